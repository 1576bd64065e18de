"""Days as sure as they are known, and how long it is between two of them (§3.8)."""

from __future__ import annotations

import datetime

from sos_map import Request, span

__all__ = ["in_time", "length", "moment", "sure"]

_WEEKS = 63  # days, from which time is told in months
_MONTHS = 730  # days, from which it is told in years


def moment(day: str) -> datetime.date | None:
    """Return the first day that a day may mean; nothing when it is not known."""
    return span(day).earliest if day else None


def sure(day: str) -> datetime.date | None:
    """Return a day that can be no other; nothing for a month, or a day in doubt.

    >>> sure("2023-11") is None
    True
    """
    meant = span(day) if day else None
    if meant is None or not meant.sure or meant.earliest != meant.latest:
        return None
    return meant.earliest


def in_time(day: str) -> tuple[bool, datetime.date, str]:
    """Return what puts days in order; those that nobody knows come last."""
    at = moment(day)
    return at is None, at or datetime.date.min, day


def length(request: Request, day: str, after: str) -> str:
    """Return how long it is between two days in words; empty when not surely known."""
    first, last = sure(day), sure(after)
    if first is None or last is None:
        return ""
    days = (last - first).days
    years = round(days / 365.25)
    months = round(days * 12 / 365.25)
    whole = days > 0 and first.day == last.day  # from the 12th to the 12th
    if days < _WEEKS and not days % 7:
        unit, number, whole = "week", days // 7, True
    elif whole and first.month == last.month:
        unit, number = "year", years
    elif whole:
        unit, number = "month", months
    elif days < 14:
        unit, number, whole = "day", days, True
    elif days < _WEEKS:
        unit, number = "week", round(days / 7)
    else:
        unit, number = ("month", months) if days < _MONTHS else ("year", years)
    words = request.text(f"time.{unit}" + ("s" if number > 1 else ""), number=number)
    return request.text("time.later" if whole else "time.about", length=words)
