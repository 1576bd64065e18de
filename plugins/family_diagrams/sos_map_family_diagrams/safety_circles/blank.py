"""Empty circles to write names in, with a question for each (§3.5)."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.column_parts import pen_lines
from sos_map_family_diagrams.measured import PAD
from sos_map_family_diagrams.profiles import look_for
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.safety_circles.content import PLACES, Circles
from sos_map_family_diagrams.safety_circles.frame import Frame, frame, titled
from sos_map_family_diagrams.safety_circles.picture import (
    ICON,
    picture,
    ring_titles,
    swatch,
)
from sos_map_family_diagrams.safety_circles.rings import rings
from sos_map_family_diagrams.scale.sheet import joined
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.strip import line_after
from sos_map_pages import Drawing, Heading, Node, Page, Paragraph, Shape

__all__ = ["blank_circles"]

_NOBODY = Circles(day="", by=(), since="", people=((),) * len(PLACES))


def blank_circles(request: Request) -> Drawing:
    """Return one page: circles with nobody in them, and what to ask."""
    kind, paper = request.view.reader.kind, request.options["paper"]
    look = look_for(kind, paper, large=True)
    title = request.text("section.rings")
    made = titled(look, title)
    room = frame(look, made)
    empty = rings(_NOBODY, ring_titles(request), look, room.radius)
    made = joined(made, picture(_NOBODY, empty, look, room.centre))
    made = joined(made, _who_draws(request, room))
    made = joined(made, _asked(request, room, made.bottom))
    page = Page(sheet=look.sheet, tree=made.tree, shapes=made.shapes)
    return Drawing(title=title, language=request.language, pages=(page,))


def _who_draws(request: Request, room: Frame) -> Figure:
    """Draw lines for who draws, and when."""
    nodes: list[Node] = []
    shapes: list[Shape] = []
    y = room.top
    for key in ("by", "day"):
        label = set_text(
            request.text(f"circles.{key}"),
            x=room.x,
            y=y,
            width=room.width,
            style=room.look.style(bold=True),
        )
        nodes.append(Paragraph(lines=label.lines))
        shapes.append(line_after(label, room.x + room.width))
        y = label.bottom + 40
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=y)


def _asked(request: Request, room: Frame, y: int) -> Figure:
    """Draw what to ask for each circle, and lines for what comes next."""
    nodes: list[Node] = []
    shapes: list[Shape] = []
    for place in (*PLACES, "move"):
        key = "move" if place == "move" else f"where_{place}"
        inset = 0 if place == "move" else ICON
        over = set_text(
            request.text(f"circles.{key}"),
            x=room.x + inset,
            y=y + 20,
            width=room.width - inset,
            style=room.look.style(bold=True),
        )
        if inset:
            shapes.append(swatch(place, room.x + 34, over.middle))
        ask = set_text(
            request.text(f"circles.write_{place}"),
            x=room.x + inset,
            y=over.bottom,
            width=room.width - inset,
            style=room.look.style(),
        )
        nodes += (Heading(level=2, lines=over.lines), Paragraph(lines=ask.lines))
        y = ask.bottom
    shapes += pen_lines(room.x - PAD, room.width + 2 * PAD, y, room.bottom)
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=room.bottom)
