"""What stands around the columns: title, next meeting, the box for what is wrong."""

from __future__ import annotations

from sos_map import Request, Said
from sos_map_family_diagrams.column_parts import PITCH
from sos_map_family_diagrams.content import Content, Part
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.sentences import Spoken, foreign, quoted
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.strip import line_after
from sos_map_pages import Heading, Line, Paragraph, Rect, Shape

__all__ = ["box", "box_height", "head"]

_AIR = 24


def box_height(look: Look, lines: int) -> int:
    """Return how high the box is with room for some lines, with what follows it."""
    return _AIR + round(look.body * 1.4) + lines * PITCH + 40 + PITCH


def box(request: Request, look: Look, top: int, foot: int) -> Figure:
    """Draw the box for what is not right, and the line for a telephone number."""
    sheet = look.sheet
    line = foot - 16
    bottom = line - PITCH + 20
    style = look.style(bold=True)
    label = set_text(
        request.text("map.wrong"),
        x=sheet.left + 24,
        y=top + 14,
        width=sheet.inner_width - 48,
        style=style,
    )
    shapes: list[Shape] = [
        Rect(
            x=sheet.left,
            y=top,
            width=sheet.inner_width,
            height=bottom - top,
            radius=14,
            stroke="ink2",
        )
    ]
    shapes += [
        Line(
            x1=sheet.left + 24,
            y1=y,
            x2=sheet.right - 24,
            y2=y,
            stroke="line",
            stroke_width=2,
        )
        for y in range(label.bottom + PITCH - 20, bottom - 20, PITCH)
    ]
    phone = set_text(
        request.text("map.phone"),
        x=sheet.left,
        y=line - round(look.body * 1.1),
        width=sheet.inner_width // 2,
        style=style,
    )
    shapes.append(line_after(phone, sheet.left + sheet.inner_width * 3 // 5))
    tree = (Paragraph(lines=label.lines), Paragraph(lines=phone.lines))
    return Figure(tree=tree, shapes=tuple(shapes), bottom=line)


def head(request: Request, content: Content, look: Look) -> Figure:
    """Draw the title, the line below it, and the next meeting at the far side."""
    sheet = look.sheet
    near = sheet.inner_width * 3 // 5
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
    meeting = _meeting(request, look, sheet.right - (sheet.inner_width - near - 40))
    tree = (
        Heading(level=1, lines=title.lines),
        Paragraph(lines=under.lines),
        *meeting.tree,
    )
    bottom = max(under.bottom, meeting.bottom)
    return Figure(tree=tree, shapes=meeting.shapes, bottom=bottom)


def _meeting(request: Request, look: Look, x: int) -> Figure:
    """Draw the next meeting, or a line to write it on."""
    sheet = look.sheet
    when = Spoken(request.view.case.case.next_meeting)
    parts = tuple(
        quoted(request, when, "map.next_meeting", "map.next_meeting_blank")
    ) or (Part(text=request.text("map.next_meeting_blank")),)
    nodes = []
    shapes = []
    bottom = sheet.top + 20
    for part in parts:
        block = set_text(
            part.text,
            x=x,
            y=bottom,
            width=sheet.right - x,
            style=look.style(bold=True, language=part.language),
            anchor="start" if when.text is None else "end",
        )
        nodes.append(Paragraph(lines=block.lines))
        bottom = block.bottom
        if when.text is None:
            shapes.append(line_after(block, sheet.right))
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=bottom)
