"""The look shares nothing with what it looks after."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import sos_map
from sos_map.leaks.folding import words_of
from sos_map.leaks.hidden import hidden_strings
from sos_map.leaks.strings import KINDS, text_fields
from sos_map.schema import read
from sos_map.testing.canaries import WORDS

FOLDER = Path(sos_map.__file__).parent / "leaks"


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.py")), ids=lambda p: p.stem)
def test_erasing_and_deciding_are_not_asked(path):
    imported = {
        node.module
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom)
    }
    private = {name for name in imported if name.startswith("sos_map.privacy")}
    assert private <= {"sos_map.privacy.dull_ids"}  # what new ids begin with
    assert not {name for name in imported if name.startswith("sos_map.exporting")}


def test_every_field_of_words_is_looked_for():
    """A field that the format gets tomorrow is looked for from the first day."""
    texts = {
        field
        for body in (read(), *read()["$defs"].values())
        for field, rule in body["properties"].items()
        if rule.get("type") == "string" and "enum" not in rule
    }
    dull = {
        *("language", "made_from", "at", "person", "child", "who", "date", "since"),
    }
    assert text_fields() >= (texts & WORDS) | set(KINDS)
    assert "language" in texts & dull


def test_whatever_a_map_hides_is_looked_for_field_by_field():
    """A map of one thing with one word in each field, and a view without any."""
    from sos_map.files.canonical import as_data
    from sos_map.testing.families import complete_case

    whole = as_data(complete_case())
    found = hidden_strings(whole, {"sos_map": 1})
    looked_for = {secret.letters or "".join(secret.words) for secret in found}
    missing = set()

    def visit(value, path, field):
        if isinstance(value, dict):
            for name, inner in value.items():
                visit(inner, f"{path}.{name}", name)
        elif isinstance(value, list):
            for number, inner in enumerate(value):
                visit(inner, f"{path}[{number}]", field)
        elif isinstance(value, str) and field in WORDS:
            letters = "".join(words_of(value))
            if letters not in looked_for and len(letters) > 2:
                missing.add(path)

    visit(whole, "$", "")
    assert len(looked_for) > 100
    assert missing == set()
