"""Decode the text that a PDF page shows, by marked content; for tests only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from sos_map_pages.glyph_text import clusters_shown, to_unicode

__all__ = ["Piece", "marked_text", "pieces"]


@frozen
class Piece:
    """Some words as one operator of the page shows them.

    Attributes:
        key: The innermost marked-content id; -1 for words in none.
        text: The words, as /ActualText tells them if it does: those of all the pieces
            that it tells are the first one's.
        shown: What the glyphs say, in the order of the paper.
        x: Where they start, in points from the left edge.
        y: Their baseline, in points from the lower edge.
    """

    key: int
    text: str
    shown: str
    x: float
    y: float


def marked_text(page: Any) -> dict[int, str]:
    """Return the text of a page by marked-content id; -1 holds text in none."""
    texts: dict[int, str] = {}
    for piece in pieces(page):
        texts[piece.key] = texts.get(piece.key, "") + piece.text
    return texts


def pieces(page: Any) -> Iterator[Piece]:
    """Yield the words of a page in the order of its content stream."""
    import pikepdf

    fonts: dict[str, dict[int, str]] = {}
    codes: dict[int, str] = {}
    # One entry for each open marked content: its id or None, and the text that
    # stands for its glyphs, if it has one, until the first glyph says where.
    open_ones: list[list[Any]] = []
    here, text_at = pikepdf.Matrix(), pikepdf.Matrix()
    saved: list[Any] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        match str(instruction.operator):
            case "q":
                saved.append(here)
            case "Q":
                here = saved.pop()
            case "cm":
                here = pikepdf.Matrix(*map(float, operands)) @ here
            case "Tm":
                text_at = pikepdf.Matrix(*map(float, operands))
            case "BDC":
                properties = _properties(page, operands[1])
                actual = properties.get("/ActualText")
                spoken = None if actual is None else str(actual)
                open_ones.append([properties.get("/MCID"), spoken])
            case "BMC":
                open_ones.append([None, None])
            case "EMC":
                open_ones.pop()
            case "Tf":
                name = str(operands[0])
                if name not in fonts:
                    fonts[name] = to_unicode(page.Resources.Font[name])
                codes = fonts[name]
            case "Tj" | "TJ" | "'" | '"':
                ids = [int(key) for key, _ in open_ones if key is not None]
                text = shown = "".join(clusters_shown(operands[-1], codes))
                for entry in open_ones:
                    if entry[1] is not None:
                        text, entry[1] = entry[1], ""
                        break
                at = text_at @ here
                yield Piece(ids[-1] if ids else -1, text, shown, at.e, at.f)


def _properties(page: Any, operand: Any) -> Any:
    import pikepdf

    if isinstance(operand, pikepdf.Name):
        return page.Resources.Properties[str(operand)]
    return operand
