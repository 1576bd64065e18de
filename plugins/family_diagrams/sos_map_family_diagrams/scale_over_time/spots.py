"""Where marks and names stand on the ladders, and the lines between them (§3.8)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sos_map_family_diagrams.column_parts import moved
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.scale_over_time.labels import Label, tops
from sos_map_family_diagrams.scale_over_time.ladders import Ladders, tenths
from sos_map_family_diagrams.scale_over_time.marks import DASHES, colour_of, mark
from sos_map_family_diagrams.scale_over_time.voices import Voice, joins
from sos_map_pages import Circle, Line, Rect, Shape, TextLine

__all__ = ["Spot", "beside", "lines_between", "spots_on"]

# In tenths of the size of letters:
_RADIUS = 4  # of a mark
_BESIDE = 10  # from a mark to its name
_AWAY = 20  # to the mark of one who shares a spot, or has a name that was moved
_ROOM = 14  # after a name, for the line that leaves it
_NEAR = 6  # a name so far from its number is beside it
_PAD = 8  # of white round words, so that no line runs through them


def beside(look: Look) -> int:
    """Return how much wider than its names a ladder must be."""
    return tenths(_AWAY + _BESIDE + _ROOM, look)


@frozen(kw_only=True, repr=False)
class Spot:
    """Where a name and its mark stand.

    Attributes:
        label: The name.
        ladders: The ladders.
        x: The middle of its own.
        y: The height of the number.
        middle: The height of the middle of the name.
        alone: Whether the mark is on the ladder; else it is before the name.
    """

    label: Label
    ladders: Ladders
    x: int
    y: int
    middle: int
    alone: bool

    @property
    def left(self) -> int:
        """Where the name begins."""
        near, away = self._long(_BESIDE), self._long(_AWAY)
        if not self.alone:
            return self.x + away + near
        return self.x + (near if abs(self.middle - self.y) <= _NEAR else away)

    def _long(self, number: int) -> int:
        return tenths(number, self.ladders.look)

    def lines(self) -> tuple[TextLine, ...]:
        """Return the name."""
        return moved(self.label.lines, self.left, self.middle - self.label.height // 2)

    def halo(self) -> Rect:
        """Return what is white below the name."""
        return Rect(
            x=self.left - _PAD,
            y=self.middle - self.label.height // 2,
            width=self.label.width + 2 * _PAD,
            height=self.label.height,
            fill="paper",
        )

    def shapes(self) -> Iterator[Shape]:
        """Yield the mark, and what leads from it to a name that was moved."""
        ladders, spoke = self.ladders, self.label.spoke
        radius, away = self._long(_RADIUS), self._long(_AWAY)
        colour = colour_of(spoke.slot)
        low, high = spoke.vote.low, spoke.vote.high
        if low < high:
            # A bar with an end at each number: nobody said what is between.
            one, two = ladders.height_of(low), ladders.height_of(high)
            yield Line(
                x1=self.x, y1=one, x2=self.x, y2=two, stroke=colour, stroke_width=14
            )
            for y in (one, two):
                yield Line(
                    x1=self.x - radius, y1=y, x2=self.x + radius, y2=y,
                    stroke=colour, stroke_width=8,
                )  # fmt: skip
        elif not self.alone:
            yield Circle(x=self.x, y=self.y, radius=radius // 2, fill="ink")
        if self.left > self.x + self._long(_BESIDE):
            end = self.left - 12 if self.alone else self.x + away
            yield Line(
                x1=self.x, y1=self.y, x2=end, y2=self.middle, stroke="line",
                stroke_width=3,
            )  # fmt: skip
        x, y = (self.x, self.y) if self.alone else (self.x + away, self.middle)
        yield from mark(spoke.slot, x, y, radius, guess=spoke.vote.hollow)


def spots_on(some: tuple[Label, ...], ladders: Ladders, x: int) -> Iterator[Spot]:
    """Yield where the names beside a ladder stand; ``x`` is its middle."""
    heights = tops(some, ladders.top, ladders.bottom - ladders.top)
    middles = [one.middle for one in some]
    for label, top in zip(some, heights, strict=True):
        vote = label.spoke.vote
        yield Spot(
            label=label,
            ladders=ladders,
            x=x,
            y=ladders.height_of(label.middle),
            middle=top + label.height // 2,
            alone=vote.low == vote.high and middles.count(label.middle) == 1,
        )


def lines_between(
    voices: tuple[Voice, ...], spots: dict[tuple[int, str], Spot]
) -> Iterator[Line]:
    """Yield a line from each name to the same person's next number."""
    for slot, voice in enumerate(voices):
        for day, later in joins(voice):
            one, two = spots.get((slot, day)), spots.get((slot, later))
            if one and two:
                yield Line(
                    x1=one.left + one.label.width + 14,
                    y1=one.middle,
                    x2=two.x,
                    y2=two.y,
                    stroke=colour_of(slot),
                    stroke_width=5,
                    dash=DASHES[slot % len(DASHES)],
                )
