"""Verbs for the third column: needs, goals, next steps, lines from the wall."""

from __future__ import annotations

from sos_map.building.collecting import Collector
from sos_map.building.handles import Handle, Many, One

__all__ = ["goal", "need", "step", "wall_line"]


def need(m: Collector, text: str, *, children: Many = (), **more: object) -> Handle:
    """Add what a child needs."""
    return m.add("needs", more, text=text, children=children)


def goal(
    m: Collector,
    text: str,
    *,
    answers: One = None,
    children: Many = (),
    meets: Many = (),
    **more: object,
) -> Handle:
    """Add what it will be like instead."""
    ties = {"answers": answers, "children": children, "meets": meets}
    return m.add("goals", more, text=text, **ties)


def step(
    m: Collector,
    text: str,
    *,
    advances: Many = (),
    owners: Many = (),
    prepares: Many = (),
    overtaken_by: Many = (),
    led_to: Many = (),
    **more: object,
) -> Handle:
    """Add something that somebody will do next."""
    ties = {"advances": advances, "owners": owners, "prepares": prepares}
    after = {"overtaken_by": overtaken_by, "led_to": led_to}
    return m.add("steps", more, text=text, **ties, **after)


def wall_line(m: Collector, text: str, **more: object) -> Handle:
    """Add a line from the wall that nobody has sorted yet."""
    return m.add("wall", more, text=text)
