"""A ruler from 0 to 10 with names at their numbers, as on the wall (drawings §3.1)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from attrs import evolve, frozen

from sos_map_family_diagrams.flags import Flag, mark_of, place_of, placed
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.votes import Vote
from sos_map_pages import (
    Circle,
    Item,
    Line,
    List,
    Node,
    Paragraph,
    Shape,
    TextLine,
)

__all__ = [
    "Figure",
    "bare_ruler",
    "flags_for",
    "ruler",
]

_RADIUS = 17
_RAISED = 2 * _RADIUS + 8  # of a mark for a guess above the axis
_TICK = 14
_HIGHEST = 620  # labels above the axis; with more, names are listed


@frozen(kw_only=True, repr=False)
class Figure:
    """Placed nodes and shapes, and where the next thing may start."""

    tree: tuple[Node, ...]
    shapes: tuple[Shape, ...]
    bottom: int


def flags_for(
    votes: tuple[Vote, ...], *, x: int, width: int, look: Look
) -> tuple[Flag, ...] | None:
    """Return where names stand above a ruler.

    Returns:
        ``None`` when there are more names than a ruler can carry: then draw it with
        `bare_ruler` and list the names.
    """
    flags = placed(votes, x=x, width=width, lift=_lift(votes), look=look)
    if flags is None or _top_of(flags) > _HIGHEST:
        return None
    return flags


def _lift(votes: tuple[Vote, ...]) -> int:
    """Return how far above the axis names begin: over a raised, hollow mark too."""
    raised = _RAISED if any(vote.hollow for vote in votes) else 0
    return _RADIUS + 8 + raised


def _top_of(flags: tuple[Flag, ...]) -> int:
    """Return how far above the axis the highest name begins."""
    return max((flag.lift + flag.height for flag in flags), default=_RADIUS)


def ruler(
    votes: tuple[Vote, ...],
    flags: tuple[Flag, ...],
    *,
    x: int,
    width: int,
    y: int,
    look: Look,
) -> Figure:
    """Draw a ruler with names on it.

    Equal numbers share a mark. Names stand above it, each on a line of its own; the
    line says the number too, for those who hear the page.

    Args:
        votes: Given numbers, from the lowest.
        flags: Where their names stand; see `flags_for`.
        x: Where 0 stands.
        width: From 0 to 10.
        y: The upper edge.
        look: Sizes and letters.
    """
    axis = y + _top_of(flags) + 8
    bare = bare_ruler(votes, x=x, width=width, y=axis - _RADIUS - 8, look=look)
    items = tuple(
        item for flag in flags for item in _items(flag, axis - flag.lift - flag.height)
    )
    tree = (*bare.tree, List(items=items)) if items else bare.tree
    stems = _stems(votes, flags, x, width, axis)
    return Figure(tree=tree, shapes=(*stems, *bare.shapes), bottom=bare.bottom)


def bare_ruler(
    votes: tuple[Vote, ...], *, x: int, width: int, y: int, look: Look
) -> Figure:
    """Draw a ruler with marks and no names."""
    axis = y + _RADIUS + 8
    numbers, bottom = _digits(x, width, axis + _TICK + 10, look)
    shapes = (*_axis(x, width, axis), *_marks(votes, x, width, axis))
    return Figure(tree=(Paragraph(lines=numbers),), shapes=shapes, bottom=bottom)


def _axis(x: int, width: int, axis: int) -> Iterator[Shape]:
    yield Line(x1=x, y1=axis, x2=x + width, y2=axis, stroke_width=6)
    for value in range(11):
        at = place_of(value, x, width)
        yield Line(x1=at, y1=axis - _TICK, x2=at, y2=axis + _TICK)


def _marks(votes: tuple[Vote, ...], x: int, width: int, axis: int) -> Iterator[Shape]:
    """Yield one mark for each different number; a range is a bar (§1.12)."""
    for low, high in sorted({(v.low, v.high) for v in votes if v.high > v.low}):
        # A bar with an end at each number, and no mark between: nobody said that.
        one, two = place_of(low, x, width), place_of(high, x, width)
        yield Line(x1=one, y1=axis, x2=two, y2=axis, stroke_width=16)
        for end in (one, two):
            yield Line(
                x1=end, y1=axis - _RADIUS, x2=end, y2=axis + _RADIUS, stroke_width=6
            )
    for value in sorted({(v.low + v.high) / 2 for v in votes}):
        at = place_of(value, x, width)
        alike = [v for v in votes if (v.low + v.high) / 2 == value]
        if any(v.low == v.high and not v.hollow for v in alike):
            yield Circle(
                x=at, y=axis, radius=_RADIUS, fill="paper", stroke="ink", stroke_width=6
            )
        if any(vote.hollow for vote in alike):
            up = axis - _RAISED
            yield Circle(
                x=at, y=up, radius=_RADIUS - 2, stroke="ink", stroke_width=4, dash=8
            )


def _stems(
    votes: tuple[Vote, ...], flags: tuple[Flag, ...], x: int, width: int, axis: int
) -> Iterator[Shape]:
    lift = _lift(votes)
    for flag in flags:
        if flag.lift > lift:
            mark = mark_of(flag, x, width)
            yield Line(
                x1=mark,
                y1=axis - lift,
                x2=mark,
                y2=axis - flag.lift + 6,
                stroke="line",
                stroke_width=3,
            )


def _items(flag: Flag, top: int) -> Iterator[Item]:
    for lines in flag.blocks:
        if lines:
            yield Item(
                lines=[
                    evolve(line, x=_edge(flag), anchor=flag.anchor, y=line.y + top)
                    for line in lines
                ]
            )


def _edge(flag: Flag) -> int:
    if flag.anchor == "middle":
        return flag.left + flag.width // 2
    return flag.left + (flag.width if flag.anchor == "end" else 0)


# Rulers are measured many times before a page is full; no word of a case is in it.
@lru_cache(maxsize=512)
def _digits(x: int, width: int, y: int, look: Look) -> tuple[tuple[TextLine, ...], int]:
    """Return 0 to 10 at their places below ``y``, and where they end."""
    lines: list[TextLine] = []
    bottom = y
    for value in range(11):
        block = set_text(
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
