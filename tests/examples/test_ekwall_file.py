"""The worked example as a file: what it holds, in two languages, and open to nobody."""

from __future__ import annotations

from collections import Counter
from typing import Any

import attrs
from ekwall_family import EXAMPLES, case

from sos_map import dumps, load, loads
from sos_map.model.edges import SECTIONS


def test_it_holds_so_many_things_of_each_kind() -> None:
    counts = {section: len(getattr(case(), section)) for section in SECTIONS}
    assert counts == {
        "people": 20,
        "bodies": 4,
        "kinships": 10,
        "partnerships": 1,
        "households": 5,
        "custody": 4,
        "parties": 4,
        "care": 0,
        "protections": 0,
        "occasions": 15,
        "sources": 5,
        "consents": 11,
        "observations": 1,
        "harm_threads": 3,
        "harms": 9,
        "dangers": 3,
        "complicating": 10,
        "strengths": 7,
        "existing_safety": 5,
        "needs": 0,
        "goals": 4,
        "steps": 10,
        "wall": 5,
        "scales": 8,
        "ratings": 66,
        "stances": 25,
        "network": 12,
        "safety_people": 4,
        "rings": 24,
        "knowledge": 37,
        "commitments": 56,
        "trusts": 7,
        "plans": 2,
        "bottom_lines": 6,
        "rules": 16,
        "triggers": 10,
        "plan_tests": 4,
        "safety_objects": 1,
        "stages": 11,
        "contacts": 3,
        "child_tools": 4,
        "child_items": 24,
        "stories": 1,
        "panels": 7,
        "clocks": 8,
        "decisions": 7,
        "access": 2,
    }


def test_it_is_the_same_map_after_a_round_trip() -> None:
    assert loads(dumps(case())) == case()
    assert dumps(loads(dumps(case()))) == dumps(case())


def test_the_reference_validator_takes_it_too() -> None:
    assert load(EXAMPLES / "ekwall.yaml", reference=True) == case()


def worded(value: Any) -> list[Any]:
    """Return everything inside that has words and room for other wordings."""
    if isinstance(value, tuple):
        return [found for item in value for found in worded(item)]
    if not attrs.has(value.__class__):
        return []
    names = {field.name for field in attrs.fields(value.__class__)}
    found = [found for name in sorted(names) for found in worded(getattr(value, name))]
    said = getattr(value, "text", None) or getattr(value, "quote", None)
    return [value, *found] if "wordings" in names and said else found


def test_every_text_has_english_beside_the_swedish() -> None:
    every = worded(case())
    assert len(every) == 338
    assert all(one.language is None for one in every)  # the case's own, Swedish
    for one in every:
        assert [wording.language for wording in one.wordings] == ["en"]


def test_four_statements_stand_under_no_area() -> None:
    tagged = ("harms", "complicating", "strengths", "existing_safety")
    every = [thing for section in tagged for thing in getattr(case(), section)]
    assert [thing.id for thing in every if not thing.areas] == ["cf5", "u1", "u2", "u3"]
    assert max(len(thing.areas) for thing in every) == 2


def test_every_section_has_a_label_of_its_own() -> None:
    assert [label.section for label in case().labels] == list(SECTIONS)
    assert case().case.shown_to


def test_the_network_is_ten_and_two() -> None:
    kinds = Counter(member.kind for member in case().network)
    assert kinds == {"natural": 10, "professional": 2}


def test_the_two_tellings_of_how_often_stand_side_by_side() -> None:
    (thread,) = (one for one in case().harm_threads if one.id == "ht1")
    assert [(one.by, one.text) for one in thread.estimates] == [
        ("sara", "två kvällar i veckan sedan i våras, förr en gång i månaden"),
        ("tove", "tre kvällar i veckan"),
    ]


def test_every_adult_who_has_a_part_in_a_rule_has_said_yes() -> None:
    yes = {(one.person, one.to) for one in case().commitments}
    parts = {
        (who, rule.id)
        for rule in case().rules
        for who in (
            *rule.done_by,
            *(check.who for check in rule.checks),
            *(backup.who for backup in rule.backups),
        )
        if who != "ebba"  # a child promises nothing
    }
    assert yes == parts
    by_way = {one.form: one.person for one in case().commitments if one.form != "said"}
    assert by_way == {"by_phone": "helena", "by_interpreter": "layla"}


def test_nobody_who_left_holds_a_part_of_the_plan() -> None:
    (anders,) = (one for one in case().network if one.person == "anders")
    assert anders.moves[-1].to == anders.status == "left"
    assert anders.moves[-1].why is not None
    parts: list[Any] = [
        part
        for rule in case().rules
        for part in tuple[Any, ...]((*rule.checks, *rule.backups))
        if part.who == "anders"
    ]
    yes: list[Any] = [one for one in case().commitments if one.person == "anders"]
    assert len(parts) == len(yes) == 1
    assert {one.ended for one in (*parts, *yes)} == {anders.ended} == {"2025-12-01"}


def test_a_changed_rule_says_what_it_replaces_and_why() -> None:
    old = {one.id: one for one in case().rules}
    new = [one for one in case().rules if one.supersedes]
    assert [(one.id, one.supersedes) for one in new] == [
        ("rule15", "rule1"),
        ("rule16", "rule5"),
    ]
    for one in new:
        assert one.why_changed
        assert one.told_on == "2025-12-05"
        assert old[one.supersedes or ""].ended == one.since


def test_every_clock_says_what_ends_and_the_case_has_its_decisions() -> None:
    assert Counter(clock.ends for clock in case().clocks) == {
        "trajectory": 1,
        "goal_period": 3,
        "investigation": 2,
        "measure": 2,
    }
    kinds = [(one.kind, one.children) for one in case().decisions]
    for child in ("ebba", "milo"):
        for kind in ("open_investigation", "end_investigation", "measure"):
            assert (kind, (child,)) in kinds
    (goal,) = (clock for clock in case().clocks if clock.goal == "g1")
    ((restart),) = goal.restarts
    assert (restart.since, restart.because, goal.due) == (
        "2025-11-29",
        "test2",
        "2026-03-29",
    )
