"""What the glyphs of a PDF font stand for: its /ToUnicode map (ISO 32000-1, 9.10.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["clusters_shown", "to_unicode"]

_CHAR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCK = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)


def to_unicode(font: Any) -> dict[int, str]:
    """Return a font's map from two-byte codes to text; empty without one."""
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


def clusters_shown(operand: Any, codes: Mapping[int, str]) -> Iterator[str]:
    """Yield the text of each glyph that the operand of Tj or TJ shows."""
    import pikepdf

    for part in operand if isinstance(operand, pikepdf.Array) else [operand]:
        if not isinstance(part, pikepdf.String):
            continue
        raw = bytes(part)
        for start in range(0, len(raw), 2):
            code = int.from_bytes(raw[start : start + 2], "big")
            yield codes.get(code, "\ufffd")


def _text(digits: bytes) -> str:
    return bytes.fromhex(digits.decode("ascii")).decode("utf-16-be", "replace")
