"""What was said on a random map and must be consistent: meetings, numbers, stances."""

from __future__ import annotations

from typing import Any

from sos_map.testing.pools import DATES
from sos_map.testing.random_known import Known

__all__ = ["MENDS"]

Data = dict[str, Any]


def _occasion(known: Known, meeting: Data) -> None:
    draws = known.draws
    meeting["date"] = draws.one(DATES[3:])
    earlier = known.before(meeting["id"])
    meeting.pop("based_on", None)
    if earlier is not None and draws.maybe(0.2):
        meeting["based_on"] = earlier
    draws.labels(meeting, 0.5, 8)


def _source(known: Known, source: Data) -> None:
    """An anonymous source points at nobody, and one of a kind at one of that kind."""
    kind = source["kind"]
    source.pop("person", None)
    source.pop("body", None)
    if kind in ("person", "confidential"):
        source["person"] = known.draws.one(known.alive)
    if kind == "body":
        source["body"] = known.draws.one(known.ids["bodies"])


def _scale(known: Known, scale: Data) -> None:
    """A scale holds longer than the days on which numbers are put on it."""
    for field, day in (("since", "2024"), ("ended", "2026-06~")):
        if field in scale:
            scale[field] = day
    known.maybe_supersedes(scale)


def _rating(known: Known, rating: Data) -> None:
    """A number is there exactly when one was given (signs-of-safety §3.3)."""
    draws = known.draws
    if draws.maybe(0.5):
        rating.pop("status", None)
    if rating.get("status", "given") == "given":
        if draws.maybe(0.25):
            rating["range"] = [draws.count(4), 5 + draws.count(5)]
        else:
            rating["value"] = draws.count(20) / 2
    if draws.maybe(0.1):
        rating["good_enough"] = draws.count(20) / 2
    if "as_imagined_for" in rating and draws.maybe(0.5):
        rating["mode"] = "proxy"
    elif rating.get("mode") == "proxy":
        del rating["mode"]
    if rating.get("mode") != "proxy":
        rating.pop("as_imagined_for", None)
    if "by" in rating:
        rating.pop("by_role", None)


def _stance(known: Known, stance: Data) -> None:
    """A stance is on a version that still stands."""
    later = {
        one.get("supersedes")
        for things in known.data.values()
        if isinstance(things, list)
        for one in things
    }
    on = stance["on"]
    while on in later:  # the chain is short, and ends
        section = on.rstrip("0123456789")
        on = f"{section}{int(on.removeprefix(section)) + 1}"
    stance["on"] = on


def _statement(known: Known, thing: Data) -> None:
    known.maybe_supersedes(thing)


_STATEMENTS = (
    *("harm_threads", "harms", "dangers", "complicating", "strengths"),
    *("existing_safety", "needs", "goals", "steps", "wall"),
)
MENDS = {
    **dict.fromkeys(_STATEMENTS, _statement),
    "occasions": _occasion,
    "sources": _source,
    "scales": _scale,
    "ratings": _rating,
    "stances": _stance,
}
