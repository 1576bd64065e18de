"""Three empty houses: a question over each, a line for its name, room to draw."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.child.content import ORDERS
from sos_map_family_diagrams.child.names import over
from sos_map_family_diagrams.child.pages import blank_drawing
from sos_map_family_diagrams.child.spot import PAD
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.strip import line_after
from sos_map_family_diagrams.three_houses.art import (
    EAVES,
    FOOT,
    PLACES,
    Place,
    ground,
    spot_of,
)
from sos_map_family_diagrams.three_houses.pages import house
from sos_map_pages import Drawing, Paragraph, Style

__all__ = ["blank_houses"]


def blank_houses(request: Request) -> Drawing:
    """Return one page of three empty houses."""
    zones = ORDERS[request.options.get("first", "worries")]
    parts = [Figure(tree=(), shapes=(ground(FOOT),), bottom=FOOT)]
    parts += [
        _house(request, zone, place) for zone, place in zip(zones, PLACES, strict=True)
    ]
    return blank_drawing(request, request.text("houses.title"), parts)


def _house(request: Request, zone: str, place: Place) -> Figure:
    spot = spot_of(place, zone)
    nodes, end = over(request.text(f"houses.{zone}"), "", spot, EAVES)
    width = spot.width - 2 * PAD
    ask = set_text(
        request.text(f"houses.ask_{zone}"),
        x=spot.x + PAD,
        y=end + 8,
        width=width,
        style=Style(profile="child", size=57, on=spot.tint),
        anchor="middle",
    )
    label = set_text(
        request.text("houses.own_name"),
        x=spot.x + PAD,
        y=ask.bottom + 30,
        width=width,
        style=Style(profile="child", size=43, colour="ink2", on=spot.tint),
    )
    inside = (*nodes, Paragraph(lines=ask.lines), Paragraph(lines=label.lines))
    made = house(request, place, zone, inside, top=label.bottom + 34, foot=FOOT)
    line = line_after(label, spot.right - PAD)
    return Figure(tree=made.tree, shapes=(*made.shapes, line), bottom=made.bottom)
