"""What the rules ask about what has protected already (§8.3)."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map.practice.finding import Seen
from sos_map.practice.look import Look

__all__ = ["against_what", "shown_when"]


def against_what(look: Look) -> Iterator[Seen]:
    """L-S01: existing safety protects against a danger; else it is a strength."""
    for safety in look.held("existing_safety"):
        if not safety.against:
            yield Seen(safety.id)


def shown_when(look: Look) -> Iterator[Seen]:
    """L-S02: who did it, when, and whether the danger was there."""
    for safety in look.held("existing_safety"):
        there = {
            "when": any(act.date not in (None, "unknown") for act in safety.acts),
            "who": bool(safety.done_by),
            "present": safety.danger_present is not None
            or any(act.danger_present is not None for act in safety.acts),
        }
        missing = tuple(name for name, known in there.items() if not known)
        if missing:
            yield Seen(safety.id, missing=missing)
