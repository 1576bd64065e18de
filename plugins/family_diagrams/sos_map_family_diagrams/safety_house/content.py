"""What a child's safety house says, before anything is measured or placed (§3.4)."""

from __future__ import annotations

import re

from attrs import frozen

from sos_map import ChildItem, ChildTool, Request
from sos_map_family_diagrams.child.content import Zone, things, tools, zone_of
from sos_map_family_diagrams.child.told import Told, told

__all__ = ["ZONES", "SafetySheet", "safety_sheets"]

#: The parts in the order in which they are read.
ZONES = ("roof_rules", "inside", "things", "visitors", "not_safe_with", "path")

_NUMBER = re.compile(r"\s*([0-9]|10)([.,]5)?\s*")


@frozen(kw_only=True, repr=False)
class SafetySheet:
    """The safety house of one child from one day.

    Attributes:
        told: What stands around it.
        zones: Its parts, in the order of `ZONES`.
        more: What belongs in none of them.
        places: How far along the path the child put itself, from 0 to 10; only where
            it said so with a number.
    """

    told: Told
    zones: tuple[Zone, ...]
    more: Zone
    places: tuple[float, ...]


def safety_sheets(request: Request) -> list[SafetySheet]:
    """Return every safety house that the view holds."""
    found = tools(request, "safety_house")
    return [_sheet(request, tool, items) for tool, items in found]


def _sheet(
    request: Request, tool: ChildTool, items: tuple[ChildItem, ...]
) -> SafetySheet:
    rest = tuple(item for item in items if item.zone not in ZONES)
    return SafetySheet(
        told=told(request, tool, "safety"),
        zones=tuple(zone_of(request, tool, zone, items) for zone in ZONES),
        more=Zone(zone="more", names=(), things=things(request, tool, rest)),
        places=_places(items),
    )


def _places(items: tuple[ChildItem, ...]) -> tuple[float, ...]:
    """Return the numbers among what children say of where they are on the path.

    Words are not made into a number: "nearly at the gate" stands as it was said.
    """
    said = (one.position.text for one in items if one.position is not None)
    found = (_NUMBER.fullmatch(text) for text in said)
    numbers = {
        int(match[1]) + (0.5 if match[2] else 0) for match in found if match is not None
    }
    return tuple(sorted(one for one in numbers if one <= 10))
