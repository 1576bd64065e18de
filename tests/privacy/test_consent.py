"""A yes to a worry is a yes to what belongs to it, and to nobody's own matters."""

from __future__ import annotations

from typing import Any

import pytest
from test_closed_holes import family, seen

TOLD = {"id": "d1", "text": "oro", "children": [{"child": "ebba"}]}
FACTOR = {"id": "cf1", "text": "hennes medicin", "affects": ["d1"], "about": ["sara"]}


def school(*answers: dict[str, Any]) -> tuple[int, int, int]:
    """Return how many worries, goals and factors reach the school."""
    consents = [
        {"id": f"yes{n}", "by": "sara", "to": ["school"], "date": f"2026-01-0{n + 1}"}
        | one
        for n, one in enumerate(answers)
    ]
    data = family(
        dangers=[TOLD],
        goals=[{"id": "g1", "text": "målet", "answers": "d1"}],
        complicating=[{**FACTOR, "kind": "health"}],
        consents=consents,
    )
    case = seen(data, "school").case
    return len(case.dangers), len(case.goals), len(case.complicating)


@pytest.mark.parametrize(
    ("answers", "reaches"),
    [
        ([], (0, 0, 0)),
        ([{"about": ["d1"]}], (1, 1, 0)),
        ([{"about": ["g1"]}], (0, 0, 0)),  # a goal falls with its worry
        ([{"about": ["d1", "cf1"]}], (1, 1, 1)),
        ([{}], (1, 1, 1)),
        # a no to the worry is one to what makes it harder; the next yes is none
        ([{}, {"about": ["d1"], "answer": "no"}], (0, 0, 0)),
        ([{"about": ["cf1"], "answer": "no"}, {"about": ["d1"]}], (1, 1, 0)),
    ],
)
def test_a_yes_reaches_what_belongs_to_it(
    answers: list[dict[str, Any]], reaches: tuple[int, int, int]
) -> None:
    assert school(*answers) == reaches


@pytest.mark.parametrize("kind", ["health", "economy", "history", "other"])
def test_of_every_kind(kind: str) -> None:
    yes = [{"id": "yes", "by": "sara", "to": ["school"], "about": ["d1"]}]
    factor = [{**FACTOR, "kind": kind}]
    data = family(dangers=[TOLD], complicating=factor, consents=yes)
    assert seen(data, "school").case.complicating == ()
    assert len(seen(data, "team").case.complicating) == 1
