"""What the rules ask about scales and everybody's numbers (§8.5)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sos_map.dates import span
from sos_map.model.voices import Rating, Scale
from sos_map.practice.finding import Seen
from sos_map.practice.look import MEETINGS, Look
from sos_map.practice.voices import able_children, upbringers

__all__ = ["reasons", "several_voices"]

#: Scales that everybody is asked; others ask one person about one thing.
_FOR_ALL = ("overall", "pair", "immediate_safety")
#: Whoever declined, could not or was unclear has been asked (§8.5).
_NOT_ASKED = ("not_asked", "not_present")


def several_voices(look: Look) -> Iterator[Seen]:
    """L-R03: a parent, the network, a professional and a child who can were asked."""
    dangers = {one.id: one for one in look.case.dangers}
    for scale in look.held("scales"):
        if scale.kind not in _FOR_ALL:
            continue
        children = _children(look, scale, dangers)
        ratings = look.ratings.get(scale.id, [])
        meetings = dict.fromkeys(
            one.at for one in ratings if look.occasions[one.at].kind in MEETINGS
        )
        for meeting in meetings:
            missing = _missing(look, children, meeting, ratings)
            if missing:
                yield Seen(scale.id, (meeting,), missing=missing)


def _children(look: Look, scale: Scale, dangers: dict[str, Any]) -> tuple[str, ...]:
    danger = dangers.get(scale.danger or "")
    of_danger = tuple(one.child for one in danger.children) if danger else ()
    return scale.children or of_danger or look.case.case.children


def _missing(
    look: Look, children: tuple[str, ...], meeting: str, ratings: list[Rating]
) -> tuple[str, ...]:
    day = look.occasions[meeting].date
    near = [one for one in ratings if _counts_for(look, one, meeting)]
    asked = {one.by for one in near if one.by and one.status not in _NOT_ASKED}
    parents = upbringers(look, children)
    able = able_children(look, children, day)
    family = {*parents, *look.case.case.children, *children}
    heard = {
        "parent": not parents or not asked.isdisjoint(parents),
        "network": bool((asked & look.close) - family),
        "professional": not asked.isdisjoint(look.professionals),
        "child": not able or not asked.isdisjoint(able),
    }
    missing = tuple(name for name, answer in heard.items() if not answer)
    # A number whose giver nobody knows, or of whom nothing says whether it is a friend
    # or a job, may be the one that seems to be missing.
    nameless = sum(1 for one in near if one.by is None)
    unplaced = len(asked - family - look.close - look.professionals)
    return missing if len(missing) > nameless + unplaced else ()


def _counts_for(look: Look, rating: Rating, meeting: str) -> bool:
    """A talk near a meeting is where those were asked who do not sit in meetings."""
    if rating.at == meeting:
        return True
    other = look.occasions[rating.at]
    if other.kind in (*MEETINGS, "supervision", "historic"):
        return False
    apart = _days_between(other.date, look.occasions[meeting].date)
    return apart is not None and apart <= look.practice.talk_days


def _days_between(one: str, other: str) -> int | None:
    first, second = span(one).earliest, span(other).earliest
    return abs((first - second).days) if first and second else None


def reasons(look: Look) -> Iterator[Seen]:
    """L-R05: a number says why, in the person's words or by what it points at."""
    scales = {one.id for one in look.held("scales")}
    for rating in look.held("ratings"):
        if rating.status != "given" or rating.scale not in scales:
            continue
        if look.occasions[rating.at].kind == "historic":
            continue  # an old paper; there is nobody to ask
        if not (
            rating.why_not_lower
            or rating.why_not_higher
            or rating.one_up
            or rating.quote
            or rating.because
            or rating.observed_instead
        ):
            yield Seen(rating.id)
