"""Places for numbers close by each other, where names have no room (drawings §4.4)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import atan2, cos, pi, radians, sin

from sos_map_family_diagrams.safety_circles.band import Band, Box, around, free

__all__ = ["swept", "with_the_clock"]

_STEP = 20  # between marks that are tried close by each other


def swept(
    size: tuple[int, int], count: int, band: Band, taken: Iterable[Box]
) -> tuple[Box, ...]:
    """Return places for marks of one size close by each other.

    There are as many as were asked for, or as have room.
    """
    there = list(taken)
    found: list[Box] = []
    places = _holding(size, band)
    for _, _, box in sorted(places, key=lambda at: (abs(at[0] - band.middle), at)):
        if len(found) < count and free(box, there):
            there.append(box)
            found.append(box)
    return tuple(found)


@lru_cache(maxsize=1024)
def _holding(size: tuple[int, int], band: Band) -> tuple[tuple[int, float, Box], ...]:
    """Return where a mark lies in a ring: radius, angle and box."""
    found = []
    for radius in range(band.inner + _STEP, band.outer, _STEP):
        # A multiple of four: there is most room straight out to the sides.
        count = 4 * max(1, round(pi * radius / 4 / _STEP))
        for step in range(count):
            angle = radians(360 * step / count)
            x, y = round(radius * sin(angle)), round(-radius * cos(angle))
            box = around(size, x, y)
            if band.holds(box):
                found.append((radius, angle, box))
    return tuple(found)


def with_the_clock(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Return boxes in the order of a clock's hand, from above."""

    def angle(box: Box) -> tuple[float, Box]:
        x, y = box[0] + box[2], box[1] + box[3]
        return atan2(x, -y) % (2 * pi), box

    return tuple(sorted(boxes, key=angle))
