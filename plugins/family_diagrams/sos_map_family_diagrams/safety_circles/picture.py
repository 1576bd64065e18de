"""The circles as a picture: rings, names in them, arrows beside names (§3.5)."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from attrs import evolve

from sos_map import Request
from sos_map_family_diagrams.column_parts import moved
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.safety_circles.content import PLACES, Circles, Person
from sos_map_family_diagrams.safety_circles.labels import MARK, Label, marks_of
from sos_map_family_diagrams.safety_circles.rings import DISC, Ring
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import (
    Circle,
    Colour,
    Item,
    Line,
    List,
    Node,
    Paragraph,
    Polygon,
    Shape,
    TextLine,
)

__all__ = ["ICON", "arrow", "numbers_from", "picture", "ring_titles", "swatch"]

ICON = 84  # room for a small ring or an arrow before a heading
_SWATCH = 24
_LOOKS: dict[str, tuple[Colour, Colour, int]] = {
    "centre": ("paper", "ink", 0),
    "inner": ("strength_tint", "strength", 0),
    "middle": ("child_tint", "child", 0),
    "outer": ("neutral_tint", "ink2", 20),
}


def ring_titles(request: Request) -> tuple[str, ...]:
    """Return what the three rings are called."""
    return tuple(request.text(f"circles.{place}") for place in PLACES[1:])


def _discs(rings: tuple[Ring, ...], x: int, y: int) -> Iterator[Shape]:
    """Draw the rings, the largest first."""
    for ring in reversed(rings):
        fill, stroke, dash = _LOOKS[ring.place]
        yield Circle(
            x=x,
            y=y,
            radius=ring.band.outer,
            fill=fill,
            stroke=stroke,
            stroke_width=6,
            dash=dash,
        )


def numbers_from(rings: tuple[Ring, ...]) -> dict[tuple[str, int], int]:
    """Return the number of each who has one, by circle and place in it."""
    keys = [(ring.place, who) for ring in rings for who in ring.numbered]
    return {key: number for number, key in enumerate(keys, start=1)}


def picture(
    circles: Circles, rings: tuple[Ring, ...], look: Look, centre: tuple[int, int]
) -> Figure:
    """Draw the circles around a place, with the names in them."""
    x, y = centre
    numbers = numbers_from(rings)
    nodes: list[Node] = []
    shapes: list[Shape] = list(_discs(rings, x, y))
    for ring, people in zip(rings, circles.people, strict=True):
        on, hue, _ = _LOOKS[ring.place]
        if ring.title is not None:
            block, box = ring.title
            lines = _on(moved(block.lines, x, y + box[1]), on, hue)
            nodes.append(Paragraph(lines=lines))
        items = []
        for label in ring.labels:
            number = numbers.get((ring.place, label.who))
            if number is None:
                items.append(Item(lines=_name(label, people[label.who], on, x, y)))
                shapes += _arrows(ring, label, people[label.who], x, y)
            else:
                at = (x + label.middle[0], y + label.middle[1])
                shapes.append(
                    Circle(x=at[0], y=at[1], radius=DISC, fill="paper", stroke=hue)
                )
                items.append(Item(lines=_number(number, look, *at)))
        if items:
            nodes.append(List(items=items))
    low = y + rings[-1].band.outer
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=low)


def _on(
    lines: tuple[TextLine, ...], on: Colour, colour: Colour
) -> tuple[TextLine, ...]:
    return tuple(
        evolve(line, style=evolve(line.style, on=on, colour=colour)) for line in lines
    )


def _name(
    label: Label, person: Person, on: Colour, x: int, y: int
) -> tuple[TextLine, ...]:
    aside = MARK * len(marks_of(person)) // 2
    across = x + label.middle[0] + (-aside if _right(label) else aside)
    return _on(label.lines(across, y + label.box[1]), on, "ink")


def _number(number: int, look: Look, x: int, y: int) -> tuple[TextLine, ...]:
    style = look.style(look.small, bold=True)
    block = set_text(
        str(number), x=x - 50, y=0, width=100, style=style, anchor="middle"
    )
    return moved(block.lines, 0, y - block.height // 2)


def _right(label: Label) -> bool:
    """Say whether arrows stand right of a name: on the side of the middle."""
    return label.middle[0] < -MARK


def _arrows(
    ring: Ring, label: Label, person: Person, x: int, y: int
) -> Iterator[Shape]:
    """Draw the arrows of somebody beside the name, towards the middle or away."""
    left, _, right, _ = label.box
    for place, mark in enumerate(marks_of(person)):
        aside = MARK // 2 + MARK * place
        at = right - aside if _right(label) else left + aside, label.middle[1]
        far = hypot(*at) or 1
        towards = (-at[0] / far, -at[1] / far)
        out = PLACES.index(person.before or ring.place) < PLACES.index(ring.place)
        if mark == "moved" and out:
            towards = (-towards[0], -towards[1])
        yield from arrow(mark, x + at[0], y + at[1], towards)


def arrow(mark: str, x: int, y: int, towards: tuple[float, float]) -> Iterator[Shape]:
    """Draw an arrow: hollow for what is wished for, filled for what has happened."""
    east, south = towards

    def at(along: float, aside: float) -> tuple[int, int]:
        return (
            round(x + along * east - aside * south),
            round(y + along * south + aside * east),
        )

    (x1, y1), (x2, y2) = at(-34, 0), at(4, 0)
    yield Line(x1=x1, y1=y1, x2=x2, y2=y2, stroke_width=9 if mark == "moved" else 5)
    head = (at(34, 0), at(0, 22), at(0, -22))
    if mark == "moved":
        yield Polygon(points=head, fill="ink")
    else:
        yield Polygon(points=head, fill="paper", stroke="ink", stroke_width=5)


def swatch(place: str, x: int, y: int) -> Circle:
    """Draw a small ring that looks like one in the picture."""
    fill, stroke, dash = _LOOKS[place]
    return Circle(
        x=x,
        y=y,
        radius=_SWATCH,
        fill=fill,
        stroke=stroke,
        stroke_width=5,
        dash=dash // 2,
    )
