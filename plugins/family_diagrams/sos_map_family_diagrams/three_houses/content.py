"""What a child's three houses say, before anything is measured or placed."""

from __future__ import annotations

from attrs import frozen

from sos_map import ChildItem, ChildTool, Request
from sos_map_family_diagrams.child.content import ORDERS, Zone, things, tools, zone_of
from sos_map_family_diagrams.child.told import Told, told

__all__ = ["HouseSheet", "sheets"]


@frozen(kw_only=True, repr=False)
class HouseSheet:
    """The houses of one child from one day.

    Attributes:
        told: What stands around them.
        houses: The three, from the left.
        more: What belongs in none of them.
    """

    told: Told
    houses: tuple[Zone, Zone, Zone]
    more: Zone


def sheets(request: Request) -> list[HouseSheet]:
    """Return every set of three houses that the view holds."""
    found = tools(request, "three_houses")
    return [_sheet(request, tool, items) for tool, items in found]


def _sheet(
    request: Request, tool: ChildTool, items: tuple[ChildItem, ...]
) -> HouseSheet:
    one, two, three = (
        zone_of(request, tool, zone, items)
        for zone in ORDERS[request.options.get("first", "worries")]
    )
    rest = tuple(item for item in items if item.zone not in ORDERS["worries"])
    return HouseSheet(
        told=told(request, tool, "houses"),
        houses=(one, two, three),
        more=Zone(zone="more", names=(), things=things(request, tool, rest)),
    )
