"""Very long words, and heaps of marks, come out whole and cost work in proportion."""

from __future__ import annotations

import re
import sys
from collections import Counter
from typing import Any

import pytest
from compared import Said, said_by
from drawing import EXPORTERS, drawn
from losses import canonical
from word_map import Words, dull, with_words

from sos_map import Exporter
from sos_map.testing import Vector, vectors

BOUNDED = [one for one in vectors() if one.holds == "bounded"]
#: Repeated, these make a text of any length.
GROWING = (
    "ord ",
    "x",
    "å\n",
    "ش",
    "👍🏽",
    "a\u0301\u0301",
    "👩\u200d",
    "سارة 12 ",
    "\\",
)
LONG = ("text", "title")
_TOKEN = re.compile(r"Q([a-z]+)\d{4}q")
exporters = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)


def long(vector: Vector) -> Words:
    """Return words that are long where long words are likeliest."""
    return lambda place, number: vector.text if place in LONG else dull(place, number)


def everything(said: Said, name: str) -> str:
    return "".join(leaf for read in said.reads[name] for leaf in read.leaves)


@exporters
@pytest.mark.parametrize("vector", BOUNDED, ids=lambda one: one.id)
def test_a_long_text_comes_out_whole(exporter: Exporter, vector: Vector) -> None:
    twin = said_by(drawn(exporter, with_words(1, dull), "sv"))
    found = said_by(drawn(exporter, with_words(1, long(vector)), "sv"))

    assert found.active == set()
    for name in twin.reads:
        tokens = [x for x in _TOKEN.findall(everything(twin, name)) if x in LONG]
        # A title that is too long for a head stands below the columns, once.
        times = len([one for one in tokens if one != "title"]) + ("title" in tokens)
        letters = Counter(canonical(name, everything(found, name)))
        for letter, count in Counter(canonical(name, vector.text)).items():
            assert letters[letter] >= count * times


@exporters
def test_no_letter_of_a_page_bears_more_marks_than_its_line_is_high(
    exporter: Exporter,
) -> None:
    heap = "a" + "\u0301" * 50 + " \u200d" + "\u0323\u200d" * 50 + "b\u0301\ufe0f" * 9
    found = said_by(drawn(exporter, with_words(1, lambda *_: heap), "sv"))
    for name, reads in found.reads.items():
        if name.endswith((".svg", ".pdf")):
            for text in (leaf for read in reads for leaf in read.leaves):
                plain = re.sub("[\u200d\ufe0f]", "", text)
                assert not re.search("[\u0301\u0323]{5}", plain)


def work(exporter: Exporter, text: str) -> int:
    """Return how many calls it takes to draw a map of a text; no clock is asked."""
    case = with_words(1, lambda *_: text)
    calls = 0

    def count(_frame: Any, event: str, _argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        drawn(exporter, case, "sv")
    finally:
        sys.setprofile(None)
    return calls


@exporters
def test_three_times_the_text_is_not_much_more_than_three_times_the_work(
    exporter: Exporter,
) -> None:
    work(exporter, "x")  # what is loaded once is not counted
    for piece in GROWING:
        once, thrice = work(exporter, piece * 60), work(exporter, piece * 180)
        assert thrice <= 4.5 * once, ascii(piece)  # it would be 9 if it grew squared
