"""Names inside a ring: each wholly within it, none on another (drawings §4.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import cos, hypot, pi, radians, sin

from attrs import frozen

__all__ = ["Band", "Box", "placed", "swept"]

#: Left, top, right and bottom, from the middle of the circles.
Box = tuple[int, int, int, int]
_EDGE = 12  # from a name to the edge of its ring
_APART = 14  # from a name to a name
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
    sizes: tuple[tuple[tuple[int, int], ...], ...], band: Band, taken: Iterable[Box]
) -> tuple[tuple[int, Box] | None, ...]:
    """Return where labels stand, spread around the ring.

    Args:
        sizes: For each label, how wide and high it is, in each way to wrap it.
        band: The ring.
        taken: What is there already.

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
        found = _room(sizes[one], band, target, there)
        if found is not None:
            there.append(found[1])
            made[one] = found
    return tuple(made)


def _room(
    ways: tuple[tuple[int, int], ...], band: Band, target: float, there: list[Box]
) -> tuple[int, Box] | None:
    for way, angle, radius in _tried(len(ways), band):
        box = _box(ways[way], target + angle, radius)
        if band.holds(box) and _free(box, there):
            return way, box
    return None


@lru_cache(maxsize=64)
def _tried(ways: int, band: Band) -> tuple[tuple[int, float, int], ...]:
    """Return ways to wrap, angles and radii to try, the best first."""
    middle = (band.inner + band.outer) // 2
    found = [
        (4 * abs(angle) + abs(radius - middle) // 2 + 60 * way, way, angle, radius)
        for way in range(ways)
        for radius, angle in _grid(band)
    ]
    return tuple((way, angle, radius) for _, way, angle, radius in sorted(found))


def _grid(band: Band) -> Iterator[tuple[int, float]]:
    for radius in range(band.inner + _STEP // 2, band.outer, _STEP // 2):
        count = max(1, round(2 * pi * radius / _STEP))
        for step in range(count):
            yield radius, 360 * step / count - 180


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
        left < one[2] + _APART
        and one[0] < right + _APART
        and top < one[3] + _APART
        and one[1] < bottom + _APART
        for one in there
    )


def swept(
    size: tuple[int, int], count: int, band: Band, taken: Iterable[Box]
) -> tuple[Box, ...]:
    """Return places for marks of one size, with the clock; as many as have room."""
    there = list(taken)
    found: list[tuple[float, int, Box]] = []
    middle = (band.inner + band.outer) // 2
    for radius, angle in sorted(_grid(band), key=lambda at: (abs(at[0] - middle), at)):
        if len(found) == count:
            break
        box = _box(size, angle, radius)
        if band.holds(box) and _free(box, there):
            there.append(box)
            found.append((angle % 360, radius, box))
    return tuple(box for _, _, box in sorted(found))
