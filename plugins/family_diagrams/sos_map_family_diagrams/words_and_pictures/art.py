"""A small sign for each part of a story: the same thing that the heading says."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map_pages import Circle, Colour, Line, Polygon, Rect, Shape

__all__ = ["SIGN", "sign"]

SIGN = 36  # from the middle of a sign to its edge

_RAYS = (
    (30, 0),
    (21, 21),
    (0, 30),
    (-21, 21),
    (-30, 0),
    (-21, -21),
    (0, -30),
    (21, -21),
)
_STAR = (
    *((0, -34), (8, -11), (33, -10), (13, 5), (20, 28)),
    *((0, 14), (-20, 28), (-13, 5), (-33, -10), (-8, -11)),
)


def sign(part: str, x: int, y: int, hue: Colour) -> Iterator[Shape]:
    """Draw the sign of a part round a middle."""
    match part:
        case "title":
            yield from _book(x, y, hue)
        case "start":
            yield from _sun(x, y, hue)
        case "who":
            yield from _talk(x, y, hue)
        case "what":
            yield from _rain(x, y, hue)
        case "then":
            yield from _arrow(x, y, hue)
        case "now":
            yield from _house(x, y, hue)
        case _:
            yield Polygon(points=[(x + dx, y + dy) for dx, dy in _STAR], fill=hue)


def _book(x: int, y: int, hue: Colour) -> Iterator[Shape]:
    for side in (-1, 1):
        points = ((0, -16), (side * 32, -26), (side * 32, 18), (0, 28))
        yield Polygon(points=[(x + dx, y + dy) for dx, dy in points], fill=hue)
    yield Line(x1=x, y1=y - 18, x2=x, y2=y + 28, stroke="paper", stroke_width=4)


def _sun(x: int, y: int, hue: Colour) -> Iterator[Shape]:
    yield Circle(x=x, y=y, radius=16, fill=hue)
    for dx, dy in _RAYS:
        yield Line(
            x1=x + dx * 3 // 4, y1=y + dy * 3 // 4, x2=x + dx * 11 // 10,
            y2=y + dy * 11 // 10, stroke=hue, stroke_width=5,
        )  # fmt: skip


def _talk(x: int, y: int, hue: Colour) -> Iterator[Shape]:
    yield Rect(x=x - 34, y=y - 28, width=68, height=42, radius=18, fill=hue)
    tail = ((x - 18, y + 10), (x + 4, y + 10), (x - 22, y + 30))
    yield Polygon(points=tail, fill=hue)


def _rain(x: int, y: int, hue: Colour) -> Iterator[Shape]:
    for dx, dy, radius in ((-18, -8, 15), (2, -14, 20), (21, -6, 13)):
        yield Circle(x=x + dx, y=y + dy, radius=radius, fill=hue)
    yield Rect(x=x - 18, y=y - 8, width=40, height=15, fill=hue)
    for dx in (-16, 2, 20):
        yield Line(
            x1=x + dx, y1=y + 14, x2=x + dx - 6, y2=y + 30, stroke=hue, stroke_width=5
        )


def _arrow(x: int, y: int, hue: Colour) -> Iterator[Shape]:
    yield Rect(x=x - 34, y=y - 7, width=44, height=14, fill=hue)
    tip = ((4, -26), (36, 0), (4, 26))
    yield Polygon(points=[(x + dx, y + dy) for dx, dy in tip], fill=hue)


def _house(x: int, y: int, hue: Colour) -> Iterator[Shape]:
    yield Polygon(points=((x, y - 32), (x + 34, y - 4), (x - 34, y - 4)), fill=hue)
    yield Rect(x=x - 24, y=y - 4, width=48, height=32, fill=hue)
    yield Rect(x=x - 8, y=y + 6, width=16, height=22, fill="paper")
