"""What stands for somebody in a ring: a name, wrapped so that no word is broken."""

from __future__ import annotations

from math import ceil, sqrt

from attrs import evolve, frozen

from sos_map_family_diagrams.column_parts import moved
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.safety_circles.band import EDGE, Band, Box
from sos_map_family_diagrams.safety_circles.content import Person
from sos_map_family_diagrams.safety_circles.placing import placed
from sos_map_family_diagrams.safety_circles.wording import Words
from sos_map_pages import Block, Size, TextLine

__all__ = ["MARK", "Label", "Named", "labels", "marks_of", "stacked", "title_at"]

MARK = 88  # room for an arrow beside a name


@frozen(kw_only=True, repr=False)
class Named:
    """Somebody's name, measured.

    Attributes:
        person: Who it is.
        name: Their name.
        role: What they are to the children; ``None`` where nothing is said.
    """

    person: Person
    name: Words
    role: Words | None

    @classmethod
    def of(cls, person: Person, look: Look, *, bold: bool = False) -> Named:
        """Measure a name."""
        role = Words.of(person.role, look.style()) if person.role else None
        return cls(
            person=person, name=Words.of(person.name, look.style(bold=bold)), role=role
        )

    @property
    def marks(self) -> int:
        """How wide the arrows beside the name are."""
        return MARK * len(marks_of(self.person))


@frozen(kw_only=True, repr=False)
class Part:
    """Words below each other, wrapped: a name, or what is below it."""

    words: Words
    size: Size
    width: int
    height: int


@frozen(kw_only=True, repr=False)
class Label:
    """What stands for somebody in the picture.

    Attributes:
        who: Their place in their circle, from 0.
        box: Where it stands, from the middle of the circles.
        parts: The name and what stands below it; empty for a number.
    """

    who: int
    box: Box
    parts: tuple[Part, ...] = ()

    @property
    def middle(self) -> tuple[int, int]:
        """The middle of its box."""
        left, top, right, bottom = self.box
        return (left + right) // 2, (top + bottom) // 2

    def lines(self, x: int, y: int) -> tuple[TextLine, ...]:
        """Return its lines around a place, below a height."""
        made: list[TextLine] = []
        for part in self.parts:
            if made:
                made[-1] = evolve(made[-1], glue=" ")
            made += moved(part.words.block(part.size, part.width).lines, x, y)
            y += part.height
        return tuple(made)


def labels(
    people: tuple[Named, ...],
    band: Band,
    taken: tuple[Box, ...],
    sizes: tuple[Size, Size | None],
    turn: int,
    *,
    whole: bool = False,
) -> tuple[Label, ...]:
    """Return the names for which a ring has room, spread around it.

    Args:
        people: Who is there.
        band: The ring.
        taken: What is there already.
        sizes: Of names, and of what people are to the children; nothing where that is
            left out.
        turn: How far from an even spread a name may stand, in degrees.
        whole: Whether there shall be none when somebody has no room.
    """
    ways = [_ways(one, *sizes) for one in people]
    can = [who for who, way in enumerate(ways) if way]
    if whole and len(can) < len(people):
        return ()
    boxes = tuple(
        tuple(_size(parts, people[who].marks) for parts in ways[who]) for who in can
    )
    found = placed(boxes, band, taken, turn, whole=whole)
    return tuple(
        Label(who=who, box=place[1], parts=ways[who][place[0]])
        for who, place in zip(can, found, strict=True)
        if place is not None
    )


def stacked(
    people: tuple[Named, ...], band: Band, size: Size
) -> tuple[Label, ...] | None:
    """Return names below each other in the middle; nothing when they have no room."""
    room = band.outer * 17 // 10
    parts = []
    for one in people:
        fitting = (way for way in one.name.ways(size) if way.width <= room)
        way = next(fitting, None)
        if way is None:
            return None
        parts.append(
            Part(words=one.name, size=size, width=way.width, height=way.height)
        )
    y = -sum(part.height for part in parts) // 2
    made = []
    for who, (one, part) in enumerate(zip(people, parts, strict=True)):
        half = (part.width + one.marks) // 2
        box = (-half, y, half, y + part.height)
        if not band.holds(box):
            return None
        made.append(Label(who=who, box=box, parts=(part,)))
        y += part.height
    return tuple(made)


def marks_of(one: Person) -> tuple[str, ...]:
    """Return which arrows stand beside a name: wished for, and gone already."""
    return (*(("inward",) if one.inward else ()), *(("moved",) if one.before else ()))


def title_at(title: Words, band: Band, size: Size) -> tuple[Block, Box] | None:
    """Return a ring's name below its upper edge; nothing when it has no room."""
    for way in title.ways(size):
        half = way.width // 2 + 1
        high = (band.outer - EDGE) ** 2 - half**2
        top = max(ceil(-sqrt(max(0, high))), -band.outer + EDGE + 2)
        box = (-half, top, half, top + way.height)
        if band.holds(box):
            return title.block(size, way.width), box
    return None


def _ways(one: Named, size: Size, below: Size | None) -> tuple[tuple[Part, ...], ...]:
    """Return a name wrapped in each way, with what somebody is to the children."""
    names = [
        Part(words=one.name, size=size, width=way.width, height=way.height)
        for way in one.name.ways(size)
    ]
    if below is None or one.role is None:
        return tuple((part,) for part in names)
    roles = [
        Part(words=one.role, size=below, width=way.width, height=way.height)
        for way in one.role.ways(below)[:2]
    ]
    return tuple((name, role) for name in names for role in roles)


def _size(parts: tuple[Part, ...], marks: int) -> tuple[int, int]:
    wide = max(part.width for part in parts)
    return wide + marks, sum(part.height for part in parts)
