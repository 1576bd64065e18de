"""One meeting as a row: its day, the numbers of that day, who gave none (§3.8)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from attrs import frozen

from sos_map import Rating, Request
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.flags import Flag
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import RADIUS, flags_for, top_of
from sos_map_family_diagrams.scale_over_time.voices import Voice, moment
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.votes import Vote, rater, votes
from sos_map_pages import Block, TextLine

__all__ = ["AIR", "DAY_WIDTH", "Row", "place", "rows"]

DAY_WIDTH = 330
AIR = 30  # between rows
_INSET = 70  # of 0 and 10 from the edges: room for names at the ends
_TALLEST = 300  # words below a row; more of them stand below the picture


@frozen(kw_only=True, repr=False)
class Row:
    """One day on the picture.

    Attributes:
        day: The day, as the map has it; empty when nobody knows.
        label: The day in words, wrapped.
        votes: The numbers.
        flags: Where names stand above; ``None`` when they stand below the picture.
        silent: Sentences of those without a number, wrapped; none when they do.
        listed: What stands below the picture, under the day.
        above: How high the row stands above its line.
        below: And below it.
        begins: Whether a plan began that day.
    """

    day: str
    label: Block
    votes: tuple[Vote, ...]
    flags: tuple[Flag, ...] | None
    silent: tuple[TextLine, ...]
    listed: tuple[Part, ...]
    above: int
    below: int
    begins: bool


def place(look: Look) -> tuple[int, int]:
    """Return where 0 stands, and how far it is to 10."""
    left = look.sheet.left + DAY_WIDTH + _INSET
    return left, look.sheet.right - _INSET - left


def rows(request: Request, some: tuple[Voice, ...], look: Look) -> tuple[Row, ...]:
    """Return a row for each day on which one of these voices spoke or a plan began."""
    found: dict[str, list[Rating]] = {}
    for voice in some:
        for day, one in voice.said:
            found.setdefault(day, []).append(one)
    begun = _plans(request, [at for day in found if (at := moment(day)) is not None])
    days = sorted({*found, *begun}, key=_in_time)
    return tuple(
        _row(request, day, found.get(day, []), begun.get(day, ()), look) for day in days
    )


def _in_time(day: str) -> tuple[bool, datetime.date, str]:
    """Return what puts days in order; those that nobody knows come last."""
    at = moment(day)
    return at is None, at or datetime.date.min, day


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


def _row(
    request: Request,
    day: str,
    ratings: list[Rating],
    begun: tuple[str, ...],
    look: Look,
) -> Row:
    x, width = place(look)
    given = votes(request, ratings)
    flags = flags_for(given, x=x, width=width, look=look)
    without = [*begun, *_silent(request, ratings)]
    words = "\n".join(without)
    small = look.style(look.small)
    silent = set_text(words, x=x + 16, y=0, width=width, style=small)
    fits = flags is not None and silent.height <= _TALLEST
    listed: list[Part] = []
    if not fits:
        listed = [Part(text=text) for text in (*(v.label for v in given), *without)]
        words = request.text("time.below")
        silent = set_text(words, x=x + 16, y=0, width=width, style=small)
    label = set_text(
        request.day(day) if day else request.text("scale.no_day"),
        x=look.sheet.left,
        y=0,
        width=DAY_WIDTH - 20,
        style=look.style(bold=True),
    )
    half = label.height // 2 + 6
    high = top_of(flags) if fits and flags is not None else RADIUS
    return Row(
        day=day,
        label=label,
        votes=given,
        flags=flags if fits else None,
        silent=silent.lines,
        listed=tuple(listed),
        above=max(high + 8, half),
        below=max(RADIUS + 10 + silent.height, half),
        begins=bool(begun),
    )


def _silent(request: Request, ratings: list[Rating]) -> Iterator[str]:
    for one in ratings:
        if one.status != "given":
            yield request.text(f"scale.{one.status}", name=rater(request, one))
