"""Wordings of the same words: one in each language for each kind of reader."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from itertools import chain
from typing import Any, get_args

import attrs

from sos_map.files.places import Path
from sos_map.integrity.found import Found, Present, listed, things_in
from sos_map.model.case import CLASSES
from sos_map.model.declare import fields_of

__all__ = ["wordings"]

Data = dict[str, Any]
#: Fields that hold wordings, or objects that do, at any depth.
Plan = dict[str, "Plan"]
_WORDINGS = "wordings"
_LISTS = (list, tuple)


def wordings(found: Found, data: Data, present: Present) -> None:
    """Report every wording that stands there a second time."""
    for section, plan in _sections():
        if any(section in present.get(name, ()) for name in plan):
            if _single(data[section], plan):
                continue
            for index, thing in things_in(data, section):
                _look(found, thing, plan, (section, index))


@functools.cache
def _sections() -> list[tuple[str, Plan]]:
    return [(section, _worded((kind,))) for section, kind in CLASSES.items()]


def _worded(kinds: Iterable[Any]) -> Plan:
    """Return the fields in which wordings can stand, and what can hold them in each."""
    plan: Plan = {}
    for field in [field for kind in kinds for field in fields_of(kind)]:
        inner = _worded(_classes(field.type))
        if inner or field.name == _WORDINGS:
            plan.setdefault(field.name, {}).update(inner)
    return plan


def _classes(declared: Any) -> list[Any]:
    if isinstance(declared, type) and attrs.has(declared):
        return [declared]
    return [kind for part in get_args(declared) for kind in _classes(part)]


def _single(things: Any, plan: Plan) -> bool:
    """Say whether no words have two wordings, asked of a whole column at once."""
    try:
        for name, inner in plan.items():
            column = [one[name] for one in things if name in one]
            if name == _WORDINGS:
                if any(len(worded) > 1 for worded in column):
                    return False
            elif column:
                held = [one if one.__class__ in _LISTS else (one,) for one in column]
                if not _single([*chain.from_iterable(held)], inner):
                    return False
    except TypeError:  # of another shape; look at each
        return False
    return True


def _look(found: Found, value: Any, plan: Plan, path: Path) -> None:
    """Look at the wordings of an object, or of each in a list."""
    if not isinstance(value, dict):
        for position, item in enumerate(listed(value)):
            if isinstance(item, dict):
                _look(found, item, plan, (*path, position))
        return
    for name, inner in plan.items():
        if name == _WORDINGS and name in value:
            _twice(found, listed(value[name]), (*path, name))
        elif name in value:
            _look(found, value[name], inner, (*path, name))


def _twice(found: Found, worded: Any, path: Path) -> None:
    if len(worded) < 2:
        return
    seen: dict[tuple[str, str], int] = {}
    for position, wording in enumerate(worded):
        if not isinstance(wording, dict) or "language" not in wording:
            continue
        key = (str(wording["language"]), str(wording.get("reader")))
        if key in seen:
            first = (*path, seen[key])
            found.add((*path, position), "wording-twice", also=(first,))
        else:
            seen[key] = position
