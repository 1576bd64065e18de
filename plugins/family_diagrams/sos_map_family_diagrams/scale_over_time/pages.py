"""The pages of numbers through time: one scale after another (drawings §3.8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from sos_map import Request, Scale
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Say, galleys
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.scale.block import said
from sos_map_family_diagrams.scale.sheet import (
    BETWEEN,
    added,
    again,
    asked,
    bottom_of,
    dated,
    head,
    joined,
    paged,
    subtitle,
)
from sos_map_family_diagrams.scale_over_time.ends import Ends, beside, over
from sos_map_family_diagrams.scale_over_time.looks import look_of
from sos_map_family_diagrams.scale_over_time.marks import MOST
from sos_map_family_diagrams.scale_over_time.occasions import occasions
from sos_map_family_diagrams.scale_over_time.picture import Picture, pictures
from sos_map_family_diagrams.scale_over_time.voices import Voice, few, voices
from sos_map_pages import Drawing

__all__ = ["time_drawing"]

_AIR = 16  # above a picture
_HEAD = 40  # hundredths of a page, of words over a picture that must fit below them
_FEET = 35  # hundredths of the room, of words under a ladder
_HIGHEST = 63  # hundredths of a page, of what both ends mean beside the ladders


def time_drawing(request: Request) -> Drawing:
    """Return the numbers of every scale that somebody has spoken of."""
    look = look_of(request)
    bottom = bottom_of(look)
    title = request.text("time.title")
    pages = [head(request, look, title)]
    if not subtitle(request, look):
        own = said(Part(text=request.view.case.case.title or ""), look)
        pages = added(pages, (own,), (), look, bottom)
    spoken = [one for one in request.view.case.scales if dated(request, one)]
    for number, scale in enumerate(spoken):
        made = _scale(request, scale, look, None if number else pages.pop())
        pages = [*pages, *made]
    if not spoken:
        empty = said(Part(text=request.text("empty")), look)
        pages = added(pages, (empty,), (), look, bottom)
    return Drawing(
        title=title,
        language=request.language,
        pages=[
            paged(request, look, title, made, number, len(pages))
            for number, made in enumerate(pages, start=1)
        ],
    )


def _scale(
    request: Request, scale: Scale, look: Look, begun: Figure | None
) -> list[Figure]:
    """Return the pages of a scale; the first goes on where a page is begun."""
    bottom = bottom_of(look)
    ends: Ends | None = beside(request, scale, look)
    lead = [asked(request, scale, look)]
    if ends is not None and ends.tall > look.sheet.inner_height * _HIGHEST // 100:
        ends = None
        lead += over(request, scale, look)
    own = "time.own_lines" if len(dated(request, scale)) > 1 else "time.own"
    lead.append(said(Part(text=request.text(own), kind="small"), look, before=4))
    goes_on = (again(request, scale, look),)
    if begun is None:
        pages = _set(lead, goes_on, look)
    else:
        pages = added([begun], tuple(lead), goes_on, look, bottom)
    top = _set(goes_on, (), look)[-1].bottom
    if pages[-1].bottom < bottom * _HEAD // 100:
        top = max(top, pages[-1].bottom)
    found = voices(request, dated(request, scale))
    first = True
    for some in few(found, MOST):
        for heads, drawn in _drawn(request, some, found, ends, look, top):
            for one in drawn:
                page = pages[-1]
                if first and heads:
                    page = added([page], heads, (), look, bottom)[0]
                if first and page.bottom + _AIR + one.lowest <= bottom:
                    pages[-1] = page
                else:
                    pages += _set((*goes_on, *heads), goes_on, look)
                if pages[-1].bottom + _AIR + one.lowest > bottom:  # a name of pages
                    pages += _set(goes_on, (), look)
                first = False
                figure = one.drawn(pages[-1].bottom + _AIR, bottom)
                pages[-1] = joined(pages[-1], figure)
            listed = tuple(_listed(drawn, look))
            if listed:
                pages += _set((*goes_on, *listed), goes_on, look)
    return pages


def _set(pieces: Iterable[Say], goes_on: tuple[Say, ...], look: Look) -> list[Figure]:
    """Return text on pages of its own."""
    top = look.sheet.top
    made = galleys(pieces, top=top, later=top, bottom=bottom_of(look), again=goes_on)
    return list(made)


def _drawn(
    request: Request,
    some: tuple[Voice, ...],
    found: tuple[Voice, ...],
    ends: Ends | None,
    look: Look,
    top: int,
) -> Iterator[tuple[tuple[Say, ...], tuple[Picture, ...]]]:
    """Yield pictures of some voices, and what is said over them.

    All in one picture if their names have room; else with small letters, else half of
    them at a time; a single name that has no room stands after the picture, and so do
    many words under a ladder.

    Args:
        request: The request.
        some: The voices.
        found: All voices of the scale.
        ends: What stands at the left.
        look: Sizes and letters.
        top: Where a page begins, below what it says of the scale.
    """
    heads = () if some == found else (_from(request, some, look),)
    over_it = _set(heads, (), look)[-1].bottom - look.sheet.top
    over_it += BETWEEN if heads else 0
    room = bottom_of(look) - _AIR - top - over_it
    note = request.text("time.below")
    asked_on = occasions(request, some)
    made = pictures(asked_on, some, ends, look, look.body)
    wordy = {day for one in made for day in one.wordy(room * _FEET // 100)}
    if wordy:
        asked_on = tuple(
            one.words_below(note) if one.day in wordy else one for one in asked_on
        )
        made = pictures(asked_on, some, ends, look, look.body)
    if any(one.lowest > room for one in made):
        made = pictures(asked_on, some, ends, look, look.small)
    if all(one.lowest <= room for one in made):
        yield heads, made
    elif len(some) > 1:
        for half in few(some, -(-len(some) // 2)):
            yield from _drawn(request, half, found, ends, look, top)
    else:
        asked_on = tuple(one.names_below(note) for one in asked_on)
        yield heads, pictures(asked_on, some, ends, look, look.body)


def _from(request: Request, some: tuple[Voice, ...], look: Look) -> Say:
    known = request.names(dict.fromkeys(one.who for one in some if one.who))
    names = known or request.text("scale.unknown")
    return said(Part(text=request.text("time.voices", names=names)), look, before=8)


def _listed(drawn: tuple[Picture, ...], look: Look) -> Iterator[Say]:
    """Yield the names that had no room, under their day."""
    for one in (day for picture in drawn for day in picture.occasions):
        if one.listed:
            over = said(Part(text=one.when), look, before=24, keep=True)
            yield evolve(over, role="h3", style=look.style(bold=True))
            for words in one.listed:
                yield evolve(said(Part(text=words), look, before=4), role="item")
