"""Ladders beside each other in time, everybody's marks and names on them (§3.8)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from sos_map import Request
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
from sos_map_family_diagrams.scale_over_time.happened import Happened
from sos_map_family_diagrams.scale_over_time.labels import Label, labels, tall
from sos_map_family_diagrams.scale_over_time.ladders import (
    DIGITS,
    HALF,
    Ladders,
    tenths,
)
from sos_map_family_diagrams.scale_over_time.occasions import Occasion
from sos_map_family_diagrams.scale_over_time.spots import (
    Spot,
    beside,
    half_of,
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
        voices: Whose numbers they are.
        ends: What stands at the left; nothing when there was no room for it.
        x: The middle of the first ladder.
        half: How far marks reach from there.
        step: From one to the next.
        look: Sizes and letters.
        feet: The words under each; see `with_feet`.
        under: How high these stand.
    """

    occasions: tuple[Occasion, ...]
    names: tuple[tuple[Label, ...], ...]
    voices: tuple[Voice, ...]
    ends: Ends | None
    x: int
    half: int
    step: int
    look: Look
    feet: tuple[Foot, ...] = ()
    under: int = 0

    def with_feet(self, request: Request, most: int) -> Picture:
        """Return it with words under the ladders; see `feet`."""
        own = 2 * (self.x - self.look.sheet.left)
        made = feet(request, self.occasions, self.look, self.step, own, most)
        return evolve(self, feet=made, under=height_of(made))

    @property
    def lowest(self) -> int:
        """How high it is at least."""
        names = max(tall(some) for some in self.names)
        ends = self.ends.tall if self.ends else 0
        return max(tenths(_LOWEST, self.look), names, ends) + self.around

    @property
    def around(self) -> int:
        """How high everything above and under its ladders is."""
        return 2 * tenths(_OVER, self.look) + self.under

    @property
    def left(self) -> tuple[Happened, ...]:
        """What happened and has no room here."""
        return tuple(one for foot in self.feet for one in foot.left)

    def wordy(self, most: int) -> Iterator[str]:
        """Yield the days under which words are higher than that."""
        for one, foot in zip(self.occasions, self.feet, strict=True):
            if foot.under > most:
                yield one.day

    def drawn(self, top: int, bottom: int) -> Figure:
        """Draw it from one height to another; see `lowest`."""
        over = tenths(_OVER, self.look)
        ladders = Ladders(
            x=self.x,
            step=self.step,
            count=len(self.occasions),
            top=top + over,
            bottom=bottom + over - self.around,
            right=self.x + self.step * len(self.occasions) - over,
            look=self.look,
        )
        under = ladders.bottom + over
        nodes: list[Node] = []
        if self.ends:
            half = self.look.style().leading // 2
            nodes += self.ends.placed(ladders.top - half, ladders.bottom + half)
        nodes.append(ladders.digits(self.half))
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
                    lines = spot.lines()
                    items.append(Item(lines=lines))
                    halos.append(spot.halo(lines))
            if items:
                nodes.append(List(items=items))
            for words, signs in words_of(self.feet, number, x, self.step, under):
                nodes.append(words)
                marks += signs
        return Figure(
            tree=tuple(nodes),
            shapes=(
                *ladders.shapes(),
                *lines_between(self.voices, spots, ladders.places),
                *halos,
                *marks,
            ),
            bottom=under + self.under,
        )


def pictures(
    some: tuple[Occasion, ...],
    voices: tuple[Voice, ...],
    ends: Ends | None,
    look: Look,
    size: Size,
) -> tuple[Picture, ...]:
    """Return ladders on as many pictures as they need, all as far apart.

    Args:
        some: A day for each ladder.
        voices: Whose numbers they are.
        ends: What stands at the left.
        look: Sizes and letters.
        size: The size of names.
    """
    aside = ends.width if ends else tenths(_ASIDE, look)
    halves = [half_of(one, look) for one in some]
    half, wider = max(halves), beside(halves, look)
    x = look.sheet.left + aside + tenths(DIGITS, look) + half - tenths(HALF, look)
    room = look.sheet.right - x
    needed = min(_needed(some, look, size), tenths(_LONGEST, look))
    least = max(tenths(_NARROWEST, look), needed + wider)
    most = max(1, room // least)
    count = -(-len(some) // most)
    each = -(-len(some) // count)
    step = room // each
    made = []
    for start in range(0, len(some), each):
        mine = some[start : start + each]
        # Nothing stands to the right of the names on the last ladder.
        last = step - beside(halves[start + len(mine) - 1 : start + len(mine)], look)
        rooms = [step - wider] * (len(mine) - 1) + [last]
        names = tuple(
            labels(one, look, size, width)
            for one, width in zip(mine, rooms, strict=True)
        )
        made.append(
            Picture(
                occasions=mine,
                names=names,
                voices=voices,
                ends=ends,
                x=x,
                half=halves[start],
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
