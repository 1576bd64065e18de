"""A drawing as the plain data that the typst template reads."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from sos_map_pages.colours import COLOURS, Colour
from sos_map_pages.faces import STACKS
from sos_map_pages.lines import TextLine
from sos_map_pages.measure import EM, ems
from sos_map_pages.shapes import Circle, Group, Line, Polygon, Rect, Shape
from sos_map_pages.trees import Heading, List, Node, Paragraph, Row, Table

if TYPE_CHECKING:
    from sos_map_pages.drawing import Drawing

__all__ = ["payload"]


def payload(drawing: Drawing, date: date) -> str:
    """Return the drawing as JSON."""
    pages = [
        {
            "w": page.sheet.width,
            "h": page.sheet.height,
            "shapes": [flat for shape in page.shapes for flat in _shape(shape)],
            "tree": [_node(node, drawing.language) for node in page.tree],
        }
        for page in drawing.pages
    ]
    data = {
        "title": drawing.title,
        "lang": _language(drawing.language),
        "date": [date.year, date.month, date.day],
        "stacks": {
            profile: [face.family for face in stack]
            for profile, stack in STACKS.items()
        },
        "pages": pages,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _node(node: Node, language: str) -> list[Any]:
    match node:
        case Heading():
            return ["h", node.level, _leaf(node.lines, language)]
        case Paragraph():
            return ["p", _leaf(node.lines, language)]
        case List():
            return ["l", _items(node, language)]
        case Table():
            columns = sum(cell.colspan for cell in node.header[0].cells)
            header = [_row(row, language) for row in node.header]
            rows = [_row(row, language) for row in node.rows]
            return ["t", columns, header, rows]


def _items(node: List, language: str) -> list[Any]:
    return [
        [_leaf(item.lines, language), [_items(inner, language) for inner in item.lists]]
        for item in node.items
    ]


def _row(row: Row, language: str) -> list[Any]:
    return [[cell.colspan, _leaf(cell.lines, language)] for cell in row.cells]


def _leaf(lines: tuple[TextLine, ...], language: str) -> list[Any]:
    last = len(lines) - 1
    return [
        _line(line, language, last=number == last) for number, line in enumerate(lines)
    ]


def _line(line: TextLine, language: str, *, last: bool) -> list[Any]:
    style = line.style
    # A real space between the lines of a statement: without it a screen reader
    # joins the last word of a line to the first of the next.
    spaced = not last and line.glue not in ("", "-")
    words = line.drawn + " " if spaced else line.drawn
    return [
        line.x + _aside(line) if spaced else line.x,
        line.y,
        line.anchor,
        style.size,
        style.weight,
        COLOURS[style.colour],
        style.profile,
        _language(style.language or language),
        line.right_to_left,
        line.two_ways,
        words,
    ]


def _aside(line: TextLine) -> int:
    """Return how far a line moves for its words to stand where they do without a space.

    The space is behind the words, which is to the left where they run to the left.
    """
    style = line.style
    space = ems(" ", style.profile, style.weight) * style.size // EM
    if line.right_to_left:
        return {"start": -space, "middle": -space // 2, "end": 0}[line.anchor]
    return {"start": 0, "middle": space // 2, "end": space}[line.anchor]


def _shape(shape: Shape) -> list[list[Any]]:
    match shape:
        case Group():
            return [flat for inner in shape.shapes for flat in _shape(inner)]
        case Rect():
            box = [shape.x, shape.y, shape.width, shape.height, shape.radius]
            return [["r", *box, *_paint(shape)]]
        case Circle():
            place = [shape.x, shape.y, shape.radius]
            return [["c", *place, *_paint(shape), shape.dash]]
        case Line():
            ends = [shape.x1, shape.y1, shape.x2, shape.y2]
            pen = [COLOURS[shape.stroke], shape.stroke_width, shape.dash]
            return [["l", *ends, *pen]]
        case Polygon():
            return [["p", shape.points, *_paint(shape), shape.closed]]


def _paint(shape: Rect | Circle | Polygon) -> list[Any]:
    return [_hex(shape.fill), _hex(shape.stroke), shape.stroke_width]


def _hex(colour: Colour | None) -> str | None:
    return COLOURS[colour] if colour else None


def _language(tag: str) -> tuple[str, str | None]:
    """Split a tag into language and region; typst knows no scripts in tags."""
    parts = tag.split("-")
    region = next((part for part in parts[1:] if len(part) == 2), None)
    return parts[0], region
