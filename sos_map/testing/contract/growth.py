"""Steps and bytes grow no faster than the map does (C14)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import attrs

from sos_map.privacy.view import View
from sos_map.testing.contract.attempt import Crash, attempt
from sos_map.testing.contract.large import large_view
from sos_map.testing.contract.trying import Trying

__all__ = ["steps_of", "the_work_grows_with_the_map"]

#: About how many things the maps hold. The last is drawn where that takes no minutes,
#: and always when many maps are asked for.
_SMALL, _MIDDLE, _LARGE = 250, 1_000, 5_000
_CHEAP = 3_000_000
#: From here on everything is tried that takes long.
_MANY = 1_000
#: Twice what is proportional: room for sorting and for tables that fill their pages.
_ROOM = 2.0


@attrs.frozen
class _Work:
    steps: int
    size: int


def the_work_grows_with_the_map(trying: Trying) -> None:
    """Count steps and bytes on maps of growing size."""
    found: list[tuple[int, _Work]] = []
    for things in (0, _SMALL, _MIDDLE, _LARGE):
        long = bool(found) and found[-1][1].steps > _CHEAP
        if things == _LARGE and long and trying.maps < _MANY:
            break
        shown = large_view(trying.exporter, things)
        if shown is None:
            return
        if not found:
            attempt(trying.exporter, shown)  # what is loaded once is no growth
        work = _worked(trying, shown)
        if isinstance(work, Crash):
            size = str(things)
            trying.expect(False, 14, "not-drawn-large", things=size, error=work.error)
            return
        found.append((things, work))
    (none, start), (small, some), *larger = found
    for things, work in larger:
        fair = _ROOM * (things - none) / (small - none)
        for part in ("steps", "size"):
            begun = getattr(some, part) - getattr(start, part)
            grown = getattr(work, part) - getattr(start, part)
            trying.expect(grown <= fair * max(begun, 1_000), 14, f"grows-{part}")


def _worked(trying: Trying, shown: View) -> _Work | Crash:
    made, steps = steps_of(lambda: attempt(trying.exporter, shown))
    if isinstance(made, Crash):
        return made
    return _Work(steps, sum(len(file.data) for file in made))


def steps_of(call: Callable[[], Any]) -> tuple[Any, int]:
    """Return what a call gives, and how many lines of Python it ran through.

    Counted and not timed: the same everywhere, whatever else the machine does.
    """
    count = 0

    def step(_frame: FrameType, event: str, _argument: Any) -> Any:
        nonlocal count
        count += event == "line"
        return step

    before = sys.gettrace()
    sys.settrace(step)
    try:
        made = call()
    finally:
        sys.settrace(before)
    return made, count
