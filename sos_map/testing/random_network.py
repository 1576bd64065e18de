"""Who stands around the child on a random map, and who knows what."""

from __future__ import annotations

from typing import Any

from sos_map.testing.random_known import Known

__all__ = ["MENDS"]

Data = dict[str, Any]


def _safety_person(known: Known, thing: Data) -> None:
    """A grown-up, who is still there."""
    adults = [one for one in known.able if one not in known.draws.children]
    thing["person"] = known.draws.one(adults)


def _trust(known: Known, thing: Data) -> None:
    """What a child feels for somebody else."""
    others = [one for one in known.alive if one != thing["child"]]
    thing["person"] = known.draws.one(others)


def _commitment(known: Known, thing: Data) -> None:
    thing["person"] = known.draws.one(known.able)


MENDS = {
    "safety_people": _safety_person,
    "trusts": _trust,
    "commitments": _commitment,
}
