"""The pages of numbers through time: one scale after another (drawings §3.8)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from attrs import evolve

from sos_map import Request, Scale
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Draw, Say
from sos_map_family_diagrams.profiles import Look, look_for
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.scale.block import said
from sos_map_family_diagrams.scale.ends import ends_of
from sos_map_family_diagrams.scale.sheet import (
    added,
    again,
    asked,
    bottom_of,
    dated,
    head,
    paged,
    subtitle,
)
from sos_map_family_diagrams.scale_over_time.chart import chart, charts
from sos_map_family_diagrams.scale_over_time.rows import Row, rows
from sos_map_family_diagrams.scale_over_time.voices import Voice, few, voices
from sos_map_pages import A4_PORTRAIT, Drawing

__all__ = ["time_drawing"]


def time_drawing(request: Request) -> Drawing:
    """Return the numbers of every scale that somebody has spoken of."""
    look = look_for(
        request.view.reader.kind, request.options["paper"], sheet=A4_PORTRAIT
    )
    bottom = bottom_of(look)
    title = request.text("time.title")
    pages = [head(request, look, title)]
    if not subtitle(request, look):
        own = said(Part(text=request.view.case.case.title or ""), look)
        pages = added(pages, (own,), (), look, bottom)
    spoken = [one for one in request.view.case.scales if dated(request, one)]
    for scale in spoken:
        made = _with(pages, request, scale, look, loose=True)
        if len(made) > len(pages) + 1:  # closer rows may save a page
            made = min(made, _with(pages, request, scale, look, loose=False), key=len)
        pages = made
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


def _with(
    pages: list[Figure], request: Request, scale: Scale, look: Look, *, loose: bool
) -> list[Figure]:
    """Return the pages and a scale on them, its rows loose or close."""
    pieces = tuple(_scale(request, scale, look, loose=loose))
    repeated = (again(request, scale, look),)
    return added(pages, pieces, repeated, look, bottom_of(look))


def _scale(
    request: Request, scale: Scale, look: Look, *, loose: bool
) -> Iterator[Say | Draw]:
    yield asked(request, scale, look)
    yield from ends_of(request, scale, look)
    yield said(Part(text=request.text("time.own"), kind="small"), look, before=16)
    groups = few(voices(request, dated(request, scale)))
    for some in groups:
        if len(groups) > 1:
            yield said(_from(request, some), look, before=30, keep=True)
        yield from _pictures(request, some, look, loose=loose)


def _from(request: Request, some: tuple[Voice, ...]) -> Part:
    known = request.names(dict.fromkeys(one.who for one in some if one.who))
    names = known or request.text("scale.unknown")
    return Part(text=request.text("time.voices", names=names))


def _pictures(
    request: Request, some: tuple[Voice, ...], look: Look, *, loose: bool
) -> Iterator[Say | Draw]:
    mine = rows(request, some, look)
    if len(mine) > 1:
        how = Part(text=request.text("time.down"), kind="small")
        yield said(how, look, before=10, keep=True)
    for one in charts(mine, loose=loose):
        draw = partial(chart, one, some, look)
        yield Draw(height=draw(0).bottom, draw=draw, before=24)
    for row in mine:
        yield from _listed(request, row, look)


def _listed(request: Request, row: Row, look: Look) -> Iterator[Say]:
    """Yield the names that a row had no room for."""
    if not row.listed:
        return
    day = request.day(row.day) if row.day else request.text("scale.no_day")
    over = said(Part(text=day), look, before=24, keep=True)
    yield evolve(over, role="h3", style=look.style(bold=True))
    for part in row.listed:
        yield evolve(said(part, look, before=4), role="item")
