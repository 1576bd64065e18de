"""The reading tree: what a page says, in the order in which it is read.

Leaves hold placed lines (`sos_map_pages.TextLine`). Every visible text of a page
is in its tree once; there is no other place to put text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal

from attrs import field, frozen

from sos_map_pages.lines import TextLine

__all__ = [
    "Cell",
    "Heading",
    "Item",
    "List",
    "Node",
    "Paragraph",
    "Row",
    "Table",
    "lines_of",
]


def _lines(values: Iterable[TextLine]) -> tuple[TextLine, ...]:
    return tuple(values)


def _lists(values: Iterable[List]) -> tuple[List, ...]:
    return tuple(values)


def _items(values: Iterable[Item]) -> tuple[Item, ...]:
    return tuple(values)


def _cells(values: Iterable[Cell]) -> tuple[Cell, ...]:
    return tuple(values)


def _rows(values: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Heading:
    """A heading of level 1 to 3; a document has one heading of level 1."""

    level: Literal[1, 2, 3]
    lines: tuple[TextLine, ...] = field(converter=_lines)
    key: str = ""


@frozen(kw_only=True)
class Paragraph:
    """A paragraph: running text, a label, a footer."""

    lines: tuple[TextLine, ...] = field(converter=_lines)
    key: str = ""


@frozen(kw_only=True)
class Item:
    """A list item: its own lines, then lists under it.

    Attributes:
        lines: The statement.
        lists: Lists that belong to this item.
        key: An opaque id, written as ``data-id`` in SVG, never made from a name.
    """

    lines: tuple[TextLine, ...] = field(converter=_lines)
    lists: tuple[List, ...] = field(default=(), converter=_lists)
    key: str = ""


@frozen(kw_only=True)
class List:
    """A list; its bullets are shapes (`sos_map_pages.bullet`), never glyphs."""

    items: tuple[Item, ...] = field(converter=_items)


@frozen(kw_only=True)
class Cell:
    """A cell; an empty one has no lines. ``colspan`` counts columns."""

    lines: tuple[TextLine, ...] = field(default=(), converter=_lines)
    colspan: int = 1
    key: str = ""


@frozen(kw_only=True)
class Row:
    """A row of cells."""

    cells: tuple[Cell, ...] = field(converter=_cells)


@frozen(kw_only=True)
class Table:
    """A table: header rows, then data rows, all equally wide."""

    header: tuple[Row, ...] = field(converter=_rows)
    rows: tuple[Row, ...] = field(converter=_rows)


Node = Heading | Paragraph | List | Table


def lines_of(node: Node | Item | Row | Cell) -> Iterator[TextLine]:
    """Yield the placed lines below a node, in reading order."""
    match node:
        case Heading() | Paragraph() | Cell():
            yield from node.lines
        case Item():
            yield from node.lines
            for inner in node.lists:
                yield from lines_of(inner)
        case List():
            for item in node.items:
                yield from lines_of(item)
        case Row():
            for cell in node.cells:
                yield from lines_of(cell)
        case Table():
            for row in (*node.header, *node.rows):
                yield from lines_of(row)
