"""Give a PDF the words of right-to-left lines in the order in which they are read.

typst draws such a line in pieces, in an order that is neither that of the paper nor
that of reading, and programs that take the text out guess. Here each line becomes one
marked content with its words beside it, as /ActualText (ISO 32000-1, 14.9.4).
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen

from sos_map_pages.errors import PagesError
from sos_map_pages.glyph_text import clusters_shown, to_unicode
from sos_map_pages.isolates import has_right_to_left
from sos_map_pages.turned import turned

__all__ = ["with_reading_order"]


@frozen
class _Line:
    """A line: its words, and the marked contents that draw it."""

    text: str
    numbers: tuple[int, ...]


def with_reading_order(data: bytes, texts: Sequence[str]) -> bytes:
    """Return the document with the words of its marked lines told.

    The structure element tells them as they are, for screen readers. The content of the
    page tells them to poppler, which heeds the tag Span, and wants them `turned`; and
    inside of that what the glyphs show, to pdfium and MuPDF, which heed the innermost
    tag, and order what stands on the paper better than what they are told.

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
        for element, text in zip(elements, texts, strict=True):
            numbers = tuple(int(number) for number in _kids(element))
            element.S = pikepdf.Name.Span
            element.ActualText = pikepdf.String(text)
            element.K = numbers[0]
            lines[element.Pg.objgen].append(_Line(text, numbers))
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

    fonts = {str(name): to_unicode(font) for name, font in page.Resources.Font.items()}
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
            made.append(_telling("Span", turned(line.text)))
        pieces.append(_piece(steps, fonts))
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


def _piece(
    steps: Iterator[Any], fonts: Mapping[str, Mapping[int, str]]
) -> tuple[float, list[Any]]:
    """Take the steps of one marked content; return how far right it is, and them."""
    import pikepdf

    page, pen = pikepdf.Matrix(), pikepdf.Matrix()
    codes: Mapping[int, str] = {}
    made: list[Any] = []
    told = [False]  # for each marked content: whether its words are
    for step in steps:
        word, operands = str(step.operator), list(step.operands)
        match word:
            case "q" | "Q" | "BT" | "ET":
                continue  # a line has these once, around all its pieces
            case "cm":
                page = pikepdf.Matrix(*map(float, operands)) @ page
                continue
            case "Tm":
                pen = pikepdf.Matrix(*map(float, operands)) @ page
                operands = list(pen.shorthand)
            case "BMC":
                told.append(told[-1])
            case "BDC":
                told.append(True)
                operands[0] = pikepdf.Name.Glyphs
            case "EMC":
                told.pop()
                if not told:
                    return pen.e, made
            case "Tf":
                codes = fonts[str(operands[0])]
            case "Tj" | "TJ":
                if not told[-1]:
                    made += [_telling("Glyphs", _seen(operands[0], codes)), step]
                    made += _steps("EMC")
                    continue
            case "cs" | "scn" | "gs" | "Tr":
                pass
            case _:
                break
        made.append(pikepdf.ContentStreamInstruction(operands, step.operator))
    raise PagesError("typst draws a line in a new way; please report this")


def _seen(operand: Any, codes: Mapping[int, str]) -> str:
    """Return the letters of a piece from left to right, those of one glyph too."""
    return "".join(
        text[::-1] if has_right_to_left(text) else text
        for text in clusters_shown(operand, codes)
    )


def _telling(tag: str, text: str) -> Any:
    import pikepdf

    told = pikepdf.Dictionary(ActualText=pikepdf.String(text))
    return pikepdf.ContentStreamInstruction(
        [pikepdf.Name(f"/{tag}"), told], pikepdf.Operator("BDC")
    )


def _steps(*words: str) -> list[Any]:
    import pikepdf

    return [
        pikepdf.ContentStreamInstruction([], pikepdf.Operator(word)) for word in words
    ]
