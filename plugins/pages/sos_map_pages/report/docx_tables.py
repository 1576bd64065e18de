"""Tables in Word: real header rows, fixed widths, never an empty look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docx.oxml.ns import qn

from sos_map_pages.report.document import Line, Span, Table
from sos_map_pages.report.docx_text import add_line, add_text, child_of

if TYPE_CHECKING:
    from docx.document import Document

__all__ = ["add_table"]

#: The text width of our page, upright and turned, in twentieths of a point.
_UPRIGHT, _TURNED = 9638, 14570


def add_table(document: Document, table: Table, language: str) -> None:
    """Write a table with its caption above and a header row that repeats."""
    total = _TURNED if table.wide else _UPRIGHT
    add_text(document.add_paragraph(style="Caption"), table.caption)
    _keep_what_leads_here(document)
    made = document.add_table(rows=1, cols=len(table.header), style="Table Grid")
    properties = made._tbl.tblPr
    width = properties.find(qn("w:tblW"))
    width.set(qn("w:type"), "dxa")
    width.set(qn("w:w"), str(total))
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
    _set_widths(made, table.widths or (1,) * len(table.header), total)
    if _is_small(table):
        _keep_whole(made)
    # Word joins tables that nothing stands between.
    document.add_paragraph(style="Tabelltext")


def _keep_what_leads_here(document: Document) -> None:
    """Keep the lines that explain a table on the table's page."""
    paragraph: Any = document.paragraphs[-1]._p.getprevious()
    for _ in range(6):
        if paragraph is None or paragraph.tag != qn("w:p") or paragraph.style:
            return
        paragraph.get_or_add_pPr().get_or_add_keepNext()
        paragraph = paragraph.getprevious()


def _fill_header(cell: Any, name: str) -> None:
    paragraph = cell.paragraphs[0]
    paragraph.style = "Tabelltext"
    add_line(paragraph, Line((Span(name, kind="strong"),)), "")
    properties = cell._tc.get_or_add_tcPr()
    child_of(properties, "w:shd", val="clear", color="auto", fill="EDEDED")


def _fill(cell: Any, lines: tuple[Line, ...], language: str) -> None:
    first = cell.paragraphs[0]
    first.style = "Tabelltext"
    for number, line in enumerate(lines):
        paragraph = cell.add_paragraph(style="Tabelltext") if number else first
        add_line(paragraph, line, language)


def _set_widths(made: Any, widths: tuple[int, ...], total: int) -> None:
    real = [str(total * width // sum(widths)) for width in widths]
    for column, width in zip(made._tbl.tblGrid.gridCol_lst, real, strict=True):
        column.set(qn("w:w"), width)
    for row in made._tbl.tr_lst:
        for cell, width in zip(row.tc_lst, real, strict=True):
            element = cell.get_or_add_tcPr().get_or_add_tcW()
            element.set(qn("w:type"), "dxa")
            element.set(qn("w:w"), width)


def _is_small(table: Table) -> bool:
    """Say whether a table is small enough never to be cut by the end of a page."""
    spans = (
        s for row in table.rows for cell in row for line in cell for s in line.spans
    )
    return len(table.rows) <= 8 and sum(len(span.text) for span in spans) < 900


def _keep_whole(made: Any) -> None:
    rows = made._tbl.tr_lst
    for row in rows[:-1]:
        for paragraph in row.iter(qn("w:p")):
            paragraph.get_or_add_pPr().get_or_add_keepNext()
