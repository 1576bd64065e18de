"""The exporter `safety-house`: a child's picture of a safe home, with a path (§3.4)."""

from __future__ import annotations

from sos_map import Exporter, File, Request
from sos_map_family_diagrams.child.pages import nothing_drawn
from sos_map_family_diagrams.output import OPTIONS, files_of, papers_of
from sos_map_family_diagrams.safety_house.blank import blank_safety
from sos_map_family_diagrams.safety_house.content import safety_sheets
from sos_map_family_diagrams.safety_house.pages import safety_drawing
from sos_map_family_diagrams.safety_house.words import SAFETY_WORDS

__all__ = ["EXPORTER"]


def render(request: Request) -> list[File]:
    """Return each child's safety house of each day as files of their own."""
    drawings = [safety_drawing(request, one) for one in safety_sheets(request)]
    none = [nothing_drawn(request, "safety")]
    return papers_of(request, "safety-house", drawings or none)


def blank(request: Request) -> list[File]:
    """Return an empty house with a garden, to draw and write in."""
    return files_of(request, "safety-house", blank_safety(request))


EXPORTER = Exporter(
    name="safety-house",
    summary={
        "sv": "Trygghetshus: barnets bild av ett tryggt hem, med stigen till dörren.",
        "en": "A child's picture of a safe home, with the path to its door.",
    },
    render=render,
    blank=blank,
    options={"format": OPTIONS["format"]},
    words=SAFETY_WORDS,
    media_types=("image/svg+xml", "application/pdf"),
    # Of all that children made and said, only what is in a child's safety house.
    lossy=("*",),
    marks_drafts=True,
    order=61,
    has_content=lambda request: bool(safety_sheets(request)),
)
