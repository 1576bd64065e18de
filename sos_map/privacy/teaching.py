"""A case for teaching: other names, and days that are known to the month only.

What stands on the paper is what somebody wrote for teaching (see `wordings`); this does
the rest. It looks at the erased map alone, so the same view always gets the same names,
and no name can tell of anybody who is not there.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any

from sos_map.i18n import LANGUAGES, catalogue
from sos_map.integrity.days import day_fields, object_lists
from sos_map.model.case import CaseMap
from sos_map.model.declare import changed
from sos_map.model.edges import SECTIONS

__all__ = ["disguised"]

_DAY = re.compile(r"(\d{4}-\d{2})-\d{2}")
_YEAR = re.compile(r"(\d{4})-[0-9a-z-]+")
_BIRTH = frozenset({"born", "died", "expected"})


def disguised(case: CaseMap) -> CaseMap:
    """Return an erased map with pseudonyms, months for days, and years of birth."""
    sections = {
        section: tuple(_dated(section, thing) for thing in getattr(case, section))
        for section in SECTIONS
    }
    sections["people"] = tuple(_renamed(case, sections["people"]))
    return changed(case, **sections)


def _renamed(case: CaseMap, people: tuple[Any, ...]) -> Iterator[Any]:
    own = case.case.language
    words = catalogue(own if own in LANGUAGES else "en")
    letters = {True: 0, False: 0}
    for person in people:
        child = person.id in case.case.children
        letters[child] += 1
        key = "teaching.child" if child else "teaching.adult"
        yield changed(person, name=words.text(key, letter=_letters(letters[child])))


def _letters(number: int) -> str:
    """Return A, B … Z, AA, AB … for 1, 2 …

    >>> _letters(1), _letters(26), _letters(27)
    ('A', 'Z', 'AA')
    """
    made = ""
    while number:
        number, rest = divmod(number - 1, 26)
        made = chr(ord("A") + rest) + made
    return made


def _dated(section: str, thing: Any) -> Any:
    less = _coarse(thing)
    for name in _dated_lists(section):
        items = getattr(thing, name)
        if items:
            less[name] = tuple(changed(item, **_coarse(item)) for item in items)
    return changed(thing, **less) if less else thing


@functools.cache
def _dated_lists(section: str) -> tuple[str, ...]:
    return tuple(n for n, kind in object_lists(section).items() if day_fields(kind))


def _coarse(thing: Any) -> dict[str, Any]:
    found = {}
    for name in day_fields(thing.__class__):
        day = getattr(thing, name)
        if day is not None:
            found[name] = (
                _YEAR.sub(r"\1", day) if name in _BIRTH else _DAY.sub(r"\1", day)
            )
    return found
