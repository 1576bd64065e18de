"""Families of words for what somebody is, and the expressions that find them."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable
from typing import Any

import attrs

from sos_map.data import read_data
from sos_map.mentions.folding import fold, folded
from sos_map.mentions.words import written

__all__ = ["Family", "families", "families_of", "is_somebody", "letters"]


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
    words = {language: _any_of(rows[language]) for language in ("sv", "en")}
    words[""] = _any_of([*rows["sv"], *rows["en"]])
    but = rows.get("not")
    return Family(words, _any_of(but) if but else None, rows.get("kin", False))


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


def families_of(words: str) -> tuple[str, ...]:
    """Return the families of roles that words belong to.

    >>> families_of("granne i samma trapphus"), families_of("school nurse")
    (('neighbour',), ('nurse',))
    """
    text = fold(words).soft
    return tuple(name for name, one in families().items() if one.words[""].search(text))
