"""The exporter `three-columns`: the map as on the wall, fair-copied (drawings §3.1)."""

from __future__ import annotations

from sos_map import Exporter, File, Request
from sos_map_family_diagrams.output import OPTIONS, files_of
from sos_map_family_diagrams.scale.words import SCALE_WORDS
from sos_map_family_diagrams.three_columns.blank import blank_drawing
from sos_map_family_diagrams.three_columns.pages import drawing_of
from sos_map_family_diagrams.three_columns.words import MAP_WORDS

__all__ = ["EXPORTER"]


def render(request: Request) -> list[File]:
    """Return the sheet as SVG pages and one PDF."""
    return files_of(request, "three-columns", drawing_of(request))


def blank(request: Request) -> list[File]:
    """Return an empty sheet for the wall."""
    return files_of(request, "three-columns", blank_drawing(request))


EXPORTER = Exporter(
    name="three-columns",
    summary={
        "sv": "Kartan i tre spalter och den samlade skalan. Fler skalor: scale.",
        "en": "The map in three columns and the overall scale. More scales: scale.",
    },
    render=render,
    blank=blank,
    options=OPTIONS,
    words={
        language: {**MAP_WORDS[language], **SCALE_WORDS[language]}
        for language in MAP_WORDS
    },
    media_types=("image/svg+xml", "application/pdf"),
    # What no longer stands is left out; people are named where they are worried.
    lossy=(
        "*",
        *("!case.title", "!case.next_meeting", "!harms.text", "!harms.children.text"),
        *("!dangers.text", "!complicating.text", "!strengths.text"),
        *("!existing_safety.text", "!existing_safety.how_often", "!needs.text"),
        *("!goals.text", "!steps.text", "!steps.outcome", "!wall.text"),
    ),
    marks_drafts=True,
    order=10,
)
