"""Who must not read what of the worked example: the family's own matrix (§11.11)."""

from __future__ import annotations

from typing import Any

import pytest
from ekwall_family import (
    FAMILY,
    NETWORK,
    case,
    section_of,
    seen_by,
    shown,
    things,
    words,
)

from sos_map import ReaderRefused, view_with_report
from sos_map.model.declare import changed

#: What each thing of the matrix may be read by, and whom it is hidden from by name.
KEEPERS = ("sara", "tove", "amir", "maria", "linnea", "omar")
MATRIX = {
    "h7": (("sara", "team"), ("johan",)),
    "ht3": (("sara", "team"), ("johan",)),
    "cf1": (("sara", "team"), ("amir", "layla", "kristian")),
    "co8": (None, ("amir", "layla", "kristian")),
    "rule10": (KEEPERS, ("johan", "peter", "anders")),
    "so1": (KEEPERS, ("johan", "peter", "anders")),
    "it2": (("guardian:ebba", "team"), ("johan", "peter")),
    "it15": (("guardian:ebba", "team"), ("johan", "peter")),
    "it18": (("guardian:ebba", "team"), ("johan", "peter", "anders")),
    "it19": (KEEPERS, ("johan", "peter", "anders")),
    "trust5": (("guardian:ebba", "team"), ("johan", "peter")),
    "o2": (("team",), ()),
    "ref1": (("team",), ()),
}
#: The object, how it is used, and the evening on which it was: all that would tell.
ELEPHANT = (
    *("elefant", "elephant", "emoji", "fönsterbräd", "window-sill"),
    *("21.40", "21:40", "22.05", "22:05", "15 minut", "gå till Maria"),
)
EBBAS_OWN = ("drog mig i armen", "pulled my arm", "när han är arg", "when he is angry")
H7 = ("blåmärke", "bruise", "spärrade", "blocked the door")
HEALTH = ("tablett", "tablets", "vårdcentral", "health centre", "mått mycket dåligt")
#: Who must not read which words, and in which capacity.
NEVER = [
    ("johan:guardian:milo", (*ELEPHANT, *EBBAS_OWN, *H7, *HEALTH)),
    ("johan:parent:milo", (*ELEPHANT, *EBBAS_OWN, *H7, *HEALTH)),
    ("peter:network:ebba+milo", (*ELEPHANT, *EBBAS_OWN, *H7, *HEALTH)),
    ("amir:guardian:ebba", (*H7, *HEALTH)),
    ("amir:network:ebba+milo", (*H7, *HEALTH)),
    ("layla:network:ebba+milo", (*ELEPHANT, *H7, *HEALTH)),
    ("kristian:network:ebba+milo", (*ELEPHANT, *H7, *HEALTH)),
    *(
        (f"{one}:network:ebba+milo", (*ELEPHANT, *H7, *HEALTH))
        for one in ("birgitta", "lars", "jenny", "helena", "mona")
    ),
]


@pytest.mark.parametrize("identity", MATRIX)
def test_the_things_of_the_matrix_keep_their_labels(identity: str) -> None:
    thing = things()[identity]
    assert (thing.shown_to, thing.hidden_from) == MATRIX[identity]


def test_a_section_opens_no_more_than_it_says() -> None:
    everybody = case().case.shown_to
    opens = {
        label.section: label.shown_to
        for label in case().labels
        if label.shown_to != everybody
    }
    guardians = ("guardian:ebba", "guardian:milo", "team")
    with_sara = {section for section, to in opens.items() if to == ("sara", "team")}
    assert {section for section, to in opens.items() if to == guardians} == {
        *("custody", "parties", "stages")
    }
    assert with_sara == {
        *("strengths", "existing_safety", "needs", "ratings", "stances", "consents"),
        *("safety_people", "rings", "knowledge", "commitments", "plans"),
        *("bottom_lines", "rules", "triggers", "plan_tests", "contacts", "clocks"),
    }
    assert opens["access"] == ()
    rest = set(opens) - with_sara - {"custody", "parties", "stages", "access"}
    assert all(opens[section] == ("team",) for section in rest)
    assert rest >= {"trusts", "safety_objects", "child_items", "harm_threads", "harms"}
    assert not any(label.hidden_from for label in case().labels)


def test_what_a_child_made_is_for_the_guardians_of_that_child() -> None:
    tools = {tool.id: tool for tool in case().child_tools}
    for item in case().child_items:
        own = (f"guardian:{tools[item.tool].child}", "team")
        assert tools[item.tool].shown_to == own
        assert item.shown_to == (KEEPERS if item.id == "it19" else own)
    for panel in case().panels:
        assert panel.shown_to == case().stories[0].shown_to
    for one in case().trusts:
        assert one.shown_to == (f"guardian:{one.child}", "team")


def test_only_those_know_the_elephant_who_were_told() -> None:
    (elephant,) = case().safety_objects
    assert set(elephant.known_by) == {"ebba", *KEEPERS}
    assert elephant.meaning is not None
    (evening,) = (one for one in case().plan_tests if one.id == "test2")
    (told,) = (one for one in evening.results if one.rule == "rule10")
    assert told.hidden_from == ("johan", "peter", "anders")
    assert told.shown_to == (*KEEPERS, "team")


@pytest.mark.parametrize(("reader", "never"), NEVER)
def test_no_word_of_it_reaches_those_it_is_hidden_from(
    reader: str, never: tuple[str, ...]
) -> None:
    whole = words(case())
    found = words(shown(reader)[0].case)
    for word in never:
        assert word in whole, word  # else the test asks about nothing
        assert word not in found, word


def test_anders_gets_nothing_and_would_not_have_got_it_before_he_left() -> None:
    with pytest.raises(ReaderRefused):
        shown("anders:network:ebba+milo")
    members = tuple(
        changed(one, status="active", ended=None) if one.person == "anders" else one
        for one in case().network
    )
    before = changed(case(), network=members)
    view, report = view_with_report(before, "anders:network:ebba+milo", "2025-11-30")
    # Nobody's label names him, so he reads of himself and of nothing else.
    assert set(report.new_ids) == {"anders"}
    assert not any(word in words(view.case) for word in (*ELEPHANT, *EBBAS_OWN, *H7))


@pytest.mark.parametrize(
    ("identity", "reader", "word"),
    [
        ("h7", "johan:guardian:milo", "blåmärke"),
        ("cf1", "amir:guardian:ebba", "tablett"),
        ("rule10", "birgitta:network:ebba+milo", "elefant"),
        ("s7", "johan:guardian:milo", "vårdcentral"),
    ],
)
def test_a_label_taken_away_lets_the_words_through(
    identity: str, reader: str, word: str
) -> None:
    section = section_of()[identity]
    opened = changed(
        things()[identity], shown_to=(reader.partition(":")[0],), hidden_from=()
    )
    every: tuple[Any, ...] = getattr(case(), section)
    made = changed(
        case(),
        access=(),
        **{section: tuple(opened if t.id == identity else t for t in every)},
    )
    assert word in words(view_with_report(made, reader, "2026-01-16")[0].case)


@pytest.mark.parametrize(
    "reader", [*FAMILY, *(f"{one}:network:ebba+milo" for one in NETWORK)]
)
def test_nobody_around_the_child_sees_what_the_matrix_hides(reader: str) -> None:
    seen = seen_by(reader)
    who = reader.partition(":")[0]
    assert not seen & {"ref1", "o0", "o2", "u1", "sc6", "sc7", "w1"}
    for identity in ("h7", "cf1", "ht3", "co8"):
        assert identity not in seen or who == "sara"
    assert ("h7" in seen) is (who == "sara")
    assert ("rule10" in seen) is (who in KEEPERS)
    assert ("so1" in seen) is (who in KEEPERS)


def test_johan_sees_his_part_of_the_plan_without_a_gap() -> None:
    view = shown("johan:guardian:milo")[0].case
    assert [rule.id for rule in view.rules] == [f"rule{n}" for n in range(1, 15)]
    (line,) = (one for one in view.bottom_lines if one.text.startswith("Båda barnen"))
    meeting = [rule.text for rule in view.rules if line.id in rule.meets]
    assert len(meeting) == 1
    assert meeting[0].startswith("Ebba har sin telefon")
    assert [panel.number for panel in view.panels] == list(range(1, 8))
    evening = next(one for one in view.plan_tests if one.date == "2025-11-28")
    assert [one.held for one in evening.results] == ["no"]
    (goal,) = (clock for clock in view.clocks if clock.restarts)
    assert goal.restarts[0].because == evening.id


def test_johan_cannot_tell_that_something_came_before_july() -> None:
    view = shown("johan:guardian:milo")[0].case
    grounds = next(one for one in view.dangers if "glas kastades" in one.text)
    harms = [one for one in view.harms if one.id in grounds.arises_from]
    assert len(harms) == 2
    assert all(not one.roles and one.thread is None for one in harms)
    assert min(one.date or "" for one in harms) == "2025-07-19"
