"""What some people drew on one day, as a page: the picture, and the same in words."""

from __future__ import annotations

from itertools import islice

from attrs import evolve

from sos_map import Request
from sos_map_family_diagrams.column_parts import pen_lines
from sos_map_family_diagrams.galley import galleys
from sos_map_family_diagrams.heads import fits
from sos_map_family_diagrams.measured import PAD
from sos_map_family_diagrams.profiles import Look, look_for
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.safety_circles.content import Circles
from sos_map_family_diagrams.safety_circles.frame import (
    AIR,
    BESIDE,
    Frame,
    frame,
    titled,
)
from sos_map_family_diagrams.safety_circles.list import Column, in_words
from sos_map_family_diagrams.safety_circles.picture import picture, ring_titles
from sos_map_family_diagrams.safety_circles.rings import Ring, rings
from sos_map_family_diagrams.scale.sheet import joined
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import SIZES, Heading, Paragraph

__all__ = ["circles_pages"]

_MORE_LINES = 3  # to write on, where there is room below the words
_COLUMNS = 3  # of names on a page without a picture


def circles_pages(request: Request, circles: Circles, *, first: bool) -> list[Figure]:
    """Return one page, or more where the words have no room beside the picture.

    Args:
        request: The request.
        circles: What was drawn.
        first: Whether it begins the document.
    """
    reader, paper = request.view.reader.kind, request.options["paper"]
    # A3 hangs on a wall and is read from further away.
    look = look_for(reader, paper, large=paper == "A3")
    head = _head(request, circles, look, first=first)
    room = frame(look, head)
    drawn = rings(circles, ring_titles(request), look, room.radius)
    shown = joined(head, picture(circles, drawn, look, room.centre))
    plain = Column(look=look, x=room.x, width=room.width)
    sizes = [one for one in SIZES if look.body <= one <= look.heading]
    apart = [evolve(plain, look=evolve(look, body=one)) for one in reversed(sizes)]
    for column in (*apart, evolve(plain, close=True)):
        if column.close and any(ring.numbered for ring in drawn):
            continue
        words = _on_one_page(request, circles, drawn, column, room)
        if words is not None:
            return [joined(shown, _with_lines(words, room))]
    return _columns(request, circles, drawn, room, shown)


def _on_one_page(
    request: Request,
    circles: Circles,
    drawn: tuple[Ring, ...],
    column: Column,
    room: Frame,
) -> Figure | None:
    """Return the words beside the picture, with long lines to write on if they can."""
    best: Figure | None = None
    # What has no room with short lines has none with long ones.
    for beside in (True, False):
        if not beside and column.close:
            break
        words = in_words(request, circles, drawn, evolve(column, beside=beside))
        made = galleys(words, top=room.top, later=room.top, bottom=room.bottom)
        if len(made) > 1:
            break
        best = made[0]
    return best


def _with_lines(words: Figure, room: Frame) -> Figure:
    """Return words with lines to write on below them, as many as have room."""
    lines = pen_lines(room.x - PAD, room.width + 2 * PAD, words.bottom, room.bottom)
    return evolve(words, shapes=(*words.shapes, *islice(lines, _MORE_LINES)))


def _columns(
    request: Request,
    circles: Circles,
    drawn: tuple[Ring, ...],
    room: Frame,
    shown: Figure,
) -> list[Figure]:
    """Return the picture with words beside it that go on in columns on later pages."""
    look = room.look
    sheet = look.sheet
    over = set_text(
        request.text("circles.continued"),
        x=sheet.left,
        y=sheet.top,
        width=sheet.inner_width,
        style=look.style(),
    )
    head = Figure(tree=(Paragraph(lines=over.lines),), shapes=(), bottom=over.bottom)
    width = (sheet.inner_width - (_COLUMNS - 1) * BESIDE) // _COLUMNS

    def at(x: int) -> tuple[Figure, ...]:
        column = Column(look=look, x=x, width=width)
        words = in_words(request, circles, drawn, column)
        return galleys(words, top=room.top, later=over.bottom + AIR, bottom=room.bottom)

    # How far a column reaches does not depend on where it stands.
    standing = [at(sheet.left + place * (width + BESIDE)) for place in range(_COLUMNS)]
    pages = [joined(shown, at(room.x)[0])]
    for number in range(1, len(standing[0])):
        place = (number - 1) % _COLUMNS
        page = pages.pop() if place else head
        pages.append(joined(page, standing[place][number]))
    return pages


def _head(request: Request, circles: Circles, look: Look, *, first: bool) -> Figure:
    """Draw whose circles they are, who drew them and when."""
    names = request.names(request.view.case.case.children)
    plain = request.text("section.rings")
    title = request.text("circles.title_of", title=plain, names=names)
    style = look.style(look.title, bold=True)
    if not names or not fits(title, style, look.sheet.inner_width, lines=1):
        title = plain
    over = titled(look, title, first=first)
    under = set_text(
        _drawn(request, circles),
        x=look.sheet.left,
        y=over.bottom,
        width=look.sheet.inner_width,
        style=look.style(colour="ink2"),
    )
    heading = Heading(level=2, lines=under.lines)
    return Figure(tree=(*over.tree, heading), shapes=(), bottom=under.bottom)


def _drawn(request: Request, circles: Circles) -> str:
    names = request.names(circles.by)
    day = request.day(circles.day) if circles.day else ""
    if day and names:
        return request.text("circles.drawn", day=day, names=names)
    if day:
        return request.text("circles.drawn_day", day=day)
    if names:
        return request.text("circles.drawn_by", names=names)
    return request.text("circles.drawn_once")
