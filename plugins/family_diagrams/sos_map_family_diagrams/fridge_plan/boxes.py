"""A box on the fridge: its frame, its heading with a sign, its rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from sos_map_family_diagrams.column_parts import moved
from sos_map_family_diagrams.fridge_plan.content import HUES, Box, Entry
from sos_map_family_diagrams.fridge_plan.rows import (
    BETWEEN,
    Column,
    Row,
    far_row,
    row_of,
)
from sos_map_family_diagrams.fridge_plan.signs import SIGN, sign_of
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import (
    Block,
    Circle,
    Colour,
    Heading,
    Item,
    Line,
    List,
    Node,
    Paragraph,
    Rect,
    Shape,
    TextLine,
)

__all__ = ["Measured", "boxed", "measured"]

_INSET = 44  # of words from the frame
_NUMBER = 96  # from the number of an entry to its words
_AIR = 24
_DISC = 34
_DOT = 9
_COUNTED = frozenset({"promise", "rules", "suggested", "signs", "hard", "musts"})


@frozen(kw_only=True, repr=False)
class Measured:
    """A box, wrapped.

    Attributes:
        box: What it is.
        rows: Its rows.
        heading: Its heading, at y = 0.
        again: The heading where it goes on, at y = 0.
    """

    box: Box
    rows: tuple[Row, ...]
    heading: Block
    again: Block

    def head(self, *, again: bool) -> int:
        """Return how high the frame and the heading are above the first row."""
        block = self.again if again else self.heading
        return _AIR + max(block.height, SIGN) + 14

    def height(self, rows: Iterable[Row]) -> int:
        """Return how high the box is with some rows, when it does not go on."""
        return self.head(again=False) + sum(row.height for row in rows) + self.foot

    @property
    def foot(self) -> int:
        """The room between the last row and the frame, the row's own left out."""
        return _AIR - BETWEEN + 8


def measured(box: Box, look: Look, continued: str) -> Measured:
    """Return a box with its entries wrapped."""
    sheet = look.sheet
    hue, tint = _colours(box)
    counted = box.kind in _COUNTED
    x = sheet.left + _INSET
    column = Column(
        look=evolve(look, body=look.small) if box.quiet else look,
        x=x + _NUMBER if counted else x,
        right=sheet.right - _INSET,
        tint=tint,
    )
    size = look.small if box.quiet else look.heading
    style = look.style(size, bold=True, colour=hue, on=tint)
    heads = [
        set_text(text, x=x + SIGN + 24, y=0, width=column.right - x - 88, style=style)
        for text in (box.heading, continued)
    ]
    rows = _rows(box, (*box.entries, *box.last), column, counted=counted)
    return Measured(box=box, rows=tuple(rows), heading=heads[0], again=heads[1])


def _colours(box: Box) -> tuple[Colour, Colour]:
    """Return the colour of a box, and what is beneath its words."""
    hue, tint = HUES[box.kind]
    return hue, "paper" if box.quiet else tint


def _rows(
    box: Box, entries: Iterable[Entry], column: Column, *, counted: bool
) -> Iterator[Row]:
    for number, entry in enumerate(entries, start=1):
        if box.kind == "ring":
            yield far_row(entry, column)
            continue
        row = row_of(entry, column)
        label = str(number) if counted else ""
        yield evolve(row, number=label)


def boxed(
    one: Measured, rows: Iterable[Row], look: Look, y: int, *, again: bool, more: str
) -> Figure:
    """Draw a box with some of its rows.

    Args:
        one: The box.
        rows: Which rows.
        look: The sizes.
        y: The upper edge.
        again: Whether it goes on from the page before.
        more: Words at its foot when it goes on overleaf.
    """
    rows = tuple(rows)
    sheet = look.sheet
    hue, tint = _colours(one.box)
    head = one.again if again else one.heading
    high = max(head.height, SIGN)
    lines = moved(head.lines, 0, y + _AIR + (high - head.height) // 2)
    nodes: list[Node] = [
        Paragraph(lines=lines) if again else Heading(level=2, lines=lines)
    ]
    inside = _placed(rows, look, y + one.head(again=again), one.box)
    nodes += inside.tree
    bottom = inside.bottom
    if more:
        words = set_text(
            more,
            x=sheet.left + _INSET,
            y=bottom + 8,
            width=sheet.inner_width - 2 * _INSET,
            style=look.style(look.small, bold=True, colour=hue, on=tint),
            anchor="end",
        )
        nodes.append(Paragraph(lines=words.lines))
        bottom = words.bottom + 8
    bottom += one.foot
    frame = Rect(
        x=sheet.left,
        y=y,
        width=sheet.inner_width,
        height=bottom - y,
        radius=30,
        fill=tint,
        stroke=hue,
        stroke_width=6,
    )
    sign = sign_of(one.box.kind, sheet.left + _INSET, y + _AIR + high // 2)
    framed = () if one.box.quiet else (frame,)
    return Figure(
        tree=tuple(nodes), shapes=(*framed, *sign, *inside.shapes), bottom=bottom
    )


def _placed(rows: Iterable[Row], look: Look, y: int, box: Box) -> Figure:
    """Place rows below each other as a list, with their discs and lines."""
    hue, _ = HUES[box.kind]
    items: list[Item] = []
    shapes: list[Shape] = []
    for row in rows:
        lines = moved(row.lines, 0, y)
        if row.number:
            middle = lines[0].middle if lines else y + row.height - BETWEEN - 38
            x = look.sheet.left + _INSET + _DISC
            radius = _DOT if box.quiet else _DISC
            shapes.append(Circle(x=x, y=middle, radius=radius, fill=hue))
            if not box.quiet:
                lines = (_digits(row.number, x, middle, look, box), *lines)
        if lines:
            items.append(Item(lines=lines))
        for start, end, down in row.pens:
            at = y + down
            shapes.append(Line(x1=start, y1=at, x2=end, y2=at, stroke="ink2"))
        y += row.height
    tree: tuple[Node, ...] = (List(items=items),) if items else ()
    return Figure(tree=tree, shapes=tuple(shapes), bottom=y)


def _digits(number: str, x: int, middle: int, look: Look, box: Box) -> TextLine:
    """Return a number in the middle of its disc."""
    hue, _ = HUES[box.kind]
    style = look.style(43, bold=True, colour="paper", on=hue)
    line = TextLine(x=x, y=middle + 15, text=number, style=style)
    return evolve(line, x=x - line.width // 2)
