"""Does a file tell of the day, the machine or the person that made it (C12)?"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from xml.etree import ElementTree

from sos_map.exporting.api import File
from sos_map.testing.inside import objects, readable

__all__ = ["tell_tales"]

#: A moment as programs write it; people write days.
_MOMENT = re.compile(
    r"(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?:T\d{2}:?\d{2}| \d{2}:\d{2}:\d{2})"
    r"|D:(\d{4})(\d{2})(\d{2})"
)
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_PARTS = re.compile(r"thumbnail|customXml|comments|people\.xml|printerSettings", re.I)
_REVISION = re.compile(r"(rsid|paraId|textId)", re.I)
_TRACKED = frozenset({"ins", "del", "movefrom", "moveto", "rsids", "commentreference"})
#: What Office writes about work on a document: whose, how long, with what.
_ABOUT = frozenset(
    """lastmodifiedby revision totaltime manager company appversion lastprinted
    template""".split()  # noqa: SIM905
)
_PNG_CHUNKS = (b"tIME", b"eXIf", b"tEXt", b"iTXt", b"zTXt")


def tell_tales(
    file: File, date: str, said: str, about: Iterable[str] = ()
) -> Iterator[str]:
    """Yield what a file tells beside its content, each as the name of a breach.

    Args:
        file: A well-formed file.
        date: The declared day of the paper, the only one that may stand there.
        said: All words of the view, in which a moment may stand.
        about: What its author's own reader finds in it.
    """
    kind = file.media_type
    if file.data[:4] == b"PK\x03\x04":
        yield from _zip(file.data, date)
    elif kind == "image/png":
        if any(chunk in file.data for chunk in _PNG_CHUNKS):
            yield "picture-metadata"
    elif b"Exif\0\0" in file.data:
        yield "picture-metadata"
    pdf = kind == "application/pdf"
    text = "\n".join(objects(file.data)) if pdf else readable(file.data)
    text = "\n".join((text, *about))
    for found in _MOMENT.finditer(text):
        day = "-".join(part for part in found.groups() if part)
        if day != date and found[0] not in said:
            yield "moment"
            return


def _zip(data: bytes, date: str) -> Iterator[str]:
    day = tuple(map(int, date.split("-")))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if archive.comment:
            yield "zip-comment"
        for info in archive.infolist():
            if info.date_time not in (_NO_DATE, (*day, 0, 0, 0)):
                yield "moment"
            if info.extra or info.comment:
                yield "zip-comment"
            if _PARTS.search(info.filename):
                yield "office-part"
            if info.filename.endswith((".xml", ".rels")):
                yield from _office(archive.read(info), info.filename, date)


def _office(data: bytes, name: str, date: str) -> Iterator[str]:
    for element in ElementTree.fromstring(data).iter():  # noqa: S314
        tag = str(element.tag).rpartition("}")[2]
        if element.get("TargetMode") == "External":
            yield "outside-relationship"
        if any(_REVISION.search(key) for key in element.attrib):
            yield "revision-mark"
        if name.startswith("word/") and tag.lower() in _TRACKED:
            yield "revision-mark"
        text = (element.text or "").strip()
        if name.startswith("docProps/") and text and tag.lower() in _ABOUT:
            yield "about-the-work"
        dated = name.startswith("docProps/") and tag in ("created", "modified")
        if dated and not text.startswith(date):
            yield "moment"
