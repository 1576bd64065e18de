"""Verbs for the children's own: houses, figures, the story told to them (§6)."""

from __future__ import annotations

from sos_map.building.collecting import Collector
from sos_map.building.handles import Handle, Links, Many, One

__all__ = ["child_item", "child_tool", "panel", "story"]


def child_tool(
    m: Collector,
    child: Handle,
    tool: str,
    *,
    made_with: Many = (),
    names: Links = (),
    kept_by: Many = (),
    compared_with: One = None,
    **more: object,
) -> Handle:
    """Add one drawing or talk with one child; ``names={"worries": "Orosboden"}``."""
    ties = {"made_with": made_with, "kept_by": kept_by, "compared_with": compared_with}
    return m.add("child_tools", more, tool=tool, child=child, names=names, **ties)


def child_item(
    m: Collector,
    text: str,
    *,
    tool: Handle,
    zone: str,
    about: Many = (),
    informs: Many = (),
    becomes: Many = (),
    **more: object,
) -> Handle:
    """Add one thing that a child said, wrote or drew in a part of the drawing."""
    ties = {"about": about, "informs": informs, "becomes": becomes}
    return m.add("child_items", more, text=text, tool=tool, zone=zone, **ties)


def story(
    m: Collector,
    text: str,
    *,
    children: Many = (),
    approvals: Links = (),
    told_to: Many = (),
    told_by: Many = (),
    present: Many = (),
    kept_by: Many = (),
    **more: object,
) -> Handle:
    """Add a story for children; ``approvals=[m.piece(sara, view="agrees")]``."""
    told = {"told_to": told_to, "told_by": told_by, "present": present}
    ties = {"children": children, "approvals": approvals, "kept_by": kept_by}
    return m.add("stories", more, text=text, **ties, **told)


def panel(
    m: Collector,
    text: str,
    *,
    story: Handle,
    number: int,
    part: str,
    children: Many = (),
    explains: Many = (),
    **more: object,
) -> Handle:
    """Add one page of a story."""
    place = {"story": story, "number": number, "part": part}
    ties = {"children": children, "explains": explains}
    return m.add("panels", more, text=text, **place, **ties)
