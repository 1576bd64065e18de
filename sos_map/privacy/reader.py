"""For whom: a person in a capacity towards children, or a named body.

The word "father" names nobody: one man can be the father of one child and belong to the
network of another (design §4, reader).
"""

from __future__ import annotations

import datetime

import attrs

from sos_map.errors import Problem, ReaderRefused
from sos_map.integrity import CAPACITIES
from sos_map.model.case import CaseMap
from sos_map.privacy.days import on_day

__all__ = ["NOBODY", "Reader", "named_reader"]

#: Readers who are nobody on the map: whoever has the file, and a room of students.
NOBODY = ("owner", "teaching")
#: Bodies that are known by their office, and the office itself. Of any other, who reads
#: must be known: else nobody can tell whether a protected person is hidden from them.
_PUBLIC = frozenset({"team", "court", "police"})


@attrs.frozen(repr=False)
class Reader:
    """A reader that was found in the case and holds the capacity on the day.

    Attributes:
        kind: A capacity, or the kind of a body; the policy's columns.
        who: Id of the person or body.
        children: Ids of the children that the capacity concerns; empty for a body.
        settled: True for a map that was erased for this very reader before: that it
            may leave the circle, and in which words, is settled (see `lift`).
    """

    kind: str
    who: str
    children: tuple[str, ...] = ()
    settled: bool = False

    @property
    def is_person(self) -> bool:
        """Whether the reader is a person and not a body."""
        return self.kind in CAPACITIES

    def matches(self, label: str) -> bool:
        """Say whether a label names this reader."""
        head, _, rest = label.partition(":")
        if not rest:
            return head == self.who
        if ":" not in rest:
            return self.kind == head and rest in self.children
        capacity, _, child = rest.partition(":")
        return head == self.who and capacity == self.kind and child in self.children


def named_reader(case: CaseMap, text: str, date: str) -> Reader:
    """Return the reader that `PERSON:CAPACITY:CHILD[+CHILD]` or a body's id names.

    Args:
        case: The whole map.
        text: `johan:guardian:milo`, `sara:guardian:ebba+milo`, `ebba:child:ebba`, the
            id of a body, `owner` for whoever has the file, or `teaching`.
        date: The day of the paper; the capacity must hold on it.

    Raises:
        ReaderRefused: `reader-form`, `reader-unknown`, `reader-needs-capacity`,
            `capacity-unknown`, `capacity-not-held`, `body-without-members`.
    """
    _check_date(date)
    parts = text.split(":")
    if len(parts) == 1:
        for body in case.bodies:
            if body.id == text:
                if not body.members and body.kind not in _PUBLIC:
                    raise _refused("body-without-members")
                return Reader(body.kind, body.id)
        if text in NOBODY:
            return Reader(text, "")
        if any(person.id == text for person in case.people):
            raise _refused("reader-needs-capacity")
        raise _refused("reader-unknown")
    if len(parts) != 3 or not all(parts):
        raise _refused("reader-form")
    who, capacity, children = (
        parts[0],
        parts[1],
        tuple(dict.fromkeys(parts[2].split("+"))),
    )
    people = {person.id for person in case.people}
    if who not in people or not people.issuperset(children):
        raise _refused("reader-unknown")
    if capacity not in CAPACITIES:
        raise ReaderRefused(
            Problem("$", "capacity-unknown", detail=(("known", ", ".join(CAPACITIES)),))
        )
    if not all(_holds(case, who, capacity, child, date) for child in children):
        raise _refused("capacity-not-held")
    order = {person.id: place for place, person in enumerate(case.people)}
    return Reader(capacity, who, tuple(sorted(children, key=order.__getitem__)))


def _refused(code: str) -> ReaderRefused:
    return ReaderRefused(Problem("$", code))


def _check_date(date: str) -> None:
    # Days are compared as text, so only the one way to write them is taken: other ISO
    # forms (20260116, 2026-W03-5) would hold a capacity that has not begun.
    try:
        written = datetime.date.fromisoformat(date).isoformat()
    except (TypeError, ValueError):
        written = None
    if date != written:
        raise _refused("date-needed")


def _holds(case: CaseMap, who: str, capacity: str, child: str, date: str) -> bool:
    if child not in case.case.children:
        return False
    if capacity == "child":
        return who == child
    if capacity == "parent":
        return any(
            (tie.person, tie.tie, tie.of) == (who, "parent", child)
            for tie in case.kinships
        )
    if capacity == "guardian":
        return any(
            (one.person, one.child) == (who, child)
            and on_day(one.since, one.ended, date)
            for one in case.custody
        )
    if capacity == "foster_carer":
        return any(
            one.child == child
            and who in one.carers
            and on_day(one.since, one.ended, date)
            for one in case.care
        )
    member = any(
        one.person == who
        and one.status == "active"
        and (not one.children or child in one.children)
        and (capacity == "network" or one.kind == "professional")
        and on_day(one.since, one.ended, date)
        for one in case.network
    )
    if capacity == "network":
        return member
    return member or any(who in body.members for body in case.bodies)
