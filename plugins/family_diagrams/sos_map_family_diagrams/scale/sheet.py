"""What pages about scales have alike: the head, the foot, and a scale after another."""

from __future__ import annotations

from sos_map import Rating, Request, Scale
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Draw, Say, galleys
from sos_map_family_diagrams.heads import fits
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.scale.block import said
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.votes import question
from sos_map_pages import Heading, Page, Paragraph, footer

__all__ = [
    "BETWEEN",
    "added",
    "again",
    "asked",
    "bottom_of",
    "dated",
    "head",
    "joined",
    "paged",
    "subtitle",
]

_AIR = 24
BETWEEN = 44  # strips


def bottom_of(look: Look) -> int:
    """Return where what a page says ends, above its footer."""
    return look.sheet.bottom - _AIR - round(look.small * 1.4)


def added(
    pages: list[Figure],
    pieces: tuple[Say | Draw, ...],
    again: tuple[Say, ...],
    look: Look,
    bottom: int,
) -> list[Figure]:
    """Set a scale on the last page if it fits there as a whole, else on new pages."""
    top = look.sheet.top
    start = pages[-1].bottom + BETWEEN
    made = galleys(pieces, top=start, later=top, bottom=bottom, again=again)
    if len(made) > 1 and len(pages) + bool(pages[-1].shapes) > 1:
        made = galleys(pieces, top=top, later=top, bottom=bottom, again=again)
        return [*pages, *made]
    return [*pages[:-1], joined(pages[-1], made[0]), *made[1:]]


def joined(page: Figure, more: Figure) -> Figure:
    """Return a page with more below what stands on it."""
    return Figure(
        tree=(*page.tree, *more.tree),
        shapes=(*page.shapes, *more.shapes),
        bottom=more.bottom,
    )


def head(request: Request, look: Look, title: str) -> Figure:
    """Draw the title and, below it, of what map and which day the page is."""
    sheet = look.sheet
    block = set_text(
        title,
        x=sheet.left,
        y=sheet.top,
        width=sheet.inner_width,
        style=look.style(look.title, bold=True),
    )
    under = set_text(
        subtitle(request, look) or request.day(request.view.date),
        x=sheet.left,
        y=block.bottom,
        width=sheet.inner_width,
        style=look.style(colour="ink2"),
    )
    tree = (Heading(level=1, lines=block.lines), Paragraph(lines=under.lines))
    return Figure(tree=tree, shapes=(), bottom=under.bottom)


def subtitle(request: Request, look: Look) -> str:
    """Return the line under the title; empty when the map's own title is too long."""
    own = request.view.case.case.title
    day = request.day(request.view.date)
    words = day if own is None else request.text("scale.subtitle", title=own, day=day)
    room = look.sheet.inner_width
    return words if fits(words, look.style(colour="ink2"), room) else ""


def paged(
    request: Request, look: Look, title: str, made: Figure, number: int, count: int
) -> Page:
    """Return a page with its footer."""
    text = request.text(
        "scale.footer",
        title=title,
        day=request.day(request.view.date),
        page=number,
        pages=count,
    )
    band = footer(look.sheet, text, profile=look.profile)
    return Page(sheet=look.sheet, tree=(*made.tree, *band.tree), shapes=made.shapes)


def asked(request: Request, scale: Scale, look: Look) -> Say:
    """Return the question of a scale as the heading over it."""
    put = question(request, scale)
    return Say(
        text=put.text,
        style=look.style(look.heading, bold=True, language=put.language),
        role="h2",
        x=look.sheet.left,
        width=look.sheet.inner_width,
        before=10,
        keep=True,
    )


def again(request: Request, scale: Scale, look: Look) -> Say:
    """Return what a page begins with that goes on with a scale."""
    put = question(request, scale)
    text = request.text("scale.continued", question=put.text)
    if not fits(text, look.style(), look.sheet.inner_width):
        text = request.text("scale.continues")
    return said(Part(text=text), look)


def dated(request: Request, scale: Scale) -> list[tuple[str, list[Rating]]]:
    """Return the ratings of a scale by day, the earliest first."""
    days = {one.id: one.date for one in request.view.case.occasions}
    found: dict[str, list[Rating]] = {}
    for one in request.view.case.ratings:
        if one.scale == scale.id:
            found.setdefault(days.get(one.at, ""), []).append(one)
    return sorted(found.items(), key=lambda item: item[0])
