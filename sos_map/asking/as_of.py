"""The map as it stood on a day, and the versions of one thing.

Nothing is invented: a thing of the result is a thing of the map with less in it. What
is uncertain is kept, since it may already have been (docs/dates.md).
"""

from __future__ import annotations

import datetime
import functools
import re
from collections.abc import Iterator
from typing import Any

import attrs

from sos_map.asking.lookup import found
from sos_map.dates import span, surely_after, written
from sos_map.errors import Problem, SosMapError
from sos_map.files.canonical import as_data
from sos_map.integrity import broken
from sos_map.integrity.days import day_fields, object_lists
from sos_map.model.base import Thing
from sos_map.model.case import CaseMap
from sos_map.model.declare import changed, fields_of
from sos_map.model.edges import SECTIONS, Edge, edges_of
from sos_map.model.network import NetworkMember
from sos_map.silence import silent

__all__ = ["BEGINS", "KNOWN_LATER", "PLANNED", "as_of", "history"]

#: Days from which a thing is there, the one that is written first.
BEGINS = ("since", "date", "set_on")
#: Days that nobody knows before they come.
KNOWN_LATER = ("ended", "told_on", "told_parent_on", "born", "died")
#: Days that were written down beforehand, and stand.
PLANNED = ("due", "review", "planned_from", "planned_to", "expected", "was", "now")
_PLACE = re.compile(r"\$\.([a-z_]+)\[([0-9]+)\]")


@silent
def as_of(case: CaseMap, date: datetime.date | str) -> CaseMap:
    """Return the map as it stood on a day.

    Left out is what surely came later, what surely had ended, and a version whose
    successor surely had begun; what pointed there goes the way the table of edges
    says. A day that lies ahead is not known yet and is cleared, a planned one stands.
    What has no date, such as a status, is told as it is in the file.

    `as_of(as_of(case, late), early)` is `as_of(case, early)` as long as nothing ended
    or was replaced in between: what had ended by the late day is gone for good.

    Args:
        case: A map, the owner's or the one of a view.
        date: The day, as a date or as `2026-01-16`.

    Raises:
        SosMapError: `date-needed`.
    """
    day = written(date)
    _check(day)
    dropped = (later := _later(case, day)) | _over(case, day, later)
    made = _without(case, dropped, day)
    # A day that is cleared may leave two things that now seem to hold at once, of
    # which the second only may have been; the first surely was.
    while seeming := _at_odds(made):
        dropped |= seeming
        made = _without(case, dropped, day)
    return made


def _at_odds(case: CaseMap) -> set[str]:
    places = [_PLACE.match(problem.path) for problem in broken(as_data(case))]
    return {getattr(case, place[1])[int(place[2])].id for place in places if place}


@silent
def history(case: CaseMap, identity: str) -> tuple[Thing, ...]:
    """Return the versions of a thing, the oldest first.

    Args:
        case: A map.
        identity: Any of the versions.

    Raises:
        NoSuchThing: `reference-dangling`; the id is not on the map.
    """
    here = found(case, identity)
    versions = {one.id: one for _, one in _things(case) if hasattr(one, "supersedes")}
    newer = {one.supersedes: one for one in versions.values() if one.supersedes}
    row = [here]
    while (older := versions.get(getattr(row[0], "supersedes", None))) is not None:
        row.insert(0, older)
    while (next_one := newer.get(row[-1].id)) is not None:
        row.append(next_one)
    return tuple(row)


def _check(date: str) -> None:
    try:
        exact = span(date).earliest
    except (AttributeError, TypeError, ValueError):
        exact = None
    if exact is None or date != exact.isoformat():
        raise SosMapError(Problem("$", "date-needed"))


def _things(case: CaseMap) -> Iterator[tuple[str, Any]]:
    for section in SECTIONS:
        for thing in getattr(case, section):
            yield section, thing


# ── what was not there ──────────────────────────────────────────────────────


def _later(case: CaseMap, date: str) -> set[str]:
    """Return what surely came later, by its own day or by its meeting's."""
    meetings = {one.id for one in case.occasions if surely_after(one.date, date)}
    return meetings | {
        thing.id
        for _, thing in _things(case)
        if getattr(thing, "at", None) in meetings
        or any(surely_after(day, date) for day in _begins(thing))
        or _not_yet_asked(thing, date)
    }


def _begins(thing: Any) -> list[str]:
    days = [getattr(thing, name, None) for name in BEGINS]
    return [day for day in days if day is not None]


def _not_yet_asked(thing: Any, date: str) -> bool:
    """Say whether a membership surely had not begun with its first step."""
    return (
        isinstance(thing, NetworkMember)
        and thing.since is None
        and bool(thing.moves)
        and not _moves(thing, date)
    )


def _over(case: CaseMap, date: str, later: set[str]) -> set[str]:
    """Return what surely had ended, or been replaced, by the day."""
    meetings: dict[Any, str] = {one.id: one.date for one in case.occasions}
    over: set[str] = set()
    follows: dict[str, str] = {}
    for _, thing in _things(case):
        if thing.id in later:
            continue
        if _by(getattr(thing, "ended", None), date):
            over.add(thing.id)
        older = getattr(thing, "supersedes", None)
        if older is not None:
            follows[thing.id] = older
            began = [*_begins(thing), meetings.get(getattr(thing, "at", None))][:1]
            if thing.id in over or _by(began[0], date):
                over.add(older)
    # What was replaced had itself replaced all that came before it.
    waiting = [*over]
    while waiting:
        older = follows.get(waiting.pop())
        if older is not None and older not in over:
            over.add(older)
            waiting.append(older)
    return over - later


def _by(day: str | None, date: str) -> bool:
    """Say whether a day surely had come."""
    when, today = span(day), span(date)
    if not when.sure or when.latest is None or today.earliest is None:
        return False
    return when.latest <= today.earliest


# ── what is left ────────────────────────────────────────────────────────────


def _without(case: CaseMap, dropped: set[str], date: str) -> CaseMap:
    sections = {
        section: [
            _trimmed(section, thing, date)
            for thing in getattr(case, section)
            if thing.id not in dropped
        ]
        for section in SECTIONS
    }
    gone = set(dropped)
    falling = True
    while falling:
        falling = False
        for section, things in sections.items():
            rows = [row for row in edges_of(section) if row.when_hidden != "link"]
            for thing in things if rows else ():
                if thing.id not in gone and any(_falls(e, thing, gone) for e in rows):
                    gone.add(thing.id)
                    falling = True
    kept = {
        section: tuple(
            _untied(section, thing, gone) for thing in things if thing.id not in gone
        )
        for section, things in sections.items()
    }
    children = tuple(child for child in case.case.children if child not in gone)
    return changed(case, case=changed(case.case, children=children), **kept)


def _trimmed(section: str, thing: Any, date: str) -> Any:
    """Return a thing without what nobody knew on the day."""
    changes = _cleared(thing, date)
    for name, kind in object_lists(section).items():
        if not day_fields(kind):
            continue
        items = getattr(thing, name)
        kept = _moves(thing, date) if name == "moves" else _objects(items, date)
        if kept != items:
            changes[name] = kept
    if "moves" in changes:
        changes["status"] = _standing(changes["moves"])
    return changed(thing, **changes) if changes else thing


def _cleared(thing: Any, date: str) -> dict[str, Any]:
    return {
        name: None
        for name in day_fields(thing.__class__)
        if name in KNOWN_LATER and surely_after(getattr(thing, name), date)
    }


def _objects(items: tuple[Any, ...], date: str) -> tuple[Any, ...]:
    """Return the objects of a list that had begun and had not ended."""
    kept = []
    for item in items:
        later = any(surely_after(day, date) for day in _begins(item))
        if later or _by(getattr(item, "ended", None), date):
            continue
        changes = _cleared(item, date)
        kept.append(changed(item, **changes) if changes else item)
    return tuple(kept)


def _moves(member: Any, date: str) -> tuple[Any, ...]:
    """Return the steps of a membership up to the day; they stand in order."""
    for position, move in enumerate(member.moves):
        if surely_after(move.date, date):
            return tuple(member.moves[:position])
    return tuple(member.moves)


def _standing(moves: tuple[Any, ...]) -> str:
    """Return where the steps of a membership led; without any, what the format says."""
    if moves:
        return str(moves[-1].to)
    (field,) = (f for f in fields_of(NetworkMember) if f.name == "status")
    return str(field.default)


def _falls(edge: Edge, thing: Any, gone: set[str]) -> bool:
    value = getattr(thing, edge.name)
    if not value:
        return False
    if not edge.is_list:
        return value in gone
    there = [_target(edge, item) not in gone for item in value]
    return not all(there) if edge.when_hidden == "thing" else not any(there)


def _target(edge: Edge, item: Any) -> Any:
    return getattr(item, edge.inner) if edge.inner else item


def _untied(section: str, thing: Any, gone: set[str]) -> Any:
    """Return a thing without its ties to what is gone."""
    changes: dict[str, Any] = {}
    for edge in edges_of(section):
        value = changes.get(edge.name, getattr(thing, edge.name))
        if not value:
            continue
        if not edge.is_list:
            if value in gone:
                changes[edge.name] = None
        elif any(_target(edge, item) in gone for item in value):
            changes[edge.name] = tuple(_left(edge, value, gone))
    return changed(thing, **changes) if changes else thing


def _left(edge: Edge, items: tuple[Any, ...], gone: set[str]) -> Iterator[Any]:
    for item in items:
        if _target(edge, item) not in gone:
            yield item
        elif edge.inner and edge.inner not in _needed(item.__class__):
            yield changed(item, **{edge.inner: None})  # it says more than the tie


@functools.cache
def _needed(kind: type[Any]) -> tuple[str, ...]:
    return tuple(f.name for f in fields_of(kind) if f.default is attrs.NOTHING)
