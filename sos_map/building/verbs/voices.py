"""Verbs for scales, ratings and who sees it how (§3)."""

from __future__ import annotations

from collections.abc import Mapping

from sos_map.building.collecting import Collector
from sos_map.building.handles import Handle, Many, One, Said

__all__ = ["pair", "rating", "ratings", "scale", "stance"]


def scale(
    m: Collector,
    kind: str,
    *,
    zero: Said | None = None,
    ten: Said | None = None,
    danger: One = None,
    goal: One = None,
    children: Many = (),
    **more: object,
) -> Handle:
    """Add a question from 0 to 10; both ends in words where they are known."""
    ties = {"danger": danger, "goal": goal, "children": children}
    return m.add("scales", more, kind=kind, zero=zero, ten=ten, **ties)


def pair(
    m: Collector,
    danger: Handle,
    goal: Handle,
    *,
    zero: Said,
    ten: Said,
    **more: object,
) -> Handle:
    """Add the scale of one danger and the goal that answers it."""
    ends = {"zero": zero, "ten": ten}
    return m.add("scales", more, kind="pair", danger=danger, goal=goal, **ends)


def rating(
    m: Collector,
    scale: Handle,
    *,
    at: Handle,
    by: One = None,
    because: Many = (),
    **more: object,
) -> Handle:
    """Add where somebody put the number, or that no number was given."""
    return m.add("ratings", more, scale=scale, at=at, by=by, because=because)


def ratings(
    m: Collector, scale: Handle, given: Mapping[Handle, float | str], *, at: Handle
) -> tuple[Handle, ...]:
    """Add a round: everybody's number, or why none was given.

    As in ``m.ratings(sc, {sara: 4, birgitta: 6.5, johan: "declined"}, at=o1)``.
    """
    return tuple(
        rating(m, scale, at=at, by=by, status=answer)
        if isinstance(answer, str)
        else rating(m, scale, at=at, by=by, value=answer)
        for by, answer in given.items()
    )


def stance(
    m: Collector, who: Handle, *, on: Handle, view: str, **more: object
) -> Handle:
    """Add how somebody sees a statement."""
    return m.add("stances", more, who=who, on=on, view=view)
