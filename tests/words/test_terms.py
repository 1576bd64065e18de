"""Every heading and every choice has a word in both languages, and can be replaced."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from sos_map import WordsRefused, catalogue
from sos_map.i18n import with_agency_words
from sos_map.model.case import CLASSES
from sos_map.schema import read

LANGUAGES = ("sv", "en")


def heading(words, section):
    return words.text(f"section.{section}")


def term(words, *path):
    return words.text(".".join(("term", *path)))


def choices() -> list[tuple[str, str, str]]:
    """Return every choice there is in a file, from the schema."""
    found = []
    for kind, body in read()["$defs"].items():
        for field, node in body["properties"].items():
            inner: dict[str, Any] = node.get("items", node)
            if field != "section":
                found += [(kind, field, value) for value in inner.get("enum", ())]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_section_has_a_heading(language):
    words = catalogue(language)
    headings = [heading(words, section) for section in CLASSES]
    assert len(set(headings)) == len(CLASSES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_has_a_word(language):
    words = catalogue(language)
    missing = []
    for kind, field, value in choices():
        try:
            assert term(words, kind, field, value).strip()
        except WordsRefused:
            missing.append((kind, field, value))
    assert not missing
    assert len(choices()) > 300


def test_the_two_languages_differ():
    sv, en = map(catalogue, LANGUAGES)
    same = [c for c in choices() if term(sv, *c) == term(en, *c)]
    assert len(same) < len(choices()) / 10, same


def test_a_missing_word_is_named():
    with pytest.raises(WordsRefused) as caught:
        term(catalogue("sv"), "Rule", "colour", "red")
    assert "term.Rule.colour.red" in str(caught.value)


@pytest.mark.parametrize("section", ["goals", "plans", "rings", "safety_people"])
def test_one_switch_turns_every_compound(section):
    soft = catalogue("sv")
    hard = with_agency_words(soft, {"safety.word": "säkerhets"})
    assert heading(soft, section).startswith("Trygghets")
    assert heading(hard, section) == heading(soft, section).replace(
        "Trygghets", "Säkerhets"
    )


def test_the_switch_never_touches_what_a_person_said():
    words = attrs.evolve(
        catalogue("sv"), layers=({"x": "{words}"}, *catalogue("sv").layers)
    )
    hard = with_agency_words(words, {"safety.word": "säkerhets"})
    assert hard.text("x", words="{safety}plan, trygghetsplan") == (
        "{safety}plan, trygghetsplan"
    )


def test_no_word_of_ours_names_one_of_the_two_outright():
    """A compound that does not follow the switch would stand beside one that does."""
    for layer in catalogue("sv").layers:
        wrong = [
            key
            for key, text in layer.items()
            if key != "safety.word"
            and not key.startswith("term.")
            and not key.startswith(("problem.", "finding.", "check."))
            and ("trygghets" in text.lower() or "säkerhets" in text.lower())
        ]
        assert not wrong


def test_an_agency_replaces_a_heading_and_a_wrong_key_is_refused():
    words = with_agency_words(catalogue("sv"), {"section.bottom_lines": "Minimikrav"})
    assert heading(words, "bottom_lines") == "Minimikrav"
    words = with_agency_words(words, {"term.Rule.status.in_force": "gäller"})
    assert term(words, "Rule", "status", "in_force") == "gäller"
    for wrong in ("section.bottom_line", "term.Rule.status.in_farce"):
        with pytest.raises(WordsRefused):
            with_agency_words(catalogue("sv"), {wrong: "Minimikrav"})
