"""A ruler from 0 to 10 with names at their numbers, as on the wall (drawings §3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from sos_map_pages import (
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
_STEM = 34  # from the axis to the lowest label
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
    """Labels that share a mark: lines relative to their upper edge."""

    vote: Vote
    blocks: tuple[tuple[TextLine, ...], ...]
    width: int
    height: int
    left: int = 0
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
    flags = _placed(_flags(votes, look), x, width)
    top = max((flag.lift + flag.height for flag in flags), default=RADIUS)
    if top > _HIGHEST:
        return None
    axis = y + top + 8
    bare = bare_ruler(votes, x=x, width=width, y=axis - RADIUS - 8, look=look)
    stems = [stem for flag in flags for stem in _stem(flag, x, width, axis)]
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
    marks: dict[tuple[float, float, bool], list[Vote]] = {}
    for vote in votes:
        marks.setdefault((vote.low, vote.high, vote.hollow), []).append(vote)
    flags = []
    for alike in marks.values():
        blocks = []
        height = 0
        for vote in alike:
            style = look.style(bold=True)
            block = place_text(vote.label, x=0, y=height, width=_WIDEST, style=style)
            blocks.append(block.lines)
            height = block.bottom
        wide = max((line.width for lines in blocks for line in lines), default=0)
        flags.append(
            _Flag(vote=alike[0], blocks=tuple(blocks), width=wide, height=height)
        )
    return flags


def _at(flag: _Flag, x: int, width: int) -> int:
    return place_of((flag.vote.low + flag.vote.high) / 2, x, width)


def _placed(flags: list[_Flag], x: int, width: int) -> list[_Flag]:
    """Give every flag a left edge and a height: centred when there is room.

    Else flags fly away from the nearer end, the outermost highest, so that no stem
    passes through a name.
    """
    left, right = x - 30, x + width + 30
    centred = []
    for flag in flags:
        middle = _at(flag, x, width) - flag.width // 2
        edge = min(max(middle, left), right - flag.width)
        centred.append(evolve(flag, left=edge, lift=_STEM))
    clear = all(
        one.left + one.width + _APART <= two.left
        for one, two in zip(centred, centred[1:], strict=False)
    )
    if clear:
        return centred
    done: list[_Flag] = []
    order = sorted(flags, key=lambda flag: abs(_at(flag, x, width) - x - width // 2))
    for flag in order:
        at = _at(flag, x, width)
        edge = at - 10 if at <= x + width // 2 else at + 10 - flag.width
        edge = min(max(edge, left), right - flag.width)
        lift = _STEM
        for other in sorted(done, key=lambda one: one.lift):
            apart = (
                other.left + other.width + _APART <= edge
                or edge + flag.width + _APART <= other.left
            )
            inside = lift < other.lift + other.height and other.lift < (
                lift + flag.height
            )
            if not apart and inside:
                lift = other.lift + other.height + 10
            stem = _at(other, x, width)
            if edge - 12 < stem < edge + flag.width + 12 and lift < other.lift:
                lift = other.lift + other.height + 10
        done.append(evolve(flag, left=edge, lift=lift))
    return sorted(done, key=lambda one: (one.vote.low, one.vote.high, one.vote.hollow))


def _axis(x: int, width: int, axis: int) -> Iterator[Shape]:
    yield Line(x1=x, y1=axis, x2=x + width, y2=axis, stroke_width=6)
    for value in range(11):
        at = place_of(value, x, width)
        yield Line(x1=at, y1=axis - TICK, x2=at, y2=axis + TICK)


def _marks(votes: tuple[Vote, ...], x: int, width: int, axis: int) -> Iterator[Shape]:
    """Yield one mark for each different number; a range is a bar (§1.12)."""
    for low, high, hollow in sorted({(v.low, v.high, v.hollow) for v in votes}):
        if high > low:
            one, two = place_of(low, x, width), place_of(high, x, width)
            yield Line(x1=one, y1=axis, x2=two, y2=axis, stroke_width=16)
        at = place_of((low + high) / 2, x, width)
        if hollow:
            yield Circle(
                x=at, y=axis, radius=RADIUS + 6, stroke="ink", stroke_width=4, dash=8
            )
        else:
            yield Circle(
                x=at, y=axis, radius=RADIUS, fill="paper", stroke="ink", stroke_width=6
            )


def _stem(flag: _Flag, x: int, width: int, axis: int) -> Iterator[Shape]:
    if flag.lift > _STEM:
        at = _at(flag, x, width)
        yield Line(
            x1=at,
            y1=axis - RADIUS,
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
                    evolve(line, x=_across(line, flag), y=line.y + top)
                    for line in lines
                ]
            )


def _across(line: TextLine, flag: _Flag) -> int:
    """Keep a right-to-left name, which stands at its right edge, inside its flag."""
    return flag.left + (flag.width if line.anchor == "end" else 0)


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
