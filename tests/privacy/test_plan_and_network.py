"""What plan, network and matter tell of things that a reader may not see."""

from __future__ import annotations

from typing import Any

import pytest
from test_child_safety import page
from test_closed_holes import AMIR, JOHAN, PEOPLE, family, seen

SARA = "sara:guardian:ebba+milo"
SECRET: dict[str, Any] = {"shown_to": ["sara"]}
HIDDEN = {"id": "d1", "text": "hemlig fara", **SECRET}
OPEN = {"id": "d2", "text": "öppen fara"}


def test_a_page_of_a_story_falls_with_all_that_it_explains() -> None:
    panel = {"id": "p", "story": "s", "number": 1, "part": "what", "text": "sidan"}
    stories = [{"id": "s", "text": "saga"}]
    data = family(dangers=[HIDDEN, OPEN], stories=stories)
    data["panels"] = [panel | {"explains": ["d1"]}]
    assert "sidan" in page(data, SARA)
    assert "sidan" not in page(data, JOHAN)
    data["panels"] = [panel | {"explains": ["d1", "d2"]}]
    assert "sidan" in page(data, JOHAN)


@pytest.mark.parametrize(
    ("section", "thing"),
    [
        ("knowledge", {"person": "amir", "about": "d1", "level": "full"}),
        ("consents", {"by": "johan", "about": ["d1"], "text": "får veta"}),
        ("bottom_lines", {"text": "måste finnas", "concerns": ["d1"]}),
        ("triggers", {"text": "tecken", "concerns": ["d1"]}),
        ("stances", {"who": "sara", "on": "d1", "view": "agrees"}),
        ("scales", {"kind": "pair", "danger": "d1"}),
    ],
)
def test_what_is_about_a_hidden_danger_falls_with_it(
    section: str, thing: dict[str, Any]
) -> None:
    data = family(dangers=[HIDDEN], **{section: [{"id": "x", **thing}]})
    assert len(getattr(seen(data, "team").case, section)) == 1
    assert getattr(seen(data, JOHAN).case, section) == ()


@pytest.mark.parametrize(
    ("section", "thing"),
    [
        ("commitments", {"person": "johan", "to": "r1"}),
        ("plan_tests", {"text": "prov", "results": [{"rule": "r1", "held": "no"}]}),
        ("scales", {"kind": "other", "of": "r1"}),
    ],
)
def test_what_is_about_a_hidden_rule_falls_with_it(
    section: str, thing: dict[str, Any]
) -> None:
    rules = [{"id": "r1", "text": "hemlig regel", **SECRET}]
    data = family(rules=rules, **{section: [{"id": "x", **thing}]})
    assert len(getattr(seen(data, "team").case, section)) == 1
    assert getattr(seen(data, JOHAN).case, section) == ()


def test_hidden_people_are_in_no_list_of_a_rule_a_harm_or_a_story() -> None:
    people = [{"id": one, "name": one} for one in PEOPLE]
    people.append({"id": "rut", "name": "Rut", **SECRET})
    who = [{"who": "rut"}, {"who": "amir"}]
    data = family(
        people=people,
        rules=[{"id": "r", "text": "regel", "checks": who, "backups": who}],
        harms=[{"id": "h", "text": "hände", "accounts": who, "chosen_by": ["rut"]}],
        harm_threads=[
            {
                "id": "t",
                "text": "slag",
                "estimates": [{"by": who["who"], "text": "ofta"} for who in who],
            }
        ],
        clocks=[
            {
                "id": "c",
                "ends": "contact",
                "moved": [
                    {"was": "2026-01-01", "now": "2026-02-01", "decided_by": "rut"}
                ],
            }
        ],
    )
    case = seen(data, JOHAN).case
    rule, harm, thread = case.rules[0], case.harms[0], case.harm_threads[0]
    lists = (rule.checks, rule.backups, harm.accounts, thread.estimates)
    assert [len(one) for one in lists] == [1, 1, 1, 1]
    assert (harm.chosen_by, case.clocks[0].moved) == ((), ())
    everything = seen(data, "team").case
    assert len(everything.rules[0].checks) == 2
    assert len(everything.clocks[0].moved) == 1


def test_a_hidden_earlier_version_is_not_pointed_at_nor_told_of() -> None:
    goals = [
        {"id": "g1", "text": "mål ett", **SECRET},
        {"id": "g2", "text": "mål två", "supersedes": "g1", "why_changed": "hon drack"},
    ]
    (goal,) = seen(family(goals=goals), JOHAN).case.goals
    assert (goal.supersedes, goal.why_changed) == (None, None)
    both = seen(family(goals=goals), SARA).case.goals
    assert (both[1].supersedes, both[1].why_changed) == (both[0].id, "hon drack")


def test_history_is_content_both_versions_are_there() -> None:
    goals = [
        {"id": "g1", "text": "ett"},
        {"id": "g2", "text": "två", "supersedes": "g1"},
    ]
    assert len(seen(family(goals=goals), JOHAN).case.goals) == 2


@pytest.mark.parametrize("answer", ["yes", "no", "withdrawn"])
def test_a_consent_reaches_others_by_a_label_of_its_own_only(answer: str) -> None:
    consent = {"id": "c", "by": "sara", "to": ["johan"], "answer": answer}
    consent |= {"text": "får veta"}
    assert "får veta" in page(family(consents=[consent]), SARA)
    assert "får veta" not in page(family(consents=[consent]), JOHAN)
    own = consent | {"shown_to": ["johan"]}
    assert "får veta" in page(family(consents=[own]), JOHAN)


@pytest.mark.parametrize(
    ("section", "thing"),
    [
        ("contacts", {"person": "amir", "form": "day", "children": ["ebba"]}),
        ("clocks", {"ends": "investigation", "children": ["ebba"]}),
        ("decisions", {"text": "beslut", "children": ["ebba"]}),
        ("observations", {"text": "sov", "children": ["ebba"]}),
        ("stories", {"text": "saga", "children": ["ebba"]}),
        ("plans", {"text": "plan", "children": ["ebba"]}),
        ("harm_threads", {"text": "slag", "children": ["ebba"]}),
        ("safety_people", {"child": "ebba", "person": "sara"}),
        ("safety_objects", {"child": "ebba", "text": "nalle"}),
        ("child_tools", {"child": "ebba", "tool": "wizard"}),
        ("trusts", {"child": "ebba", "person": "sara", "kind": "trusts"}),
        ("rings", {"person": "ebba", "ring": "centre"}),
        ("knowledge", {"person": "ebba", "about": "w", "level": "part"}),
        ("commitments", {"person": "ebba", "to": "s"}),
    ],
)
def test_a_meetings_label_does_not_reach_across_custody(
    section: str, thing: dict[str, Any]
) -> None:
    rest = {
        "wall": [{"id": "w", "text": "rad"}],
        "steps": [{"id": "s", "text": "steg"}],
    }
    data = family(**rest, **{section: [{"id": "x", **thing}]})
    assert len(getattr(seen(data, AMIR).case, section)) == 1
    assert getattr(seen(data, JOHAN).case, section) == ()
    data[section][0]["shown_to"] = ["johan"]
    assert len(getattr(seen(data, JOHAN).case, section)) == 1


def test_who_must_never_be_in_the_circles_is_in_nobodys_who_may_not_know_it() -> None:
    ring = {"person": "johan", "ring": "outer", "shown_to": ["amir"]}
    rings = [{"id": "x", **ring}, {"id": "y", **ring, "never_here": True}]
    network = [{"id": "n", "person": "amir", "children": ["ebba"], "status": "active"}]
    data = family(rings=rings, network=network)
    for reader, count in (("amir:network:ebba", 1), (AMIR, 2)):
        assert len(seen(data, reader).case.rings) == count
    assert [one.never_here for one in seen(data, AMIR).case.rings] == [False, True]
    data["access"] = [
        {"id": "a", "of": ["y"], "field": "never_here", "hidden_from": ["amir"]}
    ]
    assert len(seen(data, AMIR).case.rings) == 1


def test_a_rule_is_in_nobodys_who_may_not_know_when_it_holds() -> None:
    rule = {"text": "Johan hämtar.", "children": ["ebba"], "shown_to": ["amir"]}
    when = {"text": "aldrig när han är arg"}
    data = family(rules=[{"id": "x", **rule}, {"id": "y", **rule, "when": when}])
    assert len(seen(data, AMIR).case.rules) == 2
    hidden = {"id": "a", "of": ["x", "y"], "field": "when", "hidden_from": ["amir"]}
    data["access"] = [hidden]
    (left,) = seen(data, AMIR).case.rules
    assert left.when is None


@pytest.mark.parametrize(
    ("sections", "falls"),
    [
        (
            {
                "plans": [{"id": "p", "text": "plan", "children": ["ebba"]}],
                "rules": [{"id": "r", "text": "regel", "plan": "p"}],
            },
            "rules",
        ),
        (
            {
                "harm_threads": [{"id": "t", "text": "slag", "children": ["ebba"]}],
                "harms": [{"id": "h", "text": "hände", "thread": "t"}],
            },
            "harms",
        ),
        (
            {
                "child_tools": [{"id": "t", "tool": "fairy", "child": "ebba"}],
                "child_items": [
                    {"id": "i", "tool": "t", "zone": "dreams", "text": "ord"}
                ],
            },
            "child_items",
        ),
        (
            {
                "stories": [{"id": "s", "text": "saga", "children": ["ebba"]}],
                "panels": [
                    {"id": "p", "story": "s", "number": 1, "part": "now", "text": "x"}
                ],
            },
            "panels",
        ),
    ],
)
def test_what_names_no_child_is_about_those_of_what_it_belongs_to(
    sections: dict[str, Any], falls: str
) -> None:
    data = family(**sections)
    assert len(getattr(seen(data, AMIR).case, falls)) == 1
    assert getattr(seen(data, JOHAN).case, falls) == ()


@pytest.mark.parametrize(
    ("section", "thing"),
    [
        ("decisions", {"text": "beslut"}),
        ("clocks", {"ends": "investigation"}),
        ("contacts", {"person": "sara", "form": "home"}),
        ("consents", {"by": "johan"}),
    ],
)
def test_that_another_child_is_in_the_matter_too_is_not_told(
    section: str, thing: dict[str, Any]
) -> None:
    data = family(**{section: [{"id": "x", "children": ["ebba", "milo"], **thing}]})
    (his,) = getattr(seen(data, JOHAN).case, section)
    assert [seen(data, JOHAN).name(one) for one in his.children] == ["Milo"]
    (all_of_it,) = getattr(seen(data, "team").case, section)
    assert len(all_of_it.children) == 2


def test_what_another_guardian_said_needs_a_label_of_its_own() -> None:
    view = {"who": "amir", "view": "disagrees"}
    data = family(
        occasions=[
            {"id": "o", "date": "2026-01-02", "kind": "review", "guardians": [view]}
        ],
        stories=[
            {"id": "s", "text": "saga", "approvals": [view | {"text": "förbehåll"}]}
        ],
    )
    his, ours = seen(data, JOHAN).case, seen(data, AMIR).case
    assert (his.occasions[0].guardians, his.stories[0].approvals) == ((), ())
    assert len(ours.occasions[0].guardians) == len(ours.stories[0].approvals) == 1
    view["shown_to"] = ["johan"]  # type: ignore[assignment]
    data["occasions"][0]["guardians"] = [view]
    assert len(seen(data, JOHAN).case.occasions[0].guardians) == 1


def test_what_other_programs_keep_is_for_nobody() -> None:
    data = family(wall=[{"id": "w", "text": "x", "extensions": {"p": {"namn": "Rut"}}}])
    data["case"]["extensions"] = {"p": {"namn": "Rut"}}
    for reader in ("team", SARA, JOHAN):
        assert "Rut" not in page(data, reader)


# ── protected people ────────────────────────────────────────────────────────

SHELTER = {"id": "p1", "person": "milo", "level": "shelter", "against": ["johan"]}


def protected(**sections: Any) -> dict[str, Any]:
    return family(protections=[SHELTER], **sections)


def test_where_and_when_a_protected_child_meets_somebody_else_is_not_told() -> None:
    contact = {"id": "c", "person": "amir", "children": ["milo"], "form": "day"}
    contact |= {"text": "söndagar hos Birgitta"}
    assert "söndagar" in page(family(contacts=[contact]), JOHAN)
    assert "söndagar" not in page(protected(contacts=[contact]), JOHAN)
    own = contact | {"person": "johan"}
    assert "söndagar" in page(protected(contacts=[own]), JOHAN)


def test_nor_to_whom_a_protected_child_turns() -> None:
    safe = [{"id": "s", "child": "milo", "person": "sara", "reached": {"text": "070"}}]
    assert "070" in page(family(safety_people=safe), JOHAN)
    assert "070" not in page(protected(safety_people=safe), JOHAN)


def test_no_place_in_free_words_reaches_one_from_whom_anybody_is_hidden() -> None:
    sections: dict[str, Any] = {
        "plans": [{"id": "pl", "text": "plan", "place": "på Storgatan"}],
        "rules": [{"id": "r", "text": "regel", "place": {"text": "på Storgatan"}}],
        "safety_objects": [
            {"id": "n", "text": "x", "child": "milo", "place": {"text": "på Storgatan"}}
        ],
    }
    data = family(**sections)
    data["case"]["next_meeting"] = "på Storgatan"
    assert page(data, JOHAN).count("Storgatan") == 4
    data["protections"] = [SHELTER]
    assert "Storgatan" not in page(data, JOHAN)
    assert page(data, SARA).count("Storgatan") == 4


def test_a_school_or_an_office_is_a_place_too() -> None:
    """The name of a school found by a meeting's label is where the child can be met."""
    assert "Skolan" in page(family(), JOHAN)
    assert "Skolan" not in page(protected(), JOHAN)
    assert "Skolan" in page(protected(), SARA)
    data = protected()
    data["bodies"][1]["shown_to"] = ["johan"]
    assert "Skolan" in page(data, JOHAN)


@pytest.mark.parametrize(
    ("ended", "reads"),
    [("2026-winter", False), ("2026-spring", True), ("2026%", False)],
)
def test_custody_that_ended_some_time_in_a_season_is_in_doubt_no_more(
    ended: str, reads: bool
) -> None:
    """`2026-spring` sorted after every day of its year."""
    data = family()
    data["custody"][0]["ended"] = ended
    if reads:
        assert seen(data, JOHAN)
        with pytest.raises(Exception, match="capacity-not-held"):
            seen(data, JOHAN, "2026-04-01")
    else:
        with pytest.raises(Exception, match="capacity-not-held"):
            seen(data, JOHAN)


@pytest.mark.parametrize("ended", ["2025-winter", "2026%", "2026-winter"])
def test_a_protection_that_may_last_into_the_season_holds(ended: str) -> None:
    homes = [{"id": "h1", "members": ["sara", "milo"]}]
    data = family(households=homes, protections=[SHELTER | {"ended": ended}])
    assert seen(data, JOHAN).case.households == ()


def test_who_stands_around_a_hidden_child_only_does_not_stand_around_all() -> None:
    """Left out, the children are all of them: an emptied list would say so."""
    labels: dict[str, Any] = {"ebba": {"shown_to": ["sara"]}}
    hidden = [{"id": one, "name": one.title(), **labels.get(one, {})} for one in PEOPLE]
    member = {"id": "x", "person": "amir", "children": ["ebba"]}
    data = family(people=hidden, network=[member])
    assert seen(data, JOHAN).case.network == ()
    assert len(seen(data, SARA).case.network) == 1
    data = family(people=hidden, network=[{**member, "children": ["ebba", "milo"]}])
    (left,) = seen(data, JOHAN).case.network
    assert len(left.children) == 1
