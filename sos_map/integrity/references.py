"""References, labels and days: does everything that is named exist?"""

from __future__ import annotations

import functools
import re
from datetime import date
from itertools import chain
from typing import Any

from sos_map.files.places import Path
from sos_map.integrity.found import CAPACITIES, EVERY_SECTION, Found, Ids, listed
from sos_map.model.case import CLASSES
from sos_map.model.declare import DAY_PATTERN, fields_of
from sos_map.model.edges import EDGES, SECTIONS, Edge, edges_of

__all__ = ["duplicates", "labels", "references", "sound"]

flat = chain.from_iterable
_DAY = re.compile(DAY_PATTERN.removesuffix("$") + r"\Z")
_DAYS = (
    *("born", "expected", "died", "since", "ended", "date", "due", "told_on"),
    *("set_on", "review", "planned_from", "planned_to", "told_parent_on"),
)


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
    days = _day_fields(section)
    for index, thing in enumerate(things):
        if not isinstance(thing, dict):
            continue
        for edge, name, is_list, inner in _rows(section):
            # A word for a list, or the other way about, is for the schema to say.
            if name in thing and isinstance(thing[name], str) != is_list:
                base: Path = (prefix, index, name) if prefix else ("case", name)
                report = _links if inner else _members
                report(found, ids, edge, thing[name], base)
        for field in days:
            if field in thing:
                _days(found, thing[field], (section, index, field))
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
def _day_columns() -> list[tuple[str, list[str]]]:
    """Return each field that holds a day, with the sections it stands in."""
    return [
        (name, [section for section in SECTIONS if name in _day_fields(section)])
        for name in _DAYS
    ]


def sound(found: Found, ids: Ids, things: dict[str, Any]) -> bool:
    """Say whether references, days and labels leave nothing to report.

    A set asks a whole column at once, which costs a fraction of going from thing to
    thing; only a document that fails is read again for what is wrong and where.
    """
    try:
        labelled = [*flat(things.values())]
        for name, is_list, inner, targets, sections in _columns():
            column: Any = _column(things, sections, name)
            if inner:
                links = [*flat(column)]
                column = [link[inner] for link in links if inner in link]
                labelled += links
            elif is_list:
                column = flat(column)
            if not ids.of(targets).issuperset(column):
                return False
        for name, sections in _day_columns():
            days: Any = _column(things, sections, name)
            if days and days[0].__class__ is not str:
                days = flat(days)
            if not all(map(_possible, set(days))):
                return False
        for field in ("shown_to", "hidden_from"):
            for label in {*flat([one[field] for one in labelled if field in one])}:
                if not _names_a_reader(label, ids):
                    return False
                found.labels.add(label)
    except (TypeError, KeyError):  # of another shape; the schema says so
        return False
    return True


def _column(things: dict[str, Any], sections: list[str], name: str) -> list[Any]:
    return [
        one[name]
        for section in sections
        if section in things
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


@functools.lru_cache(maxsize=4096)
def _possible(day: str) -> bool:
    if not _DAY.match(day):
        return True  # the schema says so already
    numbers = [int(part) for part in day.rstrip("~?").split("-")]
    try:
        date(*[*numbers, 1, 1][:3])
    except ValueError:
        return False
    return True


@functools.cache
def _day_fields(section: str) -> tuple[str, ...]:
    """Return the fields of a section that hold a day, by its class."""
    if section not in CLASSES:
        return ()
    names = {field.name for field in fields_of(CLASSES[section])}
    return tuple(name for name in _DAYS if name in names)


def _days(found: Found, day: Any, path: Path) -> None:
    """Report a day that is in no calendar, or each of a list."""
    if day.__class__ is str:
        if not _possible(day):
            found.add(path, "date-impossible")
        return
    for position, one in enumerate(listed(day)):
        if isinstance(one, str) and not _possible(one):
            found.add((*path, position), "date-impossible")
