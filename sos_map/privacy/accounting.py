"""The account of one erasing: each piece is shown or withheld (promise 1)."""

from __future__ import annotations

from typing import Any

from sos_map.model.case import CaseMap
from sos_map.privacy.deciding import Deciding
from sos_map.privacy.owners import LABELS
from sos_map.privacy.policy import Policy
from sos_map.privacy.reader import Reader
from sos_map.privacy.report import (
    OperatorReport,
    Piece,
    Reason,
    Withheld,
    parts_of,
    pieces,
)

__all__ = ["Accounting"]


class Accounting(Deciding):
    """What was decided, and what became of each piece while a view was built."""

    def __init__(
        self, case: CaseMap, reader: Reader, rules: Policy, date: str, child: str | None
    ) -> None:
        super().__init__(case, reader, rules, date, child)
        self.whole = case
        self.new_ids: dict[str, str] = {}
        self.shown: set[Piece] = set()
        self.reasons: dict[Piece, Reason] = {}
        self.language = case.case.language

    def withhold(self, piece: Piece, reason: Reason) -> None:
        self.reasons[piece] = reason

    def withhold_field(
        self, identity: str, name: str, value: Any, reason: Reason
    ) -> None:
        self.reasons.update(dict.fromkeys(parts_of(identity, name, value), reason))

    def report(self) -> OperatorReport:
        """Account for every piece of the map, by the map and not by what was built."""
        every = pieces(self.whole)
        shown = tuple(piece for piece in every if piece in self.shown)
        withheld = tuple(
            Withheld(piece, self.reason(piece))
            for piece in every
            if piece not in self.shown
        )
        return OperatorReport(dict(self.new_ids), shown, withheld)

    def reason(self, piece: Piece) -> Reason:
        identity, field, position, _ = piece
        if identity == "" and field == "labels":
            return "owner-only"
        if field in LABELS or piece[3] in LABELS:
            return self.hidden.get(identity, "owner-only")
        return (
            self.reasons.get(piece)
            or self.hidden.get(identity)
            or self.reasons[identity, field, position, ""]
        )
