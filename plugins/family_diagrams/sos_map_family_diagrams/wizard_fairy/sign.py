"""Parts of a figure by themselves, small, where the figure is all the child's."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map_family_diagrams.three_houses.art import HUES
from sos_map_family_diagrams.wizard_fairy.curve import Points
from sos_map_family_diagrams.wizard_fairy.drawn import (
    CAPE,
    COLLAR,
    DOWN,
    DRESS,
    SHORT,
    STAR,
    WINGS,
    turned,
)
from sos_map_pages import Polygon, Shape

__all__ = ["sign"]

_HIGH = 150
_APART = 40
_PEN = 6
#: Of each part what it looks like; from the right where it may look like two things.
_LOOKS: dict[str, tuple[tuple[Points, ...], ...]] = {
    "good": ((*WINGS, *map(turned, WINGS)), (CAPE, COLLAR, turned(COLLAR))),
    "worries": ((DRESS, DOWN, turned(DOWN)),),
    "dreams": ((SHORT, STAR),),
}


def sign(zone: str, right: int, middle: int) -> Iterator[Shape]:
    """Draw what a part looks like.

    Args:
        zone: The part.
        right: The right edge.
        middle: Halfway between the upper and the lower edge.
    """
    for look in _LOOKS[zone]:
        xs, ys = zip(*(point for one in look for point in one), strict=True)
        high = max(ys) - min(ys)
        centre = (max(ys) + min(ys)) // 2
        for one in look:
            yield Polygon(
                points=[
                    (
                        right - (max(xs) - x) * _HIGH // high,
                        middle + (y - centre) * _HIGH // high,
                    )
                    for x, y in one
                ],
                fill="paper",
                stroke=HUES[zone][0],
                stroke_width=_PEN,
            )
        right -= (max(xs) - min(xs)) * _HIGH // high + _APART
