"""A plain word in YAML stays the text it is; only the schema makes it a number."""

from __future__ import annotations

import pytest

from sos_map import loads
from sos_map.errors import InvalidCase

WORDS = [
    *("no", "yes", "No", "YES", "on", "off", "y", "n", "ja", "nej", "true", "false"),
    *("~", "null", "Null", "NULL", "010", "0o10", "0x1F", "0b1", "1_000", "12:30"),
    *("190:20:30", "1e3", "1.5e3", ".5", "5.", "+1", "-0", "1", "4.50", ".nan", ".inf"),
    *("2025-09-12", "2025-09-12T10:00:00Z", "2001-12-14 21:59:43.10", "=", "<<", "<"),
]


@pytest.mark.parametrize("word", WORDS)
def test_a_plain_word_stays_text_where_a_text_is(word):
    case = loads(
        f"sos_map: 1\ncase:\n  title: {word}\nwall:\n  - {{id: w, text: {word}}}\n"
    )

    assert case.case.title == word
    assert case.wall[0].text == word


@pytest.mark.parametrize("word", [word for word in WORDS if word.isalpha()])
def test_a_plain_word_stays_text_in_a_list_and_as_an_id(word):
    case = loads(f"sos_map: 1\npeople:\n  - {{id: {word}, shown_to: [{word}]}}\n")

    assert case.people[0].id == word
    assert case.people[0].shown_to == (word,)


def test_dates_keep_every_character():
    for day in ("2025-09-12", "2025-09", "2025", "2025~", "0999-01-01"):
        case = loads(f"sos_map: 1\npeople:\n  - {{id: p, born: {day}}}\n")
        assert case.people[0].born == day


def rating(value: str) -> object:
    text = f"""
sos_map: 1
occasions: [{{id: o, date: 2025, kind: other}}]
scales: [{{id: s, kind: overall, zero: {{text: a}}, ten: {{text: b}}}}]
ratings: [{{id: r, scale: s, at: o, value: {value}}}]
goals: [{{id: g, text: x, for_months: 4}}]
"""
    return loads(text).ratings[0].value


@pytest.mark.parametrize(
    ("written", "number"),
    [("4", 4), ("4.5", 4.5), ("0", 0), ("10", 10), ("+4", 4), ("4.0", 4), ("-0", 0)],
)
def test_a_number_is_read_where_the_schema_wants_one(written, number):
    assert rating(written) == number


@pytest.mark.parametrize(
    "written",
    ["'4'", '"4"', "1e0", "0x1", "04", "4.", ".5", "1_0", "4,5", "fyra", "true", "''"],
)
def test_anything_else_is_a_text_and_refused_there(written):
    if written == "4,5":
        written = "'4,5'"
    with pytest.raises(InvalidCase) as caught:
        rating(written)

    assert [problem.code for problem in caught.value.problems] == ["type-number"]


@pytest.mark.parametrize(("written", "read"), [("true", True), ("false", False)])
def test_true_and_false_are_read_where_the_schema_wants_them(written, read):
    case = loads(f"sos_map: 1\nharms: [{{id: h, text: x, verbatim: {written}}}]")

    assert case.harms[0].verbatim is read


@pytest.mark.parametrize("written", ["yes", "True", "TRUE", "on", "1", '"true"', "~"])
def test_no_other_word_is_true(written):
    with pytest.raises(InvalidCase) as caught:
        loads(f"sos_map: 1\nharms: [{{id: h, text: x, verbatim: {written}}}]")

    assert [problem.code for problem in caught.value.problems] == ["type-boolean"]


def test_folded_and_literal_texts_are_read_as_yaml_says():
    case = loads(
        "sos_map: 1\nwall:\n  - id: w\n    text: >-\n      a\n      b\n\n      c\n"
    )
    assert case.wall[0].text == "a b\nc"
    case = loads("sos_map: 1\nwall:\n  - id: w\n    text: |\n      a: b\n      # c\n")
    assert case.wall[0].text == "a: b\n# c\n"
