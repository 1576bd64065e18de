"""The parts of a child's picture: each filled with words of one size, and its rest."""

from __future__ import annotations

from collections.abc import Collection

from attrs import evolve, frozen

from sos_map import Request
from sos_map_family_diagrams.child.content import Zone
from sos_map_family_diagrams.child.flow import SMALLEST, Filled, drawn, filled, wrapped
from sos_map_family_diagrams.child.more import Rest
from sos_map_family_diagrams.child.names import Named, named, over
from sos_map_family_diagrams.child.room import (
    GAP,
    LEAST,
    MORE,
    asked,
    goes_on,
    room_to_draw,
)
from sos_map_family_diagrams.child.spot import Spot
from sos_map_family_diagrams.measured import Tall
from sos_map_family_diagrams.ruler import Figure
from sos_map_pages import Anchor, List, Node, Size, rules_for

__all__ = [
    "Part",
    "Plot",
    "beside_all",
    "drawn_part",
    "fills_of",
    "left_over",
    "part_of",
]

_AFTER_NAME = 12
_NEVER = 10**9  # nothing is parted where widths differ


@frozen(kw_only=True)
class Plot:
    """Where the words of a part stand.

    Attributes:
        spot: From side to side, in its colours.
        top: Where its name begins.
        bottom: Where its words end.
        anchor: How its name stands.
    """

    spot: Spot
    top: int
    bottom: int
    anchor: Anchor = "middle"


@frozen(kw_only=True, repr=False)
class Part:
    """A part of the picture: what it is called, and where its words begin."""

    named: Named
    plot: Plot
    top: int

    @property
    def zone(self) -> str:
        """Which part it is."""
        return self.named.zone.zone

    def talls(self, size: Size) -> tuple[Tall, ...]:
        """Return its words in a size, wrapped to its width."""
        return wrapped(self.named.zone.things, size, self.plot.spot)

    def between(self, top: int, bottom: int) -> Part:
        """Return it standing higher or lower."""
        down = top - self.plot.top
        plot = evolve(self.plot, top=top, bottom=bottom)
        return evolve(self, plot=plot, top=self.top + down)

    def filled(self, talls: tuple[Tall, ...], least: int = 0) -> Filled:
        """Fill it with its words, leaving some room."""
        room = self.plot.bottom - self.top - least
        part = filled(talls, room, _NEVER)
        return part if not part.rest else filled(talls, room - MORE, _NEVER)


def part_of(request: Request, zone: Zone, plot: Plot, plain: str, also: str) -> Part:
    """Return a part of the picture.

    Args:
        request: The request.
        zone: What the child said in it.
        plot: Where it stands.
        plain: What it is called unless the child says otherwise.
        also: The key of the words for a name that does not stand over it.
    """
    one = named(request, zone, plot.spot, plain, also)
    _, end = over(one.name, one.kind, plot.spot, plot.top)
    # What has no letter has no line; the rest is counted from the end.
    spoken = tuple(x for x in one.zone.things if wrapped((x,), SMALLEST, plot.spot))
    zone = evolve(one.zone, things=spoken)
    return Part(named=evolve(one, zone=zone), plot=plot, top=end + _AFTER_NAME)


def fills_of(parts: list[Part], rooms: Collection[str] = ()) -> list[Filled]:
    """Fill every part with words of one size: the largest that leaves room to draw.

    Where none does, the largest in which everything stands in the picture; else the
    smallest, and what is left goes on.

    Args:
        parts: The parts.
        rooms: Those of them in which there is to be room to draw.
    """
    fills: list[Filled] = []
    for least in (GAP + LEAST, 0):
        for size in rules_for("child").body:
            fills = [
                part.filled(part.talls(size), least if part.zone in rooms else 0)
                for part in parts
            ]
            if not any(fill.rest for fill in fills):
                return fills
    return fills


def left_over(part: Part, fill: Filled) -> Rest:
    """Return what a part has no room for."""
    things = part.named.zone.things
    left = things[-len(fill.rest) :] if fill.rest else ()
    return Rest(name=part.named.name, spot=part.plot.spot, things=left, begun=True)


def beside_all(request: Request, more: Zone) -> Rest:
    """Return what the child said that belongs in no part."""
    return Rest(
        name=request.text("child.more"),
        spot=Spot(x=0, width=0, hue="child", tint="child_tint"),
        things=more.things,
        begun=False,
    )


def drawn_part(
    request: Request,
    part: Part,
    fill: Filled,
    start: int,
    *,
    beside: tuple[Node, ...] = (),
    room: bool = False,
    ask: str = "",
) -> Figure:
    """Draw the words of a part, or what to ask where there are none.

    Args:
        request: The request.
        part: The part.
        fill: What there is room for.
        start: On which page the rest of it begins.
        beside: What is read between its name and its words.
        room: Whether room to draw is marked below them.
        ask: What to ask.
    """
    spot, plot = part.plot.spot, part.plot
    nodes, _ = over(part.named.name, part.named.kind, spot, plot.top, plot.anchor)
    items, dots = drawn(fill.talls, spot.x, part.top, spot.hue)
    lists: tuple[Node, ...] = (List(items=items),) if items else ()
    end = part.top + fill.height + (GAP if items else 0)
    if not (items or fill.rest):
        question = asked(ask, spot, part.top, plot.bottom, plot.anchor)
        lists = question.tree
        end = question.bottom + (24 if lists else 0)
    more = Figure(tree=(), shapes=(), bottom=plot.bottom)
    if fill.rest:
        more = goes_on(request, spot, plot.bottom - MORE + 12, start)
    elif room:
        more = room_to_draw(request, spot, end, plot.bottom)
    return Figure(
        tree=(*nodes, *beside, *lists, *more.tree),
        shapes=(*dots, *more.shapes),
        bottom=plot.bottom,
    )
