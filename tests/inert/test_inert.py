"""Hostile words come out of every exporter as words, in both languages (privacy §2).

`SOS_MAP_EVERY_VECTOR=1` runs each vector alone in each position as well; that takes
some twenty minutes.
"""

from __future__ import annotations

import os
from collections.abc import Sequence

import pytest
from compared import Said, differences, said_by
from drawing import EXPORTERS, culprits, drawn, words_of
from word_map import POSITIONS, Words, dull, with_words

from sos_map import Exporter
from sos_map.i18n import LANGUAGES
from sos_map.testing import Vector, vectors

LITERAL = [one for one in vectors() if one.holds in ("literal", "isolated")]
#: In English every fourth one, and all that run from right to left.
CHOSEN = {
    "sv": LITERAL,
    "en": [
        one
        for place, one in enumerate(LITERAL)
        if place % 4 == 1 or one.holds == "isolated"
    ],
}
exporters = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
languages = pytest.mark.parametrize("language", LANGUAGES)
every_one = pytest.mark.skipif(
    "SOS_MAP_EVERY_VECTOR" not in os.environ,
    reason="the long run was not asked for (SOS_MAP_EVERY_VECTOR=1)",
)


def untitled(words: Words) -> Words:
    """Return words with a title of no vector: titles have a test of their own."""
    return lambda position, number: (
        "Karta" if position == "title" else words(position, number)
    )


def whole(
    exporter: Exporter, words: Sequence[Vector], language: str
) -> tuple[Said, Said]:
    """Return what the files say for a map of all the words, and for its twin."""
    case = with_words(len(words), untitled(words_of(words)))
    try:
        found = said_by(drawn(exporter, case, language))
    except Exception as error:  # whatever it was, these words brought it about
        names = culprits(exporter, words, language, said_by)
        pytest.fail(f"{type(error).__name__}, alone: {', '.join(names)}")
    twin = with_words(len(words), untitled(dull))
    return found, said_by(drawn(exporter, twin, language))


def test_the_whole_table_is_there() -> None:
    names = [one.id for one in vectors()]
    numbers = {int("".join(filter(str.isdigit, x))) for x in names if x[0] != "m"}

    assert len(set(names)) == len(names) > 200
    assert numbers == set(range(1, 104))


@exporters
@languages
def test_words_come_out_as_words_and_nothing_acts(
    exporter: Exporter, language: str
) -> None:
    found, twin = whole(exporter, CHOSEN[language], language)
    bare = said_by(drawn(exporter, with_words(0, untitled(dull)), language))
    wrong = list(differences(found, twin, CHOSEN[language], bare=bare))

    assert twin.active == set()
    assert found.active == set()
    assert wrong == []


@exporters
def test_a_title_comes_out_as_a_title(exporter: Exporter) -> None:
    forms = exporter.options.get("format", {}).get("enum", ["all"])
    wrong = []
    for form, language in zip(forms[-2:], ("sv", "en"), strict=False):
        options = {"format": form} if "format" in exporter.options else {}

        def said(words: object, language: str = language, options: object = options):  # type: ignore[no-untyped-def]
            return said_by(drawn(exporter, with_words(0, words), language, options))  # type: ignore[arg-type]

        twin = said(dull)
        if not twin.has_title():
            continue  # nothing of the title reaches this paper
        # Half of them in each form: a title takes the same way to both.
        for number, vector in list(enumerate(LITERAL))[language == "en" :: 2]:
            found = said(words_of([vector]))
            wrong += sorted(found.active)
            wrong += differences(found, twin, LITERAL, title=number)
    assert wrong == []


@every_one
@exporters
@languages
@pytest.mark.parametrize("position", POSITIONS)
def test_each_vector_alone_in_each_position(
    exporter: Exporter, language: str, position: str
) -> None:
    twin = said_by(drawn(exporter, with_words(1, dull), language))
    wrong = []
    for vector in LITERAL:

        def alone(place: str, number: int, text: str = vector.text) -> str:
            return text if place == position else dull(place, number)

        found = said_by(drawn(exporter, with_words(1, alone), language))
        wrong += sorted(found.active)
        wrong += differences(found, twin, [vector], only=position)
    assert wrong == []
