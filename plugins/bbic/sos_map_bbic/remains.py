"""What has no place, need or source yet: nothing is dropped in silence (bbic §6.4)."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Goal
from sos_map_bbic.items import bulleted, full, pointed
from sos_map_bbic.material import Material
from sos_map_bbic.sources import sourceless
from sos_map_pages.report import Block

__all__ = ["listed", "needless", "unsourced"]


def listed(material: Material, slot: str) -> Iterator[Block]:
    """Print in full what has its home here, for want of a better one."""
    found = material.at(slot)
    yield from bulleted(tuple(full(material, thing) for thing in found))


def needless(material: Material) -> Iterator[Block]:
    """Point at the goals that no need is written for, the family's too."""
    found = [
        thing
        for thing in material.things.values()
        if isinstance(thing, Goal) and not thing.meets
    ]
    yield from bulleted(tuple(pointed(material, thing) for thing in found))


def unsourced(material: Material) -> Iterator[Block]:
    """Point at everything that neither a speaker nor a source stands behind."""
    placed = (material.things[identity] for identity in material.homes)
    found = [thing for thing in placed if sourceless(thing)]
    yield from bulleted(tuple(pointed(material, thing) for thing in found))
