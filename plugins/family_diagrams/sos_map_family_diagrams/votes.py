"""Everybody's numbers in words and as places on a ruler (drawings §1.12).

No averages, no lines between numbers, no missing number shown as any number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, frozen

from sos_map import Rating, Request, Scale
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.sentences import Spoken, foreign

__all__ = [
    "Vote",
    "anchors",
    "latest",
    "number",
    "question",
    "quote",
    "rater",
    "silence",
    "silences",
    "votes",
]


@frozen(kw_only=True, repr=False)
class Vote:
    """One number on a ruler, and the words that stand at it.

    Attributes:
        low: The number, or the lower end of a range; in halves.
        high: The upper end; the same as ``low`` for a number.
        hollow: True for a number that somebody imagines for somebody else.
        label: Who, and how much.
    """

    low: float
    high: float
    hollow: bool
    label: str


def number(request: Request, value: float) -> str:
    """Write a number on a scale for people: ``6``, ``6,5``."""
    whole = int(value)
    if value == whole:
        return str(whole)
    return request.text("scale.half", whole=whole)


def rater(request: Request, rating: Rating) -> str:
    """Return the name of who said it, or the word for somebody unknown."""
    name = request.view.name(rating.by) if rating.by is not None else ""
    return name or request.text("scale.unknown")


def votes(
    request: Request, ratings: Iterable[Rating], newest: str | None = None
) -> tuple[Vote, ...]:
    """Return the given numbers, from the lowest.

    Args:
        request: The request.
        ratings: Ratings on one scale.
        newest: The day that goes without saying; older ones get their day.
    """
    made = []
    for one in ratings:
        if one.status != "given":
            continue
        ends = one.range or (one.value, one.value)
        if ends[0] is None or ends[1] is None:
            continue  # a view may hold the status and not the number
        low, high = float(ends[0]), float(ends[1])
        made.append(
            Vote(
                low=low,
                high=high,
                hollow=one.mode == "proxy",
                label=_label(request, one, low, high, newest),
            )
        )
    return tuple(sorted(made, key=lambda vote: (vote.low, vote.high, vote.hollow)))


def _label(
    request: Request, one: Rating, low: float, high: float, newest: str | None
) -> str:
    shown = number(request, low)
    if high != low:
        shown = request.text("scale.range", low=shown, high=number(request, high))
    day = _days(request).get(one.at, "")
    end = "_day" if newest is not None and day and day != newest else ""
    key = "scale.given" + end
    other = _imagined(request, one)
    if other:
        key = "scale.proxy" + end
    name = rater(request, one)
    when = request.day(day) if end else ""
    return request.text(key, name=name, other=other, number=shown, day=when)


def _imagined(request: Request, one: Rating) -> str:
    """Return whose number is imagined; empty for a number of one's own."""
    if one.mode != "proxy":
        return ""
    name = request.view.name(one.as_imagined_for or "")
    return name or request.text("scale.somebody")


def silence(request: Request, one: Rating) -> str:
    """Return a sentence for somebody without a number.

    Who has no guess for somebody else may well have a number of their own.
    """
    return request.text(
        _silent(one), name=rater(request, one), other=_imagined(request, one)
    )


def _silent(one: Rating) -> str:
    return "scale.no_guess" if one.mode == "proxy" else f"scale.{one.status}"


def silences(
    request: Request, ratings: Iterable[Rating], newest: str | None = None
) -> Iterator[Part]:
    """Yield a sentence for each one without a number: to decline is an answer."""
    days = _days(request)
    for one in ratings:
        if one.status == "given":
            continue
        parts = [Part(text=silence(request, one), kind="words")]
        if one.quote is not None:
            parts = list(quote(request, one, _silent(one)))
        day = days.get(one.at, "")
        if newest is not None and day and day != newest:
            when = request.text("scale.on_day", day=request.day(day))
            if parts[-1].language:  # our words are in the page's own language
                parts.append(Part(text=when, kind="words"))
            else:
                parts[-1] = evolve(parts[-1], text=f"{parts[-1].text} {when}")
        yield from parts


def quote(
    request: Request, one: Rating, lead: str, words: Any = None
) -> Iterator[Part]:
    """Yield what somebody said beside the number, in the language it was said in.

    Args:
        request: The request.
        one: Whose words.
        lead: The sentence that goes before words in another language; with
            ``_words`` the one that quotes them.
        words: Other words than the rating's quote.
    """
    names = {"name": rater(request, one), "other": _imagined(request, one)}
    said = request.said(words or Spoken(one.quote, one.language, one.wordings))
    if said is None:
        return
    tag = foreign(request, said)
    if not tag:
        text = request.text(f"{lead}_words", words=said.text, **names)
        yield Part(text=text, kind="words")
        return
    yield Part(text=request.text(lead, **names), kind="words")
    yield Part(text=said.text, kind="words", language=tag)


def latest(request: Request, scale: Scale) -> tuple[tuple[Rating, ...], str | None]:
    """Return everybody's latest rating on a scale, and the newest day among them.

    Not having been there or asked does not take back an earlier number; having
    declined does. Numbers of unknown people count on the newest day only.
    """
    days = _days(request)
    mine = [one for one in request.view.case.ratings if one.scale == scale.id]
    newest = max((days.get(one.at, "") for one in mine), default="")
    mine.sort(key=lambda one: days.get(one.at, ""))
    found: dict[tuple[str, ...], Rating] = {}
    for one in mine:
        if one.by is None and days.get(one.at, "") != newest:
            continue
        voice = (one.by or one.id, (one.mode == "proxy" and one.as_imagined_for) or "")
        before = found.get(voice)
        absent = one.status in ("not_asked", "not_present")
        if before is not None and before.status == "given" and absent:
            continue
        found[voice] = one
    order = {one.id: place for place, one in enumerate(request.view.case.ratings)}
    ratings = sorted(found.values(), key=lambda one: order[one.id])
    return tuple(ratings), newest or None


def _days(request: Request) -> dict[str, str]:
    return {one.id: one.date for one in request.view.case.occasions}


def question(request: Request, scale: Scale) -> Part:
    """Return the question as it was asked, or the usual one for such a scale."""
    if scale.question is not None:
        said = request.said(scale.question)
        if said is not None:
            return Part(text=said.text, language=foreign(request, said))
    name = request.view.name(scale.about) if scale.about else ""
    if scale.kind == "willingness" and not name:
        return Part(text=request.text("scale.willingness_open"))
    return Part(text=request.text(f"scale.{scale.kind}", name=name))


def anchors(
    request: Request, scale: Scale, *, apart: bool = False
) -> tuple[tuple[Part, ...], ...]:
    """Return what 0 means and what 10 means; both are always printed (§3.1).

    Args:
        request: Its view and words.
        scale: Whose ends.
        apart: Whether the map's words are a part of their own, which words in
            another language are anyhow.
    """
    return (
        tuple(_anchor(request, 0, scale.zero, apart=apart)),
        tuple(_anchor(request, 10, scale.ten, apart=apart)),
    )


def _anchor(
    request: Request, end: int, words: object, *, apart: bool
) -> Iterator[Part]:
    said = request.said(words)
    if said is None:
        return
    tag = foreign(request, said)
    if not tag and not apart:
        yield Part(text=request.text("scale.anchor", number=end, words=said.text))
        return
    yield Part(text=request.text("scale.anchor_lead", number=end))
    yield Part(text=said.text, language=tag)
