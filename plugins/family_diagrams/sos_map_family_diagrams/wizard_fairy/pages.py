"""The pages of a child's wizard or fairy: three parts, room for the figure (§3.3)."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.child.head import about, around
from sos_map_family_diagrams.child.more import rest_pages
from sos_map_family_diagrams.child.pages import drawing_of
from sos_map_family_diagrams.child.parts import (
    beside_all,
    drawn_part,
    fills_of,
    left_over,
    part_of,
)
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.wizard_fairy.art import (
    FOOT,
    STAGE,
    TOP,
    panel,
    plot,
    stage_shape,
)
from sos_map_family_diagrams.wizard_fairy.content import FigureSheet
from sos_map_pages import Drawing, Node, Paragraph, Shape, Style

__all__ = ["figure_drawing", "here_to_draw"]


def figure_drawing(request: Request, sheet: FigureSheet) -> Drawing:
    """Return the wizard or fairy of one child from one day."""
    words = around(sheet.told, most=0)
    parts = [
        part_of(
            request,
            zone,
            plot(place, zone.zone),
            request.text(f"{sheet.figure}.{zone.zone}"),
            "figure.also_called",
        )
        for place, zone in enumerate(sheet.zones)
    ]
    fills = fills_of(parts)
    rests = [left_over(part, fill) for part, fill in zip(parts, fills, strict=True)]
    rests.append(beside_all(request, sheet.more))
    later, starts = rest_pages(request, rests, number=2)
    nodes: list[Node] = []
    shapes: list[Shape] = []
    for place, part in enumerate(parts):
        ask = request.text(f"figure.ask_{part.zone}")
        figure = drawn_part(request, part, fills[place], starts[place], ask=ask)
        nodes += figure.tree
        shapes += (*panel(place, part.zone, sheet.figure), *figure.shapes)
    here = here_to_draw(request, sheet.figure)
    first = Figure(
        tree=(*nodes, *here.tree), shapes=(*shapes, *here.shapes), bottom=FOOT
    )
    return drawing_of(request, words, [first, *later, *about(request, words, FOOT)])


def here_to_draw(request: Request, figure: str) -> Figure:
    """Return the half of the page that is the child's to draw on."""
    words = set_text(
        request.text(f"{figure}.draw"),
        x=STAGE.x + 40,
        y=TOP + 20,
        width=STAGE.width - 80,
        style=Style(profile="child", size=50, colour=STAGE.hue),
        anchor="middle",
    )
    node = Paragraph(lines=words.lines)
    return Figure(tree=(node,), shapes=(stage_shape(),), bottom=FOOT)
