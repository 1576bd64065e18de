"""Verbs for people and bodies, and how they belong together."""

from __future__ import annotations

from sos_map.building.collecting import Collector
from sos_map.building.handles import Day, Handle, Many

__all__ = [
    "body",
    "care",
    "child",
    "couple",
    "custody",
    "household",
    "parent",
    "parents",
    "party",
    "person",
    "protection",
    "relative",
    "sibling",
    "twins",
    "unborn",
    "unknown_person",
]


def person(m: Collector, name: str | None = None, **more: object) -> Handle:
    """Add somebody."""
    return m.add("people", more, name=name)


def child(m: Collector, name: str | None = None, **more: object) -> Handle:
    """Add a child that the case is about."""
    made = m.add("people", more, name=name)
    m.about_child(made)
    return made


def unborn(m: Collector, *, expected: Day, **more: object) -> Handle:
    """Add a child not born yet that the case is about (§10, case 4)."""
    made = m.add("people", more, expected=expected)
    m.about_child(made)
    return made


def unknown_person(m: Collector, role: str | None = None, **more: object) -> Handle:
    """Add somebody of whom nobody knows who it is: a father, a caller."""
    return m.add("people", more, role=role, unknown=True)


def body(
    m: Collector, name: str, *, kind: str, members: Many = (), **more: object
) -> Handle:
    """Add a team, a school, a court."""
    return m.add("bodies", more, name=name, kind=kind, members=members)


def parent(m: Collector, person: Handle, *, of: Handle, **more: object) -> Handle:
    """Say who is whose parent, by birth unless `nature` says else."""
    return m.add("kinships", more, person=person, tie="parent", of=of)


def parents(
    m: Collector, *people: Handle, of: Many, **more: object
) -> tuple[Handle, ...]:
    """Say that each of these is a parent of each of those, in that order."""
    return tuple(parent(m, one, of=born, **more) for one in people for born in of)


def sibling(m: Collector, person: Handle, *, of: Handle, **more: object) -> Handle:
    """Say who is whose sibling; full and half siblings follow from the parents."""
    return m.add("kinships", more, person=person, tie="sibling", of=of)


def twins(m: Collector, one: Handle, other: Handle, **more: object) -> Handle:
    """Say that two were born of the same pregnancy."""
    return m.add("kinships", more, person=one, tie="sibling", of=other, twins=True)


def relative(m: Collector, person: Handle, *, of: Handle, **more: object) -> Handle:
    """Say that two are related in some other way."""
    return m.add("kinships", more, person=person, tie="relative", of=of)


def couple(m: Collector, one: Handle, other: Handle, **more: object) -> Handle:
    """Say that two are, or were, a couple."""
    return m.add("partnerships", more, partners=[one, other])


def household(m: Collector, members: Many, **more: object) -> Handle:
    """Say who lives together."""
    return m.add("households", more, members=members)


def custody(m: Collector, person: Handle, child: Handle, **more: object) -> Handle:
    """Say who has custody of a child."""
    return m.add("custody", more, person=person, child=child)


def party(m: Collector, person: Handle, child: Handle, **more: object) -> Handle:
    """Say who is a party in a child's matter."""
    return m.add("parties", more, person=person, child=child)


def care(
    m: Collector, child: Handle, *, carers: Many, kind: str, **more: object
) -> Handle:
    """Say who looks after a child beside custody."""
    return m.add("care", more, child=child, carers=carers, kind=kind)


def protection(
    m: Collector, person: Handle, *, level: str, against: Many = (), **more: object
) -> Handle:
    """Say that somebody is protected, and from whom."""
    return m.add("protections", more, person=person, level=level, against=against)
