"""Verbs for who stands around the child, and who knows what (§4)."""

from __future__ import annotations

from sos_map.building.collecting import Collector
from sos_map.building.handles import Handle, Links, Many

__all__ = [
    "commitment",
    "knowledge",
    "network_member",
    "ring_placement",
    "safety_person",
    "trust",
]


def network_member(
    m: Collector,
    person: Handle,
    *,
    children: Many = (),
    moves: Links = (),
    **more: object,
) -> Handle:
    """Say that somebody stands in the network.

    Args:
        m: The builder.
        person: Who.
        children: Which children; all, when none is named.
        moves: How the membership went: ``["asked", m.piece("left", why="flyttade")]``.
        more: The other fields.
    """
    return m.add("network", more, person=person, children=children, moves=moves)


def safety_person(
    m: Collector, person: Handle, child: Handle, **more: object
) -> Handle:
    """Say whom a child can turn to."""
    return m.add("safety_people", more, child=child, person=person)


def ring_placement(
    m: Collector, person: Handle, ring: str, *, placed_by: Many = (), **more: object
) -> Handle:
    """Say in which circle somebody was placed, and by whom."""
    return m.add("rings", more, person=person, ring=ring, placed_by=placed_by)


def knowledge(
    m: Collector,
    person: Handle,
    *,
    about: Handle,
    level: str,
    told_by: Many = (),
    **more: object,
) -> Handle:
    """Say what somebody knows about a danger, and who told it."""
    ties = {"about": about, "told_by": told_by}
    return m.add("knowledge", more, person=person, level=level, **ties)


def commitment(m: Collector, person: Handle, *, to: Handle, **more: object) -> Handle:
    """Say that somebody said yes to a rule, a plan or a step."""
    return m.add("commitments", more, person=person, to=to)


def trust(
    m: Collector, child: Handle, person: Handle, kind: str, **more: object
) -> Handle:
    """Say whom a child trusts, seeks or is afraid of."""
    return m.add("trusts", more, child=child, person=person, kind=kind)
