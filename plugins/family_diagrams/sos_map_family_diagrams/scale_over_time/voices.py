"""Whose numbers they are: each voice's own line through time (drawings §3.8)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from attrs import frozen

from sos_map import Rating, Request, surely_before
from sos_map_family_diagrams.scale_over_time.days import in_time, moment

__all__ = ["Voice", "few", "joins", "middle_of", "skip", "voices"]

_LONG = 120  # days without a number, over which no line is drawn


@frozen(kw_only=True, repr=False)
class Voice:
    """One person's ratings on a scale, by day.

    Attributes:
        who: Their id; empty when nobody knows who it was.
        said: The day and the rating, the earliest first.
    """

    who: str
    said: tuple[tuple[str, Rating], ...]


def voices(
    request: Request, dated: list[tuple[str, list[Rating]]]
) -> tuple[Voice, ...]:
    """Return everybody who has spoken of a scale: children, others, then guesses."""
    found: dict[tuple[str, str], list[tuple[str, Rating]]] = {}
    for day, ratings in dated:
        for one in ratings:
            imagined = (one.as_imagined_for or "?") if one.mode == "proxy" else ""
            found.setdefault((one.by or "", imagined), []).append((day, one))
    children = request.view.case.case.children
    # Dictionaries keep the order: of the first day, then of the map.
    keys = sorted(found, key=lambda key: (bool(key[1]), key[0] not in children))
    return tuple(
        Voice(
            who=key[0],
            said=tuple(sorted(found[key], key=lambda one: in_time(one[0]))),
        )
        for key in keys
    )


def few(found: tuple[Voice, ...], most: int) -> tuple[tuple[Voice, ...], ...]:
    """Return voices by no more than some at a time, about as many each time.

    >>> few((), 4)
    ()
    """
    count = -(-len(found) // most) or 1
    each = -(-len(found) // count) or 1
    return tuple(found[start : start + each] for start in range(0, len(found), each))


def joins(voice: Voice) -> tuple[tuple[str, str], ...]:
    """Return between which days a line may be drawn.

    Never over a time of silence, over an answer without a number, or for numbers of
    which nobody knows whether the same person gave them, or which one came first.
    """
    if not voice.who:
        return ()
    made = []
    days = [day for day, _ in voice.said]
    for (day, one), (later, two) in pairwise(voice.said):
        start, end = moment(day), moment(later)
        if not (start and end) or (end - start).days > _LONG:
            continue
        if not surely_before(day, later) or days.count(day) + days.count(later) > 2:
            continue
        if _number(one) and _number(two):
            made.append((day, later))
    return tuple(made)


def skip(found: Iterable[Voice]) -> bool:
    """Say whether a line goes on over a day on which its person gave no number."""
    found = tuple(found)
    days = sorted({day for one in found for day, _ in one.said}, key=in_time)
    return any(
        days.index(later) - days.index(day) > 1
        for one in found
        for day, later in joins(one)
    )


def _number(one: Rating) -> bool:
    return None not in (one.range or (one.value,))


def middle_of(one: Rating) -> float:
    """Return the number of a rating that has one; the middle of a range."""
    ends = [end for end in one.range or (one.value,) if end is not None]
    return sum(ends) / len(ends)
