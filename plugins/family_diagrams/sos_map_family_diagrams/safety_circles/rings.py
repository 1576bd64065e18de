"""How large the rings are, and who stands in each (drawings §3.5, §4.4)."""

from __future__ import annotations

from attrs import evolve, frozen

from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.safety_circles.content import PLACES, Circles, Person
from sos_map_family_diagrams.safety_circles.labels import (
    Label,
    labels,
    stacked,
    title_at,
)
from sos_map_family_diagrams.safety_circles.placing import (
    Band,
    Box,
    placed,
    swept,
    with_the_clock,
)
from sos_map_pages import SIZES, Block, Size

__all__ = ["DISC", "Ring", "rings"]

DISC = 32  # around a number

_NUMBER = 2 * DISC + 6  # room for a number that stands for a name
_MIDDLE = (150, 180, 210, 240, 270, 300)  # of a picture with this radius:
_FULL = 815
_EMPTY = 240  # of the middle, to write in
_FEW = 60  # numbers that are spread out; more of them stand close
_NEAR = 75  # degrees from an even spread
_LEAST = 0.26  # of the room around the middle, for each ring


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
        return sum(one.block is not None for one in self.labels)

    @property
    def numbered(self) -> tuple[int, ...]:
        """Those for whom a number stands."""
        return tuple(one.who for one in self.labels if one.block is None)


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
    made: tuple[Ring, ...] = ()
    sizes = _sizes(look)
    # Large letters that push names together are worse than smaller ones all around.
    for size, turn in (*((one, _NEAR) for one in sizes), (sizes[-1], 180)):
        made = _rings(circles, titles, look, radius, size, turn)
        if [ring.named for ring in made] == [len(one) for one in circles.people]:
            return made
    return tuple(
        _numbered(ring, len(people))
        for ring, people in zip(made, circles.people, strict=True)
    )


def _sizes(look: Look) -> list[Size]:
    """Return the sizes for names, the largest first."""
    some = (one for one in SIZES if look.small <= one <= look.heading)
    return sorted(some, reverse=True)


def _rings(
    circles: Circles,
    titles: tuple[str, ...],
    look: Look,
    radius: int,
    size: Size,
    turn: int,
) -> tuple[Ring, ...]:
    centre, *others = circles.people
    made = [_middle(centre, look, radius, size)]
    inner = made[0].band.outer
    for place, title, people, wide in zip(
        PLACES[1:], titles, others, _widths(others, radius - inner), strict=True
    ):
        band = Band(inner=inner, outer=inner + wide)
        over = title_at(title, band, look)
        taken = (over[1],) if over else ()
        found = labels(people, band, taken, look.style(size), turn)
        made.append(Ring(place=place, band=band, title=over, labels=found))
        inner += wide
    return tuple(made)


def _widths(people: list[tuple[Person, ...]], room: int) -> list[int]:
    """Share the room out: more for rings with more people, none left without."""
    shares = [(1 + len(one)) / (place + 1) for place, one in enumerate(people)]
    free = room * (1 - _LEAST * len(people))
    made = [int(room * _LEAST + free * one / sum(shares)) for one in shares]
    return [*made[:-1], room - sum(made[:-1])]


def _middle(people: tuple[Person, ...], look: Look, radius: int, size: Size) -> Ring:
    """Return the middle with its names below each other, else around."""
    style = look.style(size, bold=True)
    for full in _MIDDLE if people else (_EMPTY,):
        band = Band(inner=0, outer=full * radius // _FULL)
        found = stacked(people, band, style)
        if found is not None:
            return Ring(place="centre", band=band, title=None, labels=found)
    around = labels(people, band, (), style, 180)
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
    marks = [
        Label(who=who, box=box, block=None)
        for who, box in zip(left, boxes, strict=False)
    ]
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
