"""Versions of a thing: each follows one other, and each is followed by one at most."""

from __future__ import annotations

import functools
from typing import Any

from sos_map.files.places import Path
from sos_map.integrity.found import Found, Present, things_in
from sos_map.integrity.times import before
from sos_map.model.edges import EDGES

__all__ = ["superseded", "versions"]

Data = dict[str, Any]


@functools.cache
def _sections() -> tuple[str, ...]:
    return tuple(edge.section for edge in EDGES if edge.kind == "supersedes")


def superseded(data: Data, present: Present) -> dict[str, list[tuple[Path, Data]]]:
    """Return for each id what takes its place: where that says so, and the thing."""
    found: dict[str, list[tuple[Path, Data]]] = {}
    written = present.get("supersedes", ())
    for section in _sections() if written else ():
        for index, thing in things_in(data, section):
            if "supersedes" in thing and isinstance(thing["supersedes"], str):
                place = ((section, index, "supersedes"), thing)
                found.setdefault(thing["supersedes"], []).append(place)
    return found


def versions(
    found: Found, data: Data, followed: dict[str, list[tuple[Path, Data]]]
) -> None:
    """Report versions that follow themselves or share a place, and late stances."""
    if not followed:
        return
    for (first, _), *others in followed.values():
        for path, _ in others:
            found.add(path, "superseded-twice", also=(first,))
    _circles(found, followed)
    _stances(found, data, followed)


def _circles(found: Found, followed: dict[str, list[tuple[Path, Data]]]) -> None:
    follows: dict[str, tuple[Path, str]] = {
        thing["id"]: (path, old)
        for old, places in followed.items()
        for path, thing in places
        if isinstance(thing.get("id"), str)
    }
    done: set[str] = set()
    for start in follows:
        way: dict[str, Path] = {}
        here = start
        while here in follows and here not in done and here not in way:
            way[here], here = follows[here]
        if here in way:
            circle = [*way][[*way].index(here) :]
            first, *others = sorted((way[one] for one in circle), key=str)
            code = "supersedes-circle" if others else "supersedes-itself"
            found.add(first, code, also=tuple(others))
        done.update(way)


def _stances(
    found: Found, data: Data, followed: dict[str, list[tuple[Path, Data]]]
) -> None:
    """A stance is taken on the version of its day."""
    days: dict[Any, Any] = {}
    for _, occasion in things_in(data, "occasions"):
        if isinstance(occasion.get("id"), str):
            days[occasion["id"]] = occasion.get("date")
    for index, stance in things_in(data, "stances"):
        on, at = stance.get("on"), stance.get("at")
        if not isinstance(on, str) or not isinstance(at, str):
            continue
        for path, newer in followed.get(on, ()):
            began = newer.get("since") or _of(days, newer.get("at"))
            if before(began, days.get(at)):
                found.add(
                    ("stances", index, "on"), "stance-on-superseded", also=(path,)
                )


def _of(days: dict[Any, Any], at: Any) -> Any:
    return days.get(at) if isinstance(at, str) else None
