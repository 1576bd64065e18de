"""A wrong word gets the right one; never one that would change who may read."""

from __future__ import annotations

import pytest

import sos_map
from sos_map.data import read_data
from sos_map.files.handwritten.shape import fields
from sos_map.files.handwritten.vocabulary import LANGUAGES, tongue
from sos_map.schema import read

ROWS = [
    line.split(",")
    for line in read_data("files", "handwritten", "near.csv").decode().splitlines()[1:]
]
BASE = """\
sos-map: 1
barn: {vera: {}}
vuxna: {maja: {}}
möten: {m1: {dag: 2026-02-12, vad: hembesök}}
"""


def _found(rest: str) -> list[tuple[str, str, dict[str, str]]]:
    with pytest.raises(sos_map.InvalidCase) as caught:
        sos_map.loads(BASE + rest)
    return [(p.code, p.path, dict(p.detail)) for p in caught.value.problems]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: ".".join(row[:2]))
def test_every_near_word_leads_to_a_key_that_exists(
    row: list[str], language: str
) -> None:
    words = tongue(language)
    cls, name = row[:2]
    if cls == "top":
        assert name in words.top().values()
    elif cls != "*":
        assert name in fields(cls) or name in words.forms(cls)
    else:
        assert any(name in fields(one) for one in read()["$defs"])
    for word in row[2 + LANGUAGES.index(language)].split("|"):
        if cls not in ("*", "top"):
            assert words.near(cls, word) == name
            assert word not in words.keys(cls), "it is a right word here"


@pytest.mark.parametrize(
    ("rest", "path", "nearest"),
    [
        ("bor ihop:\n  - {vilka: [maja], till: 2026}\n", "bor ihop › 1 › till", "slut"),
        (
            "faror:\n  f1:\n    för att: x\n    skydd:\n"
            "      - {gjorde: x, barn: [vera]}\n",
            "faror › f1 › skydd › 1 › barn",
            "hjälpte",
        ),
        ("rubrik: Vår karta\n", "5", "titel"),
    ],
)
def test_a_common_wrong_word_gets_the_right_one(
    rest: str, path: str, nearest: str
) -> None:
    assert _found(rest) == [("field-unknown", path, {"nearest": nearest})]


@pytest.mark.parametrize(
    "key", ["barra", "baran", "ävenn", "visas förr", "visas int för"]
)
def test_a_word_for_who_may_read_is_never_guessed(key: str) -> None:
    ((code, _, detail),) = _found(f"faror:\n  f1: {{text: x, {key}: [vera]}}\n")
    assert code == "field-unknown"
    assert detail.get("nearest") not in {"bara", "även", "visas för", "visas inte för"}


def test_a_wrong_key_is_not_also_a_missing_field() -> None:
    row = "  - {vem: maja, om vad: f1, hur mycket: allt}\n"
    rest = f"faror: {{f1: {{text: x}}}}\nvet om:\n{row}"
    assert [(code, detail) for code, _, detail in _found(rest)] == [
        ("field-unknown", {"nearest": "om"}),
        ("field-unknown", {"nearest": "vet"}),
    ]


def test_names_are_never_in_a_place() -> None:
    rest = "har hänt:\n  h1: {text: x, barn: {vera: {hur: x}}}\n"
    assert [path for _, path, _ in _found(rest)] == ["har hänt › h1 › barn › 1 › hur"]
