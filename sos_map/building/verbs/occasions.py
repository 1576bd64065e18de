"""Verbs for where things were said, and where they are documented."""

from __future__ import annotations

from sos_map.building.collecting import Collector
from sos_map.building.handles import Day, Handle, Links, Many, One

__all__ = ["occasion", "source"]


def occasion(
    m: Collector,
    date: Day,
    kind: str,
    *,
    present: Many = (),
    guardians: Links = (),
    **more: object,
) -> Handle:
    """Add a meeting or contact.

    Args:
        m: The builder.
        date: The day.
        kind: `mapping`, `child_talk` …
        present: Who was there.
        guardians: For a talk with a child, what each guardian said about it:
            ``[m.piece(amir, view="agrees")]``.
        more: The other fields.
    """
    ties = {"present": present, "guardians": guardians}
    return m.add("occasions", more, date=date, kind=kind, **ties)


def source(
    m: Collector, kind: str, *, person: One = None, body: One = None, **more: object
) -> Handle:
    """Add a document, or somebody who told."""
    return m.add("sources", more, kind=kind, person=person, body=body)
