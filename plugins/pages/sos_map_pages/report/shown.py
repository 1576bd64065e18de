"""What a reader finally reads: quotation marks around quotes, lines in order."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map_pages.isolates import isolated, reads_right_to_left
from sos_map_pages.report.document import (
    Block,
    Bullets,
    Heading,
    Line,
    Report,
    Span,
    Table,
)

__all__ = ["line_text", "quote_marks", "reads_right_to_left", "shown", "words"]

_MARKS = {"sv": ("”", "”"), "fi": ("”", "”"), "nb": ("«", "»"), "de": ("„", "“")}
_ANY_MARK = frozenset("\"”“„«»»‘’'")


def quote_marks(span: Span, language: str) -> tuple[str, str]:
    """Return the marks that go around a quote in a report's language.

    Words that already begin and end with a mark get none.

    >>> quote_marks(Span("Jag är trött", kind="quote"), "sv")
    ('”', '”')
    >>> quote_marks(Span("”Jag är trött”", kind="quote"), "sv")
    ('', '')
    """
    own = len(span.text) > 1 and {span.text[0], span.text[-1]} <= _ANY_MARK
    if span.kind != "quote" or own:
        return "", ""
    return _MARKS.get(language[:2], ("“", "”"))


def shown(span: Span, language: str, *, among: bool = False) -> str:
    """Return a span's words as they stand on paper.

    Args:
        span: The words.
        language: The report's language.
        among: Whether other spans stand in the line: then words from right to left are
            isolated, so that they turn nothing around them.
    """
    before, after = quote_marks(span, language)
    return f"{before}{isolated(span.text) if among else span.text}{after}"


def line_text(line: Line, language: str) -> str:
    """Return a line's words as they stand on paper."""
    among = len(line.spans) > 1
    return "".join(shown(span, language, among=among) for span in line.spans)


def words(report: Report) -> tuple[str, ...]:
    """Return every line of a report in reading order, as plain data for tests."""
    return tuple(_words(report))


def _words(report: Report) -> Iterator[str]:
    yield report.title
    yield from (line_text(row, report.language) for row in report.rows)
    for block in report.blocks:
        yield from _block_words(block, report.language)


def _block_words(block: Block, language: str) -> Iterator[str]:
    match block:
        case Heading():
            yield block.text
        case Line():
            yield line_text(block, language)
        case Bullets():
            for item in block.items:
                yield from (line_text(line, language) for line in item.lines)
        case Table():
            yield block.caption
            yield from block.header
            for row in block.rows:
                for cell in row:
                    yield from (line_text(line, language) for line in cell)
