"""The plan on the fridge: all that may stand there, once, in order, on whole pages."""

from __future__ import annotations

import datetime
import io
import re
from itertools import pairwise, product

import pypdf
import pytest
from diagram_samples import bare, items, lines, made, said
from fridge_samples import (
    PLAN,
    drawn,
    extreme_plan,
    member,
    one_rule,
    rule,
    usual_plan,
)

from sos_map import CaseMap, Exporter, ExportRefused, blank, export
from sos_map.testing.samples import DATE, extreme_case, usual_case
from sos_map_family_diagrams.fridge_plan.exporter import EXPORTER
from sos_map_pages import Circle, Drawing, Line, Rect, lines_of, overlapping, pdf
from sos_map_pages.extent import extent
from sos_map_pages.testing import standard_failures, structure_problems

CASES = {
    "empty": made,
    "one": one_rule,
    "usual": usual_plan,
    "interim": lambda: usual_plan("interim"),
    "extreme": extreme_plan,
}
BOTH = list(product(("plan", "tonight"), ("sv", "en")))
EVERY = list(
    product(CASES, ("plan", "tonight"), ("public", "private"), ("sv", "en"))
)  # fmt: skip


def pen_lines(drawing: Drawing) -> int:
    """Return how many lines to write on there are."""
    return sum(
        isinstance(shape, Line) and shape.y1 == shape.y2 and shape.x2 - shape.x1 > 300
        for page in drawing.pages
        for shape in page.shapes
    )


@pytest.mark.parametrize(("case", "kind", "variant", "language"), EVERY)
def test_a_page_is_whole(case: str, kind: str, variant: str, language: str) -> None:
    drawing = drawn(CASES[case](), language, kind=kind, variant=variant)
    for page in drawing.pages:
        assert overlapping(page) == ()
        frames = [
            extent(shape)
            for shape in page.shapes
            if isinstance(shape, Rect) and shape.radius == 30
        ]
        for one, other in pairwise(frames):
            assert one[3] < other[1]
        for node in page.tree:
            for line in lines_of(node):
                meets = [f for f in frames if f[1] < line.box[3] and line.box[1] < f[3]]
                for left, top, right, bottom in meets:
                    assert left + 8 <= line.box[0]
                    assert line.box[2] <= right - 8
                    assert top + 8 <= line.box[1]
                    assert line.box[3] <= bottom - 8
    footers = {x for page in drawing.pages for x in lines_of(page.tree[-1])}
    for line in lines(drawing):
        assert line.style.size >= (36 if line in footers else 43)


@pytest.mark.parametrize(("kind", "language"), BOTH)
@pytest.mark.parametrize("case", ["usual", "extreme"])
def test_the_pages_keep_to_the_standards(case: str, kind: str, language: str) -> None:
    made_of = usual_plan("interim") if case == "usual" else extreme_plan()
    drawing = drawn(made_of, language, kind=kind, variant="private")
    data = pdf(drawing, date=datetime.date(2026, 1, 16))
    assert structure_problems(data) == ()
    assert standard_failures(data) == ()


def test_the_folder_has_each_word_of_the_plan_once_and_in_order() -> None:
    whole = said(lines(drawn(usual_plan(), variant="private")))
    texts = [
        "Otis", "Så har vi det hemma.", "Gäller från 1 oktober 2025.",
        "Vi pratar om den igen 20 februari 2026.",
        "Vera ringer Gun klockan 19.", "Varje vardag.", "Var: i köket",
        "Om det inte går gör Bo Ek det.", "Ser efter: Gun Lind.", "Hur: frågar Otis",
        "Om det inte blir så: Gun samlar alla.", "Nils går ut när han blir arg.",
        "Gun läser för Otis på torsdagar.", "Ida kommer på besök.",
        "Så märker vi att det blir svårt", "Nils tystnar.", "Då: Vera går.",
        "Om det blir svårt", "Otis kan vända sig till Gun Lind.",
        "En vaken vuxen är alltid hemma.", "070-000 00 01", "112",
        "det är inte bestämt än", "Bo hämtar på fredagar.",
    ]  # fmt: skip
    place = 0
    for text in texts:
        place = whole.index(bare(text), place) + 1
    for text in texts[1:]:
        assert whole.count(bare(text)) == 1, text


def test_the_folders_page_says_on_every_sheet_that_it_stays_there() -> None:
    drawing = drawn(extreme_plan(), variant="private")
    assert len(drawing.pages) > 2
    for page in drawing.pages:
        whole = said([line for node in page.tree for line in lines_of(node)])
        assert bare("Häng inte upp den här sidan.") in whole
    assert "Hänginte" not in said(lines(drawn(extreme_plan())))


def test_forty_rules_and_a_very_long_one_go_on_overleaf_and_lose_nothing() -> None:
    case = extreme_plan()
    drawing = drawn(case)
    whole = said(lines(drawing))
    whole = re.sub(r"Fortsätterpånästasida(Sida\d+av\d+)?", "", whole)
    whole = re.sub(r"Vårtrygghetsplan,sida\d+(Dethärgörvi\(fortsätter\))?", "", whole)
    place = 0
    for one in case.rules:
        place = whole.index(bare(one.text), place)
        assert whole.count(bare(one.text)) == 1
    for number, page in enumerate(drawing.pages[1:], start=2):
        (line,) = lines_of(page.tree[0])
        assert line.text == f"Vår trygghetsplan, sida {number}"
    for page in drawing.pages[:-1]:
        words = said([line for node in page.tree for line in lines_of(node)])
        assert bare("Fortsätter på nästa sida") in words


def test_little_to_say_is_said_in_large_letters_and_on_one_page() -> None:
    drawing = drawn(one_rule())
    assert len(drawing.pages) == 1
    (line,) = [one for one in lines(drawing) if one.text == "Vera lagar mat."]
    assert line.style.size == 64
    sizes = {
        one.style.size
        for one in lines(drawn(usual_plan()))
        if one.text.startswith(("Vera ringer Gun", "Gun läser för Otis"))
    }
    assert len(sizes) == 1


def test_no_last_word_of_a_rule_stands_by_itself() -> None:
    for count in range(8, 40):
        drawing = drawn(one_rule(f"Vera lagar {'mat ' * count}nu."))
        found = next(iter(items(drawing))).lines[1:]
        assert len(found) == 1 or len(found[-1].text.split()) > 1


@pytest.mark.parametrize(("kind", "language"), BOTH)
def test_the_title_is_one_line(kind: str, language: str) -> None:
    title = EXPORTER.words[language][
        "fridge-plan.tonight_title" if kind == "tonight" else "fridge-plan.title"
    ]
    found = lines(drawn(usual_plan(), language, kind=kind))
    assert found[0].text == title
    assert found[0].style.size >= 85


def test_what_is_only_suggested_stands_last_and_smaller_than_what_is_agreed() -> None:
    found = lines(drawn(usual_plan()))
    texts = [one.text for one in found]
    agreed, suggested = (
        texts.index(one)
        for one in ("Gun läser för Otis på torsdagar.", "Bo hämtar på fredagar.")
    )
    assert texts.index("112") < suggested
    assert found[suggested].style.size < found[agreed].style.size
    alone = made(plans=[PLAN], rules=[rule(1, "Bo hämtar.", status="proposed")])
    whole = said(lines(drawn(alone)))
    assert bare("Förslag, inte bestämt än") in whole
    assert whole.index("Bohämtar.") < whole.index("Omdetblirsvårt")


@pytest.mark.parametrize("variant", ["public", "private"])
def test_what_is_only_suggested_does_not_hold_from_any_day(variant: str) -> None:
    plan = {**PLAN, "since": "2025-12-01"}
    since = bare("Gäller från 1 december 2025.")
    for status, there in (("proposed", False), ("in_force", True)):
        case = made(plans=[{**plan, "status": status}])
        assert (since in said(lines(drawn(case, variant=variant)))) is there


def test_rules_count_from_one_without_a_gap() -> None:
    numbers = [
        int(item.lines[0].text)
        for item in items(drawn(extreme_plan()))
        if item.lines[0].text.isdecimal()
    ]
    assert numbers[:40] == list(range(1, 41))
    discs = [
        shape
        for page in drawn(extreme_plan()).pages
        for shape in page.shapes
        if isinstance(shape, Circle) and shape.radius == 34
    ]
    assert len(discs) == len(numbers)


@pytest.mark.parametrize("status", ["withdrawn", "suspended"])
def test_what_does_not_stand_is_not_there(status: str) -> None:
    case = one_rule(status=status)
    for variant in ("public", "private"):
        assert "Veralagar" not in said(lines(drawn(case, variant=variant)))
    old = rule(1, "Vera lagar mat.")
    new = rule(2, "Nils lagar mat.", supersedes="ru1", since="2026-01-01")
    gone = rule(3, "Vera diskar.", ended="2026-01-10")
    soon = rule(4, "Nils diskar.", since="2026-02-01")
    whole = said(lines(drawn(made(plans=[PLAN], rules=[old, new, gone, soon]))))
    assert "Veralagar" not in whole
    assert "Nilslagar" in whole
    assert "Veradiskar" not in whole
    assert bare("Nils diskar. Vem") not in whole
    assert bare("Från och med 1 februari 2026.") in whole


def test_a_page_of_an_earlier_day_has_what_stood_then() -> None:
    then = {"status": "withdrawn", "ended": "2026-02-01"}
    case = made(
        plans=[{**PLAN, **then}],
        rules=[rule(1, "Vera lagar mat.", **then), rule(2, "Nils diskar.", **then)],
    )
    assert "Veralagarmat." in said(lines(drawn(case)))


def test_the_page_until_next_time_is_about_the_interim_plan_alone() -> None:
    interim = {**PLAN, "id": "in", "kind": "interim", "text": "Gun sover över."}
    rules = [rule(1, "Vera lagar mat."), rule(2, "Nils bor hos Bo.", plan="in")]
    case = made(plans=[PLAN, interim], rules=rules)
    plan, tonight = (said(lines(drawn(case, kind=k))) for k in ("plan", "tonight"))
    assert "Veralagar" in plan
    assert "NilsborhosBo" not in plan
    assert "Gunsover" not in plan
    assert "Veralagar" not in tonight
    assert "NilsborhosBo" in tonight
    assert "Gunsover" in tonight
    alone = made(plans=[interim], rules=rules[1:])
    assert "NilsborhosBo" in said(lines(drawn(alone)))


def test_tonight_asks_who_is_there_and_says_whom_a_child_can_turn_to() -> None:
    drawing = drawn(usual_plan("interim"), kind="tonight")
    whole = said(lines(drawing))
    assert len(drawing.pages) == 1
    order = (
        "Vem är hos barnet i natt?", "Hos Otis:", "Det här har vi kommit överens om",
        "Vem ringer vem?", "Otis kan vända sig till Gun Lind.", "Ring", "112",
    )  # fmt: skip
    assert [whole.rindex(bare(text)) for text in order] == sorted(
        whole.rindex(bare(text)) for text in order
    )


def test_a_day_that_is_over_is_a_line_to_write_a_new_one_on() -> None:
    plan = {**PLAN, "review": "2026-01-10"}
    drawing = drawn(made(plans=[plan], rules=[rule(1, "Vera lagar mat.")]))
    whole = said(lines(drawing))
    assert "januari2026" not in whole
    assert bare("Vi pratar om den igen:") in whole


@pytest.mark.parametrize(("kind", "language"), BOTH)
def test_the_empty_sheet_has_lines_and_only_our_words(kind: str, language: str) -> None:
    made_of = blank("fridge-plan", language=language, date=DATE, options={"kind": kind})
    (sheet,) = (f for f in made_of.files if f.name.endswith(".pdf"))
    text = bare(pypdf.PdfReader(io.BytesIO(sheet.data)).pages[0].extract_text())
    for words in EXPORTER.words[language].values():
        text = text.replace(bare(words), "")
    assert re.fullmatch(r"[\d?.:]*", text)
    assert pen_lines(drawn(made(), language, kind=kind)) >= 12


def test_the_emergency_number_is_last_to_ring_and_an_agency_sets_it() -> None:
    words = {"sv": {"fridge-plan.emergency_number": "119"}}
    paper = export(
        usual_case(), "fridge-plan", reader="maja:guardian:otis", date=DATE,
        language="sv", words=words, options={"format": "svg"},
    )  # fmt: skip
    texts = re.findall(r"<text[^>]*>([^<]*)", paper.files[-1].data.decode())
    after = texts.index("Nödläge") + 1
    assert texts[after] == "119"
    quiet = EXPORTER.words["sv"]["fridge-plan.later"]
    assert texts[after + 1 :][:1] in ([], [quiet])


@pytest.mark.parametrize("reader", ["team"])
def test_an_office_gets_no_page_for_the_fridge(reader: str) -> None:
    with pytest.raises(ExportRefused, match="exporter-reader"):
        export(usual_case(), "fridge-plan", reader=reader, date=DATE)


def test_files_tell_the_four_pages_apart() -> None:
    names = set()
    for kind, variant in product(("plan", "tonight"), ("public", "private")):
        paper = export(
            extreme_case(), "fridge-plan", reader="maja:guardian:otis", date=DATE,
            options={"kind": kind, "variant": variant, "format": "pdf"},
        )  # fmt: skip
        names |= {file.name for file in paper.files}
    assert len(names) == 4


def test_only_who_said_yes_is_rung() -> None:
    whole = said(lines(drawn(usual_plan(), variant="private")))
    assert "070-0000001" in whole
    assert "070-0000002" not in whole
    ring = whole[whole.rindex("Ring") :]
    assert "Nils" not in ring
    assert "BoEk" not in ring


@pytest.mark.parametrize("variant", ["public", "private"])
def test_a_protected_number_stands_on_no_page(variant: str) -> None:
    case = usual_plan(protections=[{"id": "pr", "person": "gun", "level": "marking"}])
    whole = said(lines(drawn(case, variant=variant)))
    assert "070-" not in whole
    assert "GunLind" in whole


def test_a_number_that_is_more_than_a_number_is_written_by_hand() -> None:
    gun = {"id": "gun", "name": "Gun", "phone": "070-000 00 01, inte till Nils"}
    case = made(
        people=[gun], plans=[PLAN], rules=[rule(1, "Gun lagar mat.")],
        network=[member(1, "gun")],
        commitments=[{"id": "c", "person": "gun", "to": "ru1"}],
    )  # fmt: skip
    whole = said(lines(drawn(case)))
    assert "070" not in whole
    assert "inte" not in whole


def test_the_usual_family_has_one_page() -> None:
    case: CaseMap = usual_case()
    exporter: Exporter = EXPORTER
    for kind in ("plan", "tonight"):
        paper = export(
            case, exporter, reader="maja:guardian:otis", date=DATE,
            options={"kind": kind, "format": "svg"},
        )  # fmt: skip
        assert len(paper.files) == 1
