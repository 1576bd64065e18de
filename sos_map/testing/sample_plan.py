"""The usual family's plan, network, drawings and matter. All of it is invented."""

from __future__ import annotations

from typing import Any

__all__ = ["PLAN"]

PLAN: dict[str, list[dict[str, Any]]] = {
    "consents": [
        {
            "id": "samtycke",
            "by": "maja",
            "to": ["gun", "pia"],
            "about": ["fara"],
            "children": ["otis", "vera"],
            "at": "m1",
        }
    ],
    "observations": [
        {
            "id": "sett",
            "text": "Otis somnade lugnt.",
            "date": "2026-01-08",
            "children": ["otis"],
            "about": ["maja"],
            "told": ["maja"],
            "told_parent_on": "2026-01-09",
            "informs": ["bra1"],
        }
    ],
    "harm_threads": [
        {
            "id": "slag",
            "text": "Kastar saker när han är arg.",
            "types": ["exposure_to_violence"],
            "children": ["otis"],
            "done_by": ["robin"],
            "estimates": [{"by": "maja", "text": "varannan vecka"}],
            "trend": "easing",
        }
    ],
    "safety_people": [
        {
            "id": "trygg",
            "child": "otis",
            "person": "gun",
            "reached": {"text": "ringer, när som helst"},
        }
    ],
    "rings": [{"id": "ring1", "person": "gun", "ring": "inner", "placed_by": ["maja"]}],
    "knowledge": [
        {
            "id": "vet",
            "person": "gun",
            "about": "fara",
            "level": "full",
            "told_by": ["maja"],
            "how": {"text": "vid köksbordet"},
        }
    ],
    "commitments": [
        {"id": "ja", "person": "gun", "to": "regel", "at": "m3", "form": "said"}
    ],
    "trusts": [
        {
            "id": "litar",
            "child": "otis",
            "person": "gun",
            "kind": "seeks",
            "text": "mormor",
        },
        {
            "id": "radd",
            "child": "vera",
            "person": "robin",
            "kind": "afraid_of",
            "text": "när han skriker",
        },
    ],
    "plans": [
        {
            "id": "plan",
            "text": "Tills vi ses igen.",
            "kind": "interim",
            "status": "in_force",
            "children": ["otis", "vera"],
            "place": "hos Maja",
            "review": "2026-01-23",
        }
    ],
    "bottom_lines": [
        {
            "id": "krav",
            "text": "Minst två vuxna till vet och hjälper.",
            "kind": "network",
            "concerns": ["fara"],
            "set_by": ["ida"],
            "set_on": "2025-12-12",
            "met_by": ["n1"],
        }
    ],
    "rules": [
        {
            "id": "regel",
            "text": "När Robin blir arg går han ut och ringer sin bror.",
            "plan": "plan",
            "status": "in_force",
            "children": ["otis"],
            "done_by": ["robin"],
            "when": {"text": "så fort han känner det"},
            "goals": ["mal"],
            "meets": ["krav"],
            "triggers": ["tecken"],
            "checks": [{"who": "gun", "how": {"text": "ringer varje kväll"}}],
            "backups": [{"who": "pia"}],
            "if_broken": {"text": "Gun samlar nätverket."},
            "proposed_by": "family",
        },
        {"id": "regel2", "text": "Den som ser nallen ringer Gun.", "plan": "plan"},
    ],
    "triggers": [
        {
            "id": "tecken",
            "text": "Han tystnar och går fram och tillbaka.",
            "concerns": ["fara"],
            "about": ["robin"],
            "noticed_by": ["maja"],
            "response": {"text": "Maja säger ordet."},
        }
    ],
    "plan_tests": [
        {
            "id": "prov",
            "text": "Julafton.",
            "date": "2025-12-24",
            "kind": "stress_day",
            "hard_day": True,
            "results": [{"rule": "regel", "held": "yes", "text": "Han gick ut."}],
            "learned": {"text": "Ordet behöver komma tidigt."},
            "led_to": ["m3"],
        }
    ],
    "safety_objects": [
        {
            "id": "nalle",
            "text": "En blå nalle.",
            "child": "vera",
            "place": {"text": "i fönstret"},
            "signal": {"text": "vänder den"},
            "meaning": {"text": "kom nu"},
            "response": {"text": "ringer inom en kvart"},
            "known_by": ["maja", "gun"],
            "rule": "regel2",
        }
    ],
    "stages": [
        {"id": "steg1", "kind": "try_out", "status": "ongoing", "owners": ["ida"]}
    ],
    "contacts": [
        {
            "id": "umgange",
            "person": "robin",
            "children": ["otis"],
            "form": "supervised_by_network",
            "status": "ongoing",
            "text": "söndagar 13–17",
            "supervised_by": ["bo"],
            "child_view": {"text": "bra om Bo är med"},
        }
    ],
    "child_tools": [
        {
            "id": "hus",
            "tool": "three_houses",
            "child": "vera",
            "at": "b1",
            "made_with": ["ida"],
            "names": [{"zone": "worries", "text": "Stormhuset"}],
            "kept_by": ["vera"],
            "child_says": {"text": "mamma får se, inte Robin"},
        }
    ],
    "child_items": [
        {
            "id": "oro",
            "tool": "hus",
            "zone": "worries",
            "text": "när det smäller",
            "at": "b1",
            "verbatim": True,
            "written_by": "child",
            "informs": ["fara"],
            "becomes": ["regel"],
            "wordings": [
                {"language": "en", "text": "when there is a bang"},
            ],
        },
        {
            "id": "tyst",
            "tool": "hus",
            "zone": "not_safe_with",
            "text": "Robin när han skriker",
            "about": ["robin"],
            "safe_to_share": "later",
        },
    ],
    "stories": [
        {
            "id": "saga",
            "text": "Vad som hände och vad de vuxna gör nu.",
            "children": ["vera", "otis"],
            "status": "with_parents",
            "approvals": [
                {"who": "maja", "view": "agrees"},
                {"who": "robin", "view": "partly", "text": "inte bild 2"},
            ],
            "kept_by": ["maja"],
        }
    ],
    "panels": [
        {"id": "bild1", "story": "saga", "number": 1, "part": "title", "text": "Vi"},
        {
            "id": "bild2",
            "story": "saga",
            "number": 2,
            "part": "what",
            "text": "En tallrik gick sönder.",
            "children": ["vera"],
            "explains": ["hant1"],
            "disputed": True,
            "picture": "en tallrik",
        },
    ],
    "clocks": [
        {
            "id": "tid",
            "ends": "investigation",
            "children": ["otis"],
            "since": "2025-12-01",
            "due": "2026-04-01",
            "moved": [{"was": "2026-03-20", "now": "2026-04-01"}],
        }
    ],
    "decisions": [
        {
            "id": "beslut",
            "text": "Utredning inleds.",
            "date": "2025-12-01",
            "kind": "open_investigation",
            "decided_by": ["ida"],
            "children": ["otis"],
            "starts": ["tid"],
        }
    ],
    "access": [
        {
            "id": "beslut-om-h2",
            "of": ["hant2"],
            "hidden_from": ["robin"],
            "decided_by": "ida",
            "date": "2025-12-01",
        }
    ],
}
