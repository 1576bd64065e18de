"""Words for kin give the tie that the model knows; the gender follows from the word."""

from __future__ import annotations

import pytest

import sos_map
from sos_map.files.handwritten.people import KIN
from sos_map.files.handwritten.vocabulary import LANGUAGES, tongue


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", KIN)
def test_each_word_makes_its_tie(form: str, language: str) -> None:
    word = tongue(language).word("Person", form)
    head = {"sv": "barn: {vera: {}}\nvuxna", "en": "children: {vera: {}}\nadults"}
    case = sos_map.loads(f"sos-map: 1\n{head[language]}: {{kim: {{{word}: vera}}}}\n")
    tie, gender, nature = KIN[form]
    made = case.kinships[0]
    assert (made.person, made.tie, made.of) == ("kim", tie, "vera")
    assert bool(made.twins) == (nature == "twins")
    assert made.nature == (nature if nature not in ("", "twins") else "birth")
    kim = next(one for one in case.people if one.id == "kim")
    assert kim.gender == (gender or None)
    said = word.removesuffix(" till").removesuffix(" of")
    assert kim.role == (said if tie == "relative" else None)
    assert not case.custody


def test_what_is_said_outright_is_kept() -> None:
    kim = "{kim: {moster till: vera, roll: lärare}}"
    text = f"sos-map: 1\nbarn: {{vera: {{}}}}\nvuxna: {kim}\n"
    case = sos_map.loads(text)
    assert [one.role for one in case.people if one.id == "kim"] == ["lärare"]
