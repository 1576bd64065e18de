"""The pages of a three-column sheet: title, columns, numbers, room to object."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from attrs import evolve, frozen
from sos_map import Request

from sos_map_pages import (
    Block,
    Colour,
    Drawing,
    Heading,
    Line,
    Node,
    Page,
    Paragraph,
    Rect,
    Shape,
    footer,
    place_text,
    rules_for,
)

from sos_map_family_diagrams.content import HUES, Content, Section
from sos_map_family_diagrams.flow import Cells, Filled, fill
from sos_map_family_diagrams.galley import Draw, Galley, Say, galleys
from sos_map_family_diagrams.gather import content_of
from sos_map_family_diagrams.measured import Stack, measured
from sos_map_family_diagrams.profiles import Look, look_for
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.scale_block import latest_block
from sos_map_family_diagrams.sheet import PITCH, TINTS, Frame, columns, frame_for

__all__ = ["drawing_of"]

_LITTLE = 1500  # letters: so few that the larger type may do on one page
_AIR = 24
_PENS = 3  # lines to write on that the last page keeps free in each column
_BOX_LINES = 2  # at least, in the box for what is not right


def drawing_of(request: Request) -> Drawing:
    """Return the map as a drawing; large type when it then fits on one page."""
    content = content_of(request)
    kind, paper = request.view.reader.kind, request.options["paper"]
    if content.letters < _LITTLE:
        large = _drawing(request, content, look_for(kind, paper, large=True))
        if len(large.pages) == 1:
            return large
    return _drawing(request, content, look_for(kind, paper))


@frozen(kw_only=True, repr=False)
class _Plan:
    """What is decided before anything is drawn.

    Attributes:
        head: The title and what stands beside it.
        foot: Where columns end at the latest.
        top: Where columns begin on the first page.
    """

    request: Request
    content: Content
    frame: Frame
    head: Figure
    top: int
    foot: int
    empty: tuple[str, ...]
    pieces: tuple[Say | Draw, ...]


def _drawing(request: Request, content: Content, look: Look) -> Drawing:
    plan = _plan(request, content, look)
    rows, rest = _measured(content, plan.frame)
    later = plan.frame.room(look.sheet.top, plan.foot)
    pages = fill(rows, rest, plan.frame.room(plan.top, plan.foot), later)
    made = list(_pages(plan, pages))
    return Drawing(
        title=content.title,
        language=request.language,
        pages=[_footed(plan, page, n, len(made)) for n, page in enumerate(made, 1)],
        description=content.subtitle,
    )


def _plan(request: Request, content: Content, look: Look) -> _Plan:
    one, two, three = content.columns
    titles = (one.title, two.title, three.title)
    frame = frame_for(look, titles, request.text("map.continues"))
    head = _head(request, content, look)
    scales = [one for one in request.view.case.scales if one.kind == "overall"]
    return _Plan(
        request=request,
        content=content,
        frame=frame,
        head=head,
        top=head.bottom + _AIR,
        foot=look.sheet.bottom - _AIR - round(rules_for(look.profile).footer * 1.4),
        empty=tuple(_empty(request, content, side) for side in range(3)),
        pieces=tuple(p for scale in scales for p in latest_block(request, scale, look)),
    )


def _empty(request: Request, content: Content, side: int) -> str:
    said = content.columns[side].sections or any(p.cells[side] for p in content.pairs)
    return "" if said else request.text("empty")


def _measured(content: Content, frame: Frame) -> tuple[tuple[Cells, ...], Cells]:
    def wrapped(
        sections: tuple[Section, ...], side: int, on: Colour
    ) -> tuple[Stack, ...]:
        x, width = frame.edges[side]
        return measured(
            sections, x=x, width=width, look=frame.look, hue=HUES[side], on=on
        )

    rows = []
    for pair in content.pairs:
        one, two, three = (wrapped(pair.cells[n], n, TINTS[n]) for n in range(3))
        rows.append((one, two, three))
    one, two, three = (
        wrapped(content.columns[n].sections, n, "paper") for n in range(3)
    )
    return tuple(rows), (one, two, three)


def _pages(plan: _Plan, pages: tuple[Filled, ...]) -> Iterator[Page]:
    """Yield every page; the last one has the numbers and the box.

    What comes after the columns stands below them when it fits there, else on
    pages of its own.
    """
    sheet = plan.frame.look.sheet
    box = _box_height(plan, _BOX_LINES)
    apart = False
    for number, page in enumerate(pages):
        top = sheet.top if number else plan.top
        head = plan.head if not number else Figure(tree=(), shapes=(), bottom=top)
        bottom = plan.foot
        after: tuple[Galley, ...] = ()
        if number == len(pages) - 1:
            filled = max(page.height(place) for place in range(3))
            least = top + plan.frame.bar + 2 * _AIR + filled
            after = _after(plan, least, box)
            if len(after) == 1:
                spare = plan.foot - box - after[0].bottom
                bottom = least + min(spare, _PENS * PITCH)
                after = _after(plan, bottom, box)
            else:
                after = _after(plan, sheet.top, box)
                apart = True
        empty = plan.empty if not number else ("", "", "")
        drawn = columns(plan.frame, page, top=top, bottom=bottom, empty=empty)
        tree, below = (*head.tree, *drawn.tree), (*head.shapes, *drawn.shapes)
        if after and not apart:
            yield _last(plan, tree, below, after[0])
            return
        yield Page(sheet=sheet, tree=tree, shapes=below)
    for place, galley in enumerate(after):
        if place == len(after) - 1:
            yield _last(plan, (), (), galley)
        elif galley.tree:
            yield Page(sheet=sheet, tree=galley.tree, shapes=galley.shapes)


def _after(plan: _Plan, top: int, box: int) -> tuple[Galley, ...]:
    """Set what follows the columns, with the box's room kept free on every page."""
    return galleys(
        plan.pieces,
        top=top,
        later=plan.frame.look.sheet.top,
        bottom=plan.foot - box,
    )


def _last(
    plan: _Plan, tree: tuple[Node, ...], shapes: tuple[Shape, ...], galley: Galley
) -> Page:
    box = _box(plan, galley.bottom + _AIR)
    return Page(
        sheet=plan.frame.look.sheet,
        tree=(*tree, *galley.tree, *box.tree),
        shapes=(*shapes, *galley.shapes, *box.shapes),
    )


def _box_height(plan: _Plan, lines: int) -> int:
    look = plan.frame.look
    return _AIR + round(look.body * 1.4) + lines * PITCH + 40 + PITCH


def _box(plan: _Plan, top: int) -> Figure:
    """Draw the box for what is not right, and the line for a telephone number."""
    look = plan.frame.look
    sheet = look.sheet
    line = plan.foot - 16
    bottom = line - PITCH + 20
    style = look.style(bold=True)
    label = place_text(
        plan.request.text("map.wrong"),
        x=sheet.left + 24,
        y=top + 14,
        width=sheet.inner_width - 48,
        style=style,
    )
    shapes: list[Shape] = [
        Rect(
            x=sheet.left,
            y=top,
            width=sheet.inner_width,
            height=bottom - top,
            radius=14,
            stroke="ink2",
        )
    ]
    shapes += [
        Line(
            x1=sheet.left + 24,
            y1=y,
            x2=sheet.right - 24,
            y2=y,
            stroke="line",
            stroke_width=2,
        )
        for y in range(label.bottom + PITCH - 20, bottom - 20, PITCH)
    ]
    phone = place_text(
        plan.request.text("map.phone"),
        x=sheet.left,
        y=line - round(look.body * 1.1),
        width=sheet.inner_width // 2,
        style=style,
    )
    shapes.append(_beside(phone, line, sheet.left + sheet.inner_width * 3 // 5))
    tree = (Paragraph(lines=label.lines), Paragraph(lines=phone.lines))
    return Figure(tree=tree, shapes=tuple(shapes), bottom=line)


def _beside(block: Block, y: int, end: int) -> Line:
    start = max(line.left + line.width for line in block.lines) + 20
    return Line(x1=start, y1=y, x2=end, y2=y, stroke="line", stroke_width=3)


def _head(request: Request, content: Content, look: Look) -> Figure:
    """Draw the title, the line below it, and the next meeting at the far side."""
    sheet = look.sheet
    near = sheet.inner_width * 3 // 5
    far = sheet.inner_width - near - 40
    title = place_text(
        content.title,
        x=sheet.left,
        y=sheet.top,
        width=near,
        style=look.style(look.title, bold=True),
    )
    under = place_text(
        content.subtitle,
        x=sheet.left,
        y=title.bottom,
        width=near,
        style=look.style(colour="ink2"),
    )
    when = request.view.case.case.next_meeting
    shapes: tuple[Shape, ...] = ()
    if when is None:
        words, start = request.text("map.next_meeting_blank"), sheet.right - far
    else:
        words, start = request.text("map.next_meeting", when=when), sheet.right - far
    meeting = place_text(
        words,
        x=start,
        y=sheet.top + 20,
        width=far,
        style=look.style(bold=True),
        anchor="end" if when else "start",
    )
    if when is None:
        shapes = (_beside(meeting, meeting.bottom, sheet.right),)
    tree = (
        Heading(level=1, lines=title.lines),
        Paragraph(lines=under.lines),
        Paragraph(lines=meeting.lines),
    )
    return Figure(tree=tree, shapes=shapes, bottom=max(under.bottom, meeting.bottom))


def _footed(plan: _Plan, page: Page, number: int, count: int) -> Page:
    request = plan.request
    text = request.text(
        "map.footer",
        title=plan.content.title,
        day=request.day(request.view.date),
        page=number,
        pages=count,
    )
    band = footer(page.sheet, text, profile=plan.frame.look.profile)
    return evolve(page, tree=(*page.tree, *band.tree))
