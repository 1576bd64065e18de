"""Sheets while they are filled: head, paragraphs, boxes; what is left goes on."""

from __future__ import annotations

from collections.abc import Callable

from sos_map import Request
from sos_map_family_diagrams.column_parts import PITCH, moved
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.fridge_plan.boxes import Measured, boxed
from sos_map_family_diagrams.fridge_plan.content import Box, Fridge
from sos_map_family_diagrams.fridge_plan.rows import Column, Row, halves_of
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.strip import line_after
from sos_map_pages import Heading, Node, Paragraph, Shape, Size, TextLine

__all__ = ["Measure", "Sheets"]

_GAP = 34  # boxes
_LONG: Size = 85  # a title that would need two lines
_AT_ONCE = frozenset({"hard", "ring"})  # what is read at one glance
#: Wraps a box in the letters of a look.
Measure = Callable[[Box, Look], Measured]


class Sheets:
    """Pages of one look, filled from the top."""

    def __init__(
        self,
        request: Request,
        fridge: Fridge,
        look: Look,
        measure: Measure,
        *,
        foot: int = 0,
    ) -> None:
        """Begin the first page with its head, and keep room at the foot of each."""
        self._request, self._fridge, self._look = request, fridge, look
        self._measure = measure
        self._bottom = look.sheet.bottom - foot
        self._begin()
        self._done: list[Figure] = []
        self._title(fridge.title)
        for part in fridge.under:
            self._paragraph(part)
        self._blanks()
        self._y += _GAP

    def closed(self) -> list[Figure]:
        """Return the pages."""
        self._end()
        return self._done

    def box(self, box: Box) -> None:
        """Put a box below what there is, and what does not fit on the next pages."""
        one = self._measure(box, self._look)
        rows = one.rows
        if box.kind in _AT_ONCE and not self._fresh and not self._fits(one, rows):
            self._turn()
        again = False
        while rows:
            here, rows = self._part(one, rows, again=again)
            if here:
                more = self._request.text("fridge-plan.more") if rows else ""
                self._put(boxed(one, here, self._look, self._y, again=again, more=more))
                again = True
                self._y += _GAP
            if rows:
                self._turn()

    def _fits(self, one: Measured, rows: tuple[Row, ...]) -> bool:
        return self._y + one.height(rows) <= self._bottom

    def _part(
        self, one: Measured, rows: tuple[Row, ...], *, again: bool
    ) -> tuple[tuple[Row, ...], tuple[Row, ...]]:
        """Return which rows stand on this page, and which are left."""
        room = self._bottom - self._y - one.head(again=again) - one.foot
        if sum(row.height for row in rows) <= room:
            return rows, ()
        room -= round(self._look.small * 1.4) + 16  # the words that it goes on
        count, used = 0, 0
        while count < len(rows) and used + rows[count].height <= room:
            used += rows[count].height
            count += 1
        if count or not self._fresh:
            return rows[:count], rows[count:]
        halves = halves_of(rows[0], room)
        if halves is None:
            return rows[:1], rows[1:]
        return (halves[0],), (halves[1], *rows[1:])

    def _begin(self) -> None:
        self._nodes: list[Node] = []
        self._shapes: list[Shape] = []
        self._y = self._look.sheet.top
        self._fresh = True

    def _end(self) -> None:
        tree, shapes = tuple(self._nodes), tuple(self._shapes)
        self._done.append(Figure(tree=tree, shapes=shapes, bottom=self._y))

    def _turn(self) -> None:
        """Begin a page that says which plan it belongs to."""
        self._end()
        self._begin()
        text = self._request.text(self._fridge.later, page=len(self._done) + 1)
        self._title(text, later=True)
        self._y += _GAP
        self._fresh = True

    def _put(self, figure: Figure) -> None:
        self._nodes += figure.tree
        self._shapes += figure.shapes
        self._y = figure.bottom
        self._fresh = False

    def _title(self, text: str, *, later: bool = False) -> None:
        look = self._look
        top = self._y
        lines = self._bold(text, look.heading if later else look.title)
        if len(lines) > 1 and not later:
            self._y = top
            lines = self._bold(text, _LONG)
        self._nodes.append(
            Paragraph(lines=lines) if later else Heading(level=1, lines=lines)
        )
        if self._fridge.note:
            lines = self._bold(self._fridge.note, look.small)
            self._nodes.append(Paragraph(lines=lines))

    def _bold(self, text: str, size: Size) -> tuple[TextLine, ...]:
        look = self._look
        block = set_text(
            text,
            x=look.sheet.left,
            y=self._y,
            width=look.sheet.inner_width,
            style=look.style(size, bold=True),
        )
        self._y = block.bottom
        return block.lines

    def _paragraph(self, part: Part) -> None:
        """Put words under the title, line by line where a page ends."""
        sheet = self._look.sheet
        column = Column(look=self._look, x=sheet.left, right=sheet.right)
        block = column.set(part, 0, column.width, first=False)
        lines = block.lines
        leading = block.height // max(1, len(lines))
        while lines:
            fit = max(1, (self._bottom - self._y) // leading)
            here = moved(lines[:fit], 0, self._y)
            bottom = self._y + len(here) * leading
            self._put(Figure(tree=(Paragraph(lines=here),), shapes=(), bottom=bottom))
            lines = moved(lines[fit:], 0, -fit * leading)
            if lines:
                self._turn()

    def _blanks(self) -> None:
        """Put labels with lines to write a day on."""
        sheet = self._look.sheet
        for label in self._fridge.blanks:
            block = set_text(
                label,
                x=sheet.left,
                y=self._y + PITCH // 3,
                width=sheet.inner_width * 6 // 10,
                style=self._look.style(),
            )
            line = line_after(block, sheet.right)
            node = Paragraph(lines=block.lines)
            self._put(Figure(tree=(node,), shapes=(line,), bottom=block.bottom + 12))
