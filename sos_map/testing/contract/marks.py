"""Views in which every text begins with a mark, and so can be told from others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

import attrs

from sos_map.admission import admit
from sos_map.exporting.api import File
from sos_map.files.canonical import as_data
from sos_map.privacy.view import View
from sos_map.testing.canaries import WORDS
from sos_map.testing.inside import readable

__all__ = ["marked", "marks_in", "plainly", "worded"]

_MARK = re.compile(r"mark[0-9]{4}x", re.IGNORECASE)


def marked(shown: View, words: Callable[[int], str]) -> View:
    """Return a view with other words in it; names, notes and quotes alike.

    Args:
        shown: The view.
        words: Gives for the number of a text, counted from 0, what follows its mark.
    """
    return worded(shown, lambda number: f"mark{number:04d}x {words(number)}")


def worded(shown: View, words: Callable[[int], str]) -> View:
    """Return a view with other words in it and no marks before them."""
    count = 0

    def other(value: Any, field: str = "") -> Any:
        nonlocal count
        if isinstance(value, dict):
            return {key: other(item, key) for key, item in value.items()}
        if isinstance(value, list):
            return [other(item, field) for item in value]
        if field not in WORDS or not isinstance(value, str):
            return value
        count += 1
        return words(count - 1)

    return attrs.evolve(shown, case=admit(other(as_data(shown.case))))


def plainly(shown: View) -> View:
    """Return a view with a short plain word in the place of every text."""
    return marked(shown, lambda _number: "ord")


def marks_in(files: Iterable[File]) -> frozenset[str]:
    """Return the marks that can be read in the files, their names included."""
    return frozenset(
        mark.lower()
        for file in files
        for mark in _MARK.findall(f"{file.name}\n{readable(file.data)}")
    )
