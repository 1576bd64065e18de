"""What stands over a house: the child's own name for it, and what house it is."""

from __future__ import annotations

from attrs import evolve, frozen

from sos_map import Request
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.heads import fits
from sos_map_family_diagrams.houses_art import HUES, Place
from sos_map_family_diagrams.houses_content import House, Thing
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Block, Colour, Heading, Node, Paragraph, Style

__all__ = ["PAD", "Named", "named", "over"]

PAD = 36  # from the wall
_UNDER_EAVES = 22


@frozen(kw_only=True, repr=False)
class Named:
    """A house with the words over it.

    Attributes:
        house: The house; names that have no room over it are among its things.
        name: What stands over it.
        kind: Which house it is, where the child calls it something else.
    """

    house: House
    name: str
    kind: str


def named(request: Request, house: House, place: Place) -> Named:
    """Return a house with the child's name for it; a very long one stands inside."""
    plain = request.text(f"houses.{house.zone}")
    style = _style(HUES[house.zone])
    width = place.width - 2 * PAD
    own = next(
        (name for name in house.names[:1] if fits(name, style, width, lines=2)), ""
    )
    if not set_text(own, x=0, y=0, width=width, style=style).lines:
        own = ""
    others = house.names[1:] if own else house.names
    called = tuple(
        Thing(parts=(Part(text=request.text("houses.also_called", words=name)),))
        for name in others
    )
    return Named(
        house=evolve(house, things=(*called, *house.things)),
        name=own or plain,
        kind=plain if own and own != plain else "",
    )


def over(
    name: str, kind: str, zone: str, place: Place, y: int
) -> tuple[tuple[Node, ...], int]:
    """Return the heading of a house whose eaves are at ``y``, and where it ends."""
    hues = HUES[zone]
    head = _centred(name, place, y + _UNDER_EAVES, _style(hues))
    nodes: list[Node] = [Heading(level=2, lines=head.lines)]
    small = Style(profile="child", size=43, colour="ink2", on=hues[1])
    under = _centred(kind, place, head.bottom, small)
    if under.lines:
        nodes.append(Paragraph(lines=under.lines))
    return tuple(nodes), under.bottom


def _centred(text: str, place: Place, y: int, style: Style) -> Block:
    return set_text(
        text,
        x=place.x + PAD,
        y=y,
        width=place.width - 2 * PAD,
        style=style,
        anchor="middle",
    )


def _style(hues: tuple[Colour, Colour]) -> Style:
    return Style(profile="child", size=57, weight=700, colour=hues[0], on=hues[1])
