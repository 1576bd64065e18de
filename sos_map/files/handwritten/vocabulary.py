"""The two columns of the hand-written form: every key and every word, in sv and en."""

from __future__ import annotations

import csv
import functools
from typing import NamedTuple

from sos_map.data import read_data
from sos_map.files.handwritten.shape import fields

__all__ = ["LANGUAGES", "Row", "Tongue", "other", "rows", "tongue"]

LANGUAGES = ("sv", "en")
#: Where a label counts for much at once, and is always written in full.
_HEADS = ("CaseFile", "SectionLabel")


class Row(NamedTuple):
    """One row of the table.

    A `kind` of `section`, `top` or `word`, or the name of a class; `*` for every class
    that has no row of its own for the name. A name that begins with `+` is a short
    form. `value` is a word of a choice, or the letters of a section's dull ids.
    """

    kind: str
    name: str
    value: str
    sv: str
    en: str


@functools.cache
def rows() -> tuple[Row, ...]:
    """Return the whole table."""
    text = read_data("files", "handwritten", "words.csv").decode()
    return tuple(Row(*row) for row in list(csv.reader(text.splitlines()))[1:])


class Tongue:
    """One column of the table, both ways."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._column = 3 + LANGUAGES.index(language)
        self._words: dict[tuple[str, str], str] = {}
        self._values: dict[tuple[str, str], dict[str, str]] = {}
        self._forms: dict[str, list[str]] = {}
        for row in rows():
            word = row[self._column]
            if row.value and row.kind != "section":
                self._values.setdefault((row.kind, row.name), {})[row.value] = word
                continue
            self._words[row.kind, row.name] = word
            if row.name[0] == "+":
                self._forms.setdefault(row.kind, []).append(row.name)
        self._keys: dict[str, dict[str, str]] = {}
        self._choices: dict[tuple[str, str], dict[str, str]] = {}

    def word(self, kind: str, name: str) -> str:
        """Return the key for a field or a short form of a class."""
        found = self._words.get((kind, name))
        return found if found is not None else self._words["*", name]

    def near(self, cls: str, word: str) -> str:
        """Return the field or short form that a common other word stands for."""
        known = _near(self.language)
        meant = [*known.get((cls, word), ()), *known.get(("*", word), ())]
        if cls == "top":
            return meant[0] if meant else ""
        there = set(self.keys(cls).values()) if cls else ()
        return next((name for name in meant if name in there), "")

    def plain(self, name: str) -> str:
        """Return a word that belongs to no class: `yes`, `months`."""
        return self._words["word", name]

    def forms(self, cls: str) -> list[str]:
        """Return the names of the short forms of a class."""
        labelled = cls not in _HEADS and "shown_to" in fields(cls)
        every = self._forms["*"] if labelled else []
        return [*self._forms.get(cls, ()), *every]

    def keys(self, cls: str) -> dict[str, str]:
        """Return key → field or short form of a class."""
        found = self._keys.get(cls)
        if found is None:
            names = [*fields(cls), *self.forms(cls)]
            found = {self.word(cls, name): name for name in names}
            self._keys[cls] = found
        return found

    def top(self) -> dict[str, str]:
        """Return key → section, short form or field of the case, for the whole file.

        Names come as ``section.harms``, ``top.+adults``, ``CaseFile.title``.
        """
        return _top(self)

    def values(self, cls: str, field: str) -> dict[str, str]:
        """Return canonical word → own word for a choice."""
        if field == "section":
            return {row.name: row[self._column] for row in rows()[: len(self.letters)]}
        found = self._values.get((cls, field))
        return found if found is not None else self._values["*", field]

    def choices(self, cls: str, field: str) -> dict[str, str]:
        """Return own word → canonical word for a choice."""
        found = self._choices.get((cls, field))
        if found is None:
            found = {word: value for value, word in self.values(cls, field).items()}
            self._choices[cls, field] = found
        return found

    @functools.cached_property
    def known(self) -> frozenset[str]:
        """Every key there is; what is none of them may be a word of the case."""
        return frozenset(self._words.values())

    @functools.cached_property
    def letters(self) -> dict[str, str]:
        """Return section → what its dull ids begin with."""
        return {row.name: row.value for row in rows() if row.kind == "section"}


def _top(one: Tongue) -> dict[str, str]:
    found = {}
    for row in rows():
        if row.kind in ("section", "top"):
            found[row[one._column]] = f"{row.kind}.{row.name}"
    for name in fields("CaseFile"):
        found[one.word("CaseFile", name)] = f"CaseFile.{name}"
    return found


@functools.cache
def _near(language: str) -> dict[tuple[str, str], list[str]]:
    """Return class and common other word → the fields that may be meant."""
    text = read_data("files", "handwritten", "near.csv").decode()
    column = 2 + LANGUAGES.index(language)
    found: dict[tuple[str, str], list[str]] = {}
    for row in list(csv.reader(text.splitlines()))[1:]:
        for word in row[column].split("|"):
            found.setdefault((row[0], word), []).append(row[1])
    return found


@functools.cache
def tongue(language: str) -> Tongue:
    """Return one column of the table."""
    return Tongue(language)


def other(language: str) -> Tongue:
    """Return the other column."""
    return tongue("en" if language == "sv" else "sv")
