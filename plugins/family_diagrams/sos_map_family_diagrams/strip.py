"""An empty strip to write on: a date, a ruler, a line for one number more."""

from __future__ import annotations

from typing import Literal

from sos_map import Request
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure, bare_ruler
from sos_map_family_diagrams.scale.block import INSET
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Block, Heading, Line, Node, Paragraph, Shape

__all__ = ["empty_strip", "line_after", "write_here"]

_NAMES = 230  # room above a ruler for names by hand
_PITCH = 100


def line_after(block: Block, right: int) -> Line:
    """Return a line to write on that begins where a label ends."""
    start = max(line.left + line.width for line in block.lines) + 16
    y = block.bottom
    return Line(x1=start, y1=y, x2=right, y2=y, stroke="line", stroke_width=3)


def empty_strip(
    request: Request, look: Look, y: int, *, level: Literal[2, 3] = 3
) -> Figure:
    """Draw a strip for the next time, under the same question."""
    sheet = look.sheet
    day = set_text(
        request.text("scale.day"),
        x=sheet.left,
        y=y,
        width=sheet.inner_width // 3,
        style=look.style(bold=True),
    )
    ruler = bare_ruler(
        (),
        x=sheet.left + INSET,
        width=sheet.inner_width - 2 * INSET,
        y=day.bottom + _NAMES,
        look=look,
    )
    below = write_here(request, look, ruler.bottom + 20)
    nodes: tuple[Node, ...] = (
        Heading(level=level, lines=day.lines),
        *ruler.tree,
        *below.tree,
    )
    shapes: tuple[Shape, ...] = (
        line_after(day, sheet.left + sheet.inner_width // 2),
        *ruler.shapes,
        *below.shapes,
    )
    return Figure(tree=nodes, shapes=shapes, bottom=below.bottom)


def write_here(request: Request, look: Look, y: int) -> Figure:
    """Draw the question that opens for a small step, and lines for the answer."""
    sheet = look.sheet
    label = set_text(
        request.text("scale.one_more"),
        x=sheet.left,
        y=y,
        width=sheet.inner_width,
        style=look.style(bold=True),
    )
    bottom = label.bottom + _PITCH
    below = Line(
        x1=sheet.left,
        y1=bottom,
        x2=sheet.right,
        y2=bottom,
        stroke="line",
        stroke_width=2,
    )
    return Figure(
        tree=(Paragraph(lines=label.lines),),
        shapes=(line_after(label, sheet.right), below),
        bottom=bottom + 10,
    )
