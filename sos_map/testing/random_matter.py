"""The matter at the office on a random map: what in it must be consistent."""

from __future__ import annotations

from typing import Any

from sos_map.model.edges import edges_of
from sos_map.testing.random_known import Known

__all__ = ["MENDS"]

Data = dict[str, Any]


def _version(known: Known, thing: Data) -> None:
    known.maybe_supersedes(thing)


def _consent(known: Known, consent: Data) -> None:
    """Nobody consents that they themselves may know; often it is a plain yes to all."""
    draws, data = known.draws, known.data
    if draws.maybe(0.5):
        around = [one["person"] for one in data.get("network", ())]
        around += [body["id"] for body in data.get("bodies", ())]
        consent |= {"by": "mum", "to": draws.some(around, 6), "date": "2025-09-12"}
        for field in ("about", "children", "answer", "ended", "at"):
            consent.pop(field, None)
    to = [one for one in consent.pop("to", ()) if one != consent["by"]]
    if to:
        consent["to"] = to


def _decision(known: Known, decision: Data) -> None:
    """A decision does not end the clock that it starts."""
    known.maybe_supersedes(decision)
    started = decision.get("starts", ())
    ended = [one for one in decision.pop("ends", ()) if one not in started]
    if ended:
        decision["ends"] = ended


def _access(known: Known, decision: Data) -> None:
    """A decision about a part is about one that is there."""
    draws = known.draws
    decision.pop("field", None)
    decision.pop("member", None)
    of = decision.get("of", ())
    if not of or not draws.maybe(0.7):
        return
    decision["of"] = of = of[:1]
    found = known.anything(of[0])
    if found is None:
        return
    section, thing = found
    fields = [name for name in thing if name != "id"]
    if not fields:
        return
    decision["field"] = field = draws.one(fields)
    row = next((edge for edge in edges_of(section) if edge.name == field), None)
    if row is not None and row.is_list and thing[field] and draws.maybe(0.5):
        item = draws.one(thing[field])
        named = item.get(row.inner) if row.inner else item
        if named is not None:
            decision["member"] = named


MENDS = {
    "observations": _version,
    "consents": _consent,
    "decisions": _decision,
    "access": _access,
}
