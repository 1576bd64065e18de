"""The parts of the figure as signs: clothes, wings, cape and wand; never the figure.

The child draws that itself, and nobody chooses one for it (practice notes, pages).
"""

from __future__ import annotations

from collections.abc import Iterator

from sos_map_family_diagrams.child.parts import Plot
from sos_map_family_diagrams.child.spot import Spot
from sos_map_family_diagrams.three_houses.art import HUES
from sos_map_pages import Circle, Line, Polygon, Rect, Shape

__all__ = ["FOOT", "STAGE", "TOP", "panel", "plot", "stage_shape"]

TOP, FOOT = 270, 1880
_LEFT, _WIDTH, _BETWEEN = 100, 1440, 34
_SIGN = 290  # from the edge of a panel to its words
_HEIGHT = (FOOT - TOP - 2 * _BETWEEN) // 3
#: Where the child draws its figure.
STAGE = Spot(x=1580, width=1290, hue="ink2", tint="paper")

_SHIRT = (
    *((-34, -92), (-104, -62), (-122, 18), (-78, 30), (-64, -10), (-74, 96)),
    *((74, 96), (64, -10), (78, 30), (122, 18), (104, -62), (34, -92), (0, -66)),
)
_WING = (
    *((10, 2), (16, -34), (44, -86), (86, -104), (114, -84), (112, -40), (82, -2)),
    *((98, 26), (96, 66), (66, 86), (34, 66), (16, 30)),
)
_CAPE = (
    *((-22, -70), (22, -70), (70, -46), (86, 20), (108, 84), (70, 94)),
    *((-70, 94), (-108, 84), (-86, 20), (-70, -46)),
)
_OPEN = ((0, -58), (44, 96), (-44, 96))
_COLLAR = ((4, -58), (52, -62), (60, -108), (26, -88))
_STAR = (
    *((0, -58), (14, -19), (55, -18), (22, 7), (34, 46)),
    *((0, 23), (-34, 46), (-22, 7), (-55, -18), (-14, -19)),
)


def _top(place: int) -> int:
    return TOP + place * (_HEIGHT + _BETWEEN)


def plot(place: int, zone: str) -> Plot:
    """Return where the words of the first, second or third part stand."""
    hue, tint = HUES[zone]
    top = _top(place)
    return Plot(
        spot=Spot(x=_LEFT + _SIGN, width=_WIDTH - _SIGN, hue=hue, tint=tint),
        top=top,
        bottom=top + _HEIGHT - 16,
        anchor="start",
    )


def panel(place: int, zone: str, figure: str) -> Iterator[Shape]:
    """Draw the frame of a part and its sign."""
    hue, tint = HUES[zone]
    top = _top(place)
    yield Rect(
        x=_LEFT,
        y=top,
        width=_WIDTH,
        height=_HEIGHT,
        radius=34,
        fill=tint,
        stroke=hue,
        stroke_width=6,
    )
    x, y = _LEFT + _SIGN // 2 + 10, top + _HEIGHT // 2
    if zone == "worries":
        yield from _shape(_SHIRT, x, y, zone)
        for button in (-26, 14, 54):
            yield Circle(x=x, y=y + button, radius=8, fill=hue)
    elif zone == "dreams":
        yield from _wand(x, y, zone)
    elif figure == "wizard":
        yield from _cape(x, y, zone)
    elif figure == "fairy":
        yield from _wings(x, y, zone)
    else:
        yield from _wings(x, y - 115, zone)
        yield from _cape(x, y + 115, zone)


def stage_shape() -> Shape:
    """Draw the edge of the paper's empty half."""
    return Rect(
        x=STAGE.x,
        y=TOP,
        width=STAGE.width,
        height=FOOT - TOP,
        radius=34,
        fill="paper",
        stroke="line",
        stroke_width=4,
    )


def _shape(
    points: tuple[tuple[int, int], ...], x: int, y: int, zone: str, turn: int = 1
) -> Iterator[Shape]:
    yield Polygon(
        points=[(x + turn * dx, y + dy) for dx, dy in points],
        fill="paper",
        stroke=HUES[zone][0],
        stroke_width=8,
    )


def _wings(x: int, y: int, zone: str) -> Iterator[Shape]:
    for turn in (-1, 1):
        yield from _shape(_round(_WING), x, y, zone, turn)


def _round(points: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Return more points between these, on a curve that passes through them."""
    made: list[tuple[int, int]] = []
    count = len(points)
    for place in range(count):
        p, q, r, s = (points[(place + step - 1) % count] for step in range(4))
        for t in (0.0, 0.25, 0.5, 0.75):
            x, y = (
                q[axis]
                + t * (r[axis] - p[axis]) / 2
                + t * t * (2 * p[axis] - 5 * q[axis] + 4 * r[axis] - s[axis]) / 2
                + t**3 * (3 * q[axis] - p[axis] - 3 * r[axis] + s[axis]) / 2
                for axis in (0, 1)
            )
            made.append((round(x), round(y)))
    return tuple(made)


def _cape(x: int, y: int, zone: str) -> Iterator[Shape]:
    hue, tint = HUES[zone]
    yield from _shape(_CAPE, x, y, zone)
    inside = [(x + dx, y + dy) for dx, dy in _OPEN]
    yield Polygon(points=inside, fill=tint, stroke=hue, stroke_width=8)
    for turn in (-1, 1):
        yield from _shape(_COLLAR, x, y, zone, turn)
    yield Circle(x=x, y=y - 54, radius=12, fill=hue)


def _wand(x: int, y: int, zone: str) -> Iterator[Shape]:
    hue = HUES[zone][0]
    yield Line(x1=x - 84, y1=y + 104, x2=x + 22, y2=y - 26, stroke=hue, stroke_width=14)
    yield from _shape(_STAR, x + 44, y - 50, zone)
    for dx, dy in ((-62, -70), (-18, -112), (104, 34), (60, 74)):
        yield Circle(x=x + dx, y=y + dy, radius=8, fill=hue)
