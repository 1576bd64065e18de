"""The empty scale sheet: a question, both ends, rulers with room for names."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.profiles import Look, look_for
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.strip import empty_strip, line_after
from sos_map_pages import (
    A4_PORTRAIT,
    Drawing,
    Heading,
    Node,
    Page,
    Paragraph,
    Shape,
)

__all__ = ["blank_drawing"]

_BETWEEN = 50


def blank_drawing(request: Request) -> Drawing:
    """Return one page with as many empty strips as it has room for."""
    look = look_for(
        request.view.reader.kind,
        request.options["paper"],
        large=True,
        sheet=A4_PORTRAIT,
    )
    parts = [_head(request, look)]
    while True:
        strip = empty_strip(request, look, parts[-1].bottom + _BETWEEN)
        if strip.bottom > look.sheet.bottom:
            break
        parts.append(strip)
    page = Page(
        sheet=look.sheet,
        tree=[node for part in parts for node in part.tree],
        shapes=[shape for part in parts for shape in part.shapes],
    )
    return Drawing(
        title=request.text("scale.title"), language=request.language, pages=(page,)
    )


def _head(request: Request, look: Look) -> Figure:
    """Draw the title, and lines for the question and what both ends mean."""
    sheet = look.sheet
    over = set_text(
        request.text("scale.title"),
        x=sheet.left,
        y=sheet.top,
        width=sheet.inner_width,
        style=look.style(look.title, bold=True),
    )
    nodes: list[Node] = [Heading(level=1, lines=over.lines)]
    shapes: list[Shape] = []
    y = over.bottom
    for key in ("scale.children", "scale.about", "scale.zero", "scale.ten"):
        label = set_text(
            request.text(key),
            x=sheet.left,
            y=y + 40,
            width=sheet.inner_width // 3,
            style=look.style(bold=True),
        )
        if key == "scale.about":
            nodes.append(Heading(level=2, lines=label.lines))
        else:
            nodes.append(Paragraph(lines=label.lines))
        shapes.append(line_after(label, sheet.right))
        y = label.bottom
    below = set_text(
        request.text("scale.names"),
        x=sheet.left,
        y=y + 30,
        width=sheet.inner_width,
        style=look.style(colour="ink2"),
    )
    nodes.append(Paragraph(lines=below.lines))
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=below.bottom)
