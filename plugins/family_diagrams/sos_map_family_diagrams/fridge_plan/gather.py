"""From a view to what the page says: the plan, or what we do until next time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sos_map import Plan, Request, Rule, Said, surely_before
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.fridge_plan.content import (
    WRITE,
    Box,
    BoxKind,
    Entry,
    Fridge,
)
from sos_map_family_diagrams.fridge_plan.open import Visitor, visitor_of
from sos_map_family_diagrams.fridge_plan.rules import (
    musts,
    open_rules,
    signs,
    whole_rules,
)
from sos_map_family_diagrams.fridge_plan.standing import Standing, standing_of
from sos_map_family_diagrams.fridge_plan.tonight import calls_box, night_box
from sos_map_family_diagrams.sentences import Spoken, foreign, quoted, said_part

__all__ = ["fridge_of"]

_BY_HAND = frozenset({"rules", "suggested"})
_FEW = 6  # rules; with fewer there is room for more
_EMPTY = 9  # lines for rules on a sheet without any


def fridge_of(request: Request) -> Fridge:
    """Return what stands on the page; an empty view gives an empty sheet."""
    tonight = request.options["kind"] == "tonight"
    found = standing_of(request, tonight=tonight)
    visitor = visitor_of(request)
    reader = visitor if request.options["variant"] == "public" else None
    boxes = [*_rules(request, found, reader, "agreed" if tonight else "rules")]
    if reader is None:
        boxes += _box(request, "signs", signs(request, found.signs))
    if reader is None and not tonight:
        boxes += _box(request, "musts", musts(request, found.musts))
    if tonight:
        boxes = [night_box(request), *boxes, calls_box(request, reader)]
    title = "fridge-plan.tonight_title" if tonight else "fridge-plan.title"
    return Fridge(
        title=request.text(title),
        later=f"{title}_page",
        note=request.text("fridge-plan.folder") if reader is None else "",
        under=(
            *_title(request, reader),
            *_plans(request, found.plans, reader, tonight=tonight),
            *_hint(request, boxes, reader),
        ),
        blanks=tuple(_blanks(request, found.plans, tonight=tonight)),
        boxes=(*boxes, _ring(request, found, visitor, public=reader is not None)),
    )


def _box(request: Request, kind: BoxKind, entries: Iterable[Entry]) -> Iterator[Box]:
    entries = tuple(entries)
    if entries:
        heading = request.text(f"fridge-plan.{kind}")
        yield Box(kind=kind, heading=heading, entries=entries)


def _rules(
    request: Request, found: Standing, reader: Visitor | None, heading: str
) -> Iterator[Box]:
    """Yield what is agreed and what is only suggested; lines when there is neither."""

    def entries(rules: tuple[Rule, ...]) -> tuple[Entry, ...]:
        if reader is None:
            return tuple(whole_rules(request, rules))
        return tuple(open_rules(request, rules, reader))

    agreed, suggested = entries(found.rules), entries(found.suggested)
    if agreed or not suggested:
        yield Box(
            kind="rules",
            heading=request.text(f"fridge-plan.{heading}"),
            entries=agreed or (WRITE,) * 2,
            spare=max(2, _FEW - len(agreed)) if agreed else _EMPTY,
        )
    yield from _box(request, "suggested", suggested)


def _ring(request: Request, found: Standing, visitor: Visitor, *, public: bool) -> Box:
    """Return those who said yes, with the number that the view has or a line for it."""
    phones = {one.id: one.phone for one in request.view.case.people}
    entries = []
    for person in found.agreed:
        name = request.view.name(person)
        if name and not (public and person in visitor.paid):
            number = visitor.number(person, phones.get(person))
            parts = (Part(text=name),)
            entries.append(Entry(parts=parts, end=number, pen=not number))
    emergency = Entry(
        parts=(Part(text=request.text("fridge-plan.emergency")),),
        end=request.text("fridge-plan.emergency_number"),
    )
    return Box(
        kind="ring",
        heading=request.text("fridge-plan.ring"),
        entries=tuple(entries) or (WRITE,),
        last=(emergency,),
        spare=3,
    )


def _title(request: Request, reader: Visitor | None) -> Iterator[Part]:
    """Yield the map's own title, which is nobody's who only passes by."""
    case = request.view.case.case
    if case.title is not None and reader is None:
        title = Said(case.title, case.language)
        yield Part(text=title.text, language=foreign(request, title))


def _plans(
    request: Request, plans: tuple[Plan, ...], reader: Visitor | None, *, tonight: bool
) -> Iterator[Part]:
    """Yield what each plan says as a whole, and its days."""
    for plan in plans:
        part = said_part(request, plan)
        if part and (reader is None or reader.may_read_all(request, plan)):
            yield part
        if plan.place is not None and reader is None:
            place = Spoken(plan.place)
            keys = "fridge-plan.place", "fridge-plan.place_lead"
            yield from quoted(request, place, *keys)
        if plan.since and not tonight:
            yield _dated(request, "since", plan.since)
        if _still_to_come(request, plan):
            key = "meet" if tonight else "review"
            yield _dated(request, key, plan.review or "")


def _hint(
    request: Request, boxes: Iterable[Box], reader: Visitor | None
) -> Iterator[Part]:
    """Yield how to write where visitors pass, when something is left to be written."""
    rules = [one for box in boxes if box.kind in _BY_HAND for one in box.entries]
    if reader is not None and any(one.pen for one in rules):
        yield Part(text=request.text("fridge-plan.write"), kind="small")


def _still_to_come(request: Request, plan: Plan) -> bool:
    """Say whether there is a day to look at a plan again that is not over."""
    day = plan.review
    return day is not None and not surely_before(day, request.view.date)


def _dated(request: Request, key: str, day: str) -> Part:
    """Return a sentence with a day that no end of a line parts."""
    bound = "\u00a0".join(request.day(day).split())
    return Part(text=request.text(f"fridge-plan.{key}", day=bound))


def _blanks(
    request: Request, plans: tuple[Plan, ...], *, tonight: bool
) -> Iterator[str]:
    """Yield the days that nobody has written down yet."""
    if not plans and not tonight:
        yield request.text("fridge-plan.since_blank")
    if not any(_still_to_come(request, plan) for plan in plans):
        key = "meet_blank" if tonight else "review_blank"
        yield request.text(f"fridge-plan.{key}")
