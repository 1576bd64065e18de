"""A word at the head of every page: that it is a draft.

It stands in the margin, where nothing else does, so that no line of the page moves and
none is covered; and first in the reading tree, so that it is heard before the rest.
"""

from __future__ import annotations

from attrs import evolve

from sos_map_pages.drawing import Drawing, Page
from sos_map_pages.faces import Profile
from sos_map_pages.isolates import reads_right_to_left
from sos_map_pages.lines import Style, TextLine
from sos_map_pages.shapes import Rect
from sos_map_pages.trees import Paragraph, lines_of
from sos_map_pages.type_scale import Size

__all__ = ["marked"]

_SIZE: Size = 43
_ASIDE = 28  # between the word and its frame


def marked(drawing: Drawing, word: str) -> Drawing:
    """Return the drawing with a framed word in the upper margin of every page.

    Args:
        drawing: What is marked; everything on it stays where it is.
        word: One or two words, such as ``UTKAST``.

    Raises:
        DrawingError: The word is wider than the page, or the margin of a sheet is so
            narrow that printers could not reach the word.
    """
    return evolve(drawing, pages=[_marked(page, word) for page in drawing.pages])


def _marked(page: Page, word: str) -> Page:
    sheet = page.sheet
    top, bottom = sheet.safe + 4, sheet.margin - 4
    up, down = (95, 40) if reads_right_to_left(word) else (75, 22)
    room = bottom - top - _SIZE * (up + down) // 100
    line = TextLine(
        x=sheet.width // 2,
        y=top + room // 2 + _SIZE * up // 100,
        text=word,
        style=Style(profile=_profile(page), size=_SIZE, weight=700, colour="ink2"),
        anchor="middle",
    )
    frame = Rect(
        x=line.left - _ASIDE,
        y=top,
        width=line.width + 2 * _ASIDE,
        height=bottom - top,
        radius=14,
        stroke="ink2",
    )
    return Page(
        # Beyond the text margin, but not beyond what a printer reaches.
        sheet=sheet.with_margin(min(sheet.safe, sheet.margin)),
        tree=(Paragraph(lines=(line,)), *page.tree),
        shapes=(*page.shapes, frame),
    )


def _profile(page: Page) -> Profile:
    """Return whose fonts the page has: those of its first line."""
    for node in page.tree:
        for line in lines_of(node):
            return line.style.profile
    return "family"
