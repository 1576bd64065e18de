"""Empty circles to write names in, with a question for each (§3.5)."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.circles_content import PLACES, Circles
from sos_map_family_diagrams.circles_pages import panel_at, titled
from sos_map_family_diagrams.circles_picture import picture, ring_titles
from sos_map_family_diagrams.circles_rings import rings
from sos_map_family_diagrams.profiles import Look, look_for
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.strip import line_after
from sos_map_pages import Drawing, Heading, Node, Page, Paragraph, Shape

__all__ = ["blank_circles"]

_NONE = Circles(day="", by=(), since="", people=((),) * len(PLACES))
_LINE = 80  # to write who draws and when


def blank_circles(request: Request) -> Drawing:
    """Return one page: circles with nobody in them, and what to ask."""
    look = look_for(request.view.reader.kind, request.options["paper"])
    title = request.text("circles.title")
    head = titled(look, title)
    top = head.bottom + 24
    radius, x, width, middle = panel_at(look, top)
    empty = rings(_NONE, ring_titles(request), look, radius)
    nodes, shapes = picture(_NONE, empty, look, look.sheet.left + radius, middle)
    asked = _asked(request, look, x, width, top)
    page = Page(
        sheet=look.sheet,
        tree=(*head.tree, *nodes, *asked.tree),
        shapes=(*shapes, *asked.shapes),
    )
    return Drawing(title=title, language=request.language, pages=(page,))


def _asked(request: Request, look: Look, x: int, width: int, y: int) -> Figure:
    nodes: list[Node] = []
    shapes: list[Shape] = []
    for key in ("by", "day"):
        label = set_text(
            request.text(f"circles.{key}"),
            x=x,
            y=y,
            width=width,
            style=look.style(bold=True),
        )
        nodes.append(Paragraph(lines=label.lines))
        shapes.append(line_after(label, look.sheet.right))
        y = label.bottom + _LINE // 2
    for place in (*PLACES, "move"):
        if place != "move":
            over = set_text(
                request.text(f"circles.{place}"),
                x=x,
                y=y + 30,
                width=width,
                style=look.style(look.heading, bold=True),
            )
            nodes.append(Heading(level=2, lines=over.lines))
            y = over.bottom
        ask = set_text(
            request.text(f"circles.write_{place}"),
            x=x,
            y=y if place != "move" else y + 40,
            width=width,
            style=look.style(),
        )
        nodes.append(Paragraph(lines=ask.lines))
        y = ask.bottom
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=y)
