"""What stands in a house below the words: room to draw, or where the words go on."""

from __future__ import annotations

from sos_map import Request
from sos_map_family_diagrams.houses_art import HUES, Place, room
from sos_map_family_diagrams.houses_names import PAD
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Paragraph, Polygon, Style

__all__ = ["GAP", "LEAST", "MORE", "goes_on", "room_to_draw"]

GAP = 34  # above the room
LEAST = 210  # a room lower than that is no use to a hand
MORE = 76  # for the words that say where it goes on


def room_to_draw(
    request: Request, place: Place, top: int, bottom: int, zone: str
) -> Figure:
    """Draw the white wall; nothing where there is too little of it."""
    if bottom - top < LEAST:
        return Figure(tree=(), shapes=(), bottom=top)
    x, width = place.x + PAD, place.width - 2 * PAD
    words = set_text(
        request.text("houses.room"),
        x=x + 24,
        y=top + 12,
        width=width - 48,
        style=Style(profile="child", size=43, colour="ink2"),
    )
    return Figure(
        tree=(Paragraph(lines=words.lines),),
        shapes=(room(x, width, top, bottom, zone),),
        bottom=bottom,
    )


def goes_on(request: Request, place: Place, y: int, zone: str, page: int) -> Figure:
    """Draw the words and the arrow that say on which page it goes on."""
    tip = place.x + place.width - PAD
    words = set_text(
        request.text("houses.goes_on", page=page),
        x=place.x + PAD,
        y=y,
        width=place.width - 2 * PAD - 40,
        style=Style(profile="child", size=43, weight=700, on=HUES[zone][1]),
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
