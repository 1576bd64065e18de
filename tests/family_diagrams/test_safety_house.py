"""The safety house: the child's own words, once and whole, and nobody else's."""

from __future__ import annotations

import datetime
import re
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from child_reading import headings, keyed, whole
from diagram_samples import bare, lines, made, request
from safety_samples import (
    CASES,
    TOOL,
    USUAL,
    blank_of,
    safety_map,
    safety_of,
    usual_safety,
)

from sos_map import export, loads
from sos_map.data import read_data
from sos_map_family_diagrams.safety_house.content import ZONES
from sos_map_family_diagrams.safety_house.exporter import EXPORTER
from sos_map_pages import pdf

DAY = datetime.date(2026, 1, 16)
DANGER = {"id": "d1", "text": "Vi är oroliga för att Vera somnar igen."}


@pytest.mark.parametrize(("name", "language"), list(product(CASES, ("sv", "en"))))
def test_each_word_of_the_child_stands_once_in_its_part(
    name: str, language: str
) -> None:
    case = CASES[name]
    drawing = safety_of(case, language=language)
    found = keyed(drawing.pages)
    marks = "””" if language == "sv" else "“”"
    for thing in case.child_items:
        assert found.pop(thing.id) == bare(f"{marks[0]}{thing.text}{marks[1]}")
    assert not found
    ids = [
        t.id for zone in (*ZONES, "seen") for t in case.child_items if t.zone == zone
    ]
    on_first = list(keyed(drawing.pages[:1]))
    assert on_first == [one for one in ids if one in on_first]
    later = [one for one in keyed(drawing.pages[1:]) if one not in on_first]
    assert later == [one for one in ids if one not in on_first]


def test_the_parts_are_read_from_the_roof_to_the_path() -> None:
    expected = (
        *("Otis trygghetshus", "Husets regler", "Bor här", "Saker som hjälper"),
        *("Kommer på besök", "Får inte komma in", "Stigen till dörren"),
    )
    assert headings(safety_of(usual_safety())) == [bare(one) for one in expected]
    assert headings(blank_of())[1:] == [bare(one) for one in expected[1:]]


def test_the_ends_of_the_path_say_what_they_mean() -> None:
    # Only where the child said a number do the ends have theirs.
    words = "Stigen till dörren Inte tryggt Helt tryggt"
    assert bare(words) in whole(blank_of())
    numbered = "Stigen till dörren 0: inte tryggt 10: helt tryggt"
    assert bare(numbered) in whole(safety_of(usual_safety()))
    assert bare(words) not in whole(safety_of(usual_safety()))


def test_a_hidden_part_looks_like_one_in_which_nothing_was_said() -> None:
    less = {zone: words for zone, words in USUAL.items() if zone != "not_safe_with"}
    one, two = (
        safety_of(safety_map(less)),
        safety_of(safety_map({**less, "things": ()})),
    )
    assert headings(one) == headings(two) == headings(safety_of(usual_safety()))


def test_the_child_names_the_parts() -> None:
    names = [
        {"zone": "roof_rules", "text": "Lagen"},
        {"zone": "not_safe_with", "text": "Utanför " * 20},
        {"zone": "inside", "text": "Borgen"},
        {"zone": "inside", "text": "Kojan"},
    ]
    drawing = safety_of(usual_safety(tool={"names": names}))
    found = headings(drawing)
    assert found[1:3] == ["Lagen", "Borgen"]
    assert bare("Får inte komma in") in found
    text = whole(drawing)
    assert text.count(bare("Husets regler")) == 1
    assert bare("Heter också: " + "Utanför " * 20) in text
    assert bare("Heter också: Kojan") in text


def test_where_the_child_is_on_the_path_stands_in_its_words() -> None:
    text = whole(safety_of(usual_safety(position="nästan vid grinden")))
    assert bare("Här på stigen: ”nästan vid grinden”") in text
    loose = usual_safety(position="nästan vid grinden", item={"verbatim": False})
    text = whole(safety_of(loose))
    assert bare("Här på stigen: nästan vid grinden") in text
    assert "”" not in text
    data = {"text": "nästan framme", "wordings": [{"language": "en", "text": "close"}]}
    case = safety_map({"path": ("stigen",)}, item={"position": data})
    text = whole(safety_of(case, language="en"))
    assert bare("Here on the path: “nästan framme” In English: close") in text
    case = safety_map({"path": ("stigen",)}, item={"position": data, "verbatim": False})
    text = whole(safety_of(case, language="en"))
    assert bare("Here on the path: close") in text
    tags = [
        line.style.language
        for line in lines(
            safety_of(usual_safety(position="vid grinden"), language="en")
        )
        if "grinden”" in line.text
    ]
    assert tags == ["sv"]


def test_only_words_kept_letter_by_letter_stand_in_quotation_marks() -> None:
    loose = safety_map({"inside": ("mamma å jag",)}, item={"verbatim": False})
    text = whole(safety_of(loose))
    assert bare("mamma å jag") in text
    assert "”" not in text


@pytest.mark.parametrize("reader", ["child", "guardian", "network", "team", "court"])
def test_nothing_of_what_adults_make_of_it_stands_there(reader: str) -> None:
    source = {"id": "s1", "kind": "document", "text": "Journal 47"}
    rule = {"id": "r1", "text": "Regeln som de vuxna skrev."}
    case = usual_safety(
        dangers=[DANGER],
        sources=[source],
        rules=[rule],
        wall=[{"id": "w1", "text": "Lappen på väggen", "column": "worried"}],
        scales=[{"id": "sc", "kind": "child_path", "zero": {"text": "Mörkt"}}],
        item={"informs": ["d1"], "sources": ["s1"], "becomes": ["r1"]},
        tool={"drawing": "pärm 3", "kept_by": ["nils"]},
        case={"reference": "ÄR-2026-118", "office": "Enheten i Almvik"},
    )
    text = whole(safety_of(case, reader=reader)).lower()
    for word in ("Journal", "Lappen", "pärm", "118", "Almvik", "Regeln", "Mörkt"):
        assert bare(word).lower() not in text
    for word in (DANGER["text"], "risk", "fara", "zone", "roof_rules"):
        assert bare(word).lower() not in text


def test_whom_the_child_keeps_it_from_stands_on_no_paper_that_goes_home() -> None:
    says = {"child_says": {"text": "mamma får se, inte Nils"}}
    case = usual_safety(tool=says)
    office = safety_of(case, reader="team")
    assert bare("”mamma får se, inte Nils”") in whole(office)
    assert bare("Om huset") in headings(office)
    for reader in ("child", "guardian", "parent", "foster_carer", "network", "other"):
        assert bare("inte Nils") not in whole(safety_of(case, reader=reader))


EKWALL = loads(read_data("examples", "ekwall.yaml"), format="yaml")


def paper(reader: str, **about: Any) -> str:
    made = export(
        EKWALL, EXPORTER, reader=reader, date="2026-01-16", language="sv",
        options={"format": "svg"}, **about,
    )  # fmt: skip
    return bare(re.sub("<[^>]+>", "", "".join(f.data.decode() for f in made.files)))


def test_each_reader_gets_what_the_view_shows_and_no_gap() -> None:
    sara = paper("sara:guardian:ebba")
    for words in ("Johan när han är arg", "elefanten får vara hemlig"):
        assert bare(words) in sara
    for reader in ("johan:guardian:milo", "birgitta:network:ebba+milo"):
        text = paper(reader)
        assert bare("inget trygghetshus") in text
        assert "Ebba" not in text


def test_whoever_may_not_come_in_never_reads_that_and_sees_no_gap() -> None:
    nils = {"shown_to": ["nils"]}
    custody = [{"id": "c1", "person": "nils", "child": "otis", **nils}]
    feared = {"id": "a", "tool": "hus", "zone": "not_safe_with", "text": "när du slår"}
    inside = {"id": "b", "tool": "hus", "zone": "inside", "text": "mamma, jag", **nils}
    cases = [
        made(
            case=nils,
            child_tools=[{**TOOL, **nils}],
            child_items=items,
            custody=custody,
        )
        for items in ([{**feared, "about": ["nils"], **nils}, inside], [inside])
    ]
    pages = [
        [
            file.data
            for file in export(
                case, EXPORTER, reader="nils:guardian:otis", date=DAY
            ).files
        ]
        for case in cases
    ]
    assert pages[0] == pages[1]
    assert b"mamma, jag" in pages[0][0]


def test_children_never_share_a_file() -> None:
    case = made(
        people=[{"id": "ida", "name": "Ida"}],
        case={"children": ["otis", "ida"]},
        child_tools=[TOOL, {**TOOL, "id": "tva", "child": "ida"}],
        child_items=[
            {"id": "a", "tool": "hus", "zone": "things", "text": "fotboll"},
            {"id": "b", "tool": "tva", "zone": "things", "text": "simning"},
        ],
    )
    files = list(EXPORTER.render(request(EXPORTER, case)))
    assert [file.name for file in files] == [
        "safety-house-paper1-1.svg",
        "safety-house-paper1.pdf",
        "safety-house-paper2-1.svg",
        "safety-house-paper2.pdf",
    ]
    one, two = (files[number].data.decode() for number in (0, 2))
    assert "Otis" in one
    assert "simning" in two
    assert "Ida" not in one
    assert "Otis" not in two
    asked = request(EXPORTER, case)
    asked = evolve(asked, view=evolve(asked.view, child="ida"))
    names = [file.name for file in EXPORTER.render(asked)]
    assert names == ["safety-house-1.svg", "safety-house.pdf"]


def test_without_a_house_the_page_says_so_and_the_empty_sheet_is_another() -> None:
    text = whole(safety_of(made()))
    assert bare("Det finns inget trygghetshus att visa") in text
    other = made(child_tools=[{**TOOL, "tool": "three_houses"}])
    assert bare("Det finns inget trygghetshus") in whole(safety_of(other))
    empty = whole(blank_of())
    for words in ("Namn:", "Datum:", "Vem bor här?", "Rita dig där."):
        assert bare(words) in empty
    assert bare("Det finns inget") not in empty


def test_a_name_that_no_font_has_is_spelled_out_wherever_it_stands() -> None:
    child = {"id": "li", "name": "李"}
    case = safety_map(
        USUAL, people=[child], tool={"child": "li"}, case={"children": ["otis", "li"]}
    )
    assert pdf(safety_of(case), date=DAY)  # refuses a letter that no font has
