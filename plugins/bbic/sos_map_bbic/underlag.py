"""The exporter `underlag`: a first BBIC-style paper for one child, as files."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from sos_map import Exporter, File, Request
from sos_map_bbic.report import matrix_report, remains_report, underlag_report
from sos_map_pages.report import to_docx, to_markdown, to_plain

__all__ = ["EXPORTER", "OPTIONS"]

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

OPTIONS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "empty_areas": {
            "description": "`show` areas with nothing in them, or `omit` them by name.",
            "enum": ["show", "omit"],
            "default": "show",
        },
        "matrix": {
            "description": "`show` or `omit` the overview table in the document.",
            "enum": ["show", "omit"],
            "default": "show",
        },
    }
)


def render(request: Request) -> list[File]:
    """Return the document, the text to paste, the overview and what remains."""
    report = underlag_report(request)
    markdown = "text/markdown"
    return [
        File("underlag.docx", _DOCX, to_docx(report)),
        File.text("underlag-text.txt", "text/plain", to_plain(report)),
        File.text("underlag-matrix.md", markdown, to_markdown(matrix_report(request))),
        File.text(
            "underlag-remains.md", markdown, to_markdown(remains_report(request))
        ),
    ]


def _words(language: str) -> Mapping[str, str]:
    text = files(__package__).joinpath("words", f"{language}.json").read_text("utf-8")
    words: dict[str, str] = json.loads(text)
    return MappingProxyType(words)


EXPORTER = Exporter(
    name="underlag",
    summary={
        "sv": "Ett barn, rubriker i BBIC-stil: Word och text att klistra in.",
        "en": "A paper for one child with BBIC-style headings: Word, text to paste.",
    },
    render=render,
    options=OPTIONS,
    words=MappingProxyType({language: _words(language) for language in ("sv", "en")}),
    media_types=(_DOCX, "text/plain", "text/markdown"),
    readers=frozenset({"team", "court"}),
    per_child=True,
)
