"""Which words a wording was made from, so that an old translation shows.

A wording names the words it was made from by their fingerprint. When those are written
anew the fingerprint stays, and the wording shows as old until somebody has looked.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import attrs

from sos_map.model.base import Wording
from sos_map.model.case import CaseMap
from sos_map.model.declare import fields_of
from sos_map.model.edges import SECTIONS
from sos_map.silence import silent

__all__ = ["OldWording", "fingerprint", "old_wordings", "own_words"]


@silent
def fingerprint(text: str) -> str:
    """Return the first 8 hex digits of SHA-256 of a text, as it stands in UTF-8.

    Nothing is made equal first: a space more, or å as one character or two, is other
    words. A quotation is the same only byte for byte.

    >>> fingerprint("Sara sov på soffan.")
    '7f639a9f'
    """
    # A text that is none is refused by the gate, not here.
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()[:8]


@attrs.frozen(repr=False)
class OldWording:
    """A wording whose words were changed after it was made.

    Attributes:
        id: The thing on the map.
        field: Where in the thing its words stand: empty for the thing's own, else
            ``experience`` or ``children[0]``.
        language: The language of the wording.
        reader: For whom the wording is, when not for everybody.
    """

    id: str
    field: str
    language: str
    reader: str | None


@silent
def old_wordings(case: CaseMap) -> tuple[OldWording, ...]:
    """Return every wording that was made from words which no longer stand there.

    A wording may be made from the thing's own words or from another wording of them.
    One that does not say what it was made from is never called old.
    """
    return tuple(
        OldWording(thing.id, field, wording.language, wording.reader)
        for section in SECTIONS
        for thing in getattr(case, section)
        for field, value in _worded(thing, "")
        for wording in _old(value)
    )


@silent
def own_words(value: Any) -> str | None:
    """Return the words that the wordings of a value put otherwise.

    For a rating these are the quotation, else `text`.
    """
    text: str | None = getattr(value, "text", None) or getattr(value, "quote", None)
    return text


def _old(value: Any) -> Iterator[Wording]:
    """Return the wordings of a value that were made from none of its words."""
    prints = [fingerprint(wording.text) for wording in value.wordings]
    own = fingerprint(own_words(value) or "")
    for place, wording in enumerate(value.wordings):
        others = (own, *prints[:place], *prints[place + 1 :])
        if wording.made_from is not None and wording.made_from not in others:
            yield wording


def _worded(value: Any, field: str) -> Iterator[tuple[str, Any]]:
    """Return a value and what stands in it that has wordings, each with its field."""
    if getattr(value, "wordings", ()):
        yield field, value
    for name in (one.name for one in fields_of(type(value))):
        inner, at = getattr(value, name), f"{field}.{name}".lstrip(".")
        if attrs.has(type(inner)):
            yield from _worded(inner, at)
        elif inner.__class__ is tuple and name != "wordings":
            for place, item in enumerate(inner):
                if attrs.has(type(item)):
                    yield from _worded(item, f"{at}[{place}]")
