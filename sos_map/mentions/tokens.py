"""The words of a folded text, with what their capitals and places say."""

from __future__ import annotations

import re

import attrs

from sos_map.mentions.folding import Folded

__all__ = ["Token", "bases", "tokens"]

_WORD = re.compile(r"[^\W_]+")
_ENDS = frozenset('.!?:;\n"”“»«•–—(…')


@attrs.frozen(repr=False)
class Token:
    """One word.

    Attributes:
        text: Folded.
        start: Where it begins in the folded text.
        end: Where it ends there.
        capital: It begins with a capital in the source.
        upper: It is written in capitals only.
        first: It begins a sentence, so its capital says nothing.
        before: What stands between the word before and this one.
    """

    text: str
    start: int
    end: int
    capital: bool
    upper: bool
    first: bool
    before: str


def tokens(text: Folded) -> tuple[Token, ...]:
    """Return the words of a text in order."""
    found = []
    end = 0
    same = len(text.source) == len(text.text)
    for match in _WORD.finditer(text.text):
        before = text.text[end : match.start()]
        start, end = match.span()
        if same:
            source = text.source[start:end]
        else:
            source = text.source[slice(*text.span(start, end))].strip(
                "\u00ad\u200b\u200c\u200d\ufeff\u2060"
            )
        first = not found or not _ENDS.isdisjoint(before)
        found.append(
            Token(
                match[0],
                start,
                end,
                source[:1].isupper() or source[:1].istitle(),
                len(source) > 1 and source.isupper(),
                first,
                before,
            )
        )
    return tuple(found)


#: What Swedish and English hang on a name: genitives, definite forms, families.
ENDINGS = (
    "s",
    "n",
    "en",
    "an",
    "ns",
    "ens",
    "ans",
    "as",
    "is",
    "es",
    "ar",
    "arna",
    "arnas",
    "orna",
    "erna",
    "ska",
    "skan",
    "skans",
    "skas",
    "et",
    "ets",
    "e",
    "a",
    "ers",
    "are",
    "bo",
    "bor",
    "borna",
)


def bases(word: str) -> list[str]:
    """Return what a word may be a form of, itself first."""
    found = [word]
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            found.append(word[: -len(ending)])
    return found
