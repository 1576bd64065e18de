"""What a child's wizard or fairy says, before anything is measured or placed (§3.3)."""

from __future__ import annotations

from attrs import frozen

from sos_map import ChildItem, ChildTool, Request
from sos_map_family_diagrams.child.content import ORDERS, Zone, things, tools, zone_of
from sos_map_family_diagrams.child.told import Told, told

__all__ = ["FigureSheet", "figure_sheets"]


@frozen(kw_only=True, repr=False)
class FigureSheet:
    """The figure of one child from one day.

    Attributes:
        figure: The one that the child chose: ``wizard`` or ``fairy``.
        told: What stands around it.
        zones: Its three parts, in order.
        more: What belongs in none of them.
    """

    figure: str
    told: Told
    zones: tuple[Zone, ...]
    more: Zone


def figure_sheets(request: Request) -> list[FigureSheet]:
    """Return every wizard and every fairy that the view holds."""
    found = tools(request, "wizard", "fairy")
    return [_sheet(request, tool, items) for tool, items in found]


def _sheet(
    request: Request, tool: ChildTool, items: tuple[ChildItem, ...]
) -> FigureSheet:
    order = ORDERS[request.options.get("first", "good")]
    rest = tuple(item for item in items if item.zone not in order)
    return FigureSheet(
        figure=tool.tool,
        told=told(request, tool, tool.tool),
        zones=tuple(zone_of(request, tool, zone, items) for zone in order),
        more=Zone(zone="more", names=(), things=things(request, tool, rest)),
    )
