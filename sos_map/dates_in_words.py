"""Days, ages and times past, written for people in the page's language."""

from __future__ import annotations

import datetime
import functools
from typing import TYPE_CHECKING

from sos_map.dates import MARKS, OPEN, SEASONS, UNKNOWN, Range, ends
from sos_map.silence import silent

if TYPE_CHECKING:
    from sos_map.i18n import Catalogue

__all__ = ["LOCALES", "age_text", "ago_text", "day_text"]

#: English here is British: 12 September 2025.
LOCALES = {"en": "en_GB"}
_MARK_WORDS = {"~": "day.about", "?": "day.uncertain", "%": "day.unsure"}


@silent
def day_text(day: str, words: Catalogue) -> str:
    """Write a day for people, as sure as it is known.

    >>> from sos_map.i18n import catalogue
    >>> sv, en = catalogue("sv"), catalogue("en")
    >>> day_text("2025-09-12", sv)
    '12 september 2025'
    >>> day_text("2023-11~", en)
    'about November 2023'
    >>> day_text("2024-spring?", sv)
    'troligen våren 2024'
    >>> day_text("2023-11/2024-08", sv)
    'mellan november 2023 och augusti 2024'
    >>> day_text("../2024-03", en)
    'March 2024 at the latest'
    >>> day_text("unknown", sv)
    'okänt när'
    """
    if day == UNKNOWN:
        return words.text("day.unknown")
    both = ends(day)
    if both is None:
        return _point(day, words)
    first, last = both
    if last == OPEN:
        return words.text("day.earliest", day=_point(first, words))
    if first == OPEN:
        return words.text("day.latest", day=_point(last, words))
    return words.text(
        "day.between", first=_point(first, words), last=_point(last, words)
    )


def _point(day: str, words: Catalogue) -> str:
    plain = day.rstrip(MARKS)
    year, *more = plain.split("-")
    if more and more[0] in SEASONS:
        text = words.text(f"day.{more[0]}", year=int(year))
    elif more:
        text = _in_calendar(plain, LOCALES.get(words.language, words.language))
    else:
        text = str(int(year))
    mark = day[len(plain) :]
    return words.text(_MARK_WORDS[mark], day=text) if mark else text


@functools.lru_cache(maxsize=512)
def _in_calendar(day: str, locale: str) -> str:
    from babel.dates import format_date, format_skeleton

    year, month, *days = (int(part) for part in day.split("-"))
    if days:
        full = datetime.date(year, month, days[0])
        return format_date(full, format="long", locale=locale)
    return format_skeleton("yMMMM", datetime.date(year, month, 1), locale=locale)


@silent
def age_text(age: Range | None, words: Catalogue) -> str:
    """Write an age for people.

    Args:
        age: What `age_on` gives.
        words: The words of the page.

    >>> from sos_map.dates import age_on
    >>> from sos_map.i18n import catalogue
    >>> age_text(age_on("2016", "2025-09-12"), catalogue("sv"))
    '8–9 år'
    >>> age_text(age_on("2025-08-30", "2025-10-01"), catalogue("en"))
    '1 month'
    >>> age_text(age_on("../2016-05", "2025-09-12"), catalogue("en"))
    'at least 9 years'
    >>> age_text(age_on("unknown", "2025-09-12"), catalogue("sv"))
    'okänt'
    """
    if age is None:
        return words.text("age.unborn")
    return _probably(age, _length(age, words), words)


@silent
def ago_text(ago: Range | None, words: Catalogue) -> str:
    """Write for people how long ago something was.

    Only days are counted out; a longer time is told as `about`.

    Args:
        ago: What `how_long_ago` gives.
        words: The words of the page.

    >>> from sos_map.dates import how_long_ago
    >>> from sos_map.i18n import catalogue
    >>> sv, en = catalogue("sv"), catalogue("en")
    >>> ago_text(how_long_ago("2023-08-02", "2025-09-12"), sv)
    'ungefär 2 år sedan'
    >>> ago_text(how_long_ago("2023", "2025-09-12"), sv)
    '2–3 år sedan'
    >>> ago_text(how_long_ago("2025-09-11", "2025-09-12"), en)
    '1 day ago'
    >>> ago_text(how_long_ago("2025-09-12", "2025-09-12"), en)
    'today'
    >>> ago_text(how_long_ago("2021?", "2025-09-12"), sv)
    'troligen 4–5 år sedan'
    """
    if ago is None:
        return words.text("ago.to_come")
    if not _known(ago):
        return words.text("age.unknown")
    if (ago.least, ago.most, ago.unit) == (0, 0, "days"):
        return _probably(ago, words.text("ago.today"), words)
    length = _length(ago, words)
    about = ago.unit != "days" and ago.least == ago.most and ago.least != 0
    key = "ago.about" if about else "ago.length"
    return _probably(ago, words.text(key, length=length), words)


def _length(length: Range, words: Catalogue) -> str:
    """Write `8 år`, `7–8 år`, `minst 7 år`, `högst 2 år`, `okänt`."""
    least, most, unit = length.least, length.most, length.unit
    if not _known(length):
        return words.text("age.unknown")
    number = most if most is not None else least
    if number == 0:
        return words.text(f"age.under_1_{unit[:-1]}")
    if least == most or least is None or most is None:
        shown = str(number)
    else:
        shown = f"{least}–{most}"
    key = f"age.{unit[:-1]}" if shown == "1" else f"age.{unit}"
    text = words.text(key, number=shown)
    if most is None:
        return words.text("age.at_least", length=text)
    if least is None:
        return words.text("age.at_most", length=text)
    return text


def _probably(length: Range, text: str, words: Catalogue) -> str:
    if length.sure or not _known(length):
        return text
    return words.text("day.uncertain", day=text)


def _known(length: Range) -> bool:
    """Say whether there is anything to tell: `at least 0` is nothing."""
    return length.most is not None or bool(length.least)
