"""What each occasion holds: numbers, answers without one, what began (§3.8)."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from sos_map import Rating, Request
from sos_map_family_diagrams.scale_over_time.days import in_time, length
from sos_map_family_diagrams.scale_over_time.happened import Happened, placed
from sos_map_family_diagrams.scale_over_time.voices import Voice, joins, middle_of
from sos_map_family_diagrams.votes import Vote, silence, votes

__all__ = ["Occasion", "Spoke", "occasions"]


@frozen(kw_only=True, repr=False)
class Spoke:
    """A number that somebody gave.

    Attributes:
        slot: Whose it is: the place of the voice in the picture.
        vote: The number and its words.
        goes: Whether a line leads up from it or along (1), down (-1), or none (0).
    """

    slot: int
    vote: Vote
    goes: int = 0


@frozen(kw_only=True, repr=False)
class Occasion:
    """One day on which people were asked.

    Attributes:
        day: The day, as the map has it; empty when nobody knows.
        when: The day in words.
        given: The numbers, from the highest.
        silent: Sentences of those without a number.
        on: What happened on the day itself.
        after: What happened between this day and the next one.
        later: How long it is to the next day, where both are surely known.
        listed: What has no room in the picture and stands below it.
    """

    day: str
    when: str
    given: tuple[Spoke, ...]
    silent: tuple[str, ...]
    on: tuple[Happened, ...] = ()
    after: tuple[Happened, ...] = ()
    later: str = ""
    listed: tuple[str, ...] = ()

    def words_below(self, note: str) -> Occasion:
        """Return it with what stands under the ladder listed, and a note of that."""
        return evolve(self, silent=(note,), listed=(*self.listed, *self.silent))

    def names_below(self, note: str) -> Occasion:
        """Return it with all words listed, also its names."""
        given = [evolve(one, vote=evolve(one.vote, label="")) for one in self.given]
        names = tuple(one.vote.label for one in self.given)
        if self.listed:  # its other words are there already
            return evolve(self, given=tuple(given), listed=(*names, *self.listed))
        return evolve(self, given=tuple(given), listed=names).words_below(note)


def occasions(
    request: Request, some: tuple[Voice, ...], things: tuple[Happened, ...]
) -> tuple[tuple[Occasion, ...], tuple[Happened, ...]]:
    """Return each day on which one of these voices spoke, the earliest first.

    Args:
        request: The request.
        some: The voices.
        things: What happened meanwhile, in time.

    Returns:
        The days, and what happened that has no place at or between them.
    """
    found: dict[str, list[tuple[int, Rating]]] = {}
    goes: dict[tuple[int, str], int] = {}
    for slot, voice in enumerate(some):
        numbers = dict(voice.said)
        for day, one in voice.said:
            found.setdefault(day, []).append((slot, one))
        for day, later in joins(voice):
            falls = middle_of(numbers[later]) < middle_of(numbers[day])
            goes[slot, day] = -1 if falls else 1
    days = sorted(found, key=in_time)
    place = placed(things, days)
    made = []
    for number, (day, after) in enumerate(zip(days, [*days[1:], ""], strict=True)):
        made.append(
            Occasion(
                day=day,
                when=request.day(day) if day else request.text("scale.no_day"),
                given=_given(request, found[day], day, goes),
                silent=tuple(
                    silence(request, one)
                    for _, one in found[day]
                    if one.status != "given"
                ),
                on=place.on.get(number, ()),
                after=place.after.get(number, ()),
                later=length(request, day, after),
            )
        )
    return tuple(made), place.rest


def _given(
    request: Request,
    ratings: Iterable[tuple[int, Rating]],
    day: str,
    goes: dict[tuple[int, str], int],
) -> tuple[Spoke, ...]:
    spoke = [
        Spoke(slot=slot, vote=vote, goes=goes.get((slot, day), 0))
        for slot, one in ratings
        for vote in votes(request, (one,))
    ]
    return tuple(
        sorted(spoke, key=lambda one: (-one.vote.low - one.vote.high, one.goes))
    )
