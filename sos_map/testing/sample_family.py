"""The usual family of the test kit, as plain data. All of it is invented."""

from __future__ import annotations

from typing import Any

from sos_map.testing.sample_plan import PLAN

__all__ = ["USUAL"]

_FAMILY = ["maja", "gun", "guardian:vera", "guardian:otis"]
_ALL = [*_FAMILY, "karim", "robin", "bo", "pia", "ida"]
_OUTSIDE = ["skola", "vard", "polis", "ratt", "hem", "annan"]

USUAL: dict[str, Any] = {
    **PLAN,
    "sos_map": 1,
    "case": {
        "children": ["vera", "otis"],
        "title": "Vera och Otis",
        "reference": "SN 0000-0000",
        "office": "Almviks kommun, Barn och familj",
        "next_meeting": "fredag 23 januari kl. 15",
        "shown_to": [*_ALL, *_OUTSIDE],
        "note": "Påhittad familj.",
    },
    "people": [
        {"id": "vera", "name": "Vera Lind", "born": "2017-03-02"},
        {"id": "otis", "name": "Otis Lind Bergdal", "born": "2024-05"},
        {
            "id": "maja",
            "name": "Maja Lind",
            "role": "mamma",
            "phone": "070-000 00 01",
            "address": "Exempelgatan 1, Almvik",
            "identity_number": "19900101-****",
        },
        {"id": "karim", "name": "Karim Aziz", "role": "pappa till Vera"},
        {"id": "robin", "name": "Robin Bergdal", "role": "pappa till Otis"},
        {"id": "gun", "name": "Gun Lind", "role": "mormor", "side": "mammas sida"},
        {"id": "bo", "name": "Bo Ek", "role": "familjehem"},
        {"id": "pia", "name": "Pia", "profession": "förskollärare"},
        {"id": "ida", "name": "Ida", "profession": "socialsekreterare"},
        {"id": "anmalare", "name": "Rut Grann", "shown_to": [], "ground": "OSL 26:5"},
    ],
    "bodies": [
        {"id": "team", "name": "Barn och familj", "kind": "team", "members": ["ida"]},
        {"id": "skola", "name": "Almskolan", "kind": "school", "members": ["pia"]},
        {"id": "vard", "name": "Vårdcentralen", "kind": "health", "members": ["pia"]},
        {"id": "polis", "name": "Polisen", "kind": "police"},
        {"id": "ratt", "name": "Tingsrätten", "kind": "court"},
        {"id": "hem", "name": "Familjestödet", "kind": "provider", "members": ["bo"]},
        {"id": "annan", "name": "Föreningen", "kind": "other", "members": ["bo"]},
    ],
    "kinships": [
        {"id": "k1", "person": "maja", "tie": "parent", "of": "vera"},
        {"id": "k2", "person": "maja", "tie": "parent", "of": "otis"},
        {"id": "k3", "person": "karim", "tie": "parent", "of": "vera"},
        {"id": "k4", "person": "robin", "tie": "parent", "of": "otis"},
        {"id": "k5", "person": "gun", "tie": "parent", "of": "maja"},
    ],
    "partnerships": [
        {"id": "par1", "partners": ["maja", "robin"], "status": "separated"}
    ],
    "households": [
        {"id": "hemma", "members": ["maja", "vera", "otis"], "place": "hos Maja"},
        {"id": "varannan", "members": ["karim", "vera"], "times": "varannan helg"},
    ],
    "custody": [
        {"id": "v1", "person": "maja", "child": "vera"},
        {"id": "v2", "person": "maja", "child": "otis"},
        {"id": "v3", "person": "karim", "child": "vera"},
        {"id": "v4", "person": "robin", "child": "otis"},
    ],
    "parties": [{"id": "part1", "person": "maja", "child": "vera"}],
    "care": [
        {"id": "vard1", "child": "otis", "carers": ["bo"], "kind": "respite"},
    ],
    "protections": [
        {"id": "skydd1", "person": "gun", "level": "marking", "against": ["robin"]}
    ],
    "occasions": [
        {
            "id": "m1",
            "date": "2025-12-12",
            "kind": "mapping",
            "text": "kartläggning",
            "present": ["maja", "gun", "ida"],
        },
        {
            "id": "m2",
            "date": "2025-12-13",
            "kind": "private_talk",
            "present": ["robin", "ida"],
            "shown_to": ["robin", "ida"],
        },
        {
            "id": "b1",
            "date": "2025-12-14",
            "kind": "child_talk",
            "present": ["vera"],
            "shown_to": ["maja"],
        },
        {"id": "m3", "date": "2026-01-09", "kind": "review", "present": ["maja"]},
    ],
    "sources": [
        {"id": "kalla1", "kind": "anonymous", "text": "samtal till jouren"},
        {"id": "kalla2", "kind": "person", "person": "anmalare"},
    ],
    "harms": [
        {
            "id": "hant1",
            "text": "Robin kastade en tallrik i väggen.",
            "at": "m1",
            "said_by": ["maja"],
            "sources": ["kalla1", "kalla2"],
            "children": [
                {"child": "vera", "text": "två stygn", "shown_to": _ALL},
                {"child": "otis", "text": "grät"},
            ],
            "done_by": ["robin"],
            "date": "2025-11~",
            "certainty": "reported",
            "areas": ["barnets_utveckling/halsa"],
        },
        {
            "id": "hant2",
            "text": "Robin höll fast Maja mot dörren.",
            "at": "m1",
            "shown_to": ["maja"],
            "hidden_from": ["robin"],
            "ground": "Risk för hämnd.",
            "children": [{"child": "otis"}],
        },
    ],
    "dangers": [
        {
            "id": "fara",
            "text": "Vi är oroliga för att Otis blir träffad och Vera skadas.",
            "wordings": [
                {"language": "en", "text": "We fear Otis gets hit."},
                {
                    "language": "sv",
                    "reader": "professional",
                    "text": "Risk att Otis träffas av föremål och att Vera skadas.",
                    "made_by": "Ida",
                },
            ],
            "worried": [{"who": "maja"}, {"who": "gun"}, {"who": "pia"}],
            "children": [{"child": "otis"}, {"child": "vera", "shown_to": _ALL}],
            "about": ["robin"],
            "arises_from": ["hant1", "hant2"],
        },
        {"id": "fara2", "text": "Vera går emellan.", "children": [{"child": "vera"}]},
    ],
    "complicating": [
        {"id": "svart1", "text": "Bussen går bara till 18.", "affects": ["fara"]}
    ],
    "strengths": [{"id": "bra1", "text": "Maja läser varje kväll.", "about": ["maja"]}],
    "existing_safety": [
        {
            "id": "skydd",
            "text": "Maja ringde. Gun kom och sov över.",
            "against": ["fara"],
            "done_by": ["maja", "gun"],
            "benefited": ["otis", "vera"],
            "acts": [{"date": "2025-12-24"}],
            "grew_from": "bra1",
        }
    ],
    "needs": [{"id": "behov", "text": "En vaken vuxen.", "children": ["otis"]}],
    "goals": [
        {
            "id": "mal",
            "text": "När Robin blir arg går han ut och ringer sin bror.",
            "answers": "fara",
            "children": ["otis", "vera"],
            "for_months": 6,
            "meets": ["behov"],
        }
    ],
    "steps": [
        {
            "id": "steg",
            "text": "Gun frågar grannen.",
            "owners": ["gun"],
            "due": "2026-01-20",
            "advances": ["mal"],
        }
    ],
    "wall": [{"id": "rad", "text": "Otis vaknar.", "column": "worried"}],
    "scales": [
        {
            "id": "skala",
            "kind": "pair",
            "question": {"text": "Hur tryggt är det nu?"},
            "zero": {"text": "Det vi är oroliga för händer."},
            "ten": {"text": "Målet är vardag."},
            "danger": "fara",
            "goal": "mal",
        }
    ],
    "ratings": [
        {"id": "s1", "scale": "skala", "at": "m1", "by": "maja", "value": 3},
        {"id": "s2", "scale": "skala", "at": "m1", "by": "gun", "range": [4, 5]},
        {"id": "s3", "scale": "skala", "at": "m2", "by": "robin", "status": "declined"},
        {"id": "s4", "scale": "skala", "at": "b1", "by": "vera", "value": 2},
        {"id": "s5", "scale": "skala", "at": "m3", "by": "maja", "value": 6.5},
    ],
    "stances": [
        {
            "id": "syn",
            "who": "robin",
            "on": "fara",
            "view": "disagrees",
            "text": "Jag har aldrig kastat på någon.",
        }
    ],
    "network": [
        {"id": "n1", "person": "gun", "chair": True},
        {"id": "n2", "person": "pia", "kind": "professional", "children": ["otis"]},
        {"id": "n3", "person": "karim", "children": ["otis"]},
    ],
}
