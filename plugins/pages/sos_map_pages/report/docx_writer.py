"""A report as a Word document: real headings, real tables, no word of its own."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from sos_map_pages.report.document import (
    Block,
    Bullets,
    Heading,
    Line,
    Report,
    Span,
    Table,
)

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["to_docx"]

_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def to_docx(report: Report) -> bytes:
    """Return a Word document; the same report gives the same bytes on any machine.

    Text is written as runs only: nothing in it can become a field, a link or a
    reference to another file.
    """
    from docx import Document as open_document

    from sos_map_pages.report.docx_house import house_template, rezipped

    document = open_document(io.BytesIO(house_template()))
    _set_language(document, report.language)
    _set_properties(document, report)
    _set_edges(document, report)
    _add_line(document, Line((Span(report.title),)), report.language, "Title")
    for row in report.rows:
        _add_line(document, row, report.language)
    turned = False
    for block, wide in _with_orientation(report.blocks):
        if wide != turned:
            _turn(document, wide)
            turned = wide
        _add_block(document, block, report.language)
    buffer = io.BytesIO()
    document.save(buffer)
    return rezipped(buffer.getvalue())


def _with_orientation(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, bool]]:
    """Say for each block whether its page is turned; a heading goes with its table."""
    for block, after in zip_longest(blocks, blocks[1:]):
        own = block if isinstance(block, Table) else None
        following = after if isinstance(block, Heading) else None
        table = own or (following if isinstance(following, Table) else None)
        yield block, table is not None and table.wide


def _turn(document: Document, wide: bool) -> None:
    """End the section at the last paragraph and begin one that lies or stands."""
    from docx.oxml.ns import qn

    last = document.element.body.sectPr
    if last is None:
        return
    paragraph = document.paragraphs[-1]._p
    paragraph.get_or_add_pPr().append(last.clone())
    for tag in ("w:headerReference", "w:footerReference"):
        for reference in last.findall(qn(tag)):
            last.remove(reference)  # the new section takes over the one before
    size = last.find(qn("w:pgSz"))
    short, long = "11906", "16838"
    size.set(qn("w:w"), long if wide else short)
    size.set(qn("w:h"), short if wide else long)
    if wide:
        size.set(qn("w:orient"), "landscape")
    else:
        size.attrib.pop(qn("w:orient"), None)


def _set_language(document: Document, language: str) -> None:
    from docx.oxml.ns import qn

    from sos_map_pages.report.docx_text import language_tag

    tag = language_tag(language)
    styles = document.styles.element
    for element in styles.iter(qn("w:lang")):
        element.set(qn("w:val"), tag)
        element.set(qn("w:eastAsia"), tag)
    for element in document.settings.element.iter(qn("w:themeFontLang")):
        element.set(qn("w:val"), tag)


def _set_properties(document: Document, report: Report) -> None:
    from sos_map_pages.report.docx_text import language_tag

    day = datetime.datetime.fromisoformat(report.date)
    properties = document.core_properties
    properties.title = report.title
    properties.language = language_tag(report.language)
    properties.created = day
    properties.modified = day


def _set_edges(document: Document, report: Report) -> None:
    """Write the status above and the page number below every page."""
    from sos_map_pages.report.docx_text import add_field, add_text

    section = document.sections[0]
    header, footer = section.header, section.footer
    header.is_linked_to_previous = footer.is_linked_to_previous = False
    above, below = header.paragraphs[0], footer.paragraphs[0]
    above.style, below.style = "Header", "Footer"
    add_text(above, report.status)
    for piece in re.split(r"(\{pages?\})", report.page_line):
        if piece in _FIELDS:
            add_field(below, _FIELDS[piece])
        elif piece:
            add_text(below, piece)


def _add_block(document: Document, block: Block, language: str) -> None:
    match block:
        case Heading():
            style = f"Heading {block.level}"
            _add_line(document, Line((Span(block.text),)), language, style)
        case Line():
            _add_line(document, block, language)
        case Bullets():
            for item in block.items:
                for number, line in enumerate(item.lines):
                    style = "List Continue" if number else "List Bullet"
                    _add_line(document, line, language, style)
        case Table():
            from sos_map_pages.report.docx_tables import add_table

            add_table(document, block, language)


def _add_line(holder: Any, line: Line, language: str, style: str = "Normal") -> Any:
    from sos_map_pages.report.docx_text import add_line

    paragraph = holder.add_paragraph(style=style)
    add_line(paragraph, line, language)
    return paragraph
