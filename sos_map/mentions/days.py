"""Days in words: 12 april 1979, 12th of April, April 12, 12/4 -79."""

from __future__ import annotations

import re

import attrs

__all__ = ["Day", "days_in"]

_MONTHS = {
    "januari": 1,
    "februari": 2,
    "mars": 3,
    "april": 4,
    "maj": 5,
    "juni": 6,
    "juli": 7,
    "augusti": 8,
    "september": 9,
    "oktober": 10,
    "november": 11,
    "december": 12,
    "january": 1,
    "february": 2,
    "march": 3,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "october": 10,
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
_ORDINALS = (
    "forsta first;andra second;tredje third;fjarde fourth;femte fifth;sjatte sixth;"
    "sjunde seventh;attonde eighth;nionde ninth;tionde tenth;elfte eleventh;"
    "tolfte twelfth;trettonde thirteenth;fjortonde fourteenth;femtonde fifteenth;"
    "sextonde sixteenth;sjuttonde seventeenth;artonde eighteenth;nittonde nineteenth;"
    "tjugonde twentieth;tjugoforsta twenty-first;tjugoandra twenty-second;"
    "tjugotredje twenty-third;tjugofjarde twenty-fourth;tjugofemte twenty-fifth;"
    "tjugosjatte twenty-sixth;tjugosjunde twenty-seventh;tjugoattonde twenty-eighth;"
    "tjugonionde twenty-ninth;trettionde thirtieth;trettioforsta thirty-first"
).split(";")
_DAYS = {
    word: number
    for number, pair in enumerate(_ORDINALS, start=1)
    for word in pair.split()
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_ORDINAL = "|".join(
    sorted((d.replace("-", "[- ]") for d in _DAYS), key=len, reverse=True)
)
_DAY = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|:e|:a|e|a|\.)?|(?P<word>{_ORDINAL})"
_YEAR = r"(?:[\s,.'’-]*(?P<year>(?:19|20)\d\d|(?<=['’-])\d\d|\d\d(?!\d|[.:]\d)))?"
_DAY_FIRST = re.compile(
    rf"\b(?:{_DAY})\s*(?:of\s+|i\s+)?(?P<month>{_MONTH})\b\.?{_YEAR}"
)
_MONTH_FIRST = re.compile(
    rf"\b(?P<month>{_MONTH})\.?\s+(?:the\s+)?(?:{_DAY})\b(?:[\s,]+(?P<year>(?:19|20)\d\d|['’]\d\d))?"
)
_MONTH_YEAR = re.compile(rf"\b(?P<month>{_MONTH})\.?,?\s+(?P<year>(?:19|20)\d\d)\b")
_SLASHED = re.compile(
    r"(?<![\d/])(?P<day>\d{1,2})\s?[/.]\s?(?P<month>\d{1,2})"
    r"(?:\s?[-/.\s]\s?['’]?(?P<year>(?:19|20)\d\d|\d\d))?(?![\d/])"
)


@attrs.frozen
class Day:
    """A day that a text names; a year or a day may be missing (0).

    Attributes:
        year: 1979, or 0.
        month: 4.
        day: 12, or 0.
        start: Where it begins in the folded text.
        end: Where it ends.
    """

    year: int
    month: int
    day: int
    start: int
    end: int


def days_in(text: str) -> list[Day]:
    """Return the days that a folded text names in words or with slashes."""
    found = []
    for pattern in (_DAY_FIRST, _MONTH_FIRST):
        for match in pattern.finditer(text):
            day = match["day"]
            number = (
                int(day)
                if day
                else _DAYS[match["word"].replace(" ", "-").replace("--", "-")]
                if match["word"].replace(" ", "-") in _DAYS
                else _DAYS.get(match["word"], 0)
            )
            found.append(_day(match, number, _MONTHS[match["month"]]))
    for match in _MONTH_YEAR.finditer(text):
        found.append(_day(match, 0, _MONTHS[match["month"]]))
    for match in _SLASHED.finditer(text):
        one, two = int(match["day"]), int(match["month"])
        found.append(_day(match, one, two))
        found.append(_day(match, two, one))
    return found


def _day(match: re.Match[str], day: int, month: int) -> Day:
    year = match["year"] or "0"
    return Day(int(year.strip("'’")), month, day, match.start(), match.end())
