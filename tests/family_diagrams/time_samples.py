"""Invented numbers through time, from none to far too many."""

from __future__ import annotations

from typing import Any

from diagram_samples import made, request, usual

from sos_map import CaseMap
from sos_map_family_diagrams.scale_over_time.exporter import EXPORTER
from sos_map_family_diagrams.scale_over_time.pages import time_drawing
from sos_map_pages import Drawing

SCALE: dict[str, Any] = {
    "id": "sc1",
    "kind": "overall",
    "zero": {"text": "Otis kan inte bo hemma"},
    "ten": {"text": "alla vet att Otis är trygg"},
}
DAYS = ("2025-09-12", "2025-10-10", "2025-11-14", "2026-01-16")


def timed(
    told: dict[str, tuple[Any, ...]], days: tuple[str, ...] = DAYS, **more: Any
) -> CaseMap:
    """Return a map in which each voice gives a number a day; ``None`` is nothing.

    A word is a status; a dictionary is a rating as it is.
    """
    ratings = []
    for day in range(len(days)):
        for who, numbers in told.items():
            value = numbers[day] if day < len(numbers) else None
            if value is None:
                continue
            one: dict[str, Any] = {"value": value}
            if isinstance(value, str):
                one = {"status": value}
            if isinstance(value, dict):
                one = value
            one = {"id": f"{who}-{day}", "scale": "sc1", "at": f"d{day}", **one}
            ratings.append({**one, **({"by": who} if who else {"id": f"okand-{day}"})})
    meetings = [
        {"id": f"d{number}", "date": day, "kind": "review"}
        for number, day in enumerate(days)
    ]
    anna = [{"id": "anna", "name": "Anna på enheten"}]
    return made(
        **{
            "people": [*anna, *more.pop("people", [])],
            "occasions": meetings,
            "scales": [{**SCALE, **more.pop("scale", {})}],
            "ratings": ratings,
            **more,
        }
    )


def time_of(case: CaseMap, **about: Any) -> Drawing:
    """Return the numbers through time of a whole map."""
    return time_drawing(request(EXPORTER, case, **about))


def extreme_time() -> CaseMap:
    """Return forty people at thirty meetings, one with a very long name."""
    people = [{"id": f"p{n}", "name": f"Person Med Långt Namn {n}"} for n in range(38)]
    people += [
        {"id": "lang", "name": "Otto" * 300},
        {"id": "noor", "name": "محمد الأمين"},
    ]
    days = tuple(f"2024-{1 + n % 12:02}-{1 + n // 12 * 9:02}" for n in range(30))
    told = {
        one["id"]: tuple((n * 7 + place) % 21 / 2 for n in range(4 if place else 30))
        for place, one in enumerate(people)
    }
    return timed(told, tuple(sorted(days)), people=people)


FOUR = {
    "otis": (3, 4, 6, 7),
    "vera": (6, 5, 6, 8),
    "nils": (3, 5, None, 7),
    "anna": (2, 3, 5, 7),
}
CASES = {
    "none": made(),
    "one": timed({"vera": (4,)}),
    "usual": timed(FOUR),
    "silent": timed(
        {
            "otis": ("unable", 4, "declined", 5.5),
            "vera": (6, {"range": [5, 7]}, 6, 8),
            "nils": (
                {"value": 3, "mode": "proxy", "as_imagined_for": "otis"},
                {"value": 5, "mode": "proxy", "as_imagined_for": "otis"},
                "not_present",
                7,
            ),
            "": (2, 3),
        }
    ),
    "many": timed(
        {**FOUR, **{f"p{n}": (n, n + 1, None, n + 2) for n in range(5)}},
        people=[{"id": f"p{n}", "name": f"Granne {n}"} for n in range(5)],
    ),
    "gap": timed(
        {"vera": (2, 3, 4, 5)}, ("2024-01-10", "2024-02-10", "2025-11-01", "2026-01-16")
    ),
    "plans": timed(
        FOUR,
        plans=[
            {"id": "p1", "text": "en", "since": "2025-09-20", "status": "in_force"},
            {"id": "p2", "text": "ny", "since": "2025-11-14", "status": "in_test"},
        ],
    ),
    "between": timed(
        FOUR,
        existing_safety=[
            {
                "id": "e1",
                "text": "Vera ringde Nils i tid.",
                "acts": [{"date": "2025-09-20"}, {"date": "2025-12-24"}],
            },
            {"id": "e2", "text": "قالت أمي 3 مرات", "acts": [{"date": "2025-10-20"}]},
            {
                "id": "e3",
                "text": "Nils came and stayed until everybody was asleep.",
                "language": "en",
                "acts": [{"date": "2025-10-24"}, {"date": "2025-11"}],
            },
            {
                "id": "e4",
                "text": "Vera sov borta. " * 12,
                "acts": [{"date": "2025-12-01"}],
            },
        ],
        plans=[{"id": "p1", "text": "en", "since": "2025-09-20", "status": "in_force"}],
        rules=[{"id": "r1", "text": "Nils kommer.", "plan": "p1"}],
        plan_tests=[
            {
                "id": "t1",
                "text": "Nils kom på en halvtimme.",
                "date": "2025-12-05",
                "results": [{"rule": "r1", "held": "yes"}],
            },
        ],
        stances=[{"id": "v1", "who": "nils", "on": "e4", "view": "partly"}],
    ),
    "alike": timed(
        {f"p{n}": (7, 5.5, {"range": [6, 7]}) for n in range(12)},
        people=[{"id": f"p{n}", "name": f"Granne Nummer {n}"} for n in range(12)],
    ),
    "several": usual(),
    "extreme": extreme_time(),
}
