"""The sign beside each heading, drawn: what a box is without its colour."""

from __future__ import annotations

from sos_map_family_diagrams.fridge_plan.content import HUES, BoxKind
from sos_map_pages import Circle, Line, Polygon, Rect, Shape

__all__ = ["SIGN", "sign_of"]

SIGN = 64  # across


def sign_of(kind: BoxKind, x: int, y: int) -> tuple[Shape, ...]:
    """Return a sign; `x` is its left edge and `y` its middle."""
    hue, tint = HUES[kind]
    middle, top = x + SIGN // 2, y - SIGN // 2
    match kind:
        case "rules":  # a house
            return (
                Rect(x=x + 10, y=y - 4, width=44, height=36, fill=hue),
                Polygon(points=((x, y), (middle, top), (x + SIGN, y)), fill=hue),
                Rect(x=middle - 7, y=y + 8, width=14, height=24, fill=tint),
            )
        case "suggested":  # somebody says something
            tail = ((x + 14, y + 10), (x + 14, y + 32), (x + 34, y + 10))
            return (
                Rect(x=x, y=top, width=SIGN, height=46, radius=14, fill=hue),
                Polygon(points=tail, fill=hue),
            )
        case "signs":  # a cloud and rain
            drops = (
                Line(x1=x + n, y1=y + 16, x2=x + n - 6, y2=y + 30, stroke=hue)
                for n in (18, 34, 50)
            )
            return (
                Circle(x=x + 17, y=y - 4, radius=15, fill=hue),
                Circle(x=x + 35, y=y - 12, radius=19, fill=hue),
                Circle(x=x + 50, y=y - 2, radius=13, fill=hue),
                Rect(x=x + 16, y=y - 6, width=34, height=17, fill=hue),
                *drops,
            )
        case "hard":  # an umbrella
            roof = ((2, 0), (6, -14), (15, -25), (32, -30), (49, -25), (58, -14))
            edge = ((62, 0), (52, -7), (42, 0), (32, -7), (22, 0), (12, -7))
            hook = ((32, -8), (32, 22), (28, 28), (21, 28), (18, 22))
            return (
                Polygon(points=[(x + a, y + b) for a, b in (*roof, *edge)], fill=hue),
                Polygon(
                    points=[(x + a, y + b) for a, b in hook],
                    stroke=hue,
                    stroke_width=6,
                    closed=False,
                ),
            )
        case "promise":  # a heart
            point = ((x + 5, y + 1), (middle, y + 30), (x + SIGN - 5, y + 1))
            return (
                Circle(x=x + 18, y=y - 9, radius=16, fill=hue),
                Circle(x=x + 46, y=y - 9, radius=16, fill=hue),
                Polygon(points=(*point, (middle, y - 10)), fill=hue),
            )
        case "musts":  # what a house stands on
            return tuple(
                Rect(x=x + left, y=y + down, width=28, height=18, radius=3, fill=hue)
                for left, down in ((18, -30), (2, -8), (34, -8), (18, 14))
            )
        case "night":  # a moon
            return (
                Circle(x=middle, y=y, radius=30, fill=hue),
                Circle(x=middle + 16, y=y - 10, radius=24, fill=tint),
            )
        case "calls":  # from one to the other
            return (
                Circle(x=x + 11, y=y, radius=11, fill=hue),
                Line(x1=x + 26, y1=y, x2=x + 36, y2=y, stroke=hue, stroke_width=6),
                Polygon(
                    points=((x + 34, y - 9), (x + 44, y), (x + 34, y + 9)), fill=hue
                ),
                Circle(x=x + 55, y=y, radius=9, stroke=hue, stroke_width=5),
            )
        case "ring":  # a telephone
            return (
                Rect(x=x + 14, y=top, width=36, height=SIGN, radius=8, fill=hue),
                Rect(x=x + 19, y=top + 8, width=26, height=38, fill=tint),
                Circle(x=middle, y=y + 24, radius=4, fill=tint),
            )
