"""Every node of the first drawing has its place, with what was said of it."""

from __future__ import annotations

from typing import Any

from ekwall_family import HOMES, case, fixture, our_id, ours, section_of, things


def nodes(kind: str) -> list[tuple[dict[str, Any], Any]]:
    """Return each node of a kind with the thing of ours that it is."""
    return [
        (node, things()[ours()[node["id"]]])
        for node in fixture()["nodes"]
        if node["type"] == kind
    ]


def test_every_node_is_there() -> None:
    for node in fixture()["nodes"]:
        assert section_of()[ours()[node["id"]]] == HOMES[node["type"]]
    assert len(fixture()["nodes"]) == 145
    assert len(set(ours().values())) == 145


def test_what_all_nodes_say_alike_is_said_here() -> None:
    compared = 0
    names = ("name", "date", "due", "danger_present", "relies_on_child", "verbatim")
    for node in fixture()["nodes"]:
        thing = things()[ours()[node["id"]]]
        for name in names:
            if name in node:
                compared += 1
                assert getattr(thing, name) == node[name], (node["id"], name)
    assert compared == 75


def test_goals_dangers_and_steps() -> None:
    for node, goal in nodes("goal"):
        assert (goal.kind, goal.owner) == (node["kind"], node["owner"])
        assert goal.for_months == node.get("duration_months")
    for node, danger in nodes("danger"):
        assert danger.status == node["status"]
    for node, step in nodes("step"):
        first = node["status"].split()[0]
        assert step.status == {"superseded": "overtaken"}.get(first, first)


def test_the_times_that_protected() -> None:
    for node, safety in nodes("existing_safety"):
        days = [act.date for act in safety.acts]
        if node["id"] == "ES1":
            assert node["dates"] == "4 times, 2023-11 – 2024-08"
            assert days == ["2023-11~", "2024-08"]
            assert safety.how_often.wordings[0].text == node["dates"].replace(
                "4", "four", 1
            )
        else:
            assert ", ".join(days) == node["dates"]
        assert {act.danger_present for act in safety.acts} == {node["danger_present"]}


def test_first_worst_and_last_harm() -> None:
    said = {node["id"]: harm.roles for node, harm in nodes("harm") if harm.roles}
    assert said == {
        node["id"]: (node["role"],)
        for node, _ in nodes("harm")
        if node["id"] not in ("H8", "H9")
    }
    # Worst and last without a first would tell of h7, so only the owner reads it.
    for node, harm in nodes("harm"):
        if node["id"] in ("H8", "H9"):
            word = {"worst": "värsta", "last": "senaste"}[node["role"]]
            assert word in (harm.note or "")


def test_the_rules_are_in_force_from_their_day() -> None:
    newer = {one.supersedes: one for one in case().rules if one.supersedes}
    for node, rule in nodes("rule"):
        assert rule.since == node["valid_from"]
        assert newer.get(rule.id, rule).status == node["status"]
        assert newer.get(rule.id, rule).ended is None


def test_how_the_plan_held() -> None:
    for node, test in nodes("plan_test"):
        assert test.kind == node["kind"]
        held = {one.rule: one.held for one in test.results}
        if node["held"] != {"all": "yes"}:
            assert held == {our_id(rule): word for rule, word in node["held"].items()}
            continue
        in_force = {
            rule.id
            for rule in case().rules
            if rule.since <= test.date and not (rule.ended and rule.ended <= test.date)
        }
        assert len(in_force) == 14
        assert held == dict.fromkeys(in_force, "yes")


def test_backups_are_dated() -> None:
    backups = {one.who: one for one in things()["rule6"].backups}
    rows = [edge for edge in fixture()["edges"] if edge[:2] == ["R6", "backed_up_by"]]
    assert len(rows) == 2
    for _, _, person, more in rows:
        backup = backups[our_id(person)]
        assert backup.ended == more.get("valid_to")
        assert more.get("valid_from") in (None, backup.since)


def test_the_childrens_own() -> None:
    for node, tool in nodes("child_tool"):
        assert tool.tool == node["tool"]
    for node, item in nodes("child_item"):
        assert item.tool == our_id(node["tool"])
    for node, panel in nodes("wp_panel"):
        assert panel.story == "wp1"
        assert panel.number == int(node["id"].removeprefix("WP1-"))
        assert panel.disputed is node.get("disputed", False)
    milo = [one.number for one in case().panels if "milo" in one.children]
    assert milo == [1, 2, 4, 6]


def test_the_end_that_was_moved() -> None:
    ((node, clock),) = nodes("extension")
    (moved,) = clock.moved
    assert (moved.was, moved.now, moved.told_on) == (
        node["frm"],
        node["to"],
        node["told_family_on"],
    )
    assert (moved.decided_by, clock.due) == ("karin", moved.now)
    assert moved.why is not None
