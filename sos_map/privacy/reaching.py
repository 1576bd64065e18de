"""What reaches a reader, without a paper being made: in a part of the time."""

from __future__ import annotations

from sos_map.errors import ReaderRefused
from sos_map.model.case import CaseMap
from sos_map.privacy.deciding import Deciding
from sos_map.privacy.policy import Policy, policy
from sos_map.privacy.reader import named_reader
from sos_map.privacy.views import view_with_report

__all__ = ["reaching"]


def reaching(
    case: CaseMap, reader: str, date: str, *, rules: str | Policy = "se"
) -> frozenset[str]:
    """Return the ids of the things that a reader gets with what they say.

    A child for whom something has no words gets no paper, so nothing reaches it.

    Raises:
        ReaderRefused: no such reader, or the capacity is not held on that day.
    """
    found = named_reader(case, reader, date)
    pack = policy(rules) if isinstance(rules, str) else rules
    if found.kind == "child":
        try:
            view_with_report(case, reader, date, rules=pack)
        except ReaderRefused:
            return frozenset()
    work = Deciding(case, found, pack, date, None)
    work.decide()
    work.close()
    return frozenset(
        thing.id
        for section, thing in work.things()
        if thing.id not in work.hidden
        and (
            getattr(thing, "text", None) is None
            or work.field_reason(section, "text", thing.id in work.labelled, thing.id)
            is None
        )
    )
