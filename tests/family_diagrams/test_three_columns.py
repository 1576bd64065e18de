"""The three-column sheet: everything once, pairs side by side, room to object."""

from __future__ import annotations

import datetime
import random
import re

import pytest
from attrs import evolve
from diagram_samples import (
    DAY,
    bare,
    columns_of,
    items,
    lines,
    made,
    said,
    statements,
    usual,
)

from sos_map import CaseMap, Danger, loads, no_longer, render, view
from sos_map_family_diagrams.three_columns.exporter import EXPORTER
from sos_map_pages import (
    Circle,
    Drawing,
    Group,
    Heading,
    Rect,
    overlapping,
    pdf,
    rules_for,
)
from sos_map_pages.testing import (
    letters,
    standard_failures,
    structure_leaves,
    structure_problems,
    words_of,
)

PROMISES = ("promise", "guarantee", "lovar", "garanterar")


LEADS = ("Så här har det berättats:", "Det här berättas på olika sätt:")


def test_what_nobody_has_confirmed_says_so_before_it_is_read() -> None:
    for certainty, lead in (("alleged", LEADS[0]), ("disputed", LEADS[1])):
        harm = {"id": "h1", "text": "Nils knuffade Vera.", "certainty": certainty}
        whole = said(lines(columns_of(made(harms=[harm]))))
        assert bare(f"{lead} Nils knuffade Vera.") in whole
    harm = {"id": "h1", "text": "Nils knuffade Vera.", "certainty": "observed"}
    whole = said(lines(columns_of(made(harms=[harm]))))
    assert not any(bare(lead) in whole for lead in LEADS)


def _long(words: int) -> str:
    return " ".join(f"ord{number}" for number in range(words))


def _many(count: int) -> CaseMap:
    return usual(
        harms=[
            {"id": f"h{n}", "text": f"Det här hände nummer {n}. " * 3}
            for n in range(count)
        ],
        steps=[{"id": f"n{n}", "text": f"Steg nummer {n}."} for n in range(count)],
    )


def _texts(case: CaseMap) -> set[str]:
    return {bare(thing.text) for thing in statements(case)}


def _assert_complete(case: CaseMap, drawing: Drawing) -> None:
    """Every statement stands once, whole, under its own id."""
    found: dict[str, list[str]] = {}
    for item in items(drawing):
        if item.key:
            found.setdefault(item.key, []).append(said(item.lines))
    gone = no_longer(case, DAY)
    for thing in statements(case):
        pieces = found.get(thing.id, [])
        if thing.id in gone:
            # What a newer version took the place of is history, not today's map.
            assert not pieces
            continue
        whole = "".join(pieces)
        for lead in LEADS:  # what nobody has confirmed says so first
            whole = whole.removeprefix(bare(lead))
        if isinstance(thing, Danger):  # and what somebody fears, who fears it
            whole = re.sub("^.*?ärorolig(a)?fördethär:", "", whole)
        assert whole.startswith(bare(thing.text)), thing.id
        if len(pieces) == 1:
            assert whole == bare(thing.text)


def _assert_well_set(drawing: Drawing) -> None:
    for page in drawing.pages:
        assert overlapping(page) == ()


@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("reader", ["guardian", "team"])
@pytest.mark.parametrize(
    "case", [made(), usual(), _many(45)], ids=["empty", "usual", "many"]
)
def test_every_statement_stands_once_and_nothing_overlaps(
    case: CaseMap, reader: str, paper: str
) -> None:
    drawing = columns_of(case, reader=reader, paper=paper)
    _assert_complete(case, drawing)
    _assert_well_set(drawing)
    smallest = rules_for("family" if reader == "guardian" else "professional").minimum
    assert min(line.style.size for line in lines(drawing)) >= smallest


@pytest.mark.parametrize("seed", range(6))
def test_every_statement_of_a_random_map_stands_once(seed: int) -> None:
    from sos_map.testing import random_case, readers_of

    case = random_case(random.Random(seed), size=7)  # noqa: S311
    for reader in readers_of(case, DAY)[:3]:
        shown = view(case, reader, DAY).case
        drawing = columns_of(shown)
        _assert_complete(shown, drawing)
        _assert_well_set(drawing)


def test_words_beside_the_statements_are_there_too() -> None:
    whole = said(lines(columns_of(usual())))
    for text in (
        "Nils håller inte med: ”Det hände en gång.”",
        "Vera håller med.",
        "Så blev det för Otis: frös och grät",
        "Så blev det: det gick bra",
        "Oroliga: Vera.",
        "När: 23 augusti 2025, någon såg det.",
        "Vem: Nils. Senast 1 februari 2026.",
        "Stämmer det inte? Skriv här:",
    ):
        assert whole.count(bare(text)) == 1, text


def test_a_danger_and_its_goal_begin_at_the_same_height() -> None:
    drawing = columns_of(usual())
    top = {
        item.key: item.lines[0].y
        for item in items(drawing)
        if item.key in ("d1", "d2", "g1", "g2", "e1")
    }
    assert top["d1"] == top["g1"] == top["e1"]
    assert top["d2"] == top["g2"]


def test_columns_are_read_one_after_the_other_under_their_questions() -> None:
    drawing = columns_of(usual())
    heads = [
        (node.level, said(node.lines))
        for node in drawing.pages[0].tree
        if isinstance(node, Heading)
    ]
    assert [level for level, _ in heads].count(1) == 1
    questions = [text for level, text in heads if level == 2]
    assert questions[:3] == [
        "Vadärvioroligaför?",
        "Vadfungerarbra?",
        "Vadbehöverhända?",
    ]


def test_an_empty_column_keeps_its_question_and_says_that_it_is_empty() -> None:
    whole = said(lines(columns_of(made())))
    assert whole.count(bare("Inget skrivet här ännu.")) == 3
    assert whole.count(bare("Vad fungerar bra?")) == 1


@pytest.mark.parametrize("count", [1, 60])
def test_the_first_page_has_all_three_questions_whatever_is_written(count: int) -> None:
    things = [{"id": f"s{n}", "text": f"Vera läser, kväll {n}."} for n in range(count)]
    drawing = columns_of(made(strengths=things))
    first = said(lines(evolve(drawing, pages=drawing.pages[:1])))
    for question in (
        "Vad är vi oroliga för?",
        "Vad fungerar bra?",
        "Vad behöver hända?",
    ):
        assert bare(question) in first
    assert bare("Vad har ni sett eller hört som oroar er?") in first
    assert bare("När har det blivit bra") not in first


def test_a_text_longer_than_a_page_is_parted_and_loses_nothing() -> None:
    text = _long(1900)
    case = usual(dangers=[{"id": "d1", "text": text}], goals=[], existing_safety=[])
    drawing = columns_of(case)
    assert len(drawing.pages) > 2
    _assert_complete(case, drawing)
    _assert_well_set(drawing)
    assert "…" not in said(lines(drawing))
    heads = [said(n.lines) for page in drawing.pages for n in page.tree
             if isinstance(n, Heading) and n.level == 3]  # fmt: skip
    whole, *rest = [one for one in heads if one.startswith(bare("Det vi är oroliga"))]
    assert "fortsättning" not in whole
    assert rest
    assert all(one.endswith("fortsättning") for one in rest)


def test_what_goes_on_overleaf_says_so_and_repeats_its_question() -> None:
    drawing = columns_of(_many(45))
    first = said(
        line
        for line in lines(Drawing(title="t", language="sv", pages=drawing.pages[:1]))
    )
    assert bare("Fortsätter på nästa sida") in first
    for page in drawing.pages[:3]:
        heads = [said(n.lines) for n in page.tree if isinstance(n, Heading)]
        assert bare("Vad är vi oroliga för?") in heads


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script> & ]]> \" ' \\",
        '#panic("x") $a$ @b `c` *d* _e_ // f',
        "\u200bhej\u200b",
        "مرحبا، اسمي ليو وعمري 7 سنوات (Leo).",
        "👩‍👩‍👧‍👦 och ❤️",
        "李小龍",
        "x" * 3000,
    ],
)
def test_hostile_and_foreign_text_is_drawn(text: str) -> None:
    case = usual(harms=[{"id": "h1", "text": text}])
    drawing = columns_of(case)
    _assert_well_set(drawing)
    assert pdf(drawing, date=datetime.date(2026, 1, 16)).startswith(b"%PDF")
    if "李" not in text and "\u200b" not in text:
        _assert_complete(case, drawing)


def test_words_in_another_language_are_marked_with_it() -> None:
    case = usual(harms=[{"id": "h1", "text": "He was out alone.", "language": "en"}])
    harm = next(item for item in items(columns_of(case)) if item.key == "h1")
    assert {line.style.language for line in harm.lines} == {"en"}
    english = columns_of(case, language="en")
    harm = next(item for item in items(english) if item.key == "h1")
    assert {line.style.language for line in harm.lines} == {""}
    step = next(item for item in items(english) if item.key == "n1")
    assert {line.style.language for line in step.lines} == {"sv"}


def test_family_pages_have_the_familys_letters_and_no_case_number() -> None:
    case = usual(case={"reference": "SN 2025-0117", "office": "Almvik"})
    family = columns_of(case)
    assert {line.style.profile for line in lines(family)} == {"family"}
    assert "2025-0117" not in said(lines(family))
    assert "Almvik" not in said(lines(family))
    office = columns_of(case, reader="team")
    assert {line.style.profile for line in lines(office)} == {"professional"}
    assert "SN2025-0117" in said(lines(office))


def test_a_source_is_never_named() -> None:
    case = usual(
        people=[{"id": "tipsare", "name": "Hemliga Hilda"}],
        sources=[{"id": "src1", "kind": "person", "person": "tipsare"}],
        harms=[{"id": "h1", "text": "Otis var ute.", "sources": ["src1"]}],
    )
    assert "Hilda" not in said(lines(columns_of(case)))


def test_the_pdf_says_every_word_under_a_real_tag() -> None:
    for case in (usual(), _many(45)):
        drawing = columns_of(case)
        data = pdf(drawing, date=datetime.date(2026, 1, 16))
        assert structure_problems(data) == ()
        assert standard_failures(data) == ()
        shown = letters("".join(word for page in words_of(data) for word in page))
        assert shown == letters("".join(line.text for line in lines(drawing)))
        tags = {leaf.tag for leaf in structure_leaves(data)}
        assert {"H1", "H2", "H3"} <= tags


def test_the_same_map_gives_the_same_bytes_under_neutral_names() -> None:
    shown = view(usual(), "team", DAY)
    first = render(EXPORTER, shown, {}, "sv")
    again = render(EXPORTER, shown, {}, "sv")
    assert [(f.name, f.data) for f in first] == [(f.name, f.data) for f in again]
    names = [file.name for file in first]
    assert names[0] == "three-columns-1.svg"
    assert names[-1] == "three-columns.pdf"
    only = render(EXPORTER, shown, {"format": "pdf"}, "sv")
    assert [file.name for file in only] == ["three-columns.pdf"]


def test_equal_numbers_share_a_mark_and_no_mark_is_made_up() -> None:
    drawing = columns_of(usual())
    assert len(_marks(drawing)) == 2
    none = usual(ratings=[])
    assert _marks(columns_of(none)) == []


def _marks(drawing: Drawing) -> list[Circle]:
    return [
        shape
        for page in drawing.pages
        for shape in page.shapes
        if isinstance(shape, Circle) and shape.stroke_width == 6
    ]


def test_a_blank_sheet_has_the_strip_the_questions_and_the_scale() -> None:
    from sos_map import blank

    for language, words in (
        ("sv", "Rita familjen här"),
        ("en", "Draw the family here"),
    ):
        files = blank(EXPORTER, date=DAY, options={"paper": "A3"}, language=language)
        pages = [f.data.decode() for f in files.files if f.name.endswith("svg")]
        assert len(pages) == 1
        assert words in pages[0]
        assert not any(word in pages[0].lower() for word in PROMISES)


def test_columns_are_equally_wide_and_end_at_the_same_height() -> None:
    page = columns_of(usual()).pages[0]
    frames = [
        shape
        for shape in page.shapes
        if isinstance(shape, Rect) and shape.stroke in ("worry", "strength", "goal")
    ]
    assert not any(isinstance(shape, Group) for shape in page.shapes)
    assert len({frame.width for frame in frames}) == 1
    assert len({frame.y + frame.height for frame in frames}) == 1


def test_a_familys_page_names_nobody_who_told_of_a_harm() -> None:
    case = loads(
        b"""
sos_map: 1
case: {children: [p1]}
people:
  - {id: p1, name: Otis, shown_to: [p2]}
  - {id: p2, name: Maja, shown_to: [p2]}
  - {id: p3, name: Grannen Sven, shown_to: [p2]}
bodies: [{id: team, name: Enheten, kind: team}]
custody: [{id: c1, person: p2, child: p1}]
harms:
  - {id: h1, text: Otis var ute ensam., said_by: [p3], shown_to: [p2]}
"""
    )
    family = render(EXPORTER, view(case, "p2:guardian:p1", "2026-01-16"), {}, "sv")
    office = render(EXPORTER, view(case, "team", "2026-01-16"), {}, "sv")
    assert all(b"Sven" not in file.data for file in family if "svg" in file.media_type)
    assert any(b"Sven" in file.data for file in office if "svg" in file.media_type)


def test_an_old_number_does_not_pass_for_todays() -> None:
    case = loads(
        b"""
sos_map: 1
case: {children: [p1]}
people: [{id: p1, name: Otis}]
bodies: [{id: team, name: Enheten, kind: team}]
occasions: [{id: o1, date: 2022-11-14, kind: historic}]
scales: [{id: s1, kind: overall, zero: {text: fara}, ten: {text: tryggt}}]
ratings: [{id: r1, scale: s1, at: o1, value: 6}]
"""
    )
    seen = view(case, "team", "2026-01-16")
    files = render(EXPORTER, seen, {}, "sv")
    pages = [file.data.decode() for file in files if "svg" in file.media_type]
    assert any("14 november 2022" in page for page in pages)


@pytest.mark.parametrize(
    ("text", "worried", "written"),
    [
        ("Otis går ut.", ["vera"], "Vera är orolig för det här: Otis går ut."),
        (
            "Otis går ut.",
            ["vera", "nils"],
            "Vera och Nils är oroliga för det här: Otis går ut.",
        ),
        ("Vera är orolig för att Otis går ut.", ["vera"], "Oroliga: Vera."),
        (
            "Gun (mormor), Pia på förskolan, Ida från enheten, grannen Bo och Vera "
            "själv är oroliga för att Otis går ut.",
            ["vera"],
            "Oroliga: Vera.",
        ),
        ("Otis går ut.", [], "Otis går ut."),
    ],
)
def test_what_somebody_fears_is_never_said_as_if_it_were_so(
    text: str, worried: list[str], written: str
) -> None:
    danger = {"id": "d1", "text": text, "worried": [{"who": one} for one in worried]}
    whole = said(lines(columns_of(made(dangers=[danger]))))
    assert whole.count(bare(written)) == 1
    assert whole.count(bare(text)) == 1
    assert ("Oroliga:" in whole) is written.startswith("Oroliga")


@pytest.mark.parametrize(
    ("language", "lead"), [("sv", "Så här"), ("en", "This is how")]
)
def test_hearsay_says_so_before_its_words_in_whatever_language(
    language: str, lead: str
) -> None:
    harm = {
        "id": "h1",
        "text": "Nils kastade en tallrik.",
        "certainty": "reported",
        "children": [{"child": "otis", "text": "två stygn"}],
    }
    case = made(harms=[harm])
    whole = said(lines(columns_of(case, language=language)))
    assert whole.index(bare(lead)) < whole.index(bare("Nils kastade"))
    told = {"sv": "Så ska det ha blivit för Otis:", "en": "is said to have turned out"}
    assert whole.index(bare(told[language])) < whole.index(bare("två stygn"))
