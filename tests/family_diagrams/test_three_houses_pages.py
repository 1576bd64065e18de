"""Three houses on paper: alike, readable, nothing on anything else."""

from __future__ import annotations

import datetime
from itertools import product

import pytest
from diagram_samples import bare, items, made, request, said
from houses_samples import (
    CASES,
    LONG_WORD,
    USUAL,
    houses_map,
    houses_of,
    usual_houses,
)

from sos_map import CaseMap
from sos_map_family_diagrams.three_houses.art import PLACES
from sos_map_family_diagrams.three_houses.exporter import EXPORTER
from sos_map_pages import (
    Circle,
    Drawing,
    Heading,
    Item,
    List,
    Polygon,
    Rect,
    TextLine,
    lines_of,
    overlapping,
    pdf,
    rules_for,
)
from sos_map_pages.extent import extent
from sos_map_pages.testing import (
    standard_failures,
    structure_leaves,
    structure_problems,
)

DAY = datetime.date(2026, 1, 16)


@pytest.mark.parametrize(("name", "language"), list(product(CASES, ("sv", "en"))))
def test_pages_are_well_set(name: str, language: str) -> None:
    drawing = houses_of(CASES[name], language=language)
    smallest = rules_for("child").minimum
    for page in drawing.pages:
        assert overlapping(page) == ()
        rooms = [
            extent(shape)
            for shape in page.shapes
            if isinstance(shape, Rect) and shape.radius == 24 and shape.height > 200
        ]
        for node in page.tree:
            for line in lines_of(node):
                assert line.style.profile == "child"
                assert line.style.size >= smallest
                if isinstance(node, List):
                    assert not any(_meet(line.box, room) for room in rooms)
                    assert _in_a_wall(line)
    assert len(drawing.pages) <= 20


def _meet(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > 0


def _in_a_wall(line: TextLine) -> bool:
    left, top, right, bottom = line.box
    return (
        top >= 452
        and bottom <= 1880
        and any(
            place.x + 8 <= left and right <= place.x + place.width - 8
            for place in PLACES
        )
    )


@pytest.mark.parametrize("name", CASES)
def test_no_house_looks_more_important(name: str) -> None:
    if name == "none":
        return
    page = houses_of(CASES[name]).pages[0]
    roofs = [
        shape for shape in page.shapes if isinstance(shape, Polygon) and shape.stroke
    ]
    sizes = {
        (right - left, bottom - top) for left, top, right, bottom in map(extent, roofs)
    }
    assert len(roofs) == 3
    assert len(sizes) == 1
    lists = [node for node in page.tree if isinstance(node, List)]
    spoken = {
        line.style.size for node in lists for one in node.items for line in one.lines
    }
    assert len(spoken) <= 1


def test_each_house_has_a_sign_of_its_own_a_door_a_window_and_room_to_draw() -> None:
    for drawing in (houses_of(usual_houses()), _blank_drawing()):
        page = drawing.pages[0]
        signs = []
        for place in PLACES:
            mine = [
                shape
                for shape in page.shapes
                if place.x - 30 <= extent(shape)[0]
                and extent(shape)[2] <= place.x + place.width + 30
            ]
            knobs = [s for s in mine if isinstance(s, Circle) and s.y > 1600]
            white = [s for s in mine if isinstance(s, Rect) and s.fill == "paper"]
            assert len(knobs) == 1
            # The door's pane, the window, and the room.
            assert len([s for s in white if s.y > 1600]) == 2
            assert [s for s in white if s.height >= 210 and s.width > 700]
            # Without colour and place, the signs still differ.
            roof = [shape for shape in mine if 262 < extent(shape)[1] < 440]
            signs.append([type(shape).__name__ for shape in roof])
        assert len({str(sign) for sign in signs}) == 3


def _blank_drawing() -> Drawing:
    from sos_map_family_diagrams.three_houses.blank import blank_houses

    return blank_houses(request(EXPORTER, made(), reader="other", first="worries"))


def test_what_goes_on_says_where_and_what_it_goes_on_with() -> None:
    drawing = houses_of(CASES["extreme"])
    for number, page in enumerate(drawing.pages, start=1):
        text = said(line for node in page.tree for line in lines_of(node))
        goes_on = bare(f"Mer på sidan {number + 1}") in text
        after = drawing.pages[number : number + 1]
        begins = [
            said(node.lines)
            for later in after
            for node in later.tree
            if isinstance(node, Heading)
        ]
        assert goes_on == any(bare("(fortsätter)") in one for one in begins)
        assert bare(f"Sida {number} av {len(drawing.pages)}") in text


def test_several_houses_that_go_on_each_name_their_own_page() -> None:
    long = ("jag vill hem till min säng " * 112,)
    drawing = houses_of(houses_map({"worries": long, "good": long, "dreams": long}))
    first = said(line for node in drawing.pages[0].tree for line in lines_of(node))
    for zone in ("Oroshuset", "Det goda huset", "Drömhuset"):
        number = next(
            number
            for number, page in enumerate(drawing.pages[1:], start=2)
            if any(
                isinstance(node, Heading) and said(node.lines).startswith(bare(zone))
                for node in page.tree
            )
        )
        assert bare(f"Mer på sidan {number}") in first


def test_letters_are_as_large_as_the_page_has_room_for() -> None:
    def size(case: CaseMap) -> int:
        return max(
            line.style.size for one in items(houses_of(case)) for line in one.lines
        )

    assert size(CASES["one"]) == 64
    assert size(CASES["extreme"]) == 50


@pytest.mark.parametrize("name", CASES)
def test_the_pdf_keeps_to_the_standards(name: str) -> None:
    data = pdf(houses_of(CASES[name]), date=DAY)
    assert structure_problems(data) == ()
    assert standard_failures(data) == ()


def test_a_screen_reader_hears_house_after_house() -> None:
    leaves = structure_leaves(pdf(houses_of(usual_houses()), date=DAY))
    heard = [
        (leaf.tag, leaf.text) for leaf in leaves if leaf.tag in ("H1", "H2", "LBody")
    ]
    assert heard == [
        ("H1", "Otis tre hus"),
        ("H2", "Oroshuset"),
        *(("LBody", f"”{text}”") for text in USUAL["worries"]),
        ("H2", "Det goda huset"),
        *(("LBody", f"”{text}”") for text in USUAL["good"]),
        ("H2", "Drömhuset"),
        *(("LBody", f"”{text}”") for text in USUAL["dreams"]),
    ]


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
    one: Item = next(
        one
        for one in items(houses_of(CASES["extreme"]))
        if "Utredning" in one.lines[0].text
    )
    assert said(one.lines) == bare(f"”{LONG_WORD}”")
    assert len(one.lines) > 1
    assert not any(line.text.endswith("-") for line in one.lines)


def test_room_to_draw_goes_before_larger_letters() -> None:
    case = houses_map({"worries": ("mamma sover och jag kan inte väcka henne",) * 5})
    page = houses_of(case).pages[0]
    rooms = [
        shape
        for shape in page.shapes
        if isinstance(shape, Rect) and shape.fill == "paper" and shape.width > 700
    ]
    assert len(rooms) == 3
    assert min(room.height for room in rooms) >= 210


def test_where_it_goes_on_nothing_stands_on_the_words_that_say_so() -> None:
    page = houses_of(CASES["tall"]).pages[0]
    rooms = [
        shape
        for shape in page.shapes
        if isinstance(shape, Rect) and shape.fill == "paper" and shape.width > 700
    ]
    assert len(rooms) == 2
