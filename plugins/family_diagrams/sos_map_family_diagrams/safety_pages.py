"""The pages of a child's safety house: the picture, then what goes on (§3.4)."""

from __future__ import annotations

from attrs import evolve, frozen

from sos_map import Request
from sos_map_family_diagrams.child_content import Thing, Zone
from sos_map_family_diagrams.child_flow import Filled, drawn, filled, wrapped
from sos_map_family_diagrams.child_head import about, around
from sos_map_family_diagrams.child_names import Named, named, over
from sos_map_family_diagrams.child_pages import drawing_of
from sos_map_family_diagrams.child_room import GAP, LEAST, MORE, goes_on, room_to_draw
from sos_map_family_diagrams.child_wide import wide_pages
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.safety_art import FOOT, PLOTS, Plot
from sos_map_family_diagrams.safety_content import SafetySheet
from sos_map_family_diagrams.safety_picture import ends, picture, stage
from sos_map_pages import Drawing, List, Node, Shape, Size, rules_for

__all__ = ["safety_drawing"]

_AFTER_NAME = 12
_NEVER = 10**9  # nothing is parted where widths differ


@frozen(kw_only=True, repr=False)
class _Part:
    """A part of the picture: what it is called, and where its words begin."""

    named: Named
    plot: Plot
    top: int

    def filled(self, size: Size, least: int) -> Filled:
        """Fill it with words of a size, leaving some room."""
        talls = wrapped(self.named.zone.things, size, self.plot.spot)
        room = self.plot.bottom - self.top - least
        part = filled(talls, room, _NEVER)
        return part if not part.rest else filled(talls, room - MORE, _NEVER)


def safety_drawing(request: Request, sheet: SafetySheet) -> Drawing:
    """Return the safety house of one child from one day."""
    words = around(sheet.told, most=0)
    parts = [_part(request, zone) for zone in sheet.zones]
    fills = _fills(parts)
    figures = [Figure(tree=(), shapes=(), bottom=FOOT)]
    starts = []
    for part, fill in zip(parts, fills, strict=True):
        starts.append(len(figures) + 1)
        left = part.named.zone.things[-len(fill.rest) :] if fill.rest else ()
        figures += _wide(request, part.named, left, len(figures) + 1, begun=True)
    more = Named(zone=sheet.more, name=request.text("child.more"), kind="")
    figures += _wide(request, more, more.zone.things, len(figures) + 1, begun=False)
    nodes: list[Node] = []
    shapes: list[Shape] = list(picture(sheet.places))
    for part, fill, start in zip(parts, fills, starts, strict=True):
        figure = _drawn(request, part, fill, start)
        nodes += figure.tree
        shapes += figure.shapes
    figures[0] = Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=FOOT)
    figures += about(request, words, FOOT)
    return drawing_of(request, words, figures)


def _part(request: Request, zone: Zone) -> _Part:
    plot = PLOTS[zone.zone]
    plain = request.text(f"safety.{zone.zone}")
    one = named(request, zone, plot.spot, plain, "safety.also_called")
    _, end = over(one.name, one.kind, plot.spot, plot.top)
    # What has no letter has no line; the rest is counted from the end.
    spoken = tuple(x for x in one.zone.things if wrapped((x,), 50, plot.spot))
    zone = evolve(one.zone, things=spoken)
    return _Part(named=evolve(one, zone=zone), plot=plot, top=end + _AFTER_NAME)


def _fills(parts: list[_Part]) -> list[Filled]:
    """Fill every part with words of one size: the largest that leaves room to draw.

    Where none does, the largest in which everything stands in the picture; else the
    smallest, and what is left goes on.
    """
    sizes = rules_for("child").body
    fills: list[Filled] = []
    for least in (GAP + LEAST, 0):
        for size in sizes:
            fills = [
                part.filled(size, least if part.named.zone.zone == "inside" else 0)
                for part in parts
            ]
            if not any(fill.rest for fill in fills):
                return fills
    return fills


def _wide(
    request: Request, one: Named, things: tuple[Thing, ...], number: int, *, begun: bool
) -> list[Figure]:
    page = stage(one.zone.zone)
    talls = wrapped(things, 50, page.columns[0])
    return wide_pages(request, page, one.name, talls, number, begun=begun)


def _drawn(request: Request, part: _Part, fill: Filled, start: int) -> Figure:
    spot, plot = part.plot.spot, part.plot
    nodes = list(over(part.named.name, part.named.kind, spot, plot.top)[0])
    if part.named.zone.zone == "path":
        nodes += ends(request)
    items, dots = drawn(fill.talls, spot.x, part.top, spot.hue)
    nodes += [List(items=items)] if items else []
    shapes = list(dots)
    end = part.top + fill.height + (GAP if items else 0)
    if fill.rest:
        more = goes_on(request, spot, plot.bottom - MORE + 12, start)
    elif part.named.zone.zone == "inside":
        more = room_to_draw(request, spot, end, plot.bottom)
    else:
        more = Figure(tree=(), shapes=(), bottom=end)
    return Figure(
        tree=(*nodes, *more.tree), shapes=(*shapes, *more.shapes), bottom=plot.bottom
    )
