"""Invented children's wizards and fairies, from an empty one to far too much."""

from __future__ import annotations

from typing import Any

from diagram_samples import made, request
from houses_samples import LONG_WORD

from sos_map import CaseMap
from sos_map_family_diagrams.child.pages import nothing_drawn
from sos_map_family_diagrams.wizard_fairy.blank import blank_figure
from sos_map_family_diagrams.wizard_fairy.content import figure_sheets
from sos_map_family_diagrams.wizard_fairy.exporter import EXPORTER
from sos_map_family_diagrams.wizard_fairy.pages import figure_drawing
from sos_map_pages import Drawing

TOOL: dict[str, Any] = {
    "id": "fig",
    "tool": "fairy",
    "child": "otis",
    "at": "o1",
    "made_with": ["vera"],
}
USUAL = {
    "worries": ("mamma sover å jag kan inte väcka na", "de skriker på natten"),
    "good": ("Vera kommer när jag ringer", "fotboll", "pannkakor"),
    "dreams": ("alla sover på natten", "en hund som heter Bamse"),
}


def figure_map(
    words: dict[str, tuple[str, ...]],
    *,
    tool: dict[str, Any] | None = None,
    item: dict[str, Any] | None = None,
    **sections: Any,
) -> CaseMap:
    """Return a map whose child has said these words in these parts."""
    items = [
        {
            "tool": "fig",
            "zone": zone,
            "text": text,
            "verbatim": True,
            **(item or {}),
        }
        for zone, texts in words.items()
        for text in texts
    ]
    for number, one in enumerate(items):
        one["id"] = f"i{number}"
    return made(child_tools=[{**TOOL, **(tool or {})}], child_items=items, **sections)


def usual_figure(figure: str = "fairy", **more: Any) -> CaseMap:
    """Return a map with two or three things in each part."""
    tool = {"tool": figure, **more.pop("tool", {})}
    return figure_map(USUAL, tool=tool, **more)


def extreme_figure() -> CaseMap:
    """Return forty things, a book, a very long word and a name from right to left."""
    words = {
        "worries": (
            "ord på vägen hem " * 176,
            LONG_WORD,
            *(f"det här är oro nummer {n} och den är ganska lång" for n in range(40)),
        ),
        "good": ("👩‍👩‍👧‍👦 hemma", "قالت أمي 3 مرات", "李"),
        "dreams": (LONG_WORD, *(f"önskan {n}" for n in range(9))),
        "seen": ("ritade länge på staven",),
    }
    names = [
        {"zone": "good", "text": "De stora vingarna längst bort i skogen " * 4},
        {"zone": "dreams", "text": "Stjärnan"},
    ]
    helper = {"id": "noor", "name": "محمد الأمين"}
    tool = {"tool": "wizard", "names": names, "made_with": ["vera", "noor", "nils"]}
    return figure_map(words, tool=tool, people=[helper])


def figure_of(
    case: CaseMap,
    *,
    reader: str = "guardian",
    language: str = "sv",
    first: str = "good",
) -> Drawing:
    """Return the drawing of the first figure of a map, or the page without any."""
    asked = request(EXPORTER, case, reader=reader, language=language, first=first)
    found = figure_sheets(asked)
    return figure_drawing(asked, found[0]) if found else nothing_drawn(asked, "figure")


def blank_of(
    language: str = "sv", figure: str = "figure", first: str = "good"
) -> Drawing:
    """Return the empty sheet."""
    return blank_figure(
        request(
            EXPORTER,
            made(),
            reader="other",
            language=language,
            figure=figure,
            first=first,
        )
    )


CASES = {
    "empty": figure_map({}),
    "one": figure_map({"good": ("fotboll",)}),
    "usual": usual_figure(),
    "wizard": usual_figure("wizard"),
    "extreme": extreme_figure(),
    "long": figure_map({"dreams": ("jag vill hem till min säng " * 112,)}),
    "none": made(),
}
