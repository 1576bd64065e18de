"""The wizard and the fairy: the child's own words, and a figure left to the child."""

from __future__ import annotations

import datetime
from itertools import product

import pytest
from attrs import evolve
from child_reading import headings, keyed, whole
from diagram_samples import bare, items, lines, made, request, said
from figure_samples import (
    CASES,
    LONG_WORD,
    TOOL,
    USUAL,
    blank_of,
    figure_map,
    figure_of,
    usual_figure,
)

from sos_map import CaseMap, blank
from sos_map_family_diagrams.child.pages import blank_drawing
from sos_map_family_diagrams.wizard_fairy.art import STAGE, TOP
from sos_map_family_diagrams.wizard_fairy.exporter import EXPORTER
from sos_map_pages import (
    Circle,
    Drawing,
    Heading,
    Line,
    Rect,
    lines_of,
    overlapping,
    pdf,
)
from sos_map_pages.extent import extent
from sos_map_pages.testing import (
    standard_failures,
    structure_leaves,
    structure_problems,
)

DAY = datetime.date(2026, 1, 16)
DANGER = {"id": "d1", "text": "Vi är oroliga för att Vera somnar igen."}
FIGURES = ("figure", "fairy", "wizard")


@pytest.mark.parametrize(
    ("name", "language", "first"),
    list(product(CASES, ("sv", "en"), ("worries", "good"))),
)
def test_each_word_of_the_child_stands_once_in_its_part(
    name: str, language: str, first: str
) -> None:
    case = CASES[name]
    drawing = figure_of(case, language=language, first=first)
    found = keyed(drawing.pages)
    marks = "””" if language == "sv" else "“”"
    for thing in case.child_items:
        assert found.pop(thing.id) == bare(f"{marks[0]}{thing.text}{marks[1]}")
    assert not found
    order = ["good", "worries"] if first == "good" else ["worries", "good"]
    zones = [*order, "dreams", "seen"]
    ids = [t.id for zone in zones for t in case.child_items if t.zone == zone]
    on_first = list(keyed(drawing.pages[:1]))
    assert on_first == [one for one in ids if one in on_first]
    later = [one for one in keyed(drawing.pages[1:]) if one not in on_first]
    assert later == [one for one in ids if one not in on_first]
    assert len(drawing.pages) <= 20


@pytest.mark.parametrize("name", CASES)
def test_the_figure_is_left_to_the_child(name: str) -> None:
    drawings = [figure_of(CASES[name])] if name != "none" else []
    drawings += [blank_of(figure=figure) for figure in FIGURES]
    for drawing in drawings:
        page = drawing.pages[0]
        there = [
            shape
            for shape in page.shapes
            if extent(shape)[2] > STAGE.x and extent(shape)[1] >= TOP
        ]
        (frame,) = there
        assert isinstance(frame, Rect)
        assert frame.fill == "paper"
        assert frame.width > 1000
        assert frame.height > 1400
        words = [
            line
            for node in page.tree
            for line in lines_of(node)
            if line.box[2] > STAGE.x and TOP < line.box[1] < 1880
        ]
        assert said(words).startswith(bare("Rita din"))
        assert max(line.box[3] for line in words) < TOP + 180


def test_the_child_chose_the_figure_and_nobody_else_does() -> None:
    fairy, wizard = (
        whole(figure_of(usual_figure(figure))) for figure in ("fairy", "wizard")
    )
    assert bare("Otis och fen") in fairy
    assert bare("Vingarna: det som är bra") in fairy
    assert bare("Otis och trollkarlen") in wizard
    assert bare("Manteln: det som är bra") in wizard
    assert bare("trollkarl") not in fairy
    assert bare("fe här") not in wizard
    for gender in ("woman", "man", "other"):
        child = {"id": "kim", "name": "Otis", "gender": gender}
        case = usual_figure(
            people=[child],
            tool={"child": "kim"},
            case={"children": ["otis", "kim"]},
        )
        assert whole(figure_of(case)) == fairy
    for figure in FIGURES:
        (file, *_) = blank(
            EXPORTER, date=DAY, language="sv", options={"figure": figure}
        ).files
        text = file.data.decode()
        assert ("Vingar" in text) == (figure != "wizard")
        assert ("antel" in text) == (figure != "fairy")
    plain = whole(blank_of())
    assert bare("en fe, en trollkarl eller något annat") in plain


def parts(drawing: Drawing) -> list[Rect]:
    return [
        shape
        for shape in drawing.pages[0].shapes
        if isinstance(shape, Rect) and shape.radius == 34 and shape.x < 1000
    ]


@pytest.mark.parametrize("first", ["worries", "good"])
def test_no_part_looks_more_important_and_each_has_a_sign(first: str) -> None:
    for drawing in (
        figure_of(usual_figure(), first=first),
        blank_of(first=first),
        figure_of(CASES["extreme"], first=first),
    ):
        page = drawing.pages[0]
        frames = parts(drawing)
        assert len({(frame.x, frame.width, frame.height) for frame in frames}) == 1
        assert len(frames) == 3
        (stage,) = (s for s in page.shapes if isinstance(s, Rect) and s.x == STAGE.x)
        assert (frames[0].y, extent(frames[2])[3]) == (stage.y, extent(stage)[3])
        signs: list[list[tuple[str, int]]] = [[], [], []]
        for shape in page.shapes:
            left, top, right, bottom = extent(shape)
            if shape in (*frames, stage) or top < TOP:
                continue
            (place,) = (
                place
                for place, frame in enumerate(frames)
                if within(extent(shape), inner(frame))
            )
            signs[place].append(
                (type(shape).__name__, len(getattr(shape, "points", ())))
            )
            for node in page.tree:
                for line in lines_of(node):
                    assert not meet(line.box, (left, top, right, bottom))
        # Without its colour a sign still tells what the part is.
        assert len({str(sign) for sign in signs if sign}) == 3


def inner(frame: Rect) -> tuple[int, int, int, int]:
    left, top, right, bottom = extent(frame)
    return left + 12, top + 12, right - 12, bottom - 12


@pytest.mark.parametrize("name", [name for name in CASES if name != "none"])
def test_words_stand_in_their_part(name: str) -> None:
    drawing = figure_of(CASES[name])
    place = -1
    for node in drawing.pages[0].tree:
        if isinstance(node, Heading) and node.level == 2:
            place += 1
        for line in lines_of(node) if place >= 0 else ():
            if line.box[0] < STAGE.x and line.box[1] < 1880:
                assert within(line.box, inner(parts(drawing)[place]))
    assert place == 2


def within(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return (
        other[0] <= one[0]
        and other[1] <= one[1]
        and one[2] <= other[2]
        and one[3] <= other[3]
    )


def meet(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > 0


def test_wings_and_cape_differ_without_colour() -> None:
    def sign(figure: str) -> set[str]:
        return {
            f"{type(shape).__name__}{len(getattr(shape, 'points', ()))}"
            for shape in figure_of(usual_figure(figure)).pages[0].shapes
            if not isinstance(shape, Circle | Line)
        }

    assert sign("fairy") - sign("wizard")
    assert sign("wizard") - sign("fairy")


def test_the_good_part_may_come_first() -> None:
    plain = headings(figure_of(usual_figure()))
    good = headings(figure_of(usual_figure(), first="good"))
    assert plain == [
        bare("Otis och fen"),
        bare("Kläderna: det jag vill ändra"),
        bare("Vingarna: det som är bra"),
        bare("Trollspöet: det jag önskar"),
    ]
    assert good[1:] == [plain[2], plain[1], plain[3]]
    assert headings(blank_of(figure="fairy", first="good"))[1:] == good[1:]


def test_the_child_names_the_parts() -> None:
    names = [
        {"zone": "worries", "text": "Trasorna"},
        {"zone": "good", "text": "Mina vingar " * 20},
        {"zone": "dreams", "text": "Stjärnan"},
        {"zone": "dreams", "text": "Blixten"},
    ]
    drawing = figure_of(usual_figure(tool={"names": names}))
    _, *found = headings(drawing)
    assert found[:3] == ["Trasorna", bare("Vingarna: det som är bra"), "Stjärnan"]
    text = whole(drawing)
    assert text.count(bare("Kläderna: det jag vill ändra")) == 1
    assert bare("Heter också: " + "Mina vingar " * 20) in text
    assert bare("Heter också: Blixten") in text


def test_only_words_kept_letter_by_letter_stand_in_quotation_marks() -> None:
    loose = figure_map({"good": ("mamma å jag",)}, item={"verbatim": False})
    text = whole(figure_of(loose))
    assert bare("mamma å jag") in text
    assert "”" not in text


@pytest.mark.parametrize("reader", ["child", "guardian", "network", "team", "court"])
def test_nothing_of_what_adults_make_of_it_stands_there(reader: str) -> None:
    source = {"id": "s1", "kind": "document", "text": "Journal 47"}
    case = usual_figure(
        dangers=[DANGER],
        sources=[source],
        wall=[{"id": "w1", "text": "Lappen på väggen", "column": "worried"}],
        item={"informs": ["d1"], "sources": ["s1"], "about": ["nils"]},
        tool={"drawing": "pärm 3", "kept_by": ["nils"]},
        case={"reference": "ÄR-2026-118", "office": "Enheten i Almvik"},
    )
    text = whole(figure_of(case, reader=reader)).lower()
    for word in (DANGER["text"], "Journal", "Lappen", "pärm", "118", "Almvik"):
        assert bare(word).lower() not in text
    for word in ("Nils", "worries", "dreams", "risk", "fara"):
        assert bare(word).lower() not in text


def test_whom_the_child_keeps_it_from_stands_on_no_paper_that_goes_home() -> None:
    says = {"child_says": {"text": "mamma får se, inte Nils"}}
    case = usual_figure(tool=says)
    office = figure_of(case, reader="team")
    assert bare("”mamma får se, inte Nils”") in whole(office)
    assert bare("Om fen") in headings(office)
    for reader in ("child", "guardian", "parent", "foster_carer", "network", "other"):
        assert bare("inte Nils") not in whole(figure_of(case, reader=reader))


def test_children_never_share_a_file() -> None:
    case = made(
        people=[{"id": "ida", "name": "Ida"}],
        case={"children": ["otis", "ida"]},
        child_tools=[TOOL, {**TOOL, "id": "tva", "child": "ida", "tool": "wizard"}],
        child_items=[
            {"id": "a", "tool": "fig", "zone": "good", "text": "fotboll"},
            {"id": "b", "tool": "tva", "zone": "good", "text": "simning"},
        ],
    )
    files = list(EXPORTER.render(request(EXPORTER, case, first="worries")))
    assert [file.name for file in files] == [
        "wizard-fairy-paper1-1.svg",
        "wizard-fairy-paper1.pdf",
        "wizard-fairy-paper2-1.svg",
        "wizard-fairy-paper2.pdf",
    ]
    one, two = (files[number].data.decode() for number in (0, 2))
    assert "fotboll" in one
    assert "simning" in two
    assert "Ida" not in one
    assert "Otis" not in two
    asked = request(EXPORTER, case, first="worries")
    asked = evolve(asked, view=evolve(asked.view, child="ida"))
    names = [file.name for file in EXPORTER.render(asked)]
    assert names == ["wizard-fairy-1.svg", "wizard-fairy.pdf"]


def test_without_a_figure_the_page_says_so_and_the_empty_sheet_is_another() -> None:
    drawing = figure_of(made())
    assert bare("Det finns ingen fe eller trollkarl att visa") in whole(drawing)
    assert drawing.pages[0].shapes == ()
    other = made(child_tools=[{**TOOL, "tool": "three_houses"}])
    assert bare("Det finns ingen fe") in whole(figure_of(other))
    empty = whole(blank_of())
    for words in ("Namn:", "Datum:", "Vad skulle jag önska mig om jag kunde trolla?"):
        assert bare(words) in empty
    assert bare("Det finns ingen") not in empty


@pytest.mark.parametrize("name", CASES)
def test_the_pdf_keeps_to_the_standards(name: str) -> None:
    data = pdf(figure_of(CASES[name]), date=DAY)
    assert structure_problems(data) == ()
    assert standard_failures(data) == ()


@pytest.mark.parametrize(("figure", "language"), list(product(FIGURES, ("sv", "en"))))
def test_the_empty_sheet_is_well_set(figure: str, language: str) -> None:
    drawing = blank_of(language, figure)
    (page,) = drawing.pages
    assert overlapping(page) == ()
    (title, *_) = page.tree
    (line,) = lines_of(title)
    assert line.box[3] < TOP
    data = pdf(drawing, date=DAY)
    assert structure_problems(data) == ()
    assert standard_failures(data) == ()


def test_the_empty_sheets_title_is_the_figures_or_an_open_one() -> None:
    titles = {figure: headings(blank_of(figure=figure))[0] for figure in FIGURES}
    assert titles == {
        "figure": bare("Fe eller trollkarl"),
        "fairy": "Fen",
        "wizard": "Trollkarlen",
    }


def test_a_long_title_of_an_agency_stays_above_the_picture() -> None:
    asked = request(EXPORTER, made(), reader="other")
    (page,) = blank_drawing(asked, "En figur som kan flyga och trolla", ()).pages
    for node in page.tree:
        for line in lines_of(node):
            assert line.box[3] < TOP


def test_a_screen_reader_hears_part_after_part() -> None:
    leaves = structure_leaves(pdf(figure_of(usual_figure()), date=DAY))
    heard = [
        (leaf.tag, leaf.text) for leaf in leaves if leaf.tag in ("H1", "H2", "LBody")
    ]
    assert heard == [
        ("H1", "Otis och fen"),
        ("H2", "Kläderna: det jag vill ändra"),
        *(("LBody", f"”{text}”") for text in USUAL["worries"]),
        ("H2", "Vingarna: det som är bra"),
        *(("LBody", f"”{text}”") for text in USUAL["good"]),
        ("H2", "Trollspöet: det jag önskar"),
        *(("LBody", f"”{text}”") for text in USUAL["dreams"]),
    ]


def test_one_size_for_all_and_as_large_as_the_page_has_room_for() -> None:
    def sizes(case: CaseMap) -> set[int]:
        return {line.style.size for one in items(figure_of(case)) for line in one.lines}

    assert sizes(CASES["one"]) == {64}
    assert sizes(CASES["usual"]) == {64}
    assert sizes(CASES["extreme"]) == {50}


def test_what_goes_on_says_where() -> None:
    drawing = figure_of(CASES["extreme"])
    first = said(line for node in drawing.pages[0].tree for line in lines_of(node))
    starts = {}
    for number, page in enumerate(drawing.pages[1:], start=2):
        for name in headings(evolve(drawing, pages=[*figure_of(made()).pages, page]))[
            1:
        ]:
            starts.setdefault(name, number)
    for part in (
        "Kläderna: det jag vill ändra",
        "Manteln: det som är bra",
        "Stjärnan",
    ):
        number = starts[bare(f"{part} (fortsätter)")]
        assert bare(f"Mer på sidan {number}") in first


def test_the_same_map_gives_the_same_bytes() -> None:
    for case in CASES.values():
        one, two = (
            [
                file.data
                for file in EXPORTER.render(request(EXPORTER, case, first="good"))
            ]
            for _ in range(2)
        )
        assert one == two


def test_a_long_word_is_broken_and_not_lost() -> None:
    found = [
        one
        for one in items(figure_of(CASES["extreme"]))
        if "Utredning" in one.lines[0].text
    ]
    assert len(found) == 2
    for one in found:
        assert said(one.lines) == bare(f"”{LONG_WORD}”")
        assert not any(line.text.endswith("-") for line in one.lines)


def test_a_name_of_any_length_or_letters_makes_a_page() -> None:
    for name in ("Otto" * 300, "李"):
        person = {"id": "lang", "name": name}
        case = figure_map(
            USUAL,
            people=[person],
            tool={"child": "lang", "made_with": ["otis"]},
            case={"children": ["otis", "lang"]},
        )
        assert bare(name) in said(lines(figure_of(case)))
        assert pdf(figure_of(case), date=DAY)
