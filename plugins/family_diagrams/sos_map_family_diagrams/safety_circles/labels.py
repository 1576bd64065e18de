"""What stands for somebody in a ring: a name, wrapped so that no word is broken."""

from __future__ import annotations

from attrs import frozen

from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.safety_circles.content import Person
from sos_map_family_diagrams.safety_circles.placing import Band, Box, placed
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Block, Style

__all__ = ["MARK", "Label", "labels", "marks_of", "stacked", "title_at"]

MARK = 66  # room for an arrow beside a name
_WIDTHS = (640, 400, 300, 200)
_MOST_LINES = 3


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


def labels(
    people: tuple[Person, ...],
    band: Band,
    taken: tuple[Box, ...],
    style: Style,
    turn: int,
) -> tuple[Label, ...]:
    """Return the names for which a ring has room, spread around it.

    Args:
        people: Who is there.
        band: The ring.
        taken: What is there already.
        style: How names look.
        turn: How far from an even spread a name may stand, in degrees.
    """
    ways = [_ways(one, style) for one in people]
    can = [who for who, way in enumerate(ways) if way]
    sizes = tuple(
        tuple((_wide(block, people[who]), block.height) for block in ways[who])
        for who in can
    )
    return tuple(
        Label(who=who, box=found[1], block=ways[who][found[0]])
        for who, found in zip(can, placed(sizes, band, taken, turn), strict=True)
        if found is not None
    )


def stacked(
    people: tuple[Person, ...], band: Band, style: Style
) -> tuple[Label, ...] | None:
    """Return names below each other in the middle; nothing when they have no room."""
    blocks = [_set(one.name, band.outer * 17 // 10, style) for one in people]
    if not all(_whole(block) for block in blocks):
        return None
    y = -sum(block.height for block in blocks) // 2
    made = []
    for who, (one, block) in enumerate(zip(people, blocks, strict=True)):
        half = _wide(block, one) // 2
        box = (-half, y, half, y + block.height)
        if not band.holds(box):
            return None
        made.append(Label(who=who, box=box, block=block))
        y += block.height
    return tuple(made)


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


def _ways(one: Person, style: Style) -> list[Block]:
    """Return a name wrapped in each way that breaks no word."""
    made: list[Block] = []
    for width in _WIDTHS:
        block = _set(one.name, width, style)
        known = [len(other.lines) for other in made]
        few = len(block.lines) <= _MOST_LINES and len(block.lines) not in known
        if few and _whole(block):
            made.append(block)
    return made


def _set(name: str, width: int, style: Style) -> Block:
    return set_text(
        " ".join(name.split()),
        x=-(width // 2),
        y=0,
        width=width // 2 * 2,
        style=style,
        anchor="middle",
    )


def _whole(block: Block) -> bool:
    return bool(block.lines) and all(line.glue == " " for line in block.lines[:-1])


def _wide(block: Block, one: Person | None = None) -> int:
    marks = marks_of(one) if one is not None else ()
    return max(line.width for line in block.lines) + MARK * len(marks)
