"""The words of a text as whoever stands before it sees them."""

from __future__ import annotations

import re
import unicodedata
from fnmatch import translate
from functools import lru_cache

__all__ = ["has_word", "same_stem", "seen", "words_of"]

_WORD = re.compile(r"[^\W_]+")
_STEM = 5  # letters in common
#: Letters and signs that are as they look: nearly every text has no others.
_PLAIN = re.compile("[ -~\u00c0-\u00ff\u2013\u2014\u2019\u201d\n]*")


@lru_cache(maxsize=8)
def _one_of(patterns: frozenset[str]) -> re.Pattern[str]:
    """Return one expression for a whole list, which is asked for every word."""
    return re.compile("|".join(map(translate, sorted(patterns))))


def seen(text: str) -> str:
    """Return a text as an eye reads it: no sign in it that has no shape."""
    if _PLAIN.fullmatch(text):
        return text
    whole = unicodedata.normalize("NFKC", text)
    return "".join(one for one in whole if unicodedata.category(one) != "Cf")


def words_of(text: str) -> list[str]:
    """Return the words of a text in small letters, and its numbers."""
    return _WORD.findall(seen(text).casefold())


def has_word(patterns: frozenset[str], text: str) -> bool:
    """Say whether a word of a text is on a list; `*` stands for any letters."""
    return any(_one_of(patterns).match(word) for word in words_of(text))


def same_stem(one: str, other: str) -> bool:
    """Say whether two words begin alike: `elefant`, `elefanten`."""
    return one == other or (len(one) >= _STEM and one[:_STEM] == other[:_STEM])
