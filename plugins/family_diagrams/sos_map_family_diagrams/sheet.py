"""The geometry of a three-column sheet and the drawing of its columns (§3.1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from sos_map_pages import (
    Circle,
    Colour,
    Heading,
    Item,
    Line,
    List,
    Node,
    Paragraph,
    Polygon,
    Rect,
    Shape,
    TextLine,
    bullet,
    place_text,
)

from sos_map_family_diagrams.content import HUES
from sos_map_family_diagrams.flow import ABOVE_HEADING, BETWEEN, Filled, Segment
from sos_map_family_diagrams.measured import BULLET, HEAD_AFTER, PAD, Stack, Tall
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure

__all__ = ["PITCH", "TINTS", "Frame", "columns", "frame_for", "pen_lines"]

GUTTER = 40
PITCH = 100  # between pen lines: room for a grown-up's hand
TINTS: tuple[Colour, Colour, Colour] = ("worry_tint", "strength_tint", "goal_tint")
_SIGN = 22


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
        place_text(title, x=0, y=0, width=width - 112, style=style).bottom
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
    bottom: int,
    empty: tuple[str, ...] = ("", "", ""),
    pens: bool = True,
) -> Figure:
    """Draw the three columns of a page between two edges.

    Args:
        frame: Where columns stand.
        page: What stands in them.
        top: The upper edge of the bars.
        bottom: The lower edge of the columns.
        empty: For each column, words to say that nothing is written, or nothing.
        pens: Whether to draw lines to write on where there is room.
    """
    parts = []
    for side in sorted(set(page.owners)):
        places = [n for n, owner in enumerate(page.owners) if owner == side]
        parts.append(_bar(frame, side, places, top, bottom))
        for place in places:
            more = page.more[side] and place == places[-1]
            third = _third(frame, page, place, top + frame.bar + PAD, empty[side])
            parts.append(third)
            x, width = frame.edges[place]
            last = bottom - frame.foot if more else bottom
            if more:
                parts.append(_goes_on(frame, x, width, last))
            if pens:
                lines = tuple(pen_lines(x, width, third.bottom, last))
                parts.append(Figure(tree=(), shapes=lines, bottom=last))
    return _joined(parts, bottom)


def _joined(parts: Iterable[Figure], bottom: int) -> Figure:
    parts = tuple(parts)
    return Figure(
        tree=tuple(node for part in parts for node in part.tree),
        shapes=tuple(shape for part in parts for shape in part.shapes),
        bottom=bottom,
    )


def _bar(
    frame: Frame, side: int, places: list[int], top: int, bottom: int
) -> Figure:
    """Draw the question over all the room that its column has, and a frame."""
    look, hue = frame.look, HUES[side]
    x, last = frame.edges[places[0]][0], frame.edges[places[-1]]
    width = last[0] + last[1] - x
    style = look.style(look.heading, bold=True, colour="paper", on=hue)
    title = place_text(
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
        *_sign(side, x + 44, top + frame.bar // 2),
    )
    node = Heading(level=2, lines=_moved(title.lines, 0, down))
    return Figure(tree=(node,), shapes=shapes, bottom=bottom)


def _third(frame: Frame, page: Filled, place: int, start: int, empty: str) -> Figure:
    x, width = frame.edges[place]
    parts: list[Figure] = []
    for segment in page.segments:
        if segment.place == place:
            parts += _segment(frame, segment, start)
    filled = start + page.height(place)
    if empty:
        words = place_text(
            empty,
            x=x + PAD,
            y=filled,
            width=width - 2 * PAD,
            style=frame.look.style(colour="ink2"),
        )
        node = Paragraph(lines=words.lines)
        parts.append(Figure(tree=(node,), shapes=(), bottom=words.bottom))
        filled = words.bottom
    return _joined(parts, filled)


def _segment(frame: Frame, segment: Segment, start: int) -> Iterator[Figure]:
    x, width = frame.edges[segment.place]
    across = x - frame.edges[segment.side][0]
    y = start + segment.top
    if segment.paired:
        tint = Rect(
            x=x + 10,
            y=y,
            width=width - 20,
            height=segment.height,
            radius=14,
            fill=TINTS[segment.side],
        )
        yield Figure(tree=(), shapes=(tint,), bottom=y)
        y += PAD
    yield _stacks(segment.stacks, x + BULLET, across, y)


def _goes_on(frame: Frame, x: int, width: int, y: int) -> Figure:
    style = frame.look.style(frame.look.small, bold=True)
    words = place_text(
        frame.more,
        x=x + PAD,
        y=y,
        width=width - 2 * PAD - 36,
        style=style,
        anchor="end",
    )
    tip, middle = x + width - PAD, words.middle
    arrow = Polygon(
        points=((tip - 22, middle - 13), (tip, middle), (tip - 22, middle + 13)),
        fill="ink",
    )
    return Figure(
        tree=(Paragraph(lines=words.lines),), shapes=(arrow,), bottom=words.bottom
    )


def _stacks(stacks: tuple[Stack, ...], x: int, across: int, y: int) -> Figure:
    """Draw sections below each other, ``across`` from where they were measured."""
    nodes: list[Node] = []
    shapes: list[Shape] = []
    for number, stack in enumerate(stacks):
        y += ABOVE_HEADING if number else 0
        nodes.append(Heading(level=3, lines=_moved(stack.heading.lines, across, y)))
        y += stack.heading.height + HEAD_AFTER
        items = []
        for place, tall in enumerate(stack.entries):
            y += BETWEEN if place else 0
            if tall.bullet is not None:
                middle = tall.bits[0].lines[0].middle + y
                shapes += bullet(tall.bullet, x, middle)
            items.append(_item(tall, across, y))
            y += tall.height
        nodes.append(List(items=items))
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=y)


def _item(tall: Tall, across: int, y: int) -> Item:
    """Return an entry as a list item, what belongs to it as a list below that."""
    first, *others = tall.bits
    lines = _moved(first.lines, across, y + first.before)
    y += first.before + first.height
    belongs = []
    for bit in others:
        belongs.append(Item(lines=_moved(bit.lines, across, y + bit.before)))
        y += bit.before + bit.height
    lists = [List(items=belongs)] if belongs else []
    return Item(lines=lines, lists=lists, key=tall.key)


def _moved(lines: tuple[TextLine, ...], x: int, y: int) -> tuple[TextLine, ...]:
    return tuple(evolve(line, x=line.x + x, y=line.y + y) for line in lines)


def pen_lines(x: int, width: int, top: int, bottom: int) -> Iterator[Shape]:
    """Yield lines to write on, with room for a hand between them."""
    for y in range(top + PITCH, bottom - 20, PITCH):
        yield Line(
            x1=x + PAD, y1=y, x2=x + width - PAD, y2=y, stroke="line", stroke_width=2
        )


def _sign(side: int, x: int, y: int) -> Iterator[Shape]:
    """Draw the column's sign: a triangle, a tick, a target (drawings §1.6)."""
    r = _SIGN
    if side == 0:
        points = ((x, y - r), (x + r, y + r - 4), (x - r, y + r - 4))
        yield Polygon(points=points, stroke="paper", stroke_width=5)
        yield Line(x1=x, y1=y - 6, x2=x, y2=y + 6, stroke="paper", stroke_width=5)
    elif side == 1:
        points = ((x - r, y), (x - 6, y + 16), (x + r, y - 18))
        yield Polygon(points=points, stroke="paper", stroke_width=7, closed=False)
    else:
        yield Circle(x=x, y=y, radius=r, stroke="paper", stroke_width=5)
        yield Circle(x=x, y=y, radius=7, fill="paper")
