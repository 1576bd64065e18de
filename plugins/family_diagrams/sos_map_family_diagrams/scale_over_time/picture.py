"""Ladders beside each other in time, everybody's marks and names on them (§3.8)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.scale_over_time.ends import Ends
from sos_map_family_diagrams.scale_over_time.feet import (
    Foot,
    day_of,
    feet,
    height_of,
    words_of,
)
from sos_map_family_diagrams.scale_over_time.labels import Label, labels, tall
from sos_map_family_diagrams.scale_over_time.ladders import DIGITS, Ladders, tenths
from sos_map_family_diagrams.scale_over_time.occasions import Occasion
from sos_map_family_diagrams.scale_over_time.spots import (
    Spot,
    beside,
    lines_between,
    spots_on,
)
from sos_map_family_diagrams.scale_over_time.voices import Voice
from sos_map_pages import Item, List, Node, Shape, Size, text_width

__all__ = ["Picture", "pictures"]

# In tenths of the size of letters:
_NARROWEST = 82  # from ladder to ladder
_ASIDE = 50  # at the left, for the day under the first ladder
_LONGEST = 130  # word that is kept whole
_LOWEST = 144  # from 0 to 10
_OVER = 9  # above 10 and below 0
_HALF, _THIRD = 55, 40  # hundredths of a name on a line: two lines, of a guess three


@frozen(kw_only=True, repr=False)
class Picture:
    """As many ladders as a page has room for.

    Attributes:
        occasions: A day for each ladder.
        names: The names beside each.
        feet: The words under each.
        voices: Whose numbers they are.
        ends: What stands at the left; nothing when there was no room for it.
        x: The middle of the first ladder.
        step: From one to the next.
        look: Sizes and letters.
    """

    occasions: tuple[Occasion, ...]
    names: tuple[tuple[Label, ...], ...]
    feet: tuple[Foot, ...]
    voices: tuple[Voice, ...]
    ends: Ends | None
    x: int
    step: int
    look: Look

    @property
    def lowest(self) -> int:
        """How high it is at least."""
        names = max(tall(some) for some in self.names)
        ends = self.ends.tall if self.ends else 0
        return max(tenths(_LOWEST, self.look), names, ends) + self._around

    @property
    def _around(self) -> int:
        return 2 * tenths(_OVER, self.look) + height_of(self.feet)

    def wordy(self, most: int) -> Iterator[str]:
        """Yield the days under which words are higher than that."""
        for one, foot in zip(self.occasions, self.feet, strict=True):
            if max(foot.between, foot.under) > most:
                yield one.day

    def drawn(self, top: int, bottom: int) -> Figure:
        """Draw it from one height to another; see `lowest`."""
        over = tenths(_OVER, self.look)
        ladders = Ladders(
            x=self.x,
            step=self.step,
            count=len(self.occasions),
            top=top + over,
            bottom=bottom + over - self._around,
            right=self.x + self.step * len(self.occasions) - over,
            look=self.look,
        )
        under = ladders.bottom + over
        nodes: list[Node] = []
        if self.ends:
            half = self.look.style().leading // 2
            nodes += self.ends.placed(ladders.top - half, ladders.bottom + half)
        nodes.append(ladders.digits())
        marks: list[Shape] = []
        halos: list[Shape] = []
        spots: dict[tuple[int, str], Spot] = {}
        for number, one in enumerate(self.occasions):
            x = ladders.places[number]
            nodes.append(day_of(self.feet[number], x, under))
            items = []
            for spot in spots_on(self.names[number], ladders, x):
                spots[spot.label.spoke.slot, one.day] = spot
                marks += spot.shapes()
                if spot.label.lines:
                    items.append(Item(lines=spot.lines()))
                    halos.append(spot.halo())
            if items:
                nodes.append(List(items=items))
            for words, signs in words_of(self.feet, number, x, self.step, under):
                nodes.append(words)
                marks += signs
        lines = lines_between(self.voices, spots)
        return Figure(
            tree=tuple(nodes),
            # A spot that several share is drawn once.
            shapes=(*ladders.shapes(), *lines, *halos, *dict.fromkeys(marks)),
            bottom=under + height_of(self.feet),
        )


def pictures(
    some: tuple[Occasion, ...],
    voices: tuple[Voice, ...],
    ends: Ends | None,
    look: Look,
    size: Size,
) -> tuple[Picture, ...]:
    """Return ladders on as many pictures as they need, all as far apart."""
    aside = ends.width if ends else tenths(_ASIDE, look)
    x = look.sheet.left + aside + tenths(DIGITS, look)
    room = look.sheet.right - x
    needed = min(_needed(some, look, size), tenths(_LONGEST, look))
    least = max(tenths(_NARROWEST, look), needed + beside(look))
    most = max(1, room // least)
    count = -(-len(some) // most)
    each = -(-len(some) // count)
    step = room // each
    made = []
    for start in range(0, len(some), each):
        mine = some[start : start + each]
        names = tuple(labels(one, look, size, step - beside(look)) for one in mine)
        made.append(
            Picture(
                occasions=mine,
                names=names,
                feet=feet(mine, look, min(step, 2 * (x - look.sheet.left))),
                voices=voices,
                ends=ends,
                x=x,
                step=step,
                look=look,
            )
        )
    return tuple(made)


def _needed(some: tuple[Occasion, ...], look: Look, size: Size) -> int:
    """Return how wide names must be to keep words whole and to take few lines."""
    found = 0
    for vote in {spoke.vote for one in some for spoke in one.given}:
        words = [
            text_width(word, look.profile, size, 400 if vote.hollow else 700)
            for word in vote.label.split(" ")
        ]
        whole = sum(words) + (len(words) - 1) * size // 4
        few = whole * (_THIRD if vote.hollow else _HALF) // 100
        found = max(found, few, *words)
    return found
