"""Who is hidden from a reader, wherever the labels point (privacy §1.2, locators)."""

from __future__ import annotations

from typing import Any

from sos_map.model.case import CaseMap
from sos_map.model.people import Protection
from sos_map.privacy.days import on_day, surely_over
from sos_map.privacy.reader import Reader

__all__ = ["LOCATORS", "PLACES", "sheltered_from", "whereabouts"]

#: Where a person can be found; no pack of rules opens them to whom she is hidden from.
LOCATORS = frozenset({"address", "phone", "identity_number", "whereabouts"})
#: Places in free words: nobody can tell whose they are, so somebody from whom anybody
#: is hidden gets none of them. The office that handles the case is a place, too.
PLACES = frozenset({"place", "office", "next_meeting"})


def sheltered_from(case: CaseMap, reader: Reader, date: str) -> frozenset[str]:
    """Return the ids of the people whose whereabouts a reader must not learn.

    In doubt, a protection holds: before the day from which it is written down, since
    the move may be planned, and until an end that is only known to the month or about.
    One that names nobody holds against every person who does not live with the
    protected one on the day.
    """
    adversaries = {reader.who}
    for body in case.bodies:
        if body.id == reader.who:
            # A paper for a body reaches those who belong to it.
            adversaries.update(body.members)
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


def _live_together(case: CaseMap, one: Protection, reader: Reader, date: str) -> bool:
    return any(
        {one.person, reader.who} <= set(home.members)
        and on_day(home.since, home.ended, date)
        for home in case.households
    )


def whereabouts(section: str, thing: Any, reader: Reader) -> frozenset[str]:
    """Return the people of whom a thing tells where, or with whom, they can be met.

    Somebody's own contact with a child is theirs to know; another's tells when and
    where the child is, and who is with it.
    """
    if section == "households":
        return frozenset(thing.members)
    if section == "care":
        return frozenset((thing.child, *thing.carers))
    if section == "contacts" and thing.person != reader.who:
        return frozenset((thing.person, *thing.children, *thing.supervised_by))
    if section == "safety_people":
        return frozenset((thing.child, thing.person))
    return frozenset()
