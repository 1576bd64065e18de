"""Numbers through time: each where it was put, nobody's joined to another's."""

from __future__ import annotations

import datetime
import re
from itertools import pairwise, product
from typing import Any

import pytest
from diagram_samples import bare, lines, made, request, said
from hypothesis import given
from hypothesis import strategies as st
from time_samples import CASES, DAYS, FOUR, SCALE, time_of, timed

from sos_map import blank, loads, view
from sos_map.data import read_data
from sos_map_family_diagrams.flags import place_of
from sos_map_family_diagrams.scale_over_time.exporter import EXPORTER
from sos_map_family_diagrams.scale_over_time.pav import apart
from sos_map_pages import (
    Circle,
    Drawing,
    Heading,
    Line,
    Page,
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
VOICES = ("voice1", "voice2", "voice3", "voice4")


def whole(drawing: Drawing) -> str:
    return said(lines(drawing))


def marks(page: Page) -> list[Circle]:
    return [shape for shape in page.shapes if isinstance(shape, Circle)]


def joined(page: Page) -> list[Line]:
    return [x for x in page.shapes if isinstance(x, Line) and x.stroke in VOICES]


def across(page: Page) -> list[Line]:
    """Return the lines of the days, from the first."""
    found = [
        shape
        for shape in page.shapes
        if isinstance(shape, Line) and shape.y1 == shape.y2 and shape.stroke == "line"
    ]
    return sorted(found, key=lambda line: line.y1)


def at(page: Page, value: float) -> int:
    axis = across(page)[0]
    return place_of(value, axis.x1, axis.x2 - axis.x1)


def test_each_number_stands_on_its_day_where_the_scale_has_it() -> None:
    (page,) = time_of(timed({"vera": (2, 7.5, 0, 10)})).pages
    found = sorted(marks(page), key=lambda mark: mark.y)
    assert [mark.y for mark in found] == [line.y1 for line in across(page)]
    assert [mark.x for mark in found] == [at(page, n) for n in (2, 7.5, 0, 10)]


def test_names_and_numbers_stand_once_under_their_day_in_order() -> None:
    text = whole(time_of(CASES["usual"])).split(bare("Tiden går nedåt."))[1]
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
            assert here.count(f"{name}:{value}") == expected
            assert here.count(f"{name}:") == expected


def test_days_lie_as_far_apart_as_they_are_when_there_is_room() -> None:
    days = ("2025-09-01", "2025-10-01", "2025-10-21", "2025-12-10")
    (page,) = time_of(timed({"vera": (1, 2, 3, 4)}, days)).pages
    one, two, three, four = (line.y1 for line in across(page))
    for days_apart, high in ((30, two - one), (20, three - two), (50, four - three)):
        assert abs(high - (four - one) * days_apart / 100) <= 2


def test_a_line_is_one_persons_from_one_number_to_the_next() -> None:
    (page,) = time_of(
        timed({"vera": (2, 4, None, 6), "nils": (9, None, 8, None)})
    ).pages
    tops = [line.y1 for line in across(page)]
    by_voice: dict[str, list[Line]] = {}
    for line in joined(page):
        by_voice.setdefault(line.stroke, []).append(line)
    vera, nils = by_voice.values()
    assert [(line.y1, line.y2) for line in vera] == [
        (tops[0], tops[1]),
        (tops[1], tops[3]),
    ]
    assert [(line.y1, line.y2) for line in nils] == [(tops[0], tops[2])]
    # A few units aside, so that two who agree both have a line.
    assert abs(vera[0].x1 - at(page, 2)) <= 15
    assert abs(nils[0].x2 - at(page, 8)) <= 15
    assert len({line.dash for line in joined(page)}) == 2


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
    assert line.y1 == across(page)[0].y1


def test_numbers_of_somebody_unknown_are_not_joined() -> None:
    drawing = time_of(timed({"": (2, 3, 4)}))
    assert joined(drawing.pages[0]) == []
    assert whole(drawing).count("Okänd:") == 3


def test_a_guess_is_not_joined_to_the_persons_own_numbers() -> None:
    guess = {"value": 3, "mode": "proxy", "as_imagined_for": "otis"}
    drawing = time_of(timed({"nils": (guess, 5, guess)}))
    (page,) = drawing.pages
    assert [line.stroke_width for line in joined(page)] == [4]
    assert len([mark for mark in marks(page) if mark.dash]) == 2
    text = whole(drawing)
    assert text.count(bare("Nils tror att Otis skulle säga 3")) == 2
    assert text.count("Nils:5") == 1


def test_a_range_is_a_bar() -> None:
    (page,) = time_of(timed({"vera": ({"range": [5, 7]},)})).pages
    bar = next(x for x in page.shapes if isinstance(x, Line) and x.stroke_width == 16)
    assert (bar.x1, bar.x2) == (at(page, 5), at(page, 7))
    assert marks(page) == []


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


def test_the_day_a_plan_began_has_a_row_without_a_number() -> None:
    plans = [
        plan("2025-10-24", kind="family"),
        plan("2025-09-12", kind="interim", status="withdrawn"),
        plan("2025-08-01", kind="contact"),  # before anybody was asked
        plan("2026-02-01", kind="after_closing"),  # and after
        plan("2025-10-01", kind="contact", status="proposed"),
    ]
    drawing = time_of(timed({"vera": (2, 3, 5)}, plans=plans))
    text = whole(drawing).split(bare("Tiden går nedåt."))[1]
    order = [
        "12 september 2025", "Vera: 2", "En plan till nästa gång började.",
        "10 oktober 2025", "Vera: 3", "24 oktober 2025", "Familjens plan började.",
        "14 november 2025", "Vera: 5",
    ]  # fmt: skip
    places = [text.index(bare(words)) for words in order]
    assert places == sorted(places)
    assert text.count(bare("började.")) == 2
    (page,) = drawing.pages
    assert len(across(page)) == 4
    assert len(marks(page)) == 3
    assert len([x for x in page.shapes if isinstance(x, Polygon)]) == 2
    # The line goes past it: nobody gave a number there.
    assert len(joined(page)) == 2


def test_days_that_are_not_quite_known_stand_in_their_order() -> None:
    days = ("2025-09~", "2025-10-10", "2026-spring")
    text = whole(time_of(timed({"vera": (2, 3, 5)}, days)))
    assert text.index("Vera:2") < text.index("Vera:3") < text.index("Vera:5")


def test_two_scales_are_never_in_one_picture() -> None:
    other = {**SCALE, "id": "sc2", "supersedes": "sc1", "ten": {"text": "allt är bra"}}
    case = timed(
        {"vera": (2, 4), "nils": ({"scale": "sc2", "value": 6},)},
        scales=[SCALE, other],
    )
    drawing = time_of(case)
    text = whole(drawing)
    assert text.count(bare("10 betyder:")) == 2
    assert text.index("Vera:4") < text.index(bare("allt är bra")) < text.index("Nils:6")
    turned = timed({"vera": (3,)}, scale={"polarity": "zero_is_safe"})
    assert bare("På den här skalan är det 0 som är tryggt.") in whole(time_of(turned))


def test_no_more_than_four_lines_share_a_picture_and_the_child_comes_first() -> None:
    drawing = time_of(CASES["many"])
    for page in drawing.pages:
        assert len({line.stroke for line in joined(page)}) <= 4
    text = whole(drawing)
    assert text.count("Siffrorfrån") == 3
    assert text.index(bare("Siffror från Otis")) < text.index(bare("Granne 0:"))
    late = timed({"vera": (1, 2), "otis": (None, 3)})
    (page,) = time_of(late).pages
    assert {line.stroke for line in joined(page)} == {"voice2"}


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
    ends = (re.search(r":\s(\d+(?:,5)?)$", one.text) for one in lines(drawing))
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
        boxes = [
            (number, extent(shape))
            for number, shape in enumerate(page.shapes)
            if isinstance(shape, Rect) and shape.fill == "paper"
        ]
        drawn = list(page.shapes)
        for node in page.tree:
            for line in lines_of(node):
                assert line.style.size >= smallest
                assert contrast(line.style.colour, line.style.on) >= 4.5
                left, top, right, bottom = line.box
                # No line through words: what crosses them lies under white.
                for number, shape in enumerate(drawn):
                    if isinstance(shape, Line) and _crosses(shape, line.box):
                        assert any(
                            above > number
                            and box[0] <= left
                            and box[1] <= top
                            and box[2] >= right
                            and box[3] >= bottom
                            for above, box in boxes
                        )


def _crosses(shape: Line, box: tuple[int, int, int, int]) -> bool:
    for step in range(101):
        x = shape.x1 + (shape.x2 - shape.x1) * step // 100
        y = shape.y1 + (shape.y2 - shape.y1) * step // 100
        if box[0] < x < box[2] and box[1] < y < box[3]:
            return True
    return False


@pytest.mark.parametrize("people", [7, 40])
def test_every_voice_of_any_number_is_named_on_every_day(people: int) -> None:
    names = [{"id": f"p{n}", "name": f"Person Med Namn {n}x"} for n in range(people)]
    told = {f"p{n}": (n % 21 / 2, (n + 4) % 21 / 2) for n in range(people)}
    text = whole(time_of(timed(told, people=names)))
    for n in range(people):
        assert text.count(f"PersonMedNamn{n}x:") == 2


def test_names_without_room_stand_below_the_picture() -> None:
    name = "Otto" * 300
    case = timed({"lang": (3, "declined")}, people=[{"id": "lang", "name": name}])
    text = whole(time_of(case))
    assert text.count(bare("Namnen står nedanför bilden.")) == 2
    assert text.count(bare(f"{name}: 3")) == 1
    assert text.count(bare(f"{name} valde att inte säga en siffra.")) == 1


def test_a_day_that_nobody_knows_comes_last_and_is_not_joined() -> None:
    case = timed({"vera": (2, 3)}, ("2025-09-12", "2025-10-10"))
    asked = request(EXPORTER, case)
    kept = case.occasions[1:]
    from attrs import evolve

    from sos_map_family_diagrams.scale_over_time.pages import time_drawing

    hidden: Any = evolve(case, occasions=kept)
    drawing = time_drawing(evolve(asked, view=evolve(asked.view, case=hidden)))
    text = whole(drawing)
    assert text.index("Vera:3") < text.index(bare("Utan datum")) < text.index("Vera:2")
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
        ("LBody", "Vera: 2"),
        ("H3", "10 oktober 2025"),
        ("LBody", "Vera: 4"),
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


def test_no_page_has_words_and_no_picture_where_closer_rows_save_one() -> None:
    """The long ends of Sara's second scale stood alone, and the picture overleaf."""
    ekwall = loads(read_data("examples", "ekwall.yaml"), format="yaml")
    seen = view(ekwall, "sara:guardian:ebba+milo", "2026-01-16")
    for page in time_of(seen.case).pages:
        assert any(isinstance(shape, Circle) for shape in page.shapes)
