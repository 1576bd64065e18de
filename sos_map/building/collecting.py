"""What stands under every verb: collecting things, and one check at the end."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import Any

from sos_map.admission import admit, problems_of
from sos_map.building.filling import filled
from sos_map.building.handles import Handle, Piece
from sos_map.building.ids import next_id
from sos_map.building.open_fields import unfit_extensions
from sos_map.building.shapes import shape_of
from sos_map.building.versions import taken_over
from sos_map.errors import InvalidCase, Problem
from sos_map.files.places import Path, Place, finder, written
from sos_map.model.case import CaseMap
from sos_map.model.edges import SECTIONS
from sos_map.silence import silent_methods

__all__ = ["Collector"]

#: Modules that stand between a script's line and this one.
_OURS = ("sos_map.building", "sos_map.silence")


@silent_methods
class Collector:
    """Collects things; `case` checks everything at once."""

    def __init__(self, case: Mapping[str, object]) -> None:
        """Begin with what stands about the case; scripts call `build`."""
        self._maker = object()
        self._things: dict[str, list[dict[str, Any]]] = {name: [] for name in SECTIONS}
        self._labels: list[dict[str, Any]] = []
        self._children: list[str] = []
        self._ids: set[str] = set()
        self._places: dict[Path, Place] = {}
        self._problems: list[Problem] = []
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
        if not self._problems:
            try:
                return admit(data)
            except InvalidCase:
                pass
        told = {problem.path for problem in self._problems}
        found = problems_of(data, finder(self._places))
        raise InvalidCase([*self._problems, *(p for p in found if p.path not in told)])

    def add(self, section: str, more: Mapping[str, object], **own: object) -> Handle:
        """Add a thing to a section; every verb ends here.

        Args:
            section: `harms`, `people` …
            more: Fields that the script named itself.
            own: Fields that the verb names.
        """
        return self._add(section, {**own, **more}, {})

    def new_version(self, old: Handle, *, why: str | None, **changes: object) -> Handle:
        """Add a version that takes the place of an earlier one of the same script.

        It takes over every field but `changes`, and says by `supersedes` whose place it
        takes; the old one stays as it is. Give `at` or `since`, and `told_on`.
        """
        said = {**changes, "supersedes": old, "why_changed": why}
        things = self._things[old.section]
        before = next((one for one in things if one["id"] == old.id), {})
        return self._add(old.section, said, taken_over(before))

    def _add(
        self, section: str, given: Mapping[str, object], before: Mapping[str, Any]
    ) -> Handle:
        things = self._things[section]
        fields = self._fields(section, (section, len(things)), given, before)
        identity: Any = fields.pop("id", None)
        if identity is None:
            identity = next_id(section, len(things), self._ids)
        if isinstance(identity, str):
            self._ids.add(identity)
        things.append({"id": identity, **taken_over(before, given), **fields})
        return Handle(identity, section, self._maker)

    def about_child(self, child: Handle) -> None:
        """Say that the case is about a child."""
        self._places["case", "children", len(self._children)] = (_line(), 0)
        self._children.append(child.id)

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

    def piece(self, what: Any = None, **more: object) -> Piece:
        """Give words, or an object in a list, fields of their own.

        Args:
            what: In a list, the handle (or the day) that says which; for words, and in
                a mapping, the words.
            more: The other fields: a label, a language, wordings, `since` …

        As in ``worried=[m.piece(tove, hidden_from=[johan])]``,
        ``backups=[m.piece(lars, since="2025-12-05")]`` and
        ``children={ebba: m.piece("rädd", wordings={"en": "afraid"})}``.
        """
        return Piece(what, more)

    # --------------------------------------------------------------------------------

    def _fields(
        self,
        section: str,
        path: Path,
        given: Mapping[str, object],
        before: Mapping[str, Any] | None = None,
    ) -> dict[str, Any]:
        """Return plain data for the fields of a thing, and remember the line."""
        line = _line()
        self._places[path] = (line, 0)

        def names(handle: Handle, place: Path) -> Any:
            if handle._maker is self._maker:
                return handle.id
            self._problems.append(Problem(written(place), "handle-foreign", line))
            return {}

        fields = filled(shape_of(section), given, path, names, before)
        strange = unfit_extensions(fields, path, line)
        if strange:
            self._problems += strange
            del fields["extensions"]
        return fields


def _line() -> int:
    """Return the line of the script that called a verb."""
    frame = sys._getframe()
    while frame.f_back and frame.f_globals["__name__"].startswith(_OURS):
        frame = frame.f_back
    return frame.f_lineno
