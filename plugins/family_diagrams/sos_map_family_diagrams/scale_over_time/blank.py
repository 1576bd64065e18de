"""An empty sheet of numbers through time: a line for each meeting, 0 to 10 above."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.flags import place_of
from sos_map_family_diagrams.profiles import Look, look_for
from sos_map_family_diagrams.ruler import Figure, digits
from sos_map_family_diagrams.scale.blank import blank_head
from sos_map_family_diagrams.scale_over_time.rows import DAY_WIDTH, place
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import (
    A4_PORTRAIT,
    Drawing,
    Heading,
    Line,
    Node,
    Page,
    Paragraph,
    Shape,
)

__all__ = ["blank_time"]

_ROW = 250  # room above a line for names by hand


def blank_time(request: Request) -> Drawing:
    """Return one page with as many empty rows as it has room for."""
    look = look_for(
        request.view.reader.kind,
        request.options["paper"],
        large=True,
        sheet=A4_PORTRAIT,
    )
    title = request.text("time.title")
    over = blank_head(request, look, title, hint=request.text("time.names"))
    rows = _rows(request, look, over.bottom + 40)
    page = Page(
        sheet=look.sheet,
        tree=(*over.tree, *rows.tree),
        shapes=(*over.shapes, *rows.shapes),
    )
    return Drawing(title=title, language=request.language, pages=(page,))


def _rows(request: Request, look: Look, y: int) -> Figure:
    x, width = place(look)
    numbers, under = digits(x, width, y, look)
    count = (look.sheet.bottom - 20 - under) // _ROW
    low = under + count * _ROW
    nodes: list[Node] = [Paragraph(lines=numbers)]
    shapes: list[Shape] = [
        Line(
            x1=place_of(value, x, width),
            y1=under,
            x2=place_of(value, x, width),
            y2=low,
            stroke="line" if value in (0, 10) else "grid",
            stroke_width=4 if value in (0, 10) else 3,
        )
        for value in range(11)
    ]
    for number in range(1, count + 1):
        axis = under + number * _ROW
        shapes.append(
            Line(x1=x, y1=axis, x2=x + width, y2=axis, stroke="line", stroke_width=3)
        )
        label = set_text(
            request.text("scale.day"),
            x=look.sheet.left,
            y=axis - 190,
            width=DAY_WIDTH,
            style=look.style(bold=True),
        )
        nodes.append(Heading(level=3, lines=label.lines))
        shapes.append(
            Line(
                x1=look.sheet.left,
                y1=axis - 30,
                x2=look.sheet.left + DAY_WIDTH - 20,
                y2=axis - 30,
                stroke="line",
                stroke_width=3,
            )
        )
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=low)
