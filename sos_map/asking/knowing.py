"""Who was told what: the latest that the map says of each, and nothing derived.

Circles are how somebody sees who knows (§4.4); they are never mixed in.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import attrs

from sos_map.asking.lookup import found
from sos_map.dates import surely_before
from sos_map.model.case import CaseMap
from sos_map.model.network import Knowledge
from sos_map.silence import silent

__all__ = ["Known", "knows_what", "latest"]

Level = Literal["full", "part", "none"]


@attrs.frozen(repr=False)
class Known:
    """What one person knows of one thing, at the latest.

    Attributes:
        person: Id of who.
        about: Id of the thing.
        level: `full`, `part` or `none`.
        told_by: Ids of who told it.
        date: The day, as it is written; of the meeting, when it was at one.
        id: Of the line of the map that says so.
    """

    person: str
    about: str
    level: Level
    told_by: tuple[str, ...]
    date: str | None
    id: str


@silent
def knows_what(case: CaseMap, person_id: str) -> tuple[Known, ...]:
    """Return what somebody knows, each thing once, in the order it was first told.

    Raises:
        SosMapError: no such person; see `answers_to`.

    >>> from sos_map.testing.families import family
    >>> [(one.about, one.level) for one in knows_what(family("leaving").case, "selma")]
    [('d1', 'full')]
    """
    found(case, person_id, "people")
    return latest(case, (one for one in case.knowledge if one.person == person_id))


def latest(case: CaseMap, told: Iterable[Knowledge]) -> tuple[Known, ...]:
    """Return the latest line for each person and thing.

    A line without a day counts as the oldest. Where nobody can tell which of two days
    came first, the line that stands further down counts.
    """
    meetings = {occasion.id: occasion.date for occasion in case.occasions}
    best: dict[tuple[str, str], Known] = {}
    for one in told:
        date = meetings.get(one.at or "", one.date)
        known = Known(one.person, one.about, one.level, one.told_by, date, one.id)
        before = best.get((one.person, one.about))
        if before is None or not _older(known, before):
            best[one.person, one.about] = known
    return tuple(best.values())


def _older(one: Known, other: Known) -> bool:
    if one.date is None:
        return other.date is not None
    return surely_before(one.date, other.date)
