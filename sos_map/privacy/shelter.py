"""Who is hidden from a reader, wherever the labels point (privacy §1.2, locators)."""

from __future__ import annotations

from sos_map.model.case import CaseMap
from sos_map.model.people import Protection
from sos_map.privacy.days import on_day, surely_over
from sos_map.privacy.reader import Reader

__all__ = ["sheltered_from", "those_who_read"]


def sheltered_from(case: CaseMap, reader: Reader, date: str) -> frozenset[str]:
    """Return the ids of the people whose whereabouts a reader must not learn.

    In doubt, a protection holds: before the day from which it is written down, since
    the move may be planned, and until an end that is only known to the month or about.
    One that names nobody holds against every person who does not live with the
    protected one on the day.
    """
    adversaries = those_who_read(case, reader)
    return frozenset(
        one.person
        for one in case.protections
        if one.person != reader.who
        and not surely_over(one.ended, date)
        and (
            not adversaries.isdisjoint(one.against)
            if one.against
            else reader.is_person and not _live_together(case, one, reader, date)
        )
    )


def those_who_read(case: CaseMap, reader: Reader) -> frozenset[str]:
    """Return the reader, and who belongs to it: a paper for a body reaches them."""
    found = {reader.who}
    for body in case.bodies:
        if body.id == reader.who:
            found.update(body.members)
    return frozenset(found)


def _live_together(case: CaseMap, one: Protection, reader: Reader, date: str) -> bool:
    return any(
        {one.person, reader.who} <= set(home.members)
        and on_day(home.since, home.ended, date)
        for home in case.households
    )
