"""The ways in which people write a day, as words in a row."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Iterator

from sos_map.dates_in_words import LOCALES
from sos_map.leaks.folding import words_of

__all__ = ["months", "spellings"]

_LANGUAGES = ("sv", "en")


def spellings(day: datetime.date) -> Iterator[tuple[str, ...]]:
    """Return a day as it stands in Swedish and English texts and numbers.

    >>> [" ".join(words) for words in spellings(datetime.date(2016, 5, 4))][:4]
    ['2016 05 04', '20160504', '160504', '4 5 2016']
    """
    year, month, number = str(day.year), f"{day.month:02}", f"{day.day:02}"
    yield year, month, number
    yield (f"{year}{month}{number}",)
    yield (f"{year[2:]}{month}{number}",)
    yield str(day.day), str(day.month), year
    yield number, month, year
    yield month, number, year
    for name in _months()[day.month - 1]:
        yield str(day.day), name, year
        yield name, str(day.day), year


@functools.cache
def _months() -> tuple[tuple[str, ...], ...]:
    """Return what each month is called, in full and short, in every language."""
    from babel.dates import get_month_names

    named: list[dict[str, None]] = [{} for _ in range(12)]
    for language in _LANGUAGES:
        locale = LOCALES.get(language, language)
        for width in ("wide", "abbreviated"):
            for month, name in get_month_names(width, locale=locale).items():
                named[month - 1].update(dict.fromkeys(words_of(name)))
    return tuple(tuple(names) for names in named)


def months() -> tuple[str, ...]:
    """Return the names of all months."""
    return tuple(name for names in _months() for name in names)
