"""Let an installed exporter draw a map of words, for a reader whom it is made for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from word_map import DATE, Words, with_words

from sos_map import Exporter
from sos_map.exporting.api import File
from sos_map.exporting.registry import Registry
from sos_map.exporting.rendering import render
from sos_map.model.case import CaseMap
from sos_map.privacy.reader import named_reader
from sos_map.privacy.views import view
from sos_map.testing import Vector, readers_of

__all__ = ["EXPORTERS", "culprits", "drawn", "words_of"]

_INSTALLED = Registry.installed()
EXPORTERS = [_INSTALLED.get(entry.name) for entry in _INSTALLED.entries]
#: The office gets its papers in Swedish, the family in English: other letters, sizes
#: and sentences, and both languages.
_FIRST = {"sv": "team", "en": "sara:guardian:barn"}


def words_of(vectors: Sequence[Vector]) -> Words:
    """Return the vectors by number, the same in every position."""
    return lambda _position, number: vectors[number].text


def drawn(
    exporter: Exporter,
    case: CaseMap,
    language: str,
    options: Mapping[str, Any] | None = None,
) -> tuple[File, ...]:
    """Return the files for the language's reader, or for the first that may have them.

    Args:
        exporter: The exporter.
        case: A map of words.
        language: The page's language.
        options: The exporter's own.
    """
    readers = [one for one in readers_of(case, DATE) if _fits(exporter, case, one)]
    reader = _FIRST[language] if _FIRST[language] in readers else readers[0]
    shown = view(case, reader, DATE, child="barn")
    return render(exporter, shown, options or {}, language)


def _fits(exporter: Exporter, case: CaseMap, reader: str) -> bool:
    kind = named_reader(case, reader, DATE).kind
    return exporter.readers is None or kind in exporter.readers


def culprits(
    exporter: Exporter,
    vectors: Sequence[Vector],
    language: str,
    check: Callable[[tuple[File, ...]], object],
) -> list[str]:
    """Return the vectors that an exporter or a parser fails on when alone."""
    found = []
    for vector in vectors:
        case = with_words(1, words_of([vector]))
        try:
            check(drawn(exporter, case, language))
        except Exception as error:
            found.append(f"{vector.id} {type(error).__name__}")
    return found
