"""The fast engine and the reference say the same of every document."""

from __future__ import annotations

import time
from typing import Any

import pytest
from mutations import ODD, documents

from sos_map import schema as module
from sos_map.schema import violations


def said(data: Any, *, reference: bool) -> set[tuple[Any, str]]:
    found = violations(data, reference=reference)
    return {(path, keyword) for path, keyword, _rule in found}


@pytest.mark.parametrize("seed", range(4))
def test_both_engines_find_the_same_in_random_documents(seed):
    verdicts = {True: 0, False: 0}
    keywords: set[str] = set()
    for data in documents(seed, 500):
        fast = said(data, reference=False)
        assert fast == said(data, reference=True)
        verdicts[not fast] += 1
        keywords |= {keyword for _path, keyword in fast}

    assert min(verdicts.values()) > 50
    assert {"type", "required", "additionalProperties", "enum", "pattern"} <= keywords


@pytest.mark.parametrize("value", ODD, ids=range(len(ODD)))
def test_both_engines_find_the_same_in_every_kind_of_field(value):
    for data in placed(value):
        assert said(data, reference=False) == said(data, reference=True)


def placed(value: Any) -> list[Any]:
    """One value, as a whole and in a field of every kind."""
    return [
        value,
        {"sos_map": value},
        {"sos_map": 1, "case": {"title": value, "language": value, "children": value}},
        {"sos_map": 1, "people": [{"id": value, "born": value, "interpreter": value}]},
        {"sos_map": 1, "people": [{"id": "p", "gender": value, "shown_to": [value]}]},
        {"sos_map": 1, "people": [value], "labels": value},
        {"sos_map": 1, "goals": [{"id": "g", "text": value, "for_months": value}]},
        {
            "sos_map": 1,
            "ratings": [{"id": "r", "scale": "s", "at": "o", "value": value}],
        },
        {"sos_map": 1, "ratings": [{"id": "r", "range": value, "areas": value}]},
        {"sos_map": 1, "harms": [{"id": "h", "text": "x", "areas": [value]}]},
        {"sos_map": 1, "harms": [{"id": "h", "text": "x", "children": [value]}]},
        {"sos_map": 1, "scales": [{"id": "s", "kind": "pair", "zero": value}]},
    ]


def test_both_say_the_same_rule_for_every_violation():
    for data in documents(99, 60):
        found = [violations(data, reference=reference) for reference in (False, True)]
        first, second = ({(v[0], v[1]): v[2] for v in one} for one in found)
        assert first == second


def test_without_the_fast_engine_the_reference_answers(monkeypatch):
    monkeypatch.setattr(module, "_has_fast", lambda: False)

    def never() -> None:
        raise AssertionError("the fast engine was asked")

    monkeypatch.setattr(module, "_fast", never)
    assert violations({"sos_map": 1}) == []
    assert said({}, reference=False) == {((), "required")}


def test_no_violation_holds_anything_of_the_data():
    canary = "KANARIE"
    data = {
        "sos_map": 1,
        canary: canary,
        "case": {"title": [canary], "language": canary},
        "people": [{"id": f"{canary} 1", "gender": canary, canary: canary}],
    }
    for reference in (False, True):
        assert canary not in str(violations(data, reference=reference))


@pytest.mark.parametrize("reference", [False, True])
def test_a_long_text_of_blanks_is_judged_in_time(reference):
    data = {"sos_map": 1, "case": {"title": " " * 50_000}}
    began = time.process_time()

    assert said(data, reference=reference) == {(("case", "title"), "pattern")}
    assert time.process_time() - began < 1
