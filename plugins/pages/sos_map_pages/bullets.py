"""Bullets, drawn: the shape says the kind where colour cannot (drawings §1.6)."""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal

from sos_map_pages.colours import Colour
from sos_map_pages.shapes import Circle, Polygon, Rect, Shape

__all__ = ["BULLET_COLOURS", "BulletKind", "bullet"]

BulletKind = Literal[
    "harm", "danger", "complicating", "strength", "existing_safety", "goal", "step"
]

BULLET_COLOURS: MappingProxyType[BulletKind, Colour] = MappingProxyType(
    {
        "harm": "worry",
        "danger": "worry",
        "complicating": "worry",
        "strength": "strength",
        "existing_safety": "strength",
        "goal": "goal",
        "step": "goal",
    }
)


def bullet(
    kind: BulletKind,
    x: int,
    y: int,
    *,
    radius: int = 11,
    colour: Colour | None = None,
    rtl: bool = False,
) -> tuple[Shape, ...]:
    """Return the shapes of a bullet.

    Args:
        kind: What the item is.
        x: The left edge; the bullet is ``2 * radius`` wide.
        y: The middle, such as `sos_map_pages.Block.middle`.
        radius: Half the width.
        colour: Another colour than the kind's own.
        rtl: Whether the page is read from right to left; the step points there.
    """
    ink = colour or BULLET_COLOURS[kind]
    r = radius
    cx = x + r
    up = ((cx, y - r), (cx + r, y + r), (cx - r, y + r))
    match kind:
        case "harm":
            return (Rect(x=x, y=y - r, width=2 * r, height=2 * r, fill=ink),)
        case "danger":
            return (Polygon(points=up, fill=ink),)
        case "complicating":
            return (Polygon(points=up, stroke=ink),)
        case "strength":
            return (Circle(x=cx, y=y, radius=r - 2, stroke=ink),)
        case "existing_safety":
            return (Circle(x=cx, y=y, radius=r, fill=ink),)
        case "goal":
            return (
                Circle(x=cx, y=y, radius=r - 2, stroke=ink),
                Circle(x=cx, y=y, radius=max(r // 3, 2), fill=ink),
            )
        case "step":
            tip, back = (cx - r, cx + r) if rtl else (cx + r, cx - r)
            points = ((back, y - r), (tip, y), (back, y + r))
            return (Polygon(points=points, fill=ink),)
