"""A name that runs from right to left turns nothing around it (privacy §2 (d)).

What stands where on a line is told by the Unicode algorithm (UAX 9) as `python-bidi`
has it: the sentence must look as if the name were a picture put into it.
"""

from __future__ import annotations

import datetime
import re

import pytest
from bidi import get_display
from compared import Said, said_by
from drawing import EXPORTERS, drawn
from losses import canonical
from word_map import dull, with_words

from sos_map import Exporter, catalogue, isolated
from sos_map.i18n import LANGUAGES, list_text
from sos_map_pages import (
    A4_PORTRAIT,
    Drawing,
    Heading,
    Page,
    Style,
    balanced,
    pdf,
    place_text,
)
from sos_map_pages.report import Line, Report, Span, to_plain
from sos_map_pages.testing import standard_failures, text_places

NAMES = ("سارة", "محمد (12)", "סבא יוסף 1948", "Sara محمد 12", "سارة 6")
DAY = datetime.date(2026, 1, 16)
_MARKS = re.compile("[\u2066-\u2069]")
_TOKEN = re.compile(r"Q(name|role)(\d{4})q")


def seen(line: str) -> str:
    """Return a line as it is seen from left to right, marks left out."""
    shown = get_display(line)
    assert isinstance(shown, str)
    return _MARKS.sub("", shown)


def name(place: str, number: int) -> str:
    return NAMES[number] if place in ("name", "role") else dull(place, number)


def texts_of(said: Said) -> list[tuple[str, str]]:
    """Return file and text of every leaf; PDF has a test of its own."""
    return [
        (file, leaf)
        for file, reads in said.reads.items()
        if not file.endswith(".pdf")
        for read in reads
        for leaf in read.leaves
    ]


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_sentence_looks_as_if_the_name_were_a_picture(
    exporter: Exporter, language: str
) -> None:
    found = said_by(drawn(exporter, with_words(len(NAMES), name), language))
    twin = said_by(drawn(exporter, with_words(len(NAMES), dull), language))
    lines = {(f, canonical(f, text)): text.split("\n") for f, text in texts_of(found)}
    turned = []
    for file, text in texts_of(twin):
        logical = _TOKEN.sub(lambda m: NAMES[int(m[2])], text)
        mine = lines[file, canonical(file, logical)] if logical != text else []
        if len(mine) != text.count("\n") + 1:
            continue  # no name in it, or cut into other lines
        for line, ours in zip(mine, text.split("\n"), strict=True):
            # A name that is spelled out for want of a font runs from left to right.
            if not _TOKEN.fullmatch(ours.strip("- ")) and "[U+" not in line:
                wanted = _TOKEN.sub(lambda m: seen(NAMES[int(m[2])]), ours)
                turned += [ascii(line)] if seen(line) != wanted else []
    assert turned == []


@pytest.mark.parametrize("one", NAMES)
def test_a_name_in_a_sentence_of_the_catalogue_is_isolated(one: str) -> None:
    words = catalogue("sv").under({"sv": {"x": "{name}: 6 ({day})"}})
    line = words.text("x", name=one, day="3 maj")
    several = list_text([one, "Sara", one], words)

    assert seen(line) == f"{seen(one)}: 6 (3 maj)"
    assert seen(several) == f"{seen(one)}, Sara och {seen(one)}"


def test_a_name_that_needs_nothing_gets_nothing() -> None:
    for one in ("Sara", "Åsa (12)", "李小龍", "Zoë 👩‍👧", "<b>", ""):
        assert isolated(one) == one
    assert isolated(isolated(NAMES[0])) == isolated(NAMES[0])


def test_every_line_of_a_name_is_isolated_by_itself() -> None:
    first, second = isolated("سارة 1\nمحمد 2").split("\n")

    assert seen(f"A {first} B") == f"A {seen('سارة 1')} B"
    assert seen(f"A {second} B") == f"A {seen('محمد 2')} B"


def test_a_line_that_is_cut_in_a_name_keeps_the_rest_in_its_place() -> None:
    style = Style(profile="family", size=50)
    text = f"Sagt av {isolated('سارة محمد كاوه ' * 6 + '12')} och (Sara)."
    block = place_text(text, x=0, y=0, width=500, style=style)
    lines = [line.text for line in block.lines]

    assert len(lines) > 2
    assert not any(line.right_to_left for line in block.lines)
    for line in lines:
        opened = sum(map(line.count, "\u2066\u2067\u2068"))
        assert opened == line.count("\u2069")
    assert seen(lines[-1]).endswith("och (Sara).")
    assert _MARKS.sub("", " ".join(lines)) == _MARKS.sub("", text)


def test_marks_of_somebody_else_are_closed_in_their_own_line() -> None:
    assert list(balanced(["a\u2069b", "\u2067c", "d"])) == [
        "ab",
        "\u2067c\u2069",
        "\u2067d\u2069",
    ]
    assert list(balanced(["\u2066\u2067\u2068\u2069\u2069\u2069"])) == [""]


def test_words_of_a_report_are_isolated_among_others_and_free_alone() -> None:
    arabic = Span("سارة 6 (12)")
    report = Report(
        title="T",
        language="sv",
        date="2026-01-16",
        status="UTKAST",
        page_line="{page}",
        rows=(Line((Span("1. Fara: "), arabic, Span(" (3 maj)"))), Line((arabic,))),
    )
    text = to_plain(report)

    assert f"1. Fara: {seen(arabic.text)} (3 maj)" in map(seen, text.split("\n"))
    assert f"\n{arabic.text}\n" in text


def test_in_a_pdf_the_name_stands_where_the_sentence_has_it() -> None:
    style = Style(profile="family", size=50)
    words = f"Före {isolated('سارة 6')}: efter"
    block = place_text(words, x=120, y=120, width=1800, style=style)
    page = Page(sheet=A4_PORTRAIT, tree=(Heading(level=1, lines=block.lines),))
    made = pdf(Drawing(title="T", language="sv", pages=(page,)), date=DAY)
    places = sorted((x, _MARKS.sub("", text)) for _, x, _, text in text_places(made))
    order = "".join("N" if "س" in text else text for _, text in places)

    # "6" stands at the left of the name it belongs to, and the colon at its right.
    assert order.replace(" ", "") == "Före6N:efter"
    assert standard_failures(made) == ()
