"""Where marks and names stand on the ladders, and the lines between them (§3.8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from sos_map_family_diagrams.column_parts import moved
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.scale_over_time.labels import Label, stacks, tops
from sos_map_family_diagrams.scale_over_time.ladders import Ladders, tenths
from sos_map_family_diagrams.scale_over_time.marks import DASHES, colour_of, mark
from sos_map_family_diagrams.scale_over_time.occasions import Occasion
from sos_map_family_diagrams.scale_over_time.rows import rows
from sos_map_family_diagrams.scale_over_time.voices import Voice, joins
from sos_map_pages import Line, Rect, Shape, TextLine

__all__ = ["Spot", "beside", "half_of", "lines_between", "spots_on"]

# In tenths of the size of letters:
_RADIUS = 4  # of a mark
_PITCH = 11  # from mark to mark in a row: they nearly touch
_BESIDE = 6  # from the last mark of a row to a name
_KEY = 9  # for the small mark before a name that does not stand at its own
_ROOM = 9  # after a name, for the lines to be seen
_NEAR = 10  # a name so far above or below its number is beside it
_GAP = 56  # of a line, to a ladder on which its person has no mark
_PAD = 6  # of white round words, so that no line runs through them


def half_of(one: Occasion, look: Look) -> int:
    """Return how far marks reach from the middle of their ladder at the most."""
    count = max((many for _, many in rows([x.vote for x in one.given])), default=1)
    return max(tenths(_PITCH, look) * count // 2, tenths(_RADIUS + 2, look))


def beside(halves: list[int], look: Look) -> int:
    """Return how much wider than its names a ladder must be; see `half_of`."""
    most = max(one + two for one, two in zip(halves, [*halves[1:], 0], strict=True))
    return most + tenths(_BESIDE + _KEY + _ROOM, look)


@frozen(kw_only=True, repr=False)
class Spot:
    """Where a mark stands, and the name of whose it is.

    Attributes:
        label: The name.
        ladders: The ladders.
        x: The middle of the mark.
        left: Where what stands beside the marks begins.
        middle: The height of the middle of the name.
        keyed: Whether a small mark stands before the name.
    """

    label: Label
    ladders: Ladders
    x: int
    left: int
    middle: int
    keyed: bool

    @property
    def y(self) -> int:
        """The height of the number; of the middle of a range."""
        return self.ladders.height_of(self.label.middle)

    @property
    def _key(self) -> int:
        return tenths(_KEY, self.ladders.look) if self.keyed else 0

    def lines(self) -> tuple[TextLine, ...]:
        """Return the name."""
        across = self.left + self._key
        return moved(self.label.lines, across, self.middle - self.label.height // 2)

    def halo(self, lines: tuple[TextLine, ...]) -> Rect:
        """Return what is white below the lines of the name and its small mark."""
        boxes = [line.box for line in lines]
        top, bottom = min(box[1] for box in boxes), max(box[3] for box in boxes)
        right = self.left + self._key + self.label.width
        return Rect(
            x=self.left - _PAD,
            y=top - 1,
            width=right - self.left + 2 * _PAD,
            height=bottom - top + 2,
            fill="paper",
        )

    def shapes(self) -> Iterator[Shape]:
        """Yield the mark at its number, and the small one before the name."""
        spoke = self.label.spoke
        radius = tenths(_RADIUS, self.ladders.look)
        ends = tuple(
            self.ladders.height_of(number)
            for number in dict.fromkeys((spoke.vote.high, spoke.vote.low))
        )
        if len(ends) > 1:
            # A bar with a mark at each number: nobody said what is between.
            yield Line(
                x1=self.x, y1=ends[0], x2=self.x, y2=ends[1],
                stroke=colour_of(spoke.slot), stroke_width=14,
            )  # fmt: skip
        for y in ends:
            yield from mark(spoke.slot, self.x, y, radius, guess=spoke.vote.hollow)
        if self.keyed and self.label.lines:
            small = radius * 2 // 3
            yield from mark(
                spoke.slot, self.left + small, self.middle, small,
                guess=spoke.vote.hollow,
            )  # fmt: skip


def spots_on(some: tuple[Label, ...], ladders: Ladders, x: int) -> Iterator[Spot]:
    """Yield where marks and names on a ladder stand; ``x`` is its middle.

    Names that push each other begin at one place, right of the marks at their
    heights, each with its small mark before it; a name alone stands at its mark.
    """
    look = ladders.look
    pitch = tenths(_PITCH, look)
    votes = [one.spoke.vote for one in some]
    row = rows(votes)
    places = [x + (2 * place - many + 1) * pitch // 2 for place, many in row]
    heights = tops(some, ladders.top, ladders.bottom - ladders.top)
    for stack in stacks(some, heights):
        top, bottom = heights[stack[0]], heights[stack[-1]] + some[stack[-1]].height
        edge = max(
            places[n] + pitch // 2
            for n in range(len(some))
            if n in stack
            or (
                ladders.height_of(votes[n].high) - pitch // 2 < bottom
                and ladders.height_of(votes[n].low) + pitch // 2 > top
            )
        )
        edge = max(edge, x + ladders.half) + tenths(_BESIDE, look)
        middles = {n: heights[n] + some[n].height // 2 for n in stack}
        keyed = any(
            row[n][1] > 1
            or votes[n].low != votes[n].high
            or abs(middles[n] - ladders.height_of(votes[n].low)) > tenths(_NEAR, look)
            for n in stack
        )
        for n in stack:
            yield Spot(
                label=some[n],
                ladders=ladders,
                x=places[n],
                left=edge,
                middle=middles[n],
                keyed=keyed,
            )


def lines_between(
    voices: tuple[Voice, ...], spots: dict[tuple[int, str], Spot], places: Iterable[int]
) -> Iterator[Line]:
    """Yield a line from each mark to the same person's next one.

    It has a gap at each ladder between them: there that person gave no number, and a
    line through it would look like one.
    """
    places = tuple(places)
    for slot, voice in enumerate(voices):
        for day, later in joins(voice):
            one, two = spots.get((slot, day)), spots.get((slot, later))
            if not (one and two):
                continue
            for start, end in _parts(one.x, two.x, places):
                yield Line(
                    x1=start, y1=_at(one, two, start), x2=end, y2=_at(one, two, end),
                    stroke=colour_of(slot), stroke_width=5,
                    dash=DASHES[slot % len(DASHES)],
                )  # fmt: skip


def _parts(start: int, end: int, places: tuple[int, ...]) -> Iterator[tuple[int, int]]:
    """Yield from where to where a line goes that keeps away from ladders between."""
    for place in places:
        if start + 2 * _GAP < place < end - 2 * _GAP:
            yield start, place - _GAP
            start = place + _GAP
    yield start, end


def _at(one: Spot, two: Spot, x: int) -> int:
    """Return how high the way from a spot to another is at a place."""
    return one.y + round((two.y - one.y) * (x - one.x) / (two.x - one.x))
