"""From an older format to today's: plain data to plain data, one step for each number.

A file on disk is never changed; what was changed on the way in stands in notes. A
document of today's format is returned as it is, after one look at its number.
"""

from __future__ import annotations

from typing import Any

from sos_map.migrate.notes import Note, before

__all__ = ["NEWEST", "Note", "before", "is_newer", "migrated"]

#: The number of the format that this version reads and writes.
NEWEST = 1


def migrated(data: Any) -> tuple[Any, tuple[Note, ...]]:
    """Return a document in today's format, and what that changed.

    Args:
        data: A document as plain data, of any shape; it is not changed.

    >>> old = {"sos_map": 0, "steps": [{"id": "n1", "text": "…", "outcome": "klart"}]}
    >>> new, notes = migrated(old)
    >>> new["steps"][0]["outcome"]
    {'text': 'klart'}
    >>> notes[0].sentence("sv")
    '$.steps[0].outcome Orden i `outcome` blev `{text: …}`.'
    """
    number = _number(data)
    if number is None or not 0 <= number < NEWEST:
        return data, ()
    from sos_map.migrate.steps import STEPS

    notes: list[Note] = []
    for step in STEPS[int(number) :]:
        data, made = step(data)
        notes += made
    return {**data, "sos_map": NEWEST}, tuple(notes)


def is_newer(data: Any) -> bool:
    """Say whether a document has a format of tomorrow, which this version cannot judge.

    >>> is_newer({"sos_map": 2}), is_newer({"sos_map": 1}), is_newer({"sos_map": "2"})
    (True, False, False)
    """
    number = _number(data)
    return number is not None and number > NEWEST


def _number(data: Any) -> float | None:
    """Return the number of a document's format, if it is one: 2, 2.0, never true."""
    number = data.get("sos_map") if data.__class__ is dict else None
    whole = number.__class__ is int or (
        number.__class__ is float and number.is_integer()
    )
    return number if whole else None
