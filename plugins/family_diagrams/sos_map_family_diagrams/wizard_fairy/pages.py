"""The pages of a child's wizard or fairy: a figure to draw on, three boxes (§3.3)."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.child.flow import Filled
from sos_map_family_diagrams.child.head import about, around
from sos_map_family_diagrams.child.more import rest_pages
from sos_map_family_diagrams.child.pages import drawing_of
from sos_map_family_diagrams.child.parts import (
    Part,
    Plot,
    beside_all,
    drawn_part,
    left_over,
    part_of,
)
from sos_map_family_diagrams.child.room import room_to_draw
from sos_map_family_diagrams.measured import Tall
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.taking import WHOLE
from sos_map_family_diagrams.wizard_fairy.content import FigureSheet
from sos_map_family_diagrams.wizard_fairy.outline import outline
from sos_map_family_diagrams.wizard_fairy.places import (
    BELOW,
    FOOT,
    STAGE,
    TOP,
    Box,
    boxes,
    frame,
    leader,
    room_spot,
    spot_of,
    tall_enough,
)
from sos_map_pages import Drawing, Node, Paragraph, Shape, Style, rules_for

__all__ = ["figure_drawing", "to_draw"]

#: What is said in each part, wrapped to the width of its box.
_Words = list[tuple[Tall, ...]]


def figure_drawing(request: Request, sheet: FigureSheet) -> Drawing:
    """Return the wizard or fairy of one child from one day."""
    words = around(sheet.told, most=0)
    parts, fills = _filled(
        [
            part_of(
                request,
                zone,
                Plot(
                    spot=spot_of(place, zone.zone), top=0, bottom=WHOLE, anchor="start"
                ),
                request.text(f"{sheet.figure}.{zone.zone}"),
                "figure.also_called",
            )
            for place, zone in enumerate(sheet.zones)
        ]
    )
    rests = [left_over(part, fill) for part, fill in zip(parts, fills, strict=True)]
    rests.append(beside_all(request, sheet.more))
    later, starts = rest_pages(request, rests, number=2)
    nodes: list[Node] = []
    shapes: list[Shape] = [*outline(sheet.figure)]
    for place, part in enumerate(parts):
        box = _box(part)
        ask = request.text(f"figure.ask_{part.zone}")
        inside = drawn_part(request, part, fills[place], starts[place], ask=ask)
        nodes += inside.tree
        shapes += (frame(part.plot.spot, box), *inside.shapes)
        shapes += leader(sheet.figure, part.zone, place, box)
    here = to_draw(request, f"{sheet.figure}.draw", _box(parts[2]))
    first = Figure(
        tree=(*nodes, *here.tree), shapes=(*shapes, *here.shapes), bottom=FOOT
    )
    return drawing_of(request, words, [first, *later, *about(request, words, FOOT)])


def _filled(parts: list[Part]) -> tuple[list[Part], list[Filled]]:
    """Put words of one size into boxes that are as high as they need.

    The size is the largest in which everything stands on the page and leaves room to
    draw; else the largest in which everything stands there; else the smallest, and
    what is left goes on.
    """
    sizes = rules_for("child").body
    tried: list[_Words] = []
    for room in (True, False):
        for number, size in enumerate(sizes):
            if number == len(tried):
                tried.append([part.talls(size) for part in parts])
            if tall_enough(_needs(parts, tried[number]), room=room):
                return _standing(parts, tried[number])
    return _standing(parts, tried[-1])


def _needs(parts: list[Part], words: _Words) -> list[int]:
    """Return how high each box must be for all that its part holds."""
    return [
        part.top - part.plot.top + part.filled(talls).height + BELOW
        for part, talls in zip(parts, words, strict=True)
    ]


def _standing(parts: list[Part], words: _Words) -> tuple[list[Part], list[Filled]]:
    """Return parts in their boxes, and what of their words there is room for."""
    standing = [
        part.between(box.top, box.bottom - BELOW)
        for part, box in zip(parts, boxes(_needs(parts, words)), strict=True)
    ]
    return standing, [
        part.filled(talls) for part, talls in zip(standing, words, strict=True)
    ]


def _box(part: Part) -> Box:
    return Box(top=part.plot.top, bottom=part.plot.bottom + BELOW)


def to_draw(request: Request, key: str, third: Box) -> Figure:
    """Return what is the child's to draw: the words over the figure, and some room.

    Args:
        request: The request.
        key: Of the words.
        third: The box to the right; the room is below it.
    """
    words = set_text(
        request.text(key),
        x=STAGE.x + 40,
        y=TOP + 16,
        width=STAGE.width - 80,
        style=Style(profile="child", size=57, colour=STAGE.hue),
        anchor="middle",
    )
    spot, top = room_spot(third)
    room = room_to_draw(request, spot, top, FOOT)
    node = Paragraph(lines=words.lines)
    return Figure(tree=(node, *room.tree), shapes=room.shapes, bottom=FOOT)
