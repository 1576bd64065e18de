"""The usual family with as many more things as are wanted."""

from __future__ import annotations

from typing import Any

from sos_map.admission import admit
from sos_map.exporting.api import Exporter
from sos_map.privacy.view import View
from sos_map.testing.contract.trials import trials
from sos_map.testing.sample_family import USUAL

__all__ = ["large_view"]

_KINDS: dict[str, dict[str, Any]] = {
    "people": {},
    "ratings": {"scale": "skala", "at": "m1", "value": 5},
    "network": {},
    "stances": {"on": "fara", "view": "agrees"},
    "harms": {"children": [{"child": "otis"}]},
    "dangers": {"children": [{"child": "otis"}]},
    "complicating": {"affects": ["fara"]},
    "strengths": {},
    "existing_safety": {"against": ["fara"]},
    "needs": {"children": ["otis"]},
    "goals": {"answers": "fara"},
    "steps": {"advances": ["mal"], "owners": ["gun"]},
    "wall": {"column": "worried"},
    "rules": {"plan": "plan"},
    "triggers": {"concerns": ["fara"]},
}


def large_view(exporter: Exporter, things: int) -> View | None:
    """Return a view of the usual family with so many more things, short ones."""
    data: dict[str, Any] = {**USUAL, "case": {**USUAL["case"], "shown_to": _readers()}}
    for section, more in _KINDS.items():
        made = [
            {"id": f"{section}{n}", **_own(section, n), **more}
            for n in range(things // len(_KINDS))
        ]
        data[section] = [*USUAL.get(section, ()), *made]
    found = trials(exporter, admit(data))
    return found[0].view() if found else None


def _own(section: str, number: int) -> dict[str, str]:
    """Return what each thing has for itself."""
    person, words = f"people{number}", f"Mening {number}."
    special = {
        "people": {"name": f"Namn {number}"},
        "network": {"person": person},
        "ratings": {"by": person, "quote": words},
        "stances": {"who": person, "text": words},
    }
    return special.get(section, {"text": words, "at": "m1"})


def _readers() -> list[str]:
    return [one["id"] for section in ("people", "bodies") for one in USUAL[section]]
