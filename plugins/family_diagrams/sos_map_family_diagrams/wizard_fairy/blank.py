"""An empty sheet for a figure: a question in each box, lines for the answer."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Request
from sos_map_family_diagrams.child.content import ORDERS
from sos_map_family_diagrams.child.names import over
from sos_map_family_diagrams.child.pages import blank_drawing
from sos_map_family_diagrams.child.room import asked
from sos_map_family_diagrams.child.spot import PAD, Spot
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.wizard_fairy.outline import outline
from sos_map_family_diagrams.wizard_fairy.pages import to_draw
from sos_map_family_diagrams.wizard_fairy.places import (
    EVEN,
    FOOT,
    STAGE,
    TOP,
    frame,
    leader,
    spot_of,
)
from sos_map_family_diagrams.wizard_fairy.sign import sign
from sos_map_pages import Drawing, Line, Rect, Shape

__all__ = ["blank_figure"]

_OWN = "figure"  # whatever the child draws
_PITCH = 98  # from one line to the next
_SIGNS = 160  # their height, above the edge of a box


def blank_figure(request: Request) -> Drawing:
    """Return one page; which figure it is stands open unless somebody was asked."""
    figure = request.options.get("figure", _OWN)
    order = ORDERS[request.options.get("first", "good")]
    shapes = (_stage(),) if figure == _OWN else tuple(outline(figure))
    parts = [Figure(tree=(), shapes=shapes, bottom=FOOT)]
    parts += [_part(request, place, zone, figure) for place, zone in enumerate(order)]
    parts.append(to_draw(request, f"{figure}.draw", EVEN[2]))
    return blank_drawing(request, request.text(f"{figure}.title"), parts)


def _stage() -> Shape:
    """Draw the frame of a figure that is all the child's."""
    return Rect(
        x=STAGE.x,
        y=TOP,
        width=STAGE.width,
        height=FOOT - TOP,
        radius=34,
        fill="paper",
        stroke="line",
        stroke_width=4,
    )


def _part(request: Request, place: int, zone: str, figure: str) -> Figure:
    spot, box = spot_of(place, zone), EVEN[place]
    nodes, end = over(request.text(f"{figure}.{zone}"), "", spot, box.top, "start")
    ask = asked(request.text(f"figure.ask_{zone}"), spot, end, box.bottom, "start")
    shapes = [frame(spot, box)]
    if figure == _OWN:
        shapes += sign(zone, spot.right - PAD, box.bottom - 108)
        shapes += _lines(spot, ask.bottom, box.bottom - _SIGNS)
    else:
        shapes += leader(figure, zone, place, box)
        shapes += _lines(spot, ask.bottom, box.bottom)
    return Figure(
        tree=(*nodes, *ask.tree),
        shapes=tuple(shapes),
        bottom=box.bottom,
    )


def _lines(spot: Spot, top: int, bottom: int) -> Iterator[Shape]:
    """Draw lines to write on."""
    for y in range(top + _PITCH, bottom - 50, _PITCH):
        yield Line(
            x1=spot.x + PAD,
            y1=y,
            x2=spot.right - PAD,
            y2=y,
            stroke="line",
            stroke_width=3,
        )
