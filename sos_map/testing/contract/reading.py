"""Reading files back: the texts that a person finds in them, by media type.

Each reader is written with another program's parser than the one that writes, so that
both cannot be wrong in the same way. An exporter of another type brings its own.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

from sos_map.exporting.api import Exporter, File, Reading
from sos_map.testing.inside import readable

__all__ = [
    "READERS",
    "Unreadable",
    "own_reading",
    "read_back",
    "readable_in",
    "table_of",
]

#: The default readers by media type.
READERS: dict[str, Callable[[bytes], Iterator[str]]] = {}
#: Besides what is wrong with the bytes: a parser that is not installed.
Unreadable = (ValueError, KeyError, SyntaxError, zipfile.BadZipFile)


def own_reading(exporter: Exporter, file: File) -> Reading | None:
    """Return what the exporter's own reader finds, or ``None`` when it has none.

    Raises:
        ValueError: by the interface, the file is not well formed; and whatever else.
    """
    if exporter.read_back is None:
        return None
    found = exporter.read_back(file)
    return found if isinstance(found, Reading) else Reading(texts=found)


def readable_in(exporter: Exporter, file: File) -> str:
    """Return all that is readable in a file, also as the exporter's own reader sees it.

    For searching; that the reader does not fail is another rule's.
    """
    try:
        own = own_reading(exporter, file)
    except Exception:  # an author's own reader may raise anything
        own = None
    more = (*own.texts, *own.active, *own.about) if own is not None else ()
    return "\n".join((readable(file.data), *more))


def read_back(exporter: Exporter, file: File) -> list[str] | None:
    """Return the texts in a file, or ``None`` when nobody knows how to read it.

    Raises:
        ImportError: the parser is not installed; `sos-map[testing]` brings it.
        ValueError: the file is not well formed, as `Unreadable` lists.
    """
    own = own_reading(exporter, file)
    if own is not None:
        return list(own.texts)
    reader = READERS.get(file.media_type)
    return None if reader is None else list(reader(file.data))


Reader = Callable[[bytes], Iterator[str]]


def _reads(*media_types: str) -> Callable[[Reader], Reader]:
    def mark(reader: Reader) -> Reader:
        READERS.update(dict.fromkeys(media_types, reader))
        return reader

    return mark


@_reads("text/plain")
def _plain(data: bytes) -> Iterator[str]:
    yield data.decode("utf-8")


@_reads("text/markdown")
def _markdown(data: bytes) -> Iterator[str]:
    from markdown_it import MarkdownIt

    for token in MarkdownIt("commonmark").enable("table").parse(data.decode("utf-8")):
        if token.type in ("code_block", "fence", "html_block"):
            yield token.content
        if token.children:
            breaks = {"softbreak": "\n", "hardbreak": "\n"}
            yield "".join(breaks.get(one.type, one.content) for one in token.children)


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent += tag in ("script", "style")
        self.found += [text for name, text in attrs if name == "alt" and text]

    def handle_endtag(self, tag: str) -> None:
        self.silent -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.found.append(data)


@_reads("text/html")
def _html(data: bytes) -> Iterator[str]:
    parser = _Html()
    parser.feed(data.decode("utf-8"))
    parser.close()
    yield from parser.found


@_reads("image/svg+xml", "application/xhtml+xml", "application/xml", "text/xml")
def _xml(data: bytes) -> Iterator[str]:
    root = ElementTree.fromstring(data)  # noqa: S314 (bytes of an exporter under trial)
    whole = [root] if not root.tag.endswith("}svg") else _svg_texts(root)
    for element in whole:
        yield "".join(element.itertext())


def _svg_texts(root: ElementTree.Element) -> list[ElementTree.Element]:
    return [e for e in root.iter() if str(e.tag).rpartition("}")[2] == "text"]


@_reads("application/pdf")
def _pdf(data: bytes) -> Iterator[str]:
    import pypdf

    try:
        for page in pypdf.PdfReader(io.BytesIO(data)).pages:
            yield page.extract_text()
    except pypdf.errors.PyPdfError:
        raise ValueError("no PDF") from None


_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPOKEN = re.compile(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")


@_reads(_DOCX)
def _docx(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if _SPOKEN.fullmatch(name):
                root = ElementTree.fromstring(archive.read(name))  # noqa: S314
                for paragraph in root.iter(f"{_W}p"):
                    yield "".join(map(_run, paragraph.iter()))


def _run(element: ElementTree.Element) -> str:
    breaks = {f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}tab": "\t"}
    if element.tag == f"{_W}t":
        return element.text or ""
    return breaks.get(element.tag, "")


@_reads("application/json")
def _json(data: bytes) -> Iterator[str]:
    yield from _strings(json.loads(data.decode("utf-8")))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)


@_reads("text/csv")
def _csv(data: bytes) -> Iterator[str]:
    for row in table_of(data):
        yield from row


def table_of(data: bytes) -> list[list[str]]:
    """Return the rows of CSV with commas, semicolons or tabs, as the first row has.

    Raises:
        ValueError: it is no UTF-8, or the quotation marks do not close.
    """
    text = data.decode("utf-8-sig")
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    try:
        file = io.StringIO(text, newline="")
        return list(csv.reader(file, delimiter=delimiter, strict=True))
    except csv.Error:
        raise ValueError("no CSV") from None
