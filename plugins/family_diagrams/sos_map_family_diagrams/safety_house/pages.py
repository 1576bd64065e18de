"""The pages of a child's safety house: the picture, then what goes on (§3.4)."""

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
from sos_map_family_diagrams.safety_house.art import FOOT, PLOTS
from sos_map_family_diagrams.safety_house.content import SafetySheet
from sos_map_family_diagrams.safety_house.picture import ends, picture
from sos_map_pages import Drawing, Node, Shape

__all__ = ["safety_drawing"]

#: Where people are, a child may draw them.
_TO_DRAW = "inside"


def safety_drawing(request: Request, sheet: SafetySheet) -> Drawing:
    """Return the safety house of one child from one day."""
    words = around(sheet.told, most=0)
    parts = [
        part_of(
            request,
            zone,
            PLOTS[zone.zone],
            request.text(f"safety.{zone.zone}"),
            "safety.also_called",
        )
        for zone in sheet.zones
    ]
    fills = fills_of(parts, rooms={_TO_DRAW})
    rests = [left_over(part, fill) for part, fill in zip(parts, fills, strict=True)]
    rests.append(beside_all(request, sheet.more))
    later, starts = rest_pages(request, rests, number=2)
    nodes: list[Node] = []
    shapes: list[Shape] = list(picture(sheet.places))
    for part, fill, start in zip(parts, fills, starts, strict=False):
        figure = drawn_part(
            request,
            part,
            fill,
            start,
            beside=ends(request, numbered=bool(sheet.places))
            if part.zone == "path"
            else (),
            room=part.zone == _TO_DRAW,
            ask=_ask(request, part.zone, sheet),
        )
        nodes += figure.tree
        shapes += figure.shapes
    first = Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=FOOT)
    return drawing_of(request, words, [first, *later, *about(request, words, FOOT)])


def _ask(request: Request, zone: str, sheet: SafetySheet) -> str:
    """Return what to ask in a part; nothing of the path where the child has a place."""
    if zone == "path" and sheet.places:
        return ""
    return request.text(f"safety.ask_{zone}")
