"""Give a PDF the words of right-to-left lines in the order in which they are read.

typst draws such a line in pieces, in an order that is neither that of the paper nor
that of reading, and programs that take the text out guess. Here each line becomes one
marked content with its words beside it, as /ActualText (ISO 32000-1, 14.9.4).
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from attrs import frozen

from sos_map_pages.errors import PagesError
from sos_map_pages.turned import turned

__all__ = ["with_reading_order"]

#: What a line has once, around all its pieces.
_FRAME = frozenset({"q", "Q", "BT", "ET"})
#: What a piece draws with, besides its place.
_DRAWS = frozenset({"cs", "scn", "gs", "Tr", "Tf", "Tj", "TJ", "BMC", "BDC", "EMC"})


@frozen
class _Line:
    """A line: the resource with its words, and the marked contents that draw it."""

    name: Any
    numbers: tuple[int, ...]


def with_reading_order(data: bytes, texts: Sequence[str]) -> bytes:
    """Return the document with the words of its marked lines told.

    The structure element tells them as they are, for screen readers. The page tells
    them to poppler, which wants them `turned`; as an indirect object, so that pdfium
    reads the glyphs, which it orders better than anything that it is told.

    Args:
        data: What typst made of the template.
        texts: The text of each line that the template marked, in the order of the tree.

    Raises:
        PagesError: Not what the template makes.
    """
    import pikepdf

    with pikepdf.open(io.BytesIO(data)) as file:
        elements = tuple(_marked(file.Root.StructTreeRoot))
        if len(elements) != len(texts):
            raise PagesError("lines of the drawing are not in the PDF; please report")
        pages = {page.objgen: page for page in file.pages}
        lines: dict[Any, list[_Line]] = {where: [] for where in pages}
        for count, (element, text) in enumerate(zip(elements, texts, strict=True)):
            numbers = tuple(int(number) for number in _kids(element))
            element.S = pikepdf.Name.Span
            element.ActualText = pikepdf.String(text)
            element.K = numbers[0]
            where = element.Pg.objgen
            told = pikepdf.Dictionary(
                ActualText=file.make_indirect(pikepdf.String(turned(text)))
            )
            name = pikepdf.Name(f"/Line{count}")
            pages[where].add_resource(told, pikepdf.Name.Properties, name)
            lines[where].append(_Line(name, numbers))
        for where, page in pages.items():
            if lines[where]:
                steps = _page(page, lines[where])
                page.Contents = file.make_stream(pikepdf.unparse_content_stream(steps))
        saved = io.BytesIO()
        plain = pikepdf.ObjectStreamMode.disable
        file.save(saved, deterministic_id=True, object_stream_mode=plain)
    return saved.getvalue()


def _marked(element: Any) -> Iterator[Any]:
    """Yield the elements that the template put around lines, in their order."""
    if element.get("/S") == "/Strong":
        yield element
        return
    for kid in _kids(element):
        if hasattr(kid, "keys"):
            yield from _marked(kid)


def _kids(element: Any) -> Iterable[Any]:
    import pikepdf

    kids = element.get("/K", ())
    return kids if isinstance(kids, pikepdf.Array | tuple) else (kids,)


def _page(page: Any, lines: Iterable[_Line]) -> list[Any]:
    """Return the steps of a page, each line in one marked content."""
    import pikepdf

    owners = {number: line for line in lines for number in line.numbers}
    made: list[Any] = []
    pieces: list[tuple[float, list[Any]]] = []
    steps = iter(pikepdf.parse_content_stream(page))
    for step in steps:
        number = _number(step)
        if number not in owners:
            made.append(step)
            continue
        line = owners[number]
        if not pieces:
            made.append(step)
            made += _steps("q", "BT")
            tag = [pikepdf.Name.Span, line.name]
            made.append(pikepdf.ContentStreamInstruction(tag, pikepdf.Operator("BDC")))
        pieces.append(_piece(steps))
        if number == line.numbers[-1]:
            # From left to right, so that the first and the last are the ends.
            for _, drawn in sorted(pieces, key=lambda piece: piece[0]):
                made += drawn
            # The end stands before ET, where poppler still knows the size.
            made += _steps("EMC", "ET", "Q", "EMC")
            pieces = []
    return made


def _number(step: Any) -> int:
    """Return the number of the marked content that a step begins; -1 for none."""
    if str(step.operator) != "BDC" or not hasattr(step.operands[1], "keys"):
        return -1
    return int(step.operands[1].get("/MCID", -1))


def _piece(steps: Iterator[Any]) -> tuple[float, list[Any]]:
    """Take the steps of one marked content; return how far right it is, and them."""
    import pikepdf

    page, pen = pikepdf.Matrix(), pikepdf.Matrix()
    made: list[Any] = []
    depth = 1
    for step in steps:
        word, operands = str(step.operator), list(step.operands)
        depth += {"BMC": 1, "BDC": 1, "EMC": -1}.get(word, 0)
        if not depth:
            return pen.e, made
        if word == "cm":
            page = pikepdf.Matrix(*map(float, operands)) @ page
        elif word == "Tm":
            pen = pikepdf.Matrix(*map(float, operands)) @ page
            made.append(
                pikepdf.ContentStreamInstruction(list(pen.shorthand), step.operator)
            )
        elif word in _DRAWS:
            if word == "BDC":
                # Words of a few glyphs, under a tag by which poppler knows none.
                operands[0] = pikepdf.Name.Glyphs
            made.append(pikepdf.ContentStreamInstruction(operands, step.operator))
        elif word not in _FRAME:
            break
    raise PagesError("typst draws a line in a new way; please report this")


def _steps(*words: str) -> list[Any]:
    import pikepdf

    return [
        pikepdf.ContentStreamInstruction([], pikepdf.Operator(word)) for word in words
    ]
