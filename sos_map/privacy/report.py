"""The operator's report: every piece shown or withheld, with a reason (promise 1).

It names old ids and must never reach a reader.
"""

from __future__ import annotations

from typing import Any, Literal

import attrs

from sos_map.model.declare import fields_of

__all__ = ["OperatorReport", "Piece", "Reason", "Withheld", "pieces"]

Reason = Literal[
    "rule",
    "hidden-from",
    "no-label",
    "other-child",
    "protected",
    "builds-on-hidden",
    "points-at-hidden",
    "owner-only",
]
#: Id of the thing (empty for the case file), field (``*`` for the thing itself),
#: position in a list, field inside a link there.
Piece = tuple[str, str, int | None, str]


@attrs.frozen
class Withheld:
    """One piece that the reader does not get.

    Attributes:
        piece: Which.
        reason: Why.
    """

    piece: Piece
    reason: Reason


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


def pieces(case: Any) -> frozenset[Piece]:
    """Return every piece of a map that says something.

    A thing is a piece, each of its fields that is set, each member of a list, and each
    field of a link that carries words or labels of its own.
    """
    from sos_map.model.edges import SECTIONS

    found: list[Piece] = []
    found.extend(_fields("", case.case))
    for number, label in enumerate(case.labels):
        found.append(("", "labels", number, label.section))
    for section in SECTIONS:
        for thing in getattr(case, section):
            found.append((thing.id, "*", None, ""))
            found.extend(_fields(thing.id, thing))
    return frozenset(found)


def _fields(identity: str, thing: Any) -> list[Piece]:
    found: list[Piece] = []
    for field in fields_of(thing.__class__):
        value = getattr(thing, field.name)
        if field.name == "id" or (value == field.default and value is not True):
            continue
        if not isinstance(value, tuple) or field.name in ("wordings", "range"):
            found.append((identity, field.name, None, ""))
            continue
        for position, item in enumerate(value):
            found.append((identity, field.name, position, ""))
            if attrs.has(item.__class__):
                found.extend(
                    (identity, field.name, position, inner.name)
                    for inner in fields_of(item.__class__)
                    if getattr(item, inner.name) != inner.default
                )
    return found
