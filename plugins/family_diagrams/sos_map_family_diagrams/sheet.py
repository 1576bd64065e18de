"""The geometry of a three-column sheet and the drawing of its columns (§3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from sos_map_pages import (
    Circle,
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
from sos_map_family_diagrams.flow import ABOVE_HEADING, BETWEEN, Filled
from sos_map_family_diagrams.measured import BULLET, HEAD_AFTER, PAD, Bit, Stack, Tall
from sos_map_family_diagrams.profiles import Look

__all__ = ["Frame", "columns", "pen_lines"]

GUTTER = 40
PITCH = 100  # between pen lines: room for a grown-up's hand
TINTS = ("worry_tint", "strength_tint", "goal_tint")
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


def frame_for(
    look: Look, titles: tuple[str, str, str], shares: tuple[float, ...], more: str
) -> Frame:
    """Return the frame for three columns that share the width so."""
    room = look.sheet.inner_width - 2 * GUTTER
    edges = []
    x = look.sheet.left
    for share in shares:
        width = int(room * share / sum(shares))
        edges.append((x, width))
        x += width + GUTTER
    style = look.style(look.heading, bold=True)
    tallest = max(
        place_text(title, x=0, y=0, width=width - 112, style=style).bottom
        for title, (_, width) in zip(titles, edges, strict=True)
    )
    return Frame(
        look=look, titles=titles, edges=tuple(edges), bar=tallest + 30, more=more
    )


def columns(
    frame: Frame, page: Filled, *, top: int, bottom: int, empty: tuple[str, ...]
) -> tuple[tuple[Node, ...], tuple[Shape, ...]]:
    """Draw the three columns of a page between two edges.

    Args:
        frame: Where columns stand.
        page: What stands in them.
        top: The upper edge of the bars.
        bottom: The lower edge of the columns.
        empty: For each column, words to say that nothing is written, or nothing.
    """
    nodes: list[Node] = []
    shapes: list[Shape] = []
    for side in range(3):
        for piece in _column(frame, page, side, top, bottom, empty[side]):
            if isinstance(piece, Heading | Paragraph | List):
                nodes.append(piece)
            else:
                shapes.append(piece)  # type: ignore[arg-type]
    return tuple(nodes), tuple(shapes)


def _column(
    frame: Frame, page: Filled, side: int, top: int, bottom: int, empty: str
) -> Iterator[Node | Shape]:
    look, hue = frame.look, HUES[side]
    x, width = frame.edges[side]
    body = top + frame.bar
    yield Rect(x=x, y=top, width=width, height=bottom - top, stroke=hue)
    yield Rect(x=x, y=top, width=width, height=frame.bar, fill=hue)
    yield from _sign(side, x + 44, top + frame.bar // 2)
    style = look.style(look.heading, bold=True, colour="paper", on=hue)
    title = place_text(
        frame.titles[side], x=x + 88, y=0, width=width - 112, style=style
    )
    yield Heading(
        level=2, lines=_moved(title.lines, top + (frame.bar - title.bottom) // 2)
    )
    start = body + PAD
    for row in page.rows:
        tint = TINTS[side]
        inner = start + row.top
        yield Rect(
            x=x + 10,
            y=inner,
            width=width - 20,
            height=row.height,
            radius=14,
            fill=tint,
        )
        if row.cells[side]:
            yield from _stacks(row.cells[side], inner + PAD, x, hue)
        else:
            yield from pen_lines(x, width, inner, inner + row.height)
    yield from _stacks(page.columns[side], start + page.below, x, hue)
    filled = start + page.heights[side]
    if empty:
        words = place_text(
            empty,
            x=x + PAD,
            y=filled + ABOVE_HEADING,
            width=width - 2 * PAD,
            style=look.style(colour="ink2"),
        )
        yield Paragraph(lines=words.lines)
        filled = words.bottom
    last = bottom
    if page.more[side]:
        last = bottom - frame.foot
        yield from _goes_on(frame, x, width, last)
    yield from pen_lines(x, width, filled, last)


def _goes_on(frame: Frame, x: int, width: int, y: int) -> Iterator[Node | Shape]:
    style = frame.look.style(frame.look.small, bold=True, colour="ink")
    words = place_text(
        frame.more, x=x + PAD, y=y, width=width - 2 * PAD - 36, style=style, anchor="end"
    )
    yield Paragraph(lines=words.lines)
    tip, middle = x + width - PAD, words.middle
    yield Polygon(
        points=((tip - 22, middle - 13), (tip, middle), (tip - 22, middle + 13)),
        fill="ink",
    )


def _stacks(
    stacks: tuple[Stack, ...], y: int, x: int, hue: str
) -> Iterator[Node | Shape]:
    for number, stack in enumerate(stacks):
        y += ABOVE_HEADING if number else 0
        yield Heading(level=3, lines=_moved(stack.heading.lines, y))
        y += stack.heading.height + HEAD_AFTER
        items = []
        for place, tall in enumerate(stack.entries):
            y += BETWEEN if place else 0
            if tall.bullet is not None:
                middle = tall.bits[0].lines[0].middle + y
                yield from bullet(tall.bullet, x + BULLET, middle)
            items += _items(tall, y)
            y += tall.height
        yield List(items=items)


def _items(tall: Tall, y: int) -> list[Item]:
    """Return an entry as a list item, what belongs to it as a list below that."""
    first, *others = tall.bits
    lines = _moved(first.lines, y + first.before)
    y += first.before + first.height
    belongs = []
    for bit in others:
        belongs.append(Item(lines=_moved(bit.lines, y + bit.before)))
        y += bit.before + bit.height
    lists = [List(items=belongs)] if belongs else []
    return [Item(lines=lines, lists=lists, key=tall.key)]


def _moved(lines: tuple[TextLine, ...], y: int) -> tuple[TextLine, ...]:
    return tuple(evolve(line, y=line.y + y) for line in lines)


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
