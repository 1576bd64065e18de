"""Verbs for the first column: harm, danger, what makes it harder (§1.2)."""

from __future__ import annotations

from sos_map.building.collecting import Collector
from sos_map.building.handles import Handle, Links, Many, One

__all__ = ["complicating", "danger", "harm", "harm_thread"]


def harm_thread(
    m: Collector,
    text: str,
    *,
    children: Many = (),
    done_by: Many = (),
    estimates: Links = (),
    **more: object,
) -> Handle:
    """Add one kind of harm over time; ``estimates={tove: "tre kvällar i veckan"}``."""
    ties = {"children": children, "done_by": done_by, "estimates": estimates}
    return m.add("harm_threads", more, text=text, **ties)


def harm(
    m: Collector,
    text: str,
    *,
    children: Links = (),
    done_by: Many = (),
    thread: One = None,
    accounts: Links = (),
    **more: object,
) -> Handle:
    """Add what has happened to a child.

    Args:
        m: The builder.
        text: The words, as they were said.
        children: Each child, with what it did to that child: ``{milo: "kall, grät"}``.
        done_by: Who did it or failed to act.
        thread: The kind of harm it belongs to.
        accounts: Who tells it how: ``[m.piece(johan, certainty="disputed")]``.
        more: The other fields.
    """
    ties = {"thread": thread, "accounts": accounts}
    return m.add("harms", more, text=text, children=children, done_by=done_by, **ties)


def danger(
    m: Collector,
    text: str,
    *,
    worried: Links = (),
    about: Many = (),
    children: Links = (),
    arises_from: Many = (),
    basis: Many = (),
    **more: object,
) -> Handle:
    """Add what somebody is worried will happen."""
    ties = {"worried": worried, "about": about, "arises_from": arises_from}
    return m.add("dangers", more, text=text, children=children, basis=basis, **ties)


def complicating(
    m: Collector,
    text: str,
    *,
    affects: Many = (),
    children: Many = (),
    about: Many = (),
    **more: object,
) -> Handle:
    """Add what makes it harder, or with `kind` what nobody knows."""
    ties = {"affects": affects, "children": children, "about": about}
    return m.add("complicating", more, text=text, **ties)
