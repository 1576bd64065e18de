"""Where the boxes, the figure and the room to draw stand on the page (§3.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from sos_map_family_diagrams.child.room import LEAST
from sos_map_family_diagrams.child.spot import PAD, Spot
from sos_map_family_diagrams.three_houses.art import HUES
from sos_map_family_diagrams.wizard_fairy.outline import MIDDLE, end_of
from sos_map_pages import Circle, Rect, Shape

__all__ = [
    "BELOW",
    "EVEN",
    "FOOT",
    "STAGE",
    "TOP",
    "Box",
    "boxes",
    "frame",
    "leader",
    "room_spot",
    "spot_of",
    "tall_enough",
]

TOP, FOOT = 270, 1880
BELOW = 30  # words, above the edge of their box
_LEFT, _RIGHT, _WIDTH = 100, 2020, 850
_BETWEEN = 34
_TALL = FOOT - TOP
_HALF = (_TALL - _BETWEEN) // 2
_SHORT = 500  # a name, what it is and a question, of two lines each
_DOTS = 24  # from one dot of a leader to the next

#: Between the boxes, where the figure is drawn.
STAGE = Spot(x=_LEFT + _WIDTH + 40, width=990, hue="ink2", tint="paper")


@frozen(kw_only=True)
class Box:
    """How high a box stands."""

    top: int
    bottom: int


def spot_of(place: int, zone: str) -> Spot:
    """Return the first, second or third box from side to side, in its colours."""
    hue, tint = HUES[zone]
    return Spot(x=_RIGHT if place == 2 else _LEFT, width=_WIDTH, hue=hue, tint=tint)


def tall_enough(needs: Sequence[int], *, room: bool) -> bool:
    """Tell whether three boxes are high enough for what they hold.

    Args:
        needs: How high each must be.
        room: Whether there is to be room to draw below the third.
    """
    first, second, third = (max(need, _SHORT) for need in needs)
    most = _TALL - _BETWEEN - LEAST if room else _TALL
    return first + second <= 2 * _HALF and third <= most


def boxes(needs: Sequence[int]) -> tuple[Box, Box, Box]:
    """Return three boxes of one height, or higher where one must hold more.

    Two stand below each other to the left, the third to the right.
    """
    first, second, third = (max(need, _SHORT) for need in needs)
    # Halves, unless one of them needs more and the other can do with less.
    first = sorted((first, _HALF, 2 * _HALF - second))[1]
    if third > _TALL - _BETWEEN - LEAST:
        third = _TALL
    return (
        Box(top=TOP, bottom=TOP + first),
        Box(top=TOP + first + _BETWEEN, bottom=FOOT),
        Box(top=TOP, bottom=TOP + max(third, _HALF)),
    )


#: Boxes for whatever a hand will write.
EVEN = boxes((0, 0, 0))


def room_spot(third: Box) -> tuple[Spot, int]:
    """Return where there is room to draw below the third box, and where it begins."""
    x, width = _RIGHT - PAD, _WIDTH + 2 * PAD
    return Spot(x=x, width=width, hue="line", tint="paper"), third.bottom + _BETWEEN


def frame(spot: Spot, box: Box) -> Shape:
    """Draw a box."""
    return Rect(
        x=spot.x,
        y=box.top,
        width=spot.width,
        height=box.bottom - box.top,
        radius=34,
        fill=spot.tint,
        stroke=spot.hue,
        stroke_width=6,
    )


def leader(figure: str, zone: str, place: int, box: Box) -> Iterator[Shape]:
    """Draw the dots from a box to the part of the figure that its words are about."""
    spot = spot_of(place, zone)
    to_x, to_y = end_of(figure, zone, place)
    x = spot.right if spot.x < MIDDLE else spot.x
    y = min(max(to_y, box.top + 60), box.bottom - 60)
    across, down = to_x - x, to_y - y
    steps = round((across**2 + down**2) ** 0.5 / _DOTS)
    for step in range(1, steps):
        yield Circle(
            x=x + across * step // steps,
            y=y + down * step // steps,
            radius=5,
            fill=spot.hue,
        )
    yield Circle(x=to_x, y=to_y, radius=14, fill=spot.hue)
