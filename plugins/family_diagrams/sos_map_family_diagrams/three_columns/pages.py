"""The pages of a three-column sheet: title, columns, numbers, room to object."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from attrs import evolve

from sos_map import Request
from sos_map_family_diagrams.content import Content
from sos_map_family_diagrams.flow import Filled, fill
from sos_map_family_diagrams.heads import foot_words
from sos_map_family_diagrams.profiles import Look, look_for
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.three_columns.ending import End, box_at, end_of
from sos_map_family_diagrams.three_columns.gather import content_of
from sos_map_family_diagrams.three_columns.plan import Plan, measured_content, plan_for
from sos_map_family_diagrams.three_columns.sheet import columns
from sos_map_pages import (
    Drawing,
    Page,
    Sheet,
    footer,
)

__all__ = ["drawing_of"]

#: For each paper: how many letters are so few that the larger type is tried, and on
#: how many pages it may then stand.
_LITTLE = MappingProxyType({"A4": (1500, 1), "A3": (6000, 2)})


def drawing_of(request: Request) -> Drawing:
    """Return the map as a drawing; in large type when that takes few pages."""
    content = content_of(request)
    kind, paper = request.view.reader.kind, request.options["paper"]
    letters, pages = _LITTLE[paper]
    if content.letters < letters:
        large = _drawing(request, content, look_for(kind, paper, large=True))
        if len(large.pages) <= pages:
            return large
    return _drawing(request, content, look_for(kind, paper))


def _drawing(request: Request, content: Content, look: Look) -> Drawing:
    plan = plan_for(request, content, look)
    rows, rest = measured_content(request, content, plan.frame)
    later = plan.frame.room(look.sheet.top, plan.foot)
    pages = fill(rows, rest, plan.frame.room(plan.top, plan.foot), later)
    made = list(_pages(plan, pages))
    return Drawing(
        title=plan.content.title,
        language=request.language,
        pages=[_footed(plan, page, n, len(made)) for n, page in enumerate(made, 1)],
        description=plan.content.subtitle,
    )


def _pages(plan: Plan, pages: tuple[Filled, ...]) -> Iterator[Page]:
    """Yield every page; the last one has the numbers and the box."""
    sheet = plan.frame.look.sheet
    for number, page in enumerate(pages):
        top = sheet.top if number else plan.top
        start = plan.head if not number else Figure(tree=(), shapes=(), bottom=top)
        empty = plan.empty if not number else ("", "", "")
        end = End(bottoms=(plan.foot,) * 3)
        if number == len(pages) - 1:
            end = end_of(plan, page, top)
        drawn = columns(plan.frame, page, top=top, bottoms=end.bottoms, empty=empty)
        parts = [start, drawn]
        for place, figure in enumerate(end.after):
            if place:
                yield _put(sheet, parts)
                parts = []
            parts.append(figure)
        if end.after or end.thirds:
            parts.append(box_at(plan, end))
        yield _put(sheet, parts)


def _put(sheet: Sheet, parts: list[Figure]) -> Page:
    return Page(
        sheet=sheet,
        tree=[node for part in parts for node in part.tree],
        shapes=[shape for part in parts for shape in part.shapes],
    )


def _footed(plan: Plan, page: Page, number: int, count: int) -> Page:
    look = plan.frame.look
    text, end = foot_words(plan.request, plan.content, look, number, count)
    band = footer(page.sheet, text, profile=look.profile, end=end)
    return evolve(page, tree=(*page.tree, *band.tree))
