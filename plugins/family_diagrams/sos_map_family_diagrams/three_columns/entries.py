"""From things of a view to entries of a column (signs-of-safety §1.2)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import evolve

from sos_map import (
    Complicating,
    Danger,
    ExistingSafety,
    Goal,
    Harm,
    Need,
    Request,
    Statement,
    Step,
    Strength,
    WallLine,
)
from sos_map_family_diagrams.content import Entry, Part
from sos_map_family_diagrams.profiles import profile_for
from sos_map_family_diagrams.sentences import (
    impacts,
    quoted,
    said_part,
    small,
    stances_on,
)
from sos_map_pages import BulletKind

__all__ = ["entry"]

_UNSURE = frozenset({"reported", "alleged", "disputed"})
#: A worry that says itself that it is one, and not only what somebody fears.
_SAYS_SO = re.compile(
    r"\b(orolig|oroar|rädda? (för )?att|worr|concerned|fear)", re.IGNORECASE
)
_END = re.compile(r"[.!?]")  # said later, it is somebody else's worry


def entry(request: Request, thing: Statement, bullet: BulletKind) -> Entry:
    """Return a thing as an entry: its words, then all that belongs to them."""
    notes = " ".join(part.text for part in _notes(request, thing))
    return Entry(
        bullet=bullet,
        parts=(
            *_led(request, thing),
            *((Part(text=notes, kind="small"),) if notes else ()),
            *_after(request, thing),
        ),
        key=thing.id,
    )


def _unsure(request: Request, thing: Statement) -> bool:
    """Say whether nobody has confirmed what a family's page tells.

    After the words it comes too late: a father has read an accusation.
    """
    return (
        isinstance(thing, Harm)
        and _for_family(request)
        and thing.certainty in _UNSURE
        and said_part(request, thing) is not None
    )


def _worriers(request: Request, danger: Danger) -> tuple[str, ...]:
    """Return who fears what the words say, where they do not say that it is feared.

    What follows on "are worried that" sounds like a fact, or an order, by itself.
    """
    first = said_part(request, danger)
    if first is None or _SAYS_SO.search(_END.split(first.text, 1)[0]):
        return ()
    return tuple(who for who in _worried(danger) if request.view.name(who))


def _led(request: Request, thing: Statement) -> Iterator[Part]:
    """Yield a thing's own words, and before them what must be read before them."""
    first = said_part(request, thing)
    if first is None:
        return
    key, fields = "", {}
    if isinstance(thing, Harm) and _unsure(request, thing):
        key = f"map.so_told{{}}.{thing.certainty}"
    elif isinstance(thing, Danger) and (who := _worriers(request, thing)):
        key = "map.worried_one{}" if len(who) == 1 else "map.worried_many{}"
        fields = {"names": request.names(who)}
    if key and not first.language:
        text = request.text(key.format(""), words=first.text, **fields)
        first = evolve(first, text=text)
    elif key:
        yield evolve(
            first, text=request.text(key.format("_lead"), **fields), language=""
        )
    yield first


def _notes(request: Request, thing: Statement) -> Iterator[Part]:
    """Yield small sentences, which share a paragraph: when, who, how we know."""
    match thing:
        case Harm():
            yield from _known(request, thing)
            yield from _about(request, thing.children)
        case Danger():
            if not _worriers(request, thing):
                yield from _names(request, "map.worried_by", _worried(thing))
            if thing.status != "active":
                yield small(request, f"map.danger_{thing.status}")
        case ExistingSafety():
            yield from _safety(request, thing)
        case Goal():
            yield from _months(request, thing)
        case Need():
            yield from _names(request, "map.for_children", thing.children)
        case Step():
            yield from _step(request, thing)
        case Complicating() | Strength() | WallLine():
            pass
    if thing.since is not None:
        yield small(request, "map.since", day=request.day(thing.since))
    # Never where it is documented: a source can be an informant. Who told of a harm can
    # be one too, so a family's page leaves that out (practice notes, pages).
    if not (isinstance(thing, Harm) and _for_family(request)):
        yield from _names(request, "map.said_by", thing.said_by)


def _after(request: Request, thing: Statement) -> Iterator[Part]:
    match thing:
        case Harm():
            key = "map.said_became" if _unsure(request, thing) else "map.became"
            yield from impacts(request, thing.children, key)
        case Danger():
            yield from impacts(request, thing.children, "map.may_become")
        case Step():
            yield from quoted(request, thing.outcome, "map.outcome", "map.outcome_lead")
        case ExistingSafety():
            yield from quoted(
                request, thing.how_often, "map.how_often", "map.how_often_lead"
            )
    yield from stances_on(request, thing.id)


def _worried(danger: Danger) -> tuple[str, ...]:
    return tuple(one.who for one in danger.worried)


def _names(request: Request, key: str, identities: tuple[str, ...]) -> Iterator[Part]:
    names = request.names(identities)
    if names:
        yield small(request, key, names=names)


def _known(request: Request, harm: Harm) -> Iterator[Part]:
    # The codes of a case file are not for a family's page: it says them in full words.
    family = "map." if _for_family(request) else ""
    how = harm.certainty and request.text(f"{family}certainty.{harm.certainty}")
    if _unsure(request, harm):
        how = None  # it is said before
    if harm.date is not None and how:
        day = request.day(harm.date)
        yield small(request, "map.day_known", day=day, certainty=how)
    elif harm.date is not None:
        yield small(request, "map.day", day=request.day(harm.date))
    elif how:
        yield small(request, "map.known", certainty=how)


def _for_family(request: Request) -> bool:
    return profile_for(request.view.reader.kind) == "family"


def _about(request: Request, links: tuple[Any, ...]) -> Iterator[Part]:
    silent = tuple(link.child for link in links if link.text is None)
    yield from _names(request, "map.for_children", silent)


def _safety(request: Request, thing: ExistingSafety) -> Iterator[Part]:
    dates = [act.date for act in thing.acts if act.date is not None]
    if dates:
        days = ", ".join(map(request.day, dates))
        yield small(request, "map.happened_on", days=days)
    yield from _names(request, "map.done_by", thing.done_by)


def _months(request: Request, goal: Goal) -> Iterator[Part]:
    if goal.answers is not None:
        yield small(request, "map.answers")
    if goal.for_months == 1:
        yield small(request, "map.month")
    elif goal.for_months is not None:
        yield small(request, "map.months", months=goal.for_months)


def _step(request: Request, step: Step) -> Iterator[Part]:
    names = request.names(step.owners)
    if step.due is not None and names:
        day = request.day(step.due)
        yield small(request, "map.who_when", names=names, day=day)
    elif names:
        yield small(request, "map.who", names=names)
    elif step.due is not None:
        yield small(request, "map.when", day=request.day(step.due))
    if step.status != "open":
        yield small(request, f"map.step_{step.status}")
