"""What the ids in a view begin with; a number by place follows."""

from __future__ import annotations

__all__ = ["LETTERS"]

#: The first letters of new ids, by section.
LETTERS = {
    "people": "p",
    "bodies": "b",
    "kinships": "kin",
    "partnerships": "pair",
    "households": "home",
    "custody": "cust",
    "parties": "part",
    "care": "care",
    "protections": "prot",
    "occasions": "o",
    "sources": "src",
    "harms": "h",
    "dangers": "d",
    "complicating": "c",
    "strengths": "s",
    "existing_safety": "e",
    "needs": "need",
    "goals": "g",
    "steps": "n",
    "wall": "w",
    "scales": "scale",
    "ratings": "r",
    "stances": "v",
    "network": "m",
}
