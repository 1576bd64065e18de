"""The pages of a child's three houses: three abreast, then what goes on (§3.2)."""

from __future__ import annotations

from attrs import frozen

from sos_map import Request
from sos_map_family_diagrams.child.content import Zone
from sos_map_family_diagrams.child.flow import Filled, drawn, filled, wrapped
from sos_map_family_diagrams.child.head import LOOK, about, around, below
from sos_map_family_diagrams.child.names import Named, named, over
from sos_map_family_diagrams.child.pages import drawing_of
from sos_map_family_diagrams.child.room import (
    GAP,
    LEAST,
    MORE,
    asked,
    goes_on,
    room_to_draw,
)
from sos_map_family_diagrams.child.wide import Stage, wide_pages
from sos_map_family_diagrams.measured import Tall
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.three_houses.art import (
    EAVES,
    FOOT,
    PLACES,
    STRIP,
    WIDE,
    Place,
    facade,
    ground,
    spot_of,
    strip,
)
from sos_map_family_diagrams.three_houses.content import HouseSheet
from sos_map_pages import Drawing, List, Node, Shape, Size, rules_for

__all__ = ["house", "houses_drawing"]

_AFTER_NAME = 18


def houses_drawing(request: Request, sheet: HouseSheet) -> Drawing:
    """Return the houses of one child from one day."""
    words = around(sheet.told)
    notes, foot = below(words, FOOT)
    houses = [
        _named(request, one, place, f"houses.{one.zone}")
        for one, place in zip(sheet.houses, PLACES, strict=True)
    ]
    more = _named(request, sheet.more, PLACES[0], "child.more")
    # What goes on does so page after page, in the order of the houses.
    row = _row(houses, foot)
    figures = [Figure(tree=(), shapes=(), bottom=foot)]
    starts = []
    for one, part in zip(houses, row.parts, strict=True):
        starts.append(len(figures) + 1)
        figures += _wide(request, one, part.rest, len(figures) + 1, begun=True)
    extra = _talls(more, LOOK.body)
    figures += _wide(request, more, extra, len(figures) + 1, begun=False)
    figures[0] = _first(request, houses, row, starts, foot, notes)
    figures += about(request, words, FOOT)
    return drawing_of(request, words, figures)


def _named(request: Request, zone: Zone, place: Place, key: str) -> Named:
    plain, also = request.text(key), "houses.also_called"
    return named(request, zone, spot_of(place, zone.zone), plain, also)


def _wide(
    request: Request, one: Named, talls: tuple[Tall, ...], number: int, *, begun: bool
) -> list[Figure]:
    stage = _stage(one.zone.zone)
    return wide_pages(request, stage, one.name, talls, number, begun=begun)


def _stage(zone: str) -> Stage:
    """Return a page for one house that is as wide as the page."""
    return Stage(
        spot=spot_of(WIDE, zone),
        columns=tuple(spot_of(place, zone) for place in PLACES),
        head=EAVES,
        top=EAVES + 130,
        foot=FOOT,
        shapes=(ground(FOOT), *facade(WIDE, zone, FOOT)),
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
    free = room_to_draw(request, spot_of(place, zone), top, foot - STRIP)
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
        over(one.name, one.kind, spot_of(place, one.zone.zone), EAVES)[1]
        for one, place in zip(houses, PLACES, strict=True)
    ]
    top = max(ends) + _AFTER_NAME
    low = foot - STRIP
    whole = _stage("more").room
    sizes = rules_for(LOOK.profile).body
    everything = {size: [_talls(one, size) for one in houses] for size in sizes}
    for least in (GAP + LEAST, 0):
        for size in sizes:
            parts = [filled(t, low - top - least, whole) for t in everything[size]]
            if not any(part.rest for part in parts):
                return _Row(top=top, parts=tuple(parts))
    parts = []
    for talls in everything[sizes[-1]]:
        part = filled(talls, low - top, whole)
        parts.append(filled(talls, low - top - MORE, whole) if part.rest else part)
    return _Row(top=top, parts=tuple(parts))


def _talls(one: Named, size: Size) -> tuple[Tall, ...]:
    return wrapped(one.zone.things, size, spot_of(PLACES[0], one.zone.zone))


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
        zone = one.zone.zone
        spot = spot_of(place, zone)
        inside, _ = over(one.name, one.kind, spot, EAVES)
        items, dots = drawn(part.talls, spot.x, row.top, spot.hue)
        inside += (List(items=items),) if items else ()
        end = row.top + part.height + (GAP if items else 0)
        if not (items or part.rest):
            question = asked(request.text(f"houses.ask_{zone}"), spot, row.top, foot)
            inside += question.tree
            end = question.bottom + 24
        if part.rest:
            more = goes_on(request, spot, foot - STRIP - MORE + 12, start)
            inside += more.tree
            dots += more.shapes
            end = foot
        made = house(request, place, zone, inside, top=end, foot=foot)
        nodes += made.tree
        shapes += (*made.shapes, *dots)
    return Figure(tree=(*nodes, *notes.tree), shapes=tuple(shapes), bottom=foot)
