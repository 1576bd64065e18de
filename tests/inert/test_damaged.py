"""Three thousand damaged files: each is a map, or is refused and nothing is told.

Seeded, so that a failure comes back; other tests damage files for other questions
(`tests/files/test_fuzz.py`).
"""

from __future__ import annotations

import json
import random
import re
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml

from sos_map import CaseMap, loads
from sos_map.errors import SosMapError

SECRETS = [f"Hemlig{word}" for word in ("anna", "gatan", "rad", "roll", "plats", "ord")]
DOCUMENT: dict[str, Any] = {
    "sos_map": 1,
    "case": {"children": ["p1"], "title": f"{SECRETS[0]} åäö"},
    "people": [
        {"id": "p1", "name": SECRETS[1], "born": "2017-03-02", "interpreter": True},
        {"id": "p2", "role": SECRETS[2], "hidden_from": []},
    ],
    "harms": [
        {
            "id": "h1",
            "text": f"{SECRETS[3]}\n{SECRETS[4]}",
            "children": [{"child": "p1", "text": SECRETS[5]}],
            "extensions": {"program": {"rad": [17, 0.5, None, False]}},
        }
    ],
    "goals": [{"id": "g1", "text": "x", "for_months": 6}],
    "scales": [{"id": "s1", "kind": "other", "zero": {"text": "a"}}],
    "occasions": [{"id": "o1", "date": "2026-01-10", "kind": "mapping"}],
    "ratings": [{"id": "r1", "scale": "s1", "at": "o1", "by": "p1", "value": 6.5}],
}
JSON = json.dumps(DOCUMENT, ensure_ascii=False, separators=(",", ":")).encode()
YAML = yaml.safe_dump(DOCUMENT, allow_unicode=True, sort_keys=False).encode()
NUMBERS = (
    *("-1", "-0", "0.0", "1e999", "-1e999", "1e-999", "NaN", "Infinity", "-Infinity"),
    *("1E2", "0x1F", "1_000", "01", "+1", ".5", "5.", "1e", "9" * 5_000, "2" * 20),
    *("18446744073709551616", "-9223372036854775809", "0." + "1" * 400, "6.5000001"),
    *("1/2", "1:30", "٣", "１", "true", "null", '"6"', "[6]", "{}", "6 5"),
)

Made = Iterator[tuple[bytes, str]]


def cut(rng: random.Random) -> Made:
    """Cut off at every byte."""
    for text, format in ((JSON, "json"), (YAML, "yaml")):
        yield from ((text[:length], format) for length in range(len(text)))


def turned(rng: random.Random) -> Made:
    """With bits turned."""
    for _ in range(1_000):
        text, format = rng.choice(((JSON, "json"), (YAML, "yaml")))
        damaged = bytearray(text)
        for _ in range(rng.choice((1, 1, 2, 7))):
            damaged[rng.randrange(len(damaged))] ^= 1 << rng.randrange(8)
        yield bytes(damaged), format


def swapped(rng: random.Random) -> Made:
    """With names of fields, and values, in each other's places."""
    key, value = re.compile(rb'"[a-z_]+":'), re.compile(rb'(?<=:)("[^"]*"|[0-9.]+)')
    for number in range(600):
        pattern = value if number % 3 == 0 else key
        one, two = sorted(rng.sample(list(pattern.finditer(JSON)), 2), key=start)
        parts = JSON[: one.start()], two[0], JSON[one.end() : two.start()], one[0]
        yield b"".join((*parts, JSON[two.end() :])), "json"


def start(match: re.Match[bytes]) -> int:
    return match.start()


def numbered(rng: random.Random) -> Made:
    """With numbers at the edge of what a number is."""
    places = list(re.finditer(rb"(?<=[:\[,])([0-9.]+|true|null)(?=[,}\]])", JSON))
    for _ in range(300):
        place, number = rng.choice(places), rng.choice(NUMBERS).encode()
        text = JSON[: place.start()] + number + JSON[place.end() :]
        yield text, rng.choice(("json", "yaml"))


def settled(text: bytes, format: Any) -> str:
    """Read; anything but a map or a silent problem of ours fails."""
    error: SosMapError | None = None
    try:
        case = loads(text, format=format)
    except SosMapError as raised:
        error = raised
    if error is None:
        assert type(case) is CaseMap
        return "read"
    assert error.problems
    assert (error.__cause__, error.__context__) == (None, None)
    told = [str(error), repr(error), *map(repr, error.problems)]
    told += [problem.hint("sv") for problem in error.problems]
    told += traceback.format_exception(error)
    for words in told:
        assert "Hemlig" not in words
    return error.code


@pytest.mark.parametrize(
    ("damage", "expected"),
    [
        (cut, {"not-json", "empty", "read", "field-missing"}),
        (turned, {"not-json", "not-utf8", "field-unknown", "read"}),
        (swapped, {"field-unknown", "duplicate-key", "read", "reference-dangling"}),
        (numbered, {"not-a-number", "not-json", "read", "type-number"}),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_a_damaged_file_is_settled_in_silence(
    damage: Callable[[random.Random], Made], expected: set[str]
) -> None:
    rng = random.Random(2026)  # noqa: S311 (chance for tests, not for secrets)
    codes = Counter(settled(text, format) for text, format in damage(rng))

    assert expected <= set(codes)
    assert codes.total() - codes["read"] > 100


def test_there_are_three_thousand() -> None:
    rng = random.Random(2026)  # noqa: S311
    kinds = (cut, turned, swapped, numbered)

    assert sum(1 for damage in kinds for _ in damage(rng)) >= 3_000


def test_the_whole_file_is_read() -> None:
    assert loads(JSON) == loads(YAML)
    assert all(secret.encode() in JSON for secret in SECRETS)
