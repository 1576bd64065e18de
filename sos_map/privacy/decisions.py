"""Decisions on access, as one reader meets them on one day.

What was decided for whole things and for members of a list is written onto their plain
labels, so that everything after reads labels in one way. What was decided for single
fields stands beside (design, decisions on access).
"""

from __future__ import annotations

from typing import Any

import attrs

from sos_map.model.access import Access
from sos_map.model.case import CaseFile, CaseMap
from sos_map.model.declare import changed
from sos_map.model.edges import LINKS, SECTIONS, edges_of
from sos_map.privacy.days import on_day, surely_over
from sos_map.privacy.reader import Reader

__all__ = ["Decided", "decided", "in_force"]

#: The case file has no id; a decision that names nothing is about it.
_CASE = ""


@attrs.frozen(repr=False)
class Decided:
    """A map with the decisions for one reader written onto its labels.

    Attributes:
        case: The map.
        shown: (id, field) that a decision opens for the reader.
        hidden: (id, field) that one keeps from the reader.
        members: (id, field, what it names) of plain lists, kept from the reader.
    """

    case: CaseMap
    shown: frozenset[tuple[str, str]] = frozenset()
    hidden: frozenset[tuple[str, str]] = frozenset()
    members: frozenset[tuple[str, str, str]] = frozenset()


def decided(case: CaseMap, reader: Reader, date: str) -> Decided:
    """Return a map as decisions on access leave it for a reader.

    In doubt a decision that shows does not hold, and one that hides does: the first
    from its day until an end that may have come, the second until an end that surely
    has, however its beginning is dated.
    """
    shows = [one for one in case.access if _shows(one, reader, date)]
    hides = [one for one in case.access if _hides(one, reader, date)]
    if not shows and not hides:
        return Decided(case)
    things = {
        thing.id: (section, thing)
        for section in SECTIONS
        for thing in getattr(case, section)
    }
    things[_CASE] = ("case", case.case)
    label = (reader.who,) if reader.who else ()
    for one in shows:
        for identity in one.of or (_CASE,):
            _whole_or_link(things, identity, one, {"shown_to": label})
    for one in hides:
        for identity in one.of or (_CASE,):
            _whole_or_link(things, identity, one, {"hidden_from": label})
    return Decided(
        _rebuilt(case, things),
        frozenset(_fields(shows)),
        frozenset(_fields(hides)),
        frozenset(
            (identity, one.field, one.member)
            for one in hides
            if one.field and one.member
            for identity in one.of or (_CASE,)
        ),
    )


def in_force(case: CaseMap, reader: Reader, date: str) -> tuple[str, ...]:
    """Return the ids of the decisions that show or hide something for a reader."""
    return tuple(
        one.id
        for one in case.access
        if _shows(one, reader, date) or _hides(one, reader, date)
    )


def _shows(one: Access, reader: Reader, date: str) -> bool:
    held = on_day(one.since or one.date, one.ended, date)
    return held and any(map(reader.matches, one.shown_to or ()))


def _hides(one: Access, reader: Reader, date: str) -> bool:
    over = surely_over(one.ended, date)
    return not over and any(map(reader.matches, one.hidden_from))


def _fields(decisions: list[Access]) -> list[tuple[str, str]]:
    return [
        (identity, one.field)
        for one in decisions
        if one.field and not one.member
        for identity in one.of or (_CASE,)
    ]


def _whole_or_link(
    things: dict[str, tuple[str, Any]], identity: str, one: Access, label: Any
) -> None:
    """Write a label onto a thing, or onto the members that a decision means."""
    section, thing = things[identity]
    if one.field is None:
        things[identity] = (section, changed(thing, **label))
    elif one.member is not None and one.field in LINKS:
        inner = next(
            (edge.inner for edge in edges_of(section) if edge.name == one.field), ""
        )
        items = getattr(thing, one.field)
        if inner:
            labelled = tuple(
                changed(item, **label) if getattr(item, inner) == one.member else item
                for item in items
            )
            things[identity] = (section, changed(thing, **{one.field: labelled}))


def _rebuilt(case: CaseMap, things: dict[str, tuple[str, Any]]) -> CaseMap:
    about: CaseFile = things[_CASE][1]
    sections = {
        section: tuple(things[thing.id][1] for thing in getattr(case, section))
        for section in SECTIONS
    }
    return changed(case, case=about, **sections)
