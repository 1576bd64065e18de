"""A report as a Word document: real headings, real tables, no word of its own."""

from __future__ import annotations

import datetime
import io
import re
from typing import TYPE_CHECKING, Any

from sos_map_pages.report.document import (
    Block,
    Bullets,
    Heading,
    Line,
    Report,
    Table,
)

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["to_docx"]

#: The text width of our page, in twentieths of a point.
_WIDTH = 9638
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
    document.add_paragraph(report.title, style="Title")
    for row in report.rows:
        _add_line(document, row, report.language)
    for block in report.blocks:
        _add_block(document, block, report.language)
    buffer = io.BytesIO()
    document.save(buffer)
    return rezipped(buffer.getvalue())


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
            document.add_paragraph(block.text, style=style)
        case Line():
            _add_line(document, block, language)
        case Bullets():
            for item in block.items:
                for number, line in enumerate(item.lines):
                    style = "List Continue" if number else "List Bullet"
                    _add_line(document, line, language, style)
        case Table():
            _add_table(document, block, language)


def _add_line(holder: Any, line: Line, language: str, style: str = "Normal") -> Any:
    from sos_map_pages.report.docx_text import add_line

    paragraph = holder.add_paragraph(style=style)
    add_line(paragraph, line, language)
    return paragraph


def _add_table(document: Document, table: Table, language: str) -> None:
    from docx.oxml.ns import qn

    from sos_map_pages.report.docx_text import child_of

    document.add_paragraph(table.caption, style="Caption")
    made = document.add_table(rows=1, cols=len(table.header), style="Table Grid")
    properties = made._tbl.tblPr
    width = properties.find(qn("w:tblW"))
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), str(_WIDTH))
    made.autofit = False
    child_of(properties, "w:tblCaption", val=table.caption)
    row_properties = made.rows[0]._tr.get_or_add_trPr()
    child_of(row_properties, "w:cantSplit")
    child_of(row_properties, "w:tblHeader")
    for cell, name in zip(made.rows[0].cells, table.header, strict=True):
        _fill_header(cell, name)
    for row in table.rows:
        for cell, lines in zip(made.add_row().cells, row, strict=True):
            _fill(cell, lines, language)
    _set_widths(made, table.widths or (1,) * len(table.header))
    # Word joins tables that nothing stands between.
    document.add_paragraph(style="Tabelltext")


def _fill_header(cell: Any, name: str) -> None:
    from sos_map_pages.report.docx_text import child_of

    paragraph = cell.paragraphs[0]
    paragraph.style = "Tabelltext"
    paragraph.add_run(name, style="Strong")
    shade = child_of(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto")
    shade.set(shade.nsmap["w"].join("{}") + "fill", "EDEDED")


def _fill(cell: Any, lines: tuple[Line, ...], language: str) -> None:
    from sos_map_pages.report.docx_text import add_line

    first = cell.paragraphs[0]
    first.style = "Tabelltext"
    for number, line in enumerate(lines):
        paragraph = cell.add_paragraph(style="Tabelltext") if number else first
        add_line(paragraph, line, language)


def _set_widths(made: Any, widths: tuple[int, ...]) -> None:
    from docx.oxml.ns import qn

    total = sum(widths)
    real = [str(_WIDTH * width // total) for width in widths]
    for column, width in zip(made._tbl.tblGrid.gridCol_lst, real, strict=True):
        column.set(qn("w:w"), width)
    for row in made._tbl.tr_lst:
        for cell, width in zip(row.tc_lst, real, strict=True):
            element = cell.get_or_add_tcPr().get_or_add_tcW()
            element.set(qn("w:type"), "dxa")
            element.set(qn("w:w"), width)
