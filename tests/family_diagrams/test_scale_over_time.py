"""Numbers through time: each where it was put, nobody's joined to another's."""

from __future__ import annotations

import datetime
import math
import re
from itertools import pairwise, product
from typing import Any

import pytest
from diagram_samples import bare, lines, made, request, said
from hypothesis import given, settings
from hypothesis import strategies as st
from time_samples import CASES, DAYS, FOUR, SCALE, time_of, timed

from sos_map import blank, loads, span, view
from sos_map.data import read_data
from sos_map_family_diagrams.scale_over_time.exporter import EXPORTER
from sos_map_family_diagrams.scale_over_time.pav import apart
from sos_map_family_diagrams.scale_over_time.words import TIME_WORDS
from sos_map_pages import (
    Circle,
    Drawing,
    Heading,
    Item,
    Line,
    List,
    Page,
    Paragraph,
    Polygon,
    Rect,
    contrast,
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


def whole(drawing: Drawing) -> str:
    return said(lines(drawing))


def told(drawing: Drawing) -> str:
    """Return what is said of the days, after the numbers beside the first ladder."""
    return "".join(whole(drawing).split("109876543210")[1:])


def rungs(page: Page) -> list[Line]:
    """Return the light lines through the picture, from 10 to 0."""
    found = [x for x in page.shapes if isinstance(x, Line) and x.stroke == "grid"]
    assert all(line.y1 == line.y2 for line in found)
    return sorted(found, key=lambda line: line.y1)


def height(page: Page, value: float) -> int:
    ten, *_, zero = (line.y1 for line in rungs(page))
    return zero - round((zero - ten) * value / 10)


def ladders(page: Page) -> list[int]:
    """Return the middle of each ladder, from the left."""
    rails = sorted(
        shape.x1
        for shape in page.shapes
        if isinstance(shape, Line) and shape.x1 == shape.x2 and shape.stroke == "line"
    )
    return [(one + two) // 2 for one, two in zip(rails[::2], rails[1::2], strict=True)]


Marked = tuple[int, int, tuple[object, ...]]


def drawn(page: Page) -> list[tuple[Marked, int, Circle | Polygon]]:
    """Return each mark, large or small: where, how it looks, and how large it is."""
    found: list[tuple[Marked, int, Circle | Polygon]] = []
    for shape in page.shapes:
        if isinstance(shape, Circle) and shape.stroke:
            looks: tuple[object, ...] = ("circle", shape.fill, shape.stroke)
            found.append(((shape.x, shape.y, looks), shape.radius * 5 // 4, shape))
        if isinstance(shape, Polygon) and (shape.stroke or shape.fill == "paper"):
            left, _, right, _ = extent(shape)
            turn = min(shape.points, key=lambda point: (point[1], point[0]))
            tip = turn[0] - (left + right) // 2
            xs = sum(x for x, _ in shape.points) / len(shape.points)
            ys = sum(y for _, y in shape.points) / len(shape.points)
            looks = (len(shape.points), abs(tip) > 3, shape.fill, shape.stroke)
            size = max(math.dist((xs, ys), point) for point in shape.points)
            found.append(((round(xs), round(ys), looks), round(size), shape))
    return sorted(found, key=lambda one: one[0][:2])


def marks(page: Page) -> list[Marked]:
    """Return the marks at the numbers, from the left."""
    most = max((size for _, size, _ in drawn(page)), default=0)
    return [mark for mark, size, _ in drawn(page) if size > most * 0.8]


def keys(page: Page) -> list[Marked]:
    """Return the small marks before names, from the left."""
    most = max((size for _, size, _ in drawn(page)), default=0)
    return [mark for mark, size, _ in drawn(page) if size <= most * 0.8]


def joined(page: Page) -> list[Line]:
    """Return the lines that follow people, from the left."""
    found = [
        x
        for x in page.shapes
        if isinstance(x, Line) and x.stroke != "line" and x.stroke_width == 5
    ]
    return sorted(found, key=lambda line: (line.x1, line.y1))


def names(page: Page) -> list[Item]:
    return [item for node in page.tree if isinstance(node, List) for item in node.items]


def ends_at(line: Line, place: tuple[int, int]) -> bool:
    return abs(line.x2 - place[0]) <= 2 and abs(line.y2 - place[1]) <= 2


def test_each_number_stands_on_its_ladder_and_up_is_more() -> None:
    (page,) = time_of(timed({"vera": (2, 7.5, 0, 10)})).pages
    assert [mark[0] for mark in marks(page)] == ladders(page)
    assert [mark[1] for mark in marks(page)] == [
        height(page, n) for n in (2, 7.5, 0, 10)
    ]
    assert height(page, 10) < height(page, 7.5) < height(page, 2) < height(page, 0)


def test_there_is_a_rung_and_a_digit_for_each_number_at_its_height() -> None:
    (page,) = time_of(CASES["usual"]).pages
    assert len(rungs(page)) == 11
    digits = {
        line.text: line
        for node in page.tree
        if isinstance(node, Paragraph) and len(node.lines) == 11
        for line in node.lines
    }
    assert list(digits) == [str(n) for n in range(10, -1, -1)]
    for value, line in digits.items():
        assert abs(line.middle - height(page, int(value))) <= 2
        assert line.box[2] < ladders(page)[0]


def test_names_and_numbers_stand_once_under_their_day_in_order() -> None:
    text = told(time_of(CASES["usual"]))
    days = ["12september2025", "10oktober2025", "14november2025", "16januari2026"]
    places = [text.index(day) for day in days]
    assert places == sorted(places)
    for number, (start, end) in enumerate(pairwise([*places, len(text)])):
        here = text[start:end]
        for who, name in (
            ("otis", "Otis"), ("vera", "Vera"), ("nils", "Nils"),
            ("anna", "Annapåenheten"),
        ):  # fmt: skip
            value = FOUR[who][number]
            expected = 0 if value is None else 1
            assert here.count(f"{name}{value}") == expected
            assert here.count(name) == expected


def test_a_name_stands_beside_its_own_ladder_at_the_height_of_its_number() -> None:
    (page,) = time_of(timed({"vera": (2, 9), "nils": (7, 3)})).pages
    first, second = ladders(page)
    found = {said(item.lines): item.lines[0] for item in names(page)}
    for words, x, value in (
        ("Vera2", first, 2), ("Nils7", first, 7), ("Vera9", second, 9),
        ("Nils3", second, 3),
    ):  # fmt: skip
        left, _, right, _ = found[words].box
        assert x < left < x + 80
        assert abs(found[words].middle - height(page, value)) <= 40
        assert right < second or x == second


def test_a_name_that_is_read_from_the_right_stands_beside_its_mark_too() -> None:
    case = timed({"noor": (4, 6)}, people=[{"id": "noor", "name": "محمد الأمين"}])
    (page,) = time_of(case).pages
    for x, item in zip(ladders(page), names(page), strict=True):
        assert x < item.lines[0].box[0] < x + 80
        assert item.lines[0].two_ways


def test_those_who_agree_stand_side_by_side_and_each_name_has_its_mark() -> None:
    (page,) = time_of(timed({"otis": (7,), "vera": (7,), "nils": (3,)})).pages
    (x,) = ladders(page)
    one, two = (mark for mark in marks(page) if mark[1] == height(page, 7))
    assert one[0] < x < two[0]
    assert abs(one[0] + two[0] - 2 * x) <= 1
    assert [mark[:2] for mark in marks(page) if mark not in (one, two)] == [
        (x, height(page, 3))
    ]
    assert {key[2] for key in keys(page)} == {one[2], two[2]}
    for key, item in zip(
        sorted(keys(page), key=lambda m: m[1]), names(page), strict=False
    ):
        line = item.lines[0]
        assert two[0] < key[0] < line.box[0] < key[0] + 60
        assert abs(line.middle - key[1]) <= 8


def numbers_at(case: Any) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Return which numbers were given on each day, and at which there are marks."""
    asked = request(EXPORTER, case)
    days = {one.id: asked.day(one.date) for one in case.occasions}
    told: dict[str, list[float]] = {}
    for one in case.ratings:
        if one.status == "given":
            told.setdefault(days[one.at], []).extend(one.range or (one.value,))
    seen: dict[str, list[float]] = {}
    for page in time_of(case).pages:
        if not rungs(page):
            continue
        places = ladders(page)
        at = {
            said_at.lines[0].x: " ".join(line.text for line in said_at.lines)
            for said_at in page.tree
            if isinstance(said_at, Heading) and said_at.lines[0].x in places
        }
        ten, zero = height(page, 10), height(page, 0)
        for x, y, _ in marks(page):
            number = round((zero - y) * 20 / (zero - ten)) / 2
            assert y == height(page, number)
            place = min(places, key=lambda ladder: abs(ladder - x))
            seen.setdefault(at[place], []).append(number)
    return told, seen


@pytest.mark.parametrize("name", CASES)
def test_the_middle_of_each_mark_is_at_the_height_of_its_number(name: str) -> None:
    told, seen = numbers_at(CASES[name])
    assert {day: sorted(found) for day, found in seen.items()} == {
        day: sorted(found) for day, found in told.items()
    }


@pytest.mark.parametrize("name", CASES)
def test_no_mark_lies_on_another(name: str) -> None:
    for page in time_of(CASES[name]).pages:
        boxes = [extent(shape) for _, _, shape in drawn(page)]
        for number, one in enumerate(boxes):
            for two in boxes[:number]:
                apart_across = one[2] <= two[0] or two[2] <= one[0]
                assert apart_across or one[3] <= two[1] or two[3] <= one[1]


def test_a_row_of_those_who_agree_is_even_about_its_ladder() -> None:
    people = [{"id": f"p{n}", "name": f"P{n}x"} for n in range(7)]
    case = timed({f"p{n}": (6, 0, 10) for n in range(7)}, people=people)
    for page in time_of(case).pages:
        for x in ladders(page):
            row = [one for one, _, _ in marks(page) if abs(one - x) < 250]
            assert len(row) == 7
            assert abs(row[0] + row[-1] - 2 * x) <= 1
            assert len({two - one for one, two in pairwise(row)}) <= 2


def test_ladders_stand_alike_whatever_the_days_and_words_say_how_long_it_was() -> None:
    days = ("2025-09-01", "2025-09-07", "2025-10-05", "2025-12-10")
    drawing = time_of(timed({"vera": (1, 2, 3, 4)}, days))
    (page,) = drawing.pages
    one, two, three, four = ladders(page)
    assert two - one == three - two == four - three
    text = told(drawing)
    order = ["Vera1", "6dagarsenare", "Vera2", "4veckorsenare", "Vera3",
             "ungefär2månadersenare", "Vera4"]  # fmt: skip
    places = [text.index(words) for words in order]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-03-01", "2026-03-02", "1 dag senare"),
        ("2026-03-01", "2026-03-08", "1 vecka senare"),
        ("2026-03-01", "2026-03-14", "13 dagar senare"),
        ("2026-03-26", "2026-04-22", "ungefär 4 veckor senare"),
        ("2026-02-26", "2026-03-26", "4 veckor senare"),
        ("2026-01-10", "2026-02-10", "1 månad senare"),
        ("2026-01-10", "2026-04-10", "3 månader senare"),
        ("2026-01-10", "2026-12-30", "ungefär 12 månader senare"),
        ("2024-02-10", "2026-02-10", "2 år senare"),
        ("2022-02-10", "2026-01-05", "ungefär 4 år senare"),
        ("2023-11", "2024-01-10", None),
        ("2023-11-04~", "2024-01-10", None),
        ("2023-11-04", "2024-01-10?", None),
    ],
)
def test_how_long_it_was_is_said_of_days_that_are_surely_known(
    first: str, last: str, words: str | None
) -> None:
    text = told(time_of(timed({"vera": (1, 2)}, (first, last))))
    assert text.count("senare") == (0 if words is None else 1)
    between = text[text.index("Vera1") + 5 :]
    assert words is None or between.startswith(bare(words))


def test_a_line_is_one_persons_from_a_mark_to_the_next() -> None:
    (page,) = time_of(
        timed({"vera": (2, 4, None, 6), "nils": (9, None, 8, None)})
    ).pages
    x = ladders(page)
    starts = {(line.x1, line.y1) for line in joined(page)}
    ends = {(line.x2, line.y2) for line in joined(page)}
    assert (x[0], height(page, 2), x[1], height(page, 4)) in {
        (line.x1, line.y1, line.x2, line.y2) for line in joined(page)
    }
    assert {(x[1], height(page, 4)), (x[0], height(page, 9))} <= starts
    assert {(x[3], height(page, 6)), (x[2], height(page, 8))} <= ends
    assert len({line.dash for line in joined(page)}) == 2
    assert len({line.stroke for line in joined(page)}) == 2
    # Beneath everything that could lie on them.
    order = [isinstance(s, (Circle, Polygon, Rect)) for s in page.shapes]
    assert max(map(page.shapes.index, joined(page))) < order.index(True)


def test_a_line_has_a_gap_where_its_person_gave_no_number() -> None:
    drawing = time_of(timed({"vera": (2, 4, None, 6), "nils": (9, None, 8, None)}))
    (page,) = drawing.pages
    for place in ladders(page):
        for line in joined(page):
            assert not line.x1 + 30 < place < line.x2 - 30
    assert len(joined(page)) == 3 + 2  # two of three have a gap
    assert bare("där den har ett glapp sattes ingen siffra") in whole(drawing)
    assert "glapp" not in whole(time_of(timed({"vera": (2, 4), "nils": (9, 8)})))


def test_a_line_leads_from_where_each_of_those_who_agree_stands() -> None:
    (page,) = time_of(timed({"vera": (5, 6), "nils": (5, 6)})).pages
    ends = {(line.x1, line.y1) for line in joined(page)}
    ends |= {(line.x2, line.y2) for line in joined(page)}
    assert len(ends) == 4
    assert ends == {mark[:2] for mark in marks(page)}


def test_where_there_is_room_a_name_is_not_on_its_line() -> None:
    (page,) = time_of(timed({"vera": (2, 6, 3), "nils": (9, 5, 9)})).pages
    boxes = [line.box for item in names(page) for line in item.lines]
    for line in joined(page):
        assert not any(_crosses(line, box) for box in boxes)


@pytest.mark.parametrize(
    "between",
    ["declined", "unable", "withdrawn", "not_asked", "not_present", "unclear"],
)
def test_no_line_runs_over_an_answer_without_a_number(between: str) -> None:
    drawing = time_of(timed({"vera": (2, between, 6)}))
    assert joined(drawing.pages[0]) == []
    assert len(marks(drawing.pages[0])) == 2


def test_no_line_runs_over_a_long_silence() -> None:
    days = ("2025-01-01", "2025-05-01", "2025-08-30")
    (page,) = time_of(timed({"vera": (2, 4, 6)}, days)).pages
    (line,) = joined(page)  # 120 days, then 121
    assert ends_at(line, (ladders(page)[1], height(page, 4)))


@pytest.mark.parametrize(
    ("days", "lines"),
    [
        # Nobody knows which of two numbers of one day came last.
        (("2025-09-12", "2025-09-12", "2025-10-10"), 0),
        (("2025-08-12", "2025-09-12", "2025-09-12"), 0),
        # Nor which day came first.
        (("2025-09", "2025-09-12"), 0),
        (("2025-09-12", "2025-autumn"), 0),
        (("2025-09~", "2025-09-28"), 0),
        (("2025-09-02?", "2025-09-28"), 0),
        (("2025-08", "2025-09-12"), 1),
    ],
)
def test_no_line_runs_where_nobody_knows_what_came_first(
    days: tuple[str, ...], lines: int
) -> None:
    (page,) = time_of(timed({"vera": (2, 6, 8)[: len(days)]}, days)).pages
    assert len(joined(page)) == lines
    assert len(marks(page)) == len(days)


def test_no_line_runs_over_an_answer_on_a_day_that_is_not_quite_known() -> None:
    days = ("2025-07-20", "2025-10-20", "2025-autumn")
    drawing = time_of(timed({"vera": (2, 6, "declined")}, days))
    text = told(drawing)
    assert text.index("höst") < text.index("Vera6")
    assert joined(drawing.pages[0]) == []


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("status", ["declined", "unable", "withdrawn", "unclear"])
def test_who_guesses_for_somebody_has_not_spoken_for_themselves(
    status: str, language: str
) -> None:
    guess = {"status": status, "mode": "proxy", "as_imagined_for": "otis"}
    text = told(time_of(timed({"nils": (guess,)}), language=language))
    own = TIME_WORDS[language][f"scale.{status}"].format(name="Nils")
    assert bare(own) not in text
    assert "Nils" in text
    assert "Otis" in text.replace("Otiskan", "").replace("attOtisär", "")


def test_numbers_of_somebody_unknown_are_not_joined() -> None:
    drawing = time_of(timed({"": (2, 3, 4)}))
    assert joined(drawing.pages[0]) == []
    assert told(drawing).count("Okänd") == 3


def test_a_guess_is_not_joined_to_the_persons_own_numbers() -> None:
    guess = {"value": 3, "mode": "proxy", "as_imagined_for": "otis"}
    drawing = time_of(timed({"nils": (guess, 5, guess)}))
    (page,) = drawing.pages
    first, _, last = ladders(page)
    start, end = joined(page)  # from guess to guess, and a gap at his own number
    assert ends_at(end, (last, height(page, 3)))
    assert start.x2 < ladders(page)[1] < end.x1
    assert start.y1 == pytest.approx(height(page, 3), abs=2)
    broken = [x for x in page.shapes if isinstance(x, Line) and x.stroke_width == 4]
    dashed = {min((abs(edge.x1 - x), x) for x in ladders(page))[1] for edge in broken
              if edge.dash}  # fmt: skip
    assert dashed == {first, last}
    text = told(drawing)
    assert text.count(bare("Nils tror att Otis skulle säga 3")) == 2
    assert text.count("Nils5") == 1


def test_a_range_is_a_bar_and_no_mark_is_where_nobody_put_one() -> None:
    (page,) = time_of(timed({"vera": ({"range": [5, 7]},)})).pages
    (x,) = ladders(page)
    bar = next(s for s in page.shapes if isinstance(s, Line) and s.stroke_width == 14)
    assert (bar.x1, bar.x2) == (x, x)
    assert {bar.y1, bar.y2} == {height(page, 5), height(page, 7)}
    assert [mark[:2] for mark in marks(page)] == [
        (x, height(page, 7)), (x, height(page, 5)),
    ]  # fmt: skip
    assert told(time_of(timed({"vera": ({"range": [5, 7]},)}))).count("Vera5till7") == 1


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("declined", "Nils valde att inte säga en siffra."),
        ("unable", "Nils kunde inte säga en siffra."),
        ("not_asked", "Nils fick inte frågan."),
        ("withdrawn", "Nils tog tillbaka sin siffra."),
    ],
)
def test_whoever_gives_no_number_gets_words_and_no_mark(
    status: str, words: str
) -> None:
    drawing = time_of(timed({"nils": (status,)}))
    assert whole(drawing).count(bare(words)) == 1
    assert marks(drawing.pages[0]) == []


def plan(since: str, **more: Any) -> dict[str, Any]:
    return {
        "id": f"p{since}",
        "text": "planen",
        "since": since,
        "status": "in_force",
        **more,
    }


def test_what_began_stands_between_the_ladders_or_under_its_own_day() -> None:
    plans = [
        plan("2025-10-24", kind="family"),
        plan("2025-09-12", kind="interim", status="withdrawn"),
        plan("2025-08-01", kind="contact"),  # before anybody was asked
        plan("2026-02-01", kind="after_closing"),  # and after
        plan("2025-10-01", kind="contact", status="proposed"),
    ]
    drawing = time_of(timed({"vera": (2, 3, 5)}, plans=plans))
    text = told(drawing)
    order = [
        "12 september 2025", "Vera 2", "En plan till nästa gång började.",
        "10 oktober 2025", "Vera 3", "24 oktober 2025: Familjens plan började.",
        "14 november 2025", "Vera 5",
    ]  # fmt: skip
    places = [text.index(bare(words)) for words in order]
    assert places == sorted(places)
    assert text.count(bare("började.")) == 2
    (page,) = drawing.pages
    assert len(ladders(page)) == len(marks(page)) == 3
    assert len(joined(page)) == 2  # nobody gave a number there: the line goes on
    first, second, third = ladders(page)
    signs = [x for x in page.shapes if isinstance(x, Polygon) and x.fill == "ink"]
    (own, between) = sorted(max(x for x, _ in sign.points) for sign in signs)
    assert own < first
    assert second < between < third
    for node in page.tree:
        for line in lines_of(node):
            if "började" in line.text:
                assert line.box[1] > height(page, 0)


def act(day: str | None, text: str = "Nils kom och sov över.", **more: Any) -> Any:
    times = [{"date": day}] if day else [{}]
    name = re.sub("[^0-9a-z]", "", f"e{day}{text[:9].lower()}")
    return {"id": name, "text": text, "acts": times, **more}


def trial(day: str, text: str, *held: str) -> dict[str, Any]:
    results = [{"rule": f"r{number}", "held": one} for number, one in enumerate(held)]
    return {"id": f"t{day}", "text": text, "date": day, "results": results}


RULES: dict[str, Any] = {
    "plans": [plan("2025-08-01")],
    "rules": [
        {"id": f"r{n}", "text": "Nils kommer.", "plan": "p2025-08-01"} for n in range(3)
    ],
}


def signs(page: Page) -> list[tuple[int, int]]:
    """Return where the signs of what happened stand, from the left."""
    found = []
    for shape in page.shapes:
        if isinstance(shape, Polygon) and shape.fill == "ink" and not shape.stroke:
            left, top, right, bottom = extent(shape)
            found.append(((left + right) // 2, (top + bottom) // 2))
    return sorted(found)


def test_what_somebody_did_stands_in_the_middle_between_two_ladders() -> None:
    case = timed(
        {"vera": (2, 3, 5)},
        existing_safety=[act("2025-09-20", "Vera ringde i tid.")],
        plan_tests=[trial("2025-10-24", "Nils kom.", "yes", "yes")],
        **RULES,
    )
    (page,) = time_of(case).pages
    first, second, third = ladders(page)
    for words, left, right in (
        ("Vera ringde i tid.", first, second),
        ("Planen höll. Nils kom.", second, third),
    ):
        (node,) = (
            node
            for node in page.tree
            if isinstance(node, Paragraph) and bare(words) in said(node.lines)
        )
        for line in node.lines:
            assert left < line.box[0] < line.box[2] < right
            assert abs((line.box[0] + line.box[2]) - (left + right)) <= 60
            assert line.box[1] > height(page, 0)
    assert len(signs(page)) == 2
    for (x, _), left, right in zip(
        signs(page), ladders(page), (second, third), strict=False
    ):
        assert left + 40 < x < right - 40
    text = told(time_of(case))
    order = ["20september2025:", "Veraringde", "10oktober", "24oktober2025:", "Nilskom"]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_nothing_is_told_of_what_went_wrong_or_was_a_childs_to_do() -> None:
    case = timed(
        {"vera": (2, 3, 5)},
        existing_safety=[
            act("2025-09-20", "Otis ringde mormor.", relies_on_child=True),
            act(None, "Nils låste."),
            act("2025-01-10", "Före alla siffror."),
            act("2026-01-10", "Efter alla siffror."),
        ],
        plan_tests=[
            trial("2025-10-20", "Ingen kom.", "no"),
            trial("2025-10-21", "Nästan ingen kom.", "yes", "partly"),
            trial("2025-10-22", "Ingen vet hur det gick."),
        ],
        harms=[{"id": "h1", "text": "Otis slog sig.", "date": "2025-10-01"}],
        **RULES,
    )
    drawing = time_of(case)
    text = whole(drawing)
    for words in (
        "mormor",
        "låste",
        "siffror.Fö",
        "Förealla",
        "Efteralla",
        "kom.",
        "hurdetgick",
        "slogsig",
    ):
        assert words not in text
    assert signs(drawing.pages[0]) == []


def test_what_the_view_does_not_hold_leaves_no_trace() -> None:
    hidden = [act("2025-09-20", "Vera ringde i tid."), act("2025-10-24", "Nils kom.")]
    told_to = {"shown_to": ["vera"]}
    sections = ("people", "occasions", "scales", "ratings")
    more: dict[str, Any] = {
        "labels": [{"section": section, **told_to} for section in sections],
        "custody": [{"id": "c1", "person": "vera", "child": "otis"}],
    }
    drawings = []
    for some in (hidden, []):
        case = timed(
            {"vera": (2, 3, 5)},
            existing_safety=[{**one, "shown_to": ["nils"]} for one in some],
            **more,
        )
        seen = view(case, "vera:guardian:otis", "2026-01-16").case
        assert len(seen.ratings) == 3
        drawings.append(time_of(seen))
    assert joined(drawings[0].pages[0])
    assert drawings[0] == drawings[1]


def test_a_day_that_is_not_sure_stands_in_words_in_the_list() -> None:
    case = timed(
        {"vera": (2, 3, 5)},
        existing_safety=[act("2025-11", "Nils kom."), act("2025-09-20", "Vera kom.")],
    )
    (page,) = time_of(case).pages
    (item,) = (item for item in names(page) if "Nilskom" in said(item.lines))
    assert bare("november 2025") in said(item.lines)
    assert item.lines[0].box[0] < ladders(page)[0]
    assert "Verakom" not in "".join(said(item.lines) for item in names(page))
    headings = [said(n.lines) for n in page.tree if isinstance(n, Heading)]
    assert headings[-1] == bare("Det här hände också")
    assert len(signs(page)) == 2


def test_what_has_no_room_stands_in_the_list_and_the_shortest_beside() -> None:
    long = "Nils kom i tid, gick in, lagade mat åt alla och satt uppe hela natten. " * 3
    some = [act("2025-09-20", long), act("2025-09-21", "Vera kom.")]
    some += [act(f"2025-10-{day}", f"Gång {day} kom Nils.") for day in range(12, 30)]
    drawing = time_of(timed({"vera": (2, 3, 5)}, existing_safety=some))
    text = whole(drawing)
    assert text.count(bare(long)) == 1
    for day in range(12, 30):
        assert text.count(bare(f"{day} oktober 2025: Gång {day} kom Nils.")) == 1
    (page, *_) = drawing.pages
    below = "".join(said(item.lines) for item in names(page))
    assert "Verakom" not in below
    assert sum(len(signs(page)) for page in drawing.pages) == len(some)


def test_what_takes_many_lines_stands_in_the_list_though_there_is_room() -> None:
    long = "Nils kom i tid, gick in, lagade mat åt alla och satt uppe hela natten igen."
    some = [act("2025-09-20", long * 2)]
    (page,) = time_of(timed({"vera": (2, 3, 5)}, existing_safety=some)).pages
    assert bare(long * 2) in "".join(said(item.lines) for item in names(page))


def test_what_somebody_sees_otherwise_stands_in_the_list_with_that() -> None:
    case = timed(
        {"vera": (2, 3, 5)},
        existing_safety=[act("2025-09-20", "Vera ringde i tid.", id="e1")],
        stances=[{"id": "v1", "who": "nils", "on": "e1", "view": "disagrees"}],
    )
    text = whole(time_of(case))
    words = "20 september 2025: Vera ringde i tid. Nils håller inte med."
    assert text.count(bare(words)) == 1


def test_a_pairs_scale_tells_what_protected_against_its_danger() -> None:
    dangers = [{"id": f"f{n}", "text": f"oro {n}"} for n in (1, 2)]
    safety = [
        act("2025-09-20", "Vera ringde i tid.", against=["f1"]),
        act("2025-10-20", "Nils kom.", against=["f2"]),
    ]
    pair = {**SCALE, "id": "sc2", "kind": "pair", "danger": "f2"}
    given = {"vera": (2, 3, 5)}
    case = timed(given, scales=[pair], dangers=dangers, existing_safety=safety,
                 ratings=[{"id": f"x{n}", "scale": "sc2", "at": f"d{n}", "by": "vera",
                           "value": n} for n in range(3)])  # fmt: skip
    text = whole(time_of(case))  # there is no scale of the whole
    assert text.count(bare("Vera ringde i tid.")) == text.count("Nilskom.") == 1
    both = [{"id": f"{scale}{n}", "scale": scale, "at": f"d{n}", "by": "vera",
             "value": n} for n in range(3) for scale in ("sc1", "sc2")]  # fmt: skip
    case = timed(given, scales=[SCALE, pair], dangers=dangers, ratings=both,
                 existing_safety=safety)  # fmt: skip
    text = whole(time_of(case))
    assert text.count(bare("Vera ringde i tid.")) == 1
    assert text.count("Nilskom.") == 2


def test_days_that_are_not_quite_known_stand_in_their_order() -> None:
    days = ("2025-09~", "2025-10-10", "2026-spring")
    text = told(time_of(timed({"vera": (2, 3, 5)}, days)))
    assert text.index("Vera2") < text.index("Vera3") < text.index("Vera5")


def test_two_scales_are_never_in_one_picture() -> None:
    other = {**SCALE, "id": "sc2", "supersedes": "sc1", "ten": {"text": "allt är bra"}}
    case = timed(
        {"vera": (2, 4), "nils": ({"scale": "sc2", "value": 6},)},
        scales=[SCALE, other],
    )
    drawing = time_of(case)
    text = whole(drawing)
    assert text.count(bare("10 betyder:")) == 2
    assert len(drawing.pages) == 2
    assert text.index("Vera4") < text.index(bare("allt är bra")) < text.index("Nils6")
    turned = timed({"vera": (3,)}, scale={"polarity": "zero_is_safe"})
    assert bare("På den här skalan är det 0 som är tryggt.") in whole(time_of(turned))


def test_what_the_ends_mean_stands_at_their_heights_and_is_no_threat() -> None:
    (page,) = time_of(CASES["usual"]).pages
    words = {
        line.text: line
        for node in page.tree
        if isinstance(node, Paragraph)
        for line in node.lines
        if line.x < ladders(page)[0] - 200 and line.style.size == 43
    }
    upper = [x for text, x in words.items() if "trygg" in text]
    lower = [x for text, x in words.items() if "hemma" in text]
    assert upper
    assert lower
    for line in (*upper, *lower):
        assert line.style.weight == 400
    assert max(line.y for line in upper) < height(page, 8)
    assert min(line.y for line in lower) > height(page, 2)
    assert words["10"].style.weight == words["0"].style.weight == 700
    assert abs(words["10"].middle - height(page, 10)) <= 8


def test_long_ends_have_room_over_the_ladders() -> None:
    long = {"text": "Så gör vi. " * 200}
    drawing = time_of(timed({"vera": (3, 4)}, scale={"zero": long, "ten": long}))
    text = whole(drawing)
    assert text.count(bare("Så gör vi. " * 200)) == 2
    assert bare("10 betyder: Så gör vi.") in text
    assert bare("0 betyder: Så gör vi.") in text
    assert len([x for page in drawing.pages for x in marks(page)]) == 2


def test_everybody_has_a_mark_of_their_own_on_each_ladder() -> None:
    drawing = time_of(CASES["many"])
    (page,) = drawing.pages
    assert len({looks for _, _, looks in marks(page)}) == 9
    colours = {(line.stroke, line.dash) for line in joined(page)}
    assert len(colours) >= 8
    people = [{"id": f"p{n}", "name": f"P{n}x"} for n in range(12)]
    given = {f"p{n}": (n % 11, (n + 5) % 11) for n in range(12)}
    (page,) = time_of(timed(given, people=people)).pages
    assert len({looks for _, _, looks in marks(page)}) == 12
    assert len(names(page)) == 24
    each = {mark[2]: 0 for mark in marks(page)}
    for mark in marks(page):
        each[mark[2]] += 1
    assert set(each.values()) == {2}


def test_the_childs_mark_is_the_circle_and_no_picture_has_more_than_twelve() -> None:
    late = timed({"vera": (1, 2), "otis": (None, 3)})
    (page,) = time_of(late).pages
    circles = [x for x in marks(page) if x[2][0] == "circle"]
    assert [(x, y) for x, y, _ in circles] == [(ladders(page)[1], height(page, 3))]
    people = [{"id": f"p{n}", "name": f"P{n}x"} for n in range(13)]
    drawing = time_of(timed({f"p{n}": (n % 11,) for n in range(13)}, people=people))
    assert [len(marks(page)) for page in drawing.pages] == [7, 6]
    assert told(drawing).count("Siffrorfrån") + whole(drawing).count("Siffrorfrån") > 2


def test_more_ladders_than_a_page_holds_go_on_on_the_next() -> None:
    days = tuple(f"2025-{1 + n:02}-10" for n in range(9))
    drawing = time_of(timed({"vera": tuple(range(9)), "nils": (5,) * 9}, days))
    one, two = drawing.pages
    assert len(ladders(one)) + len(ladders(two)) == 9
    assert 3 <= len(ladders(two)) <= len(ladders(one)) <= 7
    assert "fortsätter" in two.tree[0].lines[0].text
    assert len(rungs(two)) == 11
    text = told(drawing)
    for n in range(9):
        assert text.count(f"Vera{n}") == 1
    assert text.count("Nils5") == 9


@pytest.mark.parametrize("reader", ["child", "guardian", "network", "team", "court"])
def test_it_is_no_mark_and_no_verdict(reader: str) -> None:
    drawing = time_of(CASES["usual"], reader=reader)
    text = whole(drawing).lower()
    for word in ("medel", "snitt", "resultat", "betyg", "poäng", "trend", "prognos"):
        assert word not in text
    for texts in EXPORTER.words.values():
        for key, words in texts.items():
            if key.startswith("time."):
                assert not re.search(r"(?i)average|score|grade|betyg|poäng|mål", words)
    # Every number there is was given by somebody.
    given = {str(n) for numbers in FOUR.values() for n in numbers if n is not None}
    ends = (
        re.search(r"\s(\d+(?:,5)?)$", item.lines[-1].text)
        for page in drawing.pages
        for item in names(page)
    )
    assert {one[1] for one in ends if one} == given
    # From 0 to 10, whatever numbers there are; no coloured zones.
    assert not [
        x for x in drawing.pages[0].shapes
        if isinstance(x, Rect) and x.fill not in (None, "paper")
    ]  # fmt: skip


def test_what_is_said_beside_the_number_and_the_reference_stand_elsewhere() -> None:
    one = {"value": 3, "quote": "jag sover dåligt", "why_not_lower": {"text": "katten"}}
    case = timed({"vera": (one,)}, case={"reference": "ÄR-2026-118"})
    for reader in ("guardian", "team"):
        text = whole(time_of(case, reader=reader))
        for word in ("sover", "katten", "118"):
            assert word not in text


@pytest.mark.parametrize(
    ("name", "paper"), [*product(CASES, ("A4",)), ("usual", "A3"), ("many", "A3")]
)
def test_pages_are_well_set(name: str, paper: str) -> None:
    drawing = time_of(CASES[name], paper=paper)
    smallest = rules_for("family").minimum
    for page in drawing.pages:
        assert overlapping(page) == ()
        assert crossed(page) == []
        for node in page.tree:
            for line in lines_of(node):
                assert line.style.size >= smallest
                assert contrast(line.style.colour, line.style.on) >= 4.5


def crossed(page: Page) -> list[tuple[int, int]]:
    """Return places of lines that run through words and do not lie under white."""
    boxes = [
        (number, extent(shape))
        for number, shape in enumerate(page.shapes)
        if isinstance(shape, Rect) and shape.fill == "paper"
    ]
    found = []
    for line in (line for node in page.tree for line in lines_of(node)):
        left, top, right, bottom = line.box
        for number, shape in enumerate(page.shapes):
            if isinstance(shape, Line) and _crosses(shape, line.box):
                covered = any(
                    above > number
                    and box[0] <= left
                    and box[1] <= top
                    and box[2] >= right
                    and box[3] >= bottom
                    for above, box in boxes
                )
                if not covered:
                    found.append((shape.x1, shape.y1))
    return found


def _crosses(shape: Line, box: tuple[int, int, int, int]) -> bool:
    for step in range(101):
        x = shape.x1 + (shape.x2 - shape.x1) * step // 100
        y = shape.y1 + (shape.y2 - shape.y1) * step // 100
        if box[0] < x < box[2] and box[1] < y < box[3]:
            return True
    return False


@pytest.mark.parametrize("people", [7, 40])
def test_every_voice_of_any_number_is_named_on_every_day(people: int) -> None:
    known = [{"id": f"p{n}", "name": f"Person Med Namn {n}x"} for n in range(people)]
    given = {f"p{n}": (n % 21 / 2, (n + 4) % 21 / 2) for n in range(people)}
    drawing = time_of(timed(given, people=known))
    found = sorted(said(item.lines) for page in drawing.pages for item in names(page))
    assert found == sorted(
        f"PersonMedNamn{n}x{value:g}".replace(".", ",")
        for n in range(people)
        for value in given[f"p{n}"]
    )
    for page in drawing.pages:
        assert len(marks(page)) == len(names(page)) > 0


def test_names_without_room_stand_below_the_picture() -> None:
    name = "Otto" * 300
    case = timed({"lang": (3, "declined")}, people=[{"id": "lang", "name": name}])
    text = whole(time_of(case))
    assert text.count(bare("Orden står efter bilden.")) == 2
    assert text.count(bare(f"{name} 3")) == 1
    assert text.count(bare(f"{name} valde att inte säga en siffra.")) == 1


def test_many_words_under_a_ladder_stand_after_the_picture() -> None:
    plans = [plan("2025-09-20", id=f"plan{n}", kind=kind) for n, kind in enumerate(
        ("interim", "family", "contact", "after_closing"))]  # fmt: skip
    plans += [plan(f"2025-09-{n}", id=f"q{n}", kind="family") for n in range(21, 30)]
    people = [{"id": f"p{n}", "name": f"Person Med Namn {n}x"} for n in range(11)]
    spoken = {f"p{n}": (n % 11, "declined") for n in range(11)}
    drawing = time_of(timed(spoken, people=people, plans=plans))
    text = whole(drawing)
    assert text.count(bare("Orden står efter bilden.")) == 1
    assert text.count(bare("började.")) == 4  # what began on several days is said once
    for number in range(21, 30):
        assert text.count(f"{number}september2025") == 1
    for n in range(11):
        assert text.count(bare(f"Namn {n}x valde att inte säga en siffra.")) == 1
    assert len(marks(drawing.pages[0])) == 11
    for page in drawing.pages:
        assert overlapping(page) == ()


def test_a_name_as_long_as_a_page_makes_pages() -> None:
    people = [{"id": "lang", "name": "Otto" * 2000}]
    drawing = time_of(timed({"lang": (3, 4), "vera": (5, 6)}, people=people))
    text = "".join(said(item.lines) for page in drawing.pages for item in names(page))
    assert text.count(bare("Otto" * 2000 + " 3")) == 1
    assert text.count(bare("Otto" * 2000 + " 4")) == 1
    assert text.count("Vera5") == 1
    assert len([x for page in drawing.pages for x in marks(page)]) == 4


def test_a_day_that_nobody_knows_comes_last_and_is_not_joined() -> None:
    case = timed({"vera": (2, 3)}, ("2025-09-12", "2025-10-10"))
    asked = request(EXPORTER, case)
    kept = case.occasions[1:]
    from attrs import evolve

    from sos_map_family_diagrams.scale_over_time.pages import time_drawing

    hidden: Any = evolve(case, occasions=kept)
    drawing = time_drawing(evolve(asked, view=evolve(asked.view, case=hidden)))
    text = whole(drawing)
    assert text.index("Vera3") < text.index(bare("Utan datum")) < text.index("Vera2")
    assert "senare" not in text
    assert joined(drawing.pages[0]) == []


def test_without_numbers_the_page_says_so_and_the_empty_sheet_is_another() -> None:
    drawing = time_of(made(scales=[SCALE]))
    assert bare("Inget skrivet här ännu.") in whole(drawing)
    for language, words in (("sv", "Datum:"), ("en", "Date:")):
        sheet = blank(EXPORTER, date=DAY, language=language)
        data = sheet.files[0].data.decode()
        assert data.count(words) >= 5
        assert standard_failures(sheet.files[-1].data) == ()


@pytest.mark.parametrize("name", [name for name in CASES if name != "extreme"])
def test_the_pdf_keeps_to_the_standards(name: str) -> None:
    data = pdf(time_of(CASES[name]), date=DAY)
    assert structure_problems(data) == ()
    assert standard_failures(data) == ()


def test_a_screen_reader_hears_day_after_day() -> None:
    leaves = structure_leaves(pdf(time_of(timed({"vera": (2, 4)})), date=DAY))
    heard = [(leaf.tag, leaf.text) for leaf in leaves if leaf.tag in ("H3", "LBody")]
    assert heard == [
        ("H3", "12 september 2025"),
        ("LBody", "Vera 2"),
        ("H3", "10 oktober 2025"),
        ("LBody", "Vera 4"),
    ]


def test_the_same_map_gives_the_same_bytes() -> None:
    for name in ("usual", "silent", "many"):
        one, two = (
            [x.data for x in EXPORTER.render(request(EXPORTER, CASES[name]))]
            for _ in range(2)
        )
        assert one == two


def test_there_is_one_heading_for_each_day_and_scale() -> None:
    found = [
        (node.level, said(node.lines))
        for page in time_of(CASES["usual"]).pages
        for node in page.tree
        if isinstance(node, Heading)
    ]
    assert [level for level, _ in found] == [1, 2, *[3] * len(DAYS)]


@given(
    want=st.lists(st.integers(0, 1000), min_size=1, max_size=12),
    least=st.lists(st.integers(1, 60), min_size=11, max_size=11),
)
def test_places_keep_their_distance_and_order(
    want: list[int], least: list[int]
) -> None:
    least = least[: len(want) - 1]
    low, high = 0, max(1000, sum(least))
    places = apart(want, least, low, high)
    assert all(low <= one <= high for one in places)
    for (one, two), distance in zip(pairwise(places), least, strict=True):
        assert two - one >= distance
    # Whoever disturbs nobody stands where it wants to.
    roomy = all(b - a >= gap for (a, b), gap in zip(pairwise(want), least, strict=True))
    if roomy and want == sorted(want):
        assert list(places) == want


def test_no_page_has_words_and_no_picture() -> None:
    """Once the long ends of a scale stood alone, and the picture overleaf."""
    ekwall = loads(read_data("examples", "ekwall.yaml"), format="yaml")
    seen = view(ekwall, "sara:guardian:ebba+milo", "2026-01-16")
    for page in time_of(seen.case).pages:
        assert any(isinstance(shape, Circle) for shape in page.shapes)


NAMES = st.sampled_from(
    ["Bo", "Anna på enheten", "Mormor Inger Lindström", "محمد الأمين"]
)
NUMBERS = st.one_of(
    st.none(),
    st.integers(0, 20).map(lambda half: half / 2),
    st.sampled_from(["declined", "not_present"]),
    st.just({"range": [5, 7]}),
    st.just({"value": 3, "mode": "proxy", "as_imagined_for": "otis"}),
)
WHEN = st.sampled_from(
    ["2025-02", "2025-03~", "2025-04-01", "2025-04-29", "2025-06-11", "2025-09-30"]
)


ACTS = st.sampled_from(
    [
        "Bo kom.",
        "Inger ringde i tid och Bo kom och sov över hos barnen. " * 3,
        "قالت أمي",
    ]
)


@settings(max_examples=40, deadline=None)
@given(
    days=st.lists(WHEN, min_size=1, max_size=6, unique=True),
    voices=st.lists(
        st.tuples(NAMES, st.lists(NUMBERS, min_size=6, max_size=6)),
        min_size=1,
        max_size=7,
    ),
    began=st.lists(WHEN, max_size=3, unique=True),
    acts=st.lists(st.tuples(WHEN, ACTS), max_size=5),
)
def test_whatever_was_said_all_of_it_stands_and_nothing_on_anything(
    days: list[str],
    voices: list[tuple[str, list[Any]]],
    began: list[str],
    acts: list[tuple[str, str]],
) -> None:
    people = [{"id": f"v{n}", "name": name} for n, (name, _) in enumerate(voices)]
    spoken = {f"v{n}": tuple(numbers) for n, (_, numbers) in enumerate(voices)}
    plans = [plan(since, id=f"p{n}") for n, since in enumerate(began)]
    safety = [{**act(day, text), "id": f"e{n}"} for n, (day, text) in enumerate(acts)]
    case = timed(
        spoken,
        tuple(sorted(days)),
        people=people,
        plans=plans,
        existing_safety=safety,
    )
    drawing = time_of(case)
    given = [
        number
        for numbers in spoken.values()
        for number in numbers[: len(days)]
        if number is not None
    ]
    numbered = [number for number in given if not isinstance(number, str)]
    beside = [
        item
        for page in drawing.pages
        for item in names(page)
        if rungs(page) and item.lines[0].box[0] > ladders(page)[0]
    ]
    assert len(beside) == len(numbered)
    ranges = sum(isinstance(number, dict) and "range" in number for number in numbered)
    assert len([x for page in drawing.pages for x in marks(page)]) == (
        len(numbered) + ranges
    )
    text = whole(drawing)
    assert text.count(bare("valde att inte säga")) == given.count("declined")
    asked_on = [
        span(day)
        for number, day in enumerate(sorted(days))
        if any(numbers[number] is not None for _, numbers in voices)
    ]
    for day, words in acts:
        meant = span(day)
        within = any(one.earliest <= meant.latest for one in asked_on) and any(
            meant.earliest <= one.latest for one in asked_on
        )
        times = text.count(bare(request(EXPORTER, case).day(day)))
        assert (bare(words) in text) or not within
        assert times > 0 or not within
    assert text.count(bare("var inte med")) == given.count("not_present")
    for page in drawing.pages:
        assert overlapping(page) == ()
        assert crossed(page) == []
