"""Shapes: decoration outside the reading tree, all lengths in whole units."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from sos_map_pages.colours import Colour

__all__ = ["Circle", "Group", "Line", "Polygon", "Rect", "Shape"]


def _points(values: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple(values)


def _shapes(values: Iterable[Shape]) -> tuple[Shape, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Rect:
    """A rectangle; ``x`` and ``y`` are its upper left corner."""

    x: int
    y: int
    width: int
    height: int
    radius: int = 0
    fill: Colour | None = None
    stroke: Colour | None = None
    stroke_width: int = 4


@frozen(kw_only=True)
class Line:
    """A straight line; ``dash`` is the length of dashes and gaps, 0 for none."""

    x1: int
    y1: int
    x2: int
    y2: int
    stroke: Colour = "ink"
    stroke_width: int = 4
    dash: int = 0


@frozen(kw_only=True)
class Circle:
    """A circle; ``x`` and ``y`` are its centre."""

    x: int
    y: int
    radius: int
    fill: Colour | None = None
    stroke: Colour | None = None
    stroke_width: int = 4
    dash: int = 0


@frozen(kw_only=True)
class Polygon:
    """A line through points; closed unless told otherwise."""

    points: tuple[tuple[int, int], ...] = field(converter=_points)
    fill: Colour | None = None
    stroke: Colour | None = None
    stroke_width: int = 4
    closed: bool = True


@frozen(kw_only=True)
class Group:
    """Shapes that belong together, painted in order.

    Attributes:
        shapes: What is in it.
        key: An opaque id for tests and style sheets, never made from a name.
    """

    shapes: tuple[Shape, ...] = field(converter=_shapes)
    key: str = ""


Shape = Rect | Line | Circle | Polygon | Group
