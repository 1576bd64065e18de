"""Days in words: 12 april 1979, 12th of April, April 12, 12/4 -79."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from sos_map.mentions.folding import folded
from sos_map.mentions.secret import Secret

__all__ = ["BornDay", "Day", "born_day", "days_in"]

_MONTHS = {
    "januari": 1, "februari": 2, "mars": 3, "april": 4, "maj": 5, "juni": 6, "juli": 7,
    "augusti": 8, "september": 9, "oktober": 10, "november": 11, "december": 12,
    "january": 1, "february": 2, "march": 3, "may": 5, "june": 6, "july": 7,
    "august": 8, "october": 10, "jan": 1, "feb": 2, "febr": 2, "mar": 3, "apr": 4,
    "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip
_UNITS = (
    ("forsta", "first"), ("andra", "second"), ("tredje", "third"), ("fjarde", "fourth"),
    ("femte", "fifth"), ("sjatte", "sixth"), ("sjunde", "seventh"),
    ("attonde", "eighth"), ("nionde", "ninth"),
)  # fmt: skip
_TEENS = (
    ("tionde", "tenth"), ("elfte", "eleventh"), ("tolfte", "twelfth"),
    ("trettonde", "thirteenth"), ("fjortonde", "fourteenth"),
    ("femtonde", "fifteenth"), ("sextonde", "sixteenth"),
    ("sjuttonde", "seventeenth"), ("artonde", "eighteenth"),
    ("nittonde", "nineteenth"), ("tjugonde", "twentieth"),
)  # fmt: skip
_DAYS = {
    word: number
    for number, pair in enumerate((*_UNITS, *_TEENS), start=1)
    for word in pair
}
_DAYS |= {f"tjugo{sv}": 20 + n for n, (sv, _en) in enumerate(_UNITS, start=1)}
_DAYS |= {f"twenty {en}": 20 + n for n, (_sv, en) in enumerate(_UNITS, start=1)}
_DAYS |= {"trettionde": 30, "thirtieth": 30, "trettioforsta": 31, "thirty first": 31}


#: Months by their number: den tredje i elfte.
_TWELVE = {word: number for word, number in _DAYS.items() if number <= 12}


def _either(words: dict[str, int]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


_MONTH = rf"(?P<month>{_either(_MONTHS)})"
_NUMBER = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|:e|:a|e|a|\.)?|(?P<word>{_either(_DAYS)})"
_LATE = r"(?:19|20)\d\d"
_DAY_FIRST = re.compile(
    rf"\b(?:{_NUMBER})\s*(?:of\s+|i\s+)?{_MONTH}\b\.?"
    rf"(?:[\s,.]*(?P<year>{_LATE}|['’-]\d\d\b|\d\d(?![\d.:])\b))?"
)
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH}\.?\s+(?:the\s+)?(?:{_NUMBER})\b(?:[\s,]+(?P<year>{_LATE}|['’]\d\d))?"
)
_MONTH_YEAR = re.compile(rf"\b{_MONTH}\.?,?\s+(?P<year>{_LATE}|['’-]\d\d\b)")
_WORDS = re.compile(
    rf"\b(?P<word>{_either(_DAYS)})\s+(?:i|of the|in the|av)\s+"
    rf"(?P<month>{_either(_TWELVE)})\b(?:[\s,.]*(?P<year>{_LATE}|['’-]\d\d\b))?"
)
_SLASHED = re.compile(
    r"(?<![\d/])(?P<day>\d{1,2})\s?[/.]\s?(?P<month>\d{1,2})"
    rf"(?:\s?[-/. ]\s?['’]?(?P<year>{_LATE}|\d\d))?(?![\d/])"
)


@attrs.frozen(repr=False)
class Day:
    """A day that a text names; 0 stands for what it leaves out.

    Attributes:
        year: 1979, or 79.
        month: 4.
        day: 12.
        start: Where it begins in the folded text.
        end: Where it ends.
    """

    year: int
    month: int
    day: int
    start: int
    end: int


@attrs.frozen(repr=False)
class BornDay:
    """A day of birth; 0 stands for what is not known."""

    year: int
    month: int
    day: int

    def is_told_by(self, day: Day, *, birth: bool) -> bool:
        """Say whether a day in a text is this one; `birth`: it speaks of a birth."""
        if day.month != self.month or (day.day and self.day and day.day != self.day):
            return False
        if day.year in (self.year, self.year % 100) and day.year:
            return True
        # Born on that day, or celebrated on it since: turned eleven on 27/9 2025.
        later = not day.year or day.year > self.year > 999
        return birth and bool(day.day) and later


def born_day(secret: Secret) -> BornDay | None:
    """Return the day of birth that a secret is, or an identity number begins with."""
    if secret.kind == "born":
        match = re.match(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", secret.words)
        return BornDay(*(int(one or 0) for one in match.groups())) if match else None
    if secret.kind == "identity-number":
        digits = re.sub(r"\D", "", folded(secret.words))
        if len(digits) in (8, 12):
            return BornDay(int(digits[:4]), int(digits[4:6]), int(digits[6:8]) % 60)
        if len(digits) in (6, 10) and int(digits[2:4]) <= 12:
            return BornDay(int(digits[:2]), int(digits[2:4]), int(digits[4:6]) % 60)
    return None


def days_in(text: str) -> Iterator[Day]:
    """Return the days that a folded text names in words or with slashes."""
    text = text.replace("twenty-", "twenty ").replace("thirty-", "thirty ")
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(text):
            day = int(match["day"]) if match["day"] else _DAYS[match["word"]]
            yield _day(match, day, _MONTHS[match["month"]])
    for match in _WORDS.finditer(text):
        yield _day(match, _DAYS[match["word"]], _DAYS[match["month"]])
    for match in _MONTH_YEAR.finditer(text):
        yield _day(match, 0, _MONTHS[match["month"]])
    for match in _SLASHED.finditer(text):
        one, two = int(match["day"]), int(match["month"])
        yield _day(match, one, two)
        yield _day(match, two, one)


def _day(match: re.Match[str], day: int, month: int) -> Day:
    year = (match["year"] or "0").strip("'’-")
    return Day(int(year), month, day, match.start(), match.end())
