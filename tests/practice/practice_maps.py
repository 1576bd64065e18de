"""A small map to which no rule has a question, and changes to it."""

from __future__ import annotations

import copy
from typing import Any

from sos_map.admission import admit
from sos_map.model.case import CaseMap
from sos_map.practice.finding import Finding
from sos_map.practice.review import findings

Data = dict[str, Any]

DAY = "2026-01-20"

#: Otis is seven, Nora is one; the mother and the grandmother were at the mapping.
QUIET: Data = {
    "sos_map": 1,
    "case": {"children": ["otis", "nora"]},
    "people": [
        {"id": "otis", "born": "2018-05-01"},
        {"id": "nora", "born": "2024-06"},
        {"id": "mamma"},
        {"id": "mormor"},
        {"id": "soc", "profession": "socialsekreterare"},
    ],
    "bodies": [{"id": "team", "name": "Enheten", "kind": "team"}],
    "kinships": [
        {"id": "k1", "person": "mamma", "tie": "parent", "of": "otis"},
        {"id": "k2", "person": "mamma", "tie": "parent", "of": "nora"},
    ],
    "network": [{"id": "nm1", "person": "mormor"}],
    "occasions": [
        {"id": "m1", "date": "2026-01-10", "kind": "mapping"},
        {"id": "m2", "date": "2026-01-12", "kind": "child_talk"},
    ],
    "harms": [{"id": "h1", "text": "Otis var ute ensam.", "at": "m1"}],
    "dangers": [
        {
            "id": "d1",
            "text": "Mormor är orolig för att när mamma dricker somnar hon igen.",
            "worried": [{"who": "mormor"}],
            "children": [{"child": "otis"}],
            "at": "m1",
        }
    ],
    "existing_safety": [
        {
            "id": "es1",
            "text": "Mormor kom och sov över.",
            "against": ["d1"],
            "done_by": ["mormor"],
            "danger_present": "yes",
            "acts": [{"date": "2025-12-24"}],
        }
    ],
    "goals": [
        {"id": "g1", "text": "En vaken vuxen är alltid hos Otis.", "answers": "d1"}
    ],
    "steps": [
        {
            "id": "n1",
            "text": "Mormor frågar grannen.",
            "owners": ["mormor"],
            "due": "2026-02-01",
            "advances": ["g1"],
        }
    ],
    "scales": [{"id": "sc1", "kind": "pair", "danger": "d1", "goal": "g1"}],
    "ratings": [
        {"id": f"r{n}", "scale": "sc1", "at": at, "by": by, "value": n, "quote": "Ja."}
        for n, (by, at) in enumerate(
            [("mamma", "m1"), ("mormor", "m1"), ("soc", "m1"), ("otis", "m2")]
        )
    ],
    "stances": [
        {"id": "st1", "who": "mamma", "on": "d1", "view": "agrees"},
        {"id": "st2", "who": "otis", "on": "d1", "view": "agrees"},
    ],
}


def quiet() -> Data:
    """Return a copy of the map, to change."""
    return copy.deepcopy(QUIET)


def thing(data: Data, identity: str) -> Data:
    """Return the thing with that id."""
    for things in data.values():
        for one in things if isinstance(things, list) else ():
            if one["id"] == identity:
                found: Data = one
                return found
    raise KeyError(identity)


def changed(*without: str, add: Data | None = None, **changes: Data) -> Data:
    """Return the quiet map with things changed, taken away or added.

    Args:
        without: Ids of things to take away.
        add: Sections and the things that come to them.
        changes: Id and new values; None takes a field away.
    """
    data = quiet()
    for identity, values in changes.items():
        one = thing(data, identity)
        one.update(values)
        for field in [name for name, value in one.items() if value is None]:
            del one[field]
    for section, things in data.items():
        if isinstance(things, list):
            data[section] = [one for one in things if one["id"] not in without]
    for section, things in (add or {}).items():
        data[section] = [*data.get(section, []), *things]
    return data


def case_of(data: Data) -> CaseMap:
    """Return the map, through the gate."""
    return admit({name: value for name, value in data.items() if value != []})


def found(data: Data, code: str, date: str | None = DAY) -> list[Finding]:
    """Return what one rule says."""
    return [one for one in findings(case_of(data), date) if one.code == code]


def ids(data: Data, code: str, date: str | None = DAY) -> list[str]:
    """Return the ids of what one rule asks about."""
    return [one.spot.id for one in found(data, code, date)]


def asking() -> Data:
    """Return a map to which every rule has a question."""
    data = changed(
        "r3",
        "st1",
        d1={"text": "Vi är oroliga för omsorgssvikt.", "worried": []},
        h1={"certainty": "disputed"},
        es1={"against": [], "acts": []},
        g1={"text": "Inget bråk.", "answers": None},
        n1={"owners": []},
        r0={"quote": None},
    )
    del data["existing_safety"][0]["against"]
    data["complicating"] = [{"id": "cf1", "text": "Trångt.", "hidden_from": ["team"]}]
    data["scales"].append(
        {
            "id": "sc2",
            "kind": "overall",
            "zero": {"text": "farligt"},
            "ten": {"text": "tryggt"},
            "hidden_from": ["team"],
        }
    )
    data["ratings"].append(
        {"id": "r9", "scale": "sc2", "at": "m1", "by": "mamma", "value": 4}
    )
    return data
