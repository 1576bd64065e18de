"""The parts of a column: paired cells, sections, pen lines, the words overleaf."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map_family_diagrams.flow import Segment
from sos_map_family_diagrams.measured import BULLET, HEAD_AFTER, PAD, Stack, Tall
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.taking import ABOVE_HEADING, BETWEEN
from sos_map_pages import (
    Circle,
    Colour,
    Heading,
    Item,
    Line,
    List,
    Node,
    Paragraph,
    Polygon,
    Rect,
    Shape,
    TextLine,
    bullet,
)

__all__ = ["PITCH", "TINTS", "goes_on", "moved", "pen_lines", "segment", "sign"]

PITCH = 100  # between pen lines: room for a grown-up's hand
TINTS: tuple[Colour, Colour, Colour] = ("worry_tint", "strength_tint", "goal_tint")
_SIGN = 22


def segment(
    edges: tuple[tuple[int, int], ...], segment: Segment, start: int
) -> Iterator[Figure]:
    """Draw sections that stand together; a cell of a row has its tint."""
    x, width = edges[segment.place]
    across = x - edges[segment.side][0]
    y = start + segment.top
    if segment.paired:
        tint = Rect(
            x=x + 10,
            y=y,
            width=width - 20,
            height=segment.height,
            radius=14,
            fill=TINTS[segment.side],
        )
        yield Figure(tree=(), shapes=(tint,), bottom=y)
        y += PAD
    yield _stacks(segment.stacks, x + BULLET, across, y)


def goes_on(more: str, look: Look, x: int, width: int, y: int) -> Figure:
    """Draw the words and the arrow at the foot of a column that goes on overleaf."""
    style = look.style(look.small, bold=True)
    words = set_text(
        more,
        x=x + PAD,
        y=y,
        width=width - 2 * PAD - 36,
        style=style,
        anchor="end",
    )
    tip, middle = x + width - PAD, words.middle
    arrow = Polygon(
        points=((tip - 22, middle - 13), (tip, middle), (tip - 22, middle + 13)),
        fill="ink",
    )
    return Figure(
        tree=(Paragraph(lines=words.lines),), shapes=(arrow,), bottom=words.bottom
    )


def _stacks(stacks: tuple[Stack, ...], x: int, across: int, y: int) -> Figure:
    """Draw sections below each other, ``across`` from where they were measured."""
    nodes: list[Node] = []
    shapes: list[Shape] = []
    for number, stack in enumerate(stacks):
        y += ABOVE_HEADING if number else 0
        nodes.append(Heading(level=3, lines=moved(stack.heading.lines, across, y)))
        y += stack.heading.height + HEAD_AFTER
        items = []
        for place, tall in enumerate(stack.entries):
            y += BETWEEN if place else 0
            if tall.bullet is not None:
                middle = tall.bits[0].lines[0].middle + y
                shapes += bullet(tall.bullet, x, middle)
            items.append(_item(tall, across, y))
            y += tall.height
        nodes.append(List(items=items))
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=y)


def _item(tall: Tall, across: int, y: int) -> Item:
    """Return an entry as a list item, what belongs to it as a list below that."""
    first, *others = tall.bits
    lines = moved(first.lines, across, y + first.before)
    y += first.before + first.height
    belongs = []
    for bit in others:
        belongs.append(Item(lines=moved(bit.lines, across, y + bit.before)))
        y += bit.before + bit.height
    lists = [List(items=belongs)] if belongs else []
    return Item(lines=lines, lists=lists, key=tall.key)


def moved(lines: tuple[TextLine, ...], x: int, y: int) -> tuple[TextLine, ...]:
    """Return lines at another place."""
    return tuple(line.moved(x, y) for line in lines)


def pen_lines(x: int, width: int, top: int, bottom: int) -> Iterator[Shape]:
    """Yield lines to write on, with room for a hand between them."""
    for y in range(top + PITCH, bottom - 20, PITCH):
        yield Line(
            x1=x + PAD, y1=y, x2=x + width - PAD, y2=y, stroke="line", stroke_width=2
        )


def sign(side: int, x: int, y: int) -> Iterator[Shape]:
    """Draw the column's sign: a triangle, a tick, a target (drawings §1.6)."""
    r = _SIGN
    if side == 0:
        points = ((x, y - r), (x + r, y + r - 4), (x - r, y + r - 4))
        yield Polygon(points=points, stroke="paper", stroke_width=5)
        yield Line(x1=x, y1=y - 6, x2=x, y2=y + 6, stroke="paper", stroke_width=5)
    elif side == 1:
        points = ((x - r, y), (x - 6, y + 16), (x + r, y - 18))
        yield Polygon(points=points, stroke="paper", stroke_width=7, closed=False)
    else:
        yield Circle(x=x, y=y, radius=r, stroke="paper", stroke_width=5)
        yield Circle(x=x, y=y, radius=7, fill="paper")
