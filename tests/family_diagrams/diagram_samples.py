"""Invented maps for the drawings, and a short way from a map to a drawing."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

from sos_map import CaseMap, Exporter, Request, View, ViewReader, catalogue, loads
from sos_map_family_diagrams.scale.pages import scale_drawing
from sos_map_family_diagrams.three_columns.pages import drawing_of
from sos_map_pages import Drawing, Item, List, Node, TextLine, lines_of, spelled_out

DAY = "2026-01-16"
STATEMENTS = (
    "harms",
    "dangers",
    "complicating",
    "strengths",
    "existing_safety",
    "needs",
    "goals",
    "steps",
    "wall",
)


def made(**sections: Any) -> CaseMap:
    """Return a map of a child, two grown-ups, a team and whatever is given."""
    data: dict[str, Any] = {
        "sos_map": 1,
        "case": {"children": ["otis"], "title": "Otis", **sections.pop("case", {})},
        "people": [
            {"id": "otis", "name": "Otis"},
            {"id": "vera", "name": "Vera"},
            {"id": "nils", "name": "Nils"},
            *sections.pop("people", []),
        ],
        "bodies": [{"id": "team", "name": "Enheten", "kind": "team"}],
        "occasions": [
            {"id": "o1", "date": "2025-09-12", "kind": "mapping"},
            {"id": "o2", "date": "2026-01-16", "kind": "review"},
        ],
        **sections,
    }
    return loads(json.dumps(data), format="json")


def usual(**more: Any) -> CaseMap:
    """Return a map with one or two of everything."""
    return made(
        **{
            "harms": [
                {
                    "id": "h1",
                    "text": "Otis var ensam ute en kväll.",
                    "date": "2025-08-23",
                    "certainty": "observed",
                    "said_by": ["vera"],
                    "children": [{"child": "otis", "text": "frös och grät"}],
                }
            ],
            "dangers": [
                {
                    "id": "d1",
                    "text": "Vi är oroliga för att Otis går ut ensam igen.",
                    "worried": [{"who": "vera"}],
                },
                {"id": "d2", "text": "Vi är oroliga för att det blir bråk om natten."},
            ],
            "goals": [
                {"id": "g1", "text": "En vuxen är alltid vaken.", "answers": "d1"},
                {"id": "g2", "text": "Alla sover hela natten.", "answers": "d2"},
                {"id": "g3", "text": "En sommar vid havet.", "kind": "family"},
            ],
            "existing_safety": [
                {
                    "id": "e1",
                    "text": "Vera låste dörren och satt uppe.",
                    "against": ["d1"],
                }
            ],
            "strengths": [{"id": "s1", "text": "Nils lagar mat varje dag."}],
            "complicating": [
                {"id": "c1", "text": "Bussen går sällan."},
                {
                    "id": "c2",
                    "text": "Vad Otis förstod.",
                    "kind": "missing_information",
                },
            ],
            "needs": [{"id": "b1", "text": "Lugn och ro.", "children": ["otis"]}],
            "steps": [
                {
                    "id": "n1",
                    "text": "Nils frågar grannen.",
                    "owners": ["nils"],
                    "due": "2026-02-01",
                },
                {
                    "id": "n2",
                    "text": "Vera ringer skolan.",
                    "status": "done",
                    "outcome": {"text": "det gick bra"},
                },
            ],
            "wall": [
                {"id": "w1", "text": "ledsen om kvällarna", "column": "worried"},
                {"id": "w2", "text": "Otis vaknar tidigt"},
            ],
            "stances": [
                {
                    "id": "v1",
                    "who": "nils",
                    "on": "d1",
                    "view": "disagrees",
                    "text": "Det hände en gång.",
                },
                {"id": "v2", "who": "vera", "on": "d1", "view": "agrees"},
            ],
            "scales": [
                {
                    "id": "sc1",
                    "kind": "overall",
                    "zero": {"text": "Otis kan inte bo hemma"},
                    "ten": {"text": "alla vet att Otis är trygg"},
                }
            ],
            "ratings": [
                {"id": "r1", "scale": "sc1", "at": "o2", "by": "vera", "value": 4},
                {"id": "r2", "scale": "sc1", "at": "o2", "by": "nils", "value": 4},
                {"id": "r3", "scale": "sc1", "at": "o2", "by": "otis", "value": 6.5},
            ],
            **more,
        }
    )


def request(
    exporter: Exporter,
    case: CaseMap,
    *,
    reader: str = "guardian",
    language: str = "sv",
    paper: str = "A4",
    **options: str,
) -> Request:
    """Return a request for a whole map, as an exporter gets it."""
    return Request(
        view=View(case=case, reader=ViewReader(reader), date=DAY),
        options={"paper": paper, "format": "all", "direction": "LR", **options},
        language=language,
        words=catalogue(language).under(exporter.words),
    )


def columns_of(case: CaseMap, **about: Any) -> Drawing:
    """Return the three-column drawing of a whole map."""
    from sos_map_family_diagrams.three_columns.exporter import EXPORTER

    return drawing_of(request(EXPORTER, case, **about))


def strips_of(case: CaseMap, **about: Any) -> Drawing:
    """Return the scale strips of a whole map."""
    from sos_map_family_diagrams.scale.exporter import EXPORTER

    return scale_drawing(request(EXPORTER, case, **about))


def bare(text: str) -> str:
    """Return what shows of a text, to compare what was wrapped.

    White space and format characters go; letters that no font has are spelled out.
    """
    text = unicodedata.normalize("NFC", spelled_out(text, "family"))
    kept = (char for char in text if unicodedata.category(char) not in ("Cf", "Co"))
    return "".join("".join(kept).split())


def lines(drawing: Drawing) -> list[TextLine]:
    """Return every line in reading order."""
    return [x for page in drawing.pages for node in page.tree for x in lines_of(node)]


def items(drawing: Drawing) -> Iterator[Item]:
    """Yield every list item, outer ones before those in them."""

    def within(node: Node | Item) -> Iterator[Item]:
        if isinstance(node, List):
            for item in node.items:
                yield item
                for inner in item.lists:
                    yield from within(inner)

    for page in drawing.pages:
        for node in page.tree:
            yield from within(node)


def said(line_list: object) -> str:
    """Return placed lines as one text without white space."""
    return bare("".join(line.text for line in line_list))  # type: ignore[attr-defined]


def statements(case: CaseMap) -> list[Any]:
    """Return every statement of a map."""
    return [thing for section in STATEMENTS for thing in getattr(case, section)]
