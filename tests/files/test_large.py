"""Very large maps load within reason, and nothing walks them by recursion."""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import pytest

from sos_map import dumps, loads
from sos_map.admission import admit
from sos_map.errors import InvalidCase

MANY = 100_000


@pytest.fixture
def seconds() -> Any:
    began = time.process_time()
    return lambda: time.process_time() - began


def people(number: int) -> list[dict[str, Any]]:
    return [{"id": f"p{n}"} for n in range(number)]


def chain(number: int) -> list[dict[str, Any]]:
    return [
        {"id": f"k{n}", "person": f"p{n}", "tie": "parent", "of": f"p{n + 1}"}
        for n in range(number - 1)
    ]


def test_a_hundred_thousand_things_load_within_reason(seconds):
    things = [{"id": f"w{n}", "text": f"Rad {n}"} for n in range(MANY)]
    text = json.dumps({"sos_map": 1, "wall": things})
    case = loads(text)

    assert len(case.wall) == MANY
    assert loads(dumps(case)) == case
    assert seconds() < 10


def test_a_chain_of_a_hundred_thousand_parents_does_not_recurse(seconds):
    before = sys.getrecursionlimit()
    case = admit({"sos_map": 1, "people": people(MANY), "kinships": chain(MANY)})

    assert len(case.kinships) == MANY - 1
    assert sys.getrecursionlimit() == before
    assert seconds() < 10


def test_a_circle_of_a_hundred_thousand_is_one_problem(seconds):
    ties = chain(MANY)
    ties.append({"id": "last", "person": f"p{MANY - 1}", "tie": "parent", "of": "p0"})
    with pytest.raises(InvalidCase) as caught:
        admit({"sos_map": 1, "people": people(MANY), "kinships": ties[::-1]})

    assert [problem.code for problem in caught.value.problems] == ["kin-circle"]
    assert seconds() < 10


def test_many_circles_through_one_person_end(seconds):
    number = 1_500
    ties = [
        {"id": f"k{n}-{m}", "person": f"p{n}", "tie": "parent", "of": f"p{m}"}
        for n in range(number)
        for m in {(n * 7 + 1) % number, (n * 11 + 5) % number}
        if n != m
    ]
    with pytest.raises(InvalidCase) as caught:
        admit({"sos_map": 1, "people": people(number), "kinships": ties})

    assert {problem.code for problem in caught.value.problems} == {"kin-circle"}
    assert seconds() < 5


def test_ten_thousand_wrong_things_are_all_told(seconds):
    things = [{"id": f"w{n}", "txt": "x"} for n in range(10_000)]
    text = json.dumps({"sos_map": 1, "wall": things}, indent=0)
    with pytest.raises(InvalidCase) as caught:
        loads(text)

    problems = caught.value.problems
    assert len(problems) == 20_000
    assert [p.line for p in problems] == sorted(p.line for p in problems)
    assert seconds() < 10


def test_a_large_yaml_file_loads_within_reason(seconds):
    lines = "".join(f"- {{id: w{n}, text: Rad {n}}}\n" for n in range(20_000))
    case = loads(f"sos_map: 1\nwall:\n{lines}")

    assert len(case.wall) == 20_000
    assert seconds() < 10
