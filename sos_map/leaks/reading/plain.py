"""Plain text in its usual encodings, and again with its escapes undone."""

from __future__ import annotations

import html
import re
from urllib.parse import unquote

from sos_map.leaks.reading.texts import Texts

__all__ = ["decoded", "read_plain", "undone"]

_NOT_TEXT = re.compile(r"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_LIKE_WORDS = re.compile(r"[^\W_]|\s")
_ESCAPE = re.compile(
    r"\\(?:u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\}|x([0-9A-Fa-f]{2}))"
)
_RTF = re.compile(r"\\'([0-9A-Fa-f]{2})|\\u(-?[0-9]{2,5})\??")
_SIGNS = re.compile(r"\\[nrtbf/\"'\\]")
_PERCENT = re.compile("%[0-9A-Fa-f]{2}")
_ENTITY = re.compile("&#?[0-9A-Za-z]{1,31};")
_QUOTED = re.compile("=(?:[0-9A-F]{2}|\r?\n)")


def decoded(data: bytes) -> str | None:
    """Return bytes as text, or ``None`` where they are none.

    >>> decoded("Åsa".encode("utf-16")), decoded("Åsa".encode("latin-1"))
    ('Åsa', 'Åsa')
    """
    for mark, encoding in (
        (b"\xff\xfe\x00\x00", "utf-32"),
        (b"\x00\x00\xfe\xff", "utf-32"),
        (b"\xff\xfe", "utf-16"),
        (b"\xfe\xff", "utf-16"),
        (b"\xef\xbb\xbf", "utf-8-sig"),
    ):
        if data.startswith(mark):
            return _as(data, encoding)
    if b"\x00" in data:
        even, odd = data[::2].count(0), data[1::2].count(0)
        half = len(data) // 4
        if len(data) % 2 == 0 and max(even, odd) > half:
            return _as(data, "utf-16-be" if even > odd else "utf-16-le")
        return None
    return _as(data, "utf-8") or _as(data, "cp1252", strict=True)


def _as(data: bytes, encoding: str, *, strict: bool = False) -> str | None:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    if _NOT_TEXT.search(text):
        return None
    # Nearly all bytes are something in an old encoding: it must look like words.
    if strict and len(_LIKE_WORDS.findall(text)) < len(text) * 0.6:
        return None
    return text


def read_plain(text: str, where: str, texts: Texts) -> None:
    """Keep a text as it stands, and in each way in which it may be escaped."""
    texts.add(where, text)
    for other in undone(text):
        texts.add(where, other)


def undone(text: str) -> list[str]:
    r"""Return a text with escapes of programs, web pages and mail undone.

    >>> undone(r"\u00c5sa"), undone("&Aring;sa"), undone("%C3%85sa")
    (['Åsa'], ['Åsa'], ['Åsa'])
    """
    made = []
    if "\\" in text:
        plain = _ESCAPE.sub(lambda m: _char(int(m[1] or m[2] or m[3], 16)), text)
        made.append(_SIGNS.sub(" ", plain))
        if text.startswith("{\\rtf"):
            made.append(_RTF.sub(_rtf, text))
    if "&" in text and _ENTITY.search(text):
        made.append(html.unescape(text))
    if "%" in text and _PERCENT.search(text):
        made.append(unquote(text))
    if "=" in text and _QUOTED.search(text):
        made.append(_mail(text))
    return [one for one in made if one != text]


def _char(number: int) -> str:
    return chr(number) if number < 0x110000 else " "


def _rtf(match: re.Match[str]) -> str:
    if match[1]:
        return bytes([int(match[1], 16)]).decode("cp1252", "ignore")
    return _char(int(match[2]) % 65536)


def _mail(text: str) -> str:
    import quopri

    return quopri.decodestring(text.encode()).decode("utf-8", "replace")
