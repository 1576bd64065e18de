"""What some people drew on one day, as a page: the picture, and the same in words."""

from __future__ import annotations

from attrs import evolve

from sos_map import Request
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Say, galleys
from sos_map_family_diagrams.heads import fits
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
from sos_map_family_diagrams.safety_circles.list import in_words
from sos_map_family_diagrams.safety_circles.picture import picture, ring_titles
from sos_map_family_diagrams.safety_circles.rings import Ring, rings
from sos_map_family_diagrams.scale.block import said
from sos_map_family_diagrams.scale.sheet import joined
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Heading, Paragraph

__all__ = ["circles_pages"]

_COLUMNS = 3  # of names on a page without a picture


def circles_pages(request: Request, circles: Circles, *, first: bool) -> list[Figure]:
    """Return one page, or more where the words have no room beside the picture.

    Args:
        request: The request.
        circles: What was drawn.
        first: Whether it begins the document.
    """
    reader, paper = request.view.reader.kind, request.options["paper"]
    large, look = (look_for(reader, paper, large=size) for size in (True, False))
    for size, close in ((large, False), (look, False), (look, True)):
        head = _head(request, circles, size, first=first)
        room = frame(size, head)
        drawn = rings(circles, ring_titles(request), size, room.radius)
        if close and any(ring.numbered for ring in drawn):
            continue
        shown = joined(head, picture(circles, drawn, size, room.centre))
        what = _small(request, "what", room)
        words = in_words(request, circles, drawn, size, room.x, room.width, close=close)
        made = galleys((what, *words), top=room.top, later=room.top, bottom=room.bottom)
        if len(made) == 1:
            return [joined(shown, made[0])]
    return _columns(request, circles, drawn, room, shown)


def _small(request: Request, key: str, room: Frame) -> Say:
    part = Part(text=request.text(f"circles.{key}"), kind="small")
    return evolve(said(part, room.look), x=room.x, width=room.width)


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
        what = evolve(_small(request, "what", room), x=x, width=width)
        words = in_words(request, circles, drawn, look, x, width)
        return galleys(
            (what, *words), top=room.top, later=over.bottom + AIR, bottom=room.bottom
        )

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
