"""Rulers: linear, several voices, words for whoever gave no number."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from diagram_samples import bare, columns_of, lines, made, said, strips_of, usual

from sos_map import CaseMap
from sos_map_family_diagrams.flags import place_of
from sos_map_pages import Circle, Drawing, Heading, Line, lines_of, overlapping, pdf
from sos_map_pages.testing import standard_failures, structure_problems

SCALE: dict[str, Any] = {
    "id": "sc1",
    "kind": "overall",
    "zero": {"text": "inte tryggt"},
    "ten": {"text": "tryggt"},
}


def rated(*ratings: dict[str, Any], **scale: Any) -> CaseMap:
    """Return a map with ratings on one scale at the later meeting."""
    return made(
        scales=[{**SCALE, **scale}],
        ratings=[
            {"id": f"r{number}", "scale": "sc1", "at": "o2", **one}
            for number, one in enumerate(ratings)
        ],
    )


def _marks(drawing: Drawing) -> list[Circle]:
    return [
        shape
        for page in drawing.pages
        for shape in page.shapes
        if isinstance(shape, Circle)
    ]


def _axis(drawing: Drawing) -> Line:
    return next(
        shape
        for shape in drawing.pages[0].shapes
        if isinstance(shape, Line) and shape.stroke_width == 6
    )


def test_a_number_stands_where_a_ruler_has_it() -> None:
    drawing = strips_of(rated({"by": "vera", "value": 2}, {"by": "nils", "value": 7.5}))
    axis = _axis(drawing)
    width = axis.x2 - axis.x1
    found = sorted(mark.x for mark in _marks(drawing))
    assert found == [place_of(2, axis.x1, width), place_of(7.5, axis.x1, width)]
    assert abs(found[1] - (axis.x1 + width * 0.75)) <= 1


def test_equal_numbers_share_a_mark_and_both_are_named() -> None:
    drawing = strips_of(rated({"by": "vera", "value": 4}, {"by": "nils", "value": 4}))
    assert len(_marks(drawing)) == 1
    whole = said(lines(drawing))
    assert "Vera:4" in whole
    assert "Nils:4" in whole


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("declined", "Nils valde att inte säga en siffra: ”jag har inte slagit”"),
        ("unable", "Nils kunde inte säga en siffra: ”jag har inte slagit”"),
        ("withdrawn", "Nils tog tillbaka sin siffra: ”jag har inte slagit”"),
        ("not_present", "Nils var inte med när frågan ställdes: ”jag har inte slagit”"),
    ],
)
def test_whoever_gives_no_number_gets_words_and_no_mark(
    status: str, words: str
) -> None:
    case = rated({"by": "nils", "status": status, "quote": "jag har inte slagit"})
    for drawing in (strips_of(case), columns_of(case)):
        assert said(lines(drawing)).count(bare(words)) == 1
    assert _marks(strips_of(case)) == []


def test_a_range_is_a_bar_and_a_guess_is_hollow_with_words() -> None:
    drawing = strips_of(
        rated(
            {"by": "vera", "range": [6, 7]},
            {"by": "vera", "value": 3, "mode": "proxy", "as_imagined_for": "nils"},
        )
    )
    bars = [
        shape
        for shape in drawing.pages[0].shapes
        if isinstance(shape, Line) and shape.stroke_width == 16
    ]
    assert len(bars) == 1
    assert [mark.dash > 0 for mark in _marks(drawing)].count(True) == 1
    whole = said(lines(drawing))
    assert bare("Vera: 6 till 7") in whole
    assert bare("Vera tror att Nils skulle säga 3") in whole


def test_an_unknown_rater_is_called_unknown_and_nothing_is_averaged() -> None:
    whole = said(lines(strips_of(rated({"value": 3}, {"by": "vera", "value": 8}))))
    assert bare("Okänd: 3") in whole
    assert "5,5" not in whole
    assert bare("medel") not in whole.lower()


def test_both_ends_are_printed_and_a_turned_scale_says_so() -> None:
    case = rated({"by": "vera", "value": 3}, polarity="zero_is_safe")
    for drawing in (strips_of(case), columns_of(case)):
        whole = said(lines(drawing))
        assert bare("0 betyder: inte tryggt") in whole
        assert bare("10 betyder: tryggt") in whole
        assert bare("På den här skalan är det 0 som är tryggt.") in whole


def test_each_date_has_a_ruler_of_its_own() -> None:
    case = rated(
        {"by": "vera", "value": 3, "at": "o1"},
        {"by": "vera", "value": 5, "why_not_lower": {"text": "Tove kommer"}},
    )
    whole = said(lines(strips_of(case)))
    assert whole.index("12september2025") < whole.index("Vera:3")
    assert whole.index("Vera:3") < whole.index("Vera:5")
    question = bare("Vad gör att det inte är lägre?")
    assert whole.index(question) < whole.index(bare("Vera: ”Tove kommer”"))
    assert bare("Vad skulle göra det en siffra högre?") in whole


def test_each_scale_asks_for_the_next_step_however_full_its_page_is() -> None:
    question = bare("Vad skulle göra det en siffra högre?")
    for many in range(1, 9):
        ratings = [
            {"id": f"r{n}", "scale": "sc1", "at": "o2", "by": "vera", "value": 5,
             "why_not_lower": {"text": "Tove kommer när Sara ringer. " * (n + 1)}}
            for n in range(many)
        ]  # fmt: skip
        case = made(scales=[SCALE], ratings=ratings)
        whole = said(lines(strips_of(case)))
        # Once for the scale; once more where an empty strip has room.
        assert whole.count(question) in (1, 2), many
        assert whole.rindex(bare("Tove kommer")) < whole.index(question)


def test_what_was_seen_of_a_child_is_not_quoted_as_its_words() -> None:
    case = rated({"by": "otis", "status": "unable",
                  "observed_instead": {"text": "sover i famnen"}})  # fmt: skip
    whole = said(lines(strips_of(case)))
    assert bare("Otis: sover i famnen") in whole
    assert bare("”sover") not in whole


def test_the_map_shows_each_persons_latest_number_only() -> None:
    case = rated(
        {"by": "vera", "value": 3, "at": "o1"},
        {"by": "nils", "value": 2, "at": "o1"},
        {"by": "vera", "value": 5},
        {"by": "nils", "status": "not_present"},
    )
    whole = said(lines(columns_of(case)))
    assert "Vera:5" in whole
    assert "Vera:3" not in whole
    assert bare("Nils: 2 (12 september 2025)") in whole


def test_a_pair_has_its_danger_and_its_goal_at_the_ends() -> None:
    pair = {**SCALE, "id": "sc2", "kind": "pair", "danger": "d1", "goal": "g1"}
    rating = {"id": "r9", "scale": "sc2", "at": "o2", "by": "vera", "value": 4}
    case = usual(scales=[pair], ratings=[rating])
    whole = said(lines(strips_of(case)))
    assert whole.count(bare("Vi är oroliga för att Otis går ut ensam igen.")) == 1
    assert whole.count(bare("En vuxen är alltid vaken.")) == 1
    assert "Vera:4" not in said(lines(columns_of(case)))


@pytest.mark.parametrize("people", [0, 1, 7, 40])
@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_any_number_of_voices_is_set_without_overlaps(people: int, paper: str) -> None:
    names = [
        {"id": f"p{n}", "name": f"Person Med Långt Namn {n}"} for n in range(people)
    ]
    ratings = [
        {"id": f"r{n}", "scale": "sc1", "at": "o2", "by": f"p{n}", "value": n % 21 / 2}
        for n in range(people)
    ]
    case = made(people=names, scales=[SCALE], ratings=ratings)
    for drawing in (strips_of(case, paper=paper), columns_of(case, paper=paper)):
        whole = said(lines(drawing))
        for n in range(people):
            assert whole.count(f"PersonMedLångtNamn{n}:") == 1
        for page in drawing.pages:
            assert overlapping(page) == ()


def test_the_strips_keep_to_the_standards() -> None:
    drawing = strips_of(usual())
    data = pdf(drawing, date=datetime.date(2026, 1, 16))
    assert structure_problems(data) == ()
    assert standard_failures(data) == ()


def test_a_page_in_the_middle_of_a_meeting_says_which_meeting() -> None:
    from time_samples import CASES

    _, *later = strips_of(CASES["extreme"]).pages
    assert later
    for page in later:
        heads = [node for node in page.tree if isinstance(node, Heading)]
        second = said(lines_of(page.tree[1]))
        assert second.endswith("fortsättning") or (
            heads and heads[0] is page.tree[1]
        ), second
