"""The geometry of a three-column sheet and the drawing of its columns (§3.1)."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from sos_map_family_diagrams.column_parts import (
    goes_on,
    moved,
    pen_lines,
    segment,
    sign,
)
from sos_map_family_diagrams.content import HUES
from sos_map_family_diagrams.flow import Filled
from sos_map_family_diagrams.measured import PAD
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import (
    Heading,
    Paragraph,
    Rect,
)

__all__ = ["Frame", "columns", "frame_for", "nothing_yet"]

GUTTER = 40


@frozen(kw_only=True, repr=False)
class Frame:
    """Where columns stand on a sheet.

    Attributes:
        look: The sheet and the sizes.
        titles: The three questions.
        edges: The left edge and the width of each column.
        bar: The height of the bars with the questions.
        more: The words at the foot of a column that goes on.
    """

    look: Look
    titles: tuple[str, str, str]
    edges: tuple[tuple[int, int], ...]
    bar: int
    more: str

    @property
    def foot(self) -> int:
        """What is kept free at the foot of a column: for the words that it goes on."""
        return round(self.look.small * 1.4) + 20

    def room(self, top: int, bottom: int) -> int:
        """Return how much fits into columns between two edges of a page."""
        return bottom - top - self.bar - PAD - self.foot


def frame_for(look: Look, titles: tuple[str, str, str], more: str) -> Frame:
    """Return the frame for three columns that are equally wide."""
    width = (look.sheet.inner_width - 2 * GUTTER) // 3
    edges = [(look.sheet.left + n * (width + GUTTER), width) for n in range(3)]
    style = look.style(look.heading, bold=True)
    tallest = max(
        set_text(title, x=0, y=0, width=width - 112, style=style).bottom
        for title, (_, width) in zip(titles, edges, strict=True)
    )
    return Frame(
        look=look, titles=titles, edges=tuple(edges), bar=tallest + 30, more=more
    )


def columns(
    frame: Frame,
    page: Filled,
    *,
    top: int,
    bottoms: tuple[int, ...],
    empty: tuple[str, ...] = ("", "", ""),
    pens: bool = True,
) -> Figure:
    """Draw the three columns of a page.

    Args:
        frame: Where columns stand.
        page: What stands in them.
        top: The upper edge of the bars.
        bottoms: The lower edge of each third.
        empty: For each column, words to say that nothing is written, or nothing.
        pens: Whether to draw lines to write on where there is room.
    """
    parts = []
    look = frame.look
    for side in sorted(set(page.owners)):
        places = [n for n, owner in enumerate(page.owners) if owner == side]
        parts.append(_bar(frame, side, places, top, bottoms[places[0]]))
        for place in places:
            more = page.more[side] and place == places[-1]
            third = _third(frame, page, place, top + frame.bar + PAD, empty[side])
            parts.append(third)
            x, width = frame.edges[place]
            bottom = bottoms[place]
            last = bottom - frame.foot if more else bottom
            if more:
                parts.append(goes_on(frame.more, look, x, width, last))
            if pens:
                lines = tuple(pen_lines(x, width, third.bottom, last))
                parts.append(Figure(tree=(), shapes=lines, bottom=last))
    return _joined(parts, max(bottoms))


def _joined(parts: Iterable[Figure], bottom: int) -> Figure:
    parts = tuple(parts)
    return Figure(
        tree=tuple(node for part in parts for node in part.tree),
        shapes=tuple(shape for part in parts for shape in part.shapes),
        bottom=bottom,
    )


def _bar(frame: Frame, side: int, places: list[int], top: int, bottom: int) -> Figure:
    """Draw the question over all the room that its column has, and a frame."""
    look, hue = frame.look, HUES[side]
    x, last = frame.edges[places[0]][0], frame.edges[places[-1]]
    width = last[0] + last[1] - x
    style = look.style(look.heading, bold=True, colour="paper", on=hue)
    title = set_text(
        frame.titles[side],
        x=x + 88,
        y=top + 15,
        width=frame.edges[side][1] - 112,
        style=style,
    )
    down = (frame.bar - title.height) // 2 - 15
    shapes = (
        Rect(x=x, y=top, width=width, height=bottom - top, stroke=hue),
        Rect(x=x, y=top, width=width, height=frame.bar, fill=hue),
        *sign(side, x + 44, top + frame.bar // 2),
    )
    node = Heading(level=2, lines=moved(title.lines, 0, down))
    return Figure(tree=(node,), shapes=shapes, bottom=bottom)


def _third(frame: Frame, page: Filled, place: int, start: int, empty: str) -> Figure:
    parts: list[Figure] = []
    for one in page.segments:
        if one.place == place:
            parts += segment(frame.edges, one, start)
    filled = start + page.height(place)
    if empty:
        parts.append(nothing_yet(frame, place, empty, filled))
        filled = parts[-1].bottom
    return _joined(parts, filled)


def nothing_yet(frame: Frame, place: int, words: str, y: int) -> Figure:
    """Return what stands in a third where nothing is written, and what to ask."""
    x, width = frame.edges[place]
    style = frame.look.style(colour="ink2")
    block = set_text(words, x=x + PAD, y=y, width=width - 2 * PAD, style=style)
    node = Paragraph(lines=block.lines)
    return Figure(tree=(node,), shapes=(), bottom=block.bottom)
