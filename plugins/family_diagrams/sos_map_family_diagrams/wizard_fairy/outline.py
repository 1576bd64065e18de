"""The outline of a wizard or a fairy, to draw on (§3.3).

No face, no hair, no colour: the child gives it those, and nobody but the child chooses
which one it is. Two small rings say where a face may be, and nothing of how it feels.
Each part has the colour of the line that leads to its words.
"""

from __future__ import annotations

from collections.abc import Iterator

from sos_map_family_diagrams.three_houses.art import HUES
from sos_map_family_diagrams.wizard_fairy.curve import Point, Points
from sos_map_family_diagrams.wizard_fairy.drawn import (
    BRIM,
    CAPE,
    COLLAR,
    CONE,
    DOWN,
    DRESS,
    HAND,
    HANDS,
    HEAD,
    LEG,
    ROBE,
    SHOE,
    STAR,
    STICK,
    UNDER_HAT,
    UP,
    WINGS,
    turned,
)
from sos_map_pages import Circle, Colour, Polygon, Shape

__all__ = ["MIDDLE", "end_of", "outline"]

MIDDLE = 1485
_PEN = 6
_EYES, _EYE = (92, 800), 15
_BODY: Colour = "line"
_CLOTHES, _GOOD, _WAND = (HUES[zone][0] for zone in ("worries", "good", "dreams"))

#: Where the dotted lines end: of each part the place for when it is on top, and below.
_ENDS: dict[str, dict[str, tuple[Point, ...]]] = {
    "fairy": {
        "good": ((-400, 900), (-372, 1404)),
        "worries": ((-300, 1230), (-210, 1540)),
        "dreams": ((408, 514),) * 3,
    },
    "wizard": {
        "good": ((-392, 1490), (-392, 1490)),
        "worries": ((-300, 1230), (-170, 1620)),
        "dreams": ((408, 514),) * 3,
    },
}


def end_of(figure: str, zone: str, place: int) -> Point:
    """Return where on a figure the line from the first, second or third box ends."""
    x, y = _ENDS[figure][zone][place]
    return MIDDLE + x, y


def outline(figure: str) -> Iterator[Shape]:
    """Draw a figure from behind to its front."""
    if figure == "fairy":
        for wing in WINGS:
            yield from _pair(wing, _GOOD)
    else:
        yield _drawn(CAPE, _GOOD)
    yield from _pair(LEG, _BODY)
    yield from _pair(SHOE, _CLOTHES)
    yield _drawn(DRESS if figure == "fairy" else ROBE, _CLOTHES)
    yield _drawn(STICK, _WAND)
    for x, y in HANDS:
        yield _circle(x, y, HAND, _BODY)
    for sleeve in (DOWN, UP):
        yield _drawn(sleeve, _CLOTHES)
    yield _drawn(STAR, _WAND)
    if figure == "fairy":
        yield _drawn(HEAD, _BODY)
    else:
        yield _drawn(UNDER_HAT, _BODY)
        yield from _pair(COLLAR, _GOOD)
        yield _drawn(CONE, _CLOTHES)
        yield _drawn(BRIM, _CLOTHES)
    for side in (-1, 1):
        yield _circle(side * _EYES[0], _EYES[1], _EYE, _BODY)


def _pair(points: Points, hue: Colour) -> Iterator[Shape]:
    yield _drawn(turned(points), hue)
    yield _drawn(points, hue)


def _drawn(points: Points, hue: Colour) -> Shape:
    return Polygon(
        points=[(MIDDLE + x, y) for x, y in points],
        fill="paper",
        stroke=hue,
        stroke_width=_PEN,
    )


def _circle(x: int, y: int, radius: int, hue: Colour) -> Shape:
    return Circle(
        x=MIDDLE + x, y=y, radius=radius, fill="paper", stroke=hue, stroke_width=_PEN
    )
