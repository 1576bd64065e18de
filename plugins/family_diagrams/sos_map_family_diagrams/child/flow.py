"""Things wrapped to the width of a spot, and as many of them as fit into some room."""

from __future__ import annotations

from attrs import frozen

from sos_map_family_diagrams.child.content import Thing
from sos_map_family_diagrams.child.spot import Spot
from sos_map_family_diagrams.column_parts import moved
from sos_map_family_diagrams.measured import Bit, Tall, split_tall
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Colour, Item, List, Shape, Size, Style, bullet

__all__ = ["SMALLEST", "Filled", "drawn", "filled", "wrapped"]

SMALLEST: Size = 50  # of the child's words
_BULLET = 34  # from the wall
_INDENT = 78
_ASIDE = 30  # from the words to the other wall
_BETWEEN = 26
_SMALL: Size = 43


@frozen(kw_only=True, repr=False)
class Filled:
    """What was put into some room, how high it stands, and what is left."""

    talls: tuple[Tall, ...]
    height: int
    rest: tuple[Tall, ...]


def wrapped(things: tuple[Thing, ...], size: Size, spot: Spot) -> tuple[Tall, ...]:
    """Wrap things to the width of a spot; a text without letters has no line."""
    width = spot.width - _INDENT - _ASIDE
    talls = []
    for thing in things:
        bits: list[Bit] = []
        for part in thing.parts:
            style = Style(
                profile="child",
                size=_SMALL if part.kind == "small" else size,
                colour="ink2" if part.kind == "small" else "ink",
                on=spot.tint,
                language=part.language,
            )
            block = set_text(part.text, x=0, y=0, width=width, style=style)
            if block.lines:
                before = 4 if bits else 0
                bits.append(Bit(lines=block.lines, height=block.height, before=before))
        if bits:
            # The kind only says that this is where the thing begins.
            talls.append(Tall(bullet="strength", bits=tuple(bits), key=thing.key))
    return tuple(talls)


def filled(talls: tuple[Tall, ...], room: int, whole: int) -> Filled:
    """Take from the front what fits.

    Args:
        talls: What is waiting.
        room: The room.
        whole: The room of an empty page: what is higher than that is parted between
            its lines, everything else stays in one piece.
    """
    taken: list[Tall] = []
    used = 0
    for place, tall in enumerate(talls):
        gap = _BETWEEN if taken else 0
        left = room - used - gap
        if tall.height <= left:
            taken.append(tall)
            used += gap + tall.height
            continue
        rest = talls[place:]
        halves = split_tall(tall, left) if tall.height > whole else None
        if halves is not None:
            taken.append(halves[0])
            used += gap + halves[0].height
            rest = (halves[1], *talls[place + 1 :])
        return Filled(talls=tuple(taken), height=used, rest=rest)
    return Filled(talls=tuple(taken), height=used, rest=())


def drawn(
    talls: tuple[Tall, ...], x: int, y: int, hue: Colour
) -> tuple[tuple[Item, ...], tuple[Shape, ...]]:
    """Return things below each other as list items, and their dots."""
    items: list[Item] = []
    shapes: list[Shape] = []
    for number, tall in enumerate(talls):
        y += _BETWEEN if number else 0
        first, *others = tall.bits
        if tall.bullet is not None:
            middle = first.lines[0].middle + y
            shapes += bullet(
                "existing_safety", x + _BULLET, middle, radius=9, colour=hue
            )
        lines = moved(first.lines, x + _INDENT, y)
        y += first.height
        belongs = []
        for bit in others:
            belongs.append(Item(lines=moved(bit.lines, x + _INDENT, y + bit.before)))
            y += bit.before + bit.height
        lists = [List(items=belongs)] if belongs else []
        items.append(Item(lines=lines, lists=lists, key=tall.key))
    return tuple(items), tuple(shapes)
