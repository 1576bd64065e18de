"""Text is measured and wrapped without losing anything (drawings §1.3-1.4)."""

from __future__ import annotations

import itertools
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sos_map_pages import (
    Style,
    measure_block,
    missing_glyphs,
    place_text,
    spelled_out,
    text_width,
    unwrap,
    wrap,
)
from sos_map_pages.clean import clean_line, clean_text
from sos_map_pages.graphemes import clusters

HOSTILE = (
    "<script>alert(1)</script>",
    "]]> & \" '",
    '#panic("x") $a$ @b `c` \\N \\u{41} *d* _e_ // f /* g */',
    "\u202eoverride\u202c \x00\x1b",
    "Ebba سارة 3 قالت",
    "👩‍👧 🇸🇪 1️⃣ 👍🏽 ❤️",
    "e" + "\u0301" * 500,
    "x" * 10_000,
    "\ud800 lone",
    "Vi ses " + "\U0001f3fd" * 400 + " sedan",
    "a \u0301\u0301 " * 40,
)
texts = st.one_of(
    st.text(max_size=60),
    st.text(
        alphabet="abå ä\n\u00ad-/\u00a0\u0633\u0301👧\u200d\U0001f3fd", max_size=120
    ),
    st.sampled_from(HOSTILE),
)
profiles = st.sampled_from(["child", "family", "professional"])


def joined(text: str) -> str:
    """What wrapping must keep: the cleaned text, empty lines aside."""
    lines = [clean_line(line) for line in clean_text(text).split("\n")]
    return "\n".join(" ".join(filter(None, line.split(" "))) for line in lines if line)


@settings(max_examples=150, deadline=None)
@given(texts, st.integers(40, 900), profiles)
def test_wrapping_loses_nothing(text: str, width: int, profile: str) -> None:
    lines = wrap(text, width, profile=profile, size=50)  # type: ignore[arg-type]
    assert unwrap(lines) == joined(text)
    assert all(line.text for line in lines)


@settings(max_examples=150, deadline=None)
@given(texts, st.integers(120, 900), profiles)
def test_no_line_is_wider_than_its_column(text: str, width: int, profile: str) -> None:
    for line in wrap(text, width, profile=profile, size=50):  # type: ignore[arg-type]
        drawn = text_width(line.text, profile, 50)  # type: ignore[arg-type]
        assert drawn <= width or len(clusters(line.text)) == 1


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.text(alphabet="AVTyifåäö.-(", min_size=1, max_size=9), min_size=1),
    st.integers(200, 900),
    profiles,
)
def test_no_line_could_hold_the_next_word(
    words: list[str], width: int, profile: str
) -> None:
    lines = wrap(" ".join(words), width, profile=profile, size=50)  # type: ignore[arg-type]
    for line, after in itertools.pairwise(lines):
        if line.glue == " " and after.glue != "":
            longer = f"{line.text} {after.text.split()[0]}"
            assert text_width(longer, profile, 50) > width  # type: ignore[arg-type]


@given(st.one_of(texts, st.text(max_size=80)))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean_line(clean_line(text)) == clean_line(text)


@given(st.text(max_size=80))
def test_cutting_into_characters_loses_nothing(text: str) -> None:
    assert "".join(clusters(text)) == text


def test_a_family_is_cut_only_between_people() -> None:
    assert clusters("👩‍👧🇸🇪🇫🇮1️⃣") == ("👩‍👧", "🇸🇪", "🇫🇮", "1️⃣")


def test_the_authors_newline_is_a_line_break() -> None:
    lines = wrap("ett\ntvå", 900, profile="family", size=50)
    assert [(line.text, line.glue) for line in lines] == [("ett", "\n"), ("två", "")]


def test_a_non_breaking_space_is_never_broken() -> None:
    lines = wrap("vi ses kl\u00a015", 190, profile="family", size=50)
    assert [line.text for line in lines] == ["vi ses", "kl\u00a015"]


@pytest.mark.parametrize("profile", ["child", "family"])
def test_a_page_for_families_never_hyphenates(profile: str) -> None:
    lines = wrap("barn\u00adskydds\u00adutredning", 250, profile=profile, size=50)  # type: ignore[arg-type]
    assert len(lines) > 1
    assert "-" not in "".join(line.text for line in lines)


def test_a_professional_page_uses_the_authors_soft_hyphens() -> None:
    lines = wrap(
        "barn\u00adskydds\u00adutredning", 250, profile="professional", size=50
    )
    assert lines[0].text.endswith("-")
    assert unwrap(lines) == "barnskyddsutredning"


def test_a_soft_hyphen_that_is_not_needed_is_not_drawn() -> None:
    (line,) = wrap("barn\u00adskydd", 900, profile="professional", size=50)
    assert line.text == "barnskydd"


def test_letters_that_no_font_has_are_reported_and_can_be_spelled_out() -> None:
    assert missing_glyphs("Åsa ሰላም", "family") == ("ላ", "ም", "ሰ")
    assert spelled_out("Åsa ሰ", "family") == "Åsa [U+1230]"
    assert missing_glyphs(spelled_out("Åsa ሰላም", "family"), "family") == ()


def test_runs_of_spaces_measure_as_one() -> None:
    one, many = (text_width(words, "family", 50) for words in ("a b", "a \t  b"))
    assert one == many


def test_bold_is_measured_as_bold() -> None:
    assert text_width("Mamma", "child", 50, 700) > text_width("Mamma", "child", 50)


def test_eight_threads_measure_alike() -> None:
    words = [f"ord {number} سارة 👧" for number in range(200)]
    alone = [text_width(word, "family", 50) for word in words]
    from sos_map_pages.measure import ems

    ems.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda word: text_width(word, "family", 50), words))
    assert together == alone


def test_a_block_starts_where_the_last_one_ends() -> None:
    style = Style(profile="family", size=50)
    block = place_text("ett två tre fyra", x=120, y=300, width=200, style=style)
    assert block.top == 300
    assert block.bottom == 300 + len(block.lines) * style.leading
    assert all(
        line.box[1] >= 300 and line.box[3] <= block.bottom for line in block.lines
    )
    assert measure_block("ett två tre fyra", width=200, style=style) == (
        len(block.lines),
        block.height,
    )


def test_right_to_left_text_stands_at_the_right_edge() -> None:
    style = Style(profile="family", size=50)
    block = place_text("سارة قالت", x=120, y=0, width=900, style=style)
    assert {line.box[2] for line in block.lines} == {1020}
    assert all(line.right_to_left for line in block.lines)


@pytest.mark.parametrize("word", ["xA", "xT", "xY", "x1", "xL."])
@pytest.mark.parametrize("weight", [400, 700])
def test_a_word_has_a_line_that_is_as_wide_as_it_is(word: str, weight: Any) -> None:
    # Beside a space a letter may stand a little closer than at the end of a line.
    whole = text_width(word, "professional", 113, weight)
    for width, fits in ((whole, True), (whole - 1, False)):
        lines = wrap(
            f"{word} {word} ”åx", width, profile="professional", size=113, weight=weight
        )
        assert (lines[0].text == word) is fits
        assert all(
            text_width(line.text, "professional", 113, weight) <= width
            for line in lines[:2]
        )
