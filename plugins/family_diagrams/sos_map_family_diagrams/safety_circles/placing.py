"""Names inside a ring: each wholly within it, none on another (drawings §4.4)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import atan2, cos, hypot, pi, radians, sin

from attrs import frozen

__all__ = ["Band", "Box", "placed", "swept", "with_the_clock"]

#: Left, top, right and bottom, from the middle of the circles.
Box = tuple[int, int, int, int]
_EDGE = 12  # from a name to the edge of its ring
_ASIDE, _BELOW = 30, 10  # from a name to a name
_STEP = 40
_FULL = 0.75  # so much of a ring words can take; with more, nobody finds a place


@frozen(kw_only=True)
class Band:
    """A ring, or the middle when there is nothing inside it."""

    inner: int
    outer: int

    def holds(self, box: Box) -> bool:
        """Say whether a box lies in the ring, whole."""
        left, top, right, bottom = box
        far = hypot(max(-left, right), max(-top, bottom))
        near = hypot(max(left, 0, -right), max(top, 0, -bottom))
        inner = self.inner + _EDGE if self.inner else 0
        return far <= self.outer - _EDGE and near >= inner

    @property
    def area(self) -> float:
        """How large it is."""
        return pi * (self.outer**2 - self.inner**2)


def placed(
    sizes: tuple[tuple[tuple[int, int], ...], ...],
    band: Band,
    taken: Iterable[Box],
    turn: int = 180,
) -> tuple[tuple[int, Box] | None, ...]:
    """Return where labels stand, spread around the ring.

    Args:
        sizes: For each label, how wide and high it is, in each way to wrap it.
        band: The ring.
        taken: What is there already.
        turn: How many degrees a label may stand from its share of the ring.

    Returns:
        For each label which way it is wrapped, and its box; ``None`` for one that has
        no room.
    """
    least = sum(min(wide * high for wide, high in ways) for ways in sizes)
    if least > _FULL * band.area:
        return (None,) * len(sizes)
    there = list(taken)
    made: list[tuple[int, Box] | None] = [None] * len(sizes)
    # The widest first, since the others find room beside them.
    order = sorted(range(len(sizes)), key=lambda one: (-sizes[one][0][0], one))
    for one in order:
        target = 360 * (2 * one + 1) / (2 * len(sizes))
        found = _room(sizes[one], band, (target, turn), there)
        if found is not None:
            there.append(found[1])
            made[one] = found
    return tuple(made)


def _room(
    ways: tuple[tuple[int, int], ...],
    band: Band,
    share: tuple[float, int],
    there: list[Box],
) -> tuple[int, Box] | None:
    """Return the free place nearest to an angle; wrapping is better than going far."""
    middle = (band.inner + band.outer) // 2
    target, turn = share
    tried = sorted(
        (4 * _away(angle, target) + abs(radius - middle) / 2 + 60 * way, way, box)
        for way, size in enumerate(ways)
        for radius, angle, box in _holding(size, band)
        if _away(angle, target) <= turn
    )
    for _, way, box in tried:
        if _free(box, there):
            return way, box
    return None


def _away(angle: float, target: float) -> float:
    turn = abs(angle - target) % 360
    return min(turn, 360 - turn)


@lru_cache(maxsize=1024)
def _holding(size: tuple[int, int], band: Band) -> tuple[tuple[int, float, Box], ...]:
    """Return where a label lies in a ring: radius, angle and box."""
    found = []
    for radius in range(band.inner + _STEP // 2, band.outer, _STEP // 2):
        # A multiple of four: there is most room straight out to the sides.
        count = 4 * max(1, round(pi * radius / 2 / _STEP))
        for step in range(count):
            angle = 360 * step / count
            box = _box(size, angle, radius)
            if band.holds(box):
                found.append((radius, angle, box))
    return tuple(found)


def _box(size: tuple[int, int], angle: float, radius: int) -> Box:
    """Return a box of a size around a place; angles go with the clock, from above."""
    x = round(radius * sin(radians(angle)))
    y = round(-radius * cos(radians(angle)))
    wide, high = size
    left, top = x - wide // 2, y - high // 2
    return left, top, left + wide, top + high


def _free(box: Box, there: Iterable[Box]) -> bool:
    left, top, right, bottom = box
    return not any(
        left < one[2] + _ASIDE
        and one[0] < right + _ASIDE
        and top < one[3] + _BELOW
        and one[1] < bottom + _BELOW
        for one in there
    )


def swept(
    size: tuple[int, int], count: int, band: Band, taken: Iterable[Box]
) -> tuple[Box, ...]:
    """Return places for marks of one size close by each other.

    There are as many as were asked for, or as have room.
    """
    there = list(taken)
    found: list[Box] = []
    middle = (band.inner + band.outer) // 2
    places = _holding(size, band)
    for _, _, box in sorted(places, key=lambda at: (abs(at[0] - middle), at)):
        if len(found) < count and _free(box, there):
            there.append(box)
            found.append(box)
    return tuple(found)


def with_the_clock(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Return boxes in the order of a clock's hand, from above."""

    def angle(box: Box) -> tuple[float, Box]:
        x, y = box[0] + box[2], box[1] + box[3]
        return atan2(x, -y) % (2 * pi), box

    return tuple(sorted(boxes, key=angle))
