"""A scene with more words than a frame holds: pages of its own, in columns."""

from __future__ import annotations

from attrs import evolve

from sos_map import Request
from sos_map_family_diagrams.child.flow import filled
from sos_map_family_diagrams.child.head import LOOK
from sos_map_family_diagrams.column_parts import moved
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.measured import Bit, Tall
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.words_and_pictures.cells import (
    BOTTOM,
    GRIDS,
    HUES,
    PAD,
    TOP,
    written,
)
from sos_map_family_diagrams.words_and_pictures.content import Scene
from sos_map_family_diagrams.words_and_pictures.frames import frame, headed, room
from sos_map_pages import Node, Paragraph, Shape

__all__ = ["long_pages"]

_THIRD = GRIDS[-1]
_UNDER = 24  # below the heading
_MORE = 76  # for the words that say where it goes on


def long_pages(request: Request, scene: Scene, number: int) -> list[Figure]:
    """Return the pages of a long scene, the first of which is ``number``."""
    one = written(scene, _THIRD.text_width, LOOK.body)
    bits = tuple(Bit(lines=lines, height=h, before=b) for lines, h, b in one.blocks)
    talls: tuple[Tall, ...] = (Tall(bullet=None, bits=bits, key=scene.key),)
    made: list[Figure] = []
    while talls:
        caption = () if made else one.caption
        figure, talls = _page(
            request, scene, talls, number, first=not made, caption=caption
        )
        made.append(figure)
        number += 1
    return made


def _page(
    request: Request,
    scene: Scene,
    talls: tuple[Tall, ...],
    number: int,
    *,
    first: bool,
    caption: tuple[Part, ...],
) -> tuple[Figure, tuple[Tall, ...]]:
    sheet = LOOK.sheet
    title = scene.heading
    if not first:
        title = request.text("story.continued", heading=title)
    titled = evolve(scene, heading=title, parts=())
    head = headed(
        written(titled, sheet.inner_width - 2 * PAD, LOOK.body),
        sheet.left + PAD + 6,
        TOP + PAD,
    )
    top = head.bottom + _UNDER
    low = BOTTOM - _MORE
    nodes: list[Node] = [*head.tree]
    shapes: list[Shape] = [
        frame(scene.part, sheet.left, TOP, sheet.inner_width, BOTTOM - TOP),
        *head.shapes,
    ]
    for column in range(_THIRD.columns):
        x = sheet.left + PAD + 6 + column * _THIRD.width
        if (first and column == 0) or not talls:
            # The first column is for the picture, and whatever is left at the end.
            free = room(
                request, caption if column == 0 else (), scene.part, x=x, y=top,
                width=_THIRD.text_width, height=low - top,
            )  # fmt: skip
            nodes += free.tree
            shapes += free.shapes
            continue
        part = filled(talls, low - top, low - top)
        nodes += _put(part.talls, x, top)
        talls = part.rest
    if talls:
        words = set_text(
            request.text("story.goes_on", page=number + 1),
            x=sheet.left + PAD,
            y=BOTTOM - _MORE + 6,
            width=sheet.inner_width - 2 * PAD,
            style=LOOK.style(LOOK.small, bold=True, on=HUES[scene.part][1]),
            anchor="end",
        )
        nodes.append(Paragraph(lines=words.lines))
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=BOTTOM), talls


def _put(talls: tuple[Tall, ...], x: int, y: int) -> list[Node]:
    nodes: list[Node] = []
    for tall in talls:
        for bit in tall.bits:
            y += bit.before
            nodes.append(Paragraph(lines=moved(bit.lines, x, y), key=tall.key))
            y += bit.height
    return nodes
