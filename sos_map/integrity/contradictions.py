"""What contradicts itself and can be known to; what is uncertain is never wrong."""

from __future__ import annotations

from typing import Any

from sos_map.files.places import Path
from sos_map.integrity.access import access
from sos_map.integrity.found import Found, Present, things_in
from sos_map.integrity.plans_and_stories import members_who_left, panels
from sos_map.integrity.times import times
from sos_map.integrity.versions import superseded, versions
from sos_map.integrity.wordings import wordings

__all__ = ["contradictions"]

#: What a plain number, given by somebody, does without.
_UNUSUAL = ("status", "mode", "range", "as_imagined_for")


def contradictions(found: Found, data: dict[str, Any], present: Present) -> None:
    """Report what a reader of the whole document would stumble over."""
    _ratings(found, data)
    _sources(found, data)
    _ancestors(found, data)
    times(found, data, present)
    newer = superseded(data, present)
    versions(found, data, newer)
    members_who_left(found, data, newer)
    panels(found, data, newer)
    wordings(found, data, present)
    access(found, data, present)


def _ratings(found: Found, data: dict[str, Any]) -> None:
    """A number is given exactly when one was given (signs-of-safety §3.3)."""
    for index, rating in things_in(data, "ratings"):
        numbers = ("value" in rating) + ("range" in rating)
        if numbers == 1 and rating.keys().isdisjoint(_UNUSUAL):
            continue
        path: Path = ("ratings", index)
        if rating.get("status", "given") == "given":
            if numbers != 1:
                found.add(
                    path, "rating-number-missing" if not numbers else "rating-two"
                )
        elif numbers:
            found.add(path, "rating-number-not-given")
        limits = rating.get("range")
        if (
            isinstance(limits, list | tuple)
            and len(limits) == 2
            and all(isinstance(n, int | float) for n in limits)
            and limits[0] > limits[1]
        ):
            found.add((*path, "range"), "range-backwards")
        if (rating.get("mode") == "proxy") != ("as_imagined_for" in rating):
            found.add(path, "proxy-for-whom")


def _sources(found: Found, data: dict[str, Any]) -> None:
    """An anonymous source points at nobody (signs-of-safety §10, case 8)."""
    for index, source in things_in(data, "sources"):
        if source.get("kind") == "anonymous" and (
            "person" in source or "body" in source
        ):
            found.add(("sources", index), "anonymous-named")


def _ancestors(found: Found, data: dict[str, Any]) -> None:
    """Nobody is their own ancestor."""
    parents: dict[str, list[tuple[str, int]]] = {}
    for index, kinship in things_in(data, "kinships"):
        person, of = kinship.get("person"), kinship.get("of")
        if not isinstance(person, str) or not isinstance(of, str):
            continue
        if person == of:
            found.add(("kinships", index), "kin-of-oneself")
        elif kinship.get("tie") == "parent":
            parents.setdefault(of, []).append((person, index))
    safe: set[str] = set()
    for start in parents:
        _climb(found, parents, start, safe)


def _climb(
    found: Found,
    parents: dict[str, list[tuple[str, int]]],
    start: str,
    safe: set[str],
) -> None:
    """Walk up from one person without recursion; report a tie that closes a circle."""
    path: list[str] = [start]
    on_path = {start}
    waiting = [iter(parents.get(start, ()))]
    while waiting:
        step = next(waiting[-1], None)
        if step is None:
            waiting.pop()
            done = path.pop()
            on_path.discard(done)
            safe.add(done)
            continue
        person, index = step
        if person in on_path:
            found.add(("kinships", index), "kin-circle")
        elif person not in safe:
            path.append(person)
            on_path.add(person)
            waiting.append(iter(parents.get(person, ())))
