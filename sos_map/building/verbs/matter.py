"""Verbs for the matter at the office: consents, clocks, decisions, who may read."""

from __future__ import annotations

from sos_map.building.collecting import Collector
from sos_map.building.handles import Day, Handle, Links, Many, One

__all__ = ["access", "clock", "consent", "decision", "observation"]


def consent(
    m: Collector,
    by: Handle,
    *,
    to: Many = (),
    about: Many = (),
    children: Many = (),
    **more: object,
) -> Handle:
    """Say who lets whom know what."""
    return m.add("consents", more, by=by, to=to, about=about, children=children)


def observation(
    m: Collector,
    text: str,
    *,
    date: Day | None = None,
    children: Many = (),
    about: Many = (),
    told: Many = (),
    informs: Many = (),
    **more: object,
) -> Handle:
    """Add what was seen on one day, and who was told."""
    ties = {"children": children, "about": about, "told": told, "informs": informs}
    return m.add("observations", more, text=text, date=date, **ties)


def clock(
    m: Collector,
    ends: str,
    *,
    children: Many = (),
    goal: One = None,
    restarts: Links = (),
    moved: Links = (),
    **more: object,
) -> Handle:
    """Add something that runs out on a day, and what ends with it.

    Args:
        m: The builder.
        ends: `investigation`, `trajectory` …
        children: In whose matter.
        goal: The goal, for the time it must hold.
        restarts: ``[m.piece(test, since="2025-11-29", why="Sara drack.")]``.
        moved: ``[m.piece(karin, was="2026-03-20", now="2026-04-10", told_on="…")]``.
        more: The other fields: `since`, `due`, `ended` …
    """
    ties = {"children": children, "goal": goal, "restarts": restarts, "moved": moved}
    return m.add("clocks", more, ends=ends, **ties)


def decision(
    m: Collector,
    text: str,
    *,
    date: Day | None = None,
    decided_by: Many = (),
    children: Many = (),
    starts: Many = (),
    ends: Many = (),
    **more: object,
) -> Handle:
    """Add a formal decision, with the clocks that it starts and stops."""
    ties = {"decided_by": decided_by, "children": children}
    return m.add(
        "decisions", more, text=text, date=date, **ties, starts=starts, ends=ends
    )


def access(
    m: Collector,
    of: Many = (),
    *,
    shown_to: Many | None = None,
    hidden_from: Many = (),
    field: str | None = None,
    member: One = None,
    decided_by: One = None,
    **more: object,
) -> Handle:
    """Decide who may read a part of the map, and until when.

    Args:
        m: The builder.
        of: What it is about; nothing for the case file itself.
        shown_to: Who may read it.
        hidden_from: Who must not.
        field: The one field it is about; the whole thing when left out.
        member: The one member of that field's list.
        decided_by: Who decided.
        more: The other fields: `date`, `ended`, `ground` …
    """
    labels = {"shown_to": shown_to, "hidden_from": hidden_from}
    ties = {"of": of, "field": field, "member": member, "decided_by": decided_by}
    return m.add("access", more, **labels, **ties)
