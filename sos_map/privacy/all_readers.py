"""All readers that a map has on a day."""

from __future__ import annotations

from sos_map.errors import ReaderRefused
from sos_map.integrity import CAPACITIES
from sos_map.model.case import CaseMap
from sos_map.privacy.reader import named_reader

__all__ = ["child_readers_of", "readers_of"]


def readers_of(case: CaseMap, date: str) -> tuple[str, ...]:
    """Return every reader that may have a paper on a day, as `export` takes it.

    Bodies first, then people by capacity: towards each child, and towards all children
    together that the capacity is held for. A child is left out, since it is refused
    until all its paper would say has words for a child; so are the owner and teaching.

    Args:
        case: The map.
        date: The day of the paper, `2026-01-16`.
    """
    found = [body.id for body in case.bodies if _resolves(case, body.id, date)]
    for person in case.people:
        for capacity in CAPACITIES:
            if capacity == "child":
                continue
            held = [
                child
                for child in case.case.children
                if _resolves(case, f"{person.id}:{capacity}:{child}", date)
            ]
            found.extend(f"{person.id}:{capacity}:{child}" for child in held)
            if len(held) > 1:
                found.append(f"{person.id}:{capacity}:{'+'.join(held)}")
    return tuple(found)


def child_readers_of(case: CaseMap, date: str) -> tuple[str, ...]:
    """Return each child of the case as a reader, whether refused for want of words."""
    named = (f"{child}:child:{child}" for child in case.case.children)
    return tuple(reader for reader in named if _resolves(case, reader, date))


def _resolves(case: CaseMap, reader: str, date: str) -> bool:
    try:
        named_reader(case, reader, date)
    except ReaderRefused:
        return False
    return True
