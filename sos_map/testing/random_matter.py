"""The matter at the office on a random map: what in it must be consistent."""

from __future__ import annotations

from typing import Any

from sos_map.testing.random_known import Known

__all__ = ["MENDS"]

Data = dict[str, Any]


def _version(known: Known, thing: Data) -> None:
    known.maybe_supersedes(thing)


def _consent(known: Known, consent: Data) -> None:
    """Nobody consents that they themselves may know."""
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


MENDS = {
    "observations": _version,
    "consents": _consent,
    "decisions": _decision,
}
