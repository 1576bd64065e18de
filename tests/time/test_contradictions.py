"""What surely contradicts itself is told with both places; the uncertain never is."""

from __future__ import annotations

import itertools
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sos_map import loads
from sos_map.admission import admit
from sos_map.errors import InvalidCase, Problem
from sos_map.files import yaml_text
from sos_map.integrity import broken

CASES = Path(__file__).parents[1] / "bad_input" / "cases"
NAMES = ("times.yaml", "versions.yaml", "left-network.yaml", "panels.yaml")
#: Contradictions that no date makes right.
UNDATED = {
    *("born-and-expected", "superseded-twice", "supersedes-itself"),
    *("supersedes-circle", "panel-number-twice", "panel-other-child"),
}
DATE = re.compile(r"\b(?:19|20)[0-9]{2}(?:-[0-9a-z]+)*[~?%]?(?=[,}\n])")


def problems(text: str) -> tuple[Problem, ...]:
    try:
        loads(text)
    except InvalidCase as error:
        return error.problems
    return ()


@pytest.mark.parametrize("mark", ["?", "%"])
@pytest.mark.parametrize("name", NAMES)
def test_what_is_marked_uncertain_is_never_wrong(name, mark):
    text = (CASES / name).read_text(encoding="utf-8")
    unsure, number = DATE.subn(lambda m: m[0].rstrip("~?%") + mark, text)

    told = {problem.code for problem in problems(unsure)}
    assert number or name == "panels.yaml"
    # Who is gone is gone, whatever the day.
    assert told <= UNDATED | {"rule-by-one-who-left"}
    if name in ("times.yaml", "versions.yaml"):
        assert {p.code for p in problems(text)} - told


@pytest.mark.parametrize("name", [*NAMES, "wordings.yaml"])
def test_both_places_are_told(name):
    text = (CASES / name).read_text(encoding="utf-8")
    lines = text.splitlines()
    told = [p for p in problems(text) if not p.code.endswith("-form")]

    assert told
    for problem in told:
        if problem.code == "supersedes-itself":
            continue
        assert problem.also, problem.code
        for path, line, _ in problem.also:
            last = re.sub(r"\[[0-9]+\]", "", path).rpartition(".")[2]
            assert last in lines[line - 1] or path.endswith("]")


@pytest.mark.parametrize("name", [*NAMES, "wordings.yaml"])
@pytest.mark.parametrize("strange", [5, None, "ord", ["ord"], [{}]])
def test_what_is_no_thing_hides_no_contradiction(name, strange):
    data = yaml_text.parse((CASES / name).read_bytes())
    before = {problem.code for problem in broken(data)}
    for things in data.values():
        if isinstance(things, list):
            things.append(strange)

    assert before <= {problem.code for problem in broken(data)}
    assert before


DAY = st.dates().map(str)
LOOSE = st.sampled_from(["{}?", "{}%", "../{}", "unknown"])


def found(data: dict[str, Any]) -> list[str]:
    try:
        admit({"sos_map": 1, **data})
    except InvalidCase as error:
        return [problem.code for problem in error.problems]
    return []


@given(DAY, DAY)
@settings(max_examples=80)
def test_of_two_exact_days_the_wrong_order_is_always_told(one, other):
    backwards = other < one
    home = {"id": "h", "members": [], "since": one, "ended": other}
    check = {"who": "p", "since": one, "ended": other}
    moved = {"was": one, "now": other}

    assert found({"people": [{"id": "p", "born": one, "died": other}]}) == (
        ["died-before-born"] * backwards
    )
    assert found({"households": [home]}) == ["ended-before-since"] * backwards
    rule = {"id": "r", "text": "x", "checks": [check]}
    assert found({"people": [{"id": "p"}], "rules": [rule]}) == (
        ["ended-before-since"] * backwards
    )
    clock = {"id": "c", "ends": "measure", "moved": [moved]}
    assert found({"clocks": [clock]}) == ["postponed-earlier"] * backwards


@given(DAY, DAY, LOOSE)
@settings(max_examples=80)
def test_a_loose_day_is_never_before_anything(one, other, form):
    loose = form.format(one)

    assert found({"people": [{"id": "p", "born": loose, "died": other}]}) == []
    if form != "../{}":
        assert found({"people": [{"id": "p", "born": other, "died": loose}]}) == []


@given(st.lists(st.integers(2018, 2027), min_size=4, max_size=4))
@settings(max_examples=150)
def test_custody_is_held_once_at_a_time(years):
    first, second = sorted(years[:2]), sorted(years[2:])
    both = [
        {"id": f"c{n}", "person": "p", "child": "q"}
        | {"since": f"{since}-06-01", "ended": f"{ended}-06-01"}
        for n, (since, ended) in enumerate((first, second))
    ]
    shared = max(first[0], second[0]) < min(first[1], second[1])
    people = [{"id": "p"}, {"id": "q"}]

    assert found({"people": people, "custody": both}) == ["custody-twice"] * shared
    both[1]["person"] = "q"
    assert found({"people": people, "custody": both}) == []


@given(st.permutations(range(5)))
def test_versions_in_a_row_are_fine_in_any_order(order):
    row = [{"id": f"g{n}", "text": "x"} for n in range(5)]
    for older, newer in itertools.pairwise(row):
        newer["supersedes"] = older["id"]

    assert found({"goals": [row[n] for n in order]}) == []
    row[0]["supersedes"] = row[4]["id"]
    assert found({"goals": [row[n] for n in order]}) == ["supersedes-circle"]


def test_a_member_who_left_one_child_s_network_may_serve_the_other():
    people = [{"id": one} for one in ("tove", "ebba", "milo")]
    gone = {"id": "n", "person": "tove", "status": "left", "ended": "2025-12-01"}
    rule = {"id": "r", "text": "x", "status": "in_force", "done_by": ["tove"]}
    for of, for_, told in (
        ([], [], 1),
        (["ebba"], ["ebba"], 1),
        (["ebba"], ["milo"], 0),
        (["ebba"], ["ebba", "milo"], 0),
        (["ebba"], [], 0),
    ):
        member = gone | ({"children": of} if of else {})
        ruled = rule | ({"children": for_} if for_ else {})
        data = {"people": people, "network": [member], "rules": [ruled]}
        assert found(data) == ["rule-by-one-who-left"] * told
