"""Verbs for the second column: what is good, and what has protected (§1.2)."""

from __future__ import annotations

from sos_map.building.collecting import Collector
from sos_map.building.handles import Handle, Links, Many, One

__all__ = ["existing_safety", "strength"]


def strength(m: Collector, text: str, *, about: Many = (), **more: object) -> Handle:
    """Add something good."""
    return m.add("strengths", more, text=text, about=about)


def existing_safety(
    m: Collector,
    text: str,
    *,
    against: Many = (),
    done_by: Many = (),
    benefited: Many = (),
    acts: Links = (),
    grew_from: One = None,
    **more: object,
) -> Handle:
    """Add what somebody did to protect when the danger was there.

    Args:
        m: The builder.
        text: The words.
        against: The dangers.
        done_by: Who protected.
        benefited: The children it helped.
        acts: The times: days, ``{"2025-05-17": "Birgitta kom."}``, or pieces.
        grew_from: The strength it grew from.
        more: The other fields.
    """
    ties = {"against": against, "done_by": done_by, "benefited": benefited}
    return m.add(
        "existing_safety", more, text=text, **ties, acts=acts, grew_from=grew_from
    )
