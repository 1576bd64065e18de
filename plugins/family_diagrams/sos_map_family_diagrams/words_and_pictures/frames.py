"""A frame of the story: room to draw above, the number and the words below."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.child.head import LOOK
from sos_map_family_diagrams.column_parts import moved
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.words_and_pictures.art import SIGN, sign
from sos_map_family_diagrams.words_and_pictures.cells import (
    DISC,
    GAP,
    HUES,
    PAD,
    TOP,
    Grid,
    Written,
)
from sos_map_pages import Circle, Heading, Node, Paragraph, Rect, Shape

__all__ = ["frame", "grid_page", "headed", "room"]


def grid_page(request: Request, grid: Grid, scenes: tuple[Written, ...]) -> Figure:
    """Draw the frames of one page; rooms to draw are equally high in a row."""
    nodes: list[Node] = []
    shapes: list[Shape] = []
    for row in range(grid.rows):
        mine = scenes[row * grid.columns : (row + 1) * grid.columns]
        if not mine:
            continue
        y = TOP + row * (grid.height + GAP)
        high = grid.height - 3 * PAD - max(one.height for one in mine)
        for column, one in enumerate(mine):
            x = LOOK.sheet.left + column * (grid.width + GAP)
            made = _scene(request, grid, one, x, y, high)
            nodes += made.tree
            shapes += made.shapes
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=0)


def _scene(
    request: Request, grid: Grid, one: Written, x: int, y: int, high: int
) -> Figure:
    part = one.scene.part
    pictured = room(
        request, one.caption, part, x=x + PAD, y=y + PAD, width=grid.width - 2 * PAD,
        height=high,
    )  # fmt: skip
    left, top = x + PAD + 6, y + 2 * PAD + high
    head = headed(one, left, top)
    nodes: list[Node] = [*head.tree, *pictured.tree]
    down = head.bottom
    for lines, height, before in one.blocks:
        down += before
        nodes.append(Paragraph(lines=moved(lines, left, down), key=one.scene.key))
        down += height
    shapes = (
        frame(part, x, y, grid.width, grid.height),
        *pictured.shapes,
        *head.shapes,
    )
    return Figure(tree=tuple(nodes), shapes=shapes, bottom=y + grid.height)


def headed(one: Written, x: int, y: int) -> Figure:
    """Draw the number in its disc, the question, and the sign of the part."""
    hue = HUES[one.scene.part][0]
    lines = moved(one.heading, x, y)
    middle = lines[0].middle
    disc = Circle(x=x + DISC, y=middle, radius=DISC, fill=hue)
    shapes = (disc, *sign(one.scene.part, x + one.width - SIGN, middle, hue))
    heading = Heading(level=2, lines=lines)
    return Figure(tree=(heading,), shapes=shapes, bottom=y + one.head)


def frame(part: str, x: int, y: int, width: int, height: int) -> Shape:
    """Draw the frame round a scene."""
    hue, tint = HUES[part]
    return Rect(
        x=x, y=y, width=width, height=height, radius=24, fill=tint, stroke=hue,
        stroke_width=6,
    )  # fmt: skip


def room(
    request: Request,
    caption: tuple[Part, ...],
    part: str,
    *,
    x: int,
    y: int,
    width: int,
    height: int,
) -> Figure:
    """Draw a white room for the child's pencil, with what the picture shows."""
    hue, _ = HUES[part]
    nodes: list[Node] = []
    down = y + 10
    for one in caption or (Part(text=request.text("story.room")),):
        style = LOOK.style(LOOK.small, colour="ink2", language=one.language)
        words = set_text(one.text, x=x + 24, y=down, width=width - 48, style=style)
        nodes.append(Paragraph(lines=words.lines))
        down = words.bottom
    wall = Rect(
        x=x, y=y, width=width, height=height, radius=16, fill="paper", stroke=hue,
        stroke_width=3,
    )  # fmt: skip
    return Figure(tree=tuple(nodes), shapes=(wall,), bottom=y + height)
