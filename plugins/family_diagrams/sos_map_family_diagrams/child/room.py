"""What stands in a spot below the words: room to draw, or where the words go on."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.child.spot import PAD, Spot
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Anchor, Block, Paragraph, Polygon, Rect, Style

__all__ = ["GAP", "LEAST", "MORE", "asked", "goes_on", "room_to_draw"]

GAP = 34  # above the room
LEAST = 210  # a room lower than that is no use to a hand
MORE = 76  # for the words that say where it goes on


def room_to_draw(request: Request, spot: Spot, top: int, bottom: int) -> Figure:
    """Draw the white wall; nothing where there is too little of it."""
    if bottom - top < LEAST:
        return Figure(tree=(), shapes=(), bottom=top)
    x, width = spot.x + PAD, spot.width - 2 * PAD
    wall = Rect(
        x=x,
        y=top,
        width=width,
        height=bottom - top,
        radius=24,
        fill="paper",
        stroke=spot.hue,
        stroke_width=3,
    )
    words = set_text(
        request.text("child.room"),
        x=x + 24,
        y=top + 12,
        width=width - 48,
        style=Style(profile="child", size=43, colour="ink2"),
    )
    return Figure(
        tree=(Paragraph(lines=words.lines),),
        shapes=(wall,),
        bottom=bottom,
    )


def asked(
    words: str, spot: Spot, top: int, bottom: int, anchor: Anchor = "middle"
) -> Figure:
    """Draw what to ask where the child has said nothing; nothing without room."""
    width = spot.width - 2 * PAD

    def set_in(width: int) -> Block:
        return set_text(
            words,
            x=spot.x + (spot.width - width) // 2
            if anchor == "middle"
            else spot.x + PAD,
            y=top,
            width=width,
            style=Style(profile="child", size=50, colour="ink2", on=spot.tint),
            anchor=anchor,
        )

    block = set_in(width)
    # No single word on the last line, where a narrower block has as many lines.
    narrow = set_in(width * 4 // 5) if len(block.lines) > 1 else block
    if len(narrow.lines) == len(block.lines):
        block = narrow
    if not words or block.bottom > bottom:
        return Figure(tree=(), shapes=(), bottom=top)
    node = Paragraph(lines=block.lines)
    return Figure(tree=(node,), shapes=(), bottom=block.bottom)


def goes_on(request: Request, spot: Spot, y: int, page: int) -> Figure:
    """Draw the words and the arrow that say on which page it goes on."""
    tip = spot.right - PAD
    words = set_text(
        request.text("child.goes_on", page=page),
        x=spot.x + PAD,
        y=y,
        width=spot.width - 2 * PAD - 40,
        style=Style(profile="child", size=43, weight=700, on=spot.tint),
        anchor="end",
    )
    middle = words.middle
    arrow = Polygon(
        points=((tip - 24, middle - 15), (tip, middle), (tip - 24, middle + 15)),
        fill="ink",
    )
    return Figure(
        tree=(Paragraph(lines=words.lines),), shapes=(arrow,), bottom=words.bottom
    )
