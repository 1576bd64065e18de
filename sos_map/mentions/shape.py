"""What some words in a free text are: a street, a number, a name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sos_map.mentions.folding import folded
from sos_map.mentions.secret import Kind
from sos_map.mentions.streets import LETTER_CODE, NUMBER_CODE, is_street
from sos_map.mentions.words import is_ordinary, listed

__all__ = ["kind_of_words", "names_in"]

_PLATE = re.compile(r"[a-z]{3} ?\d\d[a-z\d]|[a-z]{2}\d\d ?[a-z]{3}")
_IDENTITY = re.compile(r"(?:\d\d)?\d{6}[-+ ]?[\dt*][\d*]{3}")
_PHONE = re.compile(r"[+(]?\d[\d\s()/-]{6,}")
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_PIECE = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def kind_of_words(words: str) -> Kind:
    """Return as what some words are to be looked for.

    >>> [kind_of_words(w) for w in ("ABC 123", "070-174 06 05", "Ekgatan 4", "Åsa Ek")]
    ['plate', 'phone', 'address', 'person']
    >>> [kind_of_words(w) for w in ("Apoteket Svanen", "gullan@exempel.se")]
    ['body', 'email']
    """
    text = folded(words).strip()
    if "@" in text:
        return "email"
    if _DAY.fullmatch(text):
        return "born"
    if _IDENTITY.fullmatch(text):
        return "identity-number"
    if _PLATE.fullmatch(text):
        return "plate"
    if _PHONE.fullmatch(text):
        return "phone"
    if is_street(text) or NUMBER_CODE.search(text) or LETTER_CODE.search(text):
        return "address"
    if re.search(r"\d", text):
        return "number"
    of_a_body = not listed("generic").isdisjoint(text.split())
    return "body" if of_a_body else "person"


def names_in(words: str) -> Iterator[str]:
    """Return the names in free words: what is written with a capital.

    >>> list(names_in("Hos moster i Björkhamn, Lövstigen 22"))
    ['Björkhamn', 'Lövstigen 22']
    """
    held: list[re.Match[str]] = []
    for match in _PIECE.finditer(words):
        capital = match[0][0].isupper()
        if held and words[held[-1].end() : match.start()] != " ":
            yield words[held[0].start() : held[-1].end()]
            held = []
        if not match.start() and is_ordinary(match[0].lower()):
            continue
        if capital or (held and match[0].isdigit()):
            held.append(match)
        elif held:
            yield words[held[0].start() : held[-1].end()]
            held = []
    if held:
        yield words[held[0].start() : held[-1].end()]
