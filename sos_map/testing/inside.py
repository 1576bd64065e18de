"""What somebody who looks closely can read in a file: zips opened, streams inflated.

For searching, not for judging a format: everything is laid end to end.
"""

from __future__ import annotations

import html
import io
import re
import zipfile
import zlib

__all__ = ["objects", "readable"]

_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


def readable(data: bytes) -> str:
    """Return everything readable in a file's bytes, and again with its marks undone.

    Zip members with their names, inflated streams of a PDF (and its words, when
    `pypdf` is installed), entities and XML tags taken out, UTF-16.

    Args:
        data: The bytes of one file.
    """
    parts = [data.decode("utf-8", "ignore"), data.decode("utf-16-le", "ignore")]
    if data[:4] == b"PK\x03\x04":
        parts.extend(_members(data))
    if data[:5] == b"%PDF-":
        parts.extend(_streams(data))
        parts.append(_words_of_pdf(data))
    plain = [html.unescape(_TAG.sub("", part)) for part in parts]
    return "\n".join([*parts, *plain])


def _members(data: bytes) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        found = [archive.comment.decode("utf-8", "ignore")]
        for info in archive.infolist():
            found.append(info.filename)
            found.append((info.comment + info.extra).decode("utf-8", "ignore"))
            found.append(readable(archive.read(info)))
    return found


def objects(data: bytes) -> list[str]:
    """Return a PDF's bytes and its inflated streams, each byte as one character."""
    return [data.decode("latin-1"), *_streams(data)]


def _streams(data: bytes) -> list[str]:
    found = []
    for match in _STREAM.finditer(data):
        try:
            inflated = zlib.decompress(match[1])
        except zlib.error:
            continue
        found.append(inflated.decode("latin-1"))
    return found


def _words_of_pdf(data: bytes) -> str:
    try:
        import pypdf
    except ImportError:
        return ""
    try:
        reader = pypdf.PdfReader(io.BytesIO(data))
        about = " ".join(str(value) for value in (reader.metadata or {}).values())
        return "\n".join([about, *(page.extract_text() for page in reader.pages)])
    except pypdf.errors.PyPdfError:
        return ""  # no whole PDF; its streams were read all the same
