"""What a schema cannot say: references, ids, labels, and words that contradict.

Works on plain data and forgives any shape, so that it can report beside the schema's
own problems, all at once.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from datetime import date
from itertools import chain
from typing import Any

from sos_map.errors import Problem
from sos_map.files.places import Path, Where, nowhere, written
from sos_map.model.case import CLASSES
from sos_map.model.declare import DAY_PATTERN, fields_of
from sos_map.model.edges import EDGES, SECTIONS, Edge, edges_of

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
flat = chain.from_iterable
_LISTS = (list, tuple)
_ALL = tuple(SECTIONS)
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
    found = _Found(where)
    sections = [
        (name, data[name])
        for name in SECTIONS
        if name in data and isinstance(data[name], _LISTS)
    ]
    ids = Ids(sections)
    if not ids.unique:
        _twice(found, sections)
    if not _sound(found, ids, _everything(data, sections)):
        if isinstance(data.get("case"), dict):
            _references(found, ids, "case", (data["case"],), None)
        for index, label in enumerate(_list(data.get("labels"))):
            _labels(found, ids, label, ("labels", index))
        for section, things in sections:
            _references(found, ids, section, things, section)
    _ratings(found, data)
    _sources(found, data)
    _ancestors(found, data)
    return found.problems


def _everything(
    data: dict[str, Any], sections: list[tuple[str, Any]]
) -> dict[str, Any]:
    """Return all that refers or is labelled, the case file as a section of one."""
    whole = dict(sections)
    if "case" in data:
        whole["case"] = (data["case"],)
    if "labels" in data:
        whole["labels"] = data["labels"]
    return whole


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

    def __init__(self, sections: list[tuple[str, Any]]) -> None:
        self._sections = sections
        self._of: dict[tuple[str, ...], set[str]] = {
            (name,): _ids_in(things) for name, things in sections
        }
        #: True when no id stands twice.
        self.unique = sum(len(things) for _, things in sections) == len(self.of(_ALL))

    def of(self, sections: tuple[str, ...]) -> set[str]:
        """Return the ids of some sections."""
        known = self._of.get(sections)
        if known is None:
            known = set().union(*[self._of.get((one,), ()) for one in sections])
            self._of[sections] = known
        return known


def _ids_in(things: Any) -> set[str]:
    try:
        return {one["id"] for one in things}
    except (TypeError, KeyError):  # some thing is none, or has no id
        found = [one.get("id") for one in things if isinstance(one, dict)]
        return {name for name in found if name.__class__ is str}


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
        _labels(found, ids, thing, (section, index) if prefix else ("case",))


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


def _sound(found: _Found, ids: Ids, things: dict[str, Any]) -> bool:
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


def _members(found: _Found, ids: Ids, edge: Edge, value: Any, path: Path) -> None:
    """Report what is wrong with a reference, or with each of a list."""
    good = ids.of(edge.targets)
    if isinstance(value, str):
        if value not in good:
            _wrong(found, ids, path, value, edge)
        return
    for position, item in enumerate(_list(value)):
        if isinstance(item, str) and item not in good:
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
    known = identity in ids.of(_ALL)
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
    if section not in CLASSES:
        return ()
    names = {field.name for field in fields_of(CLASSES[section])}
    return tuple(name for name in _DAYS if name in names)


def _days(found: _Found, day: Any, path: Path) -> None:
    """Report a day that is in no calendar, or each of a list."""
    if day.__class__ is str:
        if not _possible(day):
            found.add(path, "date-impossible")
        return
    for position, one in enumerate(_list(day)):
        if isinstance(one, str) and not _possible(one):
            found.add((*path, position), "date-impossible")


def _things(data: dict[str, Any], section: str) -> Iterator[tuple[int, dict[str, Any]]]:
    for index, thing in enumerate(_list(data.get(section))):
        if isinstance(thing, dict):
            yield index, thing


#: What a plain number, given by somebody, does without.
_UNUSUAL = ("status", "mode", "range", "as_imagined_for")


def _ratings(found: _Found, data: dict[str, Any]) -> None:
    """A number is given exactly when one was given (signs-of-safety §3.3)."""
    for index, rating in _things(data, "ratings"):
        numbers = ("value" in rating) + ("range" in rating)
        if numbers == 1 and rating.keys().isdisjoint(_UNUSUAL):
            continue
        path: Path = ("ratings", index)
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
