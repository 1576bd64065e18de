"""Every section, field and word of the model has a Swedish and an English key."""

from __future__ import annotations

import pytest

from sos_map.files.handwritten.shape import MAP, fields, sections
from sos_map.files.handwritten.vocabulary import LANGUAGES, rows, tongue
from sos_map.schema import read

CLASSES = sorted(read()["$defs"])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("cls", CLASSES)
def test_each_field_and_word_of_a_class_has_one_key_of_its_own(
    cls: str, language: str
) -> None:
    words = tongue(language)
    names = [*fields(cls), *words.forms(cls)]
    assert sorted(words.keys(cls).values()) == sorted(names)
    for field in fields(cls).values():
        if field.kind == "choice" and field.name != "section":
            own = words.values(cls, field.name)
            assert set(own) >= set(field.choices), field.name
            kept = [own[choice] for choice in field.choices]
            assert len(set(kept)) == len(kept), field.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_keys_of_a_whole_file_differ(language: str) -> None:
    words = tongue(language)
    wanted = {f"section.{name}" for name in (*sections(), "labels")}
    wanted |= {f"CaseFile.{name}" for name in fields("CaseFile")}
    wanted |= {f"top.{row.name}" for row in rows() if row.kind == "top"}
    assert set(words.top().values()) == wanted
    assert set(fields(MAP)) == {*sections(), "labels", "case", "sos_map"}


def test_no_row_is_idle_or_stands_twice() -> None:
    seen = [(row.kind, row.name, row.value) for row in rows() if row.kind != "section"]
    assert len(set(seen)) == len(seen)
    every = {name for cls in CLASSES for name in fields(cls)}
    for row in rows():
        if row.kind in CLASSES and row.name[0] != "+":
            assert row.name in fields(row.kind), row
        if row.kind == "*" and row.name[0] != "+":
            assert row.name in every, row
        assert row.sv.strip() == row.sv != ""
        assert row.en.strip() == row.en != ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_dull_ids_of_two_sections_never_meet(language: str) -> None:
    letters = [tongue(language).letters[name] for name in sections()]
    assert len(set(letters)) == len(letters)
    assert all(letter.isalpha() for letter in letters)
