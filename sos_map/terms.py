"""The word for every field and choice of the format: one table to write and to read by.

What a worker types in the hand-written form is what a page may print. An agency
replaces a term (`term.Rule.status.in_force`) in its own words file, as any other key.
"""

from __future__ import annotations

import csv
import functools
import io
from collections.abc import Iterator, Mapping

from sos_map.data import read_data

__all__ = ["Terms"]


class Terms(Mapping[str, str]):
    """The terms of one language as a layer of a catalogue; read when first asked for.

    Keys are `term.CLASS.FIELD` and `term.CLASS.FIELD.CHOICE`.
    """

    def __init__(self, language: str) -> None:
        """Name the language; nothing is read yet."""
        self.language = language

    def __getitem__(self, key: str) -> str:
        start, *path = key.split(".")
        if start != "term" or len(path) not in (2, 3):
            raise KeyError(key)
        kind, field, choice = (*path, "")[:3]
        table = _table(self.language)
        return table.get((kind, field, choice)) or table["*", field, choice]

    def __iter__(self) -> Iterator[str]:
        for path in _table(self.language):
            yield ".".join(("term", *filter(None, path)))

    def __len__(self) -> int:
        return len(_table(self.language))


@functools.cache
def _table(language: str) -> dict[tuple[str, str, str], str]:
    text = read_data("files", "handwritten", "words.csv").decode()
    return {
        (row["class"], row["field"], row["value"]): row[language]
        for row in csv.DictReader(io.StringIO(text))
        if row["class"] != "section" and not row["field"].startswith("+")
    }
