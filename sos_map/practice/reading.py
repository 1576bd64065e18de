"""Reading wording, humbly: lists of words, and what a sentence seems to leave out.

A list can only raise a question. Where words are in a language that no list knows,
nothing is asked.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import Any

import orjson

from sos_map.data import read_data

__all__ = ["mentions", "only_absence", "readable"]

_ENDS = re.compile(r"[.;:!?()\n–—]|,\s")


@functools.cache
def _lists() -> dict[str, dict[str, re.Pattern[str]]]:
    """Return one pattern for each list; `*` in a list stands for any ending."""
    data = orjson.loads(read_data("practice", "word_lists.json"))
    return {
        language: {name: _pattern(entries) for name, entries in lists.items()}
        for language, lists in data.items()
    }


def _pattern(entries: list[str]) -> re.Pattern[str]:
    words = "|".join(re.escape(one).replace(r"\*", r"\w*") for one in entries)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def readable(words: Any, written_in: str) -> list[tuple[str, str]]:
    """Return language and text of every wording that a list of ours can read."""
    if words is None:
        return []
    said = [(words.language or written_in, words.text)]
    said += [(one.language, one.text) for one in words.wordings]
    return [
        (language[:2], text)
        for language, text in said
        if language.partition("-")[0] in _lists()
    ]


def mentions(name: str, texts: list[tuple[str, str]]) -> bool:
    """Say whether any of the texts has a word of the list of that name."""
    return any(_lists()[language][name].search(text) for language, text in texts)


def only_absence(texts: list[tuple[str, str]], clause_words: int) -> bool:
    """Say whether the texts only tell what must not happen.

    One clause without a word of absence is enough to be told what will happen.

    >>> only_absence([("sv", "Johan slår inte Ebba.")], 3)
    True
    >>> only_absence([("sv", "Johan slår inte utan går ut ur rummet.")], 3)
    False
    """
    return bool(texts) and not any(
        _says_something(language, text, clause_words) for language, text in texts
    )


def _says_something(language: str, text: str, clause_words: int) -> bool:
    lists = _lists()[language]
    text = lists["not_absence"].sub(" ", text)
    if lists["instead"].search(text):
        return True
    return any(
        len(clause.split()) >= least and not lists["absence"].search(clause)
        for clause, least in _clauses(lists, text, clause_words)
    )


def _clauses(
    lists: dict[str, re.Pattern[str]], text: str, clause_words: int
) -> Iterator[tuple[str, int]]:
    for sentence in _ENDS.split(text):
        for position, part in enumerate(lists["contrast"].split(sentence)):
            # After "but" two words say enough: "but goes out".
            least = min(clause_words, 2) if position else clause_words
            # "Stops hitting and shouting": the end of one is the end of both.
            stops = lists["stopping"].search(part)
            for clause in [part] if stops else lists["joining"].split(part):
                yield clause, least
