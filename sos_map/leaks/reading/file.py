"""What kind of file some bytes are, by how they begin and not by their name."""

from __future__ import annotations

import re
from collections.abc import Callable

from sos_map.leaks.reading.graphviz import is_dot, read_dot
from sos_map.leaks.reading.pictures import BEGINNINGS, read_picture
from sos_map.leaks.reading.plain import decoded, read_plain
from sos_map.leaks.reading.raw import inflated, read_raw
from sos_map.leaks.reading.texts import DEEPEST, Texts, TooMuch
from sos_map.leaks.reading.web import read_html
from sos_map.leaks.reading.xml import read_xml
from sos_map.leaks.reading.zipped import is_zip, read_zip

__all__ = ["texts_of"]

Read = Callable[[bytes, str], None]

#: Old Office files, and new ones with a password.
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_GZIP = b"\x1f\x8b\x08"
#: Archives that are not opened.
_ARCHIVES = (b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd")
_MARKUP = re.compile(r"\s*<(?:[A-Za-z!?/])")
_XML = re.compile(r"\s*<(?:\?xml|svg|!DOCTYPE svg)\b")
_CLOSED = re.compile(r"</[A-Za-z][^<>]*>|/>")


def texts_of(data: bytes) -> Texts:
    """Take every text out of a file.

    Returns:
        The texts with their places, and what could not be read, and why.
    """
    reading = _Reading()
    try:
        reading.read(data, "", 0, zips=0)
    except TooMuch:
        reading.texts.cannot("", "too-large")
    return reading.texts


class _Reading:
    def __init__(self) -> None:
        self.texts = Texts()

    def read(self, data: bytes, where: str, depth: int, zips: int) -> None:
        """Read a file, or a file within one."""
        if depth > DEEPEST:
            self.texts.cannot(where, "nested")
            return

        def inner(more: bytes, place: str) -> None:
            self.read(more, place, depth + 1, zips)

        kind = self._binary(data, where, depth, zips)
        if kind is None:
            kind = self._text(data, where, inner)
        if depth == 0:
            self.texts.format = kind

    def _binary(self, data: bytes, where: str, depth: int, zips: int) -> str | None:
        def inner(more: bytes, place: str) -> None:
            self.read(more, place, depth + 1, zips)

        if b"%PDF-" in data[:1024]:
            # Loaded where it is needed: it is the largest of all readers.
            from sos_map.leaks.reading.pdf import read_pdf

            read_pdf(data, where, self.texts, inner)
            return "pdf"
        if is_zip(data):
            if zips:
                self.texts.cannot(where, "nested")
            else:
                read_zip(
                    data,
                    where,
                    self.texts,
                    lambda more, place: self.read(more, place, depth + 1, 1),
                    inner,
                )
            return "zip"
        if data.startswith(BEGINNINGS) and b"\x00" in data:
            read_picture(data, where, self.texts, inner)
            return "picture"
        if data.startswith(_GZIP):
            inner(inflated(data, self.texts)[0], f"{where}/deflated")
            return "gzip"
        if data.startswith((_COMPOUND, *_ARCHIVES)):
            self.texts.cannot(where, "unknown")
            read_raw(data, where, self.texts, inner)
            return "unknown"
        return None

    def _text(self, data: bytes, where: str, inner: Read) -> str:
        text = decoded(data)
        if text is None:
            self.texts.cannot(where, "unknown")
            read_raw(data, where, self.texts, inner)
            return "unknown"
        if _MARKUP.match(text):
            if read_xml(data, where, self.texts, inner):
                return "xml"
            if _XML.match(text):
                self.texts.cannot(where, "damaged")
                read_plain(text, where, self.texts)
            if _CLOSED.search(text):
                read_html(text, where, self.texts, inner)
                return "html"
        if is_dot(text):
            read_dot(text, where, self.texts)
            return "dot"
        read_plain(text, where or "text", self.texts)
        return "text"
