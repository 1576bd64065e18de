"""What the reader is shown anyway cannot be judged, and is told as such."""

from __future__ import annotations

from collections import Counter

import pytest
from family import DAY, READER

from sos_map import CaseMap, LeakReport, leakcheck, loads, view
from sos_map.files.canonical import as_data
from sos_map.leaks import looking

MAP = """
sos_map: 1
case: {language: sv, children: [p1], shown_to: [p2]}
people:
  - {id: p1, name: Ebba, shown_to: [p2]}
  - {id: p2, name: Sara Lind, born: 1991-02-03, shown_to: [p2]}
  - {id: p3, name: Anna Lind, born: 1962~, shown_to: []}
  - {id: p4, name: Anna Berg, shown_to: []}
  - {id: p5, name: Bo, born: 1991-02-03, shown_to: []}
  - {id: p6, name: Kaj, born: 2026-01-16, shown_to: []}
custody: [{id: c1, person: p2, child: p1}]
strengths:
  - {id: s1, text: Anna Strand ringer varje kväll., shown_to: [p2]}
  - {id: s2, text: Mormor ringer varje kväll., shown_to: []}
  - id: s3
    text: Sara sover gott hela natten när någon annan vuxen finns hemma hos barnen
  - id: s4
    text: >-
      Sara sover gott hela natten när någon annan vuxen finns hemma hos barnen och
      ingen bråkar i trappan utanför dörren
    shown_to: []
"""


def look(case: CaseMap, text: str) -> LeakReport:
    return leakcheck(case, [("a.txt", text.encode())], reader=READER, date=DAY)


@pytest.fixture(scope="module")
def case() -> CaseMap:
    return loads(MAP)


def test_a_hidden_name_that_a_visible_text_says_is_not_sure(case):
    report = look(case, "Anna Lind")
    assert report.leaks == ()
    unsure = {(one.path, one.kind, one.why) for one in report.unsure}
    assert ("$.people[2].name", "part-of-name", "said") in unsure


def test_the_part_of_it_that_is_not_said_is_found(case):
    (leak,) = look(case, "Anna Berg").leaks
    assert (leak.path, leak.kind) == ("$.people[3].name", "name")


def test_a_short_name_and_a_vague_day_are_told_as_not_looked_for(case):
    unsure = {(one.path, one.why) for one in look(case, "").unsure}
    assert ("$.people[4].name", "short") in unsure
    assert ("$.people[2].born", "short") in unsure


def test_a_hidden_day_that_the_view_has_too_is_not_sure(case):
    report = look(case, "Född 3 februari 1991.")
    assert report.leaks == ()
    assert ("$.people[4].born", "said") in {(u.path, u.why) for u in report.unsure}


def test_the_day_of_the_paper_is_everybodys(case):
    assert look(case, "Den 16 januari 2026").leaks == ()


def test_what_no_view_says_is_found_where_erasing_let_it_through(case):
    """A note in a view is a fault of ours, and no reason to let it pass."""
    whole = as_data(case)
    whole["strengths"][1]["note"] = "Rör inte detta"
    shown = as_data(view(case, READER, DAY).case)
    shown["strengths"][0]["note"] = "Rör inte detta"
    files = [("a.txt", b"R\xc3\xb6r inte detta")]
    (leak,) = looking.look(whole, shown, DAY, files, lambda: ()).leaks
    assert (leak.path, leak.kind) == ("$.strengths[1].note", "note")


def test_words_that_are_each_said_may_meet_and_a_longer_text_may_not(case):
    assert look(case, "Mormor ringer").leaks == ()
    (leak,) = look(case, "Mormor ringer varje kväll").leaks
    assert leak.path == "$.strengths[1].text"


def test_of_two_versions_that_begin_alike_only_the_rest_of_the_hidden_one_is_found(
    case,
):
    shown, hidden = (case.strengths[n].text for n in (2, 3))
    assert look(case, f"{shown}. Och {shown}").leaks == ()
    # The page goes on by chance as the hidden text does, for a few letters.
    assert look(case, f"{shown} och").leaks == ()
    (leak,) = look(case, hidden).leaks
    assert leak.path == "$.strengths[3].text"


def test_each_leak_has_its_place_and_nothing_else(case):
    report = look(case, "Hej\n\nAnna Berg!\n")
    (leak,) = report.leaks
    assert (leak.file, leak.where) == (1, "line[3]")
    assert Counter(one.path for one in report.leaks) == {"$.people[3].name": 1}
