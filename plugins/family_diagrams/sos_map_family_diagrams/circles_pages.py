"""The pages of the circles: each drawing with its picture and words (§3.5)."""

from __future__ import annotations

from attrs import evolve

from sos_map import Request
from sos_map_family_diagrams.circles_content import Circles, all_circles
from sos_map_family_diagrams.circles_list import in_words
from sos_map_family_diagrams.circles_picture import picture, ring_titles
from sos_map_family_diagrams.circles_rings import rings
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Say, galleys
from sos_map_family_diagrams.heads import fits
from sos_map_family_diagrams.profiles import Look, look_for
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.scale_block import said
from sos_map_family_diagrams.scale_sheet import bottom_of
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Drawing, Heading, Node, Page, Paragraph, footer

__all__ = ["circles_drawing", "panel_at", "titled"]

_AIR = 24
_BESIDE = 80  # between the picture and the words beside it


def circles_drawing(request: Request) -> Drawing:
    """Return everything that was drawn, the newest first."""
    look = look_for(request.view.reader.kind, request.options["paper"])
    found = all_circles(request)
    figures: list[Figure] = []
    for circles in found:
        figures += _pages(request, circles, look, first=not figures)
    if not found:
        figures = [_nothing(request, look)]
    title = request.text("circles.title")
    pages = []
    for number, figure in enumerate(figures, start=1):
        words = request.text(
            "circles.footer",
            title=title,
            day=request.day(request.view.date),
            page=number,
            pages=len(figures),
        )
        band = footer(look.sheet, words, profile=look.profile)
        tree = (*figure.tree, *band.tree)
        pages.append(Page(sheet=look.sheet, tree=tree, shapes=figure.shapes))
    return Drawing(title=title, language=request.language, pages=pages)


def titled(look: Look, text: str, *, first: bool = True) -> Figure:
    """Draw the title of a page; it is a heading on the first one."""
    sheet = look.sheet
    style = look.style(look.title, bold=True)
    block = set_text(
        text, x=sheet.left, y=sheet.top, width=sheet.inner_width, style=style
    )
    node: Node = Paragraph(lines=block.lines)
    if first:
        node = Heading(level=1, lines=block.lines)
    return Figure(tree=(node,), shapes=(), bottom=block.bottom)


def panel_at(look: Look, top: int) -> tuple[int, int, int, int]:
    """Return the radius of the picture, where the words begin, how wide they are.

    The last is how high the middle of the picture stands.
    """
    radius = (bottom_of(look) - top) // 2
    x = look.sheet.left + 2 * radius + _BESIDE
    return radius, x, look.sheet.right - x, top + radius


def _nothing(request: Request, look: Look) -> Figure:
    head = titled(look, request.text("circles.title"))
    pieces = [
        said(Part(text=request.text(f"circles.{key}")), look, before=_AIR)
        for key in ("none", "ask")
    ]
    (made,) = galleys(
        pieces, top=head.bottom + _AIR, later=look.sheet.top, bottom=bottom_of(look)
    )
    return evolve(made, tree=(*head.tree, *made.tree))


def _pages(
    request: Request, circles: Circles, look: Look, *, first: bool
) -> list[Figure]:
    head = _head(request, circles, look, first=first)
    top = head.bottom + _AIR
    bottom = bottom_of(look)
    radius, x, width, middle = panel_at(look, top)
    drawn = rings(circles, ring_titles(request), look, radius)
    nodes, shapes = picture(circles, drawn, look, look.sheet.left + radius, middle)
    what = evolve(_small(request, "what", look), x=x, width=width)
    pieces = (what, *in_words(request, circles, drawn, look, x, width))
    made = galleys(pieces, top=top, later=look.sheet.top, bottom=bottom)
    if len(made) > 1:
        # A list that has no room beside the picture stands whole on pages of its own.
        later = evolve(_small(request, "later", look), x=x, width=width, before=20)
        beside = galleys((what, later), top=top, later=look.sheet.top, bottom=bottom)
        wide = look.sheet.inner_width
        rest = in_words(request, circles, drawn, look, look.sheet.left, wide)
        again = _small(request, "continued", look)
        start = look.sheet.top + 2 * _AIR
        made = (
            *beside,
            *galleys(rest, top=start, later=start, bottom=bottom, again=(again,)),
        )
    page = Figure(
        tree=(*head.tree, *nodes, *made[0].tree),
        shapes=(*shapes, *made[0].shapes),
        bottom=bottom,
    )
    return [page, *made[1:]]


def _small(request: Request, key: str, look: Look) -> Say:
    return said(Part(text=request.text(f"circles.{key}"), kind="small"), look)


def _head(request: Request, circles: Circles, look: Look, *, first: bool) -> Figure:
    """Draw whose circles they are, who drew them and when."""
    names = request.names(request.view.case.case.children)
    title = request.text("circles.title_of", names=names)
    style = look.style(look.title, bold=True)
    if not names or not fits(title, style, look.sheet.inner_width, lines=1):
        title = request.text("circles.title")
    over = titled(look, title, first=first)
    under = set_text(
        _drawn(request, circles),
        x=look.sheet.left,
        y=over.bottom,
        width=look.sheet.inner_width,
        style=look.style(colour="ink2"),
    )
    return Figure(
        tree=(*over.tree, Heading(level=2, lines=under.lines)),
        shapes=(),
        bottom=under.bottom,
    )


def _drawn(request: Request, circles: Circles) -> str:
    names = request.names(circles.by)
    day = request.day(circles.day) if circles.day else ""
    if day and names:
        return request.text("circles.drawn", day=day, names=names)
    if day:
        return request.text("circles.drawn_day", day=day)
    if names:
        return request.text("circles.drawn_by", names=names)
    return request.text("circles.drawn_once")
