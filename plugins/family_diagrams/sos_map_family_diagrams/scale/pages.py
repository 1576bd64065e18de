"""The pages of the scale strips: one scale at a time, a ruler for each date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import evolve

from sos_map import Rating, Request, Scale
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Draw, Say
from sos_map_family_diagrams.profiles import Look, look_for
from sos_map_family_diagrams.scale.block import names_on, said
from sos_map_family_diagrams.scale.ends import ends_of
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
from sos_map_family_diagrams.strip import empty_strip, write_here
from sos_map_family_diagrams.votes import (
    number,
    quote,
    rater,
    silences,
    votes,
)
from sos_map_pages import (
    A4_PORTRAIT,
    Drawing,
)

__all__ = ["scale_drawing"]

_AIR = 24

#: What stands where nobody has put a number yet: that, and what to ask.
_NOTHING_YET = ("empty", "scale.ask")


def scale_drawing(request: Request) -> Drawing:
    """Return all scales that the view holds numbers on, each on pages of its own."""
    look = look_for(
        request.view.reader.kind, request.options["paper"], sheet=A4_PORTRAIT
    )
    bottom = bottom_of(look)
    title = request.text("scale.title")
    pages = [head(request, look, title)]
    if not subtitle(request, look):
        own = said(Part(text=request.view.case.case.title or ""), look)
        pages = added(pages, (own,), (), look, bottom)
    said_any = False
    for scale in request.view.case.scales:
        days = dated(request, scale)
        if days:
            said_any = True
            *before, last = _scale(request, scale, days, look)
            pieces = (*before, evolve(last, keep=True), _step(request, look))
            pages = added(pages, pieces, (again(request, scale, look),), look, bottom)
    if not said_any:
        empty = tuple(said(Part(text=request.text(key)), look) for key in _NOTHING_YET)
        pages = added(pages, empty, (), look, bottom)
    level: Literal[2, 3] = 3 if said_any else 2
    strip = empty_strip(request, look, pages[-1].bottom + BETWEEN, level=level)
    if strip.bottom <= bottom:
        pages[-1] = joined(pages[-1], strip)
    return Drawing(
        title=title,
        language=request.language,
        pages=[
            paged(request, look, title, made, number, len(pages))
            for number, made in enumerate(pages, start=1)
        ],
    )


def _scale(
    request: Request, scale: Scale, days: list[tuple[str, list[Rating]]], look: Look
) -> Iterator[Say | Draw]:
    yield asked(request, scale, look)
    yield from ends_of(request, scale, look)
    for day, ratings in days:
        when = request.day(day) if day else request.text("scale.no_day")
        yield Say(
            text=when,
            goes_on=request.text("scale.day_goes_on", day=when),
            style=look.style(bold=True),
            role="h3",
            x=look.sheet.left,
            width=look.sheet.inner_width,
            before=BETWEEN,
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
