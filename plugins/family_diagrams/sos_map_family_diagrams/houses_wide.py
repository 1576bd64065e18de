"""Pages for what goes on: one house as wide as the page, its words in three columns."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.houses_art import (
    EAVES,
    FOOT,
    HUES,
    PLACES,
    WIDE,
    facade,
    ground,
)
from sos_map_family_diagrams.houses_flow import drawn, filled
from sos_map_family_diagrams.houses_names import Named, over
from sos_map_family_diagrams.houses_room import GAP, MORE, goes_on, room_to_draw
from sos_map_family_diagrams.measured import Tall
from sos_map_family_diagrams.ruler import Figure
from sos_map_pages import Item, List, Node, Shape

__all__ = ["WHOLE", "wide_pages"]

_TOP = EAVES + 130
#: How high words may stand in one column.
WHOLE = FOOT - MORE - _TOP


def wide_pages(
    request: Request,
    one: Named,
    talls: tuple[Tall, ...],
    number: int,
    *,
    begun: bool,
) -> list[Figure]:
    """Return the pages that a house needs for what is left.

    Args:
        request: The request.
        one: The house.
        talls: What is left, wrapped.
        number: The number of the first page.
        begun: Whether the house began on an earlier page.
    """
    made: list[Figure] = []
    while talls:
        again = begun or bool(made)
        figure, talls = _page(request, one, talls, number + len(made), again=again)
        made.append(figure)
    return made


def _page(
    request: Request, one: Named, talls: tuple[Tall, ...], number: int, *, again: bool
) -> tuple[Figure, tuple[Tall, ...]]:
    zone = one.house.zone
    hue = HUES[zone][0]
    name = request.text("houses.continued", house=one.name) if again else one.name
    nodes: list[Node] = list(over(name, "", zone, WIDE, EAVES)[0])
    shapes: list[Shape] = [ground(FOOT), *facade(WIDE, zone, FOOT)]
    items: list[Item] = []
    ends: list[int] = []
    for place in PLACES:
        part = filled(talls, WHOLE, WHOLE)
        mine, dots = drawn(part.talls, place.x, _TOP, hue)
        items += mine
        shapes += dots
        ends.append(_TOP + part.height + (GAP if mine else 0))
        talls = part.rest
    nodes.append(List(items=items))
    if talls:
        more = goes_on(request, WIDE, FOOT - MORE + 6, zone, number + 1)
        nodes += more.tree
        shapes += more.shapes
    else:
        for place, end in zip(PLACES, ends, strict=True):
            free = room_to_draw(request, place, end, FOOT - 36, zone)
            nodes += free.tree
            shapes += free.shapes
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=FOOT), talls
