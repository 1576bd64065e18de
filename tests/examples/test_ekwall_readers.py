"""Who reads what of the worked example: the family's own matrix (§11.11)."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from ekwall_family import case, section_of, things

from sos_map import CaseMap, ReaderRefused, View, view_with_report
from sos_map.files.canonical import as_data
from sos_map.model.declare import changed

FAMILY = ("sara:guardian:ebba+milo", "johan:guardian:milo", "amir:guardian:ebba")
NETWORK = (
    *("amir", "birgitta", "lars", "tove", "layla", "peter"),
    *("maria", "jenny", "kristian", "helena", "mona"),
)
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


@cache
def shown(reader: str) -> tuple[View, frozenset[str]]:
    view, report = view_with_report(case(), reader, "2026-01-16")
    return view, frozenset(report.new_ids)


def seen_by(reader: str) -> frozenset[str]:
    return shown(reader)[1]


def words(made: CaseMap) -> str:
    return json.dumps(as_data(made), ensure_ascii=False)


# ── the matrix ──────────────────────────────────────────────────────────────


@pytest.mark.parametrize("identity", MATRIX)
def test_the_things_of_the_matrix_keep_their_labels(identity: str) -> None:
    thing = things()[identity]
    assert (thing.shown_to, thing.hidden_from) == MATRIX[identity]


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


# ── what a family needs ─────────────────────────────────────────────────────

PLAN = (
    *("plans", "bottom_lines", "rules", "triggers", "plan_tests", "stages"),
    *("contacts", "safety_people", "clocks", "panels", "child_items"),
    *("consents", "observations", "harm_threads", "trusts", "child_tools"),
    *("commitments", "safety_objects", "stories", "decisions"),
)


@pytest.mark.parametrize(
    ("reader", "counts"),
    [
        ("sara:guardian:ebba+milo", "2 6 16 10 4 11 3 4 8 7 24 7 1 3 7 4 56 1 1 7"),
        ("johan:guardian:milo", "2 6 14 7 4 11 3 2 6 7 1 1 1 1 2 1 47 0 1 4"),
        ("amir:guardian:ebba", "2 6 15 5 4 11 3 2 6 7 23 3 0 2 5 3 53 1 1 4"),
        ("birgitta:network:ebba+milo", "2 6 15 5 4 0 3 2 0 0 0 0 0 0 0 0 52 0 0 0"),
        ("tove:network:ebba+milo", "1 6 16 4 4 0 0 2 0 0 0 0 0 0 0 0 55 1 0 0"),
        ("layla:network:ebba+milo", "1 3 6 1 0 0 0 0 0 0 0 0 0 0 0 0 18 0 0 0"),
        ("peter:network:ebba+milo", "2 6 15 3 4 0 3 0 0 0 0 0 0 0 0 0 52 0 0 0"),
        ("kristian:network:ebba+milo", "1 3 6 1 0 0 0 0 0 0 0 0 0 0 0 0 18 0 0 0"),
        ("mona:network:ebba+milo", "1 4 8 3 0 0 0 2 0 0 0 0 0 0 0 0 29 0 0 0"),
    ],
)
def test_a_reader_gets_so_much_of_the_plan(reader: str, counts: str) -> None:
    view = shown(reader)[0].case
    found = {section: len(getattr(view, section)) for section in PLAN}
    assert found == dict(zip(PLAN, map(int, counts.split()), strict=True))


def test_the_team_sees_everything() -> None:
    assert seen_by("team") == set(things())


def test_rings_and_who_knows_what_are_saras_and_the_teams() -> None:
    own = {one.id for one in (*case().rings, *case().knowledge)}
    assert own <= seen_by("sara:guardian:ebba+milo")
    for reader in (*FAMILY[1:], *(f"{one}:network:ebba+milo" for one in NETWORK)):
        assert not own & seen_by(reader)


def test_johan_sees_what_he_answers_for_and_nothing_else_about_ebba() -> None:
    seen = seen_by("johan:guardian:milo")
    assert {"d1", "d2", "d3", "g1", "g2", "g3", "sc2", "n4", "n6", "n9"} <= seen
    assert {"rule5", "rule6", "rule11", "rule16", "step2", "wp1"} <= seen
    assert not seen & {"h4", "h5", "h6", "h7", "es5", "s1", "s3", "s4", "cu1", "cu4"}
    assert not seen & {"b1", "b2", "b4", "tool1", "tool2", "tool4", "rule7", "tr5"}
    assert not seen & {"sp1", "sp2", "clock5", "clock7", "dec2", "ht2", "co6"}
    ratings = [rating for rating in case().ratings if rating.id in seen]
    assert "ebba" not in {rating.by for rating in ratings}
    assert {r.by for r in ratings if r.at == "o3"} == {"johan", "milo"}


def test_amir_sees_ebbas_things_and_nothing_of_milos_alone() -> None:
    seen = seen_by("amir:guardian:ebba")
    assert {"d1", "d2", "d3", "h4", "h5", "h6", "s3", "s4", "es5", "dec2"} <= seen
    assert not seen & {"cu2", "cu3", "pa2", "pa3", "s2", "s5", "s7", "n2", "u3"}
    assert not seen & {"rule4", "tool3", "ob1", "sp3", "clock6", "dec3", "b3"}


@pytest.mark.parametrize(
    ("who", "dangers"),
    [
        ("birgitta", {"d1", "d2", "d3"}),
        ("lars", {"d1", "d2", "d3"}),
        ("tove", {"d1", "d2", "d3"}),
        ("layla", {"d2"}),
        ("peter", {"d1", "d2", "d3"}),
        ("maria", {"d1", "d3"}),
        ("jenny", {"d1", "d2", "d3"}),
        ("kristian", {"d2"}),
        ("helena", {"d2"}),
        ("mona", {"d1"}),
    ],
)
def test_a_member_reads_the_worries_that_were_told_in_full(
    who: str, dangers: set[str]
) -> None:
    seen = seen_by(f"{who}:network:ebba+milo")
    assert seen & {"d1", "d2", "d3"} == dangers
    assert not seen & {f"h{number}" for number in range(1, 10)}
    full = {
        one.about
        for one in case().knowledge
        if one.person == who and one.level == "full"
    }
    assert dangers == full
