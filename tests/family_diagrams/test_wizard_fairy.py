"""The wizard and the fairy: the child's own words, and a figure left to the child."""

from __future__ import annotations

import datetime
from itertools import combinations, pairwise, product
from typing import Any

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
from sos_map_family_diagrams.wizard_fairy.exporter import EXPORTER
from sos_map_family_diagrams.wizard_fairy.places import FOOT, STAGE, TOP
from sos_map_pages import (
    Circle,
    Drawing,
    Heading,
    Line,
    Page,
    Paragraph,
    Polygon,
    Rect,
    Shape,
    TextLine,
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
OUTLINES = ("fairy", "wizard")
FIRSTS = ("good", "worries")


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


def test_the_open_sheet_leaves_the_whole_figure_to_the_child() -> None:
    page = blank_of(figure="figure").pages[0]
    there = [shape for shape in page.shapes if in_the_middle(shape)]
    (frame,) = there
    assert isinstance(frame, Rect)
    assert frame.fill == "paper"
    assert frame.width > 900
    assert frame.height > 1500
    words = [line for line in page_lines(page) if in_the_stage(line.box)]
    assert said(words).startswith(bare("Rita din figur"))
    assert max(line.box[3] for line in words) < TOP + 200


@pytest.mark.parametrize(("figure", "first"), list(product(OUTLINES, FIRSTS)))
def test_an_outline_is_to_be_finished_and_shows_no_feeling_and_no_colour(
    figure: str, first: str
) -> None:
    asked = {"fairy": "Rita färdigt din fe", "wizard": "Rita färdigt din trollkarl"}
    for drawing in (
        blank_of(figure=figure, first=first),
        figure_of(usual_figure(figure), first=first),
    ):
        page = drawing.pages[0]
        drawn = figure_shapes(page)
        assert len(drawn) > 10
        assert {shape.fill for shape in drawn} == {"paper"}
        left, top, right, bottom = hull(drawn)
        assert STAGE.x - 40 < left
        assert right < STAGE.right + 40
        assert right - left > 900
        assert bottom - top > 1200
        face = (STAGE.middle - 180, 780, STAGE.middle + 180, 940)
        # Two empty rings say where a face may be: no mouth, nothing of how it feels.
        inside = [one for one in page.shapes if within(extent(one), face)]
        assert [type(one) for one in inside] == [Circle, Circle]
        assert len({(one.y, one.radius, one.fill) for one in inside}) == 1
        words = [line for line in page_lines(page) if in_the_stage(line.box)]
        assert said(words) == bare(asked[figure])
        for line in words:
            for shape in drawn:
                assert not meet(line.box, extent(shape))


@pytest.mark.parametrize(("name", "first"), list(product(CASES, FIRSTS)))
def test_each_box_leads_to_its_part_and_crosses_neither_words_nor_others(
    name: str, first: str
) -> None:
    drawings = [blank_of(figure=one, first=first) for one in OUTLINES]
    drawings += [figure_of(CASES[name], first=first)] if name != "none" else []
    many = tuple(f"det här är nummer {n}" for n in range(11))
    drawings += [
        figure_of(figure_map({zone: many}, tool={"tool": figure}), first=first)
        for zone, figure in product(("good", "worries"), OUTLINES)
        if name == "one"
    ]
    for drawing in drawings:
        page = drawing.pages[0]
        found = [leading(page, frame) for frame in parts(drawing)]
        for (one, other), frame in zip(found, parts(drawing), strict=True):
            # It begins at its box and ends on what is in front there: its own part.
            assert min(abs(one[0] - frame.x), abs(one[0] - frame.x - frame.width)) < 30
            assert frame.y < one[1] < frame.y + frame.height
            assert in_front(page, other) == frame.stroke
        for line, other in combinations(found, 2):
            assert not crossing(line, other)
        for dot in dots(page):
            for line in page_lines(page):
                assert not meet(line.box, extent(dot))


def page_lines(page: Page) -> list[TextLine]:
    return [line for node in page.tree for line in lines_of(node)]


def in_the_middle(shape: Shape) -> bool:
    left, top, right, _ = extent(shape)
    return left > 945 and right < 2025 and top >= TOP


def in_the_stage(box: tuple[int, int, int, int]) -> bool:
    return box[0] > 960 and box[2] < 2010 and TOP <= box[1] < FOOT


def dots(page: Page) -> list[Circle]:
    return [
        shape
        for shape in page.shapes
        if isinstance(shape, Circle)
        and in_the_middle(shape)
        and shape.radius in (5, 14)
    ]


def figure_shapes(page: Page) -> list[Polygon | Circle]:
    apart = dots(page)
    return [
        shape
        for shape in page.shapes
        if in_the_middle(shape)
        and isinstance(shape, Polygon | Circle)
        and shape not in apart
    ]


def leading(page: Page, frame: Rect) -> tuple[tuple[int, int], tuple[int, int]]:
    mine = [(dot.x, dot.y) for dot in dots(page) if dot.fill == frame.stroke]
    assert len(mine) > 3
    return mine[0], mine[-1]


def in_front(page: Page, point: tuple[int, int]) -> str | None:
    for shape in reversed(figure_shapes(page)):
        if isinstance(shape, Polygon) and holds(shape, point):
            return shape.stroke
    return None


def holds(shape: Polygon, point: tuple[int, int]) -> bool:
    x, y = point
    inside = False
    for (ax, ay), (bx, by) in pairwise((*shape.points, shape.points[0])):
        if (ay > y) != (by > y) and x < ax + (y - ay) * (bx - ax) / (by - ay):
            inside = not inside
    return inside


def crossing(one: Any, other: Any) -> bool:
    def side(a: Any, b: Any, c: Any) -> bool:
        return bool((b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0]))

    (a, b), (c, d) = one, other
    return side(a, c, d) != side(b, c, d) and side(a, b, c) != side(a, b, d)


def hull(shapes: list[Polygon | Circle]) -> tuple[int, int, int, int]:
    lefts, tops, rights, bottoms = zip(*map(extent, shapes), strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def test_the_child_chose_the_figure_and_nobody_else_does() -> None:
    fairy, wizard = (
        whole(figure_of(usual_figure(figure))) for figure in ("fairy", "wizard")
    )
    assert bare("Otis och fen") in fairy
    assert bare("Vingarna: det som är bra") in fairy
    assert bare("Otis och trollkarlen") in wizard
    assert bare("Manteln: det som är bra") in wizard
    assert bare("trollkarl") not in fairy
    assert bare("din fe") not in wizard
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
        if isinstance(shape, Rect) and shape.radius == 34 and shape.fill != "paper"
    ]


@pytest.mark.parametrize("first", FIRSTS)
def test_no_part_looks_more_important_unless_it_must_hold_more(first: str) -> None:
    for drawing in (
        figure_of(usual_figure(), first=first),
        figure_of(CASES["one"], first=first),
        *(blank_of(figure=figure, first=first) for figure in FIGURES),
    ):
        frames = parts(drawing)
        assert len(frames) == 3
        assert len({(frame.width, frame.height) for frame in frames}) == 1


def test_a_box_grows_with_what_it_holds_before_anything_goes_on() -> None:
    many = tuple(f"det här är nummer {n}" for n in range(9))
    plain = [frame.height for frame in parts(figure_of(usual_figure()))]
    for place, zone in enumerate(("good", "worries", "dreams")):
        drawing = figure_of(figure_map({**USUAL, zone: many}))
        assert len(drawing.pages) == 1
        heights = [frame.height for frame in parts(drawing)]
        assert heights[place] > plain[place]
        assert heights[0] + heights[1] == plain[0] + plain[1]


def test_an_empty_box_beside_a_full_one_has_room_for_its_question() -> None:
    many = tuple(f"det här är nummer {n}" for n in range(20))
    names = [{"zone": "worries", "text": "Kjolen, strumporna och gummistövlarna"}]
    case = figure_map({"good": many}, tool={"names": names})
    drawing = figure_of(case, language="en")
    assert len(drawing.pages) > 1
    _, small, _ = parts(drawing)
    question = bare("What do I want to be different?")
    inside = [x for x in page_lines(drawing.pages[0]) if within(x.box, inner(small))]
    assert said(inside).endswith(question)
    full, empty, _ = parts(figure_of(figure_map({"good": many[:11]})))
    assert full.height > empty.height


def test_the_empty_sheet_has_lines_to_write_on() -> None:
    for figure, language in product(FIGURES, ("sv", "en")):
        drawing = blank_of(language, figure)
        page = drawing.pages[0]
        for frame in parts(drawing):
            rules = [
                shape
                for shape in page.shapes
                if isinstance(shape, Line) and within(extent(shape), inner(frame))
            ]
            assert len(rules) >= (2 if figure == "figure" else 4)
            for rule, line in product(rules, page_lines(page)):
                assert not meet(line.box, extent(rule))


def test_no_question_leaves_a_word_alone_on_its_last_line() -> None:
    for language in ("sv", "en"):
        for drawing in (
            blank_of(language),
            figure_of(CASES["empty"], language=language),
        ):
            asked = [
                node.lines
                for node in drawing.pages[0].tree
                if isinstance(node, Paragraph) and node.lines[-1].text.endswith("?")
            ]
            assert len(asked) == 3
            for question in asked:
                assert len(question[-1].text.split()) > 1


def test_without_an_outline_each_box_has_a_sign_that_needs_no_colour() -> None:
    drawing = blank_of()
    page = drawing.pages[0]
    signs = [
        [
            len(shape.points)
            for shape in page.shapes
            if isinstance(shape, Polygon) and within(extent(shape), inner(frame))
        ]
        for frame in parts(drawing)
    ]
    assert all(signs)
    assert len({str(sign) for sign in signs}) == 3
    for shape, line in product(page.shapes, page_lines(page)):
        if isinstance(shape, Polygon):
            assert not meet(line.box, extent(shape))


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
            aside = in_the_stage(line.box) or line.box[1] > FOOT
            if aside or said([line]) == bare("Här kan du rita och skriva"):
                continue
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


def test_the_good_comes_first_unless_the_child_wants_otherwise() -> None:
    plain = headings(figure_of(usual_figure()))
    other = headings(figure_of(usual_figure(), first="worries"))
    assert plain == [
        bare("Otis och fen"),
        bare("Vingarna: det som är bra"),
        bare("Kläderna: det jag vill ändra"),
        bare("Trollspöet: det jag önskar"),
    ]
    assert other[1:] == [plain[2], plain[1], plain[3]]
    assert headings(blank_of(figure="fairy"))[1:] == plain[1:]
    (option,) = (one for name, one in EXPORTER.options.items() if name == "first")
    assert option["default"] == "good"
    for drawing in (figure_of(usual_figure()), blank_of(figure="fairy")):
        good, change, wish = parts(drawing)
        assert good.x == change.x < STAGE.x < wish.x
        assert good.y == wish.y < change.y
        assert [one.stroke for one in (good, change, wish)] == [
            "strength",
            "worry",
            "goal",
        ]


def test_the_child_names_the_parts() -> None:
    names = [
        {"zone": "worries", "text": "Trasorna"},
        {"zone": "good", "text": "Mina vingar " * 20},
        {"zone": "dreams", "text": "Stjärnan"},
        {"zone": "dreams", "text": "Blixten"},
    ]
    drawing = figure_of(usual_figure(tool={"names": names}))
    _, *found = headings(drawing)
    assert found[:3] == [bare("Vingarna: det som är bra"), "Trasorna", "Stjärnan"]
    text = whole(drawing)
    assert text.count(bare("Kläderna: det jag vill ändra")) == 1
    assert bare("Heter också: " + "Mina vingar " * 20) in text
    assert bare("Heter också: Blixten") in text


def test_only_words_kept_letter_by_letter_stand_in_quotation_marks() -> None:
    loose = figure_map({"good": ("mamma å jag",)}, item={"verbatim": False})
    text = whole(figure_of(loose))
    assert bare("mamma å jag") in text
    assert "”" not in text


@pytest.mark.parametrize(
    ("said_by", "words"),
    [
        (["nils"], "Sagt av Nils"),
        (["nobody"], "Sagt av någon annan"),
        (["otis", "nobody"], ""),
        ([], ""),
    ],
)
def test_words_of_somebody_else_are_not_taken_for_the_childs(
    said_by: list[str], words: str
) -> None:
    people = [{"id": "nobody", "unknown": True}]
    loose = figure_map({"good": ("hej",)}, item={"said_by": said_by}, people=people)
    text = whole(figure_of(loose))
    assert bare(f"”hej” {words}") in text
    assert ("Sagtav" in text) is bool(words)


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
        ("H2", "Vingarna: det som är bra"),
        *(("LBody", f"”{text}”") for text in USUAL["good"]),
        ("H2", "Kläderna: det jag vill ändra"),
        *(("LBody", f"”{text}”") for text in USUAL["worries"]),
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
