"""What a script holds in its hands while it builds, and how that becomes plain data."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Mapping, Sequence
from typing import Any, get_args, get_type_hints

import attrs

from sos_map.files.canonical import as_data
from sos_map.model.base import Labelled, Wording, Words
from sos_map.model.case import CLASSES, CaseFile

__all__ = [
    "Day",
    "Handle",
    "Impacts",
    "Links",
    "Many",
    "One",
    "Piece",
    "as_plain",
    "linked",
    "worded",
    "words_of",
]


@attrs.frozen(repr=False)
class Handle:
    """What a verb gives back: it stands for the thing in other verbs.

    ``str(handle)`` is the id, and so names a body as a reader.
    """

    id: str
    section: str
    _maker: object

    def __str__(self) -> str:
        """Return the id."""
        return self.id


@attrs.frozen(repr=False)
class Piece:
    """Words or a handle with fields of their own; made by `Builder.piece`."""

    what: str | Handle | None
    fields: Mapping[str, object]


Day = str | datetime.date
One = Handle | None
Many = Sequence[Handle]
#: Handles, each with a label of its own where it is a piece.
Links = Sequence[Handle | Piece]
#: Children, each with what it did or could do to that child.
Impacts = Mapping[Handle, str | Piece | None] | Links


@functools.cache
def words_of(section: str) -> frozenset[str]:
    """Return the fields of a section that hold words; a script may give plain text."""
    hints = get_type_hints(CLASSES.get(section, CaseFile))
    return frozenset(n for n, hint in hints.items() if Words in (hint, *get_args(hint)))


def linked(inner: str, value: object) -> object:
    """Return pieces for links that were given as handles, pieces or a mapping."""
    if isinstance(value, Mapping):
        return [_link(inner, who, words) for who, words in value.items()]
    if isinstance(value, list | tuple):
        return [_link(inner, who, None) for who in value]
    return value


def _link(inner: str, who: Any, words: Any) -> Piece:
    if isinstance(who, Piece):
        return Piece(None, {inner: who.what, **who.fields})
    if isinstance(words, Piece):
        return Piece(words.what, {inner: who, **words.fields})
    return Piece(words, {inner: who})


def worded(name: str, value: object) -> object:
    """Return ``{"en": "…"}`` as the format has it."""
    if name == "wordings" and isinstance(value, Mapping):
        return [{"language": key, "text": text} for key, text in value.items()]
    return value


def as_plain(value: object) -> Any:
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [as_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {key: as_plain(item) for key, item in value.items()}
    return as_data(value) if isinstance(value, Labelled | Wording | Words) else value
