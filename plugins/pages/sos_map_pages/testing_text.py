"""Decode the text that a PDF page shows, by marked content; for tests only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from attrs import frozen

__all__ = ["Piece", "marked_text", "pieces"]

_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)


@frozen
class Piece:
    """Some words as one operator of the page shows them.

    Attributes:
        key: The innermost marked-content id; -1 for words in none.
        text: The words.
        x: Where they start, in points from the left edge.
        y: Their baseline, in points from the lower edge.
    """

    key: int
    text: str
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
                    fonts[name] = _to_unicode(page.Resources.Font[name])
                codes = fonts[name]
            case "Tj" | "TJ" | "'" | '"':
                ids = [int(key) for key, _ in open_ones if key is not None]
                text = _decode(operands[-1], codes)
                for entry in open_ones:
                    if entry[1] is not None:
                        text, entry[1] = entry[1], ""
                        break
                at = text_at @ here
                yield Piece(ids[-1] if ids else -1, text, at.e, at.f)


def _properties(page: Any, operand: Any) -> Any:
    import pikepdf

    if isinstance(operand, pikepdf.Name):
        return page.Resources.Properties[str(operand)]
    return operand


def _decode(operand: Any, code_to_text: dict[int, str]) -> str:
    import pikepdf

    parts = operand if isinstance(operand, pikepdf.Array) else [operand]
    found = []
    for part in parts:
        if not isinstance(part, pikepdf.String):
            continue
        raw = bytes(part)
        for start in range(0, len(raw), 2):
            code = int.from_bytes(raw[start : start + 2], "big")
            found.append(code_to_text.get(code, "\ufffd"))
    return "".join(found)


def _to_unicode(font: Any) -> dict[int, str]:
    """Read a font's map from two-byte codes to text."""
    stream = font.get("/ToUnicode")
    if stream is None:
        return {}
    found: dict[int, str] = {}
    for kind, body in _BLOCK.findall(stream.read_bytes()):
        if kind == b"bfchar":
            for code, text in _CHAR.findall(body):
                found[int(code, 16)] = _text(text)
            continue
        for low, high, text in _RANGE.findall(body):
            first = int(text, 16)
            for step in range(int(high, 16) - int(low, 16) + 1):
                found[int(low, 16) + step] = _text(b"%0*x" % (len(text), first + step))
    return found


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")
