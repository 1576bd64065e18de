"""What an exporter is handed: an erased map, and for whom it was erased."""

from __future__ import annotations

from typing import Any

import attrs

from sos_map.errors import NoSuchThing, Problem
from sos_map.model.case import CaseMap
from sos_map.model.people import Person
from sos_map.silence import silent_methods

__all__ = ["View", "ViewReader"]


@attrs.frozen(repr=False)
class ViewReader:
    """For whom a view was made, in the view's own ids.

    Attributes:
        kind: `guardian`, `network`, `team` …; what the rules go by.
        person: The reader's id in the view, for a person who stands in it.
        children: The children that the capacity concerns, as ids in the view.
    """

    kind: str
    person: str | None = None
    children: tuple[str, ...] = ()


@silent_methods
@attrs.frozen(repr=False)
class View:
    """An erased map: hidden means absent, ids are new, labels and notes are gone.

    Attributes:
        case: A valid `CaseMap` that holds only what the reader may see. Things stand
            in the order in which they are to be shown.
        reader: For whom.
        date: The day that the paper is dated, `2026-01-16`.
        child: The one child that the paper is about, when there is one.
    """

    case: CaseMap
    reader: ViewReader
    date: str
    child: str | None = None

    def person(self, identity: str) -> Person:
        """Return one person by id.

        Raises:
            NoSuchThing: there is none.
        """
        for person in self.case.people:
            if person.id == identity:
                return person
        wanted = (("wanted", "people"),)
        raise NoSuchThing(Problem("$", "reference-dangling", detail=wanted))

    def name(self, identity: str) -> str:
        """Return the name of a person or body; empty when none is shown."""
        for person in self.case.people:
            if person.id == identity:
                return person.name or ""
        for body in self.case.bodies:
            if body.id == identity:
                return body.name
        return ""

    def _repr_html_(self) -> str:
        """Show in a notebook how much there is of what, no word of the case."""
        case: Any = self.case
        rows = [
            f"<tr><td>{field.name.replace('_', ' ')}</td><td>{len(held)}</td></tr>"
            for field in attrs.fields(case.__class__)
            if isinstance(held := getattr(case, field.name), tuple) and held
        ]
        return f"<table><caption>sos-map view</caption>{''.join(rows)}</table>"
