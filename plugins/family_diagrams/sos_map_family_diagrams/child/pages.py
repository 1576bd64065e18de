"""A child's drawing as pages: the head above, the foot below; or a page without any."""

from __future__ import annotations

from collections.abc import Iterable

from sos_map import Request
from sos_map_family_diagrams.child.head import (
    LOOK,
    Around,
    foot_words,
    head,
    title_size,
)
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.strip import line_after
from sos_map_pages import Drawing, Heading, Node, Page, Paragraph, Shape, footer

__all__ = ["blank_drawing", "drawing_of", "nothing_drawn"]

_NAME, _DATE = 1000, 2000  # where the lines to write on begin


def drawing_of(request: Request, words: Around, figures: list[Figure]) -> Drawing:
    """Return one page for each figure, with title, day and number."""
    pages = []
    for number, figure in enumerate(figures, start=1):
        band = footer(
            LOOK.sheet,
            foot_words(request, words, number, len(figures)),
            profile=LOOK.profile,
        )
        tree = (*head(words, number), *figure.tree, *band.tree)
        pages.append(Page(sheet=LOOK.sheet, tree=tree, shapes=figure.shapes))
    title = words.told.plain
    return Drawing(title=title, language=request.language, pages=pages)


def nothing_drawn(request: Request, prefix: str) -> Drawing:
    """Return a page that says plainly that there is none.

    Args:
        request: The request.
        prefix: Of the words: ``title``, ``none`` and ``ask``.
    """
    sheet = LOOK.sheet
    y = sheet.top
    nodes: list[Node] = []
    for key in ("title", "none", "ask"):
        first = not nodes
        style = LOOK.style(LOOK.title, bold=True) if first else LOOK.style(64)
        text = request.text(f"{prefix}.{key}")
        block = set_text(text, x=sheet.left, y=y, width=2000, style=style)
        y = block.bottom + 20
        nodes.append(
            Heading(level=1, lines=block.lines)
            if first
            else Paragraph(lines=block.lines)
        )
    return Drawing(
        title=request.text(f"{prefix}.title"),
        language=request.language,
        pages=[Page(sheet=sheet, tree=nodes)],
    )


def blank_drawing(request: Request, title: str, parts: Iterable[Figure]) -> Drawing:
    """Return one page to draw on, with lines for the name and the day."""
    parts = (_blank_head(request, title), *parts)
    page = Page(
        sheet=LOOK.sheet,
        tree=[node for part in parts for node in part.tree],
        shapes=[shape for part in parts for shape in part.shapes],
    )
    return Drawing(title=title, language=request.language, pages=[page])


def _blank_head(request: Request, words: str) -> Figure:
    sheet = LOOK.sheet
    width = _NAME - sheet.left - 40
    size = title_size(words, width) or LOOK.small
    title = set_text(
        words,
        x=sheet.left,
        y=sheet.top,
        width=width,
        style=LOOK.style(size, bold=True),
    )
    nodes: list[Node] = [Heading(level=1, lines=title.lines)]
    shapes: list[Shape] = []
    for key, x, end in (
        ("child.name", _NAME, _DATE - 60),
        ("child.date", _DATE, sheet.right),
    ):
        label = set_text(
            request.text(key), x=x, y=sheet.top + 36, width=400, style=LOOK.style()
        )
        nodes.append(Paragraph(lines=label.lines))
        shapes.append(line_after(label, end))
    return Figure(tree=tuple(nodes), shapes=tuple(shapes), bottom=title.bottom)
