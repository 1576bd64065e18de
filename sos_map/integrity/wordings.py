"""Wordings of the same words: one in each language for each kind of reader."""

from __future__ import annotations

import functools
from typing import Any, get_args

import attrs

from sos_map.files.places import Path
from sos_map.integrity.found import Found, listed, things_in
from sos_map.model.case import CLASSES
from sos_map.model.declare import fields_of

__all__ = ["wordings"]

Data = dict[str, Any]
_WORDINGS = "wordings"


def wordings(found: Found, data: Data) -> None:
    """Report every wording that stands there a second time."""
    classes: dict[str, Any] = {**CLASSES}
    for section, kind in classes.items():
        names = _worded(kind)
        for index, thing in things_in(data, section) if names else ():
            for name in names:
                if name in thing:
                    _look(found, thing[name], (section, index, name))


@functools.cache
def _worded(kind: Any) -> tuple[str, ...]:
    """Return the fields of a class in which wordings can stand, at any depth."""
    return tuple(
        field.name
        for field in fields_of(kind)
        if field.name == _WORDINGS or any(map(_worded, _classes(field.type)))
    )


def _classes(declared: Any) -> list[Any]:
    if isinstance(declared, type) and attrs.has(declared):
        return [declared]
    return [kind for part in get_args(declared) for kind in _classes(part)]


def _look(found: Found, value: Any, path: Path) -> None:
    """Look at wordings, or for wordings in what holds them."""
    if path[-1] == _WORDINGS:
        _twice(found, listed(value), path)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name == _WORDINGS or isinstance(inner, dict):
                _look(found, inner, (*path, name))
    else:
        for position, item in enumerate(listed(value)):
            if isinstance(item, dict):
                _look(found, item, (*path, position))


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
