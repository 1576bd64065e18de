"""However a word is written and broken up, it is found; other words are not."""

from __future__ import annotations

import unicodedata

import pytest
from family import NAME, STATEMENT, found, look
from hypothesis import given, settings
from hypothesis import strategies as st

PHONE, BORN = "$.people[2].phone", "$.people[2].born"

#: What can stand between two letters of a word and is not seen on paper.
UNSEEN = st.sampled_from(["", "\u00ad", "\u200b", "\u200d", "\ufeff", "\u2060"])
FORMS = st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"])


@settings(deadline=None, max_examples=150)
@given(st.data(), FORMS, st.booleans())
def test_case_accents_and_what_is_not_seen_make_no_difference(data, form, capitals):
    text = NAME.upper() if capitals else NAME
    written = "".join(letter + data.draw(UNSEEN) for letter in text)
    written = unicodedata.normalize(form, written)
    assert "$.people[2].name" in found(f"– {written}!".encode())


@settings(deadline=None, max_examples=150)
@given(st.integers(0, len(STATEMENT) - 45), st.integers(45, 60), st.data())
def test_a_piece_of_a_statement_is_found(start, length, data):
    """Copied in part, with other words on both sides, and broken up anywhere."""
    between = st.sampled_from(["", "", "", "\n", "  ", "-\n", "*"])
    piece = "".join(
        letter + data.draw(between) for letter in STATEMENT[start : start + length]
    )
    assert "$.strengths[1].text" in found(f"Igår {piece} igen".encode())


@pytest.mark.parametrize(
    "written",
    ["070-123 45 67", "0701234567", "070 - 123 45 67", "+46 70 123 45 67",
     "+46701234567", "0046701234567", "+46 (0)70-123 45 67", "070/123.45.67",
     "tel:+46-70-1234567", "070-123\n45 67", "０７０１２３４５６７"],
)  # fmt: skip
def test_a_number_is_found_by_its_digits(written):
    assert PHONE in found(f"Ring {written}, tack".encode())


@pytest.mark.parametrize(
    "written", ["1070-123 45 671", "070-123 45 68", "0701 234 5678", "7 0 1 2 3 4 5"]
)
def test_another_number_is_not(written):
    assert PHONE not in found(f"Ring {written}, tack".encode())


@pytest.mark.parametrize(
    "written",
    ["1979-04-12", "19790412", "790412", "12 april 1979", "12 apr. 1979", "12/4 1979",
     "12.4.1979", "12/04/1979", "April 12, 1979", "12 April 1979", "790412-9999"],
)  # fmt: skip
def test_a_day_is_found_as_people_write_it(written):
    paths = found(f"Född {written}.".encode())
    assert paths & {BORN, "$.people[2].identity_number"}


@pytest.mark.parametrize("written", ["1979", "april 1979", "1979-04-13", "12 april"])
def test_a_month_a_year_and_another_day_are_not(written):
    assert look(f"Född {written}.".encode()).leaks == ()


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Lindqvist", "$.people[2].name"),
        ("sjöstad", "$.people[2].address"),
        ("Sjö-\nstad", "$.people[2].address"),
        ("i Sjö\u00ad\n  stad", "$.people[2].address"),
        ("123 45", "$.people[2].address"),
        ("12345", "$.people[2].address"),
        ("hemlig referent", "$.people[2].id"),
        ("vill vara anonym av rädsla", "$.people[2].note"),
        ("SN 2025-0117", "$.case.reference"),
        ("Almvik kommun? Almviks!", "$.case.office"),
        ("rullgardin", "$.strengths[1].extensions"),
        ("197904129999", "$.people[2].identity_number"),
        ("7904129999", "$.people[2].identity_number"),
    ],
)
def test_everything_that_is_hidden_is_looked_for(text, path):
    assert path in found(f"– {text} –".encode())


@pytest.mark.parametrize(
    "text",
    [
        "Ebba", "Sara läser varje kväll.", "Lindqvists hus, Lindqvistska gården",
        "Fjärilsvägens boende", "Sjöstaden", "en natt på gården", "p1 p2 s1 s2 c1",
        "Bo", "strengths people", "april", "Trygghet",
    ],
)  # fmt: skip
def test_what_is_shown_or_only_alike_is_not_found(text):
    assert look(f"– {text} –".encode()).leaks == ()
