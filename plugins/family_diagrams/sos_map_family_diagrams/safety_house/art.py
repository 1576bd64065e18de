"""The safety house as shapes: roof, wall, door, garden, fence (§3.4)."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map_family_diagrams.child.parts import Plot
from sos_map_family_diagrams.child.spot import Spot
from sos_map_family_diagrams.safety_house.path import DOOR, GATE
from sos_map_pages import Circle, Colour, Line, Polygon, Rect, Shape

__all__ = ["FOOT", "PLOTS", "bunting", "garden", "gate", "house", "pickets"]

FOOT = 1880
_ROOF, _EAVES, _GROUND = 256, 750, DOOR[1]
_WALL = (790, 2180)
_ABOVE = 62  # from flags and fence to the edge below them
_SIDE = 822  # the upper edge of what stands beside the house


def _plot(
    x: int, width: int, top: int, bottom: int, look: tuple[Colour, Colour]
) -> Plot:
    return Plot(
        spot=Spot(x=x, width=width, hue=look[0], tint=look[1]), top=top, bottom=bottom
    )


#: Each part of the drawing.
PLOTS = {
    "roof_rules": _plot(940, 1090, _ROOF, _EAVES - 12, ("goal", "goal_tint")),
    "inside": _plot(_WALL[0], 790, _EAVES, _GROUND - 28, ("child", "child_tint")),
    "things": _plot(1570, 610, _EAVES, _GROUND - 354, ("child", "child_tint")),
    "visitors": _plot(100, 600, _SIDE, _GROUND - 28, ("strength", "paper")),
    "not_safe_with": _plot(2270, 600, _SIDE, _GROUND - 28, ("worry", "paper")),
    "path": _plot(2030, 830, _GROUND + 6, FOOT - 12, ("strength", "strength_tint")),
}


def garden() -> Iterator[Shape]:
    """Draw the grass."""
    yield Rect(x=64, y=_GROUND, width=2842, height=FOOT - _GROUND, fill="strength_tint")
    yield Line(
        x1=64, y1=_GROUND, x2=2906, y2=_GROUND, stroke="strength", stroke_width=6
    )


def gate() -> Iterator[Shape]:
    """Draw the garden gate at which the path begins."""
    x, y = GATE[0], GATE[1] - 44
    for bar in (y - 100, y - 44):
        yield Rect(x=x - 110, y=bar, width=220, height=18, fill="strength")
    for board in (-62, 0, 62):
        yield _board(x + board, y - 14, "strength", 120)
    for post in (x - 128, x + 98):
        yield Rect(x=post, y=y - 138, width=30, height=148, fill="strength")
        yield Circle(x=post + 15, y=y - 142, radius=22, fill="strength")


def house() -> Iterator[Shape]:
    """Draw wall, chimney, roof and door."""
    left, right = _WALL
    yield Rect(x=2052, y=330, width=64, height=170, fill="goal")
    yield Rect(
        x=left,
        y=_EAVES,
        width=right - left,
        height=_GROUND - _EAVES,
        fill="child_tint",
        stroke="child",
        stroke_width=6,
    )
    roof = ((1010, _ROOF), (1960, _ROOF), (right + 44, _EAVES), (left - 44, _EAVES))
    yield Polygon(points=roof, fill="goal_tint", stroke="goal", stroke_width=8)
    x, top = DOOR[0] - 110, _GROUND - 330
    yield Rect(x=x, y=top, width=220, height=330, fill="child")
    yield Rect(x=x + 40, y=top + 40, width=140, height=100, radius=10, fill="paper")
    yield Circle(x=x + 184, y=_GROUND - 140, radius=12, fill="paper")


def bunting(x: int, width: int, y: int) -> Iterator[Shape]:
    """Draw little flags on a line above an edge: guests are welcome."""
    top = y - _ABOVE
    yield Line(x1=x, y1=top, x2=x + width, y2=top, stroke="strength", stroke_width=5)
    for middle in _spread(x, width):
        points = ((middle - 24, top), (middle + 24, top), (middle, y - 14))
        yield Polygon(points=points, fill="strength")
    for post in (x, x + width):
        yield Line(x1=post, y1=top, x2=post, y2=y, stroke="strength", stroke_width=6)


def pickets(x: int, width: int, y: int) -> Iterator[Shape]:
    """Draw a fence above an edge."""
    for middle in _spread(x, width):
        yield _board(middle, y, "worry", _ABOVE)


def _spread(x: int, width: int) -> Iterator[int]:
    count = width // 75
    for number in range(count):
        yield x + (2 * number + 1) * width // (2 * count)


def _board(x: int, y: int, hue: Colour, height: int) -> Shape:
    """Draw a board of a fence, pointed at the top."""
    top = y - height
    points = (
        *((x - 20, y), (x - 20, top + 22), (x, top)),
        *((x + 20, top + 22), (x + 20, y)),
    )
    return Polygon(points=points, fill=hue)
