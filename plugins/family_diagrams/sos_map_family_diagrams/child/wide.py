"""Pages for what goes on: one part of a drawing across the page, in columns."""

from __future__ import annotations

from attrs import frozen

from sos_map import Request
from sos_map_family_diagrams.child.flow import drawn, filled
from sos_map_family_diagrams.child.names import over
from sos_map_family_diagrams.child.room import GAP, MORE, goes_on, room_to_draw
from sos_map_family_diagrams.child.spot import Spot
from sos_map_family_diagrams.measured import Tall
from sos_map_family_diagrams.ruler import Figure
from sos_map_pages import Item, List, Node, Shape

__all__ = ["Stage", "wide_pages"]


@frozen(kw_only=True, repr=False)
class Stage:
    """What a page for one part looks like.

    Attributes:
        spot: All of its width.
        columns: Where its words stand; equally wide.
        head: Where the name begins.
        top: Where the words begin.
        foot: Where it ends.
        shapes: What is drawn around the words.
    """

    spot: Spot
    columns: tuple[Spot, ...]
    head: int
    top: int
    foot: int
    shapes: tuple[Shape, ...]

    @property
    def room(self) -> int:
        """How high words may stand in one column."""
        return self.foot - MORE - self.top


def wide_pages(
    request: Request,
    stage: Stage,
    name: str,
    talls: tuple[Tall, ...],
    number: int,
    *,
    begun: bool,
) -> list[Figure]:
    """Return the pages that a part needs for what is left.

    Args:
        request: The request.
        stage: What the pages look like.
        name: What the part is called.
        talls: What is left, wrapped to a column.
        number: The number of the first page.
        begun: Whether the part began on an earlier page.
    """
    made: list[Figure] = []
    again = request.text("child.continued", part=name)
    while talls:
        head = again if begun or made else name
        figure, talls = _page(request, stage, head, talls, number + len(made))
        made.append(figure)
    return made


def _page(
    request: Request, stage: Stage, name: str, talls: tuple[Tall, ...], number: int
) -> tuple[Figure, tuple[Tall, ...]]:
    nodes: list[Node] = list(over(name, "", stage.spot, stage.head)[0])
    shapes: list[Shape] = list(stage.shapes)
    items: list[Item] = []
    ends: list[int] = []
    for spot in stage.columns:
        part = filled(talls, stage.room, stage.room)
        mine, dots = drawn(part.talls, spot.x, stage.top, spot.hue)
        items += mine
        shapes += dots
        ends.append(stage.top + part.height + (GAP if mine else 0))
        talls = part.rest
    nodes.append(List(items=items))
    if talls:
        more = goes_on(request, stage.spot, stage.foot - MORE + 6, number + 1)
        nodes += more.tree
        shapes += more.shapes
    else:
        for spot, end in zip(stage.columns, ends, strict=True):
            free = room_to_draw(request, spot, end, stage.foot - 36)
            nodes += free.tree
            shapes += free.shapes
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=stage.foot), talls
