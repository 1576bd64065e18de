"""What only a label of its own opens: somebody must have decided it for this one thing.

The label of a meeting, a section or the case is written once and for many things. Where
the matrix says no unless a decision is recorded (privacy §1.2), that label is not it.
"""

from __future__ import annotations

from typing import Any

import attrs

from sos_map.model.case import CaseMap
from sos_map.model.edges import SECTIONS
from sos_map.privacy.locators import LOCATORS
from sos_map.privacy.reader import Reader

__all__ = ["WHERE", "OwnLabels", "own_labels"]

#: Where somebody is: for the court, an appendix of its own (privacy §1.2).
WHERE = LOCATORS | {"place"}
_FAMILY = frozenset({"child", "parent", "guardian", "foster_carer", "network"})
#: Bodies that tell of no child's school and of no parent's work.
_AUTHORITIES = ("team", "police", "court")


@attrs.frozen(repr=False)
class OwnLabels:
    """What one reader gets by a label of the thing's own, and by no other.

    Attributes:
        reader: For whom.
        children: The children of the case.
        unnamed: Who told in confidence: a source that will not be named.
        told: By statement, who told it so.
        supervision: Occasions on which the office talked with itself.
    """

    reader: Reader
    children: frozenset[str]
    unnamed: frozenset[str]
    told: dict[str, frozenset[str]]
    supervision: frozenset[str]

    def needed(self, section: str, thing: Any) -> bool:
        """Say whether an inherited label does not open a thing for the reader."""
        if thing.id in self.supervision or getattr(thing, "at", "") in self.supervision:
            return True
        if section == "consents":  # a no tells of what is kept back
            return self.reader.is_person and thing.by != self.reader.who
        if section == "people":
            return thing.id in self.unnamed
        if section == "bodies":  # where a child learns, where a parent works
            return self.reader.kind == "network" and thing.kind not in _AUTHORITIES
        if section != "complicating" or thing.kind != "health":
            return False
        # Whose health it is, when nobody says, may be anybody's.
        whose = {*thing.about} or {*thing.children} or {""}
        others = whose - {self.reader.who} - self.children
        return self.reader.kind in _FAMILY and bool(others)

    def keeps_speaker(self, field: str, statement: str, person: str) -> bool:
        """Say whether `said_by` names somebody who told this in confidence.

        A label of that person's own shows who she is, and never that she told.
        """
        return field == "said_by" and person in self.told.get(statement, ())


def own_labels(case: CaseMap, reader: Reader) -> OwnLabels:
    """Return what must be decided one by one for a reader."""
    unnamed = {
        one.id: one.person
        for one in case.sources
        if one.kind == "confidential" and one.person is not None
    }
    told = {
        thing.id: frozenset(unnamed[one] for one in thing.sources if one in unnamed)
        for section in SECTIONS
        for thing in getattr(case, section)
        if getattr(thing, "sources", ())
    }
    return OwnLabels(
        reader=reader,
        children=frozenset(case.case.children),
        unnamed=frozenset(unnamed.values()),
        told=told,
        supervision=frozenset(
            one.id for one in case.occasions if one.kind == "supervision"
        ),
    )
