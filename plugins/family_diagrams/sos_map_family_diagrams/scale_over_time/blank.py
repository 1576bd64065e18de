"""An empty sheet of numbers through time: ladders to write dates and names on."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Request
from sos_map_family_diagrams.column_parts import PITCH
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.scale_over_time.ladders import DIGITS, Ladders, tenths
from sos_map_family_diagrams.scale_over_time.looks import look_of
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.strip import line_after
from sos_map_pages import (
    Block,
    Drawing,
    Heading,
    Line,
    Node,
    Page,
    Paragraph,
    Shape,
)

__all__ = ["blank_time"]

_COUNT = 5
_ENDS = 92  # at the left, for what 10 and 0 mean, in tenths of the size of letters
_LINES = 4  # for each
_DATE = 50  # from a ladder to its date


def blank_time(request: Request) -> Drawing:
    """Return one page of ladders for the next meetings."""
    look = look_of(request, large=True)
    sheet = look.sheet
    title = request.text("time.title")
    style = look.style(look.title, bold=True)
    over = set_text(
        title, x=sheet.left, y=sheet.top, width=sheet.inner_width, style=style
    )
    nodes: list[Node] = [Heading(level=1, lines=over.lines)]
    shapes: list[Shape] = []
    y = over.bottom + 10
    half = sheet.inner_width // 2
    for place, key in enumerate(("scale.children", "scale.about")):
        x = sheet.left + place * (half + 20)
        label = _words(request.text(key), x, y, half, look, bold=True)
        lines = label.lines
        nodes.append(Heading(level=2, lines=lines) if place else Paragraph(lines=lines))
        shapes.append(line_after(label, x + half - 20))
    words = f"{request.text('time.names')} {request.text('time.own')}"
    hint = _words(words, sheet.left, label.bottom + 30, half * 2, look)
    nodes.append(Paragraph(lines=hint.lines))
    ladders = _ladders(look, hint.bottom + 60)
    width = tenths(_ENDS, look)
    for key, top in (
        ("scale.ten", ladders.top - look.style().leading // 2),
        ("scale.zero", ladders.bottom - _LINES * PITCH),
    ):
        label = _words(request.text(key), sheet.left, top, width, look, bold=True)
        nodes.append(Paragraph(lines=label.lines))
        shapes += _pen_lines(label, width)
    nodes.append(ladders.digits(ladders.half))
    shapes += ladders.shapes()
    for x in ladders.places:
        label = _words(
            request.text("scale.day"),
            x - ladders.half,
            ladders.bottom + _DATE,
            300,
            look,
        )
        nodes.append(Heading(level=3, lines=label.lines))
        shapes.append(
            Line(
                x1=x - ladders.half, y1=label.bottom + PITCH - 30,
                x2=x + ladders.step - 80, y2=label.bottom + PITCH - 30,
                stroke="line", stroke_width=3,
            )
        )  # fmt: skip
    page = Page(sheet=sheet, tree=nodes, shapes=shapes)
    return Drawing(title=title, language=request.language, pages=(page,))


def _ladders(look: Look, top: int) -> Ladders:
    x = look.sheet.left + tenths(_ENDS + DIGITS, look)
    step = (look.sheet.right - x) // _COUNT
    bottom = look.sheet.bottom - _DATE - look.style().leading - PITCH
    return Ladders(
        x=x,
        step=step,
        count=_COUNT,
        top=top,
        bottom=bottom,
        right=look.sheet.right,
        look=look,
    )


def _words(
    text: str, x: int, y: int, width: int, look: Look, *, bold: bool = False
) -> Block:
    return set_text(text, x=x, y=y, width=width, style=look.style(bold=bold))


def _pen_lines(label: Block, width: int) -> Iterator[Line]:
    for number in range(1, _LINES):
        yield Line(
            x1=label.lines[0].x, y1=label.bottom + number * PITCH - 20,
            x2=label.lines[0].x + width, y2=label.bottom + number * PITCH - 20,
            stroke="line", stroke_width=3,
        )  # fmt: skip
