"""Families of words for what somebody is."""

from __future__ import annotations

import functools
import re
import tomllib
from typing import Any

import attrs

from sos_map.data import read_data
from sos_map.mentions.folding import fold
from sos_map.mentions.role_patterns import LANGUAGES, any_of

__all__ = ["Family", "families", "families_of", "families_of_role", "role_head"]


@attrs.frozen(repr=False, eq=False)
class Family:
    """One family of words; its expressions are made when they are first asked for.

    Attributes:
        name: In `roles.toml`.
        rows: What stands there.
    """

    name: str
    rows: dict[str, Any]

    @property
    def kin(self) -> bool:
        """It says that somebody is family."""
        return bool(self.rows.get("kin"))

    @property
    def caps(self) -> frozenset[str]:
        """What it is shortened to, in capitals: HV."""
        return frozenset(map(str.lower, self.rows.get("caps", ())))

    @property
    def places(self) -> tuple[str, ...]:
        """Where such people work, in either language."""
        return tuple(p for one in LANGUAGES for p in self.rows.get(f"at_{one}", ()))

    def patterns(self, language: str) -> tuple[re.Pattern[str], ...]:
        """Return what finds its words in a text of a language; empty for either."""
        some = (language,) if language else LANGUAGES
        return tuple(_words(self.name, one) for one in some)

    def found_in(self, text: str) -> re.Match[str] | None:
        """Return the first of its words in a folded text of either language."""
        but = [match.span() for match in _all(self.but(), text)]
        for pattern in self.patterns(""):
            for match in pattern.finditer(text):
                start, end = match.span()
                if not any(a < end and start < b for a, b in but):
                    return match
        return None

    def but(self) -> re.Pattern[str] | None:
        """Return what finds words that only look like its own."""
        return _but(self.name)


def _all(pattern: re.Pattern[str] | None, text: str) -> list[re.Match[str]]:
    return list(pattern.finditer(text)) if pattern else []


@functools.cache
def families() -> dict[str, Family]:
    table = tomllib.loads(read_data("mentions", "lists", "roles.toml").decode())
    return {name: Family(name, rows) for name, rows in table.items()}


@functools.cache
def _words(name: str, language: str) -> re.Pattern[str]:
    rows = families()[name].rows
    return any_of(rows[language], rows.get(f"at_{language}", ()), language)


@functools.cache
def _but(name: str) -> re.Pattern[str] | None:
    rows = families()[name].rows.get("not")
    return any_of(rows) if rows else None


@functools.cache
def _only(name: str) -> re.Pattern[str]:
    """Return what a role must say to be of a family whose words are common."""
    return any_of(families()[name].rows.get("only", ()))


@functools.cache
def _of_trade(name: str) -> re.Pattern[str] | None:
    """Return what in a role says that somebody works at the places of a family."""
    rows = families()[name].rows.get("of")
    return any_of(rows) if rows else None


def _of_trades(text: str) -> list[str]:
    """Return the families to whose places or trades the words of a role belong."""
    trades = ((name, _of_trade(name)) for name in families())
    return [name for name, trade in trades if trade and trade.search(text)]


_OF_A_FRIEND = re.compile(
    r"\b(?:mamma\w*|pappa\w*|mor|far|föräld\w*|mum|mom|mother|dad|father|parents?)\s+"
    r"(?:till|åt|of|to)\b.*(?:kompis|vän\b|kamrat|bästis|lagkam|friend|mate\b|pal\b"
    r"|pojken|flickan|next door|\bboy\b|\bgirl\b)"
    r"|\w*(?:pojkens|flickans|kompisens|kompis|kamratens|kamrats|barnets|ungens)\s+"
    r"(?:mamma|pappa|mor|far|förälder|föräldrar)\b"
)
_WHOSE = re.compile(r"\s(?:till|åt|of|to|for)\s")


def role_head(words: str) -> str:
    """Return a role without whose it is.

    >>> role_head("kusin till mamman"), role_head("best friend of the mother")
    ('kusin', 'best friend')
    """
    return _WHOSE.split(words, maxsplit=1)[0]


@functools.lru_cache(maxsize=500)
def families_of_role(words: str) -> tuple[str, ...]:
    """Return the families of what somebody is; a longer match hides what is inside.

    Mammas kollega is a colleague, and no mother.


    >>> families_of_role("klasskamrats pappa"), families_of_role("kusin till mamman")
    (('otherparent',), ('cousin',))
    """
    whole = fold(words).soft
    if _OF_A_FRIEND.search(whole) or families()["otherparent"].found_in(whole):
        # Mamma till en klasskamrat; the boy next door has a father who is a neighbour.
        beside = [name for name in _of_trades(whole) if name == "neighbour"]
        return ("otherparent", *beside)
    return _told(fold(role_head(words)).soft, words) or _told(f"the {whole}", words)


def _told(text: str, words: str) -> tuple[str, ...]:
    """Return the families of a folded role without whose it is: the cook, cook."""
    found = [
        (name, *match.span())
        for name, one in families().items()
        if (match := one.found_in(text))
    ]
    # A PE teacher is a teacher; a foster mother is no mother.
    kept = [
        name
        for name, start, end in found
        if not any(
            a <= start
            and end <= b
            and b - a > end - start
            and (b > end or families()[name].kin)
            for _name, a, b in found
        )
        and not (
            families()[name].kin
            and (text[start:end].endswith("s") or text[end : end + 2] in ("'s", "’s"))
            and any(a > end for _name, a, _b in found)
        )
    ]
    pieces = {piece.lower() for piece in words.split() if piece.isupper()}
    for name, one in families().items():
        if not one.caps.isdisjoint(pieces):
            kept.append(name)
    kept += _of_trades(text)
    kept += [other for name in kept for other in families()[name].rows.get("also", ())]
    return tuple(dict.fromkeys(name for name in kept if _is_so(name, kept, text)))


def _is_so(name: str, kept: list[str], text: str) -> bool:
    """Say whether a role is of a family, and does not only sound like it.

    A riding teacher is at no school, and a class teacher at no nursery.
    """
    rows = families()[name].rows
    if any(one in kept for one in rows.get("unlike", ())):
        return _only(name).search(text) is not None
    return "unlike" in rows or "only" not in rows or bool(_only(name).search(text))


@functools.lru_cache(maxsize=2_000)
def families_of(words: str) -> tuple[str, ...]:
    """Return the families of roles that words belong to.

    >>> families_of("granne i samma trapphus"), families_of("school nurse")
    (('neighbour',), ('nurse',))
    """
    text = fold(words).soft
    return tuple(name for name, one in families().items() if one.found_in(text))
