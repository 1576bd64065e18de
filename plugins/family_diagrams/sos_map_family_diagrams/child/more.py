"""Pages for what the picture has no room for: part after part, in three columns."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, field, frozen, mutable

from sos_map import Request
from sos_map_family_diagrams.child.content import Thing
from sos_map_family_diagrams.child.flow import SMALLEST, Filled, drawn, filled, wrapped
from sos_map_family_diagrams.child.names import over
from sos_map_family_diagrams.child.room import MORE, goes_on, room_to_draw
from sos_map_family_diagrams.child.spot import Spot
from sos_map_family_diagrams.ruler import Figure
from sos_map_pages import List, Node, Rect, Shape

__all__ = ["Rest", "rest_pages"]

_TOP, _FOOT = 262, 1880
_BOTTOM = _FOOT - MORE
_ALL = Spot(x=100, width=2770, hue="ink2", tint="paper")
_COLUMNS = tuple(
    Spot(x=_ALL.x + number * 935, width=900, hue="ink2", tint="paper")
    for number in range(3)
)
_AFTER_NAME = 12
_PAD = 24  # above and below words in a frame
_APART = 30  # between frames


@frozen(kw_only=True, repr=False)
class Rest:
    """What is left of a part.

    Attributes:
        name: What the part is called.
        spot: Its colours.
        things: What is left.
        begun: Whether the part began in the picture.
    """

    name: str
    spot: Spot
    things: tuple[Thing, ...]
    begun: bool


@mutable(kw_only=True, repr=False)
class _Place:
    """Where the next words stand, and the pages up to there."""

    pages: list[tuple[list[Node], list[Shape]]] = field(factory=list)
    column: int = len(_COLUMNS)
    y: int = _TOP

    def forward(self) -> None:
        """Go to the next column, on the next page if need be."""
        self.column += 1
        if self.column >= len(_COLUMNS):
            self.pages.append(([], []))
            self.column = 0
        self.y = _TOP


def rest_pages(
    request: Request, rests: Iterable[Rest], number: int
) -> tuple[list[Figure], list[int]]:
    """Return the pages for what is left of some parts.

    Args:
        request: The request.
        rests: What is left of each part, in order; of some nothing is.
        number: The number of the first page.

    Returns:
        The pages, and for each part the page on which its rest begins.
    """
    place = _Place()
    starts = [_set(request, place, rest, number) for rest in rests]
    if place.pages:
        _room_below(request, place)
    figures = []
    for count, (nodes, shapes) in enumerate(place.pages, start=1):
        if count < len(place.pages):
            more = goes_on(request, _ALL, _BOTTOM + 10, number + count)
            nodes += more.tree
            shapes += more.shapes
        figures.append(Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=_FOOT))
    return figures, starts


def _set(request: Request, place: _Place, rest: Rest, number: int) -> int:
    """Set a rest below what is there, and return on which page it begins."""
    hue, tint = rest.spot.hue, rest.spot.tint
    columns = tuple(evolve(one, hue=hue, tint=tint) for one in _COLUMNS)
    talls = wrapped(rest.things, SMALLEST, columns[0])
    again = request.text("child.continued", part=rest.name)
    name = again if rest.begun else rest.name
    _, high = over(again, "", columns[0], 0)
    whole = _BOTTOM - _TOP - high - _AFTER_NAME - _PAD
    begins = 0
    while talls:
        if place.column >= len(columns):
            place.forward()
        heads, end = over(name, "", columns[place.column], place.y)
        top = end + _AFTER_NAME
        part = filled(talls, _BOTTOM - top - _PAD, whole)
        if part.talls:
            _put(place, columns[place.column], heads, part, top)
            begins = begins or number + len(place.pages) - 1
            name = again
        talls = part.rest
        if talls:
            place.forward()
    return begins


def _put(
    place: _Place, spot: Spot, heads: tuple[Node, ...], part: Filled, top: int
) -> None:
    nodes, shapes = place.pages[-1]
    items, dots = drawn(part.talls, spot.x, top, spot.hue)
    bottom = top + part.height + _PAD
    frame = Rect(
        x=spot.x,
        y=place.y,
        width=spot.width,
        height=bottom - place.y,
        radius=34,
        fill=spot.tint,
        stroke=spot.hue,
        stroke_width=4,
    )
    nodes += [*heads, List(items=items)]
    shapes += [frame, *dots]
    place.y = bottom + _APART


def _room_below(request: Request, place: _Place) -> None:
    """Mark what is left of the last page as room to draw."""
    nodes, shapes = place.pages[-1]
    for number, spot in enumerate(_COLUMNS):
        if number < place.column:
            continue
        y = place.y if number == place.column else _TOP
        wide = evolve(spot, x=spot.x - 36, width=spot.width + 72)
        free = room_to_draw(request, wide, y, _FOOT)
        nodes += free.tree
        shapes += free.shapes
