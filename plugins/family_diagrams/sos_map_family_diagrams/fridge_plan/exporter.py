"""The exporter `fridge-plan`: who does what when, on one page to hang up (§3.10)."""

from __future__ import annotations

from sos_map import Exporter, File, Request
from sos_map_family_diagrams.fridge_plan.gather import fridge_of
from sos_map_family_diagrams.fridge_plan.pages import fridge_drawing
from sos_map_family_diagrams.fridge_plan.words import FRIDGE_WORDS
from sos_map_family_diagrams.output import OPTIONS, files_of

__all__ = ["EXPORTER"]


def render(request: Request) -> list[File]:
    """Return the plan as SVG pages and one PDF; its name says which page it is."""
    name = "tonight-plan" if request.options["kind"] == "tonight" else "fridge-plan"
    if request.options["variant"] == "private":
        name += "-private"
    return files_of(request, name, fridge_drawing(request, fridge_of(request)))


EXPORTER = Exporter(
    name="fridge-plan",
    summary={
        "sv": "Planen att hänga upp, eller det vi gör tills vi ses igen.",
        "en": "The plan to hang up, or what we do until we meet again.",
    },
    render=render,
    # The page of an empty view has lines wherever there are no words.
    blank=render,
    options={
        "kind": {
            "type": "string",
            "enum": ["plan", "tonight"],
            "default": "plan",
            "description": "The family's plan, or the interim plan until next time.",
        },
        "variant": {
            "type": "string",
            "enum": ["public", "private"],
            "default": "public",
            "description": (
                "To hang up where visitors pass, or all of it for the folder."
            ),
        },
        "format": OPTIONS["format"],
    },
    words=FRIDGE_WORDS,
    media_types=("image/svg+xml", "application/pdf"),
    # Made for whoever hangs it up; an office reads the plan in its own papers, and
    # its view holds what somebody at home must not see.
    readers=frozenset({"child", "parent", "guardian", "foster_carer", "network"}),
    # On a page that visitors pass, any text may be left to be written by hand.
    lossy=("*",),
    marks_drafts=True,
    order=30,
    has_content=lambda request: bool(request.view.case.rules),
)
