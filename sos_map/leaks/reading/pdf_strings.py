"""The strings in the syntax of a PDF, with the key that each stands under."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

__all__ = ["strings_in"]

_BEGIN = re.compile(rb"\(|(?<!<)<[0-9A-Fa-f\s]*+>")
_SIMPLE = re.compile(rb"\((?:[^()\\]++|\\.)*+\)", re.DOTALL)
_TURN = re.compile(rb"[()]|\\.", re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n?|\n|.)", re.DOTALL)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"", b"f": b""}
_KEY = re.compile(rb"/([A-Za-z]{1,20})\s*\Z")
#: Between two strings of an array, in a stream that draws: a space, or the next letter.
_KERNING = re.compile(rb"[\s\d.+-]*\Z")
_DRAWS = re.compile(rb"\bT[jJ]\b|['\"]\s*$", re.MULTILINE)
_GLYPHS = re.compile(rb"[\x00-\x08\x0e-\x1f]")
#: Two bytes for each glyph, the first of them small: no letters, and not UTF-16.
_NUMBERED = re.compile(rb"\((?:\\00|\x00)|<0[0-7]")
#: Keys that may be told: they are the format's, not the author's.
_TOLD = frozenset(
    """
    Title Author Subject Keywords Creator Producer Alt ActualText E T TU TM Contents RC
    V DV DA URI F UF Desc Lang Dest JS CA AC NM Subj Name Label P Nums Names Limits Info
    CreationDate ModDate Trapped S D ID
    """.split()  # noqa: SIM905 (a list would be a page long)
)


def strings_in(data: bytes, rest: bytearray) -> Iterator[tuple[str, str]]:
    """Return key and text of every string.

    Args:
        data: Objects, or the operators of a page.
        rest: Everything that is no string is put here.
    """
    draws = _DRAWS.search(data) is not None
    past, parts = 0, [b""]
    for begin, end in _spans(data):
        token, between = data[begin:end], data[past:begin]
        rest += between + b" "
        past = end
        if draws and _NUMBERED.match(token):
            continue
        value = _bytes_of(token)
        if draws:
            # Letters of one word are moved apart or together between strings.
            if not _KERNING.match(between):
                parts.append(b"")
            parts[-1] += value
            continue
        key = _KEY.search(data, max(0, begin - 24), begin)
        name = key[1].decode() if key else ""
        for text in _texts(value):
            yield (f"string/{name}" if name in _TOLD else "string"), text
    rest += data[past:]
    for part in parts:
        for text in _texts(part):
            yield "drawn", text


def _spans(data: bytes) -> Iterator[tuple[int, int]]:
    """Return where each string begins and ends; one that never ends goes to the end."""
    at = 0
    while match := _BEGIN.search(data, at):
        begin, at = match.span()
        if match[0] == b"(":
            simple = _SIMPLE.match(data, begin)
            at = simple.end() if simple else _end(data, begin)
        yield begin, at


def _end(data: bytes, begin: int) -> int:
    """Return where a string ends that has brackets in it."""
    depth = 0
    for turn in _TURN.finditer(data, begin):
        depth += {b"(": 1, b")": -1}.get(turn[0], 0)
        if not depth:
            return turn.end()
    return len(data)


def _bytes_of(token: bytes) -> bytes:
    if token[:1] == b"<":
        digits = re.sub(rb"\s", b"", token[1:-1])
        return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())
    return _ESCAPE.sub(_unescaped, token[1:-1])


def _unescaped(match: re.Match[bytes]) -> bytes:
    sign = match[1]
    if sign[:1].isdigit() and sign not in (b"8", b"9"):
        return bytes([int(sign, 8) & 255])
    if sign[:1] in (b"\r", b"\n"):
        return b""
    return _SIGNS.get(sign, sign)


def _texts(value: bytes) -> Iterator[str]:
    """Return a string as text; numbers of glyphs, which only a font reads, as none."""
    if value.startswith((codecs.BOM_UTF16_BE, codecs.BOM_UTF16_LE)):
        yield value.decode("utf-16", "replace")
        return
    if value.startswith(codecs.BOM_UTF8):
        yield value.decode("utf-8-sig", "replace")
        return
    if _GLYPHS.search(value):
        return
    yield value.decode("cp1252", "replace")
    if not value.isascii():
        try:
            yield value.decode("utf-8")
        except UnicodeDecodeError:
            return
