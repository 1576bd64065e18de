"""Three houses: the child's own words, once and whole, and nobody else's."""

from __future__ import annotations

import datetime
import json
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from child_reading import headings, keyed, whole
from diagram_samples import bare, lines, made, request
from houses_samples import (
    CASES,
    TOOL,
    USUAL,
    houses_map,
    houses_of,
    usual_houses,
)

from sos_map import blank, export, loads
from sos_map.data import read_data
from sos_map_family_diagrams.three_houses.exporter import EXPORTER
from sos_map_pages import pdf

DAY = datetime.date(2026, 1, 16)
DANGER = {"id": "d1", "text": "Vi är oroliga för att Vera somnar igen."}


@pytest.mark.parametrize(
    ("name", "language", "first"),
    list(product(CASES, ("sv", "en"), ("worries", "good"))),
)
def test_each_word_of_the_child_stands_once_in_its_house(
    name: str, language: str, first: str
) -> None:
    case = CASES[name]
    drawing = houses_of(case, language=language, first=first)
    found = keyed(drawing.pages)
    marks = "””" if language == "sv" else "“”"
    for thing in case.child_items:
        assert found.pop(thing.id) == bare(f"{marks[0]}{thing.text}{marks[1]}")
    assert not found
    order = ["good", "worries"] if first == "good" else ["worries", "good"]
    zones = [*order, "dreams", "seen"]
    ids = [t.id for zone in zones for t in case.child_items if t.zone == zone]
    on_first = list(keyed(drawing.pages[:1]))
    # Each house begins on the first page; what goes on does so in the same order.
    assert on_first == [one for one in ids if one in on_first]
    later = [one for one in keyed(drawing.pages[1:]) if one not in on_first]
    assert later == [one for one in ids if one not in on_first]


def test_the_good_house_may_come_first() -> None:
    case = usual_houses()
    plain = headings(houses_of(case))
    good = headings(houses_of(case, first="good"))
    assert [bare(x) for x in ("Oroshuset", "Det goda huset", "Drömhuset")] == plain[1:]
    assert good[1:] == [plain[2], plain[1], plain[3]]
    blanks = [
        blank(EXPORTER, date=DAY, options={"first": first}).files[0].data.decode()
        for first in ("worries", "good")
    ]
    assert blanks[0].index("Oroshuset") < blanks[0].index("Det goda huset")
    assert blanks[1].index("Det goda huset") < blanks[1].index("Oroshuset")


def test_the_child_names_its_houses() -> None:
    names = [
        {"zone": "worries", "text": "Orosboden"},
        {"zone": "good", "text": "Ett hus " * 20},
        {"zone": "dreams", "text": "Slottet"},
        {"zone": "dreams", "text": "Borgen"},
    ]
    drawing = houses_of(usual_houses(tool={"names": names}))
    _, *found = headings(drawing)
    assert found == ["Orosboden", bare("Det goda huset"), "Slottet"]
    text = whole(drawing)
    assert text.count("Oroshuset") == 1
    assert bare("Huset heter också: " + "Ett hus " * 20) in text
    assert bare("Huset heter också: Borgen") in text


def test_only_words_kept_letter_by_letter_stand_in_quotation_marks() -> None:
    case = houses_map({"worries": ("mamma sover å jag vågar inte",)})
    assert bare("”mamma sover å jag vågar inte”") in whole(houses_of(case))
    loose = houses_map({"worries": ("mamma sover ofta",)}, item={"verbatim": False})
    text = whole(houses_of(loose))
    assert bare("mamma sover ofta") in text
    assert "”" not in text


def test_a_translation_stands_below_the_childs_own_words_and_is_not_quoted() -> None:
    wordings = [{"language": "en", "text": "mum sleeps"}]
    case = houses_map({"worries": ("mamma sover",)}, item={"wordings": wordings})
    drawing = houses_of(case, language="en")
    text = whole(drawing)
    assert text.index(bare("“mamma sover”")) < text.index(
        bare("In English: mum sleeps")
    )
    own = [line for line in lines(drawing) if "mamma" in line.text]
    assert [line.style.language for line in own] == ["sv"]
    loose = houses_map(
        {"worries": ("mamma sover",)}, item={"wordings": wordings, "verbatim": False}
    )
    text = whole(houses_of(loose, language="en"))
    assert bare("mum sleeps") in text
    assert "mamma" not in text


def test_somebody_elses_words_are_not_taken_for_the_childs() -> None:
    case = houses_map({"good": ("han sjunger",)}, item={"said_by": ["vera"]})
    assert bare("Sagt av Vera") in whole(houses_of(case))
    own = houses_map({"good": ("jag sjunger",)}, item={"said_by": ["otis"]})
    assert bare("Sagt av") not in whole(houses_of(own))
    both = houses_map({"good": ("vi sjunger",)}, item={"kind": "drawing"})
    assert bare("En teckning") in whole(houses_of(both))


@pytest.mark.parametrize("reader", ["child", "guardian", "network", "team", "court"])
def test_nothing_of_what_adults_make_of_it_stands_there(reader: str) -> None:
    source = {"id": "s1", "kind": "document", "text": "Journal 47"}
    case = usual_houses(
        dangers=[DANGER],
        sources=[source],
        wall=[{"id": "w1", "text": "Lappen på väggen", "column": "worried"}],
        item={"informs": ["d1"], "sources": ["s1"], "about": ["nils"]},
        tool={"drawing": "pärm 3", "kept_by": ["nils"]},
        case={"reference": "ÄR-2026-118", "office": "Enheten i Almvik"},
    )
    text = whole(houses_of(case, reader=reader)).lower()
    for word in (DANGER["text"], "Journal 47", "Lappen", "pärm", "118", "Almvik"):
        assert bare(word).lower() not in text
    for word in ("Nils", "worries", "dreams", "risk", "fara"):
        assert bare(word).lower() not in text


def test_whom_the_child_keeps_it_from_stands_on_no_paper_that_goes_home() -> None:
    says = {"child_says": {"text": "mamma får se, inte Nils"}}
    case = usual_houses(tool=says)
    assert bare("”mamma får se, inte Nils”") in whole(houses_of(case, reader="team"))
    for reader in ("child", "guardian", "parent", "foster_carer", "network", "other"):
        assert bare("inte Nils") not in whole(houses_of(case, reader=reader))
    long = usual_houses(tool={"child_says": {"text": "bara mamma får se " * 40}})
    drawing = houses_of(long, reader="team")
    assert bare("bara mamma får se " * 40) in whole(drawing)
    assert bare("Om husen") in headings(drawing)


def test_a_day_is_a_record_that_only_the_child_corrects() -> None:
    data = [
        {"id": "i0", "tool": "hus", "zone": "worries", "text": "det smäller"},
        {
            **{"id": "i1", "tool": "hus", "zone": "worries", "supersedes": "i0"},
            "text": "dörren slår",
        },
        {
            **{"id": "i2", "tool": "hus", "zone": "worries", "ended": "2025-12-01"},
            "text": "de skriker",
        },
    ]
    case = made(child_tools=[TOOL], child_items=data)
    assert list(keyed(houses_of(case).pages)) == ["i1", "i2"]


def test_the_head_says_when_with_whom_and_how_old() -> None:
    case = houses_map(
        USUAL, case={}, people=[{"id": "noor", "name": "Noor"}],
        tool={"made_with": ["noor"], "at": "o1"},
    )  # fmt: skip
    text = whole(houses_of(case))
    assert bare("Otis tre hus") in text
    assert bare("12 september 2025.") in text
    assert bare("Tillsammans med Noor.") in text
    assert "år." not in text
    data = {
        "sos_map": 1,
        "case": {"children": ["o"]},
        "people": [{"id": "o", "name": "Ola", "born": "2016-05-14"}],
        "child_tools": [
            {"id": "t", "tool": "three_houses", "child": "o", "date": "2025-09-10"}
        ],
    }
    text = whole(houses_of(loads(json.dumps(data), format="json")))
    assert bare("10 september 2025. Ola, 9 år.") in text


def test_a_name_of_any_length_makes_a_page() -> None:
    name = "Otto" * 300
    case = houses_map(
        USUAL,
        people=[{"id": "lang", "name": name}],
        tool={"child": "otis", "made_with": ["lang"]},
    )
    assert bare(name) in whole(houses_of(case))
    case = houses_map(USUAL, people=[{"id": "l", "name": name}], tool={"child": "l"},
                      case={"children": ["otis", "l"]})  # fmt: skip
    assert bare(name) in whole(houses_of(case))


def test_without_houses_the_page_says_so_and_the_empty_sheet_is_another() -> None:
    drawing = houses_of(made())
    text = whole(drawing)
    assert bare("Det finns inga tre hus att visa") in text
    assert drawing.pages[0].shapes == ()
    sheet = blank(EXPORTER, date=DAY, language="sv")
    data = sheet.files[0].data.decode()
    for word in ("Oroshuset", "Det goda huset", "Drömhuset", "Huset heter:", "Namn:"):
        assert word in data
    assert "finns inga" not in data
    other = made(child_tools=[{**TOOL, "tool": "safety_house"}])
    assert bare("Det finns inga tre hus") in whole(houses_of(other))


EKWALL = loads(read_data("examples", "ekwall.yaml"), format="yaml")


def paper(reader: str, **about: Any) -> list[str]:
    made = export(
        EKWALL, EXPORTER, reader=reader, date="2026-01-16", language="sv",
        options={"format": "svg"}, **about,
    )  # fmt: skip
    return [file.data.decode() for file in made.files]


def test_each_reader_gets_what_the_view_shows_and_no_gap() -> None:
    sara = "".join(paper("sara:guardian:ebba"))
    assert "Johan drog mig" in sara
    assert "Orosboden" in sara
    for reader in ("johan:guardian:milo", "birgitta:network:ebba+milo"):
        text = "".join(paper(reader))
        assert "finns inga tre hus" in text
        assert "Ebba" not in text
    # What is hidden from one guardian leaves no trace on another's page.
    assert "elefant" not in sara


def test_children_never_share_a_file() -> None:
    case = made(
        people=[{"id": "ida", "name": "Ida"}],
        case={"children": ["otis", "ida"]},
        child_tools=[TOOL, {**TOOL, "id": "tva", "child": "ida"}],
        child_items=[
            {"id": "a", "tool": "hus", "zone": "good", "text": "fotboll"},
            {"id": "b", "tool": "tva", "zone": "good", "text": "simning"},
        ],
    )
    files = list(EXPORTER.render(request(EXPORTER, case, first="worries")))
    names = [file.name for file in files]
    assert names == [
        "three-houses-paper1-1.svg",
        "three-houses-paper1.pdf",
        "three-houses-paper2-1.svg",
        "three-houses-paper2.pdf",
    ]
    one, two = (files[number].data.decode() for number in (0, 2))
    assert all(word in one for word in ("Otis", "fotboll"))
    assert all(word in two for word in ("Ida", "simning"))
    assert "Ida" not in one
    assert "Otis" not in two


def test_a_paper_about_one_child_has_no_other_childs_houses() -> None:
    case = made(
        people=[{"id": "ida", "name": "Ida"}],
        case={"children": ["otis", "ida"]},
        child_tools=[TOOL, {**TOOL, "id": "tva", "child": "ida"}],
    )
    asked = request(EXPORTER, case, first="worries")
    asked = evolve(asked, view=evolve(asked.view, child="ida"))
    names = [file.name for file in EXPORTER.render(asked)]
    assert names == ["three-houses-1.svg", "three-houses.pdf"]
    assert "Ida" in next(iter(EXPORTER.render(asked))).data.decode()


def test_a_name_that_no_font_has_is_spelled_out_wherever_it_stands() -> None:
    child = {"id": "li", "name": "李"}
    case = houses_map(
        USUAL, people=[child], tool={"child": "li"}, case={"children": ["otis", "li"]}
    )
    drawing = houses_of(case)
    assert pdf(drawing, date=DAY)  # refuses a letter that no font has
