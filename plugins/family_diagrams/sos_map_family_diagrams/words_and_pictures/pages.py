"""The pages of a story: frames in rows, long scenes on pages of their own (§3.11)."""

from __future__ import annotations

from itertools import groupby

from sos_map import Request
from sos_map_family_diagrams.child.head import LOOK
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.words_and_pictures.cells import (
    GRIDS,
    Grid,
    grid_for,
    written,
)
from sos_map_family_diagrams.words_and_pictures.content import Scene, Story
from sos_map_family_diagrams.words_and_pictures.frames import grid_page
from sos_map_family_diagrams.words_and_pictures.head import (
    beside,
    foot_words,
    head,
    over,
)
from sos_map_family_diagrams.words_and_pictures.long import long_pages
from sos_map_pages import Drawing, Heading, Node, Page, Paragraph, Size, footer

__all__ = ["no_story", "story_drawing"]


def story_drawing(request: Request, story: Story) -> Drawing:
    """Return the story of one child."""
    words = over(request, story)
    figures = _figures(request, story.scenes)
    figures += beside(request, story, words)
    pages = []
    for number, figure in enumerate(figures, start=1):
        foot = foot_words(request, story, words, number, len(figures))
        band = footer(LOOK.sheet, foot, profile=LOOK.profile)
        tree = (*head(words, number), *figure.tree, *band.tree)
        pages.append(Page(sheet=LOOK.sheet, tree=tree, shapes=figure.shapes))
    return Drawing(
        title=request.text("story.title"), language=request.language, pages=pages
    )


def no_story(request: Request, *, waits: bool) -> Drawing:
    """Return a page that says plainly that it has none, or that one is not finished."""
    sheet = LOOK.sheet
    keys = ("story.waits", "story.waits_for") if waits else ("story.none", "story.ask")
    title = set_text(
        request.text("story.title"),
        x=sheet.left,
        y=sheet.top,
        width=sheet.inner_width,
        style=LOOK.style(LOOK.title, bold=True),
    )
    nodes: list[Node] = [Heading(level=1, lines=title.lines)]
    y = title.bottom + 20
    for key in keys:
        text = request.text(key)
        block = set_text(text, x=sheet.left, y=y, width=2000, style=LOOK.style(64))
        nodes.append(Paragraph(lines=block.lines))
        y = block.bottom + 20
    return Drawing(
        title=request.text("story.title"),
        language=request.language,
        pages=[Page(sheet=sheet, tree=nodes)],
    )


def _figures(request: Request, scenes: tuple[Scene, ...]) -> list[Figure]:
    """Return the pages of the story, all frames and letters of one size."""
    short = tuple(one for one in scenes if grid_for((one,)) is not None)
    grid, size = _one_for_all(short)
    made: list[Figure] = []
    for is_short, run in groupby(scenes, key=lambda one: one in short):
        if not is_short:
            for one in run:
                made += long_pages(request, one, len(made) + 1)
            continue
        frames = tuple(written(one, grid.text_width, size) for one in run)
        for start in range(0, len(frames), grid.count):
            made.append(grid_page(request, grid, frames[start : start + grid.count]))
    return made


def _one_for_all(scenes: tuple[Scene, ...]) -> tuple[Grid, Size]:
    return grid_for(scenes) or (GRIDS[0], LOOK.body)
