"""What leaves the circle of parties needs somebody's yes (practice notes, who may see).

A cell `consent` in a pack of rules asks for a label and for this. Whose yes counts is
the guardians' of a child it is about, or that child's; nobody's age is judged here.
"""

from __future__ import annotations

from typing import Any

from sos_map.model.case import CaseMap
from sos_map.model.edges import SECTIONS, edges_of
from sos_map.privacy.days import on_day
from sos_map.privacy.reader import Reader

__all__ = ["Consents"]

#: Bodies that work on the matter itself; their people are no outsiders.
_INSIDE = frozenset({"team", "court", "provider"})
#: What makes a worry harder (somebody's health, debts, past) is that person's matter: a
#: yes to the worry is none to it, and a no to the worry is one.
_OTHER_MATTERS = frozenset({("complicating", "affects")})


class Consents:
    """The answers in one case, ready to be asked for one reader on one day."""

    def __init__(self, case: CaseMap, reader: Reader, date: str) -> None:
        self._reader = reader
        self._children = frozenset(case.case.children)
        self._guardians: dict[str, set[str]] = {}
        for one in case.custody:
            if on_day(one.since, one.ended, date):
                self._guardians.setdefault(one.child, set()).add(one.person)
        bodies = [body for body in case.bodies if reader.who in body.members]
        mine = {reader.who, *(body.id for body in bodies)}
        self._inside = (
            reader.settled
            or reader.who in case.case.responsible
            or any(body.kind in _INSIDE for body in bodies)
        )
        meetings = {one.id: one for one in case.occasions}
        self._rooms = {
            identity: frozenset(one.present)
            for identity, one in meetings.items()
            if reader.who in one.present
        }
        given = [
            (_day(one, meetings), one)
            for one in case.consents
            if not mine.isdisjoint(one.to)
        ]
        held = [(day, one) for day, one in given if on_day(day, one.ended, date)]
        held.sort(key=lambda pair: pair[0] or "")
        self._answers = [one for _day, one in held]
        self._section = {
            thing.id: (section, thing)
            for section in SECTIONS
            for thing in getattr(case, section)
        }

    def cover(self, section: str, thing: Any, about: frozenset[str]) -> bool:
        """Say whether a thing may leave the circle of parties for this reader.

        It may when somebody whose it is said yes to this reader and nobody whose it is
        said no (the last answer of each counts); or when the reader was in the room,
        together with a guardian, where it was said.

        Args:
            section: Where it stands.
            thing: The thing.
            about: The children it is about; when empty, every child of the case.
        """
        if self._inside:
            return True
        children = about or self._children
        deciding = children.union(*(self._guardians.get(one, ()) for one in children))
        touched = self._meant(section, thing)
        meant = self._meant(section, thing, beyond=_OTHER_MATTERS)
        last = {
            one.by: one.answer
            for one in self._answers
            if one.by in deciding
            and (
                not one.about
                or not (meant if one.answer == "yes" else touched).isdisjoint(one.about)
            )
            and (not one.children or not children.isdisjoint(one.children))
        }
        answers = set(last.values())
        if answers - {"yes"}:
            return False
        room = self._rooms.get(getattr(thing, "at", None) or "", frozenset())
        return "yes" in answers or not (deciding - children).isdisjoint(room)

    def _meant(
        self,
        section: str,
        thing: Any,
        beyond: frozenset[tuple[str, str]] = frozenset(),
    ) -> frozenset[str]:
        """Return a thing and all that it answers, measures, carries out or affects.

        Fields in `beyond` are not followed.
        """
        found = {thing.id}
        waiting = [(section, thing)]
        while waiting:
            here, one = waiting.pop()
            for edge in edges_of(here):
                if not edge.carries_children or (here, edge.name) in beyond:
                    continue
                value = getattr(one, edge.name)
                for item in value if edge.is_list else (value,):
                    target = getattr(item, edge.inner) if edge.inner else item
                    if target is not None and target not in found:
                        found.add(target)
                        waiting.append(self._section[target])
        return frozenset(found)


def _day(consent: Any, meetings: dict[str, Any]) -> str | None:
    """Return the day of an answer: its own, else that of the meeting."""
    meeting = meetings.get(consent.at or "")
    own: str | None = consent.date
    return own or (meeting.date if meeting else None)
