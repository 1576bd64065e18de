"""The expressions that the patterns of `roles.toml` stand for."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable

from sos_map.mentions.folding import folded
from sos_map.mentions.words import written

__all__ = ["LANGUAGES", "any_of", "is_somebody", "letters", "marked", "someone_at"]

LANGUAGES = ("sv", "en")
#: A clause that says which one: som hon jobbar med, who lives.
_CLAUSE = r"(?:[\W_]+(?:som|who|that|hon|han|she|he|they|de)(?:[\W_]+\w+){0,4}?)"
#: What stands between somebody and a place, and who is at it by trade.
_BETWEEN = {
    "sv": "på|pa|i|från|fran|vid|hos|inom",
    "en": "at|from|in|within|with",
}
_STAFF = {
    "sv": r"personal\w*|anst[äa]lld\w*|medarbetar\w*|arbetslag\w*|folket",
    "en": r"staff|employee\w*|worker\w*|teams?|management|professionals?",
}
_NO_STAFF = re.compile(r"(?!)")


def letters(word: str) -> str:
    """Return a word in which marks may be left out, but none put on: far is not får."""
    written = re.escape(word).replace(r"\*", r"\w*").replace(r"\ ", r"[\W_]+")
    if len(word) <= 3:
        return written  # van is not vän
    return re.sub("[åäö]", lambda m: f"[{m[0]}{folded(m[0])}]", written)


def marked(word: str) -> str:
    """Return a folded word in which marks may stand or not."""
    return re.sub("[ao]", lambda m: "[aåä]" if m[0] == "a" else "[oö]", re.escape(word))


@functools.cache
def _one_of(name: str) -> str:
    return f"(?:{'|'.join(map(letters, sorted(written(name))))})"


@functools.cache
def _somebody(language: str, *, direct: bool) -> str:
    """Return the expression for somebody without a name.

    Hon alone is anybody, hon i kassan is one; en boll på gården is nobody. `direct`:
    a place follows, so that no clause needs to.
    """
    nouns = rf"{_one_of(f'somebody_{language}')}(?:[\W_]+\w+)?{_CLAUSE}?"
    pronouns = _one_of(f"pronouns_{language}")
    return rf"(?:{nouns}|{pronouns}{_CLAUSE}{'?' if direct else ''})"


@functools.cache
def _begins() -> re.Pattern[str]:
    names = [f"{one}_{two}" for one in ("somebody", "pronouns") for two in LANGUAGES]
    return re.compile(rf"(?:{'|'.join(map(_one_of, names))})\b")


def is_somebody(words: str) -> bool:
    """Say whether words begin with somebody without a name: hon som klipper."""
    return _begins().match(words) is not None


def any_of(
    patterns: Iterable[str], places: Iterable[str] = (), language: str = "sv"
) -> re.Pattern[str]:
    """Return what finds any of some patterns, and whoever is at any of some places.

    What the patterns have in common stands once: an expression of every pattern by
    itself takes seconds to make.
    """
    groups: dict[str, list[str]] = {}
    for pattern in patterns:
        first, *rest = pattern.split()
        if first == "{who}":
            head = _somebody(language, direct=rest[1] in written("prepositions")) + r"[\W_]+"
            groups.setdefault(head, []).append(_row(rest[1:]))
        elif first == "{home}":
            head = rf"{_one_of('home')}(?:[\W_]+\w+){{0,2}}?[\W_]+"
            groups.setdefault(head, []).append(_row(rest[1:]))
        elif first.startswith("*"):
            groups.setdefault(r"\w*", []).append(_row([first[1:], *rest]))
        else:
            groups.setdefault("", []).append(_row([first, *rest]))
    found = [rf"{head}(?:{'|'.join(rows)})" for head, rows in groups.items()]
    where = "|".join(map(letters, places))
    if where:
        found.append(_at(where, language))
    return re.compile(rf"\b(?:{'|'.join(found)})\b") if found else _NO_STAFF


def someone_at(places: Iterable[str]) -> re.Pattern[str]:
    """Return what finds whoever is at places of some names: staff at Ekorren."""
    where = "|".join(map(letters, places))
    either = "|".join(_at(where, language) for language in LANGUAGES)
    return re.compile(rf"\b(?:{either})\b")


def _at(where: str, language: str) -> str:
    """Return the expression for whoever is at a place, and its staff."""
    staff = _STAFF[language]
    who = rf"(?:{_somebody(language, direct=True)}|{staff})"
    found = rf"{who}[\W_]+(?:{_BETWEEN[language]})(?:[\W_]+\w+){{0,2}}?[\W_]+(?:{where})"
    if language == "en":
        return rf"{found}|(?:{where})[\W_]+(?:{staff})"
    return rf"{found}|(?:{where})s[\W_]+(?:{staff})"


def _row(words: list[str]) -> str:
    """Return the expression for words one after the other; + is one word or none."""
    found = ""
    gap = ""
    for word in words:
        if word == "+":
            found += r"(?:[\W_]+\w+)?"
            continue
        found += gap + (_one_of(word[1:-1]) if word[0] == "{" else letters(word))
        gap = r"[\W_]+"
    return found
