"""What both ends of a scale mean, over its strips; a pair's ends are its statements."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sos_map import Request, Scale
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Draw, Say
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.scale.block import said
from sos_map_family_diagrams.sentences import said_part
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.votes import anchors
from sos_map_pages import Paragraph, Rect

__all__ = ["ends_of"]

_GAP = 40
_PAD = 22
_HIGHEST = 1200  # boxes that are higher stand as text, which may be parted


def ends_of(request: Request, scale: Scale, look: Look) -> Iterator[Say | Draw]:
    """Yield two boxes: what 0 means at the left, what 10 means at the right."""
    # Only the number is bold: what 0 means, loudly, may sound like a threat.
    zero, ten = anchors(request, scale, apart=True)
    case = request.view.case
    danger = next((one for one in case.dangers if one.id == scale.danger), None)
    goal = next((one for one in case.goals if one.id == scale.goal), None)
    worry = said_part(request, danger) if danger is not None else None
    aim = said_part(request, goal) if goal is not None else None
    sides = (
        (*zero, *(() if worry is None else (worry,))),
        (*ten, *(() if aim is None else (aim,))),
    )
    high = _boxes(sides, look, 0).bottom
    if high <= _HIGHEST:
        yield Draw(height=high, draw=partial(_boxes, sides, look), before=16)
    else:
        for part in (*sides[0], *sides[1]):
            yield said(part, look, before=10)
    if scale.polarity == "zero_is_safe":
        yield said(Part(text=request.text("scale.zero_is_safe")), look, before=10)


def _boxes(sides: tuple[tuple[Part, ...], ...], look: Look, y: int) -> Figure:
    sheet = look.sheet
    width = (sheet.inner_width - _GAP) // 2
    nodes = []
    bottoms = []
    edges = []
    for side, parts in enumerate(sides):
        x = sheet.left + side * (width + _GAP)
        edges.append(x)
        down = y + _PAD
        for number, part in enumerate(parts):
            block = set_text(
                part.text,
                x=x + _PAD,
                y=down,
                width=width - 2 * _PAD,
                style=look.style(bold=not number, language=part.language),
            )
            down = block.bottom + 10
            if block.lines:
                nodes.append(Paragraph(lines=block.lines))
        bottoms.append(down + _PAD)
    bottom = max(bottoms)
    boxes = tuple(
        Rect(x=x, y=y, width=width, height=bottom - y, radius=14, stroke="line")
        for x in edges
    )
    return Figure(tree=tuple(nodes), shapes=boxes, bottom=bottom)
