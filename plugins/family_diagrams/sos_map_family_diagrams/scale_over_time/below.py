"""What has no place in the picture, as a list under it (§3.8)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from sos_map import Request
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Draw, Say
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.scale.block import said
from sos_map_family_diagrams.scale_over_time.happened import Happened
from sos_map_family_diagrams.scale_over_time.occasions import Occasion
from sos_map_family_diagrams.scale_over_time.signs import sign

__all__ = ["also_happened", "names_below"]

_SIGN = 44  # room for the sign


def also_happened(
    request: Request, some: Iterable[Happened], look: Look
) -> Iterator[Say | Draw]:
    """Yield what happened, each with its day and who sees it how."""
    for number, one in enumerate(some):
        if not number:
            over = _heading(request.text("time.more"), look)
            yield evolve(over, style=look.style(look.small, bold=True))
        first, *others = one.parts
        yield _sign(one, look)
        if first.language:  # a screen reader changes its voice between paragraphs
            words, others = request.text("time.on_day", day=one.when), list(one.parts)
        else:
            words = request.text("time.happened", day=one.when, words=first.text)
        yield _item(Part(text=words), look)
        for part in (*others, *one.stances):
            yield evolve(_item(part, look), role="p", before=2)


def _heading(words: str, look: Look) -> Say:
    over = said(Part(text=words), look, before=24, keep=True)
    return evolve(over, role="h3", style=look.style(bold=True))


def _item(part: Part, look: Look) -> Say:
    return evolve(
        said(part, look),
        role="item",
        # As between the ladders: equal type for equal things.
        style=look.style(look.small, language=part.language),
        x=look.sheet.left + _SIGN,
        width=look.sheet.inner_width - _SIGN,
    )


def _sign(one: Happened, look: Look) -> Draw:
    def drawn(y: int) -> Figure:
        middle = y + look.style(look.small).leading // 2
        shape = sign(one.sign, look.sheet.left + 16, middle)
        return Figure(tree=(), shapes=(shape,), bottom=y)

    # It hangs beside the first line of what follows, which may be parted.
    return Draw(height=1, draw=drawn, before=8, keep=True)


def names_below(some: Iterable[Occasion], look: Look) -> Iterator[Say]:
    """Yield the names and words that had no room, under their day."""
    for one in some:
        if one.listed:
            yield _heading(one.when, look)
            for words in one.listed:
                yield evolve(said(Part(text=words), look, before=4), role="item")
