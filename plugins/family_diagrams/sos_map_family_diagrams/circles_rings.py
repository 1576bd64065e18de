"""How large the rings are, and where each label stands (drawings §3.5, §4.4)."""

from __future__ import annotations

from attrs import frozen

from sos_map_family_diagrams.circles_content import PLACES, Circles, Person
from sos_map_family_diagrams.circles_placing import Band, Box, placed, swept
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import SIZES, Block, Size, Style, rules_for

__all__ = ["MARK", "NUMBER", "Label", "Ring", "marks_of", "rings", "title_at"]

#: Room for an arrow beside a name, and for a number that stands for one.
MARK, NUMBER = 66, 78
_MIDDLE = (150, 180, 210, 240, 270, 300)  # of a full A4 picture, which is 815
_FULL = 815
_WIDTHS = (640, 330, 230)
_LEAST = 0.26  # of the room around the middle, for each ring


@frozen(kw_only=True, repr=False)
class Label:
    """What stands for somebody in the picture.

    Attributes:
        who: Their place in their circle, from 0.
        box: Where it stands, from the middle of the circles.
        block: The name, wrapped around x = 0 from y = 0; ``None`` for a number.
    """

    who: int
    box: Box
    block: Block | None


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
    def numbered(self) -> frozenset[int]:
        """Those for whom a number stands."""
        return frozenset(one.who for one in self.labels if one.block is None)


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
    for size in _sizes(look):
        made = _rings(circles, titles, look, radius, size)
        if all(len(ring.labels) == len(who) and not ring.numbered
               for ring, who in zip(made, circles.people, strict=True)):  # fmt: skip
            return made
    return tuple(
        _numbered(ring, len(who))
        for ring, who in zip(made, circles.people, strict=True)
    )


def _sizes(look: Look) -> list[Size]:
    """Return the sizes for names, the largest first."""
    largest = rules_for(look.profile).body[0]
    return sorted((one for one in SIZES if look.small <= one <= largest), reverse=True)


def _rings(
    circles: Circles, titles: tuple[str, ...], look: Look, radius: int, size: Size
) -> tuple[Ring, ...]:
    centre, *others = circles.people
    middle = _middle(centre, look, radius, size)
    made = [middle]
    inner = middle.band.outer
    for place, title, people, wide in zip(
        PLACES[1:], titles, others, _widths(others, radius - inner), strict=True
    ):
        band = Band(inner=inner, outer=inner + wide)
        over = title_at(title, band, look)
        taken = (over[1],) if over else ()
        made.append(
            Ring(
                place=place,
                band=band,
                title=over,
                labels=_labels(people, band, taken, look.style(size)),
            )
        )
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
    for full in _MIDDLE:
        band = Band(inner=0, outer=full * radius // _FULL)
        labels = _stacked(people, band, style)
        if labels is not None:
            return Ring(place="centre", band=band, title=None, labels=labels)
    found = _labels(people, band, (), style)
    return Ring(place="centre", band=band, title=None, labels=found)


def _stacked(
    people: tuple[Person, ...], band: Band, style: Style
) -> tuple[Label, ...] | None:
    width = band.outer * 17 // 10
    blocks = [_set(one.name, width, style) for one in people]
    if not all(_whole(block) for block in blocks):
        return None
    high = sum(block.height for block in blocks)
    y = -high // 2
    made = []
    for who, (one, block) in enumerate(zip(people, blocks, strict=True)):
        wide = _wide(block) + MARK * len(marks_of(one))
        box = (-wide // 2, y, wide - wide // 2, y + block.height)
        if not band.holds(box):
            return None
        made.append(Label(who=who, box=box, block=block))
        y += block.height
    return tuple(made)


def _labels(
    people: tuple[Person, ...], band: Band, taken: tuple[Box, ...], style: Style
) -> tuple[Label, ...]:
    ways = [_ways(one, style) for one in people]
    can = [who for who, way in enumerate(ways) if way]
    sizes = tuple(
        tuple(
            (_wide(block) + MARK * len(marks_of(people[who])), block.height)
            for block in ways[who]
        )
        for who in can
    )
    return tuple(
        Label(who=who, box=found[1], block=ways[who][found[0]])
        for who, found in zip(can, placed(sizes, band, taken), strict=True)
        if found is not None
    )


def _ways(one: Person, style: Style) -> list[Block]:
    """Return a name wrapped in each way that breaks no word."""
    made: list[Block] = []
    for width in _WIDTHS:
        block = _set(one.name, width, style)
        known = [len(other.lines) for other in made]
        if _whole(block) and len(block.lines) <= 3 and len(block.lines) not in known:
            made.append(block)
    return made


def _set(name: str, width: int, style: Style) -> Block:
    return set_text(
        " ".join(name.split()),
        x=-(width // 2), y=0, width=width // 2 * 2, style=style, anchor="middle",
    )  # fmt: skip


def _whole(block: Block) -> bool:
    return bool(block.lines) and all(line.glue == " " for line in block.lines[:-1])


def _wide(block: Block) -> int:
    return max(line.width for line in block.lines)


def _numbered(ring: Ring, count: int) -> Ring:
    """Return a ring in which numbers stand for those whose names have no room.

    Where names leave no room for the numbers either, everybody there has a number.
    """
    taken = (ring.title[1],) if ring.title else ()
    named = tuple(one for one in ring.labels)
    left = sorted(set(range(count)) - {one.who for one in named})
    there = (*taken, *(one.box for one in named))
    boxes = swept((NUMBER, NUMBER), len(left), ring.band, there)
    if len(boxes) < len(left):
        named, left = (), list(range(count))
        boxes = swept((NUMBER, NUMBER), count, ring.band, taken)
    # Those after the last number that has room stand in the list alone.
    marks = [
        Label(who=who, box=box, block=None)
        for who, box in zip(left, boxes, strict=False)
    ]
    labels = tuple(sorted((*named, *marks), key=lambda one: one.who))
    return Ring(place=ring.place, band=ring.band, title=ring.title, labels=labels)


def marks_of(one: Person) -> tuple[str, ...]:
    """Return which arrows stand beside a name: wished for, and gone already."""
    return (*(("inward",) if one.inward else ()), *(("moved",) if one.before else ()))


def title_at(title: str, band: Band, look: Look) -> tuple[Block, Box] | None:
    """Return a ring's name below its upper edge; nothing when it has no room."""
    style = look.style(look.small, bold=True)
    for width in _WIDTHS:
        block = _set(title, width, style)
        half = _wide(block) // 2 + 1
        for top in range(-band.outer + 14, -band.inner - block.height, 6):
            box = (-half, top, half, top + block.height)
            if band.holds(box):
                return block, box
    return None
