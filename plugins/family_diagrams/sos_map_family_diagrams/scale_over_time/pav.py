"""Places that keep their distance, as near as can be to where each wants to be."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["apart"]


def apart(
    want: Sequence[int], least: Sequence[int], low: int, high: int
) -> tuple[int, ...]:
    """Return places in the order given (drawings §4.1: pool adjacent violators).

    Args:
        want: Where each wants to be.
        least: The least distance from each to the next; one fewer than ``want``.
        low: No place is above this.
        high: No place is below this; there must be room for all the distances.

    >>> apart([0, 10, 12], [20, 20], 0, 100)
    (0, 20, 40)
    >>> apart([10, 50, 52], [20, 20], 0, 100)
    (10, 41, 61)
    """
    before = [0]
    for distance in least:
        before.append(before[-1] + distance)
    blocks: list[tuple[int, int]] = []  # the sum of what is wanted, and by how many
    for wanted, off in zip(want, before, strict=True):
        block = (wanted - off, 1)
        while blocks and blocks[-1][0] * block[1] >= block[0] * blocks[-1][1]:
            total, count = blocks.pop()
            block = (total + block[0], count + block[1])
        blocks.append(block)
    top = high - before[-1]
    starts = [
        max(low, min(total // count, top))
        for total, count in blocks
        for _ in range(count)
    ]
    return tuple(start + off for start, off in zip(starts, before, strict=True))
