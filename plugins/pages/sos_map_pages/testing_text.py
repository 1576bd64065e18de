"""Decode the text that a PDF page shows, by marked content; for tests only."""

from __future__ import annotations

import re
from typing import Any

__all__ = ["marked_text"]

_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)


def marked_text(page: Any) -> dict[int, str]:
    """Return the text of a page by marked-content id; -1 holds text in none."""
    import pikepdf

    fonts: dict[str, dict[int, str]] = {}
    texts: dict[int, str] = {}
    # One entry for each open marked content: its id, or None to look further
    # out; and whether its own replacement text silences the glyphs inside.
    open_ones: list[tuple[int | None, bool]] = []
    code_to_text: dict[int, str] = {}

    def add(text: str) -> None:
        ids = [number for number, _ in open_ones if number is not None]
        key = ids[-1] if ids else -1
        texts[key] = texts.get(key, "") + text

    for instruction in pikepdf.parse_content_stream(page):
        operands: Any = instruction.operands
        operator = instruction.operator
        match str(operator):
            case "BDC":
                properties = _properties(page, operands[1])
                number = properties.get("/MCID")
                actual = properties.get("/ActualText")
                spoken = actual is not None
                open_ones.append((None if number is None else int(number), spoken))
                if spoken and not any(silent for _, silent in open_ones[:-1]):
                    add(str(actual))
            case "BMC":
                open_ones.append((None, False))
            case "EMC":
                open_ones.pop()
            case "Tf":
                name = str(operands[0])
                if name not in fonts:
                    font = page.Resources.Font[name]
                    fonts[name] = _to_unicode(font)
                code_to_text = fonts[name]
            case "Tj" | "TJ" | "'" | '"':
                if not any(silent for _, silent in open_ones):
                    add(_decode(operands[-1], code_to_text))
    return texts


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
