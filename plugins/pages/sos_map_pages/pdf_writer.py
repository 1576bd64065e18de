"""Write a drawing as tagged PDF, or as pictures, with typst.

Native text inside real structure elements: the tags are the page's content, not a
figure with a description (PDF/UA-1, PDF/A-2a).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from sos_map_pages.drawing import Drawing
from sos_map_pages.engine import typeset
from sos_map_pages.errors import MissingGlyphsError
from sos_map_pages.measure import missing_glyphs
from sos_map_pages.payload import payload
from sos_map_pages.reading_order import with_reading_order
from sos_map_pages.stream_ends import with_certain_stream_ends
from sos_map_pages.trees import lines_of

__all__ = ["missing_in", "pdf", "png"]

_STANDARDS = ["ua-1", "a-2a"]

# Pictures carry no date, so any constant one will do.
_NO_DAY = date(2000, 1, 1)


def pdf(drawing: Drawing, *, date: date) -> bytes:
    """Return the drawing as PDF/UA-1 and PDF/A-2a.

    Args:
        drawing: What to write.
        date: The date that the document declares; the clock is never read, so
            the same drawing and date give the same bytes.

    Raises:
        MissingGlyphsError: If a character is in no font of its stack.
        PagesError: In a process forked from one that had already typeset.
    """
    made = _made(drawing, date, format="pdf", pdf_standards=_STANDARDS)
    data = bytes(made)
    if texts := tuple(_two_ways(drawing)):
        data = with_reading_order(data, texts)
    return with_certain_stream_ends(data)


def png(drawing: Drawing, *, dpi: int = 96) -> tuple[bytes, ...]:
    """Return each page of the drawing as a picture, for looking at.

    Raises:
        MissingGlyphsError: If a character is in no font of its stack.
        PagesError: In a process forked from one that had already typeset.
    """
    made = _made(drawing, _NO_DAY, format="png", ppi=float(dpi))
    pages = made if isinstance(made, list) else [made]
    return tuple(bytes(page) for page in pages)


def missing_in(drawing: Drawing) -> tuple[str, ...]:
    """Return the characters of a drawing that no font of their stack has."""
    lost: set[str] = set()
    for page in drawing.pages:
        for node in page.tree:
            for line in lines_of(node):
                style = line.style
                lost.update(missing_glyphs(line.text, style.profile, style.weight))
    return tuple(sorted(lost))


def _two_ways(drawing: Drawing) -> Iterator[str]:
    """Yield the words of each line that may run right to left, and what parts lines."""
    for page in drawing.pages:
        for node in page.tree:
            for line in lines_of(node):
                if line.two_ways:
                    yield line.text + ("" if line.glue in ("", "-") else " ")


def _made(drawing: Drawing, date: date, **options: Any) -> Any:
    lost = missing_in(drawing)
    if lost:
        raise MissingGlyphsError(lost)
    moment = datetime(date.year, date.month, date.day, tzinfo=UTC)
    timestamp = int(moment.timestamp())
    return typeset(payload(drawing, date), timestamp=timestamp, **options)
