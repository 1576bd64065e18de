"""Everything that somebody who looks closely can find in a file.

Written for the deny tables alone, on other libraries than the exporters use where there
are any: a mistake in a reader of ours must not hide a leak of ours.
"""

from __future__ import annotations

import functools
import io
import re
import zipfile
from collections.abc import Iterator

import pikepdf
import pypdf
from lxml import etree

__all__ = ["finds", "texts_in"]

_MONTHS = {
    "sv": "januari februari mars april maj juni juli augusti september oktober november"
    " december",
    "en": "January February March April May June July August September October November"
    " December",
}
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?\Z")
_BETWEEN = re.compile(r"[\W_]+")
#: Shorter words stand whole; longer ones are also looked for across breaks in a line.
_WHOLE, _ACROSS = 5, 10


def texts_in(name: str, data: bytes) -> list[str]:
    """Return the texts of a file: its name, its bytes, and what is wrapped in them."""
    found = [name]
    found += [data.decode(code, "ignore") for code in ("utf-8", "latin-1")]
    found += [data.decode(code, "ignore") for code in ("utf-16-le", "utf-16-be")]
    if data[:2] == b"PK":
        found += _zipped(data)
    elif data[:5] == b"%PDF-":
        found += _of_pdf(data)
    elif data.lstrip()[:1] == b"<":
        found += _of_xml(data)
    return found


def _zipped(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield archive.comment.decode("utf-8", "ignore")
        for info in archive.infolist():
            yield (info.comment + info.extra).decode("utf-8", "ignore")
            yield from texts_in(info.filename, archive.read(info))


def _of_xml(data: bytes) -> Iterator[str]:
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        return
    yield "".join(root.itertext())  # a word can be cut by a mark
    yield " ".join(root.itertext())
    for element in root.iter():
        yield from map(str, element.attrib.values())
        yield str(element.text or "")  # comments and instructions, too


def _of_pdf(data: bytes) -> Iterator[str]:
    reader = pypdf.PdfReader(io.BytesIO(data))
    yield " ".join(str(value) for value in (reader.metadata or {}).values())
    pages = [page.extract_text() for page in reader.pages]
    yield "\n".join(pages)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for one in pdf.objects:
            yield from _of_object(one)


def _of_object(one: object, depth: int = 0) -> Iterator[str]:
    """Return strings, names, streams: titles, alternative texts, XMP, attachments."""
    if isinstance(one, pikepdf.String):
        yield str(one)
    elif isinstance(one, pikepdf.Stream):
        yield one.read_bytes().decode("utf-8", "ignore")
    if depth < 4 and isinstance(one, (pikepdf.Dictionary, pikepdf.Stream)):
        for name, value in one.items():
            yield str(name)
            if not getattr(value, "is_indirect", False):
                yield from _of_object(value, depth + 1)
    elif depth < 4 and isinstance(one, pikepdf.Array):
        for value in one:
            if not getattr(value, "is_indirect", False):
                yield from _of_object(value, depth + 1)


def finds(word: str, texts: list[str]) -> bool:
    """Say whether a word of a table stands in one of the texts.

    Capitals and breaks in a line do not matter; a day counts in every way to write it.
    """
    spelled = [word, *_as_written(word)]
    return any(_stands(one, text) for one in spelled for text in texts)


def _stands(word: str, text: str) -> bool:
    pattern = r"\s+".join(map(re.escape, word.split()))
    if len(word) < _WHOLE:
        pattern = rf"(?<!\w){pattern}(?!\w)"
    if re.search(pattern, text, re.IGNORECASE):
        return True
    if len(word) < _ACROSS:
        return False
    return _squeezed(word) in _squeezed(text)


@functools.lru_cache(maxsize=20_000)
def _squeezed(text: str) -> str:
    """Return the letters and digits alone; each text is asked for many words."""
    return _BETWEEN.sub("", text.casefold())


def _as_written(word: str) -> list[str]:
    day = _DAY.match(word)
    if day is None:
        return []
    year, month, number = day.groups()
    found = [f"{year}{month}{number}"] if number else []
    for months in _MONTHS.values():
        name = months.split()[int(month) - 1]
        found.append(f"{int(number)} {name} {year}" if number else f"{name} {year}")
    return found
