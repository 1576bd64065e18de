"""What a drawing must hold to, said without quoting a word of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sos_map_pages.colours import contrast
from sos_map_pages.errors import Problem
from sos_map_pages.extent import extent
from sos_map_pages.lines import TextLine
from sos_map_pages.shapes import Group, Polygon, Shape
from sos_map_pages.sheets import Sheet
from sos_map_pages.trees import Cell, Heading, Item, List, Node, Paragraph, Row, Table
from sos_map_pages.type_scale import SIZES, rules_for

if TYPE_CHECKING:
    from sos_map_pages.drawing import Drawing, Page

__all__ = ["problems_of"]

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?")
_KEY = re.compile(r"[a-z][a-z0-9-]{0,63}")
_CONTRAST = 4.5  # at every size, no exception for large text (drawings §1.5)
_TOLERANCE = 1  # one unit for rounding (drawings §5.1, G-04)


def problems_of(drawing: Drawing) -> tuple[Problem, ...]:
    """Return everything that is wrong with a drawing, in page order."""
    return tuple(_document(drawing))


def _document(drawing: Drawing) -> Iterator[Problem]:
    if not drawing.title:
        yield Problem("title", "empty", "give the document a title")
    if not drawing.pages:
        yield Problem("pages", "empty", "a drawing has at least one page")
    yield from _language("language", drawing.language)
    yield from _headings(drawing)
    for number, page in enumerate(drawing.pages):
        yield from _page(f"pages[{number}]", page)


def _headings(drawing: Drawing) -> Iterator[Problem]:
    last = 0
    for number, page in enumerate(drawing.pages):
        for place, node in enumerate(page.tree):
            if not isinstance(node, Heading):
                continue
            path = f"pages[{number}].tree[{place}]"
            if node.level == 1 and last:
                yield Problem(path, "second-h1", "a document has one level 1 heading")
            elif node.level > last + 1:
                hint = f"level {node.level} follows level {last}; do not skip a level"
                yield Problem(path, "skipped-level", hint)
            last = node.level
    if not last and drawing.pages:
        yield Problem("pages[0].tree", "no-h1", "begin with a heading of level 1")


def _page(path: str, page: Page) -> Iterator[Problem]:
    seen: set[TextLine] = set()
    for number, node in enumerate(page.tree):
        for where, line in _leaves(f"{path}.tree[{number}]", node):
            if isinstance(line, Problem):
                yield line
                continue
            if line in seen:
                yield Problem(where, "placed-twice", "place each text once")
            seen.add(line)
            yield from _line(where, line, page.sheet)
    for number, shape in enumerate(page.shapes):
        yield from _shape(f"{path}.shapes[{number}]", shape, page.sheet)


def _leaves(
    path: str, node: Node | Item | Row | Cell
) -> Iterator[tuple[str, TextLine | Problem]]:
    """Yield each line with its path, and what is wrong with the nodes above it."""
    match node:
        case Heading() | Paragraph() | Item() | Cell():
            if node.key and not _KEY.fullmatch(node.key):
                yield path, Problem(path, "key", "a key is like n7 or col-worry")
            if not node.lines and not isinstance(node, Cell):
                yield path, Problem(path, "empty", "a statement has at least one line")
            for number, line in enumerate(node.lines):
                yield f"{path}.lines[{number}]", line
            if isinstance(node, Item):
                for number, inner in enumerate(node.lists):
                    yield from _leaves(f"{path}.lists[{number}]", inner)
        case List():
            if not node.items:
                yield path, Problem(path, "empty", "a list has at least one item")
            for number, item in enumerate(node.items):
                yield from _leaves(f"{path}.items[{number}]", item)
        case Row():
            for number, cell in enumerate(node.cells):
                yield from _leaves(f"{path}.cells[{number}]", cell)
        case Table():
            yield from _table(path, node)


def _table(path: str, table: Table) -> Iterator[tuple[str, TextLine | Problem]]:
    widths = {
        sum(cell.colspan for cell in row.cells) for row in (*table.header, *table.rows)
    }
    if not table.header or not table.rows:
        hint = "a table has header rows and data rows"
        yield path, Problem(path, "empty", hint)
    elif len(widths) != 1 or 0 in widths:
        yield path, Problem(path, "ragged", "all rows of a table are equally wide")
    for name, rows in (("header", table.header), ("rows", table.rows)):
        for number, row in enumerate(rows):
            yield from _leaves(f"{path}.{name}[{number}]", row)


def _line(path: str, line: TextLine, sheet: Sheet) -> Iterator[Problem]:
    style = line.style
    if not line.text:
        yield Problem(path, "empty", "leave out lines without words")
        return
    if style.size not in SIZES or style.size < rules_for(style.profile).minimum:
        yield Problem(path, "size", "use a step of the type scale, not below minimum")
    if contrast(style.colour, style.on) < _CONTRAST:
        yield Problem(path, "contrast", "text needs a contrast of 4.5 to 1")
    if style.language:
        yield from _language(path, style.language)
    left, top, right, bottom = line.box
    over = max(
        sheet.left - left, sheet.top - top, right - sheet.right, bottom - sheet.bottom
    )
    if over > _TOLERANCE:
        hint = f"{over} units outside the text margin; wrap or move the line"
        yield Problem(path, "outside-sheet", hint)


def _shape(path: str, shape: Shape, sheet: Sheet) -> Iterator[Problem]:
    if isinstance(shape, Group):
        if shape.key and not _KEY.fullmatch(shape.key):
            yield Problem(path, "key", "a key is like n7 or col-worry")
        for number, inner in enumerate(shape.shapes):
            yield from _shape(f"{path}.shapes[{number}]", inner, sheet)
        return
    if isinstance(shape, Polygon) and len(shape.points) < 2:
        yield Problem(path, "empty", "a polygon has at least two points")
        return
    left, top, right, bottom = extent(shape)
    if right < left or bottom < top:
        yield Problem(path, "size", "width, height and radius are not negative")
    inside = (
        left >= sheet.safe
        and top >= sheet.safe
        and right <= sheet.width - sheet.safe
        and bottom <= sheet.height - sheet.safe
    )
    if not inside:
        hint = "keep shapes off the edge that printers cannot reach"
        yield Problem(path, "outside-sheet", hint)


def _language(path: str, tag: str) -> Iterator[Problem]:
    if not _LANGUAGE.fullmatch(tag):
        yield Problem(path, "language", "a language tag is like sv, en-GB or ckb")
