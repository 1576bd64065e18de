"""The rules for each kind of reader: one cell for each class, field and kind.

`show`: goes with the thing, or for a whole thing (`*`): visible without a label.
`ask`: only with a label on the thing, or inherited. `consent`, for a whole thing: a
label, and somebody's yes that it leaves the circle of parties. `never`: whatever the
labels say. A pack is a table that an agency can read, print and replace (design §4,
privacy). The owner of a file needs no pack.
"""

from __future__ import annotations

import csv
import functools
import io
from typing import Any, Literal, cast, get_args, get_type_hints

import attrs

from sos_map.data import names_in, read_data
from sos_map.errors import Problem, ReaderRefused
from sos_map.integrity import CAPACITIES
from sos_map.integrity.days import object_lists
from sos_map.model.case import CLASSES, CaseFile
from sos_map.model.declare import fields_of
from sos_map.model.edges import LINKS, SECTIONS
from sos_map.model.people import Body
from sos_map.silence import silent, silent_methods

__all__ = ["Cell", "Policy", "policy"]

Cell = Literal["show", "ask", "consent", "never"]
_CELLS = ("show", "ask", "never")
_WHOLE = "*"
#: The first two columns, and the one for people.
_HEAD = ("section", "field")
_WHY = "why"


@silent_methods
@attrs.frozen
class Policy:
    """A pack of rules, ready to be asked.

    Attributes:
        name: `se`.
        kinds: The kinds of reader it knows.
        cells: By (kind, section, field); the field ``*`` is the thing itself.
    """

    name: str
    kinds: tuple[str, ...]
    cells: dict[tuple[str, str, str], Cell] = attrs.field(eq=False, repr=False)

    def cell(self, kind: str, section: str, field: str) -> Cell:
        """Return the rule; a field without one is never shown, but to the owner."""
        if kind == "owner":
            return "show"
        return self.cells.get((kind, section, field), "never")

    @functools.cached_property
    def fingerprint(self) -> str:
        """SHA-256 of all cells, whatever order the table has."""
        import hashlib

        lines = sorted("\t".join((*place, cell)) for place, cell in self.cells.items())
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


@silent
@functools.cache
def policy(name: str) -> Policy:
    """Return a pack that is installed with this version: `se`, `uk` or `none`.

    `none` has labels and what is for the owner only, and no rule beside.

    Raises:
        ReaderRefused: `policy-unknown`.
    """
    known = [
        file.removesuffix(".csv")
        for file in names_in("privacy", "packs")
        if file.endswith(".csv")
    ]
    if name not in known:
        raise ReaderRefused(
            Problem("$", "policy-unknown", detail=(("known", ", ".join(known)),))
        )
    table = read_data("privacy", "packs", f"{name}.csv").decode()
    return read_policy(name, table)


@silent
def read_policy(name: str, table: str) -> Policy:
    """Return a pack from its table.

    A field that the table leaves out is never shown; one that the format does not have
    may be a slip for one that it has, so it is refused.

    Raises:
        ReaderRefused: every problem with its line: `policy-head`, `policy-kind`,
            `policy-field`, `policy-twice`, `policy-cell`. No cell's text is repeated.
    """
    rows = list(csv.reader(io.StringIO(table)))
    if not rows or tuple(rows[0][:2]) != _HEAD:
        raise ReaderRefused(Problem("$", "policy-head", 1, 1))
    problems = []
    columns = [
        (number, kind)
        for number, kind in enumerate(rows[0])
        if number > 1 and kind != _WHY
    ]
    known = (*CAPACITIES, *_BODIES, "teaching")
    for number, kind in columns:
        if kind not in known:
            facts = (("known", ", ".join(known)),)
            problems.append(Problem("$", "policy-kind", 1, number + 1, facts))
    cells: dict[tuple[str, str, str], Cell] = {}
    seen: set[tuple[str, str]] = set()
    for line, row in enumerate(rows[1:], start=2):
        place = (row[0], row[1]) if len(row) > 1 else ("", "")
        if place not in _places():
            problems.append(Problem("$", "policy-field", line, 1))
            continue
        if place in seen:
            problems.append(Problem("$", "policy-twice", line, 1))
        seen.add(place)
        allowed = (*_CELLS, "consent") if place[1] == _WHOLE else _CELLS
        for number, kind in columns:
            cell = row[number] if number < len(row) else ""
            if cell not in allowed:
                problems.append(Problem("$", "policy-cell", line, number + 1))
            cells[kind, *place] = cast("Cell", cell)
    if problems:
        raise ReaderRefused(problems)
    return Policy(name, tuple(kind for _number, kind in columns), cells)


_BODIES = get_args(get_type_hints(Body)["kind"])


@functools.cache
def _places() -> frozenset[tuple[str, str]]:
    """Return every section or link of the format with each of its fields."""
    found: set[tuple[str, str]] = set()
    kinds: dict[str, Any] = {"case": CaseFile, **CLASSES}
    for section in SECTIONS:
        found.add((section, _WHOLE))
        kinds |= {LINKS[name]: kind for name, kind in object_lists(section).items()}
    for word, kind in kinds.items():
        found |= {(word, field.name) for field in fields_of(kind) if field.name != "id"}
    return frozenset(found)
