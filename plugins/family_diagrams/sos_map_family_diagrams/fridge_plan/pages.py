"""The pages of the plan on the fridge: one if it can be, and none is ever cut off."""

from __future__ import annotations

from functools import cache

from attrs import evolve

from sos_map import Request
from sos_map_family_diagrams.fridge_plan.boxes import Measured, measured
from sos_map_family_diagrams.fridge_plan.content import WRITE, Box, Fridge
from sos_map_family_diagrams.fridge_plan.looks import looks_for
from sos_map_family_diagrams.fridge_plan.sheets import Measure, Sheets
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_pages import Drawing, Page, footer, rules_for

__all__ = ["fridge_drawing"]

_MANY = 60  # entries; with more, only the smallest type is tried


def fridge_drawing(request: Request, fridge: Fridge) -> Drawing:
    """Return the pages, in the largest type that needs no more of them."""
    measure = _measure(request)
    *larger, look = looks_for(request.view.reader.kind)
    made = _pages(request, fridge, look, measure)
    if sum(len(box.entries) for box in fridge.boxes) <= _MANY:
        for one in larger:
            tried = _pages(request, fridge, one, measure)
            if len(tried) <= len(made):
                look, made = one, tried
                break
        made = _with_lines(request, fridge, look, made, measure)
    return Drawing(
        title=fridge.title,
        language=request.language,
        pages=[
            _finished(request, look, one, number, len(made))
            for number, one in enumerate(made, start=1)
        ],
    )


def _measure(request: Request) -> Measure:
    """Return what wraps boxes, each once for this drawing: ways are tried by box."""

    @cache
    def measure(box: Box, look: Look) -> Measured:
        again = request.text("fridge-plan.continued", heading=box.heading)
        return measured(box, look, again)

    return measure


def _pages(
    request: Request, fridge: Fridge, look: Look, measure: Measure
) -> list[Figure]:
    """Fill pages; only where there are more than one do they need a footer."""
    alone = _filled(Sheets(request, fridge, look, measure), fridge)
    if len(alone) == 1:
        return alone
    foot = round(rules_for(look.profile).footer * 1.4) + 20
    return _filled(Sheets(request, fridge, look, measure, foot=foot), fridge)


def _filled(sheets: Sheets, fridge: Fridge) -> list[Figure]:
    for box in fridge.boxes:
        sheets.box(box)
    return sheets.closed()


def _with_lines(
    request: Request, fridge: Fridge, look: Look, made: list[Figure], measure: Measure
) -> list[Figure]:
    """Add lines to write on, box after box, as long as they need no other page."""
    waiting = [place for place, box in enumerate(fridge.boxes) if box.spare]
    while waiting:
        place = waiting.pop(0)
        box = fridge.boxes[place]
        more = evolve(box, entries=(*box.entries, WRITE), spare=box.spare - 1)
        boxes = (*fridge.boxes[:place], more, *fridge.boxes[place + 1 :])
        grown = evolve(fridge, boxes=boxes)
        tried = _pages(request, grown, look, measure)
        if len(tried) == len(made):
            fridge, made = grown, tried
            waiting += [place] if more.spare else []
    return made


def _finished(
    request: Request, look: Look, made: Figure, number: int, count: int
) -> Page:
    """Return a page, with its number when there are more."""
    tree = made.tree
    if count > 1:
        text = request.text("fridge-plan.footer", page=number, pages=count)
        tree = (*tree, *footer(look.sheet, text, profile=look.profile).tree)
    return Page(sheet=look.sheet, tree=tree, shapes=made.shapes)
