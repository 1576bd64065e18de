"""What stands around a child's drawing: title and day above, small notes below."""

from __future__ import annotations

from attrs import frozen

from sos_map import Request
from sos_map_family_diagrams.child.told import Told
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Say, galleys
from sos_map_family_diagrams.heads import fits
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import drawable, set_text
from sos_map_pages import (
    A4_LANDSCAPE,
    Block,
    Heading,
    Node,
    Paragraph,
    Size,
    rules_for,
)

__all__ = [
    "LOOK",
    "Around",
    "about",
    "around",
    "below",
    "foot_words",
    "head",
    "title_size",
]

#: The page is the child's, whoever reads it: letters that children learn to read with.
LOOK = Look(
    sheet=A4_LANDSCAPE, profile="child", title=85, heading=57, body=50, small=43
)
_NEAR = 1640  # of the title; the day stands beside it
_TITLES: tuple[Size, ...] = (85, 64, 57, 50, 43)
_MOST_LINES = 3  # of notes below the drawing
_LINE = 60


@frozen(kw_only=True, repr=False)
class Around:
    """What stands around a drawing, measured.

    Attributes:
        told: What there is to say.
        title: Over every page, on one line.
        size: The size of the title on the first page.
        facts: Beside it.
        notes: Whatever has no room there, and what the child says about readers.
        lines: How many lines the notes take below the drawing; 0 when they stand on a
            page of their own.
    """

    told: Told
    title: str
    size: Size
    facts: tuple[str, ...]
    notes: tuple[Part, ...]
    lines: int


def around(told: Told, most: int = _MOST_LINES) -> Around:
    """Return what stands around a drawing; no words are cut off.

    Args:
        told: What there is to say.
        most: How many lines of notes there is room for below the drawing.
    """
    notes: list[Part] = []
    title = told.title
    size = title_size(title, _NEAR)
    if size is None:
        notes.append(Part(text=title))
        title, size = told.plain, LOOK.title
    facts = told.facts
    if not fits("\n".join(facts), LOOK.style(LOOK.small), _beside(), lines=2):
        notes += [Part(text=fact) for fact in facts]
        facts = ()
    notes += told.says
    lines = sum(len(_note(note, 0).lines) for note in notes)
    return Around(
        told=told,
        title=title,
        size=size,
        facts=facts,
        notes=tuple(notes),
        lines=lines if lines <= most else 0,
    )


def head(around: Around, number: int) -> tuple[Node, ...]:
    """Return the title and the day; on later pages the title is a smaller line."""
    sheet = LOOK.sheet
    size = around.size if number == 1 else min(around.size, LOOK.heading)
    title = set_text(
        around.title,
        x=sheet.left,
        y=sheet.top,
        width=_NEAR,
        style=LOOK.style(size, bold=True),
    )
    if number > 1:
        return (Paragraph(lines=title.lines),)
    nodes: list[Node] = [Heading(level=1, lines=title.lines)]
    y = sheet.top + 4
    for fact in around.facts:
        block = set_text(
            fact,
            x=sheet.right - _beside(),
            y=y,
            width=_beside(),
            style=LOOK.style(LOOK.small),
            anchor="end",
        )
        nodes.append(Paragraph(lines=block.lines))
        y = block.bottom
    return tuple(nodes)


def below(around: Around, bottom: int) -> tuple[Figure, int]:
    """Return the notes that end at ``bottom``, and where the drawing must end."""
    if not around.lines:
        return Figure(tree=(), shapes=(), bottom=bottom), bottom
    y = top = bottom - around.lines * _LINE
    nodes: list[Node] = []
    for note in around.notes:
        block = _note(note, y)
        nodes.append(Paragraph(lines=block.lines))
        y = block.bottom
    return Figure(tree=tuple(nodes), shapes=(), bottom=bottom), top - 24


def about(request: Request, around: Around, bottom: int) -> tuple[Figure, ...]:
    """Return pages of notes for which there is no room below the drawing."""
    if around.lines or not around.notes:
        return ()
    sheet = LOOK.sheet
    width = sheet.inner_width * 2 // 3

    def say(text: str, language: str = "") -> Say:
        style = LOOK.style(language=language)
        return Say(text=text, style=style, x=sheet.left, width=width, before=20)

    top = sheet.top + 120
    heading = Say(
        text=around.told.about,
        style=LOOK.style(57, bold=True),
        role="h2",
        x=sheet.left,
        width=width,
        keep=True,
    )
    pieces = [heading, *(say(note.text, note.language) for note in around.notes)]
    again = (say(request.text("child.continues")),)
    return galleys(pieces, top=top, later=top, bottom=bottom, again=again)


def foot_words(request: Request, around: Around, number: int, count: int) -> str:
    """Return what stands in the foot of a page, on one line.

    Whose it is asks whoever holds it to ask the child first: it is no promise about who
    may see it, and a page on a wall cannot be taken back.
    """
    place = {"page": number, "pages": count}
    titles = [around.title, around.told.plain]
    words = [request.text("child.footer", title=one, **place) for one in titles]
    if around.told.day:
        fields = {"title": around.title, "day": around.told.day, **place}
        words.insert(0, request.text("child.footer_day", **fields))
    style = LOOK.style(rules_for(LOOK.profile).footer)
    width = LOOK.sheet.inner_width
    asking = [
        request.text(key, footer=one, name=around.told.name)
        for one in words
        for key in (
            *(("child.ask_first",) if around.told.name else ()),
            "child.ask_first_child",
        )
    ]
    chosen = next(
        (one for one in asking if fits(one, style, width, lines=1)), words[-1]
    )
    return drawable(chosen, LOOK.profile)


def title_size(title: str, width: int) -> Size | None:
    """Return the largest size in which a title is one line; none when it is longer."""
    return next(
        (
            size
            for size in _TITLES
            if fits(title, LOOK.style(size, bold=True), width, lines=1)
        ),
        None,
    )


def _beside() -> int:
    return LOOK.sheet.inner_width - _NEAR - 40


def _note(note: Part, y: int) -> Block:
    return set_text(
        note.text,
        x=LOOK.sheet.left,
        y=y,
        width=LOOK.sheet.inner_width,
        style=LOOK.style(LOOK.small, language=note.language),
    )
