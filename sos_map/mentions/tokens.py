"""The words of a text, with what their capitals and places say."""

from __future__ import annotations

import re
import unicodedata

import attrs

from sos_map.mentions.folding import Folded, fold
from sos_map.mentions.words import language_of

__all__ = ["Reading", "Token", "read"]

_WORD = re.compile(r"[^\W_]+")
_ENDS = frozenset('.!?:;\n"”“»«•–—(…[')
#: A point behind these ends no sentence.
_SHORT = frozenset(
    {"mr", "mrs", "ms", "dr", "st", "prof", "fr", "hr", "rev", "nr", "kl"}
)
#: What ties a word to others in a file name, a handle or a tag.
_TIES = frozenset("_#/\\@=")


@attrs.frozen(repr=False)
class Token:
    """One word.

    Attributes:
        text: Folded.
        shown: As it stands on the page.
        raw: The same in small letters.
        start: Where it begins in the folded text.
        end: Where it ends there.
        before: What stands between the word before and this one.
        capital: It begins with a capital.
        upper: It is written in capitals only.
        first: It begins a sentence, so its capital says nothing.
        tied: It is part of a file name, a handle or a tag.
    """

    text: str
    shown: str
    raw: str
    start: int
    end: int
    before: str
    capital: bool
    upper: bool
    first: bool
    tied: bool


@attrs.frozen(repr=False)
class Reading:
    """A text, read.

    Attributes:
        plain: Folded, with its source.
        row: Its words in order.
        cased: It uses capitals, so that a small letter says something.
        shouted: It is written in capitals, so that a capital says nothing.
        language: `sv` or `en`; empty when it is too short to tell.
    """

    plain: Folded
    row: tuple[Token, ...]
    cased: bool
    shouted: bool
    language: str


def read(text: str, plain: Folded | None = None) -> Reading:
    """Read a text into words; `plain` when it has been folded another way."""
    plain = plain or fold(text)
    row: list[Token] = []
    end = 0
    same = len(plain.source) == len(plain.text)
    for match in _WORD.finditer(plain.text):
        start, stop = match.span()
        before = plain.text[end:start]
        source = plain.source[start:stop] if same else _shown(plain, start, stop)
        row.append(
            Token(
                match[0],
                source,
                unicodedata.normalize("NFKC", source).lower(),
                start,
                stop,
                before,
                _is_capital(source[:1]),
                len(source) > 1 and source.isupper(),
                _begins(row, before),
                not _TIES.isdisjoint(before[-1:] + plain.text[stop : stop + 1]),
            )
        )
        end = stop
    capitals = sum(token.upper for token in row)
    return Reading(
        plain,
        tuple(row),
        any(token.capital for token in row),
        capitals > 1 and capitals > len(row) / 2,
        language_of(token.raw for token in row),
    )


def _is_capital(letter: str) -> bool:
    """Say whether a letter is a capital, or of a script that has none."""
    return letter.isupper() or letter.istitle() or unicodedata.category(letter) == "Lo"


def _shown(plain: Folded, start: int, end: int) -> str:
    source = plain.source[slice(*plain.span(start, end))]
    return "".join(c for c in source if unicodedata.category(c) != "Cf")


def _begins(row: list[Token], before: str) -> bool:
    if not row:
        return True
    if before.startswith(".") and before.strip(". ") == "" and before.count(".") == 1:
        last = row[-1].text
        return len(last) > 1 and last not in _SHORT
    return not _ENDS.isdisjoint(before)
