"""The picture in words: who is where, who has moved, what to ask (§3.5)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from attrs import evolve, frozen

from sos_map import Request
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Draw, Say
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.safety_circles.content import PLACES, Circles, Person
from sos_map_family_diagrams.safety_circles.moves import moves
from sos_map_family_diagrams.safety_circles.picture import (
    ICON,
    arrow,
    numbers_from,
    swatch,
)
from sos_map_family_diagrams.safety_circles.rings import Ring
from sos_map_family_diagrams.scale.block import said
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Heading, Line, Paragraph, Shape

__all__ = ["Column", "in_words"]

_UNDER = 12  # below it
_SHORTEST = 280  # a line to write a name on


@frozen(kw_only=True, repr=False)
class Column:
    """Where words stand and how they look.

    Attributes:
        look: Sizes and letters.
        x: The left edge.
        width: How wide it is.
        close: Whether names stand after each other rather than below each other; then
            without numbers, and without what people are to the children.
        beside: Whether lines to write on stand beside what is asked rather than below.
    """

    look: Look
    x: int
    width: int
    close: bool = False
    beside: bool = False

    def line(self, text: str, *, inset: int = 0) -> Say:
        """Return a paragraph, set in from the edge."""
        return evolve(
            said(Part(text=text), self.look, before=2),
            x=self.x + inset,
            width=self.width - inset,
        )

    @property
    def inset(self) -> int:
        """How far names are set in below their heading."""
        return 0 if self.close else ICON

    @property
    def hand(self) -> int:
        """The space above a line to write on."""
        return 76 if self.close else 92

    @property
    def air(self) -> int:
        """The space above a heading."""
        return 22 if self.close else 26


def in_words(
    request: Request, circles: Circles, rings: tuple[Ring, ...], column: Column
) -> Iterator[Say | Draw]:
    """Yield what the circles show; who is where; who has moved; what to ask.

    Args:
        request: The request.
        circles: Who is where.
        rings: The picture, for the numbers in it.
        column: Where the words stand.
    """
    yield column.line(request.text("circles.what"))
    numbers = numbers_from(rings)
    for place, people in zip(PLACES, circles.people, strict=True):
        if not people and place == "centre":
            continue
        over = request.text(f"circles.where_{place}")
        yield _headed(over, column, partial(_swatch, place))
        if not people:
            yield _asked(request.text(f"circles.write_{place}"), column, bold=False)
        elif column.close:
            yield column.line(request.names(one.who for one in people))
        for who, one in enumerate([] if column.close else people):
            words = _listed(request, one, numbers.get((place, who)))
            yield evolve(column.line(words, inset=column.inset), role="item")
    yield from _moves(request, circles, column)
    for key in ("ask_inward", "ask_more"):
        yield _asked(request.text(f"circles.{key}"), column, bold=True)


def _listed(request: Request, one: Person, number: int | None) -> str:
    words = one.name
    if one.role:
        words = request.text("circles.role", name=one.name, role=one.role)
    if number is not None:
        words = request.text("circles.number", number=number, name=words)
    return words


def _moves(request: Request, circles: Circles, column: Column) -> Iterator[Say | Draw]:
    since = ""
    if circles.since:
        since = request.text("circles.moved_since", day=request.day(circles.since))
    wished = [one for people in circles.people for one in people if one.inward]
    names = [one.name for one in wished]
    if column.close and wished:
        names = [request.names(one.who for one in wished)]
    for mark, over, texts in (
        ("moved", since, list(moves(request, circles))),
        ("inward", request.text("circles.inward"), names),
    ):
        if texts:
            yield _headed(over, column, partial(arrow, mark, towards=(-1, 0)))
        for text in texts:
            yield evolve(column.line(text, inset=column.inset), role="item")


def _swatch(place: str, x: int, y: int) -> Iterator[Shape]:
    yield swatch(place, x, y)


def _headed(text: str, column: Column, sign: partial[Iterator[Shape]]) -> Draw:
    """Return a heading after its small ring or its arrow."""
    style = column.look.style(bold=True)
    block = set_text(
        text, x=column.x + ICON, y=0, width=column.width - ICON, style=style
    )

    def draw(y: int) -> Figure:
        lines = tuple(evolve(line, y=line.y + y) for line in block.lines)
        return Figure(
            tree=(Heading(level=3, lines=lines),),
            shapes=tuple(sign(column.x + 34, y + block.middle)),
            bottom=y + block.height,
        )

    return Draw(height=block.height, draw=draw, before=column.air, keep=True)


def _asked(text: str, column: Column, *, bold: bool) -> Draw:
    """Return a question with a line to write on."""
    inset = 0 if bold else column.inset
    left, right = column.x + inset, column.x + column.width
    style = column.look.style(bold=bold)
    block = set_text(text, x=left, y=0, width=right - left, style=style)
    start, low = left, block.height + column.hand
    after = max((line.left + line.width for line in block.lines), default=left) + 20
    if column.beside and len(block.lines) == 1 and right - after >= _SHORTEST:
        start, low = after, block.height

    def draw(y: int) -> Figure:
        lines = tuple(evolve(line, y=line.y + y) for line in block.lines)
        rule = Line(
            x1=start, y1=y + low, x2=right, y2=y + low, stroke="line", stroke_width=3
        )
        return Figure(
            tree=(Paragraph(lines=lines),), shapes=(rule,), bottom=y + low + _UNDER
        )

    return Draw(height=low + _UNDER, draw=draw, before=column.air if bold else 2)
