"""What a report is made of, whatever file it becomes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import attrs

__all__ = [
    "Block",
    "Bullets",
    "Cell",
    "Heading",
    "Item",
    "Line",
    "Report",
    "Span",
    "Table",
]


@attrs.frozen(repr=False)
class Span:
    """A run of words in one language.

    Attributes:
        text: The words, untouched.
        language: Their language's code; ``None`` for the report's own.
        kind: `strong` for a label; `quote` for somebody's own words, which a writer
            puts between quotation marks and never changes.
    """

    text: str
    language: str | None = None
    kind: Literal["plain", "strong", "quote"] = "plain"


@attrs.frozen(repr=False)
class Line:
    """A paragraph.

    Attributes:
        spans: What it says, in order; writers put nothing between them.
        role: `source` for where a thing comes from, `note` for what we say about it.
    """

    spans: tuple[Span, ...]
    role: Literal["body", "source", "note"] = "body"


@attrs.frozen(repr=False)
class Heading:
    """A heading; the id is stable, the words are the agency's.

    Attributes:
        id: Unique in the report; never a word of the case.
        level: 1 to 4.
        text: The words.
    """

    id: str
    level: int
    text: str


@attrs.frozen(repr=False)
class Item:
    """One thing in a list: its words, then what belongs to it."""

    lines: tuple[Line, ...]


@attrs.frozen(repr=False)
class Bullets:
    """A list."""

    items: tuple[Item, ...]


Cell = tuple[Line, ...]


@attrs.frozen(repr=False)
class Table:
    """A table with one header row.

    Attributes:
        caption: What the table holds; read out before it, shown above it.
        header: The columns' names.
        rows: Rows of cells, as many as there are columns.
        widths: Relative widths of the columns; left out, all are alike.
        wide: True for a table that is laid across the sheet, on a page of its own.

    Raises:
        ValueError: a row or the widths do not fit the header.
    """

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[int, ...] = ()
    wide: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse a table that no reader could follow."""
        columns = {len(row) for row in self.rows} | {len(self.header)}
        if self.widths:
            columns.add(len(self.widths))
        if len(columns) != 1 or not self.header:
            raise ValueError("every row of a table is as wide as its header")


Block = Heading | Line | Bullets | Table


@attrs.frozen(kw_only=True, repr=False)
class Report:
    """A whole document, neutral to formats.

    Attributes:
        title: What it is; never a name.
        language: The code of the language it is written in.
        date: The declared date, `2026-01-16`.
        status: `UTKAST`; stands on every page.
        page_line: `Sida {page} ({pages})`.
        rows: What stands under the title: for whom, reference, who wrote it.
        blocks: The rest, in reading order.

    Raises:
        ValueError: two headings share an id, or a level is skipped.
    """

    title: str
    language: str
    date: str
    status: str
    page_line: str
    rows: tuple[Line, ...] = ()
    blocks: tuple[Block, ...] = ()

    def __attrs_post_init__(self) -> None:
        """Refuse headings that a screen reader or a clipboard could not use."""
        headings = tuple(self.headings())
        if len({one.id for one in headings}) != len(headings):
            raise ValueError("every heading of a report has an id of its own")
        level = 0
        for one in headings:
            if not 1 <= one.level <= min(level + 1, 4):
                raise ValueError("heading levels go down one step at a time, to 4")
            level = one.level

    def headings(self) -> Iterator[Heading]:
        """Return the headings in reading order."""
        return (block for block in self.blocks if isinstance(block, Heading))
