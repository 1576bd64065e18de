"""The parts of the plan in their order: promises, every day, if it gets hard, ring."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sos_map import Request, Rule
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.fridge_plan.content import WRITE, Box, BoxKind, Entry
from sos_map_family_diagrams.fridge_plan.open import Visitor
from sos_map_family_diagrams.fridge_plan.rules import (
    goes_apart,
    musts,
    open_rules,
    safe_people,
    signs,
    whole_rules,
)
from sos_map_family_diagrams.fridge_plan.standing import Standing
from sos_map_family_diagrams.fridge_plan.tonight import calls_box, night_box

__all__ = ["boxes_of"]

_FEW = 6  # rules; with fewer there is room for more
_EMPTY = 9  # lines for rules on a sheet without any


def boxes_of(
    request: Request, found: Standing, visitor: Visitor, *, tonight: bool
) -> tuple[Box, ...]:
    """Return the parts; what is only suggested stands last, apart from what is agreed.

    Args:
        request: The request; its variant says whether visitors pass the page.
        found: What the page is about.
        visitor: What a visitor may read.
        tonight: Whether the page is the one until next time.
    """
    reader = visitor if request.options["variant"] == "public" else None
    hard = [rule for rule in found.rules if goes_apart(request, rule, reader)]
    usual = [rule for rule in found.rules if rule not in hard]
    agreed = _entries(request, usual, reader)
    decided = bool(found.rules)
    suggested = tuple(_suggested(request, found, reader, quiet=decided))
    boxes: list[Box] = []
    if not (decided or suggested or tonight):
        boxes.append(_promise(request))
    if decided or not suggested:
        boxes.append(_usual(request, agreed, tonight=tonight))
    else:
        boxes += suggested
    boxes += _when_hard(request, found, hard, reader, tonight=tonight)
    if reader is None and not tonight:
        boxes += _box(request, "musts", musts(request, found.musts))
    if tonight:
        boxes = [night_box(request), *boxes, calls_box(request, reader)]
    boxes.append(_ring(request, found, visitor, public=reader is not None))
    return (*boxes, *(suggested if decided else ()))


def _entries(
    request: Request, rules: Iterable[Rule], reader: Visitor | None
) -> tuple[Entry, ...]:
    if reader is None:
        return tuple(whole_rules(request, rules))
    return tuple(open_rules(request, rules, reader))


def _box(request: Request, kind: BoxKind, entries: Iterable[Entry]) -> Iterator[Box]:
    entries = tuple(entries)
    if entries:
        heading = request.text(f"fridge-plan.{kind}")
        yield Box(kind=kind, heading=heading, entries=entries)


def _suggested(
    request: Request, found: Standing, reader: Visitor | None, *, quiet: bool
) -> Iterator[Box]:
    """Yield what is not decided yet: the page's matter only while nothing else is."""
    entries = _entries(request, found.suggested, reader)
    if entries:
        key = "fridge-plan.later" if quiet else "fridge-plan.suggested"
        yield Box(
            kind="suggested", heading=request.text(key), entries=entries, quiet=quiet
        )


def _usual(request: Request, agreed: tuple[Entry, ...], *, tonight: bool) -> Box:
    """Return what is done every day; lines when nobody has agreed on anything."""
    return Box(
        kind="rules",
        heading=request.text(f"fridge-plan.{'agreed' if tonight else 'rules'}"),
        entries=agreed or (WRITE,) * 2,
        spare=max(2, _FEW - len(agreed)) if agreed else _EMPTY,
    )


def _promise(request: Request) -> Box:
    """Return lines for what the grown-ups promise: no field of a map holds that."""
    names = request.names(request.view.case.case.children)
    return Box(
        kind="promise",
        heading=(
            request.text("fridge-plan.promise", names=names)
            if names
            else request.text("fridge-plan.promise_blank")
        ),
        entries=(WRITE,) * 2,
    )


def _when_hard(
    request: Request,
    found: Standing,
    rules: Iterable[Rule],
    reader: Visitor | None,
    *,
    tonight: bool,
) -> Iterator[Box]:
    """Yield what is done when it gets hard; who it is, asked when nobody has said.

    The page until next time asks the same under who rings whom.
    """
    if reader is None:
        yield from _box(request, "signs", signs(request, found.signs))
        known = tuple(whole_rules(request, rules))
    else:
        known = tuple(open_rules(request, rules, reader))
    if tonight and not known:
        return
    said = any(entry.parts for entry in known)
    asks = () if said else tuple(_asks(request))
    turn_to = safe_people(request, None) if reader is None and not tonight else ()
    yield Box(
        kind="hard",
        heading=request.text("fridge-plan.hard"),
        entries=(*asks, *known[len(asks) :], *turn_to),
        spare=1,
    )


def _asks(request: Request) -> Iterator[Entry]:
    """Yield what to agree on for a hard day, each with a line."""
    children = request.view.case.case.children
    name = request.view.name(children[0]) if len(children) == 1 else ""
    for key in ("first", "comes", "with_one" if name else "with_many"):
        text = request.text(f"fridge-plan.hard_{key}", name=name)
        yield Entry(parts=(Part(text=text),), pen=True)


def _ring(request: Request, found: Standing, visitor: Visitor, *, public: bool) -> Box:
    """Return those who said yes, with the number that the view has or a line for it.

    Somebody who always answers, and the emergency number, are always the last.
    """
    phones = {one.id: one.phone for one in request.view.case.people}
    entries = []
    for person in found.agreed:
        name = request.view.name(person)
        if name and not (public and person in visitor.paid | visitor.unnamed):
            number = visitor.number(person, phones.get(person))
            entries.append(_row(name, number))
    always = ("awake" if public else "on_call", "emergency")
    return Box(
        kind="ring",
        heading=request.text("fridge-plan.ring"),
        entries=tuple(entries) or (WRITE,),
        last=tuple(
            _row(
                request.text(f"fridge-plan.{one}"),
                request.text(f"fridge-plan.{one}_number"),
            )
            for one in always
        ),
        spare=3,
    )


def _row(name: str, number: str) -> Entry:
    """Return a name and its number, or a line to write it on."""
    return Entry(parts=(Part(text=name),), end=number, pen=not number)
