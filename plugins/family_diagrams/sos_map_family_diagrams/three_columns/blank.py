"""The empty sheet for the wall: the family, three questions, an empty scale."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.flow import Filled
from sos_map_family_diagrams.profiles import Look, look_for
from sos_map_family_diagrams.ruler import Figure, bare_ruler
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.three_columns.sheet import columns, frame_for
from sos_map_pages import (
    Drawing,
    Heading,
    Line,
    Node,
    Page,
    Paragraph,
    Rect,
    Shape,
)

__all__ = ["blank_drawing"]

_AIR = 24
_SHARES = (40, 30)  # hundredths of the width, beside the title
_FAMILY = 24  # hundredths of the page's height, for drawing the family
_SCALE = 13  # hundredths above and below the ruler, for names


def blank_drawing(request: Request) -> Drawing:
    """Return one page: what a first meeting writes on (practice notes, pages)."""
    look = look_for(request.view.reader.kind, request.options["paper"], large=True)
    sheet = look.sheet
    head = _head(request, look)
    family = _family(request, look, head.bottom + _AIR)
    scale_top = sheet.bottom - _scale(request, look, 0).bottom
    scale = _scale(request, look, scale_top)
    questions = ("column.worried", "column.working_well", "column.needs_to_happen")
    one, two, three = (request.text(key) for key in questions)
    frame = frame_for(look, (one, two, three), request.text("map.continues"))
    nothing = Filled(segments=(), owners=(0, 1, 2), more=(False, False, False))
    middle = columns(
        frame,
        nothing,
        top=family.bottom + _AIR,
        bottoms=(scale_top - _AIR,) * 3,
        empty=("", "", ""),
        pens=False,
    )
    parts = (head, family, middle, scale)
    page = Page(
        sheet=sheet,
        tree=tuple(node for part in parts for node in part.tree),
        shapes=tuple(shape for part in parts for shape in part.shapes),
    )
    return Drawing(
        title=request.text("blank.title"), language=request.language, pages=(page,)
    )


def _head(request: Request, look: Look) -> Figure:
    sheet = look.sheet
    title = set_text(
        request.text("blank.title"),
        x=sheet.left,
        y=sheet.top,
        width=sheet.inner_width * 3 // 10,
        style=look.style(look.title, bold=True),
    )
    nodes: list[Node] = [Heading(level=1, lines=title.lines)]
    shapes: list[Shape] = []
    top = sheet.top + 20
    for line in (("blank.name", "blank.day"), ("blank.next", "blank.phone")):
        x = sheet.left + sheet.inner_width * 3 // 10
        bottom = top
        for key, share in zip(line, _SHARES, strict=True):
            width = sheet.inner_width * share // 100
            label = set_text(
                request.text(key), x=x, y=top, width=width, style=look.style(bold=True)
            )
            start = max(one.left + one.width for one in label.lines) + 16
            y = label.bottom
            end = x + width - 30
            shapes.append(
                Line(x1=start, y1=y, x2=end, y2=y, stroke="line", stroke_width=3)
            )
            nodes.append(Paragraph(lines=label.lines))
            x += width
            bottom = max(bottom, label.bottom)
        top = bottom + _AIR
    end = max(title.bottom, bottom)
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=end)


def _family(request: Request, look: Look, top: int) -> Figure:
    sheet = look.sheet
    height = sheet.height * _FAMILY // 100
    frame = Rect(
        x=sheet.left,
        y=top,
        width=sheet.inner_width,
        height=height,
        radius=20,
        stroke="ink2",
    )
    words = set_text(
        request.text("blank.family"),
        x=sheet.left + 28,
        y=top + 16,
        width=sheet.inner_width - 56,
        style=look.style(bold=True),
    )
    return Figure(
        tree=(Heading(level=2, lines=words.lines),),
        shapes=(frame,),
        bottom=top + height,
    )


def _scale(request: Request, look: Look, top: int) -> Figure:
    sheet = look.sheet
    asked = set_text(
        request.text("blank.scale"),
        x=sheet.left,
        y=top,
        width=sheet.inner_width,
        style=look.style(look.heading, bold=True),
    )
    ruler = bare_ruler(
        (),
        x=sheet.left + 60,
        width=sheet.inner_width - 120,
        y=asked.bottom + sheet.height * _SCALE // 200,
        look=look,
    )
    nodes: list[Node] = [Heading(level=2, lines=asked.lines), *ruler.tree]
    shapes = list(ruler.shapes)
    half = sheet.inner_width * 45 // 100
    bottom = ruler.bottom
    for key, x in (
        ("blank.zero", sheet.left),
        ("blank.ten", sheet.right - half),
    ):
        label = set_text(
            request.text(key),
            x=x,
            y=ruler.bottom + 20,
            width=half,
            style=look.style(look.small),
        )
        start = max(line.left + line.width for line in label.lines) + 16
        y = label.bottom
        shapes.append(
            Line(x1=start, y1=y, x2=x + half, y2=y, stroke="line", stroke_width=3)
        )
        nodes.append(Paragraph(lines=label.lines))
        bottom = label.bottom + 4
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=bottom)
