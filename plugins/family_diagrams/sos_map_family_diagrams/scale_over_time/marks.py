"""Each voice's own mark, so that no picture needs a key (drawings §3.8)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from sos_map_pages import Circle, Colour, Line, Polygon, Shape

__all__ = ["DASHES", "MOST", "colour_of", "mark"]

_COLOURS: tuple[Colour, ...] = ("voice1", "voice2", "voice3", "voice4")
DASHES = (0, 12, 24, 6, 40, 17)  # a child comes first: its line is whole

#: Corners as turns and how far out they are, in hundredths; a circle has none.
_CORNERS: tuple[tuple[tuple[float, int], ...], ...] = (
    (),
    tuple(((2 * n + 1) / 8, 125) for n in range(4)),  # a square
    tuple((n / 3, 125) for n in range(3)),  # a triangle
    tuple((n / 4, 130) for n in range(4)),  # a diamond
    tuple((n / 3 + 0.5, 125) for n in range(3)),  # a triangle on its tip
    tuple((n / 10, 60 if n % 2 else 135) for n in range(10)),  # a star
)
MOST = 2 * len(_CORNERS)  # voices in a picture: each shape is empty, then filled


def colour_of(slot: int) -> Colour:
    """Return the colour of a voice; never the only sign, and no more than four."""
    return _COLOURS[slot] if slot < len(_COLOURS) else "ink2"


def mark(
    slot: int, x: int, y: int, radius: int, *, guess: bool = False
) -> Iterator[Shape]:
    """Yield a voice's mark; its outline is broken for what somebody only imagines."""
    colour = colour_of(slot)
    corners = _CORNERS[slot % len(_CORNERS)]
    fill: Colour = colour if slot >= len(_CORNERS) and not guess else "paper"
    if not corners:
        yield Circle(
            x=x, y=y, radius=radius, fill=fill, stroke=colour, stroke_width=6,
            dash=8 if guess else 0,
        )  # fmt: skip
        return
    points = tuple(
        (
            x + round(radius * far / 100 * math.sin(turn * math.tau)),
            y - round(radius * far / 100 * math.cos(turn * math.tau)),
        )
        for turn, far in corners
    )
    if not guess:
        yield Polygon(points=points, fill=fill, stroke=colour, stroke_width=6)
        return
    yield Polygon(points=points, fill=fill)
    for one, two in pairwise((*points, points[0])):
        yield Line(
            x1=one[0], y1=one[1], x2=two[0], y2=two[1], stroke=colour,
            stroke_width=4, dash=8,
        )  # fmt: skip
