"""The exporter `safety-circles`: who knows what, as somebody drew it (§3.5)."""

from __future__ import annotations

from sos_map import Exporter, File, Request
from sos_map_family_diagrams.output import OPTIONS, files_of
from sos_map_family_diagrams.safety_circles.blank import blank_circles
from sos_map_family_diagrams.safety_circles.content import all_circles
from sos_map_family_diagrams.safety_circles.pages import circles_drawing
from sos_map_family_diagrams.safety_circles.words import CIRCLES_WORDS

__all__ = ["EXPORTER"]

_NAME = "safety-circles"


def render(request: Request) -> list[File]:
    """Return the circles as SVG pages and one PDF."""
    return files_of(request, _NAME, circles_drawing(request))


def blank(request: Request) -> list[File]:
    """Return empty circles to write in."""
    return files_of(request, _NAME, blank_circles(request))


EXPORTER = Exporter(
    name=_NAME,
    summary={
        "sv": "Cirklar runt barnet: vem som vet vad, och vem som kan få veta mer.",
        "en": "Circles around the child: who knows what, and who may be told more.",
    },
    render=render,
    blank=blank,
    options=OPTIONS,
    words=CIRCLES_WORDS,
    media_types=("image/svg+xml", "application/pdf"),
    # Who stands in which circle; what each has been told is not on it.
    lossy=("*",),
    marks_drafts=True,
    order=40,
    has_content=lambda request: bool(all_circles(request)),
)
