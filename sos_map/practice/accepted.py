"""Findings that the owner of the file has accepted, with a reason.

They stand under `extensions: {sos-map: {accepted: [{code, why, by, until}]}}`, on the
thing or on the case for all of it: for the owner only, and kept through round trips.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from sos_map.dates import span
from sos_map.files.places import Path
from sos_map.model.case import CLASSES, CaseMap
from sos_map.practice.finding import Finding, Remark, Spot

__all__ = ["Acceptance", "acceptances", "sorted_out"]


@attrs.frozen(repr=False)
class Acceptance:
    """One finding that somebody chose to leave as it is.

    Attributes:
        code: Which rule.
        on: The id of the thing; empty for the whole case.
        spot: Where it is written.
    """

    code: str
    on: str
    spot: Spot


def acceptances(
    case: CaseMap, date: str | None, codes: frozenset[str]
) -> tuple[list[Acceptance], list[Remark]]:
    """Return what is accepted, and what is written so that it cannot count."""
    found: list[Acceptance] = []
    remarks: list[Remark] = []
    for spot, entry in _written(case):
        wrong = _wrong(entry, date, codes)
        if wrong:
            remarks.append(Remark(wrong, spot))
        else:
            found.append(Acceptance(entry["code"], spot.id, spot))
    return found, remarks


def _written(case: CaseMap) -> Iterator[tuple[Spot, Any]]:
    holders: list[tuple[str, Path, Any]] = [("", ("case",), case.case)]
    holders += [
        (thing.id, (section, position), thing)
        for section in CLASSES
        for position, thing in enumerate(getattr(case, section))
    ]
    for identity, steps, thing in holders:
        if thing.extensions is None or "sos-map" not in thing.extensions:
            continue
        ours = thing.extensions["sos-map"]
        if not isinstance(ours, Mapping):
            yield Spot(identity, (*steps, "extensions")), None
            continue
        entries = ours.get("accepted", ())
        spot = Spot(identity, (*steps, "extensions", "sos-map", "accepted"))
        if not isinstance(entries, tuple):
            yield spot, None
            continue
        for number, entry in enumerate(entries):
            yield attrs.evolve(spot, steps=(*spot.steps, number)), entry


def _wrong(entry: Any, date: str | None, codes: frozenset[str]) -> str | None:
    if not isinstance(entry, Mapping):
        return "accepted-form"
    if entry.get("code") not in codes:
        return "accepted-code-unknown"
    why = entry.get("why")
    if not isinstance(why, str) or not why.strip():
        return "accepted-without-why"
    until = entry.get("until")
    if until is None:
        return None
    try:
        last = span(until).latest
    except (AttributeError, TypeError, ValueError):  # other programs may write here
        return "accepted-form"
    over = date is not None and last is not None and last.isoformat() < date
    return "accepted-ended" if over else None


def sorted_out(
    findings: list[Finding], accepted: list[Acceptance]
) -> tuple[list[Finding], list[Finding], list[Remark]]:
    """Return the open findings, the accepted ones, and what needs no accepting."""
    by_key: dict[tuple[str, str], list[Acceptance]] = {}
    for one in accepted:
        by_key.setdefault((one.code, one.on), []).append(one)
    still: list[Finding] = []
    left: list[Finding] = []
    needed: set[tuple[str, str]] = set()
    for finding in findings:
        keys = {(finding.code, finding.spot.id), (finding.code, "")} & by_key.keys()
        needed |= keys
        (left if keys else still).append(finding)
    idle = [
        Remark("accepted-not-needed", one.spot)
        for one in accepted
        if (one.code, one.on) not in needed
    ]
    return still, left, idle
