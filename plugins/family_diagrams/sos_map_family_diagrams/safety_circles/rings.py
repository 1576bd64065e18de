"""How large the rings are, and who stands in each (drawings §3.5, §4.4)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.safety_circles.band import Band, Box
from sos_map_family_diagrams.safety_circles.content import PLACES, Circles
from sos_map_family_diagrams.safety_circles.labels import (
    Label,
    Named,
    labels,
    stacked,
    title_at,
)
from sos_map_family_diagrams.safety_circles.placing import placed
from sos_map_family_diagrams.safety_circles.swept import swept, with_the_clock
from sos_map_family_diagrams.safety_circles.wording import Words
from sos_map_pages import SIZES, Block, Size

__all__ = ["DISC", "Ring", "rings"]

DISC = 32  # around a number

_NUMBER = 2 * DISC + 6  # room for a number that stands for a name
_MIDDLE = (150, 180, 210, 240, 270, 300)  # of a picture with this radius:
_FULL = 815
_EMPTY = 240  # of the middle, to write in
_FEW = 60  # numbers that are spread out; more of them stand close
_EVEN, _NEAR = 24, 75  # degrees from an even spread
_LARGEST = 115  # hundredths of a heading: letters of a name
_Try = tuple[Size, int, bool]  # size, degrees, whether roles stand below
_LEAST = 0.28  # of the room around the middle, for each ring with somebody in it
_WRITE = 0.16  # of it, for a ring that is empty: to write in


@frozen(kw_only=True, repr=False)
class Ring:
    """A circle with all that is in it.

    Attributes:
        place: Which one it is.
        band: How far from the middle it is.
        title: What it is called, wrapped, where it stands; ``None`` for the middle.
        labels: Those for whom there is room, by their place.
    """

    place: str
    band: Band
    title: tuple[Block, Box] | None
    labels: tuple[Label, ...]

    @property
    def named(self) -> int:
        """How many stand there with their names."""
        return sum(bool(one.parts) for one in self.labels)

    @property
    def numbered(self) -> tuple[int, ...]:
        """Those for whom a number stands."""
        return tuple(one.who for one in self.labels if not one.parts)


def rings(
    circles: Circles, titles: tuple[str, ...], look: Look, radius: int
) -> tuple[Ring, ...]:
    """Return the middle and the rings, with equal letters for all names.

    Args:
        circles: Who is where.
        titles: What the three rings are called.
        look: Sizes and letters.
        radius: Of the outermost ring.
    """
    people = _measured(circles, look)
    over = tuple(Words.of(title, look.style(bold=True)) for title in titles)
    several = any(one.role for others in people[1:] for one in others)
    made: tuple[Ring, ...] = ()
    for size, turn, roles in _tries(look, roles=several):
        made = tuple(_rings(people, over, look, radius, (size, turn, roles)))
        if [ring.named for ring in made] == [len(one) for one in people]:
            return made
    made = tuple(
        _rings(people, over, look, radius, (look.small, 180, False), last=True)
    )
    return tuple(
        _numbered(ring, len(people))
        for ring, people in zip(made, circles.people, strict=True)
    )


def _measured(circles: Circles, look: Look) -> tuple[tuple[Named, ...], ...]:
    """Measure all names; those in the middle are bold."""
    return tuple(
        tuple(Named.of(one, look, bold=place == "centre") for one in people)
        for place, people in zip(PLACES, circles.people, strict=True)
    )


def _tries(look: Look, *, roles: bool) -> Iterator[_Try]:
    """Yield sizes for names, how far they may turn, and whether roles stand below.

    Large letters that push names together are worse than smaller ones all around.
    """
    largest = look.heading * _LARGEST // 100
    sizes = sorted((one for one in SIZES if one <= largest), reverse=True)
    readable = [one for one in sizes if one >= look.body]
    if roles:
        yield from ((size, _EVEN, True) for size in readable)
    yield from ((size, _EVEN, False) for size in readable)
    yield look.body, _NEAR, False
    smaller = (one for one in sizes if look.small <= one < look.body)
    yield from ((size, turn, False) for size in smaller for turn in (_EVEN, _NEAR))
    yield look.small, 180, False


def _rings(
    people: tuple[tuple[Named, ...], ...],
    titles: tuple[Words, ...],
    look: Look,
    radius: int,
    tried: _Try,
    *,
    last: bool = False,
) -> Iterator[Ring]:
    """Yield the rings; none after one without room, unless it is the last try."""
    size, turn, roles = tried
    centre, *others = people
    made = _middle(centre, radius, size)
    yield made
    inner = made.band.outer
    sizes = (size, look.small if roles else None)
    for place, title, some, wide in zip(
        PLACES[1:], titles, others, _widths(others, radius - inner), strict=True
    ):
        band = Band(inner=inner, outer=inner + wide)
        over = title_at(title, band, look.body)
        taken = (over[1],) if over else ()
        found = labels(some, band, taken, sizes, turn, whole=not last)
        yield Ring(place=place, band=band, title=over, labels=found)
        if len(found) < len(some) and not last:
            return
        inner += wide


def _widths(people: list[tuple[Named, ...]], room: int) -> list[int]:
    """Share the room out: more for rings with more people, some for empty ones too."""
    least = [_LEAST if one else _WRITE for one in people]
    shares = [1 + len(one) for one in people]
    free = room * (1 - sum(least))
    made = [
        int(room * low + free * one / sum(shares))
        for low, one in zip(least, shares, strict=True)
    ]
    return [*made[:-1], room - sum(made[:-1])]


def _middle(people: tuple[Named, ...], radius: int, size: Size) -> Ring:
    """Return the middle with its names below each other, else around."""
    for full in _MIDDLE if people else (_EMPTY,):
        band = Band(inner=0, outer=full * radius // _FULL)
        found = stacked(people, band, size)
        if found is not None:
            return Ring(place="centre", band=band, title=None, labels=found)
    around = labels(people, band, (), (size, None), 180)
    return Ring(place="centre", band=band, title=None, labels=around)


def _numbered(ring: Ring, count: int) -> Ring:
    """Return a ring in which numbers stand for those whose names have no room.

    Where names leave no room for the numbers either, or few have a name, everybody
    there has a number.
    """
    taken = (ring.title[1],) if ring.title else ()
    named = ring.labels
    left = sorted(set(range(count)) - {one.who for one in named})
    boxes = _spread(len(left), ring.band, (*taken, *(one.box for one in named)))
    if len(boxes) < len(left) or len(named) < len(left):
        named, left = (), list(range(count))
        boxes = _spread(count, ring.band, taken)
    # Those after the last number that has room stand in the list alone.
    marks = [Label(who=who, box=box) for who, box in zip(left, boxes, strict=False)]
    return evolve(ring, labels=tuple(sorted((*named, *marks), key=lambda one: one.who)))


def _spread(count: int, band: Band, taken: tuple[Box, ...]) -> tuple[Box, ...]:
    """Return places for numbers, with the clock: around the ring, else close."""
    size = (_NUMBER, _NUMBER)
    if count <= _FEW:
        found = placed(((size,),) * count, band, taken)
        boxes = [one[1] for one in found if one is not None]
        if len(boxes) == count:
            return with_the_clock(boxes)
    return with_the_clock(swept(size, count, band, taken))
