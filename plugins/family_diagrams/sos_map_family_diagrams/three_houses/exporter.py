"""The exporter `three-houses`: a child's worries, good things and dreams (§3.2)."""

from __future__ import annotations

from sos_map import Exporter, File, Request
from sos_map_family_diagrams.child.pages import nothing_drawn
from sos_map_family_diagrams.output import OPTIONS, files_of, papers_of
from sos_map_family_diagrams.three_houses.blank import blank_houses
from sos_map_family_diagrams.three_houses.content import sheets
from sos_map_family_diagrams.three_houses.pages import houses_drawing
from sos_map_family_diagrams.three_houses.words import HOUSES_WORDS

__all__ = ["EXPORTER"]


def render(request: Request) -> list[File]:
    """Return each child's houses of each day as files of their own."""
    drawings = [houses_drawing(request, one) for one in sheets(request)]
    none = [nothing_drawn(request, "houses")]
    return papers_of(request, "three-houses", drawings or none)


def blank(request: Request) -> list[File]:
    """Return three empty houses to draw and write in."""
    return files_of(request, "three-houses", blank_houses(request))


EXPORTER = Exporter(
    name="three-houses",
    summary={
        "sv": "Tre hus: barnets oro, det som är bra och drömmarna, i barnets egna ord.",
        "en": "A child's worries, good things and dreams, in its own words.",
    },
    render=render,
    blank=blank,
    options={
        "first": {
            "type": "string",
            "enum": ["worries", "good"],
            "default": "worries",
            "description": "Which house comes first; good, for whoever is anxious.",
        },
        "format": OPTIONS["format"],
    },
    words=HOUSES_WORDS,
    media_types=("image/svg+xml", "application/pdf"),
    # Of all that children made and said, only what is in a child's three houses.
    lossy=("*",),
    marks_drafts=True,
    order=60,
    has_content=lambda request: bool(sheets(request)),
)
