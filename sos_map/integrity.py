"""What a schema cannot say: references, ids, labels, and words that contradict.

Works on plain data and forgives any shape, so that it can report beside the schema's
own problems, all at once.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from sos_map.errors import Problem
from sos_map.files.places import Path, Where, nowhere, written
from sos_map.model.case import CLASSES
from sos_map.model.declare import DAY_PATTERN, fields_of
from sos_map.model.edges import SECTIONS, Edge, edges_of

__all__ = ["CAPACITIES", "broken"]

#: What a person can be towards a child (design §4, reader).
CAPACITIES = (
    "child",
    "parent",
    "guardian",
    "foster_carer",
    "network",
    "professional",
)
_DAY = re.compile(DAY_PATTERN.removesuffix("$") + r"\Z")
_DAYS = ("born", "died", "since", "ended", "date", "due", "dates")


def broken(data: Any, where: Where = nowhere) -> list[Problem]:
    """Return every problem of references, ids, labels and consistency.

    Args:
        data: A document as plain data; its shape may be wrong anywhere.
        where: Says where a path stands in the text.
    """
    if not isinstance(data, dict):
        return []
    ids = Ids()
    found = _Found(where)
    sections = [
        (name, data[name])
        for name in SECTIONS
        if isinstance(data.get(name), list | tuple)
    ]
    again = [ids.add(section, things) for section, things in sections]
    if any(again):
        _twice(found, sections)
    case = data.get("case")
    if isinstance(case, dict):
        _references(found, ids, "case", (case,), None)
    for index, label in enumerate(_list(data.get("labels"))):
        _labels(found, ids, label, ("labels", index))
    for section, things in sections:
        _references(found, ids, section, things, section)
    _ratings(found, data)
    _sources(found, data)
    _ancestors(found, data)
    return found.problems


class _Found:
    """The problems so far; knows how to place one."""

    def __init__(self, where: Where) -> None:
        self.where = where
        self.problems: list[Problem] = []
        #: Labels that were found to name somebody; the same few stand everywhere.
        self.labels: set[str] = set()

    def add(
        self,
        path: Path,
        code: str,
        detail: tuple[tuple[str, str], ...] = (),
        also: tuple[Path, ...] = (),
    ) -> None:
        line, column = self.where(path)
        others = tuple((written(other), *self.where(other)) for other in also)
        self.problems.append(Problem(written(path), code, line, column, detail, others))


class Ids:
    """Every id of a document and the section it stands in."""

    def __init__(self) -> None:
        self.section: dict[str, str] = {}
        self._of: dict[tuple[str, ...], set[str]] = {}

    def add(self, section: str, things: Any) -> bool:
        """Take in a section's ids; say whether any was there before."""
        try:
            names = [one["id"] for one in things]
            mine = set(names)
        except (TypeError, KeyError):  # some thing is none, or has no id
            found = [one.get("id") for one in things if isinstance(one, dict)]
            names = [name for name in found if name.__class__ is str]
            mine = set(names)
        self._of[(section,)] = mine
        again = len(mine) < len(names) or not mine.isdisjoint(self.section)
        self.section.update(dict.fromkeys(names, section))
        return again

    def of(self, sections: tuple[str, ...]) -> set[str]:
        """Return the ids of some sections; ask only when all are known."""
        known = self._of.get(sections)
        if known is None:
            known = set().union(*(self._of.get((one,), ()) for one in sections))
            self._of[sections] = known
        return known


def _list(value: Any) -> list[Any] | tuple[Any, ...]:
    return value if isinstance(value, list | tuple) else []


def _twice(found: _Found, sections: list[tuple[str, Any]]) -> None:
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


def _references(
    found: _Found, ids: Ids, section: str, things: Any, prefix: str | None
) -> None:
    """Check one section in one pass: every field of the table, labels, days."""
    rows = [(*row, ids.of(row[0].targets)) for row in _rows(section)]
    days = _day_fields(section) if prefix else ()
    known = found.labels
    for index, thing in enumerate(things):
        if not isinstance(thing, dict):
            continue
        for edge, name, is_list, inner, good in rows:
            value = thing.get(name)
            if value is None:
                continue
            if value.__class__ is str:
                if is_list or value in good:
                    continue
            elif not is_list or (not inner and _within(value, good)):
                continue
            base: Path = (prefix, index, name) if prefix else ("case", name)
            if inner:
                _links(found, ids, edge, value, base)
            else:
                _members(found, ids, edge, value, base)
        for field in days:
            day = thing.get(field)
            if day is not None and (day.__class__ is not str or not _possible(day)):
                _days(found, day, (section, index, field))
        labels = thing.get("shown_to")
        if (
            labels is not None and not _within(labels, known)
        ) or "hidden_from" in thing:
            _labels(found, ids, thing, (section, index) if prefix else ("case",))


def _within(values: Any, good: set[str]) -> bool:
    """Say whether all members are good, at the speed of a set."""
    try:
        return good.issuperset(values)
    except TypeError:  # no list, or members that cannot be in a set
        return False


def _members(found: _Found, ids: Ids, edge: Edge, value: Any, path: Path) -> None:
    """Report what is wrong with a reference, or with each of a list."""
    if value.__class__ is str:
        _wrong(found, ids, path, value, edge)
        return
    good = ids.of(edge.targets)
    for position, item in enumerate(_list(value)):
        if item.__class__ is str and item not in good:
            _wrong(found, ids, (*path, position), item, edge)


def _links(found: _Found, ids: Ids, edge: Edge, values: Any, path: Path) -> None:
    """Check links that carry words or labels of their own."""
    good = ids.of(edge.targets)
    for position, item in enumerate(_list(values)):
        if not isinstance(item, dict):
            continue
        if "shown_to" in item or "hidden_from" in item:
            _labels(found, ids, item, (*path, position))
        target = item.get(edge.inner)
        if target.__class__ is str and target not in good:
            _wrong(found, ids, (*path, position, edge.inner), target, edge)


def _wrong(found: _Found, ids: Ids, path: Path, identity: str, edge: Edge) -> None:
    wanted = ", ".join(SECTIONS[target] for target in edge.targets)
    known = identity in ids.section
    code = "reference-wrong-kind" if known else "reference-dangling"
    found.add(path, code, (("wanted", wanted),))


def _labels(found: _Found, ids: Ids, thing: Any, path: Path) -> None:
    if not isinstance(thing, dict):
        return
    for field in ("shown_to", "hidden_from"):
        labels = thing.get(field)
        if labels is None or _within(labels, found.labels):
            continue
        for position, label in enumerate(_list(labels)):
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
    names = {field.name for field in fields_of(CLASSES[section])}
    return tuple(name for name in _DAYS if name in names)


def _days(found: _Found, day: Any, path: Path) -> None:
    """Report a day that is in no calendar, or each of a list."""
    if day.__class__ is str:
        found.add(path, "date-impossible")
        return
    for position, one in enumerate(_list(day)):
        if isinstance(one, str) and not _possible(one):
            found.add((*path, position), "date-impossible")


def _things(data: dict[str, Any], section: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for index, thing in enumerate(_list(data.get(section))):
        if isinstance(thing, dict):
            yield index, thing


def _ratings(found: _Found, data: dict[str, Any]) -> None:
    """A number is given exactly when one was given (signs-of-safety §3.3)."""
    for index, rating in _things(data, "ratings"):
        path: Path = ("ratings", index)
        numbers = ("value" in rating) + ("range" in rating)
        if rating.get("status", "given") == "given":
            if numbers != 1:
                found.add(
                    path, "rating-number-missing" if not numbers else "rating-two"
                )
        elif numbers:
            found.add(path, "rating-number-not-given")
        limits = rating.get("range")
        if (
            isinstance(limits, list | tuple)
            and len(limits) == 2
            and all(isinstance(n, int | float) for n in limits)
            and limits[0] > limits[1]
        ):
            found.add((*path, "range"), "range-backwards")
        if (rating.get("mode") == "proxy") != ("as_imagined_for" in rating):
            found.add(path, "proxy-for-whom")


def _sources(found: _Found, data: dict[str, Any]) -> None:
    """An anonymous source points at nobody (signs-of-safety §10, case 8)."""
    for index, source in _things(data, "sources"):
        if source.get("kind") == "anonymous" and (
            "person" in source or "body" in source
        ):
            found.add(("sources", index), "anonymous-named")


def _ancestors(found: _Found, data: dict[str, Any]) -> None:
    """Nobody is their own ancestor."""
    parents: dict[str, list[tuple[str, int]]] = {}
    for index, kinship in _things(data, "kinships"):
        person, of = kinship.get("person"), kinship.get("of")
        if not isinstance(person, str) or not isinstance(of, str):
            continue
        if person == of:
            found.add(("kinships", index), "kin-of-oneself")
        elif kinship.get("tie") == "parent":
            parents.setdefault(of, []).append((person, index))
    safe: set[str] = set()
    for start in parents:
        _climb(found, parents, start, safe)


def _climb(
    found: _Found,
    parents: dict[str, list[tuple[str, int]]],
    start: str,
    safe: set[str],
) -> None:
    """Walk up from one person without recursion; report a tie that closes a circle."""
    path: list[str] = [start]
    on_path = {start}
    waiting = [iter(parents.get(start, ()))]
    while waiting:
        step = next(waiting[-1], None)
        if step is None:
            waiting.pop()
            done = path.pop()
            on_path.discard(done)
            safe.add(done)
            continue
        person, index = step
        if person in on_path:
            found.add(("kinships", index), "kin-circle")
        elif person not in safe:
            path.append(person)
            on_path.add(person)
            waiting.append(iter(parents.get(person, ())))
