"""The entries of a box, wrapped: rows at y = 0 that are parted only if they must."""

from __future__ import annotations

from attrs import evolve, frozen

from sos_map_family_diagrams.column_parts import PITCH, moved
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.fridge_plan.content import Entry
from sos_map_family_diagrams.fridge_plan.looks import number_size
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Block, Colour, TextLine

__all__ = ["BETWEEN", "Column", "Row", "far_row", "halves_of", "row_of"]

BETWEEN = 22  # rows
_FEWEST = 3  # lines on each side of a split (drawings §1.4)
_LEAST_PEN = 600  # a shorter line has no room for a sentence
_EVEN = 4  # lines at most that are made about as long as each other
_UP = 14  # of a line to write on, from the foot of its row
_NAME = 56  # of the width, in hundredths; the rest is the number's


@frozen(kw_only=True, repr=False)
class Row:
    """One entry, wrapped.

    Attributes:
        lines: Its words, in reading order.
        number: What it counts as, or nothing.
        pens: Where its lines to write on begin, end and stand.
        height: How high it is, with the room below it.
    """

    lines: tuple[TextLine, ...]
    number: str = ""
    pens: tuple[tuple[int, int, int], ...] = ()
    height: int


@frozen(kw_only=True, repr=False)
class Column:
    """Where rows stand, and on what.

    Attributes:
        look: The sizes.
        x: The left edge.
        right: The right edge.
        tint: The colour beneath.
    """

    look: Look
    x: int
    right: int
    tint: Colour = "paper"

    @property
    def width(self) -> int:
        """How wide words may be: no line is longer than reads well (§1.2)."""
        return min(self.right - self.x, self.look.body * 27)  # some 55 letters

    def set(self, part: Part, y: int, width: int, *, first: bool) -> Block:
        """Set a part at the left edge; what belongs to a statement is smaller."""
        look = self.look
        beside = not first and part.kind != "statement"
        style = look.style(
            look.small if beside else look.body,
            colour="ink2" if beside else "ink",
            on=self.tint,
            language=part.language,
        )
        block = set_text(part.text, x=self.x, y=y, width=width, style=style)
        count = len(block.lines)
        if not 1 < count <= _EVEN or block.lines[-1].width * 4 > width:
            return block
        # A last word by itself is read as if it had been forgotten.
        narrow = width * (5 * count - 2) // (5 * count)
        even = set_text(part.text, x=self.x, y=y, width=narrow, style=style)
        return even if len(even.lines) == count else block


def row_of(entry: Entry, column: Column) -> Row:
    """Return an entry as a row: its parts below each other, or a label and a line."""
    lines: list[TextLine] = []
    y = 0
    width = column.right - column.x if entry.pen else column.width
    for place, part in enumerate(entry.parts):
        block = column.set(part, y, width, first=not place)
        lines += block.lines
        y = block.bottom
    if not entry.pen:
        return Row(lines=tuple(lines), height=y + BETWEEN)
    foot = max(PITCH - BETWEEN, y)
    shown = _on(foot, tuple(lines))
    start = shown[-1].left + shown[-1].width + 20 if shown else column.x
    if column.right - start < _LEAST_PEN:
        start = column.x
        foot += PITCH
    pens = ((start, column.right, foot - _UP),)
    return Row(lines=shown, pens=pens, height=foot + BETWEEN)


def far_row(entry: Entry, column: Column) -> Row:
    """Return a name at one side and what to ring at the other, or lines for them."""
    look = column.look
    middle = column.x + (column.right - column.x) * _NAME // 100
    name = set_text(
        entry.parts[0].text if entry.parts else "",
        x=column.x,
        y=0,
        width=middle - 40 - column.x,
        style=look.style(on=column.tint),
        anchor="start",
    )
    number = set_text(
        entry.end,
        x=middle,
        y=0,
        width=column.right - middle,
        style=look.style(number_size(look), bold=True, on=column.tint),
        anchor="end",
    )
    foot = max(name.bottom, number.bottom, PITCH - BETWEEN)
    pens = [(column.x, middle - 40, foot - _UP)] if not name.lines else []
    pens += [(middle, column.right, foot - _UP)] if entry.pen else []
    lines = (*_on(foot, name.lines), *_on(foot, number.lines))
    return Row(lines=lines, pens=tuple(pens), height=foot + BETWEEN)


def _on(foot: int, lines: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
    """Return lines with the last one on the line to write on, as a hand would."""
    return moved(lines, 0, foot - _UP - 8 - lines[-1].y) if lines else ()


def halves_of(row: Row, room: int) -> tuple[Row, Row] | None:
    """Part a row between two of its lines; nothing when that cannot be."""
    fit = sum(line.box[3] + 10 <= room for line in row.lines)
    fit = min(fit, len(row.lines) - _FEWEST)
    if row.pens or fit < _FEWEST:
        return None
    down = row.lines[fit - 1].box[3] + 10
    first = evolve(row, lines=row.lines[:fit], height=down)
    up = row.lines[fit].box[1] - 6
    later = moved(row.lines[fit:], 0, -up)
    return first, Row(lines=later, height=row.height - up)
