"""An editor can offer every key and word, and takes what the page shows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import orjson
import pytest
from hand_example import PAGE, PIECES, small

from sos_map.files import yaml_text
from sos_map.files.handwritten.editor import EDITOR_NAME, as_text
from sos_map.files.handwritten.expanding import language_of
from sos_map.files.handwritten.shape import fields
from sos_map.files.handwritten.vocabulary import LANGUAGES, rows, tongue

SCHEMA = orjson.loads((PAGE.parents[1] / "schemas" / EDITOR_NAME).read_bytes())


def test_the_file_is_what_the_table_gives() -> None:
    assert Path(PAGE.parents[1], "schemas", EDITOR_NAME).read_bytes() == as_text()


def _reached(node: Any, seen: set[str]) -> list[dict[str, Any]]:
    """Every object that a blank file leads to."""
    found = []
    if isinstance(node, dict):
        if "$ref" in node:
            name = node["$ref"].removeprefix("#/$defs/")
            if name not in seen:
                seen.add(name)
                found += _reached(SCHEMA["$defs"][name], seen)
        found.append(node)
        for inner in node.values():
            found += _reached(inner, seen)
    if isinstance(node, list):
        for inner in node:
            found += _reached(inner, seen)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_blank_file_leads_to_every_key_and_word(language: str) -> None:
    words = tongue(language)
    top = SCHEMA["$defs"][language]
    assert set(top["properties"]) == set(words.top())
    seen: set[str] = set()
    reached = _reached(top, seen)
    keys = {key for node in reached for key in node.get("properties", {})}
    offered = {word for node in reached for word in node.get("enum", ())}
    for row in rows():
        word = row.sv if language == "sv" else row.en
        if row.kind in ("word", "section", "top"):
            continue
        assert word in (offered if row.value else keys), row
    for name in seen - {"text", "names", "nothing"}:
        cls = name.partition(".")[2]
        body = SCHEMA["$defs"][name]
        whole = body.get("anyOf", [body])[0]
        wanted = {words.word(cls, one) for one in (*fields(cls), *words.forms(cls))}
        assert set(whole["properties"]) == wanted
        assert all(field["description"] for field in whole["properties"].values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_and_every_piece_are_taken(language: str) -> None:
    check = jsonschema.Draft202012Validator(SCHEMA)
    base = _numbers(yaml_text.parse(small(language).encode()))
    check.validate(base)
    for piece in PIECES:
        written = yaml_text.parse(piece.encode())
        if language_of(written) == language:
            check.validate({**base, **_numbers(written)})


def test_a_wrong_key_is_marked() -> None:
    check = jsonschema.Draft202012Validator(SCHEMA)
    assert not check.is_valid({"sos-map": 1, "har hänt": [{"texten": "a"}]})
    assert not check.is_valid({"sos-map": 1, "has happened": [{"dag": "2026"}]})


def _numbers(value: Any) -> Any:
    """Read whole numbers as an editor does."""
    if isinstance(value, dict):
        return {name: _numbers(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_numbers(one) for one in value]
    return int(value) if value.isdigit() else value
