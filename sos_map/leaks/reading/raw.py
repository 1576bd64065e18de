"""Bytes of no known kind: what in them reads like text, and what they hold deflated."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator

from sos_map.leaks.reading.texts import Texts

__all__ = ["inflated", "read_raw"]

_UTF8 = re.compile(
    rb"(?:[\x20-\x7e\t\r\n]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}"
    rb"|[\xf0-\xf4][\x80-\xbf]{3}){4,}"
)
_LATIN = re.compile(rb"[\x20-\x7e\t\r\n\xc0-\xff]{4,}")
_WIDE = re.compile(rb"(?:[\x20-\x7e\t\r\n\xc0-\xff]\x00){3,}")
_WIDE_BIG = re.compile(rb"(?:\x00[\x20-\x7e\t\r\n\xc0-\xff]){3,}")
#: How a deflated stream begins, in a wrapping of zlib or gzip.
_DEFLATED = re.compile(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08")
#: So many beginnings are tried; most are chance.
_TRIES = 500
_CHUNK = 2**16
_MOST_AT_ONCE = 2**20


def read_raw(
    data: bytes, where: str, texts: Texts, again: Callable[[bytes, str], None]
) -> None:
    """Take out what reads like text in four encodings, and inflate what can be.

    Args:
        data: The bytes.
        where: Their place.
        texts: Where to put what is found.
        again: Reads what was inflated.
    """
    for pattern, encoding in (
        (_UTF8, "utf-8"),
        (_LATIN, "cp1252"),
        (_WIDE, "utf-16-le"),
        (_WIDE_BIG, "utf-16-be"),
    ):
        runs = (m[0].decode(encoding, "ignore") for m in pattern.finditer(data))
        texts.add_each(f"{where}/bytes", runs, "bytes")
    for number, inner in enumerate(_streams(data, texts), start=1):
        again(inner, f"{where}/deflated[{number}]")


def _streams(data: bytes, texts: Texts) -> Iterator[bytes]:
    past, view = 0, memoryview(data)
    for tries, match in enumerate(_DEFLATED.finditer(data)):
        if tries >= _TRIES:
            return
        if match.start() < past:
            continue
        inner, size = inflated(view[match.start() :], texts)
        if len(inner) > 3:
            past = match.start() + size
            yield inner


def inflated(data: bytes | memoryview, texts: Texts) -> tuple[bytes, int]:
    """Return what a stream of zlib or gzip holds, and how many bytes the stream has.

    As much as can be inflated of a damaged stream is returned.

    Raises:
        TooMuch: it holds more than is read.
    """
    stream = zlib.decompressobj(wbits=47)
    made, at = bytearray(), 0
    try:
        while at < len(data) and not stream.eof and len(made) <= texts.left:
            made += stream.decompress(data[at : at + _CHUNK], _MOST_AT_ONCE)
            at += _CHUNK
            while stream.unconsumed_tail and len(made) <= texts.left:
                made += stream.decompress(stream.unconsumed_tail, _MOST_AT_ONCE)
    except zlib.error:
        pass
    texts.spend(len(made))
    return bytes(made), min(at, len(data)) - len(stream.unused_data)
