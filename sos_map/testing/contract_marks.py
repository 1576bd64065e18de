"""A family in which every text begins with a mark, to see which texts reach a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from sos_map.admission import admit
from sos_map.exporting.api import File
from sos_map.model.case import CaseMap
from sos_map.testing.canaries import WORDS
from sos_map.testing.inside import readable
from sos_map.testing.pools import HOSTILE_TEXTS
from sos_map.testing.sample_family import USUAL

__all__ = ["hostile_cases", "marked", "marks_in"]

_MARK = re.compile(r"mark[0-9]{4}x")


def marked(words: Callable[[int], str]) -> tuple[CaseMap, int]:
    """Return the usual family with other words, and how many texts there are.

    Args:
        words: Gives for the number of a text what follows its mark.
    """
    count = 0

    def other(value: Any, field: str = "") -> Any:
        nonlocal count
        if isinstance(value, dict):
            return {key: other(item, key) for key, item in value.items()}
        if isinstance(value, list):
            return [other(item) for item in value]
        if field not in WORDS or not isinstance(value, str):
            return value
        count += 1
        return f"mark{count:04d}x {words(count)}"

    return admit(other(USUAL)), count


def hostile_cases(step: int = 12) -> Iterator[CaseMap]:
    """Return the usual family with hostile words, each in many places."""
    for turn in range(0, len(HOSTILE_TEXTS), step):

        def hostile(n: int, turn: int = turn) -> str:
            return HOSTILE_TEXTS[(7 * n + turn) % len(HOSTILE_TEXTS)]

        yield marked(hostile)[0]


def marks_in(files: Iterable[File]) -> frozenset[str]:
    """Return the marks that can be read in the files."""
    return frozenset(
        mark for file in files for mark in _MARK.findall(readable(file.data))
    )
