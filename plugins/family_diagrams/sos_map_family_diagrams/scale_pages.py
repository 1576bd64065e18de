"""The pages of the scale strips: one scale at a time, a ruler for each date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import evolve

from sos_map import Rating, Request, Scale
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Draw, Say, galleys
from sos_map_family_diagrams.heads import fits
from sos_map_family_diagrams.profiles import Look, look_for
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.scale_block import names_on, said
from sos_map_family_diagrams.scale_ends import ends_of
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.strip import empty_strip, write_here
from sos_map_family_diagrams.votes import (
    number,
    question,
    quote,
    rater,
    silences,
    votes,
)
from sos_map_pages import (
    A4_PORTRAIT,
    Drawing,
    Heading,
    Page,
    Paragraph,
    footer,
)

__all__ = ["scale_drawing"]

_AIR = 24
_BETWEEN = 44  # strips

#: What stands where nobody has put a number yet: that, and what to ask.
_NOTHING_YET = ("empty", "scale.ask")


def scale_drawing(request: Request) -> Drawing:
    """Return all scales that the view holds numbers on, each on pages of its own."""
    look = look_for(
        request.view.reader.kind, request.options["paper"], sheet=A4_PORTRAIT
    )
    bottom = look.sheet.bottom - _AIR - round(look.small * 1.4)
    pages = [_head(request, look)]
    if not _subtitle(request, look):
        own = said(Part(text=request.view.case.case.title or ""), look)
        pages = _added(pages, (own,), (), look, bottom)
    said_any = False
    for scale in request.view.case.scales:
        dated = _dated(request, scale)
        if dated:
            said_any = True
            *before, last = _scale(request, scale, dated, look)
            pieces = (*before, evolve(last, keep=True), _step(request, look))
            again = tuple(_again(request, scale, look))
            pages = _added(pages, pieces, again, look, bottom)
    if not said_any:
        empty = tuple(said(Part(text=request.text(key)), look) for key in _NOTHING_YET)
        pages = _added(pages, empty, (), look, bottom)
    level: Literal[2, 3] = 3 if said_any else 2
    strip = empty_strip(request, look, pages[-1].bottom + _BETWEEN, level=level)
    if strip.bottom <= bottom:
        pages[-1] = _joined(pages[-1], strip)
    title = request.text("scale.title")
    return Drawing(
        title=title,
        language=request.language,
        pages=[
            _paged(request, look, made, number, len(pages))
            for number, made in enumerate(pages, start=1)
        ],
    )


def _added(
    pages: list[Figure],
    pieces: tuple[Say | Draw, ...],
    again: tuple[Say, ...],
    look: Look,
    bottom: int,
) -> list[Figure]:
    """Set a scale on the last page if it fits there as a whole, else on new pages."""
    top = look.sheet.top
    start = pages[-1].bottom + _BETWEEN
    made = galleys(pieces, top=start, later=top, bottom=bottom, again=again)
    if len(made) > 1 and len(pages) + bool(pages[-1].shapes) > 1:
        made = galleys(pieces, top=top, later=top, bottom=bottom, again=again)
        return [*pages, *made]
    return [*pages[:-1], _joined(pages[-1], made[0]), *made[1:]]


def _joined(page: Figure, more: Figure) -> Figure:
    return Figure(
        tree=(*page.tree, *more.tree),
        shapes=(*page.shapes, *more.shapes),
        bottom=more.bottom,
    )


def _head(request: Request, look: Look) -> Figure:
    sheet = look.sheet
    title = set_text(
        request.text("scale.title"),
        x=sheet.left,
        y=sheet.top,
        width=sheet.inner_width,
        style=look.style(look.title, bold=True),
    )
    under = set_text(
        _subtitle(request, look) or request.day(request.view.date),
        x=sheet.left,
        y=title.bottom,
        width=sheet.inner_width,
        style=look.style(colour="ink2"),
    )
    tree = (Heading(level=1, lines=title.lines), Paragraph(lines=under.lines))
    return Figure(tree=tree, shapes=(), bottom=under.bottom)


def _subtitle(request: Request, look: Look) -> str:
    """Return the line under the title; empty when the map's own title is too long."""
    own = request.view.case.case.title
    day = request.day(request.view.date)
    words = day if own is None else request.text("scale.subtitle", title=own, day=day)
    room = look.sheet.inner_width
    return words if fits(words, look.style(colour="ink2"), room) else ""


def _dated(request: Request, scale: Scale) -> list[tuple[str, list[Rating]]]:
    """Return the ratings of a scale by day, the earliest first."""
    days = {one.id: one.date for one in request.view.case.occasions}
    found: dict[str, list[Rating]] = {}
    for one in request.view.case.ratings:
        if one.scale == scale.id:
            found.setdefault(days.get(one.at, ""), []).append(one)
    return sorted(found.items(), key=lambda item: item[0])


def _scale(
    request: Request, scale: Scale, dated: list[tuple[str, list[Rating]]], look: Look
) -> Iterator[Say | Draw]:
    sheet = look.sheet
    asked = question(request, scale)
    yield Say(
        text=asked.text,
        style=look.style(look.heading, bold=True, language=asked.language),
        role="h2",
        x=sheet.left,
        width=sheet.inner_width,
        before=10,
        keep=True,
    )
    yield from ends_of(request, scale, look)
    for day, ratings in dated:
        yield Say(
            text=request.day(day) if day else request.text("scale.no_day"),
            style=look.style(bold=True),
            role="h3",
            x=sheet.left,
            width=sheet.inner_width,
            before=_BETWEEN,
            keep=True,
        )
        yield from names_on(votes(request, ratings), look)
        yield from _reasons(request, ratings, look)


def _step(request: Request, look: Look) -> Draw:
    """Return the question that opens for a small step, whatever the room."""
    return Draw(
        height=write_here(request, look, 0).bottom,
        draw=lambda y: write_here(request, look, y),
        before=_AIR,
    )


def _again(request: Request, scale: Scale, look: Look) -> Iterator[Say]:
    """Yield what a page begins with that goes on with a scale."""
    asked = question(request, scale)
    text = request.text("scale.continued", question=asked.text)
    if not fits(text, look.style(), look.sheet.inner_width):
        text = request.text("scale.continues")
    yield said(Part(text=text), look)


def _reasons(
    request: Request, ratings: list[Rating], look: Look
) -> Iterator[Say | Draw]:
    """Yield what people said beside their numbers, each under the question."""
    for part in silences(request, ratings):
        yield said(part, look, before=6)
    for one in ratings:
        if one.status == "given" and one.quote is not None:
            yield from _items(quote(request, one, "scale.says"), look)
    for key, field in (
        ("scale.lower", "why_not_lower"),
        ("scale.higher", "why_not_higher"),
        ("scale.one_more", "one_up"),
        ("scale.seen", "observed_instead"),
    ):
        spoke = [one for one in ratings if getattr(one, field) is not None]
        if not spoke:
            continue
        asked = said(Part(text=request.text(key)), look, before=16, keep=True)
        yield evolve(asked, style=look.style(bold=True))
        for one in spoke:
            # What somebody saw of a child is not what the child said.
            lead = "scale.saw" if field == "observed_instead" else "scale.says"
            parts = quote(request, one, lead, getattr(one, field))
            yield from _items(parts, look)
    for one in ratings:
        if one.good_enough is not None:
            yield said(_good_enough(request, one), look, before=6)


def _good_enough(request: Request, one: Rating) -> Part:
    text = request.text(
        "scale.good_enough",
        name=rater(request, one),
        number=number(request, float(one.good_enough or 0)),
    )
    return Part(text=text, kind="small")


def _items(parts: Iterator[Part], look: Look) -> Iterator[Say]:
    for part in parts:
        yield evolve(said(part, look, before=6), role="item")


def _paged(request: Request, look: Look, made: Figure, number: int, count: int) -> Page:
    text = request.text(
        "scale.footer",
        title=request.text("scale.title"),
        day=request.day(request.view.date),
        page=number,
        pages=count,
    )
    band = footer(look.sheet, text, profile=look.profile)
    return Page(sheet=look.sheet, tree=(*made.tree, *band.tree), shapes=made.shapes)
