"""What the sections are written from: the view, looked up in every way they need."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs

from sos_map import (
    CaseMap,
    Occasion,
    Request,
    Source,
    Stance,
    Statement,
    Thing,
    no_longer,
)
from sos_map_bbic.placing import homes, statements

__all__ = ["Material", "gather", "holds"]


@attrs.frozen(repr=False)
class Material:
    """A view and its indexes.

    Attributes:
        request: What was asked for.
        child: The child the underlag is about; empty when it is not shown.
        things: Every statement by id.
        homes: Statement id → heading id, in document order.
        anything: Every thing of the view by id; not all is printed here.
        past: Ids of statements that no longer stand on the day of the paper.
        marks: Statement id → its number on paper, `U7`.
        stances: Statement id → who sees it how.
        occasions: Meetings by id.
        sources: Sources by id.
        guardians: Who has custody of the child on the declared date.
    """

    request: Request
    child: str
    things: Mapping[str, Statement]
    homes: Mapping[str, str]
    anything: Mapping[str, Any]
    past: frozenset[str]
    marks: Mapping[str, str]
    stances: Mapping[str, tuple[Stance, ...]]
    occasions: Mapping[str, Occasion]
    sources: Mapping[str, Source]
    guardians: tuple[str, ...]

    @property
    def case(self) -> CaseMap:
        """The erased map."""
        return self.request.view.case

    def at(self, slot: str) -> tuple[Statement, ...]:
        """Return the statements whose home is a heading, in the document's order."""
        return tuple(
            self.things[identity]
            for identity, home in self.homes.items()
            if home == slot
        )

    def text(self, key: str, **fields: object) -> str:
        """Return words of the underlag's own."""
        return self.request.text(f"underlag.{key}", **fields)

    def heading(self, slot: str) -> str:
        """Return a heading's words."""
        return self.text(f"heading.{slot}")


def gather(request: Request) -> Material:
    """Return the material of one child's underlag."""
    view = request.view
    # A child whom this reader may not see has no id in the view.
    child = view.child or ""
    case = view.case
    stances: dict[str, tuple[Stance, ...]] = {}
    for stance in case.stances:
        stances[stance.on] = (*stances.get(stance.on, ()), stance)
    guardians = [
        one.person
        for one in case.custody
        if one.child == child and holds(one.since, one.ended, view.date)
    ]
    guardians = list(dict.fromkeys(guardians))
    placed = homes(case, (child, *guardians))
    return Material(
        request=request,
        child=child,
        things=MappingProxyType({one.id: one for one in statements(case)}),
        homes=MappingProxyType(placed),
        anything=MappingProxyType(_by_id(case)),
        past=no_longer(case, view.date),
        marks=MappingProxyType(
            {
                identity: request.text("underlag.mark", number=number)
                for number, identity in enumerate(placed, 1)
            }
        ),
        stances=MappingProxyType(stances),
        occasions=MappingProxyType({one.id: one for one in case.occasions}),
        sources=MappingProxyType({one.id: one for one in case.sources}),
        guardians=tuple(guardians),
    )


def _by_id(case: CaseMap) -> dict[str, Thing]:
    return {
        thing.id: thing
        for section in vars(case).values()
        if isinstance(section, tuple)
        for thing in section
        if isinstance(thing, Thing)
    }


def holds(since: str | None, ended: str | None, date: str) -> bool:
    """Say whether something dated holds on a day; in doubt it has ended."""
    start, end = (since or "").rstrip("~?"), (ended or "").rstrip("~?")
    return date[: len(start)] >= start and not (end and date[: len(end)] >= end)
