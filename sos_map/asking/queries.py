"""Questions to a case map, answered with frozen values: pure functions, no networkx.

A query tells what the map that it is given says. For anybody but the owner, ask it of a
view's `case`, not of the whole map.
"""

from __future__ import annotations

from typing import Literal, get_args

import attrs

from sos_map.asking.knowing import latest
from sos_map.asking.lookup import found
from sos_map.asking.typed_graph import references
from sos_map.model.base import Thing
from sos_map.model.case import CaseMap
from sos_map.model.needs_to_happen import Goal, Step
from sos_map.model.people import Body, Person
from sos_map.model.voices import Scale
from sos_map.model.working_well import ExistingSafety
from sos_map.model.worries import Danger
from sos_map.silence import silent

__all__ = [
    "Answer",
    "Knowledge",
    "Knows",
    "WhoKnows",
    "answers_to",
    "who_is_worried",
    "who_knows",
]


@attrs.frozen(kw_only=True, repr=False)
class Answer:
    """What stands on the map against one danger, each list in the map's order.

    Attributes:
        danger: The danger.
        goals: Goals that answer it.
        scales: Scales that measure it or one of the goals.
        steps: Steps that advance one of the goals, whatever their status.
        existing_safety: What has protected against it before.
    """

    danger: Danger
    goals: tuple[Goal, ...]
    scales: tuple[Scale, ...]
    steps: tuple[Step, ...]
    existing_safety: tuple[ExistingSafety, ...]


@silent
def answers_to(case: CaseMap, danger_id: str) -> Answer:
    """Return what answers a danger.

    Raises:
        NoSuchThing: `reference-dangling`.
        SosMapError: `reference-wrong-kind`; that is no danger.
    """
    danger = found(case, danger_id, "dangers")
    goals = tuple(goal for goal in case.goals if goal.answers == danger_id)
    ids = {goal.id for goal in goals}
    return Answer(
        danger=danger,
        goals=goals,
        scales=tuple(
            one for one in case.scales if one.danger == danger_id or one.goal in ids
        ),
        steps=tuple(one for one in case.steps if not ids.isdisjoint(one.advances)),
        existing_safety=tuple(
            one for one in case.existing_safety if danger_id in one.against
        ),
    )


@silent
def who_is_worried(case: CaseMap, danger_id: str) -> tuple[Person | Body, ...]:
    """Return the people and bodies that worry about a danger, as it lists them.

    Raises:
        SosMapError: no such danger; see `answers_to`.
    """
    danger: Danger = found(case, danger_id, "dangers")
    ids = dict.fromkeys(one.who for one in danger.worried)
    return tuple(found(case, who, "people", "bodies") for who in ids)


How = Literal["present", "interpreted", "said", "worried", "stance"]
#: By the kind of edge that leaves the thing, or the occasion where it was said.
_HOW: dict[str, How] = {
    "present": "present",
    "interpreted_by": "interpreted",
    "said_by": "said",
    "given_by": "said",
    "worried": "worried",
    "stance_of": "stance",
}
#: A stance that says that somebody has not heard, or that nobody asked.
_UNHEARD = ("not_told", "not_asked")


@attrs.frozen(repr=False)
class Knows:
    """One who knows of a thing, and every way in which the map says so.

    Attributes:
        who: The person or body.
        how: `present` or `interpreted` at the occasion where it was said, `said` it,
            is `worried` about it, has a `stance` on it; in this order.
    """

    who: Person | Body
    how: tuple[How, ...]


@attrs.frozen(repr=False)
class WhoKnows:
    """Who knows of one thing: what the map says of it, and what it shows.

    Attributes:
        thing: The thing.
        known_by: Everybody with a sign of knowing, in the order of the map's people,
            then its bodies.
        not_told: Those with the stance `not_told` and no sign of knowing.
        fully: Who was told all of it, as the latest line says; ids of people.
        partly: Who was told a part.
        not_yet: Who is said to know nothing yet.
    """

    thing: Thing
    known_by: tuple[Knows, ...]
    not_told: tuple[Person | Body, ...]
    fully: tuple[str, ...] = ()
    partly: tuple[str, ...] = ()
    not_yet: tuple[str, ...] = ()


#: The name of the index of public names; the line of the file is `model.Knowledge`.
Knowledge = WhoKnows


@silent
def who_knows(case: CaseMap, thing_id: str) -> WhoKnows:
    """Return who knows of a thing: who was told how much, and who shows that they know.

    Who was told stands in the map's `knowledge`; of two lines about one person the
    later counts. To be present where it was said, to say it, to worry about it or to
    have a view on it are signs, and stand apart. The circles are how somebody sees it,
    and are never mixed in. Somebody who is missing here may know all the same.

    Raises:
        NoSuchThing: `reference-dangling`.

    >>> from sos_map.testing.families import family
    >>> who_knows(family("leaving").case, "d1").fully
    ('tommy', 'selma')
    """
    thing: Thing = found(case, thing_id)
    occasion = getattr(thing, "at", None)
    stances = {one.id: one for one in case.stances if one.on == thing_id}
    heard = {one.id for one in stances.values() if one.view not in _UNHEARD}
    sources = {thing_id, occasion, *heard}
    ways: dict[str, set[How]] = {}
    for reference in references(case):
        how = _HOW.get(reference.edge.kind)
        if how and reference.source in sources:
            ways.setdefault(reference.target, set()).add(how)
    everybody: tuple[Person | Body, ...] = (*case.people, *case.bodies)
    untold = {one.who for one in stances.values() if one.view == "not_told"}
    told = latest(case, (one for one in case.knowledge if one.about == thing_id))
    return WhoKnows(
        thing,
        tuple(
            Knows(who, tuple(how for how in get_args(How) if how in ways[who.id]))
            for who in everybody
            if who.id in ways
        ),
        tuple(who for who in everybody if who.id in untold - ways.keys()),
        *(
            tuple(one.person for one in told if one.level == level)
            for level in ("full", "part", "none")
        ),
    )
