"""What the rules ask about next steps (§8.6)."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map.practice.finding import Seen
from sos_map.practice.look import Look

__all__ = ["who_when_what_for"]


def who_when_what_for(look: Look) -> Iterator[Seen]:
    """L-N01: an open step has somebody, a day, and something it leads to."""
    for step in look.held("steps"):
        if step.status != "open":
            continue
        there = {
            "who": bool(step.owners),
            "when": step.due is not None,
            "what_for": bool(step.advances or step.prepares),
        }
        missing = tuple(name for name, known in there.items() if not known)
        if missing:
            yield Seen(step.id, missing=missing)
