"""Shapes as SVG elements."""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from sos_map_pages.colours import COLOURS
from sos_map_pages.shapes import Circle, Group, Line, Polygon, Rect, Shape

__all__ = ["shape_tags"]


def shape_tags(shape: Shape) -> Iterator[str]:
    """Yield the elements of a shape."""
    match shape:
        case Group():
            key = f" data-box={quoteattr(shape.key)}" if shape.key else ""
            yield f"<g{key}>"
            for inner in shape.shapes:
                yield from shape_tags(inner)
            yield "</g>"
        case Rect():
            radius = f' rx="{shape.radius}"' if shape.radius else ""
            yield (
                f'<rect x="{shape.x}" y="{shape.y}" width="{shape.width}"'
                f' height="{shape.height}"{radius}{_paint(shape)}/>'
            )
        case Circle():
            yield (
                f'<circle cx="{shape.x}" cy="{shape.y}" r="{shape.radius}"'
                f"{_paint(shape)}{_dash(shape.dash)}/>"
            )
        case Line():
            yield (
                f'<line x1="{shape.x1}" y1="{shape.y1}" x2="{shape.x2}"'
                f' y2="{shape.y2}" stroke="{COLOURS[shape.stroke]}"'
                f' stroke-width="{shape.stroke_width}"{_dash(shape.dash)}/>'
            )
        case Polygon():
            points = " ".join(f"{x},{y}" for x, y in shape.points)
            name = "polygon" if shape.closed else "polyline"
            yield f'<{name} points="{points}"{_paint(shape)}/>'


def _paint(shape: Rect | Circle | Polygon) -> str:
    fill = COLOURS[shape.fill] if shape.fill else "none"
    if not shape.stroke:
        return f' fill="{fill}"'
    return (
        f' fill="{fill}" stroke="{COLOURS[shape.stroke]}"'
        f' stroke-width="{shape.stroke_width}" stroke-linejoin="round"'
    )


def _dash(dash: int) -> str:
    return f' stroke-dasharray="{dash} {dash}"' if dash else ""
