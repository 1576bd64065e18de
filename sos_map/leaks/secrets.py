"""What is looked for on account of one hidden string: its parts, numbers and days."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

import attrs

from sos_map.leaks.days import spellings
from sos_map.leaks.folding import words_of
from sos_map.leaks.strings import KINDS, Kind

__all__ = ["Secret", "secrets_of"]

#: A phrase of more words is looked for by its letters alone.
_LONGEST = 8
#: A name of two letters would be found in every other line.
_SHORTEST = 3
_PARTICLES = frozenset(("von", "van", "der", "den", "del", "the", "och", "and", "med"))
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_NUMBER = re.compile(r"\+?[0-9](?:[ \u00a0().\-–/]{0,3}[0-9])+")
_IN_A_NAME = re.compile(r"[^\W\d_]+")


@attrs.frozen(repr=False, eq=False)
class Secret:
    """One string that is hidden, in the spellings that are looked for.

    Attributes:
        path: Where in the map, by position.
        kind: What it is.
        words: Its words, folded, to be found in a row; none where there are many.
        letters: Its letters and digits without anything between.
        digits: Its digits, in the ways in which such a number is written.
        day: The day that it is a spelling of, `2016-05-14`.
    """

    path: str
    kind: Kind
    words: tuple[str, ...] = ()
    letters: str = ""
    digits: tuple[str, ...] = ()
    day: str = ""

    @property
    def key(self) -> tuple[object, ...]:
        """What it is looked for by; nothing for what is too short or too vague."""
        return tuple(filter(None, (self.words or self.letters, self.digits)))


def secrets_of(path: str, field: str, text: str) -> Iterator[Secret]:
    """Return everything that is looked for where a string is hidden.

    Args:
        path: Where in the map it stands.
        field: The field that it stands in.
        text: The string.
    """
    kind: Kind = KINDS.get(field, "text")
    if field == "extensions":
        kind = "other-program"
    if kind == "birth-date":
        yield from _days(path, kind, text)
        return
    if kind in ("phone", "identity-number"):
        yield from _number(path, kind, text)
    elif kind != "id":
        yield from _numbers(path, kind, text)
    yield from _whole(path, kind, text)
    if kind in ("name", "place"):
        yield from _parts(path, kind, text)


def _whole(path: str, kind: Kind, text: str) -> Iterator[Secret]:
    words = tuple(words_of(text))
    letters = "".join(words)
    if letters.isdigit():
        # Digits are looked for as such; by letters they would be found across numbers.
        if len(letters) < 5 or kind in ("phone", "identity-number"):
            return
        letters = ""
    elif len(letters) < _SHORTEST:
        yield Secret(path, kind)
        return
    yield Secret(path, kind, words if len(words) <= _LONGEST else (), letters)


def _parts(path: str, kind: Kind, text: str) -> Iterator[Secret]:
    """Return the names in a name: of a person every word, else those with a capital."""
    everything = path.startswith("$.people[") and kind == "name"
    part: Kind = "part-of-name" if kind == "name" else "part-of-place"
    words = _IN_A_NAME.findall(text)
    if len(words) < 2 and not any(c.isdigit() for c in text):
        return
    for word in words:
        letters = "".join(words_of(word))
        if letters in _PARTICLES or (word[0].islower() and not everything):
            continue
        if len(letters) < _SHORTEST:
            yield Secret(path, part)
        else:
            yield Secret(path, part, (letters,), letters)


def _days(path: str, kind: Kind, text: str) -> Iterator[Secret]:
    """Return the spellings of a day; a month or a year alone is everybody's."""
    match = _DAY.match(text)
    try:
        day = datetime.date.fromisoformat(match[0] if match else "")
    except ValueError:
        yield Secret(path, kind)
        return
    for words in spellings(day):
        yield Secret(path, kind, words, day=day.isoformat())


def _number(path: str, kind: Kind, text: str) -> Iterator[Secret]:
    """Return a telephone or identity number by its digits, as it may be written."""
    digits = "".join(c for c in text if c.isascii() and c.isdigit())
    if kind == "identity-number":
        if len(digits) in (6, 8):  # the last four are masked: a day of birth
            for century in ("",) if len(digits) == 8 else ("19", "20"):
                born = f"{century}{digits}"
                yield from _days(path, kind, f"{born[:4]}-{born[4:6]}-{born[6:]}")
            return
        ways = {digits, digits[2:] if len(digits) == 12 else digits}
    else:
        local = digits.removeprefix("0046").removeprefix("46").removeprefix("0")
        ways = {digits, local, f"0{local}", f"46{local}", f"460{local}", f"0046{local}"}
    kept = tuple(sorted(way for way in ways if len(way) >= 6))
    if kept:
        yield Secret(path, kind, digits=kept)


def _numbers(path: str, kind: Kind, text: str) -> Iterator[Secret]:
    """Return long numbers in free words; in an address the postcode, too."""
    least = 5 if kind == "place" else 9
    for match in _NUMBER.finditer(text):
        digits = re.sub("[^0-9]", "", match[0])
        if len(digits) >= least:
            yield Secret(path, kind, digits=(digits,))
