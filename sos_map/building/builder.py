"""Making a case map in a script: one verb for each thing, handles for references.

>>> m = build(language="sv")
>>> ebba = m.child("Ebba", born="2016-05-14")
>>> sara = m.person("Sara", role="mamma")
>>> tie = m.parent(sara, of=ebba)
>>> m.case().kinships[0].of
'p1'
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

from sos_map.admission import admit, problems_of
from sos_map.building.handles import (
    Day,
    Handle,
    Impacts,
    Links,
    Many,
    One,
    Piece,
    as_plain,
    linked,
    worded,
    words_of,
)
from sos_map.errors import InvalidCase, Problem
from sos_map.files.places import Path, Place, finder, written
from sos_map.model.case import CaseMap
from sos_map.model.edges import EDGES, SECTIONS

__all__ = ["Builder", "build"]

#: What the counter of each section puts before its number, in the table's order.
_PREFIXES = (
    "p b k c home cu pa ca pr o src co ob ht h d cf s es need g n w sc r st nm sp ring "
    "kn yes tr plan bl rule sign test so stage meet tool it wp page clock de"
)
_PREFIX = dict(zip(SECTIONS, _PREFIXES.split(), strict=True))
#: Fields that take handles; those that hold links, with the link's own field.
_HANDLES = {(edge.section, edge.name): edge.inner for edge in EDGES}
_LABELS = ("shown_to", "hidden_from")


def build(*, language: str = "sv", **more: object) -> Builder:
    """Begin a case map.

    Args:
        language: The language that the case is written in.
        more: What else stands about the case: `title`, `office`, `next_meeting` …
    """
    return Builder({"language": language, **more})


class Builder:
    """Collects things; `case` checks everything at once.

    A verb names what ties its thing to others. Everything else that the class in the
    model has is taken by the field's name (`more`), `id`, `note` and the labels too. A
    name that the class has not is a problem like any other, with its line. What is
    ``None`` is left out.
    """

    def __init__(self, case: Mapping[str, object]) -> None:
        """Begin with what stands about the case; scripts call `build`."""
        self._maker = object()
        self._things: dict[str, list[dict[str, Any]]] = {name: [] for name in SECTIONS}
        self._labels: list[dict[str, Any]] = []
        self._children: list[str] = []
        self._ids: set[str] = set()
        self._places: dict[Path, Place] = {}
        self._foreign: list[Problem] = []
        self._case = self._fields("case", ("case",), case)

    def case(self) -> CaseMap:
        """Return the map so far, through the one gate; you may go on afterwards.

        Raises:
            InvalidCase: every problem at once; `line` is the line of the script that
                made the thing.
        """
        children = [*self._case.get("children", ()), *self._children]
        about = {**self._case, "children": children}
        data = {"sos_map": 1, "case": about, "labels": self._labels, **self._things}
        if not self._foreign:
            try:
                return admit(data)
            except InvalidCase:
                pass
        told = {problem.path for problem in self._foreign}
        found = problems_of(data, finder(self._places))
        raise InvalidCase([*self._foreign, *(p for p in found if p.path not in told)])

    # Readers, labels, words ---------------------------------------------------------

    def towards(self, capacity: str, child: Handle) -> str:
        """Name everybody in a capacity towards a child, for a label."""
        return f"{capacity}:{child}"

    def guardian_of(self, child: Handle) -> str:
        """Name a child's guardians, for a label: `guardian:p1`."""
        return self.towards("guardian", child)

    def as_reader(self, person: Handle, capacity: str, *children: Handle) -> str:
        """Name a person in a capacity, for a label or a reader: `p2:guardian:p1`."""
        return f"{person}:{capacity}:{'+'.join(map(str, children))}"

    def label(self, section: str, **labels: Sequence[Handle | str]) -> None:
        """Say who may read a whole section, or with `case` what says nothing nearer.

        Args:
            section: `harms`, `people` …
            labels: `shown_to` and `hidden_from`.
        """
        if section == "case":
            self._case |= self._fields("case", ("case",), labels)
            return
        fields = self._fields("labels", ("labels", len(self._labels)), labels)
        self._labels.append({"section": section, **fields})

    def piece(self, what: str | Handle | None = None, **more: object) -> Piece:
        """Give words or a handle inside a thing a label, or words other languages.

        As in ``worried=[m.piece(tove, hidden_from=[johan])]`` and
        ``children={ebba: m.piece("rädd", wordings={"en": "afraid"})}``.
        """
        return Piece(what, more)

    # People -------------------------------------------------------------------------

    def person(self, name: str | None = None, **more: object) -> Handle:
        """Add somebody."""
        return self._add("people", more, name=name)

    def child(self, name: str | None = None, **more: object) -> Handle:
        """Add a child that the case is about."""
        made = self.person(name, **more)
        self._places["case", "children", len(self._children)] = (_line(), 0)
        self._children.append(made.id)
        return made

    def body(
        self, name: str, *, kind: str, members: Many = (), **more: object
    ) -> Handle:
        """Add a team, a school, a court."""
        return self._add("bodies", more, name=name, kind=kind, members=members)

    def parent(self, person: Handle, *, of: Handle, **more: object) -> Handle:
        """Say who is whose parent, by birth unless `nature` says else."""
        return self._add("kinships", more, person=person, tie="parent", of=of)

    def sibling(self, person: Handle, *, of: Handle, **more: object) -> Handle:
        """Say who is whose sibling."""
        return self._add("kinships", more, person=person, tie="sibling", of=of)

    def relative(self, person: Handle, *, of: Handle, **more: object) -> Handle:
        """Say that two are related in some other way."""
        return self._add("kinships", more, person=person, tie="relative", of=of)

    def couple(self, one: Handle, other: Handle, **more: object) -> Handle:
        """Say that two are, or were, a couple."""
        return self._add("partnerships", more, partners=[one, other])

    def household(self, members: Many, **more: object) -> Handle:
        """Say who lives together."""
        return self._add("households", more, members=members)

    def custody(self, person: Handle, child: Handle, **more: object) -> Handle:
        """Say who has custody of a child."""
        return self._add("custody", more, person=person, child=child)

    def party(self, person: Handle, child: Handle, **more: object) -> Handle:
        """Say who is a party in a child's matter."""
        return self._add("parties", more, person=person, child=child)

    def care(self, child: Handle, *, carers: Many, kind: str, **more: object) -> Handle:
        """Say who looks after a child beside custody."""
        return self._add("care", more, child=child, carers=carers, kind=kind)

    def protection(
        self, person: Handle, *, level: str, against: Many = (), **more: object
    ) -> Handle:
        """Say that somebody is protected, and from whom."""
        return self._add(
            "protections", more, person=person, level=level, against=against
        )

    def network_member(
        self, person: Handle, *, children: Many = (), **more: object
    ) -> Handle:
        """Say that somebody stands in the network."""
        return self._add("network", more, person=person, children=children)

    # Where things were said ---------------------------------------------------------

    def occasion(
        self, date: Day, kind: str, *, present: Many = (), **more: object
    ) -> Handle:
        """Add a meeting or contact."""
        return self._add("occasions", more, date=date, kind=kind, present=present)

    def source(
        self, kind: str, *, person: One = None, body: One = None, **more: object
    ) -> Handle:
        """Add a document, or somebody who told."""
        return self._add("sources", more, kind=kind, person=person, body=body)

    # The three columns --------------------------------------------------------------

    def harm(
        self, text: str, *, children: Impacts = (), done_by: Many = (), **more: object
    ) -> Handle:
        """Add what has happened to a child."""
        return self._add("harms", more, text=text, children=children, done_by=done_by)

    def danger(
        self,
        text: str,
        *,
        worried: Links = (),
        about: Many = (),
        children: Impacts = (),
        arises_from: Many = (),
        **more: object,
    ) -> Handle:
        """Add what somebody is worried will happen."""
        ties = {"worried": worried, "about": about, "arises_from": arises_from}
        return self._add("dangers", more, text=text, children=children, **ties)

    def complicating(
        self, text: str, *, affects: Many = (), about: Many = (), **more: object
    ) -> Handle:
        """Add what makes it harder."""
        return self._add("complicating", more, text=text, affects=affects, about=about)

    def strength(self, text: str, *, about: Many = (), **more: object) -> Handle:
        """Add something good."""
        return self._add("strengths", more, text=text, about=about)

    def existing_safety(
        self, text: str, *, against: Many = (), done_by: Many = (), **more: object
    ) -> Handle:
        """Add what somebody did to protect when the danger was there."""
        ties = {"against": against, "done_by": done_by}
        return self._add("existing_safety", more, text=text, **ties)

    def need(self, text: str, *, children: Many = (), **more: object) -> Handle:
        """Add what a child needs."""
        return self._add("needs", more, text=text, children=children)

    def goal(
        self, text: str, *, answers: One = None, children: Many = (), **more: object
    ) -> Handle:
        """Add what it will be like instead."""
        return self._add("goals", more, text=text, answers=answers, children=children)

    def step(
        self, text: str, *, advances: Many = (), owners: Many = (), **more: object
    ) -> Handle:
        """Add something that somebody will do next."""
        return self._add("steps", more, text=text, advances=advances, owners=owners)

    def wall_line(self, text: str, **more: object) -> Handle:
        """Add a line from the wall that nobody has sorted yet."""
        return self._add("wall", more, text=text)

    # Voices -------------------------------------------------------------------------

    def scale(
        self, kind: str, *, zero: str | Piece, ten: str | Piece, **more: object
    ) -> Handle:
        """Add a question from 0 to 10 with both ends in words."""
        return self._add("scales", more, kind=kind, zero=zero, ten=ten)

    def rating(
        self, scale: Handle, *, at: Handle, by: One = None, **more: object
    ) -> Handle:
        """Add where somebody put the number, or that no number was given."""
        return self._add("ratings", more, scale=scale, at=at, by=by)

    def stance(self, who: Handle, *, on: Handle, view: str, **more: object) -> Handle:
        """Add how somebody sees a statement."""
        return self._add("stances", more, who=who, on=on, view=view)

    # What stands under every verb ---------------------------------------------------

    def _add(self, section: str, more: Mapping[str, object], **own: object) -> Handle:
        things = self._things[section]
        fields = self._fields(section, (section, len(things)), {**own, **more})
        identity: Any = fields.pop("id", None)
        if identity is None:
            identity = self._next_id(section)
        if isinstance(identity, str):
            self._ids.add(identity)
        things.append({"id": identity, **fields})
        return Handle(identity, section, self._maker)

    def _next_id(self, section: str) -> str:
        number = len(self._things[section]) + 1
        while f"{_PREFIX[section]}{number}" in self._ids:
            number += 1
        return f"{_PREFIX[section]}{number}"

    def _fields(
        self, section: str, path: Path, given: Mapping[str, object]
    ) -> dict[str, Any]:
        """Return plain data for the fields of a thing, and remember the line."""
        self._places[path] = (_line(), 0)
        made = {}
        for name, value in given.items():
            inner = _HANDLES.get((section, name))
            if inner:
                value = linked(inner, value)
            elif isinstance(value, str) and name in words_of(section):
                value = Piece(value, {})
            if value is not None:
                handles = inner is not None or name in _LABELS
                made[name] = self._plain(worded(name, value), (*path, name), handles)
        return made

    def _plain(self, value: object, path: Path, handles: bool) -> Any:
        """Return plain data; what fits nowhere is left to the gate, which places it."""
        if isinstance(value, Handle):
            if value._maker is self._maker:
                return value.id if handles else {}  # never an id in place of words
            self._foreign.append(Problem(written(path), "handle-foreign", _line()))
            return {}
        if isinstance(value, list | tuple):
            numbered = enumerate(value)
            return [
                self._plain(one, (*path, place), handles) for place, one in numbered
            ]
        if isinstance(value, Piece):
            return {
                name: self._plain(worded(name, one), (*path, name), name != "text")
                for name, one in {"text": value.what, **value.fields}.items()
                if one is not None
            }
        return as_plain(value)


def _line() -> int:
    """Return the line of the script that called a verb."""
    frame = sys._getframe()
    while frame.f_globals is globals() and frame.f_back is not None:
        frame = frame.f_back
    return frame.f_lineno
