"""The visible texts of a view, and whether they can be found in what was read back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple, get_args

import attrs

from sos_map.asking.standing import no_longer
from sos_map.dates import surely_before
from sos_map.i18n import said
from sos_map.model.base import Words
from sos_map.model.case import CLASSES, CaseFile
from sos_map.model.declare import fields_of
from sos_map.model.edges import SECTIONS
from sos_map.privacy.view import View
from sos_map.testing.canaries import WORDS

__all__ = ["Visible", "known_paths", "squeezed", "stands_in", "visible_texts"]

#: What is for the owner alone, or stands beside the words that are shown.
_NOT_SHOWN = frozenset({"wordings", "note", "ground", "extensions"})
#: A text may be broken by what stands at the end of one page and the start of the next.
_FURNITURE = 3_000
#: So many letters in a row tell a piece of a text; fewer where it is broken soon.
_PIECES = (12, 8)
_NUMBER = re.compile(r"\[U\+([0-9A-F]{4,6})\]")


class Visible(NamedTuple):
    """One text that a reader may see: its path, its words, the thing it stands on."""

    path: str
    text: str
    thing: Any


def visible_texts(shown: View, language: str) -> Iterator[Visible]:
    """Return all words in a view with their paths, as a page in a language says them.

    A path is `section.field` or `section.list.field`; it ends in `:past` where that
    does not stand or hold any more on the day of the paper.

    Args:
        shown: The view.
        language: The page's language.
    """
    own = shown.case.case.language
    past = no_longer(shown.case, shown.date)
    for path, text in _texts("case", shown.case.case, language, own):
        yield Visible(path, text, shown.case.case)
    for section in SECTIONS:
        for thing in getattr(shown.case, section):
            over = thing.id in past or _is_over(thing, shown.date)
            ending = ":past" if over else ""
            for path, text in _texts(section, thing, language, own):
                yield Visible(path + ending, text, thing)


def _is_over(thing: Any, date: str) -> bool:
    ended = getattr(thing, "ended", None)
    return bool(ended) and (ended == date or surely_before(ended, date))


def _texts(path: str, thing: Any, wanted: str, own: str) -> Iterator[tuple[str, str]]:
    for field in fields_of(thing.__class__):
        name = field.name
        value = getattr(thing, name)
        if not value or name in _NOT_SHOWN:
            continue
        here = f"{path}.{name}"
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Words):
                found = said(one, wanted, own)
                yield here, found.text if found else ""
            elif attrs.has(one.__class__):
                yield from _texts(here, one, wanted, own)
            elif name in WORDS and isinstance(one, str):
                yield here, _said(thing, name, one, wanted, own)


def _said(thing: Any, name: str, text: str, wanted: str, own: str) -> str:
    """Return the wording in the page's language that `request.said` would give."""
    if name not in ("text", "quote") or _language(thing, own) == wanted:
        return text
    for wording in getattr(thing, "wordings", ()):
        if wording.language == wanted:
            return str(wording.text)
    return text


def _language(thing: Any, own: str) -> str:
    return getattr(thing, "language", None) or own


def known_paths() -> frozenset[str]:
    """Return every path that a text of the format can have, past or not."""
    found: set[str] = set()
    for section, kind in (("case", CaseFile), *CLASSES.items()):
        found.update(_paths(section, kind))
    return frozenset(found | {f"{path}:past" for path in found})


def _paths(path: str, kind: type[Any]) -> Iterator[str]:
    for field in fields_of(kind):
        if field.name in _NOT_SHOWN:
            continue
        here = f"{path}.{field.name}"
        if field.name in WORDS:
            yield here
        for inner in _classes(field.type):
            if inner is not Words:
                yield from _paths(here, inner)


def _classes(hint: Any) -> Iterator[type[Any]]:
    if isinstance(hint, type) and attrs.has(hint):
        yield hint
    for one in get_args(hint):
        yield from _classes(one)


def squeezed(text: str) -> str:
    """Return the letters of a text: no spaces, no breaks, no marks of direction.

    A character that no font has may stand as its number, `[U+1230]`. Marks that make no
    letter of their own are left aside: programs put heaps of them in other orders.
    """
    spelled = _NUMBER.sub(lambda match: chr(int(match[1], 16)), text)
    letters = "".join(spelled.translate(_FORMAT).split())
    return unicodedata.normalize("NFKC", letters).translate(_MARKS)


class _Without(dict[int, int | None]):
    """A table for `str.translate` that drops what is of some category of Unicode."""

    def __init__(self, *categories: str) -> None:
        super().__init__()
        self.categories = categories

    def __missing__(self, code: int) -> int | None:
        dropped = unicodedata.category(chr(code)) in self.categories
        return self.setdefault(code, None if dropped else code)


_FORMAT, _MARKS = _Without("Cf"), _Without("Mn", "Me")


def stands_in(text: str, whole: str) -> bool:
    """Say whether all letters of a text stand in another, in order.

    It may be broken where a page ends: into pieces of a few letters or more, each a
    little after the one before.

    Args:
        text: Letters of the text, `squeezed`.
        whole: Letters of everything that was read back.
    """
    if text in whole or _goes_on(text, whole, 0, len(whole)):
        return True
    for cut in range(1, max(_PIECES)):  # broken at once
        near = whole.find(text[cut : cut + max(_PIECES)])
        begun = text[:cut] in whole[max(0, near - _FURNITURE) : max(0, near)]
        if begun and _goes_on(text[cut:], whole, near, len(whole)):
            return True
    return False


def _goes_on(text: str, whole: str, place: int, far: int) -> bool:
    """Say whether a text stands piece by piece from one place on."""
    while text:
        near = max(whole.find(text[:letters], place, far) for letters in _PIECES)
        if near < 0:
            return False
        same = _in_common(text, whole[near : near + len(text)])
        text, place = text[same:], near + same
        far = place + _FURNITURE
    return True


def _in_common(one: str, other: str) -> int:
    """Return with how many letters both begin."""
    pairs = enumerate(zip(one, other, strict=False))
    shorter = min(len(one), len(other))
    return next((n for n, (a, b) in pairs if a != b), shorter)
