"""Text and figures below each other over as many pages as it takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from attrs import evolve, frozen

from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import (
    Block,
    Heading,
    Item,
    List,
    Node,
    Paragraph,
    Shape,
    Style,
    TextLine,
)

__all__ = ["Draw", "Say", "galleys"]

_FEWEST_LINES = 3  # on each side of a split (drawings §1.4)


@frozen(kw_only=True, repr=False)
class Say:
    """A heading, a paragraph or a list item.

    Attributes:
        text: Its words.
        style: How they look.
        role: What it is for somebody who hears the page.
        x: Its left edge.
        width: How wide it may be.
        before: The space above it, except at the top of a page.
        keep: Whether the next piece stands on the same page.
        goes_on: Of a heading, what it says on a page on which what is under it goes on.
    """

    text: str
    style: Style
    role: Literal["h1", "h2", "h3", "p", "item"] = "p"
    x: int
    width: int
    before: int = 0
    keep: bool = False
    goes_on: str = ""


@frozen(kw_only=True, repr=False)
class Draw:
    """A figure that is never parted.

    Attributes:
        height: How high it is.
        draw: Draws it at an upper edge.
        before: The space above it, except at the top of a page.
        keep: Whether the next piece stands on the same page.
    """

    height: int
    draw: Callable[[int], Figure]
    before: int = 0
    keep: bool = False


@frozen(kw_only=True, repr=False)
class _Set:
    """A piece that is measured: a block of lines at y = 0, or a figure."""

    piece: Say | Draw
    block: Block | None
    height: int


def galleys(
    pieces: Iterable[Say | Draw],
    *,
    top: int,
    later: int,
    bottom: int,
    again: Iterable[Say] = (),
) -> tuple[Figure, ...]:
    """Set pieces below each other.

    Args:
        pieces: What to set.
        top: Where it begins on the first page; the page may be used above it.
        later: Where every other page begins.
        bottom: Where every page ends.
        again: What every page but the first begins with.

    Returns:
        One figure for each page; the first is empty when nothing fits above the
        bottom of a page that is used already.
    """
    waiting = [_measured(piece) for piece in pieces]
    waiting = [one for one in waiting if one.height]
    always = [_measured(piece) for piece in again]
    over: Say | None = None
    made: list[Figure] = []
    while waiting or not made:
        repeated = [*always, *_under(over, waiting)] if made else []
        high = sum(one.height for one in repeated)
        start = later + high if made else top
        galley, rest = _page(waiting, start, bottom, fresh=start <= later + high)
        made.append(_headed(galley, repeated, later))
        for one in waiting[: len(waiting) - len(rest)]:
            over = _heading(one) or over
        waiting = rest
    return tuple(made)


def _heading(one: _Set) -> Say | None:
    piece = one.piece
    return piece if isinstance(piece, Say) and piece.role.startswith("h") else None


def _under(over: Say | None, waiting: list[_Set]) -> Iterator[_Set]:
    """Yield the heading again under which a page goes on."""
    if over is not None and over.goes_on and waiting and not _heading(waiting[0]):
        yield _measured(evolve(over, text=over.goes_on, role="p"))


def _headed(galley: Figure, repeated: list[_Set], y: int) -> Figure:
    nodes: list[Node] = []
    shapes: list[Shape] = []
    for one in repeated:
        _put(one, y, nodes, shapes)
        y += one.height
    return evolve(galley, tree=(*nodes, *galley.tree), shapes=(*shapes, *galley.shapes))


def _measured(piece: Say | Draw) -> _Set:
    if isinstance(piece, Draw):
        return _Set(piece=piece, block=None, height=piece.height)
    block = set_text(piece.text, x=piece.x, y=0, width=piece.width, style=piece.style)
    return _Set(piece=piece, block=block, height=block.height)


def _page(
    waiting: list[_Set], top: int, bottom: int, *, fresh: bool
) -> tuple[Figure, list[_Set]]:
    nodes: list[Node] = []
    shapes: list[Shape] = []
    y = top
    place = 0
    while place < len(waiting):
        one = waiting[place]
        gap = one.piece.before if nodes or not fresh else 0
        room = bottom - y - gap
        if one.height > room or _group(waiting, place) > room:
            halves = _halves(one, room, alone=fresh and not nodes)
            if halves is None and (nodes or not fresh):
                break
            if halves is not None:
                _put(halves[0], y + gap, nodes, shapes)
                y += gap + halves[0].height
                waiting = [halves[1], *waiting[place + 1 :]]
                place = 0
                break
        _put(one, y + gap, nodes, shapes)
        y += gap + one.height
        place += 1
    galley = Figure(tree=_listed(nodes), shapes=tuple(shapes), bottom=y)
    return galley, waiting[place:]


def _group(waiting: list[_Set], place: int) -> int:
    """Return the height of a piece with those it is kept together with."""
    height = waiting[place].height
    while waiting[place].piece.keep and place + 1 < len(waiting):
        place += 1
        height += waiting[place].piece.before + waiting[place].height
    return height


def _halves(one: _Set, room: int, *, alone: bool) -> tuple[_Set, _Set] | None:
    """Part a text between two of its lines; only where a whole page is too low."""
    if one.block is None or one.height <= room or not alone:
        return None
    lines = one.block.lines
    leading = one.height // len(lines)
    fit = min(room // leading, len(lines) - _FEWEST_LINES)
    if fit < 1:
        return None
    down = fit * leading
    later = tuple(line.moved(0, -down) for line in lines[fit:])
    first = Block(lines=lines[:fit], top=0, bottom=down)
    rest = Block(lines=later, top=0, bottom=one.height - down)
    return (
        _Set(piece=one.piece, block=first, height=down),
        _Set(piece=one.piece, block=rest, height=one.height - down),
    )


def _put(one: _Set, y: int, nodes: list[Node], shapes: list[Shape]) -> None:
    if isinstance(one.piece, Draw):
        figure = one.piece.draw(y)
        nodes += figure.tree
        shapes += figure.shapes
        return
    if one.block is None:
        return
    lines = tuple(line.moved(0, y) for line in one.block.lines)
    nodes.append(_node(one.piece, lines))


def _node(piece: Say, lines: tuple[TextLine, ...]) -> Node:
    match piece.role:
        case "h1":
            return Heading(level=1, lines=lines)
        case "h2":
            return Heading(level=2, lines=lines)
        case "h3":
            return Heading(level=3, lines=lines)
        case "item":
            return List(items=[Item(lines=lines)])
        case "p":
            return Paragraph(lines=lines)


def _listed(nodes: list[Node]) -> tuple[Node, ...]:
    """Make one list of items that follow each other."""
    made: list[Node] = []
    for node in nodes:
        if isinstance(node, List) and made and isinstance(made[-1], List):
            made[-1] = List(items=(*made[-1].items, *node.items))
        else:
            made.append(node)
    return tuple(made)
