"""A story for a child: whole, in order, and not before the grown-ups have agreed."""

from __future__ import annotations

import datetime
import re
from itertools import product
from typing import Any

import pytest
from attrs import evolve
from diagram_samples import bare, lines, made, request, said
from hypothesis import given, settings
from hypothesis import strategies as st
from story_samples import CASES, STORY, USUAL, story_map, story_of

from sos_map import CaseMap, File, blank, export, loads
from sos_map.data import read_data
from sos_map_family_diagrams.words_and_pictures.content import stories
from sos_map_family_diagrams.words_and_pictures.exporter import EXPORTER
from sos_map_pages import Drawing, Heading, Paragraph, lines_of, overlapping

DAY = datetime.date(2026, 1, 16)
PARTS = ("title", "start", "who", "what", "then", "now", "end")


def whole(drawing: Drawing) -> str:
    return said(lines(drawing))


def keyed(drawing: Drawing) -> dict[str, str]:
    """Return the words of each picture, joined over pages, in reading order."""
    found: dict[str, str] = {}
    for page in drawing.pages:
        for node in page.tree:
            if isinstance(node, Paragraph) and node.key:
                found[node.key] = found.get(node.key, "") + said(node.lines)
    return found


def headings(drawing: Drawing) -> list[str]:
    return [
        said(node.lines)
        for page in drawing.pages
        for node in page.tree
        if isinstance(node, Heading) and node.level == 2
    ]


@pytest.mark.parametrize(("name", "language"), list(product(CASES, ("sv", "en"))))
def test_each_word_of_the_story_stands_once_and_in_order(
    name: str, language: str
) -> None:
    case = CASES[name]
    told = name != "waits"
    found = keyed(story_of(case, language=language))
    panels = {one.id: bare(one.text) for one in case.panels if told}
    assert found == panels
    assert list(found) == list(panels)


@settings(max_examples=40, deadline=None)
@given(
    told=st.lists(
        st.tuples(
            st.sampled_from(PARTS),
            st.text("abåä 👍مر\n", min_size=1, max_size=900).map(lambda t: f"x{t}x"),
        ),
        max_size=9,
    )
)
def test_whatever_is_told_stands_once_and_whole(told: list[tuple[str, str]]) -> None:
    case = story_map(tuple(told))
    drawing = story_of(case)
    assert keyed(drawing) == {one.id: bare(one.text) for one in case.panels}
    for page in drawing.pages:
        assert overlapping(page) == ()


def test_it_is_told_in_the_order_of_its_numbers_and_numbered_without_a_gap() -> None:
    case = made(
        stories=[STORY],
        panels=[
            {"id": "b", "story": "saga", "number": 9, "part": "end", "text": "Slut."},
            {"id": "a", "story": "saga", "number": 3, "part": "start", "text": "Vi."},
        ],
    )
    assert list(keyed(story_of(case))) == ["a", "b"]
    assert headings(story_of(case)) == [
        bare("1Det här är vi"), bare("2Hur ska det bli?")
    ]  # fmt: skip


@pytest.mark.parametrize("status", ["draft", "with_parents", "approved", "told"])
@pytest.mark.parametrize("reader", ["child", "guardian", "network", "team"])
def test_a_story_waits_until_the_grown_ups_have_agreed(
    status: str, reader: str
) -> None:
    case = story_map(story={"status": status})
    drawing = story_of(case, reader=reader)
    if status in ("approved", "told"):
        assert len(keyed(drawing)) == len(USUAL)
        return
    text = whole(drawing)
    assert not keyed(drawing)
    for _, words in USUAL:
        assert bare(words) not in text
    # That somebody writes a story is nothing to tell a child.
    assert (bare("inte klar än") in text) == (reader != "child")


@pytest.mark.parametrize("view", ["agrees", "partly", "disagrees", "not_asked"])
def test_whoever_has_said_no_or_was_not_asked_keeps_it_from_being_told(
    view: str,
) -> None:
    votes = [{"who": "vera", "view": "agrees"}, {"who": "nils", "view": view}]
    drawing = story_of(story_map(story={"approvals": votes}))
    assert bool(keyed(drawing)) == (view in ("agrees", "partly"))


def test_the_last_word_counts() -> None:
    first = {"who": "nils", "view": "disagrees", "date": "2025-10-01"}
    then = {"who": "nils", "view": "agrees", "date": "2025-11-01"}
    for votes, told in (([then, first], True), ([first], False)):
        case = story_map(story={"approvals": votes})
        assert bool(keyed(story_of(case))) == told
    back = {**first, "date": "2025-12-01"}
    assert not keyed(story_of(story_map(story={"approvals": [back, then]})))


def test_the_unfinished_is_for_those_who_shall_say_yes_and_says_so_on_every_page() -> (
    None
):
    told = tuple((part, text + " Igen. " * 40) for part, text in USUAL)
    case = story_map(told, story={"status": "with_parents"})
    drawing = story_of(case, which="unfinished")
    assert len(keyed(drawing)) == len(USUAL)
    assert len(drawing.pages) > 1
    for page in drawing.pages:
        text = said(line for node in page.tree for line in lines_of(node))
        assert bare("Inte klar. Inte för barnet än.") in text
    assert not keyed(story_of(case, which="unfinished", reader="child"))
    # What is finished is not among what waits.
    assert not keyed(story_of(story_map(), which="unfinished"))
    assert bare("Inte klar") not in whole(story_of(story_map()))


def test_an_older_version_and_what_has_ended_are_not_told() -> None:
    for more in (
        {"status": "replaced"},
        {"ended": "2025-12-01"},
    ):
        drawing = story_of(story_map(story=more))
        assert bare("Det finns ingen berättelse") in whole(drawing)
    case = made(
        stories=[
            STORY,
            {**STORY, "id": "ny", "text": "Nya sagan", "supersedes": "saga"},
        ],
        panels=[
            {"id": "a", "story": "saga", "number": 1, "part": "end", "text": "Gammalt"},
            {"id": "b", "story": "ny", "number": 1, "part": "end", "text": "Först"},
            {
                **{"id": "c", "story": "ny", "number": 1, "part": "end"},
                **{"text": "Nytt", "supersedes": "b"},
            },
        ],
    )
    assert keyed(story_of(case)) == {"c": "Nytt"}


def two_children(**more: Any) -> CaseMap:
    """Return a story for two children with pages for one of them only."""
    base = {"story": "saga", "part": "what"}
    return made(
        people=[{"id": "ida", "name": "Ida"}],
        case={"children": ["otis", "ida"]},
        stories=[{**STORY, "children": ["otis", "ida"]}],
        panels=[
            {"id": "a", "number": 1, "text": "Vi bor här.", **base},
            {
                "id": "b",
                "number": 2,
                "text": "Otis var ute.",
                "children": ["otis"],
                **base,
            },
            {"id": "c", "number": 3, "text": "Ida sov.", "children": ["ida"], **base},
            {"id": "d", "number": 4, "text": "Nu är det lugnt.", **base},
        ],
        **more,
    )


def shown(file: File) -> str:
    """Return the words of an SVG without white space."""
    return bare("".join(re.findall("<text[^>]*>([^<]*)", file.data.decode())))


def files_of_child(**view: Any) -> dict[str, str]:
    asked = request(EXPORTER, two_children(), stories="approved")
    reader = evolve(asked.view.reader, **view.pop("reader", {}))
    asked = evolve(asked, view=evolve(asked.view, reader=reader, **view))
    return {
        file.name: shown(file)
        for file in EXPORTER.render(asked)
        if file.name.endswith(".svg")
    }


def test_each_child_hears_its_own_pages_on_a_paper_of_its_own() -> None:
    found = files_of_child()
    assert list(found) == [
        "words-and-pictures-paper1-1.svg",
        "words-and-pictures-paper2-1.svg",
    ]
    otis, ida = found.values()
    assert bare("Till Otis") in otis
    assert bare("Till Ida") in ida
    assert bare("Otis var ute.") not in ida
    assert bare("Ida sov.") not in otis
    for text in found.values():
        assert bare("Vi bor här.") in text
        assert bare("Nu är det lugnt.") in text


@pytest.mark.parametrize(
    "view",
    [
        {"child": "ida"},
        {"reader": {"children": ("ida",)}},
        {"reader": {"kind": "child", "person": "ida"}},
    ],
    ids=["about one", "reader of one", "the child"],
)
def test_a_paper_for_one_child_tells_that_childs_story_only(view: Any) -> None:
    (text,) = files_of_child(**view).values()
    assert bare("Ida sov.") in text
    assert bare("Otis var ute.") not in text


def test_a_story_for_nobody_named_is_told_too() -> None:
    case = story_map(story={"children": []})
    drawing = story_of(case)
    assert len(keyed(drawing)) == len(USUAL)
    assert bare("Till ") + "Otis" not in whole(drawing)


def test_only_words_kept_letter_by_letter_stand_in_quotation_marks() -> None:
    loose = whole(story_of(story_map()))
    assert "”" not in loose
    case = story_map((("what", "ja va rädd"),), panel={"verbatim": True})
    assert "”javarädd”" in whole(story_of(case))
    other = [{"language": "en", "text": "I was scared"}]
    case = story_map(
        (("what", "ja va rädd"),), panel={"verbatim": True, "wordings": other}
    )
    text = whole(story_of(case, language="en"))
    assert bare("I was scared") in text
    assert not {"“", "”"} & set(text)


def test_what_people_see_differently_says_so() -> None:
    case = story_map((("what", "Vera säger två. Nils säger en."),))
    assert bare("Alla ser inte det här likadant") not in whole(story_of(case))
    case = story_map(
        (("what", "Vera säger två. Nils säger en."),), panel={"disputed": True}
    )
    assert bare("Alla ser inte det här likadant.") in whole(story_of(case))


def test_what_the_picture_shows_stands_once_however_long_it_is() -> None:
    for words in ("ett hus", "ett hus vid vägen " * 30):
        case = story_map(USUAL[:2], panel={"picture": words})
        text = whole(story_of(case))
        assert text.count(bare(f"Att rita: {words}")) == 2
    drawing = story_of(story_map(panel={"picture": "ett hus"}), language="en")
    tags = {line.style.language for line in lines(drawing) if "ett hus" in line.text}
    assert tags == {"sv"}


@pytest.mark.parametrize("reader", ["child", "guardian", "network", "team", "court"])
def test_nothing_else_of_the_map_stands_there(reader: str) -> None:
    case = story_map(
        dangers=[{"id": "d1", "text": "Vi är oroliga för att Vera somnar."}],
        sources=[{"id": "s1", "kind": "document", "text": "Journal 47"}],
        panel={"explains": ["d1"], "sources": ["s1"], "said_by": ["nils"]},
        story={"kept_by": ["nils"], "sources": ["s1"]},
        case={"reference": "ÄR-2026-118", "office": "Enheten i Almvik"},
    )
    text = whole(story_of(case, reader=reader)).lower()
    for word in ("somnar.", "Journal", "118", "Almvik", "Enheten", "disputed"):
        assert bare(word).lower() not in text


def test_who_said_yes_and_with_what_reservation_is_for_the_office() -> None:
    case = story_map(
        story={
            "approvals": [
                {"who": "vera", "view": "agrees", "date": "2025-10-02"},
                {"who": "nils", "view": "partly", "text": "inte bild tre"},
            ],
            "status": "told",
            "told_to": ["otis"],
            "told_by": ["vera"],
            "told_on": "2025-10-10",
            "present": ["nils"],
            "reaction": {"text": "Otis ritade vidare."},
        }
    )
    text = whole(story_of(case, reader="team"))
    for words in (
        "Vera sa ja 2 oktober 2025.",
        "Nils har sagt ja till en del.",
        "Nils: ”inte bild tre”",
        "Berättad för Otis.",
        "Berättad av Vera.",
        "Berättad 10 oktober 2025.",
        "Med var Nils.",
        "Så tog barnen emot den: Otis ritade vidare.",
    ):
        assert text.count(bare(words)) == 1
    for reader in ("child", "guardian", "parent", "foster_carer", "network"):
        home = whole(story_of(case, reader=reader))
        assert bare("inte bild tre") not in home
        assert bare("Om berättelsen") not in home


def test_a_title_or_a_name_of_any_length_makes_a_page() -> None:
    title, name = "Sagan om huset " * 90, "Otto" * 300
    case = story_map(
        story={"text": title, "children": ["lang"]},
        people=[{"id": "lang", "name": name}],
        case={"children": ["otis", "lang"]},
    )
    text = whole(story_of(case))
    assert bare(title) in text
    assert bare(f"Till {name}") in text


def test_without_a_story_the_page_says_so_and_the_empty_sheet_is_another() -> None:
    for case in (made(), story_map(())):
        drawing = story_of(case)
        assert bare("Det finns ingen berättelse att visa") in whole(drawing)
        assert drawing.pages[0].shapes == ()
    for language, asked in (("sv", "Vem blev orolig?"), ("en", "Who was worried?")):
        sheet = blank(EXPORTER, date=DAY, language=language)
        data = sheet.files[0].data.decode()
        assert asked in data
        assert "finns ingen" not in data


EKWALL = loads(read_data("examples", "ekwall.yaml"), format="yaml")


def papers(reader: str) -> list[str]:
    made = export(
        EKWALL, EXPORTER, reader=reader, date="2026-01-16", language="sv",
        options={"format": "svg"},
    )  # fmt: skip
    return [shown(file) for file in made.files]


def test_the_example_family_gets_each_childs_story() -> None:
    johan = "".join(papers("johan:guardian:milo"))
    assert bare("Till Milo") in johan
    assert bare("Till Ebba") not in johan
    assert bare("Johan flyttade till Peter") not in johan
    for reader in ("sara:guardian:ebba", "amir:guardian:ebba"):
        text = "".join(papers(reader))
        assert bare("Till Ebba") in text
        assert bare("Johan säger att han höll") in text
        assert bare("förbehåll") not in text
    assert bare("med förbehåll för bild 3") in "".join(papers("team"))


def test_the_story_of_a_map_is_found_without_a_reader_of_one_child() -> None:
    asked = request(EXPORTER, two_children(), stories="approved")
    assert [one.name for one in stories(asked)] == ["Otis", "Ida"]
