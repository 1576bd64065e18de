"""What stands over a part of a drawing: the child's own name for it, and what it is."""

from __future__ import annotations

from attrs import evolve, frozen

from sos_map import Request
from sos_map_family_diagrams.child.content import Thing, Zone
from sos_map_family_diagrams.child.spot import PAD, Spot
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.heads import fits
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Anchor, Block, Heading, Node, Paragraph, Style

__all__ = ["Named", "named", "over"]

_UNDER_EDGE = 22


@frozen(kw_only=True, repr=False)
class Named:
    """A part of a drawing with the words over it.

    Attributes:
        zone: The part; names that have no room over it are among its things.
        name: What stands over it.
        kind: What it is, where the child calls it something else.
    """

    zone: Zone
    name: str
    kind: str


def named(request: Request, zone: Zone, spot: Spot, plain: str, also: str) -> Named:
    """Return a part with the child's name for it; a very long one stands inside.

    Args:
        request: The request.
        zone: The part.
        spot: Where it stands.
        plain: What it is called unless the child says otherwise.
        also: The key of the words for a name that does not stand over it.
    """
    style = _style(spot)
    width = spot.width - 2 * PAD
    own = next(
        (name for name in zone.names[:1] if fits(name, style, width, lines=2)), ""
    )
    if not set_text(own, x=0, y=0, width=width, style=style).lines:
        own = ""
    others = zone.names[1:] if own else zone.names
    called = tuple(
        Thing(parts=(Part(text=request.text(also, words=name)),)) for name in others
    )
    return Named(
        zone=evolve(zone, things=(*called, *zone.things)),
        name=own or plain,
        kind=plain if own and own != plain else "",
    )


def over(
    name: str, kind: str, spot: Spot, y: int, anchor: Anchor = "middle"
) -> tuple[tuple[Node, ...], int]:
    """Return the heading of a part that begins at ``y``, and where it ends."""
    head = _set(name, spot, y + _UNDER_EDGE, _style(spot), anchor)
    nodes: list[Node] = [Heading(level=2, lines=head.lines)]
    small = Style(profile="child", size=43, colour="ink2", on=spot.tint)
    under = _set(kind, spot, head.bottom, small, anchor)
    if under.lines:
        nodes.append(Paragraph(lines=under.lines))
    return tuple(nodes), under.bottom


def _set(text: str, spot: Spot, y: int, style: Style, anchor: Anchor) -> Block:
    return set_text(
        text,
        x=spot.x + PAD,
        y=y,
        width=spot.width - 2 * PAD,
        style=style,
        anchor=anchor,
    )


def _style(spot: Spot) -> Style:
    return Style(profile="child", size=57, weight=700, colour=spot.hue, on=spot.tint)
