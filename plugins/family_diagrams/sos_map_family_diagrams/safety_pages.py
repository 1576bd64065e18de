"""The pages of a child's safety house: the picture, then what goes on (§3.4)."""

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
from sos_map_family_diagrams.child_wide import rest_of
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.safety_art import FOOT, PLOTS
from sos_map_family_diagrams.safety_content import SafetySheet
from sos_map_family_diagrams.safety_picture import ends, picture, stage
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
    nodes: list[Node] = []
    shapes: list[Shape] = list(picture(sheet.places))
    later: list[Figure] = []
    for part, fill in zip(parts, fills, strict=True):
        start = len(later) + 2
        figure = drawn_part(
            request,
            part,
            fill,
            start,
            beside=ends(request) if part.zone == "path" else (),
            room=part.zone == _TO_DRAW,
        )
        nodes += figure.tree
        shapes += figure.shapes
        left = left_over(part, fill)
        page = stage(part.zone)
        later += rest_of(request, page, part.named.name, left, start, begun=True)
    more = request.text("child.more")
    things, number = sheet.more.things, len(later) + 2
    later += rest_of(request, stage("more"), more, things, number, begun=False)
    first = Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=FOOT)
    return drawing_of(request, words, [first, *later, *about(request, words, FOOT)])
