"""Words as runs of a Word paragraph: language, direction, every space kept."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from sos_map_pages.isolates import reads_right_to_left
from sos_map_pages.report.document import Line, Span
from sos_map_pages.report.shown import line_text, shown

__all__ = ["add_field", "add_line", "add_text", "child_of", "language_tag"]

_TAGS = {"sv": "sv-SE", "en": "en-GB", "ar": "ar-SA", "fa": "fa-IR", "fi": "fi-FI"}
_PIECES = re.compile(r"[\n\t]|[^\n\t]+")
#: What is isolated has a run of its own: Word goes by runs where others read the marks.
_STRETCHES = re.compile("([\u2066-\u2068][^\u2066-\u2069]*\u2069)")


def language_tag(language: str) -> str:
    """Return the tag that Word's spelling and a screen reader's voice go by."""
    return _TAGS.get(language, language)


def child_of(parent: Any, tag: str, **attributes: str) -> Any:
    """Append an element of Word's own vocabulary and return it."""
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    parent.append(element)
    return element


def add_line(paragraph: Any, line: Line, language: str) -> None:
    """Write a line's spans into a paragraph."""
    if reads_right_to_left(line_text(line, language)):
        child_of(paragraph._p.get_or_add_pPr(), "w:bidi")
    among = len(line.spans) > 1
    for span in line.spans:
        for stretch in _STRETCHES.split(shown(span, language, among=among)):
            if stretch:
                _add_run(paragraph._p, stretch, span, line.role, language)


def add_text(paragraph: Any, text: str) -> None:
    """Write our own words, in the document's language."""
    _add_run_text(child_of(paragraph._p, "w:r"), text)


def add_field(paragraph: Any, code: str) -> None:
    """Write a field that Word counts itself: `PAGE`, `NUMPAGES`."""
    field = child_of(paragraph._p, "w:fldSimple", instr=f" {code} ")
    _add_run_text(child_of(field, "w:r"), "1")


def _add_run(parent: Any, text: str, span: Span, role: str, language: str) -> None:
    run = child_of(parent, "w:r")
    properties = child_of(run, "w:rPr")
    # The schema wants this order: style, right-to-left, language.
    style = {"strong": "Strong", "quote": "Citat"}.get(span.kind)
    if style is None and role == "source":
        style = "Kalla"
    if style:
        child_of(properties, "w:rStyle", val=style)
    backwards = reads_right_to_left(text.strip("\u2066\u2067\u2068\u2069"))
    if backwards:
        child_of(properties, "w:rtl")
    own = span.language or language
    if backwards:
        child_of(properties, "w:lang", bidi=language_tag(own))
    elif own != language:
        child_of(properties, "w:lang", val=language_tag(own))
    _add_run_text(run, text)


def _add_run_text(run: Any, text: str) -> None:
    for piece in _PIECES.findall(text):
        if piece == "\n":
            child_of(run, "w:br")
        elif piece == "\t":
            child_of(run, "w:tab")
        else:
            element = child_of(run, "w:t")
            element.set(qn("xml:space"), "preserve")
            element.text = piece
