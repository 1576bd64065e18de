"""Marks beside each other on one ladder: nobody's number is moved up or down (§3.8)."""

from __future__ import annotations

from collections.abc import Sequence

from sos_map_family_diagrams.votes import Vote

__all__ = ["rows"]

_CLEAR = 1  # numbers so far apart have room above each other on any picture


def rows(some: Sequence[Vote]) -> tuple[tuple[int, int], ...]:
    """Return for each mark its place in a row, from the left, and how many are there.

    Those who gave the same number make a row, and so do numbers that are half a step
    apart, whose marks would touch. A range is as high as from one end to the other.

    >>> def vote(low, high):
    ...     return Vote(low=low, high=high, hollow=False, label="")
    >>> rows([vote(7, 7), vote(7, 7), vote(3, 3)])
    ((0, 2), (1, 2), (0, 1))
    >>> rows([vote(5, 7), vote(7, 7), vote(6, 6)])
    ((0, 2), (1, 2), (1, 2))
    """
    order = sorted(range(len(some)), key=lambda place: -some[place].high)
    found: dict[int, tuple[int, int]] = {}
    together: list[int] = []
    lowest: list[float] = []  # of each place in the row
    for place in order:
        one = some[place]
        if lowest and min(lowest) - one.high >= _CLEAR:
            found.update(_counted(found, together, len(lowest)))
            together, lowest = [], []
        free = (n for n, low in enumerate(lowest) if low - one.high >= _CLEAR)
        column = next(free, len(lowest))
        lowest[column : column + 1] = [one.low]
        found[place] = (column, 0)
        together.append(place)
    found.update(_counted(found, together, len(lowest)))
    return tuple(found[place] for place in range(len(some)))


def _counted(
    found: dict[int, tuple[int, int]], together: list[int], count: int
) -> dict[int, tuple[int, int]]:
    return {place: (found[place][0], count) for place in together}
