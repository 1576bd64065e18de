"""From a view to what the page says: the plan, or what we do until next time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sos_map import Plan, Request, Said, surely_before
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.fridge_plan.content import Box, Fridge
from sos_map_family_diagrams.fridge_plan.open import Visitor
from sos_map_family_diagrams.fridge_plan.parts import boxes_of
from sos_map_family_diagrams.fridge_plan.standing import standing_of
from sos_map_family_diagrams.fridge_plan.visitors import visitor_of
from sos_map_family_diagrams.sentences import Spoken, foreign, quoted, said_part

__all__ = ["fridge_of"]

#: Parts whose lines are for rules that may not hang there as they are.
_RULES = frozenset({"rules", "promise", "suggested"})


def fridge_of(request: Request) -> Fridge:
    """Return what stands on the page; an empty view gives an empty sheet."""
    tonight = request.options["kind"] == "tonight"
    found = standing_of(request, tonight=tonight)
    visitor = visitor_of(request)
    reader = visitor if request.options["variant"] == "public" else None
    boxes = boxes_of(request, found, visitor, tonight=tonight)
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
        boxes=boxes,
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
        if part and (reader is None or reader.may_read_plan(request, plan)):
            yield part
        if plan.place is not None and reader is None:
            place = Spoken(plan.place)
            keys = "fridge-plan.place", "fridge-plan.place_lead"
            yield from quoted(request, place, *keys)
        days = []
        if plan.since and plan.status != "proposed" and not tonight:
            days.append(_dated(request, "since", plan.since))
        if _still_to_come(request, plan):
            key = "meet" if tonight else "review"
            days.append(_dated(request, key, plan.review or ""))
        if days:
            yield Part(text=" ".join(days), kind="small")


def _hint(
    request: Request, boxes: Iterable[Box], reader: Visitor | None
) -> Iterator[Part]:
    """Yield how to write where visitors pass, when something is left to be written."""
    rules = [one for box in boxes if box.kind in _RULES for one in box.entries]
    hard = [one for box in boxes if box.kind == "hard" for one in box.entries]
    # Who comes, on a line that asks for it, needs no other words.
    open_lines = [*(one.pen for one in rules), *(not one.parts for one in hard)]
    if reader is not None and any(open_lines):
        yield Part(text=request.text("fridge-plan.write"), kind="small")


def _still_to_come(request: Request, plan: Plan) -> bool:
    """Say whether there is a day to look at a plan again that is not over."""
    day = plan.review
    return day is not None and not surely_before(day, request.view.date)


def _dated(request: Request, key: str, day: str) -> str:
    """Return a sentence with a day that no end of a line parts."""
    bound = "\u00a0".join(request.day(day).split())
    return request.text(f"fridge-plan.{key}", day=bound)


def _blanks(
    request: Request, plans: tuple[Plan, ...], *, tonight: bool
) -> Iterator[str]:
    """Yield the days that nobody has written down yet."""
    if not plans and not tonight:
        yield request.text("fridge-plan.since_blank")
    if not any(_still_to_come(request, plan) for plan in plans):
        key = "meet_blank" if tonight else "review_blank"
        yield request.text(f"fridge-plan.{key}")
