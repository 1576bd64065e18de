"""The pages of the safety house: a path and no ruler, words in their part, room."""

from __future__ import annotations

import datetime
from itertools import combinations, pairwise, product

import pytest
from diagram_samples import bare, items, lines, made, request, said
from safety_samples import (
    CASES,
    LONG_WORD,
    USUAL,
    blank_of,
    safety_map,
    safety_of,
    usual_safety,
)

from sos_map import CaseMap, blank
from sos_map_family_diagrams.safety_house.art import PLOTS
from sos_map_family_diagrams.safety_house.exporter import EXPORTER
from sos_map_family_diagrams.safety_house.path import DOOR, GATE, place_on
from sos_map_pages import (
    Circle,
    Drawing,
    Heading,
    List,
    Page,
    Polygon,
    Rect,
    Shape,
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
HEADINGS = {
    "Husets regler": "roof_rules",
    "Bor här": "inside",
    "Saker som hjälper": "things",
    "Kommer på besök": "visitors",
    "Får inte komma in": "not_safe_with",
    "Stigen till dörren": "path",
}
PICTURES = [name for name in CASES if name not in ("none", "extreme")]


def drawings() -> dict[str, Drawing]:
    made_of = {name: safety_of(case) for name, case in CASES.items()}
    return {**made_of, "blank": blank_of()}


def door(page: Page) -> Rect:
    (found,) = (
        shape
        for shape in page.shapes
        if isinstance(shape, Rect) and shape.fill == "child" and shape.height > 200
    )
    return found


def roof(page: Page) -> Polygon:
    (found,) = (
        shape
        for shape in page.shapes
        if isinstance(shape, Polygon) and shape.fill == "goal_tint"
    )
    return found


def way(page: Page) -> tuple[tuple[int, int], ...]:
    found = [s for s in page.shapes if isinstance(s, Polygon) and not s.closed]
    assert len({shape.points for shape in found}) == 1
    return found[0].points


def stones(page: Page) -> list[Circle]:
    return [
        shape
        for shape in page.shapes
        if isinstance(shape, Circle) and shape.fill == "paper" and shape.y > 1450
    ]


def marked(page: Page) -> list[Circle]:
    return [stone for stone in stones(page) if stone.radius > 30]


@pytest.mark.parametrize(("name", "language"), list(product(CASES, ("sv", "en"))))
def test_pages_are_well_set(name: str, language: str) -> None:
    drawing = safety_of(CASES[name], language=language)
    smallest = rules_for("child").minimum
    for page in drawing.pages:
        assert overlapping(page) == ()
        rooms = [
            extent(shape)
            for shape in page.shapes
            if isinstance(shape, Rect) and shape.radius == 24
        ]
        for node in page.tree:
            for line in lines_of(node):
                assert line.style.profile == "child"
                assert line.style.size >= smallest
                within = [room for room in rooms if meet(line.box, room)]
                assert not within or said([line]).startswith(
                    "Härkandurita" if language == "sv" else "Youcandraw"
                )
    assert len(drawing.pages) <= 20


def meet(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0 and down > 0


@pytest.mark.parametrize("name", [*PICTURES, "extreme", "blank"])
def test_words_stand_in_their_part_and_on_nothing(name: str) -> None:
    page = drawings()[name].pages[0]
    part = ""
    for node in page.tree:
        if isinstance(node, Heading) and node.level == 2:
            names = {bare(words): zone for words, zone in HEADINGS.items()}
            part = names.get(said(node.lines), part)
            if name == "extreme" and said(node.lines) == "Lagen":
                part = "roof_rules"
        for line in lines_of(node) if part else ():
            left, top, right, bottom = line.box
            free = part == "path"  # the words at its ends, and the foot of the page
            plot = PLOTS[part]
            if not free:
                assert plot.spot.x <= left
                assert right <= plot.spot.right
                assert plot.top <= top
                assert bottom <= plot.bottom
            if part == "roof_rules":
                for corner in product((left, right), (top, bottom)):
                    assert inside(corner, roof(page).points)
            assert not meet(line.box, extent(door(page)))
            for x, y in way(page):
                near = left - 54 <= x <= right + 54 and top - 54 <= y <= bottom + 54
                # Words beside the path, never on it.
                assert not near or y < DOOR[1] + 60
            for stone in stones(page):
                assert not meet(line.box, extent(stone))


def inside(point: tuple[int, int], corners: tuple[tuple[int, int], ...]) -> bool:
    """Say whether a point is in a polygon whose corners go round clockwise."""
    x, y = point
    around = zip(corners, corners[1:] + corners[:1], strict=True)
    return all(
        (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0
        for (ax, ay), (bx, by) in around
    )


def test_the_path_goes_from_the_gate_to_the_door_and_is_no_ruler() -> None:
    for drawing in (safety_of(usual_safety()), blank_of()):
        page = drawing.pages[0]
        points = way(page)
        assert points[0] == GATE
        assert points[-1] == DOOR
        left, _, right, bottom = extent(door(page))
        assert left < DOOR[0] < right
        assert bottom == DOOR[1]
        # It winds: no straight line holds it.
        assert {y for _, y in points if y < GATE[1]}
        assert {y for _, y in points if y > GATE[1]}
        assert len(stones(page)) == 10  # the gate is where it begins
        for one, two in combinations(stones(page), 2):
            assert not meet(extent(one), extent(two))
    digits = [c for line in lines(blank_of()) for c in line.text if c.isdigit()]
    assert digits == []


@pytest.mark.parametrize(
    ("said_there", "value"),
    [("4", 4), (" 0 ", 0), ("10", 10), ("7,5", 7.5), ("2.5", 2.5)],
)
def test_a_number_marks_one_place_on_the_path(said_there: str, value: float) -> None:
    page = safety_of(usual_safety(position=said_there)).pages[0]
    (stone,) = marked(page)
    assert (stone.x, stone.y) == place_on(value)
    others = {(one.x, one.y) for one in stones(page)} - {(stone.x, stone.y)}
    assert others == {place_on(n) for n in range(1, 11) if n != value}
    # Not by colour or size alone: a flag stands on it.
    flags = [
        shape
        for shape in page.shapes
        if isinstance(shape, Polygon)
        and shape.fill == "ink"
        and extent(shape)[0] == stone.x
    ]
    assert len(flags) == 1
    text = said(lines(safety_of(usual_safety(position=said_there))))
    assert bare(f"Här på stigen: ”{said_there}”") in text


@pytest.mark.parametrize(
    "words", ["nästan vid grinden", "11", "4 eller 5", "10,5", "-3", "٤", "4/10", ""]
)
def test_words_are_not_made_into_a_place(words: str) -> None:
    page = safety_of(usual_safety(position=words)).pages[0]
    assert marked(page) == []
    assert len(stones(page)) == 10


def test_steps_on_the_path_are_equally_long() -> None:
    points = [place_on(n / 10) for n in range(101)]
    lengths = [
        ((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) ** 0.5 for a, b in pairwise(points)
    ]
    assert max(lengths) - min(lengths) < 3


def test_guests_and_those_outside_differ_without_colour() -> None:
    page = blank_of().pages[0]
    tops: dict[str, list[str]] = {}
    for zone in ("visitors", "not_safe_with"):
        plot = PLOTS[zone]
        for shape in page.shapes:
            left, top, right, bottom = extent(shape)
            above = plot.top - 80 <= top <= bottom <= plot.top
            if above and plot.spot.x <= left <= right <= plot.spot.right:
                tops.setdefault(zone, []).append(outline(shape))
    assert tops["visitors"]
    assert tops["not_safe_with"]
    assert set(tops["visitors"]).isdisjoint(tops["not_safe_with"])


def outline(shape: Shape) -> str:
    return f"{type(shape).__name__}{len(getattr(shape, 'points', ()))}"


def test_one_size_for_all_and_as_large_as_the_page_has_room_for() -> None:
    def sizes(case: CaseMap) -> set[int]:
        return {line.style.size for one in items(safety_of(case)) for line in one.lines}

    assert sizes(CASES["one"]) == {64}
    assert len(sizes(CASES["usual"])) == 1
    assert sizes(CASES["extreme"]) == {50}


def test_room_to_draw_goes_before_larger_letters() -> None:
    case = safety_map({"inside": ("mamma lagar mat på kvällen", "jag sover", "Bosse")})
    rooms = [
        shape
        for shape in safety_of(case).pages[0].shapes
        if isinstance(shape, Rect) and shape.radius == 24
    ]
    assert [room.height >= 210 for room in rooms] == [True]


def test_what_goes_on_says_where_and_what_it_goes_on_with() -> None:
    drawing = safety_of(CASES["extreme"])
    first = said(line for node in drawing.pages[0].tree for line in lines_of(node))
    for zone in ("Lagen", "Bor här", "Kommer på besök", "Stigen till dörren"):
        number = next(
            number
            for number, page in enumerate(drawing.pages[1:], start=2)
            if any(
                isinstance(node, Heading)
                and said(node.lines) == bare(f"{zone} (fortsätter)")
                for node in page.tree
            )
        )
        assert bare(f"Mer på sidan {number}") in first
    assert first.count(bare("Mer på sidan")) == 4
    for number, page in enumerate(drawing.pages, start=1):
        text = said(line for node in page.tree for line in lines_of(node))
        assert bare(f"Sida {number} av {len(drawing.pages)}") in text


@pytest.mark.parametrize("name", CASES)
def test_the_pdf_keeps_to_the_standards(name: str) -> None:
    data = pdf(safety_of(CASES[name]), date=DAY)
    assert structure_problems(data) == ()
    assert standard_failures(data) == ()


def test_the_empty_sheet_keeps_to_the_standards() -> None:
    for language in ("sv", "en"):
        files = blank(EXPORTER, date=DAY, language=language).files
        (data,) = (file.data for file in files if file.name.endswith(".pdf"))
        assert structure_problems(data) == ()
        assert standard_failures(data) == ()
        (page,) = blank_of(language).pages
        assert overlapping(page) == ()


def test_a_screen_reader_hears_part_after_part() -> None:
    leaves = structure_leaves(pdf(safety_of(usual_safety()), date=DAY))
    heard = [
        (leaf.tag if leaf.tag in ("H1", "H2") else "LI", leaf.text)
        for leaf in leaves
        if leaf.tag in ("H1", "H2") or "/LI/" in leaf.path
    ]
    expected = [("H1", "Otis trygghetshus")]
    for words, zone in HEADINGS.items():
        expected.append(("H2", words))
        expected += [("LI", f"”{text}”") for text in USUAL[zone]]
    assert heard == [*expected, ("LI", "Här på stigen: ”4”")]


def test_the_same_map_gives_the_same_bytes() -> None:
    for case in CASES.values():
        one, two = (
            [file.data for file in EXPORTER.render(request(EXPORTER, case))]
            for _ in range(2)
        )
        assert one == two


def test_a_long_word_is_broken_and_not_lost() -> None:
    found = [
        one
        for one in items(safety_of(CASES["extreme"]))
        if "Utredning" in one.lines[0].text
    ]
    assert len(found) == 2
    for one in found:
        assert said(one.lines) == bare(f"”{LONG_WORD}”")
        assert not any(line.text.endswith("-") for line in one.lines)


def test_a_name_of_any_length_makes_a_page() -> None:
    name = "Otto" * 300
    person = {"id": "lang", "name": name}
    helped = safety_map(USUAL, people=[person], tool={"made_with": ["lang"]})
    assert bare(name) in said(lines(safety_of(helped)))
    own = safety_map(
        USUAL,
        people=[person],
        tool={"child": "lang"},
        case={"children": ["otis", "lang"]},
    )
    assert bare(name) in said(lines(safety_of(own)))


def test_a_map_without_any_house_has_no_picture() -> None:
    assert safety_of(made()).pages[0].shapes == ()


@pytest.mark.parametrize("name", ["full", "extreme", "long"])
def test_what_goes_on_stands_in_frames_under_the_name_of_its_part(name: str) -> None:
    drawing = safety_of(CASES[name])
    for number, page in enumerate(drawing.pages[1:], start=2):
        frames = [s for s in page.shapes if isinstance(s, Rect) and s.radius == 34]
        for one, two in combinations(frames, 2):
            assert not meet(extent(one), extent(two))
        named = [node for node in page.tree if isinstance(node, Heading)]
        assert len(named) == len(frames)
        for frame in frames:
            within = [
                node
                for node in page.tree
                if all(meet(line.box, extent(frame)) for line in lines_of(node))
            ]
            assert [type(node) for node in within] == [Heading, List]
            for line in (line for node in within for line in lines_of(node)):
                left, top, right, bottom = line.box
                assert frame.x + 8 <= left
                assert right <= frame.x + frame.width - 8
                assert frame.y + 8 <= top
                assert bottom <= frame.y + frame.height - 8
                assert line.style.on == frame.fill
        goes_on = bare(f"Mer på sidan {number + 1}") in said(
            line for node in page.tree for line in lines_of(node)
        )
        assert goes_on == (number < len(drawing.pages))


def test_what_goes_on_shares_pages() -> None:
    assert len(safety_of(CASES["full"]).pages) == 2


def test_what_is_left_of_the_last_page_is_room_to_draw() -> None:
    rooms = [
        shape
        for shape in safety_of(CASES["full"]).pages[-1].shapes
        if isinstance(shape, Rect) and shape.radius == 24 and shape.fill == "paper"
    ]
    assert len(rooms) >= 2
    assert min(room.height for room in rooms) >= 210


def test_what_the_child_said_beside_the_parts_goes_on_too() -> None:
    case = safety_map({"other": tuple(f"sak nummer {n}" for n in range(40))})
    names = [
        said(node.lines)
        for page in safety_of(case).pages[1:]
        for node in page.tree
        if isinstance(node, Heading)
    ]
    assert names[0] == bare("Något mer")
    assert set(names[1:]) == {bare("Något mer (fortsätter)")}
