"""What covers a danger, who was told, who does what, what holds for a child."""

from __future__ import annotations

from typing import Any

import pytest

from sos_map import CaseMap, SosMapError, answers_to, who_knows
from sos_map.admission import admit
from sos_map.asking.coverage import coverage
from sos_map.asking.duties import duties, plan_for
from sos_map.asking.knowing import knows_what
from sos_map.asking.standing import Part, current, standings
from sos_map.files.canonical import as_data
from sos_map.testing.families import complete_case, family

LEAVING = family("leaving").case


def _with(case: CaseMap, section: str, *more: dict[str, Any], **edits: Any) -> CaseMap:
    """Return a map with things added to a section, and its first thing edited."""
    data = as_data(case)
    data[section] = [*data.get(section, []), *more]
    data[section][0] |= edits
    return admit(data)


def test_everything_that_covers_a_danger_is_found() -> None:
    found = coverage(complete_case(), "d1")
    assert found.danger == Part("d1", "current")
    assert found.children == ("hampus", "tilde")
    assert found.goals == (Part("g0", "superseded"), Part("g1", "current"))
    assert current(found.scales) == ("sc1",)
    assert current(found.rules) == ("ru1",)
    assert current(found.bottom_lines) == ("bl1",)
    assert current(found.triggers) == ("tg1", "tg2")
    assert current(found.existing_safety) == ("es1", "es2")
    assert (found.monitors, found.noticers) == (("jenny",), ("gunvor",))
    assert (found.doers, found.backups) == (("ralf", "gunvor"), ("enheten",))
    assert (found.fully, found.partly, found.not_yet) == (("gunvor",), ("maj",), ())
    assert found.untold == ("jenny", "ralf")
    assert found.unprotected == ()


def test_a_rule_that_was_superseded_is_shown_and_nobody_acts_by_it() -> None:
    found = coverage(LEAVING, "d1")
    assert found.rules == (Part("r1", "superseded"), Part("r2", "current"))
    assert found.doers == ("selma",)
    assert found.backups == ("gerd",)


@pytest.mark.parametrize("status", ["proposed", "suspended", "withdrawn"])
def test_a_rule_that_does_not_hold_covers_nobody(status: str) -> None:
    case = _with(complete_case(), "rules", status=status)
    found = coverage(case, "d1")
    assert (found.doers, found.monitors, found.backups) == ((), (), ())
    assert found.unprotected == ("hampus", "tilde")
    assert [part.id for part in found.rules] == ["ru1"]


def test_a_rule_for_one_child_leaves_the_other_unprotected() -> None:
    case = _with(complete_case(), "rules", children=["tilde"])
    assert coverage(case, "d1").unprotected == ("hampus",)


def test_a_rule_that_names_no_child_goes_with_its_plan() -> None:
    data = as_data(complete_case())
    del data["rules"][0]["children"]
    data["plans"][0]["children"] = ["hampus"]
    case = admit(data)
    assert coverage(case, "d1").unprotected == ("tilde",)
    assert plan_for(case, "tilde").rules == ()
    assert plan_for(case, "hampus").rules == (Part("ru1", "current"),)


def test_a_rule_reaches_the_danger_over_a_sign_or_a_bottom_line_too() -> None:
    for field in ("goals", "meets", "triggers"):
        data = as_data(complete_case())
        for other in {"goals", "meets", "triggers"} - {field}:
            del data["rules"][0][other]
        assert coverage(admit(data), "d1").doers == ("ralf", "gunvor"), field


def test_a_check_that_ended_sees_nothing() -> None:
    checks = [{"who": "jenny", "ended": "2025-12-01"}]
    case = _with(complete_case(), "rules", checks=checks)
    assert coverage(case, "d1").monitors == ()
    assert [d.standing for d in duties(case, "jenny") if d.does == "checks"] == [
        "ended"
    ]


def test_what_was_told_last_counts_and_the_circles_never_do() -> None:
    case = complete_case()
    known = who_knows(case, "d1")
    assert (known.fully, known.partly) == (("gunvor",), ("maj",))
    rings = _with(
        case, "rings", {"id": "rp9", "person": "ralf", "ring": "inner", "at": "m1"}
    )
    assert coverage(rings, "d1") == coverage(case, "d1")
    assert who_knows(rings, "d1").fully == known.fully


@pytest.mark.parametrize(
    ("dates", "level"),
    [
        (("2025-10-01", "2025-11-01"), "part"),
        (("2025-11-01", "2025-10-01"), "full"),
        (("2025-11-01", None), "full"),
        ((None, "2024"), "part"),
        (("2025-10-01", "2025-10-01"), "part"),
        (("2025-summer", "2025-03-01"), "full"),
        (("2025-autumn", "2025-05-01"), "full"),
        (("2025-12~", "2025-11-30"), "part"),
        (("2025-12~", "2025-02-28"), "full"),
    ],
)
def test_of_two_lines_the_later_counts(
    dates: tuple[str | None, str | None], level: str
) -> None:
    lines = [
        {"id": f"x{n}", "person": "jenny", "about": "d1", "level": said}
        | ({"date": date} if date else {})
        for n, (said, date) in enumerate(zip(("full", "part"), dates, strict=True))
    ]
    case = _with(complete_case(), "knowledge", *lines)
    assert [one.level for one in knows_what(case, "jenny")] == [level]
    assert ("jenny" in coverage(case, "d1").fully) == (level == "full")


def test_the_day_of_the_meeting_is_the_day_it_was_told() -> None:
    (known,) = knows_what(LEAVING, "selma")
    assert (known.level, known.date, known.told_by) == (
        "full",
        "2025-12-05",
        ("carina",),
    )
    assert knows_what(LEAVING, "carina") == ()


def test_duties_tell_what_ended_from_what_holds() -> None:
    mine = [(d.does, d.id, d.standing, d.agreed) for d in duties(LEAVING, "gerd")]
    assert mine == [
        ("backs_up", "r1", "superseded", False),
        ("checks", "r2", "current", False),
        ("backs_up", "r2", "current", False),
    ]
    tommy = [(d.does, d.standing, d.agreed) for d in duties(LEAVING, "tommy")]
    assert tommy == [("does", "superseded", False), ("safety_person", "ended", None)]
    case = complete_case()
    assert {d.does for who in ("gunvor", "love") for d in duties(case, who)} == {
        "step",
        "does",
        "notices",
        "stage",
        "supervises",
        "safety_person",
    }
    assert [d.does for d in duties(case, "enheten")] == ["backs_up"]


def test_a_proposed_version_takes_nobody_s_place() -> None:
    new = {"id": "ny", "text": "…", "supersedes": "ru1"}
    case = complete_case()
    assert standings(_with(case, "rules", new))["ru1"] == "current"
    agreed = _with(case, "rules", {**new, "status": "agreed"})
    assert standings(agreed)["ru1"] == "superseded"
    withdrawn = _with(case, "rules", {**new, "status": "withdrawn"})
    assert standings(withdrawn)["ru1"] == "current"


@pytest.mark.parametrize(
    ("change", "standing"),
    [
        ({"status": "withdrawn", "ended": "2025"}, "withdrawn"),
        ({"status": "in_force", "ended": "2025"}, "ended"),
        ({"status": "suspended"}, "paused"),
        ({"status": "proposed"}, "not_yet"),
        ({"status": "in_test"}, "current"),
    ],
)
def test_withdrawn_ended_and_paused_are_told_apart(
    change: dict[str, str], standing: str
) -> None:
    case = _with(complete_case(), "rules", **change)
    assert standings(case)["ru1"] == standing


def test_each_child_has_its_own_plan() -> None:
    case = complete_case()
    tilde, hampus = plan_for(case, "tilde"), plan_for(case, "hampus")
    assert current(tilde.safety_people) == ("sp1", "sp2")
    assert current(hampus.safety_people) == ()
    assert current(tilde.contacts) == ()
    assert current(hampus.contacts) == ("ct1",)
    assert current(tilde.plans) == current(hampus.plans) == ("pl1",)


@pytest.mark.parametrize(
    "ask",
    [
        lambda case: coverage(case, "hemlig"),
        lambda case: coverage(case, "tilde"),
        lambda case: knows_what(case, "hemlig"),
        lambda case: duties(case, "d1"),
        lambda case: plan_for(case, "enheten"),
    ],
)
def test_an_unknown_id_is_refused(ask: Any) -> None:
    with pytest.raises(SosMapError) as caught:
        ask(complete_case())
    assert "hemlig" not in str(caught.value)


def test_the_older_question_gives_the_same_goals() -> None:
    case = complete_case()
    answer = answers_to(case, "d1")
    covered = coverage(case, "d1")
    assert [goal.id for goal in answer.goals] == [part.id for part in covered.goals]
