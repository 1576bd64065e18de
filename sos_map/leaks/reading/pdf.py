"""PDF: the words on its pages, and every string, stream and comment of the file.

Pages are read by PDFium, since only a reader of fonts can tell which letters are drawn.
Everything else (about the document, descriptions of pictures, bookmarks, notes, forms,
what earlier savings left behind) is a string in some object; all strings are taken,
wherever they stand, so that no place has to be thought of.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator

from sos_map.leaks.reading.markup import is_setting
from sos_map.leaks.reading.pdf_strings import strings_in
from sos_map.leaks.reading.raw import inflated, read_raw
from sos_map.leaks.reading.texts import Texts

__all__ = ["read_pdf"]

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
#: How far before its stream a dictionary is looked for.
_ABOUT = 4000
_ENCRYPTED = re.compile(rb"/Encrypt\s+(?:[0-9]+\s+[0-9]+\s+R|<<)")
_FILTER = re.compile(rb"/Filter\s*(?:(/[A-Za-z0-9]+)|\[([^\]]*)\])")
_PLAIN = {b"FlateDecode", b"Fl"}
_PICTURES = {b"DCTDecode", b"DCT", b"JPXDecode", b"CCITTFaxDecode", b"JBIG2Decode"}
_COMMENT = re.compile(rb"%[^\r\n]*")
#: What stands between objects and is neither a name, a number nor a word of the format.
_WORD = rb"(?<![/#\w.+-])[A-Za-z\x80-\xff][\w\x80-\xff.-]*"
_ODD = re.compile(rb"%b(?:\s+%b)*" % (_WORD, _WORD))
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f]")
#: PDFium is not made for two threads at once.
_ONE_AT_A_TIME = threading.Lock()


def read_pdf(
    data: bytes, where: str, texts: Texts, read: Callable[[bytes, str], None]
) -> None:
    """Take everything out of a PDF.

    Args:
        data: The file.
        where: Its place.
        texts: Where to put what is found.
        read: Reads a stream that is a file of its own.
    """
    if _ENCRYPTED.search(data):
        texts.cannot(where, "encrypted")
    _pages(data, where, texts)
    between, past = [], 0
    for number, (begin, end) in enumerate(_streams(data), start=1):
        about = data[max(past, begin - _ABOUT) : begin]
        about = about[about.rfind(b"endobj") + 1 :]
        _stream(about, data[begin:end], f"{where}/streams[{number}]", texts, read)
        between.append(data[past:begin])
        past = end
    _syntax(b" ".join([*between, data[past:]]), where, texts)
    end = data.rfind(b"%%EOF")
    after = data[end + 5 :].strip() if end >= 0 else b""
    if after:
        read(after, f"{where}/after-the-end")


def _streams(data: bytes) -> Iterator[tuple[int, int]]:
    """Return where each stream begins and ends; one without an end goes to the last."""
    at = 0
    while match := _STREAM.search(data, at):
        end = data.find(b"endstream", match.end())
        at = len(data) if end < 0 else end + len(b"endstream")
        yield match.end(), len(data) if end < 0 else end


def _pages(data: bytes, where: str, texts: Texts) -> None:
    import pypdfium2  # type: ignore[import-untyped]
    from pypdfium2 import raw

    with _ONE_AT_A_TIME:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError:
            if not _ENCRYPTED.search(data):
                texts.cannot(where, "damaged")
            return
        try:
            for number in range(len(document)):
                page = document[number]
                place = f"{where}/page[{number + 1}]"
                layer = page.get_textpage()
                text = layer.get_text_range()
                texts.spend(len(text))
                # U+FFFE is where a word was divided at the end of a line.
                texts.add(place, text.replace("\ufffe", "-\n"))
                pictures = page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=5)
                if any(True for _ in pictures):
                    texts.cannot(place, "picture")
                layer.close()
                page.close()
        except pypdfium2.PdfiumError:
            texts.cannot(where, "damaged")
        finally:
            document.close()


def _stream(
    about: bytes,
    data: bytes,
    where: str,
    texts: Texts,
    read: Callable[[bytes, str], None],
) -> None:
    filters = _FILTER.search(about)
    listed = (filters[1] or filters[2]) if filters else b""
    used = set(listed.replace(b"/", b" ").split())
    if used - _PLAIN - _PICTURES:
        texts.cannot(where, "unknown")
    if used & _PLAIN:
        data, _size = inflated(data, texts)
    if used & _PICTURES or b"/EmbeddedFile" in about or b"/Metadata" in about:
        read(data, where)
    elif _BINARY.search(data[:200]):  # a font, a profile of colours, an image's dots
        read_raw(data, where, texts, read)
    else:
        _syntax(data, where, texts)


def _syntax(data: bytes, where: str, texts: Texts) -> None:
    rest = bytearray()
    for kind, found in _sorted(strings_in(data, rest)):
        texts.add_each(f"{where}/{kind}", found)
    plain = bytes(rest)
    comments = [m[0].decode("utf-8", "replace") for m in _COMMENT.finditer(plain)]
    texts.add_each(f"{where}/comment", comments)
    odd = {m[0] for m in _ODD.finditer(_COMMENT.sub(b" ", plain))}
    runs = [run.decode("utf-8", "replace") for run in sorted(odd)]
    texts.add_each(f"{where}/between", [run for run in runs if not is_setting(run)])


def _sorted(found: Iterator[tuple[str, str]]) -> Iterator[tuple[str, list[str]]]:
    by_kind: dict[str, list[str]] = {}
    for kind, text in found:
        by_kind.setdefault(kind, []).append(text)
    yield from by_kind.items()
