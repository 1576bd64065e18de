"""The pages of numbers through time: one scale after another (drawings §3.8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sos_map import Request, Scale
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Draw, Say, galleys
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
from sos_map_family_diagrams.scale_over_time.below import also_happened, names_below
from sos_map_family_diagrams.scale_over_time.days import in_time
from sos_map_family_diagrams.scale_over_time.ends import Ends, beside, over
from sos_map_family_diagrams.scale_over_time.happened import Happened, happened
from sos_map_family_diagrams.scale_over_time.ladders import tenths
from sos_map_family_diagrams.scale_over_time.looks import look_of
from sos_map_family_diagrams.scale_over_time.marks import MOST
from sos_map_family_diagrams.scale_over_time.occasions import occasions
from sos_map_family_diagrams.scale_over_time.picture import Picture, pictures
from sos_map_family_diagrams.scale_over_time.voices import Voice, few, skip, voices
from sos_map_pages import Drawing, Size

__all__ = ["time_drawing"]

_AIR = 16  # above a picture
_HEAD = 40  # hundredths of a page, of words over a picture that must fit below them
_FEET = 30  # hundredths of the room, of words under a ladder
_TALL = 200  # from 0 to 10, in tenths of the size of letters
_BELOW = 35  # hundredths of the room, of a list under a picture
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
    given = dated(request, scale)
    found = voices(request, given)
    own = "time.own_lines" if len(given) > 1 else "time.own"
    if skip(found):
        own = "time.own_gaps"
    lead.append(said(Part(text=request.text(own), kind="small"), look, before=4))
    goes_on = (again(request, scale, look),)
    if begun is None:
        pages = _set(lead, goes_on, look)
    else:
        pages = added([begun], tuple(lead), goes_on, look, bottom)
    top = _set(goes_on, (), look)[-1].bottom
    if pages[-1].bottom < bottom * _HEAD // 100:
        top = max(top, pages[-1].bottom)
    things = happened(request, scale, [day for day, _ in given])
    first = True
    for some in few(found, MOST):
        for heads, drawn, rest in _drawn(request, some, found, things, ends, look, top):
            things = ()  # told once
            listed = tuple(_listed(request, drawn, rest, look))
            for number, one in enumerate(drawn, start=1):
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
                y = pages[-1].bottom + _AIR
                last = number == len(drawn)
                below = _high(listed, look) if last else 0
                if (
                    below > (bottom - y) * _BELOW // 100
                    or y + one.lowest + below > bottom
                ):
                    below = 0
                figure = one.drawn(y, bottom - below)
                pages[-1] = joined(pages[-1], figure)
                if below:
                    pages = [*pages[:-1], *added(pages[-1:], listed, (), look, bottom)]
                elif last and listed:
                    pages += _set((*goes_on, *listed), goes_on, look)
    return pages


def _high(pieces: tuple[Say | Draw, ...], look: Look) -> int:
    """Return how much room text takes below a picture, if a page has room for it."""
    if not pieces:
        return 0
    top = look.sheet.top
    made = galleys(pieces, top=top + BETWEEN, later=top, bottom=bottom_of(look))
    return made[-1].bottom - top if len(made) == 1 else look.sheet.height


def _set(
    pieces: Iterable[Say | Draw], goes_on: tuple[Say, ...], look: Look
) -> list[Figure]:
    """Return text on pages of its own."""
    top = look.sheet.top
    made = galleys(pieces, top=top, later=top, bottom=bottom_of(look), again=goes_on)
    return list(made)


def _drawn(
    request: Request,
    some: tuple[Voice, ...],
    found: tuple[Voice, ...],
    things: tuple[Happened, ...],
    ends: Ends | None,
    look: Look,
    top: int,
) -> Iterator[tuple[tuple[Say, ...], tuple[Picture, ...], tuple[Happened, ...]]]:
    """Yield pictures of some voices, what is said over them, and what has no place.

    All in one picture if their names have room; else with small letters, else half of
    them at a time; a single name that has no room stands after the picture, and so do
    many words under a ladder.

    Args:
        request: The request.
        some: The voices.
        found: All voices of the scale.
        things: What happened meanwhile; told at the first picture.
        ends: What stands at the left.
        look: Sizes and letters.
        top: Where a page begins, below what it says of the scale.
    """
    heads = () if some == found else (_from(request, some, look),)
    over_it = _set(heads, (), look)[-1].bottom - look.sheet.top
    over_it += BETWEEN if heads else 0
    room = bottom_of(look) - _AIR - top - over_it
    note = request.text("time.below")
    asked_on, rest = occasions(request, some, things)
    most = room * _FEET // 100

    def drawn(size: Size) -> tuple[Picture, ...]:
        made = pictures(asked_on, some, ends, look, size)
        return tuple(one.with_feet(request, most) for one in made)

    made = drawn(look.body)
    wordy = {day for one in made for day in one.wordy(most)}
    if wordy:
        asked_on = tuple(
            one.words_below(note) if one.day in wordy else one for one in asked_on
        )
        made = drawn(look.body)
    if any(one.lowest > room for one in made):
        made = drawn(look.small)
    if rest or any(one.left for one in made):
        made = _lower(request, made, rest, look, room)
    if all(one.lowest <= room for one in made):
        yield heads, made, rest
    elif len(some) > 1:
        for half in few(some, -(-len(some) // 2)):
            yield from _drawn(request, half, found, things, ends, look, top)
            things = ()
    else:
        asked_on = tuple(one.names_below(note) for one in asked_on)
        yield heads, drawn(look.body), rest


def _lower(
    request: Request,
    made: tuple[Picture, ...],
    rest: tuple[Happened, ...],
    look: Look,
    room: int,
) -> tuple[Picture, ...]:
    """Return pictures with a list below that has room there, if there are such.

    The less is said under the ladders, the longer is the list; the first that leaves
    the ladders high, else the one that leaves them highest.
    """
    found: list[tuple[int, tuple[Picture, ...]]] = []
    lower = made
    for part in (1, 2, 4):
        if part > 1:
            most = room * _FEET // 100 // part
            lower = tuple(one.with_feet(request, most) for one in made)
        high = _high(tuple(_listed(request, lower, rest, look)), look)
        if high <= room * _BELOW // 100 and lower[-1].lowest + high <= room:
            found.append((room - high - lower[-1].around, lower))
            if found[-1][0] >= tenths(_TALL, look):
                return lower
    return max(found, key=lambda one: one[0])[1] if found else made


def _from(request: Request, some: tuple[Voice, ...], look: Look) -> Say:
    known = request.names(dict.fromkeys(one.who for one in some if one.who))
    names = known or request.text("scale.unknown")
    return said(Part(text=request.text("time.voices", names=names)), look, before=8)


def _listed(
    request: Request, drawn: tuple[Picture, ...], rest: tuple[Happened, ...], look: Look
) -> Iterator[Say | Draw]:
    """Yield what has no place in the pictures or no room there."""
    left = [one for picture in drawn for one in picture.left]
    yield from also_happened(
        request, sorted((*rest, *left), key=lambda one: in_time(one.day)), look
    )
    for picture in drawn:
        yield from names_below(picture.occasions, look)
