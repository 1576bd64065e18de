"""What finds a protected person: with whom she lives, where they work and learn.

From those from whom she is hidden, everything that locates her is hidden, and
everything that locates somebody who shares her home, address, telephone, school or
work (privacy §1.2, protected-locators). A name leads to an address and to a workplace,
so the name of somebody whom the reader has no reason to know is a locator as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from sos_map.model.case import CaseMap
from sos_map.privacy.days import surely_over
from sos_map.privacy.labels import Labels
from sos_map.privacy.reader import Reader
from sos_map.privacy.shelter import sheltered_from, those_who_read

__all__ = ["LOCATORS", "Locators", "locators"]

#: Where a person can be found; no pack of rules opens them to whom she is hidden from.
LOCATORS = frozenset({"address", "phone", "identity_number", "whereabouts"})
#: Places in free words: nobody can tell whose they are, so somebody from whom anybody
#: is hidden gets none of them. The office that handles the case is a place, too, and
#: its case number begins with it.
_PLACES = frozenset({"place", "office", "reference", "next_meeting"})


@attrs.frozen(repr=False)
class Locators:
    """What must not reach one reader, as ids.

    Attributes:
        readers: The reader, and who belongs to it.
        people: Who is protected from them.
        home: They, and those with whom they live.
        bodies: Where one of the home works or learns; no label opens it.
        strangers: Whose name leads to the home, a school or an office; only a label of
            their own shows them.
        near: Whose telephone and address lead there, or are the same.
        renamed: Who lives under another identity, whose name is the locator.
    """

    readers: frozenset[str]
    people: frozenset[str] = frozenset()
    home: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    strangers: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    renamed: frozenset[str] = frozenset()

    def hides(self, section: str, thing: Any, label: str | None) -> bool:
        """Say whether a thing tells where somebody protected can be found.

        Args:
            section: Where it stands.
            thing: The thing.
            label: `own` when a label of its own shows it, `inherited`, or none.
        """
        if section == "protections":  # over or not, that there was one is secret
            named = not self.readers.isdisjoint(thing.against)
            return named or thing.person in self.people
        if not self.people:
            return False
        if section == "people":
            return thing.id in self.strangers and label != "own"
        if section == "bodies":  # a school, a ward, an office: each is a place
            return thing.id in self.bodies or label != "own"
        if section == "consents" and thing.by in self.people and label != "own":
            return True  # whom she lets know is where they go
        who = self._met_with(section, thing)
        return not who.isdisjoint(self.people) or (
            # Their own home, care or contact is theirs to know.
            not who.isdisjoint(self.home) and who.isdisjoint(self.readers)
        )

    def hides_field(self, name: str, identity: str) -> bool:
        """Say whether a field of a visible thing does; the case's own id is empty."""
        if name in LOCATORS:
            return identity in self.near
        if name == "name":
            return identity in self.renamed
        return bool(self.people) and name in _PLACES

    def _met_with(self, section: str, thing: Any) -> frozenset[str]:
        """Return the people of whom a thing tells where, or with whom, they are met.

        Somebody's own contact with a child is theirs to know; another's tells when and
        where the child is, and who is with it.
        """
        if section == "households":
            return frozenset(thing.members)
        if section == "care":
            return frozenset((thing.child, *thing.carers))
        if section == "contacts" and thing.person not in self.readers:
            return frozenset((thing.person, *thing.children, *thing.supervised_by))
        if section == "safety_people":
            child = {thing.child} & self.people
            return frozenset((thing.person, *child))
        return frozenset()


def locators(case: CaseMap, reader: Reader, date: str, labels: Labels) -> Locators:
    """Return what finds those who are protected from a reader on a day.

    In doubt somebody lives with the protected one: before the day on which the home is
    written to begin, and until it has surely ended.
    """
    readers = those_who_read(case, reader)
    people = sheltered_from(case, reader, date)
    if not people:
        return Locators(readers)
    home = frozenset(_at_home(case, people, date)) - readers
    bodies = [
        body for body in case.bodies if readers.isdisjoint((body.id, *body.members))
    ]
    closed = frozenset(b.id for b in bodies if not home.isdisjoint(b.members))
    staff = frozenset(
        person
        for body in bodies
        if body.id in closed
        or labels.hidden("bodies", body)
        or labels.shown("bodies", body) != "own"
        for person in body.members
    )
    staff |= frozenset(_paid_around(case, home)) - readers
    known = {*people, *_relatives(case, people), *case.case.children}
    return Locators(
        readers=readers,
        people=people,
        home=home,
        bodies=closed,
        strangers=(home | staff) - known,
        near=home.union(staff, _on_one_line(case, people)) - readers,
        renamed=frozenset(
            one.person
            for one in case.protections
            if one.level == "fictitious" and one.person in people
        ),
    )


def _at_home(case: CaseMap, people: frozenset[str], date: str) -> Iterator[str]:
    """Return the protected, and who shares their home or cares for them."""
    yield from people
    for home in case.households:
        if not surely_over(home.ended, date) and not people.isdisjoint(home.members):
            yield from home.members
    for care in case.care:
        if not surely_over(care.ended, date) and care.child in people:
            yield from care.carers


def _on_one_line(case: CaseMap, people: frozenset[str]) -> Iterator[str]:
    """Return whose address or telephone is that of one of the people."""
    lines = {line for one in case.people if one.id in people for line in _lines(one)}
    for one in case.people:
        if not lines.isdisjoint(_lines(one)):
            yield one.id


def _lines(person: Any) -> Iterator[str]:
    """Return address and telephone, so that two ways to write one are the same."""
    for line in (person.address, person.phone):
        written = "".join(
            letter for letter in (line or "").casefold() if letter.isalnum()
        )
        if written:
            yield written


def _paid_around(case: CaseMap, home: frozenset[str]) -> Iterator[str]:
    """Return the professionals around a child of the home: a teacher is her school."""
    for member in case.network:
        around = member.children or case.case.children
        if member.kind == "professional" and not home.isdisjoint(around):
            yield member.person


def _relatives(case: CaseMap, people: frozenset[str]) -> set[str]:
    """Return relatives by birth, whom the reader may have known since before.

    Parents and theirs, and whoever descends from one of these; not the other parent of
    a new half-sister, of whom only the new home tells.
    """
    born = [tie for tie in case.kinships if tie.nature in ("birth", "unknown")]
    down = [(tie.person, tie.of) for tie in born if tie.tie == "parent"]
    beside = [(tie.person, tie.of) for tie in born if tie.tie != "parent"]
    above = _reached(people, [(child, parent) for parent, child in down])
    return _reached(above, [*down, *beside, *((b, a) for a, b in beside)])


def _reached(start: Iterable[str], ways: list[tuple[str, str]]) -> set[str]:
    found = set(start)
    while more := {there for here, there in ways if here in found} - found:
        found |= more
    return found
