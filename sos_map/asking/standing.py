"""Does a thing hold: not yet, now, no longer, or did another take its place?"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Literal

import attrs

from sos_map.asking.typed_graph import things
from sos_map.dates import surely_after, surely_before, written
from sos_map.model.base import Statement, Thing
from sos_map.model.case import CaseMap
from sos_map.silence import silent

__all__ = ["Part", "Standing", "current", "no_longer", "parts", "standings"]

Standing = Literal["current", "not_yet", "paused", "superseded", "withdrawn", "ended"]
_BY_STATUS: dict[str, Standing] = {
    **dict.fromkeys(("proposed", "planned", "suggested", "asked", "draft"), "not_yet"),
    **dict.fromkeys(("suspended", "paused"), "paused"),
    "replaced": "superseded",
    **dict.fromkeys(
        ("withdrawn", "dropped", "removed", "declined", "not_suitable"), "withdrawn"
    ),
    **dict.fromkeys(("resolved", "left", "stopped", "overtaken", "done"), "ended"),
}


@attrs.frozen(repr=False)
class Part:
    """A thing by its id, and whether it still holds.

    Attributes:
        id: The thing's id.
        standing: `current`; `not_yet`, proposed or planned; `paused`; `superseded` by a
            newer version; `withdrawn`, taken back; `ended`, over or done.
    """

    id: str
    standing: Standing


@silent
def standings(case: CaseMap) -> Mapping[str, Standing]:
    """Return for each thing whether it still holds, as the map says it now.

    A thing with an end has ended, whichever day it is; for another day, ask the map as
    it was on that day. What a newer version took the place of is `superseded`, whatever
    its own status; a version that is only proposed, or was withdrawn, takes no place.

    >>> from sos_map.testing.families import family
    >>> standing = standings(family("leaving").case)
    >>> standing["r1"], standing["r2"], standing["n1"]
    ('superseded', 'current', 'ended')
    """
    known = {thing.id: _own_standing(thing) for _, thing in things(case)}
    for _, thing in things(case):
        replaced = getattr(thing, "supersedes", None)
        if replaced and known[thing.id] not in ("not_yet", "withdrawn"):
            known[replaced] = "superseded"
    return known


def _own_standing(thing: Thing) -> Standing:
    """Return what the thing says of itself; a taking back counts before an end."""
    if getattr(thing, "answer", None) == "withdrawn":
        return "withdrawn"
    said = _BY_STATUS.get(getattr(thing, "status", None) or "", "current")
    if said in ("withdrawn", "superseded"):
        return said
    return "ended" if getattr(thing, "ended", None) else said


def parts(known: Mapping[str, Standing], found: Iterable[Thing]) -> tuple[Part, ...]:
    """Return things as parts, in their order."""
    return tuple(Part(thing.id, known[thing.id]) for thing in found)


@silent
def current(found: Iterable[Part]) -> tuple[str, ...]:
    """Return the ids of the parts that hold.

    >>> current([Part("r1", "ended"), Part("r2", "current")])
    ('r2',)
    """
    return tuple(part.id for part in found if part.standing == "current")


@silent
def no_longer(case: CaseMap, date: datetime.date | str) -> frozenset[str]:
    """Return the ids of the statements that do not stand any more on a day.

    A newer version took their place by then, or they had ended. For whoever draws a
    page of what holds; the old ones stay in the map and in the history.

    Args:
        case: A map, or a view's case.
        date: The day of the page, `request.today` or as `2026-01-16`.

    >>> from sos_map.testing.families import family
    >>> sorted(no_longer(family("leaving").case, "2026-06-01"))
    ['r1']
    """
    day = written(date)
    met = {occasion.id: occasion.date for occasion in case.occasions}
    gone = set()
    for _, thing in things(case):
        if not isinstance(thing, Statement):
            continue
        if thing.ended and (thing.ended == day or surely_before(thing.ended, day)):
            gone.add(thing.id)
        begun = thing.since or met.get(thing.at or "")
        stands = _own_standing(thing) not in ("not_yet", "withdrawn")
        if thing.supersedes and stands and not (begun and surely_after(begun, day)):
            gone.add(thing.supersedes)
    return frozenset(gone)
