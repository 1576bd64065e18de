"""Pictures: what is written beside the dots. The dots themselves are not read."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator

from sos_map.leaks.reading.plain import decoded
from sos_map.leaks.reading.raw import inflated, read_raw
from sos_map.leaks.reading.texts import Texts

__all__ = ["BEGINNINGS", "read_picture"]

_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
#: How the kinds of picture begin whose dots nobody looks at.
BEGINNINGS = (_PNG, _JPEG, b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF", b"\0\0\1\0")
#: Parts of a PNG that hold dots, sizes and colours.
_DOTS = frozenset(b"IDAT IHDR PLTE IEND tRNS gAMA cHRM sRGB pHYs bKGD fdAT".split())
_XMP = re.compile(rb"<x:xmpmeta.*?</x:xmpmeta>|<\?xpacket.*?\?>", re.DOTALL)

Read = Callable[[bytes, str], None]


def read_picture(data: bytes, where: str, texts: Texts, read: Read) -> None:
    """Take out texts, Exif, XMP, comments and what stands after the end.

    Args:
        data: The picture.
        where: Its place.
        texts: Where to put what is found, and that the dots were not read.
        read: Reads what is a file of its own.
    """
    texts.cannot(where, "picture")
    if data.startswith(_PNG):
        parts = _png(data, texts)
    elif data.startswith(_JPEG):
        parts = _jpeg(data)
    else:
        read_raw(data, where, texts, read)
        return
    for kind, part in parts:
        place = f"{where}/{kind}"
        for packet in _XMP.findall(part):
            read(packet, f"{place}/xmp")
        text = decoded(part)
        if text is not None:
            read(part, place)
        else:
            _runs(part, place, texts)


def _runs(part: bytes, where: str, texts: Texts) -> None:
    """Keep what reads like text in a small part, where chance finds no words."""
    for encoding in ("utf-8", "cp1252", "utf-16-le", "utf-16-be"):
        text = part.decode(encoding, "replace")
        texts.add(where, re.sub(r"[\x00-\x1f\ufffd]+", " ", text))


def _png(data: bytes, texts: Texts) -> Iterator[tuple[str, bytes]]:
    at = len(_PNG)
    while at + 12 <= len(data):
        (size,) = struct.unpack(">I", data[at : at + 4])
        kind, part = data[at + 4 : at + 8], data[at + 8 : at + 8 + size]
        at += size + 12
        if kind == b"IEND":
            break
        if kind in (b"zTXt", b"iCCP"):
            key, _, rest = part.partition(b"\x00")
            yield "text", key
            yield "text", inflated(rest[1:], texts)[0]
        elif kind == b"iTXt":
            key, _, rest = part.partition(b"\x00")
            about, _, words = rest[2:].partition(b"\x00")
            more, _, words = words.partition(b"\x00")
            yield "text", b"\n".join((key, about, more))
            yield "text", inflated(words, texts)[0] if rest[:1] == b"\x01" else words
        elif kind not in _DOTS:
            yield "text" if kind == b"tEXt" else "part", part
    if data[at:].strip(b"\x00"):
        yield "after-the-end", data[at:]


def _jpeg(data: bytes) -> Iterator[tuple[str, bytes]]:
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        mark = data[at + 1]
        if mark == 0xFF:
            at += 1
            continue
        (size,) = struct.unpack(">H", data[at + 2 : at + 4])
        part = data[at + 4 : at + 2 + size]
        if mark == 0xFE:
            yield "comment", part
        elif 0xE0 <= mark <= 0xEF and part[:5] not in (b"JFIF\x00", b"Adobe"):
            yield "exif" if part.startswith(b"Exif") else "part", part
        at += 2 + size
        if mark == 0xDA:
            break
    end = data.rfind(b"\xff\xd9")
    if end >= 0 and data[end + 2 :].strip(b"\x00"):
        yield "after-the-end", data[end + 2 :]
