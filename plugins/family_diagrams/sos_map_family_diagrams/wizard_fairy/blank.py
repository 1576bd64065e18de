"""An empty sheet for a figure: its parts with a question each, and room to draw it."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.child.content import ORDERS
from sos_map_family_diagrams.child.names import over
from sos_map_family_diagrams.child.pages import blank_drawing
from sos_map_family_diagrams.child.spot import PAD
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.wizard_fairy.art import panel, plot
from sos_map_family_diagrams.wizard_fairy.pages import here_to_draw
from sos_map_pages import Drawing, Paragraph, Style

__all__ = ["blank_figure"]


def blank_figure(request: Request) -> Drawing:
    """Return one page; which figure it is stands open unless somebody was asked."""
    figure = request.options.get("figure", "figure")
    order = ORDERS[request.options.get("first", "worries")]
    parts = [_part(request, place, zone, figure) for place, zone in enumerate(order)]
    parts.append(here_to_draw(request, figure))
    return blank_drawing(request, request.text(f"{figure}.title"), parts)


def _part(request: Request, place: int, zone: str, figure: str) -> Figure:
    where = plot(place, zone)
    spot = where.spot
    words = request.text(f"{figure}.{zone}")
    nodes, end = over(words, "", spot, where.top, where.anchor)
    ask = set_text(
        request.text(f"figure.ask_{zone}"),
        x=spot.x + PAD,
        y=end,
        width=spot.width - 2 * PAD,
        style=Style(profile="child", size=50, on=spot.tint),
    )
    return Figure(
        tree=(*nodes, Paragraph(lines=ask.lines)),
        shapes=tuple(panel(place, zone, figure)),
        bottom=where.bottom,
    )
