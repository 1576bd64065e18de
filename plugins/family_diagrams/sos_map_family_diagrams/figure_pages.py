"""The pages of a child's wizard or fairy: three parts, room for the figure (§3.3)."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.child_head import about, around
from sos_map_family_diagrams.child_pages import drawing_of
from sos_map_family_diagrams.child_parts import (
    drawn_part,
    fills_of,
    left_over,
    part_of,
)
from sos_map_family_diagrams.child_spot import Spot
from sos_map_family_diagrams.child_wide import Stage, rest_of
from sos_map_family_diagrams.figure_art import (
    FOOT,
    STAGE,
    TOP,
    panel,
    plot,
    stage_shape,
)
from sos_map_family_diagrams.figure_content import FigureSheet
from sos_map_family_diagrams.houses_art import HUES
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Drawing, Node, Paragraph, Rect, Shape, Style

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
    nodes: list[Node] = []
    shapes: list[Shape] = []
    later: list[Figure] = []
    for place, (part, fill) in enumerate(zip(parts, fills_of(parts), strict=True)):
        start = len(later) + 2
        figure = drawn_part(request, part, fill, start)
        nodes += figure.tree
        shapes += (*panel(place, part.zone, sheet.figure), *figure.shapes)
        left = left_over(part, fill)
        page = _stage(part.zone)
        later += rest_of(request, page, part.named.name, left, start, begun=True)
    more = request.text("child.more")
    things, number = sheet.more.things, len(later) + 2
    later += rest_of(request, _stage("more"), more, things, number, begun=False)
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


def _stage(zone: str) -> Stage:
    hue, tint = HUES[zone]
    whole = Spot(x=100, width=2770, hue=hue, tint=tint)
    columns = tuple(
        Spot(x=whole.x + 20 + n * 910, width=910, hue=hue, tint=tint) for n in range(3)
    )
    frame = Rect(
        x=whole.x,
        y=TOP,
        width=whole.width,
        height=FOOT - TOP,
        radius=34,
        fill=tint,
        stroke=hue,
        stroke_width=6,
    )
    return Stage(
        spot=whole, columns=columns, head=TOP, top=TOP + 130, foot=FOOT, shapes=(frame,)
    )
