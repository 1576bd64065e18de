"""What 10 and 0 mean, beside the upper and the lower end of the ladders (§3.8)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sos_map import Request, Scale
from sos_map_family_diagrams.column_parts import moved
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Say
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.scale.block import said
from sos_map_family_diagrams.scale_over_time.ladders import tenths
from sos_map_family_diagrams.sentences import said_part
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Paragraph

__all__ = ["Ends", "beside", "over"]

_LEAST, _MOST = 102, 210  # how wide they stand, in tenths of the size of letters
_HIGH = 107  # how high each may be, about
_AIR = 60  # between them
_AFTER = 8  # a paragraph

_Side = tuple[tuple[Paragraph, ...], int]  # paragraphs, and how high they stand


@frozen(kw_only=True, repr=False)
class Ends:
    """Both ends, wrapped from y = 0.

    Attributes:
        width: How wide.
        ten: Paragraphs on 10, and how high they stand.
        zero: And on 0.
    """

    width: int
    ten: _Side
    zero: _Side

    @property
    def tall(self) -> int:
        """How far it must be from 10 to 0."""
        return self.ten[1] + self.zero[1] + _AIR

    def placed(self, top: int, bottom: int) -> Iterator[Paragraph]:
        """Yield what 10 means from its height down, what 0 means down to its own."""
        for (parts, _), y in ((self.ten, top), (self.zero, bottom - self.zero[1])):
            for part in parts:
                yield Paragraph(lines=moved(part.lines, 0, y))


def _sides(request: Request, scale: Scale) -> tuple[tuple[int, tuple[Part, ...]], ...]:
    """Return the words of 10 and of 0; a pair's ends are its goal and its danger."""
    case = request.view.case
    goal = next((one for one in case.goals if one.id == scale.goal), None)
    danger = next((one for one in case.dangers if one.id == scale.danger), None)
    made = []
    for number, things in ((10, (scale.ten, goal)), (0, (scale.zero, danger))):
        parts = [said_part(request, thing) for thing in things if thing is not None]
        made.append((number, tuple(part for part in parts if part is not None)))
    return tuple(made)


def beside(request: Request, scale: Scale, look: Look) -> Ends:
    """Return both ends for a place at the left of the ladders, the wider the longer."""
    sides = _sides(request, scale)
    safe = request.text("scale.zero_is_safe")
    letters = max(sum(len(part.text) for part in parts) for _, parts in sides)
    leading = look.style().leading
    wide = letters * leading * 5 // _HIGH  # a letter is half as wide as high
    most = tenths(_MOST, look)
    width = min(max(wide, tenths(_LEAST, look)), most)
    long = wide > most
    ten, zero = (
        _paragraphs(request, number, parts, look, width, long=long)
        for number, parts in sides
    )
    if scale.polarity == "zero_is_safe":
        zero = _added(zero, Part(text=safe), look, width)
    return Ends(width=width, ten=ten, zero=zero)


def _paragraphs(
    request: Request,
    number: int,
    parts: tuple[Part, ...],
    look: Look,
    width: int,
    *,
    long: bool,
) -> _Side:
    if not parts:
        return (), 0
    digit = set_text(
        str(number), x=look.sheet.left, y=0, width=width, style=look.style(bold=True)
    )
    aside = digit.lines[0].width + 14
    first, *others = parts
    if first.language:  # a screen reader changes its voice between paragraphs
        words, others = request.text("time.means_lead"), list(parts)
    else:
        words = request.text("time.means", words=first.text)
    means = set_text(
        words,
        x=look.sheet.left + aside,
        y=0,
        width=width - aside,
        style=look.style(),
    )
    lead = Paragraph(lines=(*digit.lines, *means.lines))
    made: _Side = ((lead,), means.bottom + _AFTER)
    for part in others:
        made = _added(made, part, look, width, small=long)
    return made


def _added(
    made: _Side,
    part: Part,
    look: Look,
    width: int,
    *,
    small: bool = False,
) -> _Side:
    nodes, y = made
    block = set_text(
        part.text,
        x=look.sheet.left,
        y=y,
        width=width,
        style=look.style(look.small if small else None, language=part.language),
    )
    if not block.lines:
        return made
    return (*nodes, Paragraph(lines=block.lines)), block.bottom + _AFTER


def over(request: Request, scale: Scale, look: Look) -> Iterator[Say]:
    """Yield both ends as text over the ladders, for words that have no room beside."""
    for number, parts in _sides(request, scale):
        for place, part in enumerate(parts):
            if place:
                yield said(part, look, before=4)
            elif part.language:
                lead = request.text("scale.anchor_lead", number=number)
                yield said(Part(text=lead), look, before=16, keep=True)
                yield said(part, look, before=4)
            else:
                key = "scale.anchor"
                words = request.text(key, number=number, words=part.text)
                yield said(Part(text=words), look, before=16)
    if scale.polarity == "zero_is_safe":
        yield said(Part(text=request.text("scale.zero_is_safe")), look, before=10)
