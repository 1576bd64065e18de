"""What stands around the columns: title, next meeting, the box for what is wrong."""

from __future__ import annotations

from sos_map import Request, Said
from sos_map_family_diagrams.column_parts import PITCH, pen_lines
from sos_map_family_diagrams.content import Content, Part
from sos_map_family_diagrams.heads import beside, meeting
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.sentences import foreign
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.strip import line_after
from sos_map_pages import Heading, Paragraph, Rect

__all__ = ["box", "box_height", "head"]

_AIR = 24


def box_height(look: Look, lines: int) -> int:
    """Return how high the box is with room for some lines, and the air above it."""
    return _AIR + 14 + round(look.body * 1.4) + lines * PITCH + 20


def box(
    request: Request, look: Look, *, x: int, width: int, top: int, foot: int
) -> Figure:
    """Draw the box for what is not right, with lines to write on."""
    label = set_text(
        request.text("map.wrong"),
        x=x + 24,
        y=top + 14,
        width=width - 48,
        style=look.style(bold=True),
    )
    frame = Rect(
        x=x,
        y=top,
        width=width,
        height=foot - top,
        radius=14,
        stroke="ink2",
    )
    pens = pen_lines(x, width, label.bottom - 20, foot)
    return Figure(
        tree=(Paragraph(lines=label.lines),), shapes=(frame, *pens), bottom=foot
    )


def head(request: Request, content: Content, look: Look) -> Figure:
    """Draw the title, the line below it, and the next meeting at the far side."""
    sheet = look.sheet
    near = beside(look)
    case = request.view.case.case
    theirs = foreign(request, Said(content.title, case.language))
    title = set_text(
        content.title,
        x=sheet.left,
        y=sheet.top,
        width=near,
        style=look.style(
            look.title, bold=True, language="" if case.title is None else theirs
        ),
    )
    under = set_text(
        content.subtitle,
        x=sheet.left,
        y=title.bottom,
        width=near,
        style=look.style(colour="ink2"),
    )
    far = sheet.right - (sheet.inner_width - near - 40)
    when = _meeting(request, content.below, look, far)
    tree = (
        Heading(level=1, lines=title.lines),
        Paragraph(lines=under.lines),
        *when.tree,
    )
    bottom = max(under.bottom, when.bottom)
    return Figure(tree=tree, shapes=when.shapes, bottom=bottom)


def _meeting(request: Request, below: tuple[Part, ...], look: Look, x: int) -> Figure:
    """Draw the next meeting, or a line to write it on, and one for a number to call.

    No page of a family has a telephone number from the file; it is written by hand.
    """
    sheet = look.sheet
    planned = meeting(request)
    parts = planned or (Part(text=request.text("map.next_meeting_blank")),)
    if not set(planned).isdisjoint(below):
        parts = (Part(text=request.text("map.next_meeting_below")),)
    nodes = []
    shapes = []
    bottom = sheet.top + 10
    for part in parts:
        block = set_text(
            part.text,
            x=x,
            y=bottom,
            width=sheet.right - x,
            style=look.style(bold=True, language=part.language),
            anchor="start",
        )
        nodes.append(Paragraph(lines=block.lines))
        bottom = block.bottom
        if not planned:
            shapes.append(line_after(block, sheet.right))
    phone = set_text(
        request.text("map.phone"),
        x=x,
        y=bottom,
        width=sheet.right - x,
        style=look.style(bold=True),
    )
    nodes.append(Paragraph(lines=phone.lines))
    shapes.append(line_after(phone, sheet.right))
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=phone.bottom)
