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


#: Texts that always stand on one of the papers; others only where they belong.
_CARRIED = (
    *("case.reference", "case.office", "people.name", "people.profession"),
    *("households.times", "occasions.text", "harms.text*", "harms.children.text"),
    *("dangers.text*", "dangers.children.text*", "complicating.text*", "needs.text*"),
    *("strengths.text*", "existing_safety.text*", "existing_safety.how_often*"),
    *("goals.text*", "steps.text*", "steps.outcome", "wall.text*", "stances.text"),
    *("scales.question", "scales.zero", "scales.ten", "ratings.quote"),
    *("ratings.why_not_lower", "ratings.why_not_higher", "ratings.one_up"),
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
    lossy=("*", *(f"!{path}" for path in _CARRIED)),
    marks_drafts=True,
)
