"""The exporter `scale-over-time`: everybody's numbers, meeting by meeting (§3.8)."""

from __future__ import annotations

from sos_map import Exporter, File, Request
from sos_map_family_diagrams.output import OPTIONS, files_of
from sos_map_family_diagrams.scale_over_time.blank import blank_time
from sos_map_family_diagrams.scale_over_time.pages import time_drawing
from sos_map_family_diagrams.scale_over_time.words import TIME_WORDS

__all__ = ["EXPORTER"]

_NAME = "scale-over-time"


def render(request: Request) -> list[File]:
    """Return the pictures as SVG pages and one PDF."""
    return files_of(request, _NAME, time_drawing(request))


def blank(request: Request) -> list[File]:
    """Return empty ladders to write dates and names on."""
    return files_of(request, _NAME, blank_time(request))


EXPORTER = Exporter(
    name=_NAME,
    summary={
        "sv": "Siffrorna från 0 till 10, gång för gång, var och en för sig.",
        "en": "The numbers from 0 to 10, time after time, everybody's own.",
    },
    render=render,
    blank=blank,
    options=OPTIONS,
    words=TIME_WORDS,
    media_types=("image/svg+xml", "application/pdf"),
    # Numbers and who gave them, and what made it safer between the first and the last;
    # what people said beside their numbers is on the scale strips.
    lossy=("*", "!case.title"),
    marks_drafts=True,
    order=25,
    has_content=lambda request: bool(request.view.case.ratings),
)
