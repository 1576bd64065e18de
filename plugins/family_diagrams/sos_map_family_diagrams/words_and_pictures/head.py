"""What stands over and under the pictures of a story, and the pages beside them."""

from __future__ import annotations

from attrs import frozen

from sos_map import Request
from sos_map_family_diagrams.child.head import LOOK
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.galley import Say, galleys
from sos_map_family_diagrams.heads import fits
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import drawable, set_text
from sos_map_family_diagrams.words_and_pictures.cells import BOTTOM, TOP
from sos_map_family_diagrams.words_and_pictures.content import Story
from sos_map_pages import Heading, Node, Paragraph, Size, rules_for

__all__ = ["Over", "beside", "foot_words", "head", "over"]

_NEAR = 1800  # of the title; for whom it is stands beside it
_TITLES: tuple[Size, ...] = (85, 64, 57, 50)


@frozen(kw_only=True, repr=False)
class Over:
    """What stands over every page, and what had no room there.

    Attributes:
        title: On one line.
        size: Its size on the first page.
        aside: For whom it is, and whether it is finished.
        rest: A title or a name that is too long; on a page of its own.
    """

    title: Part
    size: Size
    aside: tuple[Part, ...]
    rest: tuple[Part, ...]


def over(request: Request, story: Story) -> Over:
    """Return what stands over the pictures; no words are cut off."""
    rest: list[Part] = []
    title = story.title
    size = next((one for one in _TITLES if _on_a_line(title.text, one)), None)
    if size is None:
        rest += [Part(text=request.text("story.own_title")), title]
        title, size = Part(text=request.text("story.title")), LOOK.title
    aside: list[Part] = []
    if story.name:
        to = Part(text=request.text("story.to", name=story.name))
        one_line = fits(to.text, LOOK.style(bold=True), _aside_width(), lines=1)
        (aside if one_line else rest).append(to)
    if not story.finished:
        aside.append(Part(text=request.text("story.unfinished")))
    return Over(title=title, size=size, aside=tuple(aside), rest=tuple(rest))


def head(over: Over, number: int) -> tuple[Node, ...]:
    """Return the title and for whom it is; on later pages the title is no heading."""
    sheet = LOOK.sheet
    title = set_text(
        over.title.text,
        x=sheet.left,
        y=sheet.top,
        width=_NEAR,
        style=LOOK.style(over.size, bold=True, language=over.title.language),
    )
    first = Heading(level=1, lines=title.lines)
    nodes: list[Node] = [first if number == 1 else Paragraph(lines=title.lines)]
    y = sheet.top
    for part in over.aside:
        block = set_text(
            part.text,
            x=sheet.right - _aside_width(),
            y=y,
            width=_aside_width(),
            style=LOOK.style(LOOK.small, bold=True),
            anchor="end",
        )
        nodes.append(Paragraph(lines=block.lines))
        y = block.bottom
    return tuple(nodes)


def beside(request: Request, story: Story, over: Over) -> tuple[Figure, ...]:
    """Return pages of what is said about the story; none where nothing is."""
    parts = (*over.rest, *story.about)
    if not parts:
        return ()
    sheet = LOOK.sheet
    width = sheet.inner_width * 2 // 3

    def say(part: Part) -> Say:
        style = LOOK.style(language=part.language)
        return Say(text=part.text, style=style, x=sheet.left, width=width, before=16)

    heading = Say(
        text=request.text("story.about"),
        style=LOOK.style(57, bold=True),
        role="h2",
        x=sheet.left,
        width=width,
        keep=True,
    )
    again = Part(
        text=request.text("story.continued", heading=request.text("story.about"))
    )
    pieces = [heading, *map(say, parts)]
    return galleys(pieces, top=TOP, later=TOP, bottom=BOTTOM, again=(say(again),))


def foot_words(
    request: Request, story: Story, over: Over, number: int, count: int
) -> str:
    """Return what stands in the foot of a page, on one line."""
    place = {"page": number, "pages": count}
    plain = request.text("story.footer", title=request.text("story.title"), **place)
    words = [request.text("story.footer", title=over.title.text, **place)]
    if story.name:
        fields = {"title": over.title.text, "name": story.name, **place}
        words.insert(0, request.text("story.footer_to", **fields))
    style = LOOK.style(rules_for(LOOK.profile).footer)
    width = LOOK.sheet.inner_width
    chosen = next((one for one in words if fits(one, style, width, lines=1)), plain)
    return drawable(chosen, LOOK.profile)


def _on_a_line(text: str, size: Size) -> bool:
    return fits(text, LOOK.style(size, bold=True), _NEAR, lines=1)


def _aside_width() -> int:
    return LOOK.sheet.inner_width - _NEAR - 40
