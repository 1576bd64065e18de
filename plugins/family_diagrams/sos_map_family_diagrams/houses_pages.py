"""The pages of a child's three houses: three abreast, then what goes on (§3.2)."""

from __future__ import annotations

from attrs import frozen

from sos_map import Request
from sos_map_family_diagrams.houses_art import (
    EAVES,
    FOOT,
    HUES,
    PLACES,
    STRIP,
    Place,
    facade,
    ground,
    strip,
)
from sos_map_family_diagrams.houses_content import HouseSheet
from sos_map_family_diagrams.houses_flow import Filled, drawn, filled, wrapped
from sos_map_family_diagrams.houses_head import (
    LOOK,
    about,
    around,
    below,
    foot_words,
    head,
)
from sos_map_family_diagrams.houses_names import Named, named, over
from sos_map_family_diagrams.houses_room import (
    GAP,
    LEAST,
    MORE,
    goes_on,
    room_to_draw,
)
from sos_map_family_diagrams.houses_wide import WHOLE, wide_pages
from sos_map_family_diagrams.measured import Tall
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import (
    Drawing,
    Heading,
    List,
    Node,
    Page,
    Paragraph,
    Shape,
    Size,
    footer,
    rules_for,
)

__all__ = ["house", "houses_drawing", "no_houses"]

_AFTER_NAME = 18


def houses_drawing(request: Request, sheet: HouseSheet) -> Drawing:
    """Return the houses of one child from one day."""
    words = around(request, sheet)
    notes, foot = below(words, FOOT)
    houses = [
        named(request, one, place)
        for one, place in zip(sheet.houses, PLACES, strict=True)
    ]
    more = named(request, sheet.more, PLACES[0])
    # What goes on does so page after page, in the order of the houses.
    row = _row(houses, foot)
    figures = [Figure(tree=(), shapes=(), bottom=foot)]
    starts = []
    for one, part in zip(houses, row.parts, strict=True):
        starts.append(len(figures) + 1)
        figures += wide_pages(request, one, part.rest, len(figures) + 1, begun=True)
    extra = wrapped(more.house.things, LOOK.body, HUES["more"][1])
    figures += wide_pages(request, more, extra, len(figures) + 1, begun=False)
    figures[0] = _first(request, houses, row, starts, foot, notes)
    figures += about(request, words, FOOT)
    return Drawing(
        title=request.text("houses.title"),
        language=request.language,
        pages=[
            _page(
                (*head(words, number), *figure.tree),
                figure.shapes,
                foot_words(request, words, number, len(figures)),
            )
            for number, figure in enumerate(figures, start=1)
        ],
    )


def no_houses(request: Request) -> Drawing:
    """Return a page that says plainly that it has none."""
    sheet = LOOK.sheet
    y = sheet.top
    nodes: list[Node] = []
    for key in ("houses.title", "houses.none", "houses.ask"):
        first = not nodes
        style = LOOK.style(LOOK.title, bold=True) if first else LOOK.style(64)
        text = request.text(key)
        block = set_text(text, x=sheet.left, y=y, width=2000, style=style)
        y = block.bottom + 20
        nodes.append(
            Heading(level=1, lines=block.lines)
            if first
            else Paragraph(lines=block.lines)
        )
    return Drawing(
        title=request.text("houses.title"),
        language=request.language,
        pages=[Page(sheet=sheet, tree=nodes)],
    )


def house(
    request: Request,
    place: Place,
    zone: str,
    inside: tuple[Node, ...],
    *,
    top: int,
    foot: int,
) -> Figure:
    """Draw a house with words in it that end at ``top``, and room to draw below."""
    free = room_to_draw(request, place, top, foot - STRIP, zone)
    return Figure(
        tree=(*inside, *free.tree),
        shapes=(*facade(place, zone, foot), *strip(place, zone, foot), *free.shapes),
        bottom=foot,
    )


@frozen(kw_only=True, repr=False)
class _Row:
    """Three houses abreast: where the words begin, and what fits into each."""

    top: int
    parts: tuple[Filled, ...]


def _row(houses: list[Named], foot: int) -> _Row:
    """Fill three houses, all in the largest size that leaves room to draw in each.

    Where none does, the largest in which everything stands on the page; else the
    smallest, and what is left goes on.
    """
    ends = [
        over(one.name, one.kind, one.house.zone, place, EAVES)[1]
        for one, place in zip(houses, PLACES, strict=True)
    ]
    top = max(ends) + _AFTER_NAME
    low = foot - STRIP
    sizes = rules_for(LOOK.profile).body
    everything = {size: [_talls(one, size) for one in houses] for size in sizes}
    for least in (GAP + LEAST, 0):
        for size in sizes:
            parts = [filled(t, low - top - least, WHOLE) for t in everything[size]]
            if not any(part.rest for part in parts):
                return _Row(top=top, parts=tuple(parts))
    parts = []
    for talls in everything[sizes[-1]]:
        part = filled(talls, low - top, WHOLE)
        parts.append(filled(talls, low - top - MORE, WHOLE) if part.rest else part)
    return _Row(top=top, parts=tuple(parts))


def _talls(one: Named, size: Size) -> tuple[Tall, ...]:
    return wrapped(one.house.things, size, HUES[one.house.zone][1])


def _first(
    request: Request,
    houses: list[Named],
    row: _Row,
    starts: list[int],
    foot: int,
    notes: Figure,
) -> Figure:
    nodes: list[Node] = []
    shapes: list[Shape] = [ground(foot)]
    for one, place, part, start in zip(houses, PLACES, row.parts, starts, strict=True):
        zone = one.house.zone
        inside, _ = over(one.name, one.kind, zone, place, EAVES)
        items, dots = drawn(part.talls, place.x, row.top, HUES[zone][0])
        inside += (List(items=items),) if items else ()
        end = row.top + part.height + (GAP if items else 0)
        if part.rest:
            more = goes_on(request, place, foot - STRIP - MORE + 12, zone, start)
            inside += more.tree
            dots += more.shapes
            end = foot
        made = house(request, place, zone, inside, top=end, foot=foot)
        nodes += made.tree
        shapes += (*made.shapes, *dots)
    return Figure(tree=(*nodes, *notes.tree), shapes=tuple(shapes), bottom=foot)


def _page(tree: tuple[Node, ...], shapes: tuple[Shape, ...], words: str) -> Page:
    band = footer(LOOK.sheet, words, profile=LOOK.profile)
    return Page(sheet=LOOK.sheet, tree=(*tree, *band.tree), shapes=shapes)
