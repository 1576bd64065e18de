"""What the rules ask about worries and about what has happened (§8.1, §8.2)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sos_map.practice.finding import Seen
from sos_map.practice.look import Look
from sos_map.practice.reading import mentions, readable
from sos_map.practice.voices import left_alone, to_ask

__all__ = ["active", "both_sides", "own_views", "what_and_when", "who_is_worried"]

#: Answers that say how somebody sees it; and `not_told`, which is a choice somebody
#: wrote down, and no rule leads anybody to tell.
_ANSWERED = ("agrees", "partly", "disagrees", "unsure", "not_told")
_DISPUTES = ("partly", "disagrees")


def active(look: Look) -> Iterator[Any]:
    """Return the worries that still stand."""
    return (one for one in look.held("dangers") if one.status == "active")


def who_is_worried(look: Look) -> Iterator[Seen]:
    """L-D04: somebody is worried, by name; not an unnamed "we"."""
    nobody = {one.id for one in look.case.people if one.unknown}
    for danger in active(look):
        if all(one.who in nobody for one in danger.worried):
            yield Seen(danger.id)


def what_and_when(look: Look) -> Iterator[Seen]:
    """L-D06: what an adult does, and in what situation; in parts or in the text."""
    for danger in active(look):
        texts = readable(danger, look.case.case.language)
        missing = tuple(
            name
            for name in ("behaviour", "circumstance")
            if texts and getattr(danger, name) is None and not mentions(name, texts)
        )
        if missing:
            yield Seen(danger.id, missing=missing)


def own_views(look: Look) -> Iterator[Seen]:
    """L-D12: how each one sees it, and the dispute within the statement."""
    for danger in active(look):
        stances = look.stances.get(danger.id, [])
        heard = {one.who for one in stances if one.view in _ANSWERED}
        silent = tuple(who for who in to_ask(look, danger) if who not in heard)
        if silent:
            yield Seen(danger.id, silent)
        alone = left_alone(look, "dangers", danger)
        against = tuple(
            one.who for one in stances if one.view in _DISPUTES and one.who not in alone
        )
        texts = readable(danger, look.case.case.language)
        if against and texts and not danger.dispute and not mentions("dispute", texts):
            yield Seen(danger.id, against, "dispute")


def both_sides(look: Look) -> Iterator[Seen]:
    """L-H07: what is told differently has the other one's version beside it."""
    for harm in look.held("harms"):
        stances = look.stances.get(harm.id, [])
        disputing = {
            who.who: None for who in harm.accounts if who.certainty == "disputed"
        } | {one.who: None for one in stances if one.view in _DISPUTES}
        told = {one.who for one in (*harm.accounts, *stances) if one.text}
        if disputing:
            known = told | left_alone(look, "harms", harm)
            silent = tuple(who for who in disputing if who not in known)
            if silent:
                yield Seen(harm.id, silent)
        elif harm.certainty == "disputed" and told <= set(harm.said_by):
            yield Seen(harm.id)
