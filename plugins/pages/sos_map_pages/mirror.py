"""Turn a page around for languages that are read from right to left (§1.10)."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from sos_map_pages.drawing import Page
from sos_map_pages.lines import Anchor, TextLine
from sos_map_pages.shapes import Circle, Group, Line, Polygon, Rect, Shape
from sos_map_pages.trees import Cell, Heading, Item, List, Node, Paragraph, Row, Table

__all__ = ["mirrored"]

_OTHER: dict[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}


def mirrored(page: Page) -> Page:
    """Return the page with left and right exchanged; the words are untouched.

    So a layout is written once, from left to right: what stood ``x`` from the left
    edge stands ``x`` from the right one (drawings §5.1, G-22).
    """
    width = page.sheet.width
    return evolve(
        page,
        tree=[_node(node, width) for node in page.tree],
        shapes=[_shape(shape, width) for shape in page.shapes],
    )


def _lines(lines: Iterable[TextLine], width: int) -> list[TextLine]:
    return [
        evolve(line, x=width - line.x, anchor=_OTHER[line.anchor]) for line in lines
    ]


def _node(node: Node, width: int) -> Node:
    match node:
        case Heading() | Paragraph():
            return evolve(node, lines=_lines(node.lines, width))
        case List():
            return _list(node, width)
        case Table():
            return evolve(
                node,
                header=[_row(row, width) for row in node.header],
                rows=[_row(row, width) for row in node.rows],
            )


def _list(node: List, width: int) -> List:
    return List(items=[_item(item, width) for item in node.items])


def _item(item: Item, width: int) -> Item:
    lists = [_list(inner, width) for inner in item.lists]
    return evolve(item, lines=_lines(item.lines, width), lists=lists)


def _row(row: Row, width: int) -> Row:
    return Row(cells=[_cell(cell, width) for cell in row.cells])


def _cell(cell: Cell, width: int) -> Cell:
    return evolve(cell, lines=_lines(cell.lines, width))


def _shape(shape: Shape, width: int) -> Shape:
    match shape:
        case Rect():
            return evolve(shape, x=width - shape.x - shape.width)
        case Circle():
            return evolve(shape, x=width - shape.x)
        case Line():
            return evolve(shape, x1=width - shape.x1, x2=width - shape.x2)
        case Polygon():
            return evolve(shape, points=[(width - x, y) for x, y in shape.points])
        case Group():
            return evolve(shape, shapes=[_shape(s, width) for s in shape.shapes])
