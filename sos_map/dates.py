"""Days as people know them: exact, about, some time between, or not at all.

The part of EDTF that people write (docs/dates.md). A text becomes the first and the
last day it may mean, and what is said of two such spans is said only when it is sure.
"""

from __future__ import annotations

import calendar
import functools
import re
from datetime import date, timedelta
from typing import Literal

import attrs

from sos_map.errors import NotADay, Problem
from sos_map.silence import silent

__all__ = [
    "SEASONS",
    "UNKNOWN",
    "Range",
    "Span",
    "age_on",
    "ends",
    "how_long_ago",
    "may_be",
    "span",
    "surely_after",
    "surely_before",
    "written",
]

UNKNOWN = "unknown"
OPEN = ".."
MARKS = "~?%"

#: First and last month each may mean, with the years before or after. Wider than the
#: calendar's seasons: spring comes to Malmö in February and to Kiruna in May, and the
#: winter of 2024 may be the one that ends in it or the one that begins in it.
SEASONS: dict[str, tuple[tuple[int, int], tuple[int, int]]] = {
    "spring": ((0, 2), (0, 6)),
    "summer": ((0, 5), (0, 9)),
    "autumn": ((0, 8), (0, 12)),
    "winter": ((-1, 11), (1, 3)),
}
_POINT = re.compile(
    "([0-9]{4})(?:-(?:([0-9]{2})(?:-([0-9]{2}))?|("
    + "|".join(SEASONS)
    + f")))?([{MARKS}]?)"
)


@attrs.frozen(repr=False)
class Span:
    """The days that a date may mean.

    Attributes:
        earliest: The first of them; None when nobody knows.
        latest: The last of them; None when nobody knows.
        sure: False when it may be another day altogether (`?`, `%`, `unknown`).
    """

    earliest: date | None
    latest: date | None
    sure: bool = True


@attrs.frozen(repr=False)
class Range:
    """A length of time, as far as it is known.

    Attributes:
        least: Whole units at least; None when nobody knows.
        most: Whole units at most; None when nobody knows.
        unit: What is counted.
        sure: False when the date it is counted from may be wrong.
    """

    least: int | None
    most: int | None
    unit: Literal["days", "months", "years"]
    sure: bool = True


def ends(text: str) -> tuple[str, str] | None:
    """Return the two ends of an interval as they are written, or None for a point.

    >>> ends("2023-11/..")
    ('2023-11', '..')
    """
    first, slash, last = text.partition("/")
    return (first, last) if slash else None


def written(day: str | date) -> str:
    """Return a day as the format writes it; what is written already stays as it is.

    >>> written(date(2026, 1, 16))
    '2026-01-16'
    """
    if isinstance(day, date):
        return date(day.year, day.month, day.day).isoformat()
    return day


@silent
@functools.lru_cache(maxsize=4096)
def span(text: str | date | None) -> Span:
    """Return the days that a date may mean.

    Args:
        text: A `Day` or a `When` of the format, or one day, such as `request.today`;
            None is a day that nobody wrote.

    Raises:
        NotADay: a day that is in no calendar, or a text of another form.

    >>> span("2024-02").latest
    datetime.date(2024, 2, 29)
    >>> span("../2024?") == Span(None, date(2024, 12, 31), sure=False)
    True
    """
    if text is None or text == UNKNOWN:
        return Span(None, None, sure=False)
    if isinstance(text, date):
        text = written(text)
    if not isinstance(text, str):  # whatever a program handed over
        raise NotADay(Problem("$", "date-form"))
    both = ends(text)
    if both is None:
        return _point(text)
    anyhow = Span(None, None)
    first, last = (anyhow if end == OPEN else _point(end) for end in both)
    if first.earliest and last.latest and last.latest < first.earliest:
        first, last = last, first  # an uncertain end; neither is thrown away
    return Span(first.earliest, last.latest, first.sure and last.sure)


def _point(text: str) -> Span:
    found = _POINT.fullmatch(text)
    if found is None:
        raise NotADay(Problem("$", "date-form"))
    year, month, day, season, mark = found.groups()
    try:
        if season:
            (before, opening), (after, closing) = SEASONS[season]
            first = date(int(year) + before, opening, 1)
            last = _last_of(int(year) + after, closing)
        else:
            first = date(int(year), int(month or 1), int(day or 1))
            last = first if day else _last_of(int(year), int(month or 12))
    except ValueError:
        raise NotADay(Problem("$", "date-impossible")) from None
    if mark in ("~", "%"):
        months = 3 if season else 1 if month else 12
        first, last = _moved(first, -months), _moved(last, months)
    return Span(first, last, mark not in ("?", "%"))


def _last_of(year: int, month: int) -> date:
    if year > date.max.year:
        return date.max
    return date(year, month, calendar.monthrange(year, month)[1])


def _moved(day: date, months: int) -> date:
    """Return a day some months away, at the calendar's end at most."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.min if months < 0 else date.max
    longest = calendar.monthrange(year, month + 1)[1]
    end_of_month = months > 0 and (day + timedelta(1)).day == 1
    return date(year, month + 1, longest if end_of_month else min(day.day, longest))


@silent
def surely_before(one: str | date | None, other: str | date | None) -> bool:
    """Say whether a date lies before another, whatever day each of them means.

    >>> surely_before("2023-11", "2024-summer")
    True
    >>> surely_before("2023", "2023-11-04")  # it may, and it may not
    False
    """
    first, second = span(one), span(other)
    if not (first.sure and second.sure and first.latest and second.earliest):
        return False
    return first.latest < second.earliest


@silent
def surely_after(one: str | date | None, other: str | date | None) -> bool:
    """Say whether a date lies after another, whatever day each of them means."""
    return surely_before(other, one)


@silent
def may_be(one: str | date | None, other: str | date | None) -> bool:
    """Say whether two dates may be the same day; unknown may be any.

    >>> may_be("2024-winter", "2025-01-06")
    True
    """
    return not surely_before(one, other) and not surely_before(other, one)


@silent
def age_on(born: str | None, day: str | date) -> Range | None:
    """Return how old somebody is on a day: in years, in months under 2.

    Returns:
        None for somebody who is surely not born then.

    >>> age_on("2016-05-14", "2025-09-12") == Range(9, 9, "years")
    True
    >>> age_on("2016", "2025-09-12") == Range(8, 9, "years")
    True
    >>> age_on("2024-07", "2025-09-12") == Range(13, 14, "months")
    True
    """
    least, most, sure = _months(born, day)
    if surely_before(day, born):
        return None
    if most is not None and most < 24:
        return Range(least, most, "months", sure)
    years = [None if months is None else months // 12 for months in (least, most)]
    return Range(years[0], years[1], "years", sure)


@silent
def how_long_ago(day: str | None, today: str | date) -> Range | None:
    """Return how long ago a day was: in days under 2 months, in months under 2 years.

    Months are whole ones; years are rounded to the nearest.

    Returns:
        None for a day that surely is still to come.

    >>> how_long_ago("2025-09-01", "2025-09-12") == Range(11, 11, "days")
    True
    >>> how_long_ago("2023", "2025-09-12") == Range(2, 3, "years")
    True
    """
    if surely_before(today, day):
        return None
    least, most, sure = _months(day, today)
    if most is not None and most < 2:
        return _days(span(day), span(today))
    if most is not None and most < 24:
        return Range(least, most, "months", sure)
    years = [None if months is None else (months + 6) // 12 for months in (least, most)]
    return Range(years[0], years[1], "years", sure)


def _days(then: Span, now: Span) -> Range:
    least = most = None
    if then.latest and now.earliest:
        least = max((now.earliest - then.latest).days, 0)
    if then.earliest and now.latest:
        most = max((now.latest - then.earliest).days, 0)
    return Range(least, most, "days", then.sure and now.sure)


def _months(
    since: str | None, until: str | date
) -> tuple[int | None, int | None, bool]:
    """Return the whole months between two dates at least and at most."""
    first, second = span(since), span(until)
    least = most = None
    if first.latest and second.earliest:
        least = max(_whole_months(first.latest, second.earliest), 0)
    if first.earliest and second.latest:
        most = max(_whole_months(first.earliest, second.latest), 0)
    return least, most, first.sure and second.sure


def _whole_months(first: date, second: date) -> int:
    months = (second.year - first.year) * 12 + second.month - first.month
    return months - (second.day < first.day)
