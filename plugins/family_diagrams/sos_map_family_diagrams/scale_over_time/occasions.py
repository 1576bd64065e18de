"""What each occasion holds: numbers, answers without one, what began (§3.8)."""

from __future__ import annotations

import datetime
from collections.abc import Iterable

from attrs import evolve, frozen

from sos_map import Rating, Request, span
from sos_map_family_diagrams.scale_over_time.voices import Voice, in_time, moment
from sos_map_family_diagrams.votes import Vote, silence, votes

__all__ = ["Occasion", "Spoke", "occasions"]

_WEEKS = 63  # days, from which time is told in months
_MONTHS = 730  # days, from which it is told in years


@frozen(kw_only=True, repr=False)
class Spoke:
    """A number that somebody gave.

    Attributes:
        slot: Whose it is: the place of the voice in the picture.
        vote: The number and its words.
    """

    slot: int
    vote: Vote


@frozen(kw_only=True, repr=False)
class Occasion:
    """One day on which people were asked.

    Attributes:
        day: The day, as the map has it; empty when nobody knows.
        when: The day in words.
        given: The numbers, from the highest.
        silent: Sentences of those without a number.
        began: Plans that began on the day itself.
        after: Plans that began between this day and the next one, with their day.
        later: How long it is to the next day, where both are surely known.
        listed: What has no room in the picture and stands below it.
    """

    day: str
    when: str
    given: tuple[Spoke, ...]
    silent: tuple[str, ...]
    began: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    later: str = ""
    listed: tuple[str, ...] = ()

    def words_below(self, note: str) -> Occasion:
        """Return it with what stands under the ladder listed, and a note of that."""
        words = (*self.began, *self.silent, *self.after)
        return evolve(
            self, silent=(note,), began=(), after=(), listed=(*self.listed, *words)
        )

    def names_below(self, note: str) -> Occasion:
        """Return it with all words listed, also its names."""
        given = [evolve(one, vote=evolve(one.vote, label="")) for one in self.given]
        names = tuple(one.vote.label for one in self.given)
        if self.listed:  # its other words are there already
            return evolve(self, given=tuple(given), listed=(*names, *self.listed))
        return evolve(self, given=tuple(given), listed=names).words_below(note)


def occasions(request: Request, some: tuple[Voice, ...]) -> tuple[Occasion, ...]:
    """Return each day on which one of these voices spoke, the earliest first."""
    found: dict[str, list[tuple[int, Rating]]] = {}
    for slot, voice in enumerate(some):
        for day, one in voice.said:
            found.setdefault(day, []).append((slot, one))
    days = sorted(found, key=in_time)
    plans = _plans(request, [at for day in days if (at := moment(day)) is not None])
    made = []
    for day, after in zip(days, [*days[1:], ""], strict=True):
        made.append(
            Occasion(
                day=day,
                when=request.day(day) if day else request.text("scale.no_day"),
                given=_given(request, found[day]),
                silent=tuple(
                    silence(request, one)
                    for _, one in found[day]
                    if one.status != "given"
                ),
                began=plans.get(day, ()),
                after=tuple(_between(request, plans, found, day, after)),
                later=_length(request, day, after),
            )
        )
    return tuple(made)


def _given(
    request: Request, ratings: Iterable[tuple[int, Rating]]
) -> tuple[Spoke, ...]:
    spoke = [
        Spoke(slot=slot, vote=vote)
        for slot, one in ratings
        for vote in votes(request, (one,))
    ]
    return tuple(
        sorted(spoke, key=lambda one: (-one.vote.low - one.vote.high, one.slot))
    )


def _plans(request: Request, known: list[datetime.date]) -> dict[str, tuple[str, ...]]:
    """Return the days between the first number and the last on which a plan began."""
    began: dict[str, tuple[str, ...]] = {}
    for plan in request.view.case.plans:
        at = moment(plan.since or "")
        if at is None or plan.since is None or plan.status in ("proposed", "agreed"):
            continue
        if known and min(known) <= at <= max(known):
            words = request.text(f"time.plan.{plan.kind}")
            before = began.get(plan.since, ())
            began[plan.since] = tuple(dict.fromkeys((*before, words)))
    return began


def _between(
    request: Request,
    plans: dict[str, tuple[str, ...]],
    asked: Iterable[str],
    day: str,
    after: str,
) -> Iterable[str]:
    """Yield what began after a day and before the next on which people were asked."""
    first, last = moment(day), moment(after)
    for since in sorted(set(plans) - set(asked), key=in_time):
        at = moment(since)
        if at and first and first <= at and (last is None or at < last):
            for words in plans[since]:
                yield request.text("time.began", day=request.day(since), words=words)


def _length(request: Request, day: str, after: str) -> str:
    """Return how long it is between two days in words; empty when not surely known.

    >>> _sure("2023-11") is None
    True
    """
    first, last = _sure(day), _sure(after)
    if first is None or last is None:
        return ""
    days = (last - first).days
    years = round(days / 365.25)
    months = round(days * 12 / 365.25)
    whole = days > 0 and first.day == last.day  # from the 12th to the 12th
    if days < _WEEKS and not days % 7:
        unit, number, whole = "week", days // 7, True
    elif whole and first.month == last.month:
        unit, number = "year", years
    elif whole:
        unit, number = "month", months
    elif days < 14:
        unit, number, whole = "day", days, True
    elif days < _WEEKS:
        unit, number = "week", round(days / 7)
    else:
        unit, number = ("month", months) if days < _MONTHS else ("year", years)
    length = request.text(f"time.{unit}" + ("s" if number > 1 else ""), number=number)
    return request.text("time.later" if whole else "time.about", length=length)


def _sure(day: str) -> datetime.date | None:
    """Return a day that can be no other; nothing for a month, or a day in doubt."""
    meant = span(day) if day else None
    if meant is None or not meant.sure or meant.earliest != meant.latest:
        return None
    return meant.earliest
