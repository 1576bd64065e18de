"""Plain text and Markdown say what the report says; nothing becomes markup."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from report_samples import HOSTILE_TEXTS, hostile_report, line, report_of

from sos_map_pages.report import (
    Bullets,
    Heading,
    Item,
    Line,
    Report,
    Span,
    Table,
    parts,
    shown,
    to_markdown,
    to_plain,
    words,
)
from sos_map_pages.report.markdown import escape
from sos_map_pages.report.plain import SEPARATOR

_NEVER = {"html_block", "html_inline", "link_open", "image", "code_inline", "fence"}
#: What a case map may hold: no control characters but line feed and tab.
texts = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn"), include_characters="\n\t"),
    max_size=60,
).filter(str.strip)


def tokens(markdown: str) -> list[Token]:
    found: list[Token] = []
    for token in MarkdownIt("commonmark").enable("table").parse(markdown):
        found += [token, *(token.children or [])]
    return found


def visible(markdown: str) -> str:
    """Return the text that a reader of the rendered Markdown sees."""
    breaks = {"softbreak": "\n", "hardbreak": "\n"}
    return "".join(
        breaks.get(token.type, token.content)
        for token in tokens(markdown)
        if token.type in ("text", "text_special", *breaks)
    )


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_a_hostile_text_is_seen_in_markdown_as_it_stands(text: str) -> None:
    assert "".join(text.split()) in "".join(
        visible(to_markdown(report_of(text))).split()
    )
    assert visible(escape(text)) == text.replace("\r", "\n")


@given(texts)
def test_any_text_is_seen_in_markdown_as_it_stands(text: str) -> None:
    report = report_of(text)
    markdown = to_markdown(report)
    kinds = {token.type for token in tokens(markdown)}
    assert not kinds & _NEVER
    title, *rest = words(report)
    expected = "".join([title, report.status, *rest])
    # A dot parts the lines of a cell; everything else is there once, in order.
    seen = "".join(visible(markdown).split())
    assert seen == "".join(expected.split())[:-1] + "·b"


def test_hostile_markdown_has_no_link_image_html_or_code() -> None:
    kinds = {token.type for token in tokens(to_markdown(hostile_report()))}
    assert not kinds & _NEVER
    assert {"heading_open", "bullet_list_open", "table_open"} <= kinds


def test_hostile_texts_make_no_heading_list_or_table_of_their_own() -> None:
    plain = [token.type for token in tokens(to_markdown(report_of("a" * 5)))]
    for text in HOSTILE_TEXTS:
        made = [token.type for token in tokens(to_markdown(report_of(text)))]
        for kind in ("heading_open", "list_item_open", "tr_open", "blockquote_open"):
            assert made.count(kind) == plain.count(kind)


@pytest.mark.parametrize("text", HOSTILE_TEXTS)
def test_a_hostile_text_stands_untouched_in_plain_text(text: str) -> None:
    assert to_plain(report_of(text)).count(text) >= 5


def test_each_heading_can_be_pasted_on_its_own() -> None:
    report = report_of("Ebba sover.", "Milo leker.")
    assert [part.id for part in parts(report)] == ["", "h1", "h2"]
    assert parts(report)[1].title == "Rubrik 1"
    assert "Ebba sover." in parts(report)[1].text
    assert "Milo leker." not in parts(report)[1].text
    whole = to_plain(report)
    marks = [row for row in whole.split("\n") if row.startswith(SEPARATOR)]
    assert marks == [SEPARATOR, f"{SEPARATOR} h1", f"{SEPARATOR} h2"]


@given(st.lists(st.sampled_from(["=====", "\n", " h1", "\u2028", "a"]), min_size=1))
def test_no_text_can_forge_a_separator(pieces: list[str]) -> None:
    text = "".join(pieces)
    rows = to_plain(report_of(text)).splitlines()
    assert sum(row.startswith(SEPARATOR) for row in rows) == 2


def test_a_quote_stands_between_marks_and_is_never_changed() -> None:
    quote = Span("  jag  vill\nhem ", kind="quote")
    assert shown(quote, "sv") == "”  jag  vill\nhem ”"
    assert shown(quote, "en") == "“  jag  vill\nhem ”"
    report = Report(
        title="t",
        language="sv",
        date="2026-01-16",
        status="UTKAST",
        page_line="{page}",
        blocks=(Line((quote,)),),
    )
    assert words(report) == ("t", "”  jag  vill\nhem ”")


def test_two_headings_cannot_share_an_id() -> None:
    with pytest.raises(ValueError, match="id of its own"):
        _report(Heading("a", 1, "A"), Heading("a", 1, "B"))


def test_a_heading_level_cannot_be_skipped() -> None:
    with pytest.raises(ValueError, match="one step"):
        _report(Heading("a", 1, "A"), Heading("b", 3, "B"))


def test_a_table_row_is_as_wide_as_its_header() -> None:
    with pytest.raises(ValueError, match="as wide"):
        Table("t", ("A", "B"), (((line("x"),),),))


def test_no_value_shows_its_words_in_a_log() -> None:
    name = "Ebba Hemlig"
    values = (Span(name), line(name), Bullets((Item((line(name),)),)))
    assert all(name not in repr(value) for value in values)


def _report(*blocks: Heading) -> Report:
    return Report(
        title="t",
        language="sv",
        date="2026-01-16",
        status="UTKAST",
        page_line="{page}",
        blocks=blocks,
    )


def test_importing_the_report_loads_neither_word_nor_the_drawing_part() -> None:
    code = (
        "import sys, sos_map_pages.report;"
        "heavy = {'docx', 'lxml', 'typst', 'uharfbuzz', 'sos_map_pages.drawing'};"
        "print(sorted(heavy & set(sys.modules)))"
    )
    path = os.pathsep.join(filter(None, sys.path))
    made = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": path},
        check=True,
        capture_output=True,
        text=True,
    )
    assert made.stdout.strip() == "[]"
