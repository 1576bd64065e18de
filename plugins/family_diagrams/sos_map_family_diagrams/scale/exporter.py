"""The exporter `scale`: a ruler for each date, names as on the wall (§3.3, §3.4)."""

from __future__ import annotations

from sos_map import Exporter, File, Request
from sos_map_family_diagrams.output import OPTIONS, files_of
from sos_map_family_diagrams.scale.blank import blank_drawing
from sos_map_family_diagrams.scale.pages import scale_drawing
from sos_map_family_diagrams.scale.words import SCALE_WORDS

__all__ = ["EXPORTER"]


def render(request: Request) -> list[File]:
    """Return the strips as SVG pages and one PDF."""
    return files_of(request, "scale", scale_drawing(request))


def blank(request: Request) -> list[File]:
    """Return empty rulers with lines for names."""
    return files_of(request, "scale", blank_drawing(request))


EXPORTER = Exporter(
    name="scale",
    summary={
        "sv": "Så här satte vi siffror: en linjal från 0 till 10 för varje datum.",
        "en": "The numbers we gave: a ruler from 0 to 10 for each date.",
    },
    render=render,
    blank=blank,
    options=OPTIONS,
    words=SCALE_WORDS,
    media_types=("image/svg+xml", "application/pdf"),
    # A scale that nobody has put a number on is not drawn, nor are its words.
    lossy=(
        "*",
        *("!case.title", "!ratings.quote", "!ratings.one_up"),
        *("!ratings.why_not_lower", "!ratings.why_not_higher"),
    ),
    marks_drafts=True,
    order=20,
    has_content=lambda request: bool(request.view.case.ratings),
)
