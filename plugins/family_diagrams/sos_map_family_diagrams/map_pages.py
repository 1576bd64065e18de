"""The pages of a three-column sheet: title, columns, numbers, room to object."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from attrs import evolve, frozen

from sos_map import Request
from sos_map_family_diagrams.column_parts import PITCH, TINTS
from sos_map_family_diagrams.content import HUES, Content, Section
from sos_map_family_diagrams.flow import Cells, Filled, fill
from sos_map_family_diagrams.furniture import box, box_height, head
from sos_map_family_diagrams.galley import Draw, Say, galleys
from sos_map_family_diagrams.gather import content_of
from sos_map_family_diagrams.measured import Stack, measured
from sos_map_family_diagrams.profiles import Look, look_for
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.scale_block import latest_block
from sos_map_family_diagrams.sheet import Frame, columns, frame_for
from sos_map_pages import (
    Colour,
    Drawing,
    Node,
    Page,
    Shape,
    footer,
    rules_for,
)

__all__ = ["drawing_of"]

#: For each paper: how many letters are so few that the larger type is tried, and on
#: how many pages it may then stand.
_LITTLE = MappingProxyType({"A4": (1500, 1), "A3": (6000, 2)})
_AIR = 24
_PENS = 3  # lines to write on that the last page keeps free in each column
_BOX_LINES = 2  # at least, in the box for what is not right


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


@frozen(kw_only=True, repr=False)
class _Plan:
    """What is decided before anything is drawn.

    Attributes:
        head: The title and what stands beside it.
        foot: Where columns end at the latest.
        top: Where columns begin on the first page.
    """

    request: Request
    content: Content
    frame: Frame
    head: Figure
    top: int
    foot: int
    empty: tuple[str, ...]
    pieces: tuple[Say | Draw, ...]


def _drawing(request: Request, content: Content, look: Look) -> Drawing:
    plan = _plan(request, content, look)
    rows, rest = _measured(content, plan.frame)
    later = plan.frame.room(look.sheet.top, plan.foot)
    pages = fill(rows, rest, plan.frame.room(plan.top, plan.foot), later)
    made = list(_pages(plan, pages))
    return Drawing(
        title=content.title,
        language=request.language,
        pages=[_footed(plan, page, n, len(made)) for n, page in enumerate(made, 1)],
        description=content.subtitle,
    )


def _plan(request: Request, content: Content, look: Look) -> _Plan:
    one, two, three = content.columns
    titles = (one.title, two.title, three.title)
    frame = frame_for(look, titles, request.text("map.continues"))
    title = head(request, content, look)
    scales = [one for one in request.view.case.scales if one.kind == "overall"]
    return _Plan(
        request=request,
        content=content,
        frame=frame,
        head=title,
        top=title.bottom + _AIR,
        foot=look.sheet.bottom - _AIR - round(rules_for(look.profile).footer * 1.4),
        empty=tuple(_empty(request, content, side) for side in range(3)),
        pieces=tuple(p for scale in scales for p in latest_block(request, scale, look)),
    )


def _empty(request: Request, content: Content, side: int) -> str:
    said = content.columns[side].sections or any(p.cells[side] for p in content.pairs)
    return "" if said else request.text("empty")


def _measured(content: Content, frame: Frame) -> tuple[tuple[Cells, ...], Cells]:
    def wrapped(
        sections: tuple[Section, ...], side: int, on: Colour
    ) -> tuple[Stack, ...]:
        x, width = frame.edges[side]
        return measured(
            sections, x=x, width=width, look=frame.look, hue=HUES[side], on=on
        )

    rows = []
    for pair in content.pairs:
        one, two, three = (wrapped(pair.cells[n], n, TINTS[n]) for n in range(3))
        rows.append((one, two, three))
    one, two, three = (
        wrapped(content.columns[n].sections, n, "paper") for n in range(3)
    )
    return tuple(rows), (one, two, three)


def _pages(plan: _Plan, pages: tuple[Filled, ...]) -> Iterator[Page]:
    """Yield every page; the last one has the numbers and the box.

    What comes after the columns stands below them when it fits there, else on
    pages of its own.
    """
    sheet = plan.frame.look.sheet
    high = box_height(plan.frame.look, _BOX_LINES)
    apart = False
    for number, page in enumerate(pages):
        top = sheet.top if number else plan.top
        above = plan.head if not number else Figure(tree=(), shapes=(), bottom=top)
        bottom = plan.foot
        after: tuple[Figure, ...] = ()
        if number == len(pages) - 1:
            filled = max(page.height(place) for place in range(3))
            least = top + plan.frame.bar + 2 * _AIR + filled
            after = _after(plan, least, high)
            if len(after) == 1:
                spare = plan.foot - high - after[0].bottom
                bottom = least + min(spare, _PENS * PITCH)
                after = _after(plan, bottom, high)
            else:
                after = _after(plan, sheet.top, high)
                apart = True
        empty = plan.empty if not number else ("", "", "")
        drawn = columns(plan.frame, page, top=top, bottom=bottom, empty=empty)
        tree, below = (*above.tree, *drawn.tree), (*above.shapes, *drawn.shapes)
        if after and not apart:
            yield _last(plan, tree, below, after[0])
            return
        yield Page(sheet=sheet, tree=tree, shapes=below)
    for place, galley in enumerate(after):
        if place == len(after) - 1:
            yield _last(plan, (), (), galley)
        elif galley.tree:
            yield Page(sheet=sheet, tree=galley.tree, shapes=galley.shapes)


def _after(plan: _Plan, top: int, high: int) -> tuple[Figure, ...]:
    """Set what follows the columns, with the box's room kept free on every page."""
    return galleys(
        plan.pieces,
        top=top,
        later=plan.frame.look.sheet.top,
        bottom=plan.foot - high,
    )


def _last(
    plan: _Plan, tree: tuple[Node, ...], shapes: tuple[Shape, ...], galley: Figure
) -> Page:
    wrong = box(plan.request, plan.frame.look, galley.bottom + _AIR, plan.foot)
    return Page(
        sheet=plan.frame.look.sheet,
        tree=(*tree, *galley.tree, *wrong.tree),
        shapes=(*shapes, *galley.shapes, *wrong.shapes),
    )


def _footed(plan: _Plan, page: Page, number: int, count: int) -> Page:
    request = plan.request
    text = request.text(
        "map.footer",
        title=plan.content.title,
        day=request.day(request.view.date),
        page=number,
        pages=count,
    )
    band = footer(page.sheet, text, profile=plan.frame.look.profile)
    return evolve(page, tree=(*page.tree, *band.tree))
