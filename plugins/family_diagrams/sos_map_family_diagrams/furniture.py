"""What stands around the columns: title, next meeting, the box for what is wrong."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.column_parts import PITCH
from sos_map_family_diagrams.content import Content
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
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
    far = sheet.inner_width - near - 40
    title = set_text(
        content.title,
        x=sheet.left,
        y=sheet.top,
        width=near,
        style=look.style(look.title, bold=True),
    )
    under = set_text(
        content.subtitle,
        x=sheet.left,
        y=title.bottom,
        width=near,
        style=look.style(colour="ink2"),
    )
    when = request.view.case.case.next_meeting
    shapes: tuple[Shape, ...] = ()
    if when is None:
        words, start = request.text("map.next_meeting_blank"), sheet.right - far
    else:
        words, start = request.text("map.next_meeting", when=when), sheet.right - far
    meeting = set_text(
        words,
        x=start,
        y=sheet.top + 20,
        width=far,
        style=look.style(bold=True),
        anchor="end" if when else "start",
    )
    if when is None:
        shapes = (line_after(meeting, sheet.right),)
    tree = (
        Heading(level=1, lines=title.lines),
        Paragraph(lines=under.lines),
        Paragraph(lines=meeting.lines),
    )
    return Figure(tree=tree, shapes=shapes, bottom=max(under.bottom, meeting.bottom))
