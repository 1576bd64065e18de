"""The document of the circles: one drawing after another, the newest first (§3.5)."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import galleys
from sos_map_family_diagrams.profiles import Look, look_for
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.safety_circles.content import all_circles, told
from sos_map_family_diagrams.safety_circles.frame import AIR, titled
from sos_map_family_diagrams.safety_circles.page import circles_pages
from sos_map_family_diagrams.scale.block import said
from sos_map_family_diagrams.scale.sheet import bottom_of, joined
from sos_map_pages import Drawing, Page, footer

__all__ = ["circles_drawing"]


def circles_drawing(request: Request) -> Drawing:
    """Return everything that was drawn, the newest first."""
    look = look_for(request.view.reader.kind, request.options["paper"])
    figures: list[Figure] = []
    for circles in told(all_circles(request)):
        figures += circles_pages(request, circles, first=not figures)
    figures = figures or [_nothing(request, look)]
    return Drawing(
        title=request.text("section.rings"),
        language=request.language,
        pages=[
            _page(request, figure, look, number, len(figures))
            for number, figure in enumerate(figures, start=1)
        ],
    )


def _page(
    request: Request, figure: Figure, look: Look, number: int, count: int
) -> Page:
    words = request.text(
        "circles.footer",
        title=request.text("section.rings"),
        day=request.day(request.view.date),
        page=number,
        pages=count,
    )
    band = footer(look.sheet, words, profile=look.profile)
    tree = (*figure.tree, *band.tree)
    return Page(sheet=look.sheet, tree=tree, shapes=figure.shapes)


def _nothing(request: Request, look: Look) -> Figure:
    head = titled(look, request.text("section.rings"))
    pieces = [
        said(Part(text=request.text(f"circles.{key}")), look, before=AIR)
        for key in ("none", "ask")
    ]
    (made,) = galleys(
        pieces, top=head.bottom + AIR, later=look.sheet.top, bottom=bottom_of(look)
    )
    return joined(head, made)
