"""Invented circles, from none to far too many."""

from __future__ import annotations

from typing import Any

from diagram_samples import made, request

from sos_map import CaseMap
from sos_map_family_diagrams.safety_circles.exporter import EXPORTER
from sos_map_family_diagrams.safety_circles.pages import circles_drawing
from sos_map_pages import Drawing


def placed(
    told: dict[str, list[str]],
    *,
    at: str = "o1",
    by: tuple[str, ...] = ("vera",),
    **more: Any,
) -> list[dict[str, Any]]:
    """Return a placement for each name in each ring; ``more`` is for all of them."""
    return [
        {
            "id": f"r-{at}-{ring}-{who}-{'-'.join(by)}",
            "person": who,
            "ring": ring,
            "at": at,
            "placed_by": list(by),
            **more,
        }
        for ring, people in told.items()
        for who in people
    ]


def people(names: dict[str, str]) -> list[dict[str, Any]]:
    return [{"id": one, "name": name} for one, name in names.items()]


def circles_of(case: CaseMap, **about: Any) -> Drawing:
    """Return the circles of a whole map."""
    return circles_drawing(request(EXPORTER, case, **about))


NAMES = {
    "maj": "Mormor Maj",
    "kent": "Morbror Kent",
    "petra": "Bästa vännen Petra",
    "noa": "Fotbollstränare Noa",
    "maria": "Lärare Maria",
    "aino": "Farmor Aino",
    "chef": "Chefen på jobbet",
    "elin": "Kusin Elin",
}
FIRST = placed(
    {
        "centre": ["vera"],
        "inner": ["maj"],
        "middle": ["kent", "maria"],
        "outer": ["petra", "noa", "aino", "chef", "elin", "nils"],
    }
)
SECOND = placed(
    {
        "centre": ["vera"],
        "inner": ["maj", "kent"],
        "middle": ["maria", "petra", "nils"],
        "outer": ["noa", "chef"],
    },
    at="o2",
) + placed({"outer": ["aino", "elin"]}, at="o2", wants_inward=True)


def many(count: int, **more: str) -> CaseMap:
    """Return a map with so many people, most of them outermost."""
    names = {f"p{n}": f"Person Långtnamn {n}" for n in range(count)} | more
    where: dict[str, list[str]] = {"inner": [], "middle": [], "outer": []}
    for place, one in enumerate(names):
        ring = ("inner", "middle", "middle", "outer", "outer")[place % 5]
        where[ring].append(one)
    return made(people=people(names), rings=placed({"centre": ["vera"], **where}))


CASES = {
    "none": made(),
    "one": made(people=people(NAMES), rings=placed({"outer": ["maj"]})),
    "usual": made(people=people(NAMES), rings=FIRST),
    "moved": made(people=people(NAMES), rings=[*FIRST, *SECOND]),
    "forty": many(40),
    "extreme": many(
        60,
        lang="Otto" * 30,
        ord="Barnavårdsutredningssamordnare Bo",
        noor="محمد الأمين",
    ),
}
