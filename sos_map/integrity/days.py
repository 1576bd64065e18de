"""Days that are in no calendar; which fields hold days is read off the classes."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any, get_args

import attrs
from msgspec import Meta

from sos_map.dates import ends, span, surely_before
from sos_map.files.places import Path
from sos_map.integrity.found import Found, listed
from sos_map.model.case import CLASSES
from sos_map.model.declare import DAY_PATTERN, WHEN_PATTERN, fields_of
from sos_map.schema import compiled

__all__ = ["day_columns", "day_fields", "days", "object_lists", "possible"]


@functools.cache
def day_fields(kind: Any) -> tuple[str, ...]:
    """Return the fields of a class that hold a day."""
    return tuple(field.name for field in fields_of(kind) if _holds_a_day(field.type))


def _holds_a_day(declared: Any) -> bool:
    for part in get_args(declared):
        if isinstance(part, Meta):
            schema = part.extra_json_schema or {}
            if schema.get("pattern") in (DAY_PATTERN, WHEN_PATTERN):
                return True
        elif _holds_a_day(part):
            return True
    return False


@functools.cache
def object_lists(section: str) -> dict[str, Any]:
    """Return the fields of a section that hold objects with labels, and their class."""
    found = {}
    for field in fields_of(CLASSES[section]) if section in CLASSES else ():
        for kind in _classes(field.type):
            if any(inner.name == "shown_to" for inner in fields_of(kind)):
                found[field.name] = kind
    return found


def _classes(declared: Any) -> Iterator[type[Any]]:
    if isinstance(declared, type) and attrs.has(declared):
        yield declared
    for part in get_args(declared):
        yield from _classes(part)


@functools.cache
def _places(section: str) -> tuple[tuple[str, str], ...]:
    """Return where days stand in a section: the field, and the field inside it."""
    kind: Any = CLASSES.get(section)
    if kind is None:
        return ()
    own = [(name, "") for name in day_fields(kind)]
    inside = [
        (name, inner)
        for name, held in object_lists(section).items()
        for inner in day_fields(held)
    ]
    return (*own, *inside)


@functools.cache
def day_columns() -> list[tuple[str, str, list[str]]]:
    """Return each field that holds days, with the sections it stands in."""
    found: dict[tuple[str, str], list[str]] = {}
    for section in CLASSES:
        for place in _places(section):
            found.setdefault(place, []).append(section)
    return [(*place, sections) for place, sections in found.items()]


@functools.lru_cache(maxsize=4096)
def _day_code(day: str) -> str | None:
    """Return what is wrong with a day; another form than a day's is not said here."""
    try:
        span(day)
    except ValueError:
        return "date-impossible" if _is_written(day) else None
    both = ends(day)
    if both and ".." not in both and surely_before(both[1], both[0]):
        return "date-backwards"
    return None


def _is_written(day: str) -> bool:
    return compiled(WHEN_PATTERN).search(day) is not None


def possible(day: Any) -> bool:
    """Say whether a day is in the calendar; what is no text is for the schema."""
    return day.__class__ is not str or _day_code(day) is None


def days(found: Found, thing: dict[str, Any], section: str, path: Path) -> None:
    """Report every day of one thing that is in no calendar."""
    for name, inner in _places(section):
        if name not in thing:
            continue
        if not inner:
            _report(found, thing[name], (*path, name))
            continue
        for position, item in enumerate(listed(thing[name])):
            if isinstance(item, dict):
                _report(found, item.get(inner), (*path, name, position, inner))


def _report(found: Found, day: Any, path: Path) -> None:
    if day.__class__ is str:
        code = _day_code(day)
        if code is not None:
            found.add(path, code)
