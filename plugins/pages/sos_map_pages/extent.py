"""How far a shape reaches."""

from __future__ import annotations

from sos_map_pages.shapes import Circle, Group, Line, Polygon, Rect, Shape

__all__ = ["extent"]


def extent(shape: Shape) -> tuple[int, int, int, int]:
    """Return the left, top, right and bottom edge of a shape's outline.

    Half the width of a stroke is not counted: an edge on the safe margin is
    meant to be drawn on it.
    """
    match shape:
        case Rect():
            return shape.x, shape.y, shape.x + shape.width, shape.y + shape.height
        case Circle():
            r = shape.radius
            return shape.x - r, shape.y - r, shape.x + r, shape.y + r
        case Line():
            xs, ys = (shape.x1, shape.x2), (shape.y1, shape.y2)
        case Polygon():
            xs, ys = zip(*shape.points, strict=True)
        case Group():
            boxes = [extent(inner) for inner in shape.shapes]
            lefts, tops, rights, bottoms = zip(*boxes, strict=True)
            return min(lefts), min(tops), max(rights), max(bottoms)
    return min(xs), min(ys), max(xs), max(ys)
