"""A ring of the circles, and boxes in it that keep apart (drawings §4.4)."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot, pi

from attrs import frozen

__all__ = ["EDGE", "Band", "Box", "around", "free"]

#: Left, top, right and bottom, from the middle of the circles.
Box = tuple[int, int, int, int]
EDGE = 12  # from a name to the edge of its ring
_ASIDE, _BELOW = 36, 18  # from a name to a name


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
        inner = self.inner + EDGE if self.inner else 0
        return far <= self.outer - EDGE and near >= inner

    def takes(self, size: tuple[int, int]) -> bool:
        """Say whether a label has room in the ring at all, when it stands alone."""
        wide, high = size
        inner = self.inner + EDGE if self.inner else -high / 2
        beside = self.inner + EDGE if self.inner else -wide / 2
        outer = self.outer - EDGE
        # There is most room straight above or below the middle, or straight beside it.
        return (
            hypot(wide / 2, inner + high) <= outer
            or hypot(beside + wide, high / 2) <= outer
        )

    @property
    def area(self) -> float:
        """How large it is."""
        return pi * (self.outer**2 - self.inner**2)

    @property
    def middle(self) -> int:
        """Half way from its inner to its outer edge."""
        return (self.inner + self.outer) // 2


def around(size: tuple[int, int], x: int, y: int) -> Box:
    """Return the box of a label whose middle stands at a place."""
    wide, high = size
    left, top = x - wide // 2, y - high // 2
    return left, top, left + wide, top + high


def free(box: Box, there: Iterable[Box]) -> bool:
    """Say whether a box keeps away from what is there already."""
    left, top, right, bottom = box
    return not any(
        left < one[2] + _ASIDE
        and one[0] < right + _ASIDE
        and top < one[3] + _BELOW
        and one[1] < bottom + _BELOW
        for one in there
    )
