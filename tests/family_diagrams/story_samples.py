"""Invented stories for a child, from an empty one to far too much."""

from __future__ import annotations

from typing import Any

from attrs import evolve
from diagram_samples import made, request

from sos_map import CaseMap
from sos_map_family_diagrams.words_and_pictures.content import stories, waits
from sos_map_family_diagrams.words_and_pictures.exporter import EXPORTER
from sos_map_family_diagrams.words_and_pictures.pages import no_story, story_drawing
from sos_map_pages import Drawing

STORY: dict[str, Any] = {
    "id": "saga",
    "text": "Vad som hände hos oss",
    "children": ["otis"],
    "status": "approved",
}
USUAL = (
    ("start", "Det här är Otis, mamma Vera och Nils. Otis tycker om fotboll."),
    ("who", "Mormor, skolan och mamma blev oroliga för Otis."),
    ("what", "Ibland sov mamma så hårt att Otis var ensam ute på kvällen."),
    ("then", "Skolan ringde. Otis bodde hos mormor en vecka. Det var inte Otis fel."),
    ("now", "Nils är vaken på kvällarna. Mamma ringer mormor när hon är trött."),
    ("end", "De vuxna träffas och övar. Otis får alltid fråga."),
)
LONG_WORD = "Utredningssamordningsmötesprotokollförarutbildningsplaneringar"


def story_map(
    told: tuple[tuple[str, str], ...] = USUAL,
    *,
    story: dict[str, Any] | None = None,
    panel: dict[str, Any] | None = None,
    **sections: Any,
) -> CaseMap:
    """Return a map with one story of these parts and words."""
    panels = [
        {
            **{"id": f"p{number}", "story": "saga", "number": number, "part": part},
            "text": text,
            **(panel or {}),
        }
        for number, (part, text) in enumerate(told, start=1)
    ]
    return made(stories=[{**STORY, **(story or {})}], panels=panels, **sections)


def extreme_story() -> CaseMap:
    """Return forty pictures, a book, a very long word and a name from right to left."""
    told = (
        ("title", "قالت أمي 3 مرات"),
        ("start", LONG_WORD),
        ("what", "ord på vägen hem " * 176),
        *(("then", f"Det här är bild {n}, och den är lugn.") for n in range(36)),
        ("end", "👩‍👩‍👧‍👦 hemma"),
    )
    child = {"id": "noor", "name": "محمد الأمين"}
    return story_map(
        told,
        story={"text": "Berättelsen om allt " * 12, "children": ["noor"]},
        panel={"picture": "det stora huset längst bort i skogen"},
        case={"children": ["otis", "noor"]},
        people=[child],
    )


def story_of(
    case: CaseMap,
    *,
    reader: str = "guardian",
    language: str = "sv",
    which: str = "approved",
) -> Drawing:
    """Return the drawing of the first story of a map, or the page without any."""
    asked = request(EXPORTER, case, reader=reader, language=language, stories=which)
    if reader == "child":
        who = evolve(asked.view.reader, person="otis", children=("otis",))
        asked = evolve(asked, view=evolve(asked.view, reader=who))
    found = stories(asked)
    if not found:
        return no_story(asked, waits=waits(asked))
    return story_drawing(asked, found[0])


CASES = {
    "one": story_map((("what", "Otis var ensam ute på kvällen."),)),
    "three": story_map(USUAL[:3]),
    "usual": story_map(),
    "seven": story_map((*USUAL, ("end", "Otis är bra som han är."))),
    "wordy": story_map(
        tuple((part, text + " Det var på kvällen. " * 6) for part, text in USUAL)
    ),
    "extreme": extreme_story(),
    "none": made(),
    "waits": story_map(story={"status": "with_parents"}),
}
