"""The report document: frozen values without a format, and the writers that know one.

>>> from sos_map_pages.report import Heading, Line, Report, Span, to_plain
>>> report = Report(
...     title="Underlag",
...     language="sv",
...     date="2026-01-16",
...     status="UTKAST",
...     page_line="Sida {page} ({pages})",
...     blocks=(Heading("halsa", 1, "Hälsa"), Line((Span("Ebba sover bra."),))),
... )
>>> print(to_plain(report).splitlines()[-1])
Ebba sover bra.

Nothing of the page kit is imported here; python-docx is imported when it is used.
"""

from __future__ import annotations

from sos_map_pages.report.document import (
    Block,
    Bullets,
    Cell,
    Heading,
    Item,
    Line,
    Report,
    Span,
    Table,
)
from sos_map_pages.report.docx_writer import to_docx
from sos_map_pages.report.markdown import to_markdown
from sos_map_pages.report.plain import Part, parts, to_plain
from sos_map_pages.report.shown import reads_right_to_left, shown, words

__all__ = [
    "Block",
    "Bullets",
    "Cell",
    "Heading",
    "Item",
    "Line",
    "Part",
    "Report",
    "Span",
    "Table",
    "parts",
    "reads_right_to_left",
    "shown",
    "to_docx",
    "to_markdown",
    "to_plain",
    "words",
]
