"""What happened between the numbers: plans that began, what protected.

Only what somebody did that made it safer; never what went wrong (§3.8).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Literal

from attrs import evolve, frozen

from sos_map import PlanTest, Request, Scale, Statement, span
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.scale_over_time.days import in_time, sure
from sos_map_family_diagrams.sentences import said_part, stances_on

__all__ = ["Happened", "Placed", "happened", "placed"]


@frozen(kw_only=True, repr=False)
class Happened:
    """One thing that happened.

    Attributes:
        day: Its day as the map has it.
        when: The day in words; several for what happened more than once.
        sign: Which sign stands before it: of what began, or of what protected.
        parts: What it was, in its own words.
        stances: Who sees it how; empty when nobody sees it otherwise.
    """

    day: str
    when: str
    sign: Literal["began", "safer"]
    parts: tuple[Part, ...]
    stances: tuple[Part, ...] = ()


def happened(
    request: Request, scale: Scale, asked: Iterable[str]
) -> tuple[Happened, ...]:
    """Return what may have happened between the first number of a scale and the last.

    A scale of a danger tells what protected against it; what protected against others,
    and how the plan held, is told on scales of the whole, or on all if there is none.

    Args:
        request: The request.
        scale: The scale.
        asked: The days on which people were asked.
    """
    spans = [span(day) for day in asked if day]
    first = min((one.earliest for one in spans if one.earliest), default=None)
    last = max((one.latest for one in spans if one.latest), default=None)
    if first is None or last is None:
        return ()
    made: dict[tuple[str, tuple[Part, ...]], Happened] = {}
    for one in (*_began(request), *_safer(request, scale)):
        meant = span(one.day)
        if not meant.earliest or not meant.latest:
            continue
        if one.parts and meant.latest >= first and meant.earliest <= last:
            made.setdefault((one.day, one.parts), one)
    return tuple(sorted(made.values(), key=lambda one: in_time(one.day)))


def _began(request: Request) -> Iterator[Happened]:
    for plan in request.view.case.plans:
        if plan.since and plan.status not in ("proposed", "agreed"):
            words = Part(text=request.text(f"time.plan.{plan.kind}"))
            yield _one(request, plan.since, "began", (words,))


def _safer(request: Request, scale: Scale) -> Iterator[Happened]:
    case = request.view.case
    spoken = {rating.scale for rating in case.ratings}
    whole = [one.id for one in case.scales if _of_all(one) and one.id in spoken]
    everything = not whole or scale.id in whole
    for safety in case.existing_safety:
        if safety.relies_on_child or not (everything or scale.danger in safety.against):
            continue  # that a child had to protect is nothing to be glad of
        for act in safety.acts:
            words = said_part(request, act if act.text else safety)
            if act.date and words:
                yield _one(request, act.date, "safer", (words,), safety)
    for test in case.plan_tests if everything else ():
        words = said_part(request, test)
        if test.date and words and _held(test):
            lead = Part(text=request.text("time.held"))
            if not words.language:
                lead, words = evolve(lead, text=f"{lead.text} {words.text}"), None
            parts = (lead, words) if words else (lead,)
            yield _one(request, test.date, "safer", parts, test)


def _of_all(scale: Scale) -> bool:
    return scale.danger is None and scale.about is None


def _held(test: PlanTest) -> bool:
    return bool(test.results) and all(one.held == "yes" for one in test.results)


def _one(
    request: Request,
    day: str,
    sign: Literal["began", "safer"],
    parts: tuple[Part, ...],
    about: Statement | None = None,
) -> Happened:
    stances: tuple[Part, ...] = ()
    if about is not None and _disputed(request, about.id):
        stances = tuple(stances_on(request, about.id))
    return Happened(
        day=day, when=request.day(day), sign=sign, parts=parts, stances=stances
    )


def _disputed(request: Request, identity: str) -> bool:
    return any(
        one.on == identity and one.view in ("partly", "disagrees", "unsure")
        for one in request.view.case.stances
    )


@frozen(kw_only=True, repr=False)
class Placed:
    """Where it stands that something happened, by the places of the days.

    Attributes:
        on: What happened on a day itself.
        after: What happened after a day and before the next.
        rest: What has no place: its day, or that of a neighbour, is not surely known,
            or somebody sees it otherwise, which is told beside it.
    """

    on: Mapping[int, tuple[Happened, ...]]
    after: Mapping[int, tuple[Happened, ...]]
    rest: tuple[Happened, ...]


def placed(some: Iterable[Happened], asked: Sequence[str]) -> Placed:
    """Place what happened at the days on which people were asked, both in time."""
    on: dict[int, list[Happened]] = {}
    after: dict[int, list[Happened]] = {}
    rest: list[Happened] = []
    known = [sure(day) for day in asked]
    for one in some:
        at = None if one.stances else sure(one.day)
        gap = _gap(at, known)
        if at is not None and at in known:
            on.setdefault(known.index(at), []).append(one)
        elif gap is not None:
            after.setdefault(gap, []).append(one)
        else:
            rest.append(one)
    return Placed(
        on={number: _once(found) for number, found in on.items()},
        after={number: _once(found) for number, found in after.items()},
        rest=_once(rest),
    )


def _gap(at: datetime.date | None, known: list[datetime.date | None]) -> int | None:
    for number, (first, last) in enumerate(pairwise(known)):
        if at and first and last and first < at < last:
            return number
    return None


def _once(some: list[Happened]) -> tuple[Happened, ...]:
    """Return the same thing on several days once, with all its days."""
    found: dict[tuple[Part, ...], list[Happened]] = {}
    for one in some:
        found.setdefault(one.parts, []).append(one)
    return tuple(
        evolve(same[0], when=", ".join(one.when for one in same))
        for same in found.values()
    )
