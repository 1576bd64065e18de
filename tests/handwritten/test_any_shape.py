"""Whatever is written, the answer is a map or a list of problems, never a crash."""

from __future__ import annotations

import copy
import random
import re
from typing import Any

import pytest
from hand_example import PIECES, small

import sos_map
from sos_map.files import yaml_text
from sos_map.files.handwritten.expanding import language_of
from sos_map.files.handwritten.loading import case_by_hand
from sos_map.files.handwritten.vocabulary import tongue

ODD: list[Any] = [
    "",
    "vera",
    "m1",
    "h1",
    "f1",
    "ja",
    "4,5",
    "4–",
    "oro",
    [],
    {},
    [[]],
    ["vera", ["m1"]],
    {"vera": {}},
    {"m1": {"maja": []}},
    [{"vem": "maja"}],
    [{"id": "h1"}],
    {"id": []},
    {"text": {}},
    7,
    True,
]


def _whole(language: str) -> dict[str, Any]:
    whole: dict[str, Any] = yaml_text.parse(small(language).encode())
    for piece in PIECES:
        part = yaml_text.parse(piece.encode())
        if language_of(part) == language:
            whole |= part
    return whole


def _spots(value: Any) -> list[tuple[Any, Any]]:
    found = []
    keys = list(value) if isinstance(value, dict) else range(len(value))
    for key in keys:
        found.append((value, key))
        if isinstance(value[key], dict | list):
            found += _spots(value[key])
    return found


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("start", range(0, 400, 100))
def test_a_broken_file_gives_problems_with_places(language: str, start: int) -> None:
    whole = _whole(language)
    for seed in range(start, start + 100):
        chance = random.Random(seed)  # noqa: S311
        broken = copy.deepcopy(whole)
        for _ in range(1 + seed % 3):
            at, key = chance.choice(_spots(broken))
            if key == "sos-map":
                continue
            if isinstance(at, dict) and chance.random() < 0.3:
                at[chance.choice(["hittepå", "id", "text", "med"])] = at.pop(key)
            else:
                at[key] = copy.deepcopy(chance.choice(ODD))
        _check(_problems(broken), language)


def _problems(broken: dict[str, Any]) -> tuple[sos_map.Problem, ...]:
    try:
        case_by_hand(broken, lambda: {(): (1, 1)})
    except sos_map.InvalidCase as refused:
        return refused.problems or (sos_map.Problem("", "none"),)
    return ()


def _check(problems: tuple[sos_map.Problem, ...], language: str) -> None:
    known = tongue(language).known
    for problem in problems:
        hint = problem.hint(language)
        assert hint != problem.code
        assert problem.path == "$" or not problem.path.startswith("$.")
        for name in re.findall("`([^`]*)`", hint):
            if re.fullmatch("[a-z_åäö ]+", name):  # not an example with a value
                assert name in known, (problem.code, name)
