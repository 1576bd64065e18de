"""An empty story: six pictures to draw, a question and lines to write on under each."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.child.head import LOOK
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.strip import line_after
from sos_map_family_diagrams.words_and_pictures.cells import (
    GAP,
    GRIDS,
    PAD,
    TOP,
    Written,
    written,
)
from sos_map_family_diagrams.words_and_pictures.content import Scene
from sos_map_family_diagrams.words_and_pictures.frames import frame, headed, room
from sos_map_pages import Drawing, Heading, Line, Node, Page, Paragraph, Shape

__all__ = ["blank_story"]

_PARTS = ("start", "who", "what", "then", "now", "end")
_GRID = GRIDS[-1]
_LINES, _PITCH = 3, 92  # to write on
_FIELDS = (("for", 1000, 1640), ("from", 1680, 2260), ("date", 2300, 2850))


def blank_story(request: Request) -> Drawing:
    """Return one page with a frame for each part of a story."""
    parts = [_head(request)]
    scenes = [_scene(request, number, part) for number, part in enumerate(_PARTS, 1)]
    for place, one in enumerate(scenes):
        row, column = divmod(place, _GRID.columns)
        x = LOOK.sheet.left + column * (_GRID.width + GAP)
        y = TOP + row * (_GRID.height + GAP)
        head = max(one.head for one in scenes)
        parts.append(_frame(request, one, x, y, head))
    page = Page(
        sheet=LOOK.sheet,
        tree=[node for part in parts for node in part.tree],
        shapes=[shape for part in parts for shape in part.shapes],
    )
    return Drawing(
        title=request.text("story.title"), language=request.language, pages=[page]
    )


def _scene(request: Request, number: int, part: str) -> Written:
    heading = request.text(f"story.part.{part}")
    scene = Scene(number=number, part=part, heading=heading, parts=())
    return written(scene, _GRID.text_width, LOOK.body)


def _head(request: Request) -> Figure:
    sheet = LOOK.sheet
    title = set_text(
        request.text("story.title"),
        x=sheet.left,
        y=sheet.top,
        width=_FIELDS[0][1] - sheet.left - 20,
        style=LOOK.style(LOOK.title, bold=True),
    )
    nodes: list[Node] = [Heading(level=1, lines=title.lines)]
    shapes: list[Shape] = []
    for key, x, end in _FIELDS:
        label = set_text(
            request.text(f"story.{key}"), x=x, y=sheet.top + 36, width=300,
            style=LOOK.style(),
        )  # fmt: skip
        nodes.append(Paragraph(lines=label.lines))
        shapes.append(line_after(label, end))
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=title.bottom)


def _frame(request: Request, one: Written, x: int, y: int, under: int) -> Figure:
    part = one.scene.part
    high = _GRID.height - 3 * PAD - under - _LINES * _PITCH
    pictured = room(
        request, (), part, x=x + PAD, y=y + PAD, width=_GRID.width - 2 * PAD,
        height=high,
    )  # fmt: skip
    head = headed(one, x + PAD + 6, y + 2 * PAD + high)
    low = y + _GRID.height - PAD
    lines = [
        Line(
            x1=x + PAD + 6, y1=down, x2=x + _GRID.width - PAD - 6, y2=down,
            stroke="line", stroke_width=3,
        )
        for down in range(low - _LINES * _PITCH + 56, low, _PITCH)
    ]  # fmt: skip
    shapes = (
        frame(part, x, y, _GRID.width, _GRID.height),
        *pictured.shapes,
        *head.shapes,
        *lines,
    )
    return Figure(
        tree=(*head.tree, *pictured.tree), shapes=shapes, bottom=y + _GRID.height
    )
