"""References, labels and days: does everything that is named exist?"""

from __future__ import annotations

import functools
from itertools import chain
from typing import Any

from sos_map.files.places import Path
from sos_map.integrity.days import day_columns, days, object_lists, possible
from sos_map.integrity.found import (
    CAPACITIES,
    EVERY_SECTION,
    Found,
    Ids,
    Present,
    listed,
)
from sos_map.model.edges import EDGES, SECTIONS, Edge, edges_of

__all__ = ["duplicates", "labels", "references", "sound"]

flat = chain.from_iterable


def duplicates(found: Found, sections: list[tuple[str, Any]]) -> None:
    """Report every id that stands twice, with where it stands first."""
    first: dict[str, Path] = {}
    for section, things in sections:
        for index, thing in enumerate(things):
            identity = thing.get("id") if isinstance(thing, dict) else None
            if not isinstance(identity, str):
                continue
            if identity in first:
                place = (section, index, "id")
                found.add(place, "id-duplicate", also=(first[identity],))
            else:
                first[identity] = (section, index, "id")


@functools.cache
def _rows(section: str) -> tuple[tuple[Edge, str, bool, str], ...]:
    return tuple(
        (edge, edge.name, edge.is_list, edge.inner) for edge in edges_of(section)
    )


def references(
    found: Found, ids: Ids, section: str, things: Any, prefix: str | None
) -> None:
    """Report on one section: every field of the table, labels, days."""
    alone = _untied(section)
    for index, thing in enumerate(things):
        if not isinstance(thing, dict):
            continue
        for edge, name, is_list, inner in _rows(section):
            # A word for a list, or the other way about, is for the schema to say.
            if name in thing and isinstance(thing[name], str) != is_list:
                base: Path = (prefix, index, name) if prefix else ("case", name)
                report = _links if inner else _members
                report(found, ids, edge, thing[name], base)
        days(found, thing, section, (section, index))
        for name in alone:
            for position, item in enumerate(listed(thing.get(name))):
                labels(found, ids, item, (section, index, name, position))
        labels(found, ids, thing, (section, index) if prefix else ("case",))


@functools.cache
def _columns() -> list[tuple[str, bool, str, tuple[str, ...], list[str]]]:
    """Return each field of the table once: name, list, inner, targets, sections."""
    found: dict[tuple[str, bool, str, tuple[str, ...]], list[str]] = {}
    for edge in EDGES:
        key = (edge.name, edge.is_list, edge.inner, edge.targets)
        found.setdefault(key, []).append(edge.section)
    return [(*key, sections) for key, sections in found.items()]


@functools.cache
def _untied(section: str) -> tuple[str, ...]:
    """Return the lists of objects that have labels and point at nothing."""
    tied = {edge.name for edge in edges_of(section) if edge.inner}
    return tuple(name for name in object_lists(section) if name not in tied)


@functools.cache
def _untied_columns() -> list[tuple[str, list[str]]]:
    """Return each such list with the sections it stands in."""
    found: dict[str, list[str]] = {}
    for section in SECTIONS:
        for name in _untied(section):
            found.setdefault(name, []).append(section)
    return [*found.items()]


def sound(found: Found, ids: Ids, things: dict[str, Any], present: Present) -> bool:
    """Say whether references, days and labels leave nothing to report.

    A set asks a whole column at once, which costs a fraction of going from thing to
    thing; only a document that fails is read again for what is wrong and where.
    """
    try:
        labelled = [*flat(things.values())]
        for name, is_list, inner, targets, sections in _columns():
            column: Any = _column(things, sections, name, present)
            if inner:
                links = [*flat(column)]
                column = [link[inner] for link in links if inner in link]
                labelled += links
            elif is_list:
                column = flat(column)
            if not ids.of(targets).issuperset(column):
                return False
        for name, sections in _untied_columns():
            labelled += flat(_column(things, sections, name, present))
        for name, inner, sections in day_columns():
            written: Any = _column(things, sections, name, present)
            if inner:
                written = [item[inner] for item in flat(written) if inner in item]
            if not all(map(possible, set(written))):
                return False
        for field in ("shown_to", "hidden_from"):
            for label in {*flat([one[field] for one in labelled if field in one])}:
                if not _names_a_reader(label, ids):
                    return False
                found.labels.add(label)
    except (AttributeError, TypeError, KeyError):  # a shape for the schema to tell
        return False
    return True


def _column(
    things: dict[str, Any], sections: list[str], name: str, present: Present
) -> list[Any]:
    written = present.get(name)
    if not written:
        return []
    return [
        one[name]
        for section in sections
        if section in written
        for one in things[section]
        if name in one
    ]


def _within(values: Any, good: set[str]) -> bool:
    """Say whether all members are good, at the speed of a set."""
    try:
        return good.issuperset(values)
    except TypeError:  # no list, or members that cannot be in a set
        return False


def _members(found: Found, ids: Ids, edge: Edge, value: Any, path: Path) -> None:
    """Report what is wrong with a reference, or with each of a list."""
    good = ids.of(edge.targets)
    if isinstance(value, str):
        if value not in good:
            _wrong(found, ids, path, value, edge)
        return
    for position, item in enumerate(listed(value)):
        if isinstance(item, str) and item not in good:
            _wrong(found, ids, (*path, position), item, edge)


def _links(found: Found, ids: Ids, edge: Edge, values: Any, path: Path) -> None:
    """Check links that carry words or labels of their own."""
    good = ids.of(edge.targets)
    for position, item in enumerate(listed(values)):
        if not isinstance(item, dict):
            continue
        if "shown_to" in item or "hidden_from" in item:
            labels(found, ids, item, (*path, position))
        target = item.get(edge.inner)
        if target.__class__ is str and target not in good:
            _wrong(found, ids, (*path, position, edge.inner), target, edge)


def _wrong(found: Found, ids: Ids, path: Path, identity: str, edge: Edge) -> None:
    wanted = ", ".join(SECTIONS[target] for target in edge.targets)
    known = identity in ids.of(EVERY_SECTION)
    code = "reference-wrong-kind" if known else "reference-dangling"
    found.add(path, code, (("wanted", wanted),))


def labels(found: Found, ids: Ids, thing: Any, path: Path) -> None:
    if not isinstance(thing, dict):
        return
    for field in ("shown_to", "hidden_from"):
        labels = thing.get(field)
        if labels is None or _within(labels, found.labels):
            continue
        for position, label in enumerate(listed(labels)):
            if label.__class__ is not str or label in found.labels:
                continue
            if _names_a_reader(label, ids):
                found.labels.add(label)
            else:
                found.add((*path, field, position), "label-unknown")


def _names_a_reader(label: str, ids: Ids) -> bool:
    """A person, a body, `capacity:child`, or `person:capacity:child`."""
    people = ids.of(("people",))
    parts = label.split(":")
    if len(parts) == 1:
        return label in ids.of(("people", "bodies"))
    if len(parts) == 2:
        return parts[0] in CAPACITIES and parts[1] in people
    return (
        len(parts) == 3
        and parts[0] in people
        and parts[1] in CAPACITIES
        and parts[2] in people
    )
