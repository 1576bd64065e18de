"""The houses as shapes: wall, roof, sign, door and window (§3.2)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sos_map_family_diagrams.child.spot import Spot
from sos_map_pages import Circle, Colour, Line, Polygon, Rect, Shape

__all__ = [
    "EAVES",
    "FOOT",
    "HUES",
    "PLACES",
    "STRIP",
    "WIDE",
    "Place",
    "facade",
    "ground",
    "spot_of",
    "strip",
]

_APEX, EAVES = 262, 452
FOOT = 1880  # the ground
STRIP = 236  # of the door and the window, above the ground
_OVERHANG = 28
_EAVE = 896
_PITCH = 937
_FIRST = 100

#: The hue of each house and its tint; the sign in the roof says the same.
HUES: dict[str, tuple[Colour, Colour]] = {
    "worries": ("worry", "worry_tint"),
    "good": ("strength", "strength_tint"),
    "dreams": ("goal", "goal_tint"),
    "more": ("child", "child_tint"),
}
_STAR = (
    *((0, -46), (11, -15), (44, -14), (18, 6), (27, 37)),
    *((0, 19), (-27, 37), (-18, 6), (-44, -14), (-11, -15)),
)
_RAYS = (
    *((45, 0), (33, 33), (0, 45), (-33, 33)),
    *((-45, 0), (-33, -33), (0, -45), (33, -33)),
)


@frozen(kw_only=True)
class Place:
    """Where the wall of a house stands."""

    x: int
    width: int


#: Three houses of one size, and one as wide as the page for what goes on.
PLACES = tuple(
    Place(x=_FIRST + _OVERHANG + number * _PITCH, width=_EAVE - 2 * _OVERHANG)
    for number in range(3)
)
WIDE = Place(x=PLACES[0].x, width=PLACES[2].x + PLACES[2].width - PLACES[0].x)


def spot_of(place: Place, zone: str) -> Spot:
    """Return the place of a house in the colours of what it is for."""
    hue, tint = HUES[zone]
    return Spot(x=place.x, width=place.width, hue=hue, tint=tint)


def facade(place: Place, zone: str, foot: int) -> Iterator[Shape]:
    """Draw wall, chimney, roof and the sign of a house that stands on ``foot``."""
    hue, tint = HUES[zone]
    middle = place.x + place.width // 2
    chimney = place.x + place.width * 3 // 4
    yield Rect(x=chimney, y=_APEX + 20, width=54, height=140, fill=hue)
    yield Rect(
        x=place.x,
        y=EAVES,
        width=place.width,
        height=foot - EAVES,
        fill=tint,
        stroke=hue,
        stroke_width=6,
    )
    yield Polygon(
        points=(
            (middle, _APEX),
            (place.x + place.width + _OVERHANG, EAVES),
            (place.x - _OVERHANG, EAVES),
        ),
        fill=hue,
        stroke=hue,
        stroke_width=6,
    )
    yield from _sign(zone, middle, _APEX + 128)


def strip(place: Place, zone: str, foot: int) -> Iterator[Shape]:
    """Draw the door and the window; the window is empty, to draw in."""
    hue, _ = HUES[zone]
    left, top = place.x + 56, foot - 206
    yield Rect(x=left, y=top, width=142, height=foot - top, fill=hue)
    yield Rect(x=left + 30, y=top + 28, width=82, height=66, radius=8, fill="paper")
    yield Circle(x=left + 116, y=foot - 92, radius=9, fill="paper")
    pane = Rect(
        x=place.x + place.width - 56 - 320,
        y=top,
        width=320,
        height=150,
        fill="paper",
        stroke=hue,
        stroke_width=8,
    )
    yield pane
    middle = pane.x + pane.width // 2
    yield Line(x1=middle, y1=top, x2=middle, y2=top + 150, stroke=hue, stroke_width=6)
    yield Rect(x=pane.x - 18, y=top + 150, width=356, height=18, fill=hue)


def ground(foot: int) -> Shape:
    """Draw the ground under the houses."""
    return Line(x1=64, y1=foot + 3, x2=2906, y2=foot + 3, stroke="line", stroke_width=6)


def _sign(zone: str, x: int, y: int) -> Iterator[Shape]:
    """Draw rain, sun or star; a bubble of speech for what is in no house."""
    match zone:
        case "worries":
            yield from _rain(x, y)
        case "good":
            yield from _sun(x, y)
        case "dreams":
            yield Polygon(points=[(x + dx, y + dy) for dx, dy in _STAR], fill="paper")
        case _:
            yield Rect(x=x - 48, y=y - 34, width=96, height=52, radius=24, fill="paper")
            tail = ((x - 24, y + 12), (x + 6, y + 12), (x - 28, y + 38))
            yield Polygon(points=tail, fill="paper")


def _rain(x: int, y: int) -> Iterator[Shape]:
    for dx, dy, radius in ((-26, -12, 20), (2, -20, 28), (30, -10, 18)):
        yield Circle(x=x + dx, y=y + dy, radius=radius, fill="paper")
    yield Rect(x=x - 26, y=y - 12, width=56, height=20, fill="paper")
    for dx in (-24, 2, 28):
        yield Line(
            x1=x + dx,
            y1=y + 16,
            x2=x + dx - 8,
            y2=y + 42,
            stroke="paper",
            stroke_width=7,
        )


def _sun(x: int, y: int) -> Iterator[Shape]:
    yield Circle(x=x, y=y, radius=22, fill="paper")
    for across, down in _RAYS:
        yield Line(
            x1=x + across * 2 // 3,
            y1=y + down * 2 // 3,
            x2=x + across,
            y2=y + down,
            stroke="paper",
            stroke_width=7,
        )
