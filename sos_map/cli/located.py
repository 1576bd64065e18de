"""A case map with the places of everything in its text, for those who ask."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import attrs

from sos_map.files import load
from sos_map.files.decode import opened
from sos_map.files.places import Where, finder
from sos_map.migrate import Note, before
from sos_map.model.case import CaseMap
from sos_map.practice.finding import Named, unnamed

__all__ = ["Located", "located"]


@attrs.frozen(repr=False)
class Located:
    """A case map and the text that it came from.

    Attributes:
        case: The map.
        notes: What an older format made us change on the way in.
        places: Reads the text once more, this time for the places.
    """

    case: CaseMap
    notes: tuple[Note, ...]
    places: Callable[[], tuple[Where, Named]]


def located(file: str, *, reference: bool = False) -> Located:
    """Return the map in a file, or on standard input for ``-``.

    Raises:
        FileProblem: it cannot be read.
        InvalidCase: it is not a case map.
    """
    data = sys.stdin.buffer.read() if file == "-" else load.read_bytes(file)
    by_name = None if file == "-" else load._by_name(file)
    case, notes = load._read(data, by_name, reference)

    def places() -> tuple[Where, Named]:
        text = opened(data)
        form = by_name or ("json" if text.lstrip()[:1] == b"{" else "yaml")
        where = finder(load._places(text, form))
        plain = load._plain(text, form)
        if "sos-map" in plain:
            return _by_hand(plain, where)
        return before(notes, where), unnamed

    return Located(case, notes, places)


def _by_hand(plain: Any, where: Where) -> tuple[Where, Named]:
    """Return the places of a hand-written file, in its writer's own keys."""
    from sos_map.files.handwritten.expanding import expand
    from sos_map.files.handwritten.own_words import own_path

    written_out = expand(plain)
    words = written_out.reading.words
    return (
        lambda path: where(written_out.came_from(path)),
        lambda path: own_path(written_out.came_from(path), plain, words),
    )
