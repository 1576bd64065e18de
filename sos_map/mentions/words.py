"""Ordinary words: what is no name unless something else says so."""

from __future__ import annotations

import functools
import tomllib
import unicodedata
from collections.abc import Iterable

from sos_map.data import read_data
from sos_map.mentions.folding import folded

__all__ = [
    "acts",
    "is_common",
    "is_definite",
    "is_listed",
    "is_ordinary",
    "language_of",
    "listed",
    "written",
]

#: How the words of each list are inflected: what is put on, and what it takes away.
_ENDINGS = {
    "sv": (
        ("s", ""), ("n", ""), ("en", ""), ("et", ""), ("t", ""), ("a", ""), ("e", ""),
        ("r", ""), ("ar", ""), ("er", ""), ("or", ""), ("na", ""), ("arna", ""),
        ("erna", ""), ("orna", ""), ("ns", ""), ("ens", ""), ("ets", ""), ("an", ""),
        ("de", ""), ("te", ""), ("ade", ""), ("at", ""), ("des", ""), ("ande", ""),
        ("rs", ""), ("rna", ""), ("nas", ""), ("or", "a"), ("orna", "a"), ("ade", "a"),
        ("ar", "a"), ("at", "a"), ("ande", "a"), ("lar", "el"), ("larna", "el"),
        ("rar", "er"), ("rarna", "er"), ("nar", "en"), ("ln", "el"), ("ren", "er"),
        ("ret", "er"), ("let", "el"), ("nen", "en"), ("arna", "e"), ("ar", "e"),
    ),
    "en": (
        ("s", ""), ("es", ""), ("ed", ""), ("d", ""), ("ing", ""), ("ly", ""),
        ("er", ""), ("ers", ""), ("ness", ""), ("less", ""), ("ies", "y"), ("ied", "y"),
        ("ing", "e"), ("ed", "e"), ("er", "e"), ("ves", "f"),
    ),
}  # fmt: skip


def _words(name: str) -> frozenset[str]:
    text = read_data("mentions", "lists", name).decode()
    return frozenset(unicodedata.normalize("NFC", text).split())


@functools.cache
def _ordinary(language: str) -> frozenset[str]:
    return _words(f"ordinary.{language}.txt")


@functools.cache
def _context() -> dict[str, frozenset[str]]:
    table = tomllib.loads(read_data("mentions", "lists", "context.toml").decode())
    return {name: frozenset(words) for name, words in table.items()}


def written(name: str) -> frozenset[str]:
    """Return one of the small lists of `context.toml`, with marks."""
    return _context()[name]


@functools.cache
def listed(name: str) -> frozenset[str]:
    """Return one of the small lists, folded."""
    return frozenset(map(folded, _context()[name]))


def is_listed(word: str, language: str = "") -> bool:
    """Say whether a word stands in a list of ordinary words as it is."""
    languages = (language,) if language else ("sv", "en")
    return any(word in _ordinary(one) for one in languages)


@functools.lru_cache(maxsize=20_000)
def is_ordinary(word: str, language: str = "") -> bool:
    """Say whether a word is an ordinary one, in any of its forms.

    Args:
        word: In small letters, with its accents: ``håkan`` is none, ``hakan`` is.
        language: Of the text, `sv` or `en`; either when it is not known.

    >>> is_ordinary("stenarna"), is_ordinary("hope", "sv"), is_ordinary("lindqvist")
    (True, False, False)
    """
    if not language:
        return is_ordinary(word, "sv") or is_ordinary(word, "en")
    known = _ordinary(language)
    return word in known or any(
        word.endswith(ending) and word[: -len(ending)] + instead in known
        for ending, instead in _ENDINGS[language]
        if len(word) - len(ending) >= 2
    )


def language_of(words: Iterable[str]) -> str:
    """Return in which language a text is, by its small words; empty when unsure.

    >>> language_of("hon sa att det var bra".split()), language_of(["björn"])
    ('sv', '')
    """
    swedish = english = 0
    for word in words:
        swedish += word in written("small_sv")
        english += word in written("small_en")
    return "sv" if swedish > english else "en" if english > swedish else ""


#: Endings of nouns; others would make Hanna a form of `hann` and Göran one of `gör`.
_OF_NOUNS = {
    "sv": ("s", "n", "en", "et", "ns", "ens", "ar", "or", "er", "arna", "orna", "erna"),
    "en": ("s", "es", "'s", "ing"),
}


@functools.lru_cache(maxsize=20_000)
def is_common(word: str, language: str = "") -> bool:
    """Say whether a word that may be a name is as likely an ordinary one.

    >>> [is_common(word) for word in ("sten", "kajan", "hanna", "mats", "grace")]
    [True, True, False, False, True]
    """
    if not language:
        return is_common(word, "sv") or is_common(word, "en")
    known = _ordinary(language)
    return word in known or any(
        word.endswith(ending) and word[: -len(ending)] in known
        for ending in _OF_NOUNS[language]
        if len(word) - len(ending) >= 4
    )


@functools.lru_cache(maxsize=5_000)
def is_definite(word: str) -> bool:
    """Say whether a word is an ordinary Swedish one in its definite form."""
    return any(
        word.endswith(ending) and word[: -len(ending)] in _ordinary("sv")
        for ending in ("n", "en", "et", "t", "na", "arna", "orna", "erna")
        if len(word) - len(ending) >= 2
    )


def acts(word: str, *, surely: bool = False) -> bool:
    """Say whether a word is something that somebody does.

    Args:
        word: What stands after a name, in small letters, with its accents.
        surely: Only what things never do: say, ring, ask.
    """
    if word in written("people_say"):
        return True
    if surely:
        return False
    return word in written("people_do") or (
        len(word) > 3 and word.endswith(("de", "te", "ar", "er", "ed"))
    )
