"""Markdown in which nothing that somebody wrote can become markup (privacy §2.4)."""

from __future__ import annotations

import string
from collections.abc import Iterator

from sos_map_pages.isolates import isolated
from sos_map_pages.report.document import (
    Block,
    Bullets,
    Heading,
    Item,
    Line,
    Report,
    Span,
    Table,
)
from sos_map_pages.report.shown import quote_marks

__all__ = ["escape", "table_markdown", "to_markdown"]

_PUNCTUATION = frozenset(string.punctuation)


def escape(text: str, *, newline: str = "\\\n") -> str:
    r"""Return words that any Markdown reader shows as they are.

    Args:
        text: The words.
        newline: What stands for a line feed: a hard break, or in a table a reference.

    >>> escape("# <b> www.x.se")
    '\\# \\<b\\> www\\.x\\.se'
    """
    lines = [_escaped(line) for line in text.split("\n")]
    # A hard break needs something on both sides; an empty line would end the block.
    return newline.join(line or "&#32;" for line in lines)


def _escaped(line: str) -> str:
    inner = line.strip(" ")
    before = len(line) - len(line.lstrip(" "))
    after = len(line) - before - len(inner) if inner else 0
    middle = "".join(map(_one, inner))
    return "&#32;" * before + middle + "&#32;" * after


def _one(character: str) -> str:
    if character in _PUNCTUATION:
        return "\\" + character
    if character != " " and character.isspace():
        return f"&#{ord(character)};"
    return character


def to_markdown(report: Report) -> str:
    """Return a report as Markdown: headings, lists and tables, no links, no HTML."""
    blocks = [f"# {escape(report.title)}", f"**{escape(report.status)}**"]
    blocks += [_line(row, report.language) for row in report.rows]
    blocks += [_block(block, report.language) for block in report.blocks]
    return "\n\n".join(blocks) + "\n"


def table_markdown(table: Table, language: str) -> str:
    """Return one table as Markdown, its caption above it."""
    return _block(table, language)


def _block(block: Block, language: str) -> str:
    match block:
        case Heading():
            text = escape(block.text, newline="&#10;")
            return f"{'#' * (block.level + 1)} {text}"
        case Line():
            return _line(block, language)
        case Bullets():
            return "\n".join(_item(item, language) for item in block.items)
        case Table():
            return "\n".join(_table(block, language))


def _line(line: Line, language: str, newline: str = "\\\n") -> str:
    among = len(line.spans) > 1
    text = "".join(_span(span, language, newline, among) for span in line.spans)
    return f"_{text}_" if line.role == "source" and _one_piece(line) else text


def _one_piece(line: Line) -> bool:
    """Emphasis holds only around words that neither begin nor end with a space."""
    text = "".join(span.text for span in line.spans)
    plain = all(span.kind == "plain" for span in line.spans)
    return plain and text[:1].isalnum() and text[-1:].isalnum() and "\n" not in text


def _span(span: Span, language: str, newline: str, among: bool) -> str:
    before, after = quote_marks(span, language)
    words = isolated(span.text) if among else span.text
    text = f"{before}{escape(words, newline=newline)}{after}"
    if span.kind == "strong" and span.text[:1].isalnum() and span.text[-1:].isalnum():
        return f"**{text}**"
    return text


def _item(item: Item, language: str) -> str:
    lines = [_line(line, language) for line in item.lines]
    return "- " + "\\\n".join(lines).replace("\n", "\n  ")


def _table(table: Table, language: str) -> Iterator[str]:
    if table.caption:
        yield f"{escape(table.caption)}\n"
    yield _row(escape(name, newline="&#10;") for name in table.header)
    yield _row("---" for _ in table.header)
    for row in table.rows:
        yield _row(_cell(cell, language) for cell in row)


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: tuple[Line, ...], language: str) -> str:
    return " · ".join(_line(line, language, "&#10;") for line in cell)
