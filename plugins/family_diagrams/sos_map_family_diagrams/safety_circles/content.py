"""Who was placed in which circle, by whom and when, before anything is drawn (§3.5).

Circles are as whoever drew them placed people. What people know by other lines of the
map moves nobody.
"""

from __future__ import annotations

import datetime

from attrs import frozen

from sos_map import Request, RingPlacement, surely_before
from sos_map_family_diagrams.safety_circles.roles import role_of
from sos_map_family_diagrams.scale_over_time.days import moment

__all__ = ["PLACES", "Circles", "Person", "all_circles", "told"]

#: The middle and the circles around it, from the middle.
PLACES = ("centre", "inner", "middle", "outer")


@frozen(kw_only=True, repr=False)
class Person:
    """Somebody in a circle.

    Attributes:
        who: Their id.
        name: Their name.
        inward: Whether somebody wants them to be told more.
        before: In which circle the same people had placed them the time before, when
            it was another.
        role: What they are to the children, where the view holds it.
        came: Whether the same people had not placed them at all the time before.
    """

    who: str
    name: str
    role: str = ""
    inward: bool = False
    before: str = ""
    came: bool = False


@frozen(kw_only=True, repr=False)
class Circles:
    """What some people drew on one day.

    Attributes:
        day: The day; empty when nobody knows.
        by: Who drew, by their ids.
        since: The day of what they drew before; empty when there is nothing.
        people: Those in the middle and in each circle, in the order of `PLACES`.
    """

    day: str
    by: tuple[str, ...]
    since: str
    people: tuple[tuple[Person, ...], ...]


#: The day, who drew, and the meeting: of one day there may be two.
_Key = tuple[str, tuple[str, ...], str]


def all_circles(request: Request) -> tuple[Circles, ...]:
    """Return everything that was drawn, the newest first.

    Who must never be in the circles is not in them.
    """
    days = {one.id: one.date for one in request.view.case.occasions}
    found: dict[_Key, list[RingPlacement]] = {}
    for one in request.view.case.rings:
        if one.never_here or not request.view.name(one.person):
            continue
        day = days.get(one.at or "", "") or one.date or ""
        key = day, tuple(sorted(set(one.placed_by))), one.at or ""
        found.setdefault(key, []).append(one)
    keys = sorted(found, key=_in_time)
    made = []
    for place, key in enumerate(keys):
        before = _before(keys[:place], key)
        made.append(_circles(request, key, found[key], before, found))
    return tuple(reversed(made))


def told(drawn: tuple[Circles, ...]) -> tuple[Circles, ...]:
    """Leave out what the next circles by the same people say whole.

    They say who has moved, and from where. Only the first ones that people drew can
    be left out: what others say about the time before them stands nowhere else.
    """
    return tuple(
        one
        for place, one in enumerate(drawn)
        if one.since or not any(_says(later, one) for later in drawn[:place])
    )


def _says(later: Circles, first: Circles) -> bool:
    """Say whether somebody who reads later circles knows what the first ones were."""
    if later.by != first.by or not first.day or later.since != first.day:
        return False
    stood = {
        one.who: (one, one.before or place)
        for place, people in zip(PLACES, later.people, strict=True)
        for one in people
    }
    if not any(one.before or one.came for one, _ in stood.values()):
        return False  # that there were circles before is said with who has moved
    were = {
        one.who: (one, place)
        for place, people in zip(PLACES, first.people, strict=True)
        for one in people
    }
    there = {who for who, (one, _) in stood.items() if not one.came}
    return there == were.keys() and all(
        place == stood[who][1] and (not one.inward or _answers(stood[who][0], later))
        for who, (one, place) in were.items()
    )


def _answers(one: Person, later: Circles) -> bool:
    """Say whether later circles tell of a wish: by the same, or by what came of it."""
    places = zip(PLACES, later.people, strict=True)
    now = next(place for place, people in places if one in people)
    came = one.before and PLACES.index(now) < PLACES.index(one.before)
    return one.inward or bool(came)


def _in_time(key: _Key) -> tuple[bool, datetime.date]:
    """Return what puts drawings in order; what has no day counts as the oldest."""
    at = moment(key[0])
    return at is not None, at or datetime.date.min


def _before(earlier: list[_Key], key: _Key) -> _Key | None:
    """Return what the same people drew the time before, if it surely was before."""
    day, by, _ = key
    if not by or moment(day) is None:
        return None
    mine = [one for one in earlier if one[1] == by and one[0]]
    return mine[-1] if mine and surely_before(mine[-1][0], day) else None


def _circles(
    request: Request,
    key: _Key,
    placed: list[RingPlacement],
    before: _Key | None,
    found: dict[_Key, list[RingPlacement]],
) -> Circles:
    was = {one.person: one.ring for one in found[before]} if before else {}
    people: dict[str, dict[str, Person]] = {place: {} for place in PLACES}
    here = {one.person for one in placed}
    children = request.view.case.case.children
    for child in children:
        # The circles are drawn around the children, whom nobody needs to place.
        name = request.view.name(child)
        if name and child not in here:
            people["centre"][child] = Person(who=child, name=name)
    for one in placed:
        moved = was.get(one.person, one.ring) != one.ring
        people[one.ring][one.person] = Person(
            who=one.person,
            name=request.view.name(one.person),
            role=role_of(request, one.person),
            inward=one.wants_inward,
            before=was[one.person] if moved else "",
            came=bool(was) and one.person not in was.keys() | set(children),
        )
    return Circles(
        day=key[0],
        by=key[1],
        since=before[0] if before else "",
        people=tuple(tuple(people[place].values()) for place in PLACES),
    )
