"""Families of words for what somebody is, and the expressions that find them."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from sos_map.data import read_data
from sos_map.mentions.folding import fold, folded
from sos_map.mentions.words import written

__all__ = [
    "Family",
    "families",
    "families_of",
    "families_of_role",
    "is_somebody",
    "letters",
    "role_head",
]


@attrs.frozen(repr=False)
class Family:
    """One family of words, in each language and in either."""

    words: dict[str, re.Pattern[str]]
    but: re.Pattern[str] | None
    kin: bool


@functools.cache
def families() -> dict[str, Family]:
    table = tomllib.loads(read_data("mentions", "lists", "roles.toml").decode())
    return {name: _family(rows) for name, rows in table.items()}


def _family(rows: dict[str, Any]) -> Family:
    found = {
        language: [*rows[language], *_at(language, rows.get(f"at_{language}", ()))]
        for language in ("sv", "en")
    }
    words = {language: _any_of(some) for language, some in found.items()}
    words[""] = _any_of([*found["sv"], *found["en"]])
    but = rows.get("not")
    return Family(words, _any_of(but) if but else None, rows.get("kin", False))


#: What stands between somebody and a place, and who is at it by trade.
_BETWEEN = {"sv": ("på", "i", "från", "vid", "hos"), "en": ("at", "from", "in")}
#: Whoever belongs to a place of work that bears a name: one of the staff at Ekorren.
_ANY_STAFF = {
    "sv": ("{who} ~ i personalen", "någon av personalen", "en av personalen"),
    "en": ("one of the staff", "someone on the staff", "a member of staff"),
}
_STAFF = {"sv": ("personal*", "anställd*"), "en": ("staff", "employee*")}


def _at(language: str, places: Iterable[str]) -> Iterator[str]:
    """Return the patterns for whoever is at some places, and their staff."""
    places = tuple(places)
    if places:
        yield from _ANY_STAFF[language]
    for place in places:
        for between in _BETWEEN[language]:
            for who in ("{who} ~", *_STAFF[language]):
                yield f"{who} {between} + + {place}"
        if language == "en":
            yield f"{place} staff"


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{_pattern(one)}\b" for one in patterns))


def _pattern(pattern: str) -> str:
    """Return the expression for a pattern of `roles.toml`."""
    first, *rest = pattern.split()
    if first == "{who}":
        return rf"{_somebody(rest[1])}[\W_]+{_row(rest[1:])}"
    if first == "{home}":
        return rf"{_one_of('home')}(?:[\W_]+\w+){{0,2}}?[\W_]+{_row(rest[1:])}"
    return _row([first, *rest])


def _row(words: list[str]) -> str:
    """Return the expression for words one after the other; + is one word or none."""
    found = ""
    gap = ""
    for word in words:
        if word == "+":
            found += r"(?:[\W_]+\w+)?"
            continue
        found += gap + letters(word)
        gap = r"[\W_]+"
    return found


#: A clause that says which one: som hon jobbar med, who lives.
_CLAUSE = r"(?:[\W_]+(?:som|who|that|hon|han|she|he|they|de)(?:[\W_]+\w+){0,4}?)"


def _somebody(after: str) -> str:
    """Return the expression for somebody without a name before some word.

    Hon alone is anybody, hon i kassan is one; en boll på gården is nobody.
    """
    direct = "?" if after in written("prepositions") else ""
    nouns = rf"{_one_of('somebody')}(?:[\W_]+\w+)?{_CLAUSE}?"
    return rf"(?:{nouns}|{_one_of('pronouns')}{_CLAUSE}{direct})"


@functools.cache
def _one_of(name: str) -> str:
    return f"(?:{'|'.join(map(letters, sorted(written(name))))})"


@functools.cache
def _begins() -> re.Pattern[str]:
    return re.compile(rf"(?:{_one_of('somebody')}|{_one_of('pronouns')})\b")


def is_somebody(words: str) -> bool:
    """Say whether words begin with somebody without a name: hon som klipper."""
    return _begins().match(words) is not None


def letters(word: str) -> str:
    """Return a word in which marks may be left out, but none put on: far is not får."""
    written = re.escape(word).replace(r"\*", r"\w*")
    if len(word) <= 3:
        return written  # van is not vän
    return re.sub("[åäö]", lambda m: f"[{m[0]}{folded(m[0])}]", written)


_WHOSE = re.compile(r"\s(?:till|åt|of|to|for)\s")


def role_head(words: str) -> str:
    """Return a role without whose it is.

    >>> role_head("kusin till mamman"), role_head("best friend of the mother")
    ('kusin', 'best friend')
    """
    return _WHOSE.split(words, maxsplit=1)[0]


def families_of_role(words: str) -> tuple[str, ...]:
    """Return the families of what somebody is; a longer match hides what is inside.

    >>> families_of_role("klasskamrats pappa"), families_of_role("kusin till mamman")
    (('otherparent',), ('cousin',))
    """
    text = fold(role_head(words)).soft
    found = [
        (name, *match.span())
        for name, one in families().items()
        if (match := one.words[""].search(text))
    ]
    return tuple(
        name
        for name, start, end in found
        if not any(
            a <= start and end <= b and b - a > end - start for _name, a, b in found
        )
    )


def families_of(words: str) -> tuple[str, ...]:
    """Return the families of roles that words belong to.

    >>> families_of("granne i samma trapphus"), families_of("school nurse")
    (('neighbour',), ('nurse',))
    """
    text = fold(words).soft
    return tuple(name for name, one in families().items() if one.words[""].search(text))
