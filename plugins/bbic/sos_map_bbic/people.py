"""Section 2: the people, each once with what they are, and who lives together."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Household, Person, isolated
from sos_map_bbic.items import bulleted
from sos_map_bbic.material import Material, holds
from sos_map_bbic.spans import note, original, who, who_list
from sos_map_pages.report import Block, Item, Line, Span

__all__ = ["households", "people"]


def people(material: Material) -> Iterator[Block]:
    """List everybody; no address, telephone or identity number."""
    items = [_person(material, person) for person in material.case.people]
    yield from bulleted(tuple(items))
    if not items:
        yield note(material.text("nothing_yet"))


def _person(material: Material, person: Person) -> Item:
    spans = [Span(who(material, person.id), kind="strong")]
    known = [isolated(text) for text in _what(person)]
    if not person.role and _is_sibling(material, person.id):
        known.append(material.text("is_sibling"))
    if person.id in material.guardians:
        known.append(material.text("is_guardian"))
    if person.id == material.child:
        known.append(material.text("is_child"))
    if person.interpreter:
        known.append(material.text("needs_interpreter"))
    if known and person.name:
        spans += [Span(": "), Span(", ".join(known))]
    return Item((Line(tuple(spans)),))


def _what(person: Person) -> tuple[str, ...]:
    """Return role and profession, or the longer when one holds the other."""
    role, work = person.role or "", person.profession or ""
    if work.casefold() in role.casefold():
        return (role,) if role else ()
    return (work,) if role.casefold() in work.casefold() else (role, work)


def _is_sibling(material: Material, person: str) -> bool:
    """Say whether the view shows a parent that somebody shares with the child."""
    parents: dict[str, set[str]] = {}
    for tie in material.case.kinships:
        if tie.tie == "parent" and tie.nature not in ("step", "foster"):
            parents.setdefault(tie.of, set()).add(tie.person)
    of_child = parents.get(material.child, set())
    return person != material.child and bool(of_child & parents.get(person, set()))


def households(material: Material) -> Iterator[Block]:
    """List who lives together on the declared date."""
    items = tuple(
        _household(material, one)
        for one in material.case.households
        if holds(one.since, one.ended, material.request.view.date)
    )
    yield from bulleted(items)
    if not items:
        yield note(material.text("nothing_yet"))


def _household(material: Material, one: Household) -> Item:
    spans = [Span(who_list(material, one.members))]
    for text in (one.place, one.times):
        if text:
            spans += [Span(" · "), original(material, text, None, quote=False)]
    return Item((Line(tuple(spans)),))
