"""Lay text out in a column: wrapped, placed lines and where they end."""

from __future__ import annotations

from attrs import field, frozen

from sos_map_pages.isolates import balanced, reads_right_to_left
from sos_map_pages.lines import Anchor, Style, TextLine
from sos_map_pages.wrapping import wrap

__all__ = ["Block", "measure_block", "place_text"]

# What one line needs at least, in hundredths of its size (drawings §1.3): Arabic
# letters reach higher and lower than Latin ones.
_ARABIC_EXTENT = 135


@frozen(kw_only=True)
class Block:
    """Placed lines and the room that they take.

    Attributes:
        lines: The lines, ready for a leaf of the reading tree.
        top: The upper edge, as it was asked for.
        bottom: The lower edge: the ``y`` at which the next block may start.
    """

    lines: tuple[TextLine, ...] = field(repr=False)
    top: int
    bottom: int

    @property
    def height(self) -> int:
        """The height of the block."""
        return self.bottom - self.top

    @property
    def middle(self) -> int:
        """The height of the first line's small letters: where a bullet stands."""
        return self.lines[0].middle if self.lines else self.top


def place_text(
    text: str,
    *,
    x: int,
    y: int,
    width: int,
    style: Style,
    anchor: Anchor | None = None,
    rtl: bool | None = None,
) -> Block:
    """Wrap text into a column and place its lines.

    Args:
        text: Any text; a newline is a line break.
        x: The left edge of the column.
        y: The upper edge of the block.
        width: The width of the column.
        style: How the text looks.
        anchor: Where lines stand in the column; by default at the side where
            reading begins.
        rtl: The base direction; None means that the first strong letter of the
            whole text decides, so that all its lines agree.

    Returns:
        The lines and the new ``y`` (`Block.bottom`); empty text gives no lines.
    """
    to_left = reads_right_to_left(text) if rtl is None else rtl
    anchor = anchor or ("end" if to_left else "start")
    edge = {"start": x, "middle": x + width // 2, "end": x + width}[anchor]
    leading = _leading(style, to_left)
    up, down = (95, 40) if to_left else (75, 22)
    slack = leading - round(style.size * (up + down) / 100)
    first = y + slack // 2 + round(style.size * up / 100)
    cut = wrap(text, width, profile=style.profile, size=style.size, weight=style.weight)
    words = balanced(wrapped.text for wrapped in cut)
    lines = tuple(
        TextLine(
            x=edge,
            y=first + number * leading,
            text=line,
            style=style,
            anchor=anchor,
            rtl=to_left,
            glue=wrapped.glue,
        )
        for number, (line, wrapped) in enumerate(zip(words, cut, strict=True))
    )
    return Block(lines=lines, top=y, bottom=y + len(lines) * leading)


def measure_block(text: str, *, width: int, style: Style) -> tuple[int, int]:
    """Return how many lines a text makes in a column, and how high they stand."""
    block = place_text(text, x=0, y=0, width=width, style=style)
    return len(block.lines), block.height


def _leading(style: Style, to_left: bool) -> int:
    least = -(-style.size * _ARABIC_EXTENT // 100) if to_left else 0
    return max(style.leading, least)
