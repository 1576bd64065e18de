"""Does a file do anything but be read: run, fetch, link, compute (C11)?

The rules of privacy §2: no script, no handler, no address to fetch, no formula, no
markup that somebody's words turned into.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from xml.etree import ElementTree

from sos_map.exporting.api import File
from sos_map.testing.contract.reading import table_of
from sos_map.testing.inside import objects

__all__ = ["deeds_of", "knows_deeds"]

_ELEMENTS = frozenset(
    """script foreignobject iframe object embed applet form link base animate set
    handler portal""".split()  # noqa: SIM905
)
_ADDRESSES = frozenset(
    {"href", "src", "data", "action", "poster", "srcset", "xlink:href"}
)
_STYLE = re.compile(
    r"@import|expression\s*\(|url\s*\(\s*['\"]?(?!#|data:(font|image)/)", re.I
)
_DATA = re.compile(r"data:(image/(png|jpeg)|font/[a-z0-9]+);base64,", re.I)
_FORMULA = re.compile(r"[\s\u200b]*[=+@＝＋＠\t-]|[\s\u200b]*[－-]")
_NUMBER = re.compile(r"[+-]?[0-9]+([.,][0-9]+)?")
_FIELDS = re.compile(r"INCLUDE(PICTURE|TEXT)|DDE(AUTO)?\b|HYPERLINK", re.I)
_PARTS = re.compile(r"vbaProject|embeddings/|activeX|externalLinks/|afchunk", re.I)
_PDF = re.compile(r"/(JavaScript|Launch|EmbeddedFile|SubmitForm|URI|RichMedia)\b")

#: Types in which nothing can be done beside being read.
_STILL = frozenset({"text/plain", "application/json", "image/png"})
_LOOKED_AT = frozenset({"text/html", "text/markdown", "text/csv", "application/pdf"})


def knows_deeds(media_type: str) -> bool:
    """Say whether the kit knows what files of a type could do."""
    office = "openxmlformats" in media_type or "opendocument" in media_type
    known = office or media_type in _STILL | _LOOKED_AT
    return known or media_type.endswith("xml")


def deeds_of(file: File, names: Iterable[str]) -> Iterator[str]:
    """Yield what a file does beside being read, each as the name of a breach.

    Args:
        file: A well-formed file.
        names: Names of the files that it comes with, to which it may link.
    """
    kind = file.media_type
    if kind == "text/html":
        parser = _Html(frozenset(names))
        parser.feed(file.data.decode("utf-8"))
        parser.close()
        yield from parser.found
    elif kind.endswith("xml") and "openxmlformats" not in kind:
        yield from _xml(file.data, frozenset(names))
    elif kind == "text/markdown":
        yield from _markdown(file.data, frozenset(names))
    elif kind == "text/csv" and not file.name.endswith(".data.csv"):
        if any(map(_computes, (cell for row in table_of(file.data) for cell in row))):
            yield "formula"
    elif "openxmlformats" in kind or "opendocument" in kind:
        yield from _office(file.data)
    elif kind == "application/pdf" and any(map(_PDF.search, objects(file.data))):
        yield "pdf-action"


def _computes(cell: str) -> bool:
    return bool(_FORMULA.match(cell)) and not _NUMBER.fullmatch(cell)


def _attributes(
    tag: str, pairs: Iterable[tuple[str, str]], names: frozenset[str]
) -> Iterator[str]:
    if tag in _ELEMENTS:
        yield "active-element"
    for name, value in pairs:
        if name.startswith("on"):
            yield "handler"
        if name in _ADDRESSES and not _stays(value, names):
            yield "outside-link"
        if name == "style" and _STYLE.search(value):
            yield "outside-style"
        if name == "http-equiv" and value.lower() == "refresh":
            yield "active-element"


def _stays(address: str, names: frozenset[str]) -> bool:
    plain = address.strip()
    return plain.startswith("#") or plain in names or bool(_DATA.match(plain))


class _Html(HTMLParser):
    def __init__(self, names: frozenset[str]) -> None:
        super().__init__()
        self.names = names
        self.found: list[str] = []
        self.in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.in_style = tag == "style"
        pairs = [(name.lower(), value or "") for name, value in attrs]
        self.found += _attributes(tag, pairs, self.names)

    def handle_endtag(self, tag: str) -> None:
        self.in_style = False

    def handle_data(self, data: str) -> None:
        if self.in_style and _STYLE.search(data):
            self.found.append("outside-style")


def _xml(data: bytes, names: frozenset[str]) -> Iterator[str]:
    if b"<?xml-stylesheet" in data:
        yield "outside-style"
    for element in ElementTree.fromstring(data).iter():  # noqa: S314
        tag = _bare(str(element.tag))
        pairs = [(_bare(name), value) for name, value in element.attrib.items()]
        yield from _attributes(tag, pairs, names)
        if tag == "style" and _STYLE.search(element.text or ""):
            yield "outside-style"


def _bare(name: str) -> str:
    return name.rpartition("}")[2].lower()


def _markdown(data: bytes, names: frozenset[str]) -> Iterator[str]:
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark", {"linkify": False}).enable("table")
    for token in parser.parse(data.decode("utf-8")):
        for one in (token, *(token.children or ())):
            if one.type in ("html_block", "html_inline"):
                yield "active-element"
            address = one.attrs.get("href", one.attrs.get("src"))
            if address is not None and not _stays(str(address), names):
                yield "outside-link"


def _office(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if _PARTS.search(name):
                yield "active-element"
            if not name.endswith((".xml", ".rels")):
                continue
            for element in ElementTree.fromstring(archive.read(name)).iter():  # noqa: S314
                tag = _bare(str(element.tag))
                if tag in ("instrtext", "fldsimple") and _FIELDS.search(
                    f"{element.text or ''} {' '.join(element.attrib.values())}"
                ):
                    yield "field"
                if tag == "f" and "/worksheets/" in name:
                    yield "formula"
