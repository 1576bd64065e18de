"""The exporter `wizard-fairy`: wings or cape, clothes, wand; the child draws (§3.3)."""

from __future__ import annotations

from sos_map import Exporter, File, Request
from sos_map_family_diagrams.child.pages import nothing_drawn
from sos_map_family_diagrams.output import OPTIONS, files_of, papers_of
from sos_map_family_diagrams.wizard_fairy.blank import blank_figure
from sos_map_family_diagrams.wizard_fairy.content import figure_sheets
from sos_map_family_diagrams.wizard_fairy.pages import figure_drawing
from sos_map_family_diagrams.wizard_fairy.words import FIGURE_WORDS

__all__ = ["EXPORTER"]


def render(request: Request) -> list[File]:
    """Return each child's figure of each day as files of their own."""
    drawings = [figure_drawing(request, one) for one in figure_sheets(request)]
    none = [nothing_drawn(request, "figure")]
    return papers_of(request, "wizard-fairy", drawings or none)


def blank(request: Request) -> list[File]:
    """Return a sheet with empty boxes and a figure, or room for one."""
    return files_of(request, "wizard-fairy", blank_figure(request))


EXPORTER = Exporter(
    name="wizard-fairy",
    summary={
        "sv": "Fen eller trollkarlen: det bra, vad barnet vill ändra, önskningar.",
        "en": "A child's wizard or fairy: what is good, what to change, wishes.",
    },
    render=render,
    blank=blank,
    options={
        "first": {
            "type": "string",
            "enum": ["worries", "good"],
            "default": "good",
            "description": "Which part comes first: the good, unless the child wants "
            "to begin with what is to change.",
        },
        "figure": {
            "type": "string",
            "enum": ["figure", "fairy", "wizard"],
            "default": "figure",
            "description": "What stands on the empty sheet: a frame for any figure, or "
            "the outline that the child chose. A filled sheet has the child's own.",
        },
        "format": OPTIONS["format"],
    },
    words=FIGURE_WORDS,
    media_types=("image/svg+xml", "application/pdf"),
    # Of all that children made and said, only what is in a child's figure.
    lossy=("*",),
    marks_drafts=True,
    order=62,
    has_content=lambda request: bool(figure_sheets(request)),
)
