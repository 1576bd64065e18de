"""The rules for each kind of reader: one cell for each class, field and kind.

`show`: goes with the thing, or for a whole thing (`*`): visible without a label.
`ask`: only with a label on the thing, or inherited. `never`: whatever the labels say.
A pack is a table that an agency can read, print and replace (design §4, privacy).
"""

from __future__ import annotations

import csv
import functools
import io
from typing import Literal, cast

import attrs

from sos_map.data import names_in, read_data
from sos_map.errors import Problem, ReaderRefused
from sos_map.silence import silent, silent_methods

__all__ = ["Cell", "Policy", "policy"]

Cell = Literal["show", "ask", "never"]
_CELLS = ("show", "ask", "never")


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
        """Return the rule; a field without one is never shown."""
        return self.cells.get((kind, section, field), "never")


@silent
@functools.cache
def policy(name: str) -> Policy:
    """Return a pack that is installed with this version: `se`.

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

    Raises:
        ReaderRefused: `policy-cell` with the line of a cell that is none of the three.
    """
    rows = list(csv.reader(io.StringIO(table)))
    kinds = tuple(name for name in rows[0][2:] if name != "why")
    cells: dict[tuple[str, str, str], Cell] = {}
    for number, row in enumerate(rows[1:], start=2):
        for column, kind in enumerate(kinds, start=2):
            cell = row[column] if column < len(row) else ""
            if cell not in _CELLS:
                raise ReaderRefused(Problem("$", "policy-cell", number, column + 1))
            cells[kind, row[0], row[1]] = cast("Cell", cell)
    return Policy(name, kinds, cells)
