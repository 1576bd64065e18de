"""The picture around the words of a safety house."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Request
from sos_map_family_diagrams.child.spot import Spot
from sos_map_family_diagrams.safety_house.art import (
    PLOTS,
    bunting,
    garden,
    gate,
    house,
    pickets,
)
from sos_map_family_diagrams.safety_house.path import DOOR, GATE, stones, way
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Anchor, Node, Paragraph, Rect, Shape, Style

__all__ = ["ends", "picture"]


def picture(places: tuple[float, ...]) -> Iterator[Shape]:
    """Draw all that is no words.

    Args:
        places: Where on the path the child put itself.
    """
    yield from garden()
    yield from way()
    yield from gate()
    yield from house()
    for zone in ("visitors", "not_safe_with"):
        plot = PLOTS[zone]
        yield from _box(zone, plot.spot, plot.top, plot.bottom)
    yield from stones(places)


def ends(request: Request, *, numbered: bool = False) -> tuple[Node, ...]:
    """Return what the ends of the path mean: at the gate, and at the door.

    Args:
        request: Its words.
        numbered: Whether the child said a number: then both ends have theirs.
    """
    nodes: list[Node] = []
    style = Style(profile="child", size=43, on="strength_tint")
    spots: tuple[tuple[str, int, int, Anchor], ...] = (
        ("gate", GATE[0] - 122, DOOR[1] + 6, "start"),
        ("door", DOOR[0] - 480, DOOR[1] + 16, "end"),
    )
    for key, x, y, anchor in spots:
        words = request.text(f"safety.{key}" + ("_number" if numbered else ""))
        block = set_text(words, x=x, y=y, width=400, style=style, anchor=anchor)
        nodes.append(Paragraph(lines=block.lines))
    return tuple(nodes)


def _box(zone: str, spot: Spot, top: int, bottom: int) -> Iterator[Shape]:
    """Draw a frame; flags hang on that for guests, the fence stands on the other."""
    yield Rect(
        x=spot.x,
        y=top,
        width=spot.width,
        height=bottom - top,
        fill=spot.tint,
        stroke=spot.hue,
        stroke_width=6,
    )
    if zone == "visitors":
        yield from bunting(spot.x, spot.width, top)
    elif zone == "not_safe_with":
        yield from pickets(spot.x, spot.width, top)
