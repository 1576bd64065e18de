"""Times that cannot both be true; what is uncertain is never wrong."""

from __future__ import annotations

import functools
from datetime import date
from itertools import combinations
from typing import Any

from sos_map.dates import span, surely_before
from sos_map.files.places import Path
from sos_map.integrity.days import day_fields, object_lists
from sos_map.integrity.found import Found, Present, listed, things_in
from sos_map.model.case import CLASSES

__all__ = ["before", "times"]

Data = dict[str, Any]
#: What begins and what ends, in one thing.
_PAIRS = (("since", "ended"), ("planned_from", "planned_to"))


def times(found: Found, data: Data, present: Present) -> None:
    """Report what ends before it begins, and what happens twice at once."""
    _backwards(found, data, present)
    _lives(found, data)
    _postponements(found, data)
    _custody(found, data)


def before(one: Any, other: Any) -> bool:
    """Say whether a day surely lies before another; no days at all never do."""
    if one.__class__ is not str or other.__class__ is not str:
        return False
    try:
        return surely_before(one, other)
    except ValueError:  # in no calendar, which is reported elsewhere
        return False


@functools.cache
def _periods() -> list[tuple[str, str, str, str]]:
    """Return where something begins and ends: section, list or nothing, two fields."""
    found = []
    for section, kind in CLASSES.items():
        whole: dict[str, Any] = {"": kind, **object_lists(section)}
        for name, held in whole.items():
            days = day_fields(held)
            found += [
                (section, name, first, last)
                for first, last in _PAIRS
                if first in days and last in days
            ]
    return found


def _backwards(found: Found, data: Data, present: Present) -> None:
    for section, name, first, last in _periods():
        if section not in present.get(name or last, ()):
            continue
        for index, thing in things_in(data, section):
            if not name:
                _period(found, thing, first, last, (section, index))
            elif name in thing:
                for position, item in enumerate(listed(thing[name])):
                    path = (section, index, name, position)
                    _period(found, item, first, last, path)


def _period(found: Found, thing: Any, first: str, last: str, path: Path) -> None:
    if (
        isinstance(thing, dict)
        and last in thing
        and before(thing[last], thing.get(first))
    ):
        found.add((*path, last), "ended-before-since", also=((*path, first),))


def _lives(found: Found, data: Data) -> None:
    """Nobody dies before birth, and nobody born is still expected."""
    for index, person in things_in(data, "people"):
        born = person.get("born")
        if born is None:
            continue
        path: Path = ("people", index)
        if before(person.get("died"), born):
            found.add((*path, "died"), "died-before-born", also=((*path, "born"),))
        if "expected" in person:
            found.add((*path, "expected"), "born-and-expected", also=((*path, "born"),))


def _postponements(found: Found, data: Data) -> None:
    """An end that was put off is later than it was (signs-of-safety §5.6)."""
    for index, clock in things_in(data, "clocks"):
        for position, moved in enumerate(listed(clock.get("moved"))):
            if isinstance(moved, dict) and before(moved.get("now"), moved.get("was")):
                path: Path = ("clocks", index, "moved", position)
                found.add((*path, "now"), "postponed-earlier", also=((*path, "was"),))


def _custody(found: Found, data: Data) -> None:
    """One person has custody of one child once at a time."""
    held: dict[tuple[str, str], list[tuple[int, Data]]] = {}
    for index, custody in things_in(data, "custody"):
        person, child = custody.get("person"), custody.get("child")
        if isinstance(person, str) and isinstance(child, str):
            held.setdefault((person, child), []).append((index, custody))
    for several in held.values():
        for (earlier, one), (index, other) in combinations(several, 2):
            if _at_once(one, other):
                path: Path = ("custody", index)
                found.add(path, "custody-twice", also=(("custody", earlier),))


def _at_once(one: Data, other: Data) -> bool:
    """Say whether two periods surely share a day; no end is an end to come."""
    try:
        (begun, over), (begun_too, over_too) = _sure(one), _sure(other)
    except ValueError:  # uncertain, or in no calendar
        return False
    if over is None and over_too is None:
        return True
    if begun is None or begun_too is None:
        return False
    return max(begun, begun_too) < min(over or date.max, over_too or date.max)


def _sure(period: Data) -> tuple[date | None, date | None]:
    """Return the days between which it surely holds."""
    began, ended = period.get("since"), period.get("ended")
    for day in (began, ended):
        if day is not None and (day.__class__ is not str or not span(day).sure):
            raise ValueError("not sure")
    first = span(began).latest if began else None
    return first, span(ended).earliest if ended else None
