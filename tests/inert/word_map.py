"""A map that holds any words in six positions, and its twin that holds dull ones."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sos_map.admission import admit
from sos_map.model.case import CaseMap

__all__ = ["DATE", "POSITIONS", "dull", "with_words"]

DATE = "2026-01-16"
#: Where a word can stand, as its token begins in the twin.
POSITIONS = ("name", "text", "title", "role", "place", "wording")

#: Gives the words for a position and a number.
Words = Callable[[str, int], str]


def dull(position: str, number: int) -> str:
    """Return the token that stands in the twin where a vector stands in the map."""
    return f"Q{position}{number:04d}q"


def with_words(count: int, words: Words, *, title: int = 0) -> CaseMap:
    """Return a map with so many words in each position; one of them is the title."""
    everybody = ["team", "gun", "guardian:barn", "skola"]
    each = range(count)
    data: dict[str, Any] = {
        "sos_map": 1,
        "case": {
            "children": ["barn"],
            "title": words("title", title),
            "shown_to": everybody,
        },
        "people": [
            {"id": "barn", "name": "Milo"},
            {"id": "sara", "name": "Sara"},
            {"id": "gun", "name": "Gun"},
            *(
                {"id": f"p{n}", "name": words("name", n), "role": words("role", n)}
                for n in each
            ),
        ],
        "bodies": [
            {"id": "team", "name": "Enheten", "kind": "team"},
            {"id": "skola", "name": "Skolan", "kind": "school"},
        ],
        "kinships": [{"id": "k", "person": "sara", "tie": "parent", "of": "barn"}],
        "custody": [{"id": "v", "person": "sara", "child": "barn"}],
        "network": [{"id": "n", "person": "gun"}],
        "households": [
            {"id": f"h{n}", "members": [f"p{n}"], "place": words("place", n)}
            for n in each
        ],
        "occasions": [{"id": "o", "date": "2026-01-10", "kind": "mapping"}],
    }
    data |= {
        "harms": [
            {
                "id": f"hant{n}",
                "at": "o",
                "text": words("text", n),
                "said_by": [f"p{n}"],
                "children": [{"child": "barn", "text": words("wording", n)}],
            }
            for n in each
        ],
        "steps": [
            {"id": f"s{n}", "at": "o", "text": words("text", n), "owners": [f"p{n}"]}
            for n in each
        ],
        "scales": [
            {
                "id": f"skala{n}",
                "kind": "other",
                "zero": {"text": words("wording", n)},
                "ten": {"text": words("wording", n)},
            }
            for n in each
        ],
        "ratings": [
            {
                "id": f"r{n}",
                "scale": f"skala{n}",
                "at": "o",
                "by": f"p{n}",
                "value": n % 11,
            }
            for n in each
        ],
        "stances": [
            {
                "id": f"syn{n}",
                "who": f"p{n}",
                "on": f"hant{n}",
                "view": "partly",
            }
            for n in each
        ],
    }
    return admit(data)


def chosen(words: Sequence[str]) -> Words:
    """Return words by number, the same in every position."""
    return lambda _position, number: words[number % len(words)]
