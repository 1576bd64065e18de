"""A ruler from 0 to 10 with names at their numbers, as on the wall (drawings §3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from sos_map_pages import (
    Anchor,
    Circle,
    Item,
    Line,
    List,
    Node,
    Paragraph,
    Shape,
    TextLine,
    place_text,
)

from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.votes import Vote

__all__ = ["Figure", "bare_ruler", "place_of", "ruler"]

RADIUS = 17
TICK = 14
_APART = 24  # between two labels
_OUT = 60  # how far a flag reaches beyond its mark, and beyond the ruler
_WIDEST = 520  # a label, before it is wrapped
_HIGHEST = 620  # labels above the axis; with more, names are listed


@frozen(kw_only=True, repr=False)
class Figure:
    """Placed nodes and shapes, and where the next thing may start."""

    tree: tuple[Node, ...]
    shapes: tuple[Shape, ...]
    bottom: int


@frozen(kw_only=True, repr=False)
class _Flag:
    """Labels that share a place: lines relative to their own upper edge.

    Attributes:
        low: The number, or the lower end of a range.
        high: The upper end.
        blocks: The lines of each label.
        width: Of the widest line.
        height: Of all lines.
        left: Where it stands.
        anchor: How its lines stand in it.
        lift: How far above the axis its lower edge is.
    """

    low: float
    high: float
    blocks: tuple[tuple[TextLine, ...], ...]
    width: int
    height: int
    left: int = 0
    anchor: Anchor = "start"
    lift: int = 0


def place_of(value: float, x: int, width: int) -> int:
    """Return where a number stands: linear, 0 at the left end.

    >>> [place_of(v, 100, 1000) for v in (0, 2.5, 10)]
    [100, 350, 1100]
    """
    return x + round(width * value / 10)


def ruler(
    votes: tuple[Vote, ...], *, x: int, width: int, y: int, look: Look
) -> Figure | None:
    """Draw a ruler with names on it.

    Equal numbers share a mark. Names stand above it, each on a line of its own; the
    line says the number too, for those who hear the page.

    Args:
        votes: Given numbers, from the lowest.
        x: Where 0 stands.
        width: From 0 to 10.
        y: The upper edge.
        look: Sizes and letters.

    Returns:
        ``None`` when there are more names than a ruler can carry: then draw it with
        `bare_ruler` and list the names.
    """
    lift = RADIUS + 8 + (2 * RADIUS + 8 if any(v.hollow for v in votes) else 0)
    flags = _placed(_flags(votes, look), x, width, lift)
    top = max((flag.lift + flag.height for flag in flags), default=RADIUS)
    if top > _HIGHEST:
        return None
    axis = y + top + 8
    bare = bare_ruler(votes, x=x, width=width, y=axis - RADIUS - 8, look=look)
    stems = [stem for flag in flags for stem in _stem(flag, x, width, axis, lift)]
    items = [
        item for flag in flags for item in _items(flag, axis - flag.lift - flag.height)
    ]
    tree = (*bare.tree, List(items=items)) if items else bare.tree
    return Figure(tree=tree, shapes=(*stems, *bare.shapes), bottom=bare.bottom)


def bare_ruler(
    votes: tuple[Vote, ...], *, x: int, width: int, y: int, look: Look
) -> Figure:
    """Draw a ruler with marks and no names."""
    axis = y + RADIUS + 8
    digits, bottom = _digits(x, width, axis + TICK + 10, look)
    shapes = (*_axis(x, width, axis), *_marks(votes, x, width, axis))
    return Figure(tree=(Paragraph(lines=digits),), shapes=shapes, bottom=bottom)


def _flags(votes: tuple[Vote, ...], look: Look) -> list[_Flag]:
    places: dict[tuple[float, float], list[Vote]] = {}
    for vote in votes:
        places.setdefault((vote.low, vote.high), []).append(vote)
    flags = []
    for (low, high), alike in places.items():
        blocks = []
        height = 0
        for vote in alike:
            style = look.style(bold=not vote.hollow)
            block = place_text(vote.label, x=0, y=height, width=_WIDEST, style=style)
            blocks.append(block.lines)
            height = block.bottom
        wide = max((line.width for lines in blocks for line in lines), default=0)
        flags.append(
            _Flag(
                low=low, high=high, blocks=tuple(blocks), width=wide, height=height
            )
        )
    return flags


def _at(flag: _Flag, x: int, width: int) -> int:
    return place_of((flag.low + flag.high) / 2, x, width)


def _placed(flags: list[_Flag], x: int, width: int, lift: int) -> list[_Flag]:
    """Give every flag a place: all on one level when they fit beside each other.

    Each may stand centred over its mark, fly to the left or to the right of it; the
    cheapest choice without overlaps wins.
    """
    if not flags:
        return []
    best: list[tuple[int, list[_Flag]]] = [
        (cost, [flag]) for cost, flag in _ways(flags[0], x, width, lift)
    ]
    for flag in flags[1:]:
        after = []
        for cost, way in _ways(flag, x, width, lift):
            fits = [
                (price + cost, [*chosen, way])
                for price, chosen in best
                if chosen[-1].left + chosen[-1].width + _APART <= way.left
            ]
            if fits:
                after.append(min(fits, key=lambda one: one[0]))
        best = after
    if best:
        return min(best, key=lambda one: one[0])[1]
    return _lifted(flags, x, width, lift)


def _ways(flag: _Flag, x: int, width: int, lift: int) -> list[tuple[int, _Flag]]:
    at = _at(flag, x, width)
    left, right = x - _OUT, x + width + _OUT - flag.width
    ways: list[tuple[int, Anchor, int]] = [
        (0, "middle", at - flag.width // 2),
        (1, "end", at + _OUT - flag.width),
        (1, "start", at - _OUT),
    ]
    return [
        (cost, evolve(flag, left=edge, anchor=anchor, lift=lift))
        for cost, anchor, edge in ways
        if left <= edge <= right
    ]


def _lifted(flags: list[_Flag], x: int, width: int, lift: int) -> list[_Flag]:
    """Place flags above each other: to the inside, the outermost highest.

    So no stem passes through a name: a stem is further out than all lower flags.
    """
    done: list[_Flag] = []
    order = sorted(flags, key=lambda flag: abs(_at(flag, x, width) - x - width // 2))
    level = lift
    for flag in order:
        at = _at(flag, x, width)
        inner = at <= x + width // 2
        edge = at - 10 if inner else at + 10 - flag.width
        edge = min(max(edge, x - _OUT), x + width + _OUT - flag.width)
        anchor: Anchor = "start" if inner else "end"
        done.append(evolve(flag, left=edge, anchor=anchor, lift=level))
        level += flag.height + 10
    return sorted(done, key=lambda one: (one.low, one.high))


def _axis(x: int, width: int, axis: int) -> Iterator[Shape]:
    yield Line(x1=x, y1=axis, x2=x + width, y2=axis, stroke_width=6)
    for value in range(11):
        at = place_of(value, x, width)
        yield Line(x1=at, y1=axis - TICK, x2=at, y2=axis + TICK)


def _marks(votes: tuple[Vote, ...], x: int, width: int, axis: int) -> Iterator[Shape]:
    """Yield one mark for each different number; a range is a bar (§1.12)."""
    for low, high in sorted({(vote.low, vote.high) for vote in votes}):
        alike = [vote for vote in votes if (vote.low, vote.high) == (low, high)]
        at = place_of((low + high) / 2, x, width)
        if high > low:
            one, two = place_of(low, x, width), place_of(high, x, width)
            yield Line(x1=one, y1=axis, x2=two, y2=axis, stroke_width=16)
        if not all(vote.hollow for vote in alike):
            yield Circle(
                x=at, y=axis, radius=RADIUS, fill="paper", stroke="ink", stroke_width=6
            )
        if any(vote.hollow for vote in alike):
            up = axis - 2 * RADIUS - 8
            yield Circle(
                x=at, y=up, radius=RADIUS - 2, stroke="ink", stroke_width=4, dash=8
            )


def _stem(flag: _Flag, x: int, width: int, axis: int, lift: int) -> Iterator[Shape]:
    if flag.lift > lift:
        at = _at(flag, x, width)
        yield Line(
            x1=at,
            y1=axis - lift,
            x2=at,
            y2=axis - flag.lift + 6,
            stroke="line",
            stroke_width=3,
        )


def _items(flag: _Flag, top: int) -> Iterator[Item]:
    for lines in flag.blocks:
        if lines:
            yield Item(
                lines=[
                    evolve(line, x=_edge(flag), anchor=flag.anchor, y=line.y + top)
                    for line in lines
                ]
            )


def _edge(flag: _Flag) -> int:
    if flag.anchor == "middle":
        return flag.left + flag.width // 2
    return flag.left + (flag.width if flag.anchor == "end" else 0)


def _digits(
    x: int, width: int, y: int, look: Look
) -> tuple[tuple[TextLine, ...], int]:
    lines: list[TextLine] = []
    bottom = y
    for value in range(11):
        block = place_text(
            str(value),
            x=place_of(value, x, width) - 60,
            y=y,
            width=120,
            style=look.style(bold=True),
            anchor="middle",
        )
        lines += block.lines
        bottom = block.bottom
    return tuple(lines), bottom
