"""The exporter `words-and-pictures`: a story told to a child, page by page (§3.11)."""

from __future__ import annotations

from sos_map import Exporter, File, Request
from sos_map_family_diagrams.output import OPTIONS, files_of, papers_of
from sos_map_family_diagrams.words_and_pictures.blank import blank_story
from sos_map_family_diagrams.words_and_pictures.content import stories, waits
from sos_map_family_diagrams.words_and_pictures.pages import no_story, story_drawing
from sos_map_family_diagrams.words_and_pictures.words import STORY_WORDS

__all__ = ["EXPORTER"]

_NAME = "words-and-pictures"


def render(request: Request) -> list[File]:
    """Return each child's story as files of its own; what is not agreed on is not."""
    drawings = [story_drawing(request, one) for one in stories(request)]
    none = [no_story(request, waits=waits(request))]
    return papers_of(request, _NAME, drawings or none)


def blank(request: Request) -> list[File]:
    """Return a story to draw and write, one question to each picture."""
    return files_of(request, _NAME, blank_story(request))


EXPORTER = Exporter(
    name=_NAME,
    summary={
        "sv": "Ord och bild: berättelsen för barnet, med plats att rita.",
        "en": "Words and pictures: the story for the child, with room to draw.",
    },
    render=render,
    blank=blank,
    options={
        "stories": {
            "type": "string",
            "enum": ["approved", "unfinished"],
            "default": "approved",
            "description": (
                "Those that the grown-ups have said yes to; or those that wait for "
                "it, for the grown-ups who shall say it and never for a child."
            ),
        },
        "format": OPTIONS["format"],
    },
    words=STORY_WORDS,
    media_types=("image/svg+xml", "application/pdf"),
    # Of the whole map, only the story.
    lossy=("*",),
    marks_drafts=True,
    order=70,
    has_content=lambda request: bool(stories(request)),
)
