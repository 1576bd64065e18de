"""A clock that goes ahead, for a process that is to believe in another day (C8)."""

from __future__ import annotations

import datetime
import time
from typing import Any

__all__ = ["set_clock"]


def set_clock(seconds: int) -> None:
    """Put the clock forward for everything in this process that asks Python.

    To be called before anything else is loaded: whoever has taken `datetime` out of its
    module keeps the true one. Programs in other languages keep it in any case.
    """
    now, now_ns = time.time, time.time_ns
    parts: dict[str, Any] = {"localtime": time.localtime, "gmtime": time.gmtime}

    def of_a_moment(name: str) -> Any:
        return lambda moment=None: parts[name](
            now() + seconds if moment is None else moment
        )

    def written(form: str, moment: Any = None) -> str:
        return shipped(form, moment or time.localtime())

    shipped = time.strftime
    ahead: dict[str, Any] = {
        "time": lambda: now() + seconds,
        "time_ns": lambda: now_ns() + seconds * 1_000_000_000,
        "localtime": of_a_moment("localtime"),
        "gmtime": of_a_moment("gmtime"),
        "strftime": written,
    }
    for name, function in ahead.items():
        setattr(time, name, function)
    # `date.today` asks the module; `datetime.now` asks the machine.
    vars(datetime)["datetime"] = _ahead_of(datetime.datetime)


def _ahead_of(true: Any) -> Any:
    class Meta(type):
        def __instancecheck__(cls, value: object) -> bool:
            return isinstance(value, true)

    def now(_cls: Any, tz: datetime.tzinfo | None = None) -> Any:
        return true.fromtimestamp(time.time(), tz)

    def utcnow(_cls: Any) -> Any:
        return true.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)

    own = {"now": classmethod(now), "utcnow": classmethod(utcnow)}
    return Meta("datetime", (true,), own)
