"""Invented children's houses, from an empty one to far too much."""

from __future__ import annotations

from typing import Any

from diagram_samples import made, request

from sos_map import CaseMap
from sos_map_family_diagrams.child.pages import nothing_drawn
from sos_map_family_diagrams.three_houses.content import sheets
from sos_map_family_diagrams.three_houses.exporter import EXPORTER
from sos_map_family_diagrams.three_houses.pages import houses_drawing
from sos_map_pages import Drawing

TOOL: dict[str, Any] = {
    "id": "hus",
    "tool": "three_houses",
    "child": "otis",
    "at": "o1",
    "made_with": ["vera"],
}
USUAL = {
    "worries": ("mamma sover å jag kan inte väcka na", "de skriker på natten"),
    "good": ("Vera kommer när jag ringer", "fotboll", "pannkakor"),
    "dreams": ("alla sover på natten", "en hund som heter Bamse"),
}
LONG_WORD = "Utredningssamordningsmötesprotokollförarutbildningsplaneringar"


def houses_map(
    words: dict[str, tuple[str, ...]],
    *,
    tool: dict[str, Any] | None = None,
    item: dict[str, Any] | None = None,
    **sections: Any,
) -> CaseMap:
    """Return a map whose child has said these words in these zones."""
    items = [
        {
            "tool": "hus",
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


def usual_houses(**more: Any) -> CaseMap:
    """Return a map with two or three things in each house."""
    return houses_map(USUAL, **more)


def extreme_houses() -> CaseMap:
    """Return forty things, a book, a very long word and a name from right to left."""
    words = {
        "worries": (
            "ord på vägen hem " * 176,
            LONG_WORD,
            *(f"det här är oro nummer {n} och den är ganska lång" for n in range(40)),
        ),
        "good": ("👩‍👩‍👧‍👦 hemma", "قالت أمي 3 مرات", "李"),
        "dreams": (),
        "seen": ("ritade länge på molnet",),
    }
    names = [
        {"zone": "worries", "text": "Det stora huset längst bort i skogen " * 4},
        {"zone": "dreams", "text": "Drömslottet"},
    ]
    helper = {"id": "noor", "name": "محمد الأمين"}
    tool = {"names": names, "made_with": ["vera", "noor", "nils"]}
    return houses_map(words, tool=tool, people=[helper])


def houses_of(
    case: CaseMap,
    *,
    reader: str = "guardian",
    language: str = "sv",
    first: str = "worries",
) -> Drawing:
    """Return the drawing of the first houses of a map, or the page without any."""
    asked = request(EXPORTER, case, reader=reader, language=language, first=first)
    found = sheets(asked)
    return houses_drawing(asked, found[0]) if found else nothing_drawn(asked, "houses")


CASES = {
    "empty": houses_map({}),
    "one": houses_map({"good": ("fotboll",)}),
    "usual": usual_houses(),
    "extreme": extreme_houses(),
    "long": houses_map({"dreams": ("jag vill hem till min säng " * 112,)}),
    # The second thing has no room on the first page and is not parted there.
    "tall": houses_map({"good": ("fotboll", "jag vill hem till min säng " * 18)}),
    "none": made(),
}
