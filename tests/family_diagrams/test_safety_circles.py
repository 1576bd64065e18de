"""Safety circles: everybody where whoever drew put them, and nobody else."""

from __future__ import annotations

import datetime
from math import atan2, degrees, hypot
from typing import Any

import pytest
from circles_samples import (
    CASES,
    FIRST,
    NAMES,
    circles_of,
    many,
    people,
    placed,
)
from diagram_samples import bare, lines, made, request, said
from hypothesis import given
from hypothesis import strategies as st

from sos_map import CaseMap, blank
from sos_map_family_diagrams.safety_circles import placing as circles_placing
from sos_map_family_diagrams.safety_circles.band import Band
from sos_map_family_diagrams.safety_circles.exporter import EXPORTER
from sos_map_family_diagrams.safety_circles.swept import swept
from sos_map_pages import (
    Circle,
    Drawing,
    Heading,
    Line,
    List,
    Page,
    Polygon,
    TextLine,
    contrast,
    lines_of,
    overlapping,
    pdf,
    rules_for,
)
from sos_map_pages.extent import extent
from sos_map_pages.testing import structure_leaves

DAY = datetime.date(2026, 1, 16)
RINGS = ("centre", "inner", "middle", "outer")
OVER = {
    "centre": "I mitten",
    "inner": "Innerst: vet allt som hänt",
    "middle": "Mellerst: vet en del av det som hänt",
    "outer": "Ytterst: vet inte än vad som hänt",
}
NAMED = {"otis": "Otis", "vera": "Vera", "nils": "Nils", **NAMES}


def whole(drawing: Drawing) -> str:
    return said(lines(drawing))


def discs(page: Page) -> list[Circle]:
    """Return the four circles, from the middle."""
    found = [x for x in page.shapes if isinstance(x, Circle) and x.stroke_width == 6]
    return sorted(found, key=lambda one: one.radius)


def ring_of(page: Page, line: TextLine) -> str | None:
    """Return the ring in which a line lies whole."""
    circles = discs(page)
    if not circles:
        return None
    x, y = circles[0].x, circles[0].y
    left, top, right, bottom = line.box
    corners = [hypot(a - x, b - y) for a in (left, right) for b in (top, bottom)]
    near = hypot(max(left - x, 0, x - right), max(top - y, 0, y - bottom))
    inner = 0
    for place, circle in zip(RINGS, circles, strict=True):
        if inner <= near and max(corners) <= circle.radius:
            return place
        inner = circle.radius
    return None


def in_picture(page: Page) -> dict[str, list[str]]:
    """Return the names and numbers that stand in each ring, titles aside."""
    found: dict[str, list[str]] = {place: [] for place in RINGS}
    for node in page.tree:
        if isinstance(node, List):
            for item in node.items:
                where = {ring_of(page, line) for line in item.lines}
                (place,) = where
                if place is not None:
                    found[place].append(said(item.lines))
    return found


def in_words(drawing: Drawing, pages: slice = slice(None)) -> dict[str, list[str]]:
    """Return what stands under each heading of the list."""
    found: dict[str, list[str]] = {}
    heading = ""
    for page in drawing.pages[pages]:
        for node in page.tree:
            if isinstance(node, Heading):
                heading = said(node.lines)
            elif heading and isinstance(node, List):
                for item in node.items:
                    if ring_of(page, item.lines[0]) is None:
                        found.setdefault(heading, []).append(said(item.lines))
    return found


def placed_names(case: CaseMap) -> list[str]:
    names = {one.id: one.name or "" for one in case.people}
    return [names[one.person] for one in case.rings]


def arrows(page: Page) -> list[Polygon]:
    """Return the heads of the arrows in the picture."""
    circle = discs(page)[-1]
    return [
        shape
        for shape in page.shapes
        if isinstance(shape, Polygon)
        and hypot(shape.points[0][0] - circle.x, shape.points[0][1] - circle.y)
        < circle.radius
    ]


def points_in(page: Page, head: Polygon) -> bool:
    circle = discs(page)[0]
    tip, one, other = (hypot(x - circle.x, y - circle.y) for x, y in head.points)
    return tip < (one + other) / 2


def test_everybody_stands_in_the_ring_where_they_were_put() -> None:
    (page,) = circles_of(CASES["usual"]).pages
    expected: dict[str, list[str]] = {place: [] for place in RINGS}
    expected["centre"].append("Otis")
    for one in FIRST:
        expected[one["ring"]].append(bare(NAMED[one["person"]]))
    assert in_picture(page) == expected


def test_the_list_says_the_same_in_words() -> None:
    drawing = circles_of(CASES["usual"])
    words = in_words(drawing)
    picture = in_picture(drawing.pages[0])
    assert words == {bare(OVER[place]): names for place, names in picture.items()}


@pytest.mark.parametrize("name", ["forty", "extreme"])
def test_no_name_is_lost_and_each_number_stands_in_its_ring(name: str) -> None:
    drawing = circles_of(CASES[name])
    listed = in_words(drawing)
    picture = in_picture(drawing.pages[0])
    assert picture["outer"]
    for place in ("inner", "middle", "outer"):
        shown = [one.partition(".")[0] for one in listed[bare(OVER[place])]]
        assert picture[place] == shown
        numbers = [int(one) for one in shown if one.isdigit()]
        assert numbers
        assert numbers == sorted(numbers)
    text = whole(drawing)
    for person in placed_names(CASES[name]):
        assert bare(person) in text


def test_a_name_that_fits_no_ring_has_a_number_beside_names_that_do() -> None:
    names = {"lang": "Otto" * 20, "maj": "Mormor Maj", "bo": "Bo"}
    case = made(people=people(names), rings=placed({"middle": [*names]}))
    drawing = circles_of(case)
    assert in_picture(drawing.pages[0])["middle"] == ["1", "MormorMaj", "Bo"]
    listed = in_words(drawing)[bare(OVER["middle"])]
    assert listed == ["1." + "Otto" * 20, "MormorMaj", "Bo"]


def test_more_people_than_numbers_have_room_for_stand_in_the_list() -> None:
    case = many(700)
    text = whole(circles_of(case))
    for name in placed_names(case):
        assert bare(name) in text


def test_nobodys_ring_is_taken_from_what_they_know() -> None:
    knows = [
        {"id": "k1", "person": "maj", "about": "d1", "level": "full"},
        {"id": "k2", "person": "nils", "about": "d1", "level": "none"},
    ]
    case = made(
        people=people(NAMES),
        dangers=[{"id": "d1", "text": "fara"}],
        knowledge=knows,
        network=[{"id": "n1", "person": "kent"}],
        rings=placed({"outer": ["maj"]}),
    )
    (page,) = circles_of(case).pages
    assert in_picture(page) == {
        "centre": ["Otis"], "inner": [], "middle": [], "outer": ["MormorMaj"],
    }  # fmt: skip
    for name in ("Nils", "Kent", "fara"):
        assert name not in whole(circles_of(case))


def test_a_child_who_was_put_elsewhere_is_not_in_the_middle() -> None:
    case = made(rings=placed({"centre": ["vera"], "middle": ["otis"]}))
    (page,) = circles_of(case).pages
    assert in_picture(page)["centre"] == ["Vera"]
    assert in_picture(page)["middle"] == ["Otis"]


@pytest.mark.parametrize("reader", ["child", "guardian", "network", "team"])
def test_who_must_never_be_there_is_not_there(reader: str) -> None:
    rings = placed({"outer": ["maj"]}) + placed({"outer": ["nils"]}, never_here=True)
    drawing = circles_of(made(people=people(NAMES), rings=rings), reader=reader)
    assert "Maj" in whole(drawing)
    assert "Nils" not in whole(drawing)


def test_somebody_without_a_name_leaves_no_gap() -> None:
    nameless = [{"id": "x"}]
    one = placed({"outer": ["maj", "kent"]})
    with_gap = placed({"outer": ["maj", "x", "kent"]})
    found = [
        circles_of(made(people=[*people(NAMES), *more], rings=rings))
        for more, rings in (([], one), (nameless, with_gap))
    ]
    assert found[0] == found[1]


def test_an_empty_ring_asks_and_one_with_people_does_not() -> None:
    words = EXPORTER.words["sv"]
    text = whole(circles_of(CASES["one"]))
    for place, asks in (("inner", True), ("middle", True), ("outer", False)):
        assert bare(OVER[place]) in text
        assert (bare(words[f"circles.write_{place}"]) in text) is asks


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", ["one", "usual", "moved", "forty", "extreme"])
def test_every_paper_asks_who_may_know_and_has_room_to_write(
    name: str, language: str
) -> None:
    drawing = circles_of(CASES[name], language=language)
    text = whole(drawing)
    for key in ("ask_inward", "ask_more", "what"):
        assert text.count(bare(EXPORTER.words[language][f"circles.{key}"])) == 1
    rules = [
        shape
        for page in drawing.pages
        for shape in page.shapes
        if isinstance(shape, Line) and shape.y1 == shape.y2 and shape.stroke == "line"
    ]
    assert len(rules) >= 2
    assert all(rule.x2 - rule.x1 >= 280 for rule in rules)


def test_what_the_circles_show_is_written_as_large_as_the_names_in_the_list() -> None:
    for name in ("one", "usual", "moved"):
        (page,) = circles_of(CASES[name]).pages
        sizes = {
            line.text: line.style.size
            for node in page.tree
            for line in lines_of(node)
            if line.left > discs(page)[-1].x + discs(page)[-1].radius
        }
        assert len(set(sizes.values())) == 1
        assert any(text.startswith("Cirklarna visar") for text in sizes)


def test_what_different_people_drew_is_never_in_one_picture() -> None:
    rings = placed({"inner": ["maj"]}) + placed({"outer": ["maj"]}, by=("nils",))
    one, two = circles_of(made(people=people(NAMES), rings=rings)).pages
    assert in_picture(one)["inner"] != in_picture(two)["inner"]
    text = said(line for page in (one, two) for node in page.tree
                for line in lines_of(node))  # fmt: skip
    assert bare("Ritat 12 september 2025 av Vera.") in text
    assert bare("Ritat 12 september 2025 av Nils.") in text
    assert arrows(one) == arrows(two) == []


def test_the_newest_comes_first_and_what_has_no_day_last() -> None:
    undated = [
        {key: value for key, value in one.items() if key != "at"}
        for one in placed({"outer": ["aino"]}, at="x")
    ]
    rings = undated + FIRST + placed({"outer": ["elin"]}, at="o2")
    text = whole(circles_of(made(people=people(NAMES), rings=rings)))
    order = ["Ritat16januari2026", "Ritat12september2025", "RitatavVera."]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_who_has_moved_is_said_and_shown() -> None:
    (now,) = circles_of(CASES["moved"]).pages
    text = said(line for node in now.tree for line in lines_of(node))
    assert bare("Har flyttat sedan 12 september 2025") in text
    for words in (
        "Morbror Kent visste en del, vet nu allt.",
        "Bästa vännen Petra och Nils visste inte, vet nu en del.",
    ):
        assert text.count(bare(words)) == 1
    assert text.count("vetnu") == 2
    filled = [one for one in arrows(now) if one.fill == "ink"]
    assert len(filled) == 3
    assert all(points_in(now, one) for one in filled)
    english = whole(circles_of(CASES["moved"], language="en"))
    for words in (
        "Morbror Kent knew a part, now knows everything.",
        "Bästa vännen Petra and Nils did not know, now know a part.",
    ):
        assert english.count(bare(words)) == 1


def test_the_first_circles_are_left_out_where_the_next_ones_say_all_of_it() -> None:
    def days(*rings: list[dict[str, Any]]) -> list[str]:
        case = made(people=people(NAMES), rings=[one for some in rings for one in some])
        text = whole(circles_of(case))
        found = [
            (text.find(bare(f"Ritat {day}")), day)
            for day in ("12 september 2025", "16 januari 2026", "20 januari 2026")
        ]
        return [day for place, day in sorted(found) if place >= 0]

    first = placed({"middle": ["maj"], "outer": ["kent"]})
    second = placed({"inner": ["maj"], "outer": ["kent"]}, at="o2")
    third = placed({"inner": ["maj", "kent"]}, date="2026-01-20")
    third = [
        {key: value for key, value in one.items() if key != "at"} | {"id": f"r{number}"}
        for number, one in enumerate(third)
    ]
    assert days(first, second) == ["16 januari 2026"]
    # What the newest say nothing of is still there.
    assert len(days(first, second, third)) == 2
    # Somebody who stands nowhere any more; somebody whom a wish was about; others.
    assert len(days(first, placed({"inner": ["maj"]}, at="o2"))) == 2
    assert len(days(placed({"outer": ["kent"]}, wants_inward=True), second)) == 2
    others = placed({"middle": ["maj"], "outer": ["kent"]}, by=("nils",))
    assert days(first, others, second).count("12 september 2025") == 1
    come_true = placed({"inner": ["kent"]}, at="o2")
    assert len(days(placed({"outer": ["kent"]}, wants_inward=True), come_true)) == 1


def test_the_first_circles_stay_where_the_next_ones_say_something_else() -> None:
    def stays(first: dict[str, list[str]], then: dict[str, list[str]]) -> bool:
        rings = placed(first, wants_inward="kent" in first.get("middle", []))
        rings += placed(then, at="o2")
        text = whole(circles_of(made(people=people(NAMES), rings=rings)))
        return bare("Ritat 12 september 2025") in text

    moved = {"inner": ["maj"]}
    assert not stays({"outer": ["maj"]}, moved)
    # Nobody who has moved; a wish that has not come true.
    assert stays({"outer": ["maj"]}, {"outer": ["maj"]})
    assert stays({"middle": ["kent"]}, {"outer": ["kent"]})
    assert not stays({"middle": ["kent"]}, {"inner": ["kent"]})


def test_who_has_come_since_is_not_taken_for_one_who_was_there() -> None:
    then = {"inner": ["maj"], "outer": ["noa"]}
    rings = placed({"outer": ["maj"]}) + placed(then, at="o2")
    text = whole(circles_of(made(people=people(NAMES), rings=rings)))
    assert bare("Fotbollstränare Noa syns inte på bilden från förra gången.") in text
    assert bare("Ritat 12 september 2025") not in text
    alone = whole(circles_of(made(people=people(NAMES), rings=placed(then))))
    assert bare("fanns inte med") not in alone


def test_what_was_drawn_at_two_meetings_of_one_day_is_never_in_one_picture() -> None:
    meetings = [
        {"id": one, "date": "2025-09-12", "kind": "mapping"} for one in ("o1", "o2")
    ]
    rings = placed({"outer": ["maj"]}) + placed({"inner": ["maj"]}, at="o2")
    case = made(people=people(NAMES), rings=rings, occasions=meetings)
    drawing = circles_of(case)
    assert len(drawing.pages) == 2
    assert bare("Har flyttat sedan") not in whole(drawing)


@pytest.mark.parametrize(
    ("first", "then", "known"),
    [
        ("2025-09", "2025-09-12", False),
        ("2025-autumn", "2025-10", False),
        ("2025-08", "2025-09-12", True),
    ],
)
def test_nobody_has_moved_since_a_day_that_may_have_been_later(
    first: str, then: str, *, known: bool
) -> None:
    meetings = [
        {"id": "o1", "date": first, "kind": "mapping"},
        {"id": "o2", "date": then, "kind": "review"},
    ]
    rings = placed({"outer": ["maj"]}) + placed({"inner": ["maj"]}, at="o2")
    case = made(people=people(NAMES), rings=rings, occasions=meetings)
    assert (bare("Har flyttat sedan") in whole(circles_of(case))) is known


def test_an_arrow_points_away_when_somebody_was_moved_out() -> None:
    rings = placed({"inner": ["maj"]}) + placed({"outer": ["maj"]}, at="o2")
    (now,) = circles_of(made(people=people(NAMES), rings=rings)).pages
    (head,) = arrows(now)
    assert not points_in(now, head)
    text = said(line for node in now.tree for line in lines_of(node))
    assert bare("Mormor Maj stod i ”Vet allt”, står nu i ”Vet inte än”.") in text
    assert "visste" not in text


def test_who_is_to_be_told_more_is_said_and_shown() -> None:
    (now,) = circles_of(CASES["moved"]).pages
    hollow = [one for one in arrows(now) if one.fill == "paper"]
    assert len(hollow) == 2
    assert all(points_in(now, one) for one in hollow)
    words = in_words(circles_of(CASES["moved"]), slice(1))
    assert words[bare("Tänkt att få veta mer")] == ["FarmorAinoochKusinElin"]


def test_nothing_is_compared_with_what_others_drew_or_with_no_day() -> None:
    for more in (
        placed({"outer": ["maj"]}, by=("nils",)),
        [{"id": "r", "person": "maj", "ring": "outer", "placed_by": ["vera"]}],
    ):
        rings = [*more, *placed({"inner": ["maj"]}, at="o2")]
        drawing = circles_of(made(people=people(NAMES), rings=rings))
        assert bare("Har flyttat sedan") not in whole(drawing)


def test_circles_that_nobody_says_who_drew_are_no_time_before() -> None:
    rings = placed({"outer": ["maj"]}, by=())
    rings += placed({"inner": ["maj"]}, by=(), at="o2")
    drawing = circles_of(made(people=people(NAMES), rings=rings))
    assert bare("Har flyttat sedan") not in whole(drawing)
    assert bare("Ritat 16 januari 2026.") in whole(drawing)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("paper", ["A4", "A3"])
@pytest.mark.parametrize("name", CASES)
def test_pages_are_well_set(name: str, paper: str, language: str) -> None:
    drawing = circles_of(CASES[name], paper=paper, language=language)
    for page in drawing.pages:
        assert overlapping(page) == ()
        sheet = page.sheet
        for shape in page.shapes:
            left, top, right, bottom = extent(shape)
            assert left >= sheet.safe
            assert top >= sheet.safe
            assert right <= sheet.width - sheet.safe
            assert bottom <= sheet.height - sheet.safe
        for node in page.tree:
            for line in lines_of(node):
                assert line.style.size >= rules_for("family").minimum
                assert contrast(line.style.colour, line.style.on) >= 4.5


@pytest.mark.parametrize("name", ["one", "usual", "moved", "forty"])
def test_rings_differ_without_colour_and_names_have_equal_letters(name: str) -> None:
    page = circles_of(CASES[name]).pages[0]
    circles = discs(page)
    assert len(circles) == 4
    assert [one.dash > 0 for one in circles] == [False, False, False, True]
    # Each ring says what it is.
    for words in ("Vet allt", "Vet en del", "Vet inte än"):
        found = [
            ring_of(page, line)
            for node in page.tree
            for line in lines_of(node)
            if bare(line.text) == bare(words)
        ]
        assert len(found) == 1
    sizes = {
        line.style.size
        for node in page.tree
        if isinstance(node, List)
        for item in node.items
        for line in item.lines
        if ring_of(page, line) and not line.text.isdigit()
    }
    assert len(sizes) == 1


@pytest.mark.parametrize("name", ["one", "usual", "moved"])
def test_names_stand_spread_around_their_ring(name: str) -> None:
    """No name is farther from an even share than half the way to the next one."""
    (page,) = circles_of(CASES[name]).pages
    picture = [node for node in page.tree if isinstance(node, List)]
    x, y = discs(page)[0].x, discs(page)[0].y
    for place in ("inner", "middle", "outer"):
        angles = sorted(
            degrees(atan2(middle - x, y - line.middle)) % 360
            for node in picture
            for item in node.items
            for line in item.lines[:1]
            if ring_of(page, line) == place
            for middle in [line.left + line.width / 2]
        )
        share = 360 / (len(angles) + 1)
        for number, angle in enumerate(angles, start=1):
            assert abs(angle - share * number) <= max(share, 40)


def test_nothing_blames_and_no_reason_is_given() -> None:
    for texts in EXPORTER.words.values():
        for words in texts.values():
            for word in ("bara", "fortfarande", "hemlig", "only", "still", "secret"):
                assert word not in words.lower()


def test_no_circles_is_a_page_that_says_so() -> None:
    drawing = circles_of(CASES["none"])
    assert bare("Det finns inga cirklar att visa") in whole(drawing)
    never = made(rings=placed({"outer": ["nils"]}, never_here=True))
    for case, there in ((CASES["none"], False), (never, False), (CASES["one"], True)):
        assert EXPORTER.has_content is not None
        assert EXPORTER.has_content(request(EXPORTER, case)) is there


@pytest.mark.parametrize("language", ["sv", "en"])
def test_an_empty_sheet_has_circles_to_write_in(language: str) -> None:
    files = blank(EXPORTER, date=DAY, language=language).files
    assert [file.name for file in files] == [
        "safety-circles-1.svg", "safety-circles.pdf",
    ]  # fmt: skip
    told = "".join(leaf.text for leaf in structure_leaves(files[1].data))
    for key in ("inner", "middle", "outer"):
        # In the picture, and over its question.
        assert told.count(EXPORTER.words[language][f"circles.{key}"]) == 1
        assert told.count(EXPORTER.words[language][f"circles.where_{key}"]) == 1
    for key in ("write_centre", "write_outer", "write_move", "by", "day"):
        assert bare(EXPORTER.words[language][f"circles.{key}"]) in bare(told)


def test_a_screen_reader_hears_the_picture_and_then_the_words() -> None:
    leaves = structure_leaves(pdf(circles_of(CASES["one"]), date=DAY))
    heard = [leaf.text for leaf in leaves][:-1]
    assert heard == [
        "Trygghetscirklar för Otis", "Ritat 12 september 2025 av Vera.", "Otis",
        "Vet allt", "Vet en del", "Vet inte än", "Mormor Maj",
        "Cirklarna visar vem som vet vad, inte vem som tycker om vem.",
        "I mitten", "Otis",
        "Innerst: vet allt som hänt", "Vem vet redan allt som har hänt?",
        "Mellerst: vet en del av det som hänt", "Vem vet lite? Vad har de förstått?",
        "Ytterst: vet inte än vad som hänt", "Mormor Maj",
        "Vem skulle du vilja flytta inåt i cirklarna?", "Vem mer skulle behöva veta?",
    ]  # fmt: skip


def test_the_same_map_gives_the_same_bytes() -> None:
    for name in ("moved", "forty"):
        one, two = (
            [x.data for x in EXPORTER.render(request(EXPORTER, CASES[name]))]
            for _ in range(2)
        )
        assert one == two


SIZE = st.tuples(st.integers(40, 400), st.integers(40, 210))


@given(
    sizes=st.lists(st.lists(SIZE, min_size=1, max_size=3), max_size=12),
    inner=st.sampled_from([0, 150, 400]),
    wide=st.integers(120, 400),
)
def test_labels_lie_in_their_ring_and_apart(
    sizes: list[list[tuple[int, int]]], inner: int, wide: int
) -> None:
    band = Band(inner=inner, outer=inner + wide)
    ways = tuple(tuple(one) for one in sizes)
    title = (-60, -band.outer + 20, 60, -band.outer + 70)
    found = circles_placing.placed(ways, band, (title,))
    assert len(found) == len(sizes)
    boxes = [title]
    for one, way in zip(found, ways, strict=True):
        if one is not None:
            number, box = one
            assert (box[2] - box[0], box[3] - box[1]) == way[number]
            boxes.append(box)
    _apart_and_within(boxes, band)


@given(count=st.integers(0, 90), wide=st.integers(120, 300))
def test_numbers_lie_in_their_ring_and_apart(count: int, wide: int) -> None:
    band = Band(inner=200, outer=200 + wide)
    boxes = swept((70, 70), count, band, ())
    assert len(boxes) <= count
    assert len(boxes) >= min(count, 8)
    _apart_and_within([(0, 0, 0, 0), *boxes], band)


def _apart_and_within(boxes: list[tuple[int, int, int, int]], band: Band) -> None:
    for place, one in enumerate(boxes[1:], start=1):
        xs, ys = (one[0], one[2]), (one[1], one[3])
        assert max(hypot(x, y) for x in xs for y in ys) <= band.outer
        near = hypot(max(one[0], 0, -one[2]), max(one[1], 0, -one[3]))
        assert near >= band.inner or not band.inner
        for other in boxes[1:place]:
            assert (
                one[2] <= other[0]
                or other[2] <= one[0]
                or one[3] <= other[1]
                or other[3] <= one[1]
            )


def test_what_is_on_no_page() -> None:
    case: CaseMap = made(
        people=[*people(NAMES), {"id": "gast", "name": "Gästen"}],
        case={"reference": "ÄR-2026-118"},
        trusts=[{"id": "t1", "child": "otis", "person": "gast", "kind": "afraid_of"}],
        rings=placed({"outer": ["maj"]}),
    )
    for reader in ("guardian", "team"):
        text = whole(circles_of(case, reader=reader))
        assert "118" not in text
        assert bare("Gästen") not in text


def test_there_is_one_heading_for_the_paper_and_one_for_each_drawing() -> None:
    rings = placed({"inner": ["maj"]}) + placed({"outer": ["maj"]}, by=("nils",))
    levels = [
        node.level
        for page in circles_of(made(people=people(NAMES), rings=rings)).pages
        for node in page.tree
        if isinstance(node, Heading)
    ]
    assert levels.count(1) == 1
    assert levels.count(2) == 2


def roles_of(language: str = "sv", **more: Any) -> tuple[str, str]:
    """Return what stands in the picture, and in the list, for Maj and Kent."""
    case = made(
        people=[
            {"id": "maj", "name": "Maj", "gender": "woman", **more},
            {"id": "kent", "name": "Kent", "role": "granne"},
        ],
        kinships=[
            {"id": "k1", "person": "maj", "tie": "parent", "of": "vera"},
            {"id": "k2", "person": "vera", "tie": "parent", "of": "otis"},
        ],
        rings=placed({"middle": ["maj"], "outer": ["kent"]}),
    )
    drawing = circles_of(case, language=language)
    picture = in_picture(drawing.pages[0])
    listed = in_words(drawing)
    rings = (picture[place] for place in ("middle", "outer"))
    return (
        " ".join(one for ring in rings for one in ring),
        " ".join(one for names in listed.values() for one in names),
    )


def test_what_people_are_to_the_child_stands_beside_their_names() -> None:
    shown, listed = roles_of()
    assert "granne" in shown
    assert "Kent,granne" in listed
    # The map says whose mother she is, and the page says it in one word.
    assert "Maj,mor" in listed
    assert "Maj,extramormor" in roles_of(role="extramormor")[1]


def test_words_of_the_map_stand_on_no_page_in_another_language() -> None:
    shown, listed = roles_of("en", role="extramormor")
    for text in (shown, listed):
        assert "granne" not in text
        assert "extramormor" not in text
    assert "Maj" in shown
    assert "Maj" in listed
