"""The operator's report: every piece shown or withheld, with a reason (promise 1).

It names old ids and must never reach a reader.
"""

from __future__ import annotations

import functools
from typing import Any, Literal

import attrs

from sos_map.model.case import CaseMap
from sos_map.model.declare import fields_of
from sos_map.model.edges import SECTIONS
from sos_map.silence import silent_methods

__all__ = ["OperatorReport", "Piece", "Reason", "Withheld", "parts_of", "pieces"]

Reason = Literal[
    "rule",
    "hidden-from",
    "no-label",
    "no-consent",
    "no-words",
    "other-child",
    "protected",
    "child-safety",
    "other-words",
    "builds-on-hidden",
    "points-at-hidden",
    "owner-only",
]
#: Id of the thing (empty for the case file), field (``*`` for the thing itself),
#: position in a list, field inside a link there.
Piece = tuple[str, str, int | None, str]


@attrs.frozen(repr=False)
class Withheld:
    """One piece that the reader does not get.

    Attributes:
        piece: Which.
        reason: Why.
    """

    piece: Piece
    reason: Reason


@silent_methods
@attrs.frozen(repr=False)
class OperatorReport:
    """What a reader got, for the one who made the export.

    Attributes:
        new_ids: Old id → the id in the view, for a click back into a case system.
        shown: Pieces that are in the view.
        withheld: Pieces that are not, each with its reason.
    """

    new_ids: dict[str, str]
    shown: tuple[Piece, ...]
    withheld: tuple[Withheld, ...]

    def as_data(self) -> dict[str, Any]:
        """Return the report as plain data: ids and fields, no words of the case."""
        return {
            "new_ids": dict(self.new_ids),
            "shown": len(self.shown),
            "withheld": [
                {
                    "id": one.piece[0],
                    "field": one.piece[1],
                    "position": one.piece[2],
                    "inner": one.piece[3],
                    "reason": one.reason,
                }
                for one in self.withheld
            ],
        }


def pieces(case: CaseMap) -> tuple[Piece, ...]:
    """Return every piece of a map that says something, in the order of the map.

    A thing is a piece, each of its fields that is set, each member of a list, and each
    field of a link that carries words or labels of its own.
    """
    found: list[Piece] = []
    _add_fields(found, "", case.case)
    for number, label in enumerate(case.labels):
        found.append(("", "labels", number, label.section))
    for section in SECTIONS:
        for thing in getattr(case, section):
            found.append((thing.id, "*", None, ""))
            _add_fields(found, thing.id, thing)
    return tuple(found)


def parts_of(identity: str, name: str, value: Any) -> list[Piece]:
    """Return the pieces of a field: itself, or each member of its list."""
    if not isinstance(value, tuple) or name in ("wordings", "range"):
        return [(identity, name, None, "")]
    return [(identity, name, position, "") for position in range(len(value))]


def _add_fields(found: list[Piece], identity: str, thing: Any) -> None:
    for name, default in _defaults(thing.__class__):
        value = getattr(thing, name)
        if value is default or (value == default and value is not True):
            continue
        if value.__class__ is not tuple or name in ("wordings", "range"):
            found.append((identity, name, None, ""))
            continue
        for position, item in enumerate(value):
            found.append((identity, name, position, ""))
            if item.__class__ is str or not attrs.has(item.__class__):
                continue
            found.extend(
                (identity, name, position, inner)
                for inner, empty in _defaults(item.__class__)
                if getattr(item, inner) != empty
            )


@functools.cache
def _defaults(kind: type[Any]) -> tuple[tuple[str, Any], ...]:
    return tuple((f.name, f.default) for f in fields_of(kind) if f.name != "id")
