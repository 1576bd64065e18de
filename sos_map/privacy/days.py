"""Days that are compared for who may see: in doubt, nothing is opened."""

from __future__ import annotations

__all__ = ["on_day", "surely_over"]

#: The first month of a season, and the last. A winter can be either end of its year.
_FIRST = {"spring": "03", "summer": "06", "autumn": "09", "winter": "01"}
_LAST = {"spring": "05", "summer": "08", "autumn": "11", "winter": "99"}
_UNSURE = "~?%"


def on_day(since: str | None, ended: str | None, date: str) -> bool:
    """Say whether something that began and ended holds on a day.

    An end that is only known to the season, month or year closes from its beginning,
    and a beginning that is only known to the season opens from its last month: in
    doubt, a capacity does not hold.

    >>> on_day("2025-09", "2025-12-01", "2025-11-30")
    True
    >>> on_day(None, "2025-12", "2025-12-05"), on_day(None, "2026-winter", "2026-01-16")
    (False, False)
    >>> on_day("2025-autumn", None, "2025-10-01"), on_day("2025%", None, "2025-10-01")
    (False, True)
    """
    if since is not None:
        start = _month(since.rstrip(_UNSURE), _LAST)
        if date[: len(start)] < start:
            return False
    if ended is not None:
        end = _month(ended.rstrip(_UNSURE), _FIRST)
        if date[: len(end)] >= end:
            return False
    return True


def surely_over(ended: str | None, date: str) -> bool:
    """Say whether an end is past, however late in its season, month or year it was.

    >>> surely_over("2026-01", "2026-01-31"), surely_over("2026-01", "2026-02-01")
    (False, True)
    >>> [surely_over("2025-winter", day) for day in ("2026-02-01", "2027-01-01")]
    [False, True]
    """
    if ended is None or ended[-1] in _UNSURE:
        return False
    if ended.endswith("winter"):  # of December, or of the months that follow
        ended = str(int(ended[:4]) + 1)
    end = _month(ended, _LAST)
    return date[: len(end)] > end or date == end


def _month(day: str, months: dict[str, str]) -> str:
    """Return a season as one of its months; any other day as it stands."""
    year, _, season = day.partition("-")
    return f"{year}-{months[season]}" if season in months else day
