"""One scale as pieces of a page: question, both ends, ruler, words without numbers."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from attrs import evolve

from sos_map import Request, Scale
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Draw, Say
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure, bare_ruler, flags_for, ruler
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.votes import (
    Vote,
    anchors,
    latest,
    question,
    silences,
    votes,
)
from sos_map_pages import Paragraph

__all__ = ["INSET", "ends", "latest_block", "names_on", "said"]

INSET = 60  # of 0 and 10 from the text margin: room for names at the ends
_TALLEST_END = 330  # ends that are higher stand below each other


def latest_block(request: Request, scale: Scale, look: Look) -> Iterator[Say | Draw]:
    """Yield a scale with everybody's latest number, as on the wall."""
    ratings, newest = latest(request, scale)
    sheet = look.sheet
    asked = question(request, scale)
    yield Say(
        text=asked.text,
        style=look.style(look.heading, bold=True, language=asked.language),
        role="h2",
        x=sheet.left,
        width=sheet.inner_width,
        before=30,
        keep=True,
    )
    if newest is not None:
        # "Just now" is asked on a day; an old number must not pass for today's.
        when = request.text("scale.numbers_from", day=request.day(newest))
        yield said(Part(text=when, kind="small"), look, before=6, keep=True)
    yield from names_on(votes(request, ratings, newest), look, keep=True)
    yield from ends(request, scale, look)
    for part in silences(request, ratings, newest):
        yield said(part, look, before=6)


def names_on(
    given: tuple[Vote, ...], look: Look, *, keep: bool = False
) -> Iterator[Say | Draw]:
    """Yield a ruler with names, or a ruler and a list when they are too many."""
    x = look.sheet.left + INSET
    width = look.sheet.inner_width - 2 * INSET
    flags = flags_for(given, x=x, width=width, look=look)
    if flags is not None:
        high = ruler(given, flags, x=x, width=width, y=0, look=look).bottom
        yield Draw(
            height=high,
            draw=lambda y: ruler(given, flags, x=x, width=width, y=y, look=look),
            before=14,
            keep=keep,
        )
        return
    yield Draw(
        height=bare_ruler(given, x=x, width=width, y=0, look=look).bottom,
        draw=lambda y: bare_ruler(given, x=x, width=width, y=y, look=look),
        before=14,
        keep=True,
    )
    for vote in given:
        yield evolve(said(Part(text=vote.label), look, before=4), role="item")


def ends(request: Request, scale: Scale, look: Look) -> Iterator[Say | Draw]:
    """Yield what both ends mean, under them; below each other when they are long."""
    parts = anchors(request, scale)
    high = _ends(parts, look, 0).bottom
    if high <= _TALLEST_END:
        yield Draw(height=high, draw=partial(_ends, parts, look), before=8)
    else:
        for part in (*parts[0], *parts[1]):
            yield said(part, look, before=8)
    if scale.polarity == "zero_is_safe":
        yield said(Part(text=request.text("scale.zero_is_safe")), look, before=8)


def _ends(parts: tuple[tuple[Part, ...], ...], look: Look, y: int) -> Figure:
    sheet = look.sheet
    width = sheet.inner_width * 42 // 100
    nodes = []
    bottom = y
    for side, words in enumerate(parts):
        x = sheet.right - width if side else sheet.left
        down = y
        for part in words:
            block = set_text(
                part.text,
                x=x,
                y=down,
                width=width,
                style=look.style(look.small, language=part.language),
                anchor="end" if side else "start",
            )
            down = block.bottom
            if block.lines:
                nodes.append(Paragraph(lines=block.lines))
        bottom = max(bottom, down)
    return Figure(tree=tuple(nodes), shapes=(), bottom=bottom)


def said(part: Part, look: Look, *, before: int = 0, keep: bool = False) -> Say:
    """Return a part as a paragraph over the whole width."""
    small = part.kind == "small"
    return Say(
        text=part.text,
        style=look.style(
            look.small if small else None,
            colour="ink2" if small else "ink",
            language=part.language,
        ),
        x=look.sheet.left,
        width=look.sheet.inner_width,
        before=before,
        keep=keep,
    )
