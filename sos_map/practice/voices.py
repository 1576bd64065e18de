"""Whom to ask: parents, guardians, children who can talk, and who is left alone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sos_map.dates import age_on
from sos_map.practice.look import Look

__all__ = ["able_children", "left_alone", "to_ask", "upbringers"]

#: Ties that make nobody a parent of the child.
_NOT_PARENTS = ("foster", "step")


def upbringers(look: Look, children: Iterable[str]) -> dict[str, None]:
    """Return the parents and guardians of some children whom one could ask.

    Left out are those who have died, of whom nobody knows who they are, who cannot be
    reached, and those from whom somebody is protected: no question may lead to them.
    """
    wanted = set(children)
    found = {
        tie.person: None
        for tie in look.held("kinships")
        if tie.tie == "parent" and tie.nature not in _NOT_PARENTS and tie.of in wanted
    }
    found |= {one.person: None for one in look.held("custody") if one.child in wanted}
    kept_away = _kept_away(look)
    people = {one.id: one for one in look.case.people if one.id in found}
    return {
        who: None
        for who in found
        if who not in kept_away and who in people and _can_be_reached(people[who])
    }


def _can_be_reached(person: Any) -> bool:
    return not (person.died or person.unknown or person.whereabouts)


def able_children(look: Look, children: Iterable[str], day: str) -> dict[str, None]:
    """Return the children who are surely old enough to be asked on a day."""
    wanted = set(children)
    years = look.practice.able_from
    return {
        one.id: None
        for one in look.case.people
        if one.id in wanted and not one.died and _surely_so_old(one.born, years, day)
    }


def _surely_so_old(born: str | None, years: int, day: str) -> bool:
    age = age_on(born, day)
    return bool(
        age and age.sure and age.unit == "years" and age.least and age.least >= years
    )


def to_ask(look: Look, danger: Any) -> dict[str, None]:
    """Return everybody whose view of a worry belongs beside it."""
    children = [impact.child for impact in danger.children] or look.case.case.children
    everybody = upbringers(look, children) | able_children(look, children, look.day)
    alone = left_alone(look, "dangers", danger)
    return {who: None for who in everybody if who not in alone}


def left_alone(look: Look, section: str, thing: Any) -> set[str]:
    """Return those to whom no question about a thing may lead.

    From whom somebody is protected, and from whom the thing is hidden, by name or by
    capacity: the thing's own label, its meeting's, its section's, the case's.
    """
    labels = [*thing.hidden_from, *look.case.case.hidden_from]
    occasion = look.occasions.get(thing.at or "")
    labels += occasion.hidden_from if occasion else ()
    for whole in look.case.labels:
        labels += whole.hidden_from if whole.section == section else ()
    found = _kept_away(look)
    for label in labels:
        who, *rest = label.split(":")
        if len(rest) != 1:
            found.add(who)
        elif who == "child":
            found.update(rest)
        elif who in ("guardian", "parent"):
            found.update(upbringers(look, rest))
    return found


def _kept_away(look: Look) -> set[str]:
    return {who for one in look.held("protections") for who in one.against}
