"""What holds on the day of the tests when a time is not known to the day.

Said once more and plainly, as bounds that are days: what opens waits for the latest
beginning and ends with the earliest end, what closes ends with the latest.
"""

from __future__ import annotations

TODAY = "2026-01-16"
_UNSURE = "~?%"
_SEASONS = {"spring": ("03", "05"), "summer": ("06", "08"), "autumn": ("09", "11")}


def holds_today(since: str | None, ended: str | None) -> bool:
    """Say whether something that began and may have ended surely holds."""
    begun = since is None or _begins(since.rstrip(_UNSURE)) <= TODAY
    return begun and (ended is None or _first(ended.rstrip(_UNSURE)) > TODAY)


def over_today(ended: str | None) -> bool:
    """Say whether something is over, however late in its season, month or year."""
    if ended is None or ended[-1] in _UNSURE:
        return False
    return ended == TODAY or _last(ended) < TODAY


def _first(day: str) -> str:
    """Return the first day that may be meant; a winter may be that of January."""
    year, _, rest = day.partition("-")
    month = {"winter": "01"} | {name: ends[0] for name, ends in _SEASONS.items()}
    return f"{year}-{month.get(rest, rest or '01')}-01"[:10]


def _begins(day: str) -> str:
    """Return when it has begun: a season with its last month."""
    year, _, rest = day.partition("-")
    if rest == "winter":
        return f"{int(year) + 1}-01-01"
    return f"{year}-{_SEASONS[rest][1]}-01" if rest in _SEASONS else _first(day)


def _last(day: str) -> str:
    """Return the last day that may be meant; a winter may be that of next year."""
    year, _, rest = day.partition("-")
    if rest == "winter":
        return f"{int(year) + 1}-12-31"
    month = _SEASONS[rest][1] if rest in _SEASONS else rest or "12"
    return f"{year}-{month}-31"[:10]
