"""Pages and drawings: what the writers write."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from sos_map_pages.checks import problems_of
from sos_map_pages.clean import clean_line
from sos_map_pages.errors import DrawingError
from sos_map_pages.shapes import Shape
from sos_map_pages.sheets import Sheet
from sos_map_pages.trees import Node

__all__ = ["Drawing", "Page"]


def _nodes(values: Iterable[Node]) -> tuple[Node, ...]:
    return tuple(values)


def _shapes(values: Iterable[Shape]) -> tuple[Shape, ...]:
    return tuple(values)


def _pages(values: Iterable[Page]) -> tuple[Page, ...]:
    return tuple(values)


@frozen(kw_only=True)
class Page:
    """One page: decoration below, the reading tree on top.

    Attributes:
        sheet: The paper.
        tree: Everything the page says, in reading order.
        shapes: Everything else, painted first and in order.
    """

    sheet: Sheet
    tree: tuple[Node, ...] = field(converter=_nodes, repr=False)
    shapes: tuple[Shape, ...] = field(default=(), converter=_shapes, repr=False)


@frozen(kw_only=True)
class Drawing:
    """A checked document of one or more pages.

    Making one checks it all: every line has words, stands inside the text margin
    of its sheet, is placed once and has enough contrast; shapes keep off the edge
    that printers cannot reach; the document has one heading of level 1 and skips
    no level.

    Attributes:
        title: The document's title, neutral enough for a window's title bar.
        language: The tag of the main language, such as ``sv`` or ``ckb``.
        pages: The pages.
        description: A sentence on what the drawing is, for SVG; the title if empty.

    Raises:
        DrawingError: With every problem there is; no problem quotes text.
    """

    title: str = field(converter=clean_line, repr=False)
    language: str
    pages: tuple[Page, ...] = field(converter=_pages)
    description: str = field(default="", converter=clean_line, repr=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a drawing that cannot be written well."""
        problems = problems_of(self)
        if problems:
            raise DrawingError(problems)
