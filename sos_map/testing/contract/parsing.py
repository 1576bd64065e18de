"""Is a file what it says it is? Parsers are asked that did not write it (C10)."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

from sos_map.exporting.api import File
from sos_map.testing.contract.reading import table_of

__all__ = ["BLEMISHES", "malformed", "parses"]

#: What is wrong with a text and keeps nobody from reading it.
BLEMISHES = frozenset({"carriage-return", "no-line-feed", "control-character"})

#: No page, no terminal and no other program can carry these.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_ZIPPED = re.compile(r"openxmlformats|opendocument|/zip|epub")

_PARSED = frozenset(
    """application/pdf image/png text/plain text/markdown text/html
    text/csv""".split()  # noqa: SIM905
)


def parses(media_type: str) -> bool:
    """Say whether a parser of the kit judges the form of files of a type."""
    known = media_type in _PARSED or bool(_ZIPPED.search(media_type))
    return known or media_type.endswith(("xml", "json"))


def malformed(file: File) -> str | None:
    """Return what is wrong with a file, as the name of a breach, or ``None``.

    Raises:
        ImportError: `pypdf` is needed and not installed.
    """
    kind = file.media_type
    if not file.data:
        return "file-empty"
    if _ZIPPED.search(kind):
        return _tried(_zip, file.data, "not-zip")
    if kind == "application/pdf":
        return _tried(_pdf, file.data, "not-pdf")
    if kind == "image/png":
        return None if file.data.startswith(b"\x89PNG\r\n\x1a\n") else "not-png"
    if not (kind.startswith("text/") or kind.endswith(("xml", "json"))):
        return None
    return _text(kind, file.data) or _kind_of_text(kind, file.data)


def _text(kind: str, data: bytes) -> str | None:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return "not-utf8"
    # iCalendar, vCard and others demand CRLF; what is no end of a line is a slip there.
    if not parses(kind) and text.count("\n") == text.count("\r\n"):
        text = text.replace("\r\n", "\n")
    if "\r" in text:
        return "carriage-return"
    if not text.endswith("\n"):
        return "no-line-feed"
    return "control-character" if _CONTROLS.search(text) else None


def _kind_of_text(kind: str, data: bytes) -> str | None:
    if kind.endswith("xml"):
        return _tried(_xml, data, "not-xml")
    if kind.endswith("json"):
        return _tried(_json, data, "not-json")
    if kind == "text/html":
        return _tried(_html, data, "not-html")
    if kind == "text/csv":
        return _tried(_csv, data, "not-csv")
    return None


def _tried(parse: Callable[[bytes], None], data: bytes, what: str) -> str | None:
    try:
        parse(data)
    except (ValueError, SyntaxError, zipfile.BadZipFile):
        return what
    return None


def _xml(data: bytes) -> None:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise ValueError
    ElementTree.fromstring(data)  # noqa: S314 (bytes of an exporter under trial)


def _json(data: bytes) -> None:
    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made = dict(pairs)
        if len(made) != len(pairs):
            raise ValueError
        return made

    def refused(_number: str) -> None:
        raise ValueError

    json.loads(data, object_pairs_hook=once, parse_constant=refused)


def _csv(data: bytes) -> None:
    if len({len(row) for row in table_of(data)}) != 1:
        raise ValueError


def _zip(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        if archive.testzip() is not None or len(set(names)) != len(names):
            raise ValueError
        for name in names:
            if name.endswith((".xml", ".rels")):
                _xml(archive.read(name))


def _pdf(data: bytes) -> None:
    import pypdf

    try:
        pages = pypdf.PdfReader(io.BytesIO(data), strict=True).pages
        if not pages:
            raise ValueError
    except pypdf.errors.PyPdfError:
        raise ValueError from None


#: Elements of HTML that have no end tag.
_VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _value in attrs]
        if len(set(names)) != len(names):
            raise ValueError
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            raise ValueError


def _html(data: bytes) -> None:
    parser = _Html()
    parser.feed(data.decode("utf-8"))
    parser.close()
    if parser.open:
        raise ValueError
