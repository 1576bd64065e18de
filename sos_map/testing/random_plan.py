"""The safety plan of a random map: what in it must be consistent."""

from __future__ import annotations

from typing import Any

from sos_map.testing.random_known import Known

__all__ = ["MENDS"]

Data = dict[str, Any]


def _version(known: Known, thing: Data) -> None:
    known.maybe_supersedes(thing)


def _contact(known: Known, step: Data) -> None:
    """A child meets a grown-up, and nobody supervises themselves."""
    adults = [one for one in known.able if one not in known.draws.children]
    step["person"] = known.draws.one(adults)
    watched = [one for one in step.pop("supervised_by", ()) if one != step["person"]]
    if watched:
        step["supervised_by"] = watched


MENDS = {
    **dict.fromkeys(
        ("plans", "bottom_lines", "rules", "triggers", "plan_tests"), _version
    ),
    "safety_objects": _version,
    "contacts": _contact,
}
