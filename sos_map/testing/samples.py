"""Three invented families to try an exporter on: nearly none, the usual, too much."""

from __future__ import annotations

from typing import Any

from sos_map.admission import admit
from sos_map.model.case import CaseMap
from sos_map.testing.sample_family import USUAL

__all__ = ["DATE", "empty_case", "extreme_case", "usual_case"]

#: The day on which every reader of the samples holds the capacity.
DATE = "2026-01-16"
_LONG = "Barnavårdsutredningssamordningsmötesprotokollförare" * 2
_FAMILIES = ("👩‍👩‍👧‍👦", "محمد الأمين", "Zoë-Åsa Ärlig", "Ж", _LONG, "李小龍")


def empty_case() -> CaseMap:
    """Return a map of a nameless child and a team, about which nothing is written."""
    return admit(
        {
            "sos_map": 1,
            "case": {"children": ["barn"]},
            "people": [{"id": "barn", "shown_to": ["team"]}],
            "bodies": [{"id": "team", "name": "Enheten", "kind": "team"}],
        }
    )


def usual_case() -> CaseMap:
    """Return a map as it looks after a few weeks, with a reader of every kind.

    Two half-siblings with a father each, a grandmother, a foster home, four meetings,
    harm, danger, goal, steps, existing safety, a scale with numbers, and one thing that
    must not reach one father.
    """
    return admit(USUAL)


def extreme_case(things: int = 45) -> CaseMap:
    """Return the usual family with more people and more of everything than fits a page.

    Long words, right-to-left names, emoji, a name of one letter.

    Args:
        things: How many people and how many statements of each kind are added.
    """
    data = {**USUAL, "case": {**USUAL["case"], "shown_to": _everyone()}}
    for section in ("people", "network", *_STATEMENTS, "ratings"):
        data[section] = [*USUAL[section], *_more(section, things)]
    return admit(data)


_STATEMENTS: dict[str, dict[str, Any]] = {
    "harms": {"children": [{"child": "vera", "text": "Rädd " * 40}]},
    "dangers": {"children": [{"child": "otis"}, {"child": "vera"}]},
    "complicating": {"affects": ["fara"]},
    "strengths": {},
    "existing_safety": {"against": ["fara"]},
    "needs": {"children": ["vera"]},
    "goals": {"answers": "fara"},
    "steps": {"advances": ["mal"], "owners": ["gun", "team"]},
    "wall": {"column": "worried"},
}


def _everyone() -> list[str]:
    people = [person["id"] for person in USUAL["people"]]
    return people + [body["id"] for body in USUAL["bodies"]]


def _more(section: str, things: int) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    for n in range(things):
        thing: dict[str, Any] = {"id": f"{section}{n}"}
        if section == "people":
            thing["name"] = f"{_FAMILIES[n % len(_FAMILIES)]} {n}"
            thing["role"] = ("faster", _LONG, "جدة")[n % 3]
        elif section == "network":
            thing["person"] = f"people{n}"
        elif section == "ratings":
            thing |= {"scale": "skala", "at": "m1", "by": f"people{n}"}
            thing["value"] = (n % 21) / 2
        else:
            thing |= {"text": _text(n), "at": "m1", **_STATEMENTS[section]}
            thing["said_by"] = [f"people{n}"]
        made.append(thing)
    return made


def _text(n: int) -> str:
    words = (
        "Otis vaknar och skriker.",
        _LONG,
        "قالت أمي 3 مرات",
        "🙂 " * 30,
        "x\n" * 9,
    )
    return f"{n}: " + " ".join([words[n % len(words)]] * (1 + n % 7))
