"""The same as the picture, in words: who is where, who has moved (§3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from sos_map import Request
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Draw, Say
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.safety_circles.content import PLACES, Circles
from sos_map_family_diagrams.safety_circles.picture import arrow, numbers_from
from sos_map_family_diagrams.safety_circles.rings import Ring
from sos_map_family_diagrams.scale.block import said
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Heading

__all__ = ["in_words"]

_SIGN = 74  # room for an arrow before a heading


def in_words(
    request: Request,
    circles: Circles,
    rings: tuple[Ring, ...],
    look: Look,
    x: int,
    width: int,
    *,
    close: bool = False,
) -> Iterator[Say | Draw]:
    """Yield who is where, from the middle; then who has moved and who may move.

    Args:
        request: The request.
        circles: Who is where.
        rings: The picture, for the numbers in it.
        look: Sizes and letters.
        x: Where the words begin.
        width: How wide they may be.
        close: Whether names stand after each other rather than below each other;
            then without numbers.
    """

    def line(text: str, before: int = 2) -> Say:
        return evolve(said(Part(text=text), look, before=before), x=x, width=width)

    numbers = numbers_from(rings)
    for place, people in zip(PLACES, circles.people, strict=True):
        if not people:
            continue
        text = request.text("circles." + _where(place))
        yield evolve(
            line(text, before=26), role="h3", style=look.style(bold=True), keep=True
        )
        texts = []
        for who, one in enumerate(people):
            number = numbers.get((place, who))
            words = one.name
            if number is not None:
                words = request.text("circles.number", number=number, name=one.name)
            texts.append(words)
        if close:
            yield line(request.names(one.who for one in people))
        else:
            yield from (evolve(line(text), role="item") for text in texts)
    yield from _moves(request, circles, look, x, width)


def _where(place: str) -> str:
    return place if place == "centre" else f"where_{place}"


def _moves(
    request: Request, circles: Circles, look: Look, x: int, width: int
) -> Iterator[Say | Draw]:
    everybody = [
        (place, one)
        for place, people in zip(PLACES, circles.people, strict=True)
        for one in people
    ]
    moved = [
        request.text(
            "circles.from_to",
            name=one.name,
            before=request.text(f"circles.{one.before}"),
            after=request.text(f"circles.{place}"),
        )
        for place, one in everybody
        if one.before
    ]
    wished = [one.name for _, one in everybody if one.inward]
    since = ""
    if circles.since:
        since = request.text("circles.moved_since", day=request.day(circles.since))
    for mark, over, texts in (
        ("moved", since, moved),
        ("inward", request.text("circles.inward"), wished),
    ):
        if texts:
            yield _signed(mark, over, look, x, width)
        for text in texts:
            one = said(Part(text=text), look, before=2)
            yield evolve(one, x=x, width=width, role="item")


def _signed(mark: str, text: str, look: Look, x: int, width: int) -> Draw:
    """Return a heading after its arrow."""

    def draw(y: int) -> Figure:
        block = set_text(
            text, x=x + _SIGN, y=y, width=width - _SIGN, style=look.style(bold=True)
        )
        shapes = arrow(mark, x + 30, block.middle, (-1, 0))
        return Figure(
            tree=(Heading(level=3, lines=block.lines),),
            shapes=tuple(shapes),
            bottom=block.bottom,
        )

    return Draw(height=draw(0).bottom, draw=draw, before=26, keep=True)
