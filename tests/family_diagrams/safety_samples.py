"""Invented children's safety houses, from an empty one to far too much."""

from __future__ import annotations

from typing import Any

from diagram_samples import made, request
from houses_samples import LONG_WORD

from sos_map import CaseMap
from sos_map_family_diagrams.child.pages import nothing_drawn
from sos_map_family_diagrams.safety_house.blank import blank_safety
from sos_map_family_diagrams.safety_house.content import safety_sheets
from sos_map_family_diagrams.safety_house.exporter import EXPORTER
from sos_map_family_diagrams.safety_house.pages import safety_drawing
from sos_map_pages import Drawing

TOOL: dict[str, Any] = {
    "id": "hus",
    "tool": "safety_house",
    "child": "otis",
    "at": "o1",
    "made_with": ["vera"],
}
USUAL = {
    "roof_rules": ("en vuxen är vaken", "ingen tar i mig", "man får ringa Vera"),
    "inside": ("mamma, jag å Bosse", "mamma lagar mat"),
    "things": ("ficklampan", "min telefon"),
    "visitors": ("Vera sover över på fredag", "Tilda"),
    "not_safe_with": ("Nils när han är arg",),
    "path": ("från grinden till dörren",),
}


def safety_map(
    words: dict[str, tuple[str, ...]],
    *,
    position: str = "",
    tool: dict[str, Any] | None = None,
    item: dict[str, Any] | None = None,
    **sections: Any,
) -> CaseMap:
    """Return a map whose child has said these words in these parts."""
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
        if one["zone"] == "path" and position:
            one["position"] = {"text": position}
    return made(child_tools=[{**TOOL, **(tool or {})}], child_items=items, **sections)


def usual_safety(**more: Any) -> CaseMap:
    """Return a map with a thing or two in each part, and a place on the path."""
    return safety_map(USUAL, **{"position": "4", **more})


def extreme_safety() -> CaseMap:
    """Return forty things, a book, a very long word and a name from right to left."""
    words = {
        "roof_rules": (
            "en vuxen är alltid vaken hos oss " * 91,
            LONG_WORD,
            *(f"det här är regel nummer {n} och den är ganska lång" for n in range(40)),
        ),
        "inside": ("👩‍👩‍👧‍👦 hemma", "قالت أمي 3 مرات", "李"),
        "visitors": (LONG_WORD, *(f"gäst {n}" for n in range(12))),
        "path": ("nästan där " * 40,),
        "seen": ("ritade länge på dörren",),
    }
    names = [
        {"zone": "inside", "text": "Det stora huset längst bort i skogen " * 4},
        {"zone": "roof_rules", "text": "Lagen"},
    ]
    helper = {"id": "noor", "name": "محمد الأمين"}
    tool = {"names": names, "made_with": ["vera", "noor", "nils"]}
    return safety_map(words, tool=tool, people=[helper], position="nästan vid grinden")


def safety_of(
    case: CaseMap, *, reader: str = "guardian", language: str = "sv"
) -> Drawing:
    """Return the drawing of the first safety house of a map, or the page without."""
    asked = request(EXPORTER, case, reader=reader, language=language)
    found = safety_sheets(asked)
    return safety_drawing(asked, found[0]) if found else nothing_drawn(asked, "safety")


def blank_of(language: str = "sv") -> Drawing:
    """Return the empty sheet."""
    return blank_safety(request(EXPORTER, made(), reader="other", language=language))


#: As much as a child of ten may say in an hour.
FULL = {
    "roof_rules": (
        "en vuxen är alltid vaken",
        "ingen slår och ingen skriker",
        "man får gå till Maria när man vill",
        "alla säger till när de går ut",
        "inga kompisar till Nils på natten",
    ),
    "inside": ("mamma", "jag", "lillebror", "Bosse som är min katt", "mormor ibland"),
    "things": ("ficklampan", "telefonen", "nyckel i snöre", "elefanten"),
    "visitors": (
        "Vera sover över på fredagar",
        "Tilda leker med mig",
        "farfar lagar cykeln",
        "Maria tittar in varje kväll",
    ),
    "not_safe_with": ("Nils när han är full", "gubben på andra våningen"),
    "path": ("från grinden till dörren", "ett steg till om mamma går på möten"),
}

CASES = {
    "full": safety_map(FULL, position="6"),
    "empty": safety_map({}),
    "one": safety_map({"visitors": ("Vera",)}),
    "usual": usual_safety(),
    "half": usual_safety(position="7,5"),
    "there": usual_safety(position="10"),
    "extreme": extreme_safety(),
    "long": safety_map({"not_safe_with": ("jag vill hem till min säng " * 112,)}),
    # The sixth would stand on the door.
    "things": safety_map({"things": tuple(f"sak {n}" for n in range(6))}),
    "none": made(),
}
