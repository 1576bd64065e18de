"""Where a page of circles has its picture and the words beside it (§3.5)."""

from __future__ import annotations

from attrs import frozen

from sos_map_family_diagrams.heads import fits
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import Figure
from sos_map_family_diagrams.scale.sheet import bottom_of
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Heading, Node, Paragraph, Size

__all__ = ["AIR", "BESIDE", "Frame", "frame", "titled"]

AIR = 24
_TITLE: Size = 85
BESIDE = 80  # between the picture and the words beside it


@frozen(kw_only=True, repr=False)
class Frame:
    """A page below its head.

    Attributes:
        look: Sizes and letters.
        top: Where picture and words begin.
        bottom: Where they end.
        radius: Of the picture.
        centre: The middle of the picture.
        x: Where the words begin.
        width: How wide they may be.
    """

    look: Look
    top: int
    bottom: int
    radius: int
    centre: tuple[int, int]
    x: int
    width: int


def frame(look: Look, head: Figure) -> Frame:
    """Return the room below a head: the picture takes its whole height."""
    top, bottom = head.bottom + AIR, bottom_of(look)
    radius = (bottom - top) // 2
    left = look.sheet.left
    x = left + 2 * radius + BESIDE
    return Frame(
        look=look,
        top=top,
        bottom=bottom,
        radius=radius,
        centre=(left + radius, top + radius),
        x=x,
        width=look.sheet.right - x,
    )


def titled(look: Look, text: str, *, first: bool = True) -> Figure:
    """Draw the title of a page, large where it has room on one line.

    It is a heading on the first page of a document.
    """
    sheet = look.sheet
    style = look.style(_TITLE, bold=True)
    if not fits(text, style, sheet.inner_width, lines=1):
        style = look.style(look.title, bold=True)
    block = set_text(
        text, x=sheet.left, y=sheet.top, width=sheet.inner_width, style=style
    )
    node: Node = Paragraph(lines=block.lines)
    if first:
        node = Heading(level=1, lines=block.lines)
    return Figure(tree=(node,), shapes=(), bottom=block.bottom)
