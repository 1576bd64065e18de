"""Soft lines: a curve through points that a hand would draw."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Point", "Points", "closed"]

Point = tuple[int, int]
Points = tuple[Point, ...]

_STEPS = tuple(step / 6 for step in range(6))


def closed(points: Iterable[Point]) -> Points:
    """Return a curve that passes through points and comes back to the first.

    A point that stands twice is a corner.
    """
    given = tuple(points)
    count = len(given)
    return tuple(
        made
        for place in range(count)
        for made in _between(*(given[(place + step - 1) % count] for step in range(4)))
    )


def _between(p: Point, q: Point, r: Point, s: Point) -> Iterable[Point]:
    """Yield points from the second to the third of four (Catmull and Rom)."""
    if q == r:
        return
    for t in _STEPS:
        x, y = (
            q[axis]
            + t * (r[axis] - p[axis]) / 2
            + t * t * (2 * p[axis] - 5 * q[axis] + 4 * r[axis] - s[axis]) / 2
            + t**3 * (3 * q[axis] - p[axis] - 3 * r[axis] + s[axis]) / 2
            for axis in (0, 1)
        )
        yield round(x), round(y)
