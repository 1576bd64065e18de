"""An empty safety house: a question in each part, a path to draw oneself on."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.child.names import over
from sos_map_family_diagrams.child.pages import blank_drawing
from sos_map_family_diagrams.child.room import room_to_draw
from sos_map_family_diagrams.child.spot import PAD
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.safety_house.art import FOOT, PLOTS
from sos_map_family_diagrams.safety_house.content import ZONES
from sos_map_family_diagrams.safety_house.picture import ends, picture
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Drawing, Paragraph, Style

__all__ = ["blank_safety"]


def blank_safety(request: Request) -> Drawing:
    """Return one page: house and garden, with nothing in them yet."""
    parts = [Figure(tree=(), shapes=tuple(picture(())), bottom=FOOT)]
    parts += [_part(request, zone) for zone in ZONES]
    return blank_drawing(request, request.text("safety.title"), parts)


def _part(request: Request, zone: str) -> Figure:
    plot = PLOTS[zone]
    spot = plot.spot
    nodes, end = over(request.text(f"safety.{zone}"), "", spot, plot.top)
    ask = set_text(
        request.text(f"safety.ask_{zone}"),
        x=spot.x + PAD,
        y=end,
        width=spot.width - 2 * PAD,
        style=Style(profile="child", size=50, on=spot.tint),
        anchor="middle",
    )
    free = Figure(tree=(), shapes=(), bottom=plot.bottom)
    if zone == "inside":
        free = room_to_draw(request, spot, ask.bottom + 24, plot.bottom)
    marks = ends(request) if zone == "path" else ()
    return Figure(
        tree=(*nodes, *marks, Paragraph(lines=ask.lines), *free.tree),
        shapes=free.shapes,
        bottom=plot.bottom,
    )
