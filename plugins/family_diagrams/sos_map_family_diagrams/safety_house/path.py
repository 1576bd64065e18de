"""The path from the gate to the door: stones to step on, never a ruler (§3.4).

No stone has a number, since only the child knows what the ends mean to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import hypot

from sos_map_pages import Circle, Line, Polygon, Shape

__all__ = ["DOOR", "GATE", "STEPS", "place_on", "stones", "way"]

GATE = (250, 1760)
DOOR = (1890, 1476)
STEPS = 10
_STONE, _MARKED = 25, 42
#: Three bends, each with the two points that pull at it.
_BENDS = (
    (GATE, (330, 1910), (760, 1530), (1080, 1600)),
    ((1080, 1600), (1370, 1663), (1320, 1860), (1610, 1810)),
    ((1610, 1810), (1880, 1763), (1890, 1670), DOOR),
)
_PIECES = 24


def _bend(bend: tuple[tuple[int, int], ...]) -> Iterator[tuple[int, int]]:
    for step in range(_PIECES):
        t = step / _PIECES
        weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3)
        x, y = (
            sum(w * p[axis] for w, p in zip(weights, bend, strict=True))
            for axis in (0, 1)
        )
        yield round(x), round(y)


_POINTS = (*(point for bend in _BENDS for point in _bend(bend)), DOOR)


def place_on(value: float) -> tuple[int, int]:
    """Return where a number of steps from the gate is; equal steps are equally long.

    >>> place_on(0) == GATE, place_on(STEPS) == DOOR
    (True, True)
    """
    lengths = [hypot(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(_POINTS)]
    left = sum(lengths) * value / STEPS
    for (a, b), length in zip(pairwise(_POINTS), lengths, strict=True):
        if left <= length:
            part = left / length
            return round(a[0] + (b[0] - a[0]) * part), round(
                a[1] + (b[1] - a[1]) * part
            )
        left -= length
    return DOOR


def way() -> Iterator[Shape]:
    """Draw the path, round where it begins."""
    x, y = GATE
    yield Circle(x=x, y=y, radius=52, fill="child")
    yield Polygon(points=_POINTS, stroke="child", stroke_width=104, closed=False)
    yield Circle(x=x, y=y, radius=46, fill="child_tint")
    yield Polygon(points=_POINTS, stroke="child_tint", stroke_width=92, closed=False)


def stones(places: tuple[float, ...]) -> Iterator[Shape]:
    """Draw its stones, and a flag on each where the child put itself.

    The gate is the beginning, so the fourth stone is the fourth step.
    """
    for step in range(1, STEPS + 1):
        x, y = place_on(step)
        if step not in places:
            yield Circle(x=x, y=y, radius=_STONE, fill="paper", stroke="line")
    for place in places:
        yield from _flag(*place_on(place))


def _flag(x: int, y: int) -> Iterator[Shape]:
    yield Circle(x=x, y=y, radius=_MARKED, fill="paper", stroke="ink", stroke_width=8)
    top = y - 108
    # White around it: at the end of the path the door is behind it.
    yield Line(x1=x, y1=y, x2=x, y2=top, stroke="paper", stroke_width=18)
    yield Polygon(
        points=((x, top), (x + 84, top + 28), (x, top + 56)),
        fill="ink",
        stroke="paper",
        stroke_width=5,
    )
    yield Line(x1=x, y1=y, x2=x, y2=top, stroke_width=8)
