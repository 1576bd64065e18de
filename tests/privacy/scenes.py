"""A random map, one of its readers, and what that reader sees of it."""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import attrs

from sos_map.errors import ReaderRefused
from sos_map.model.case import CaseMap
from sos_map.privacy import views
from sos_map.privacy.policy import policy
from sos_map.privacy.reader import Reader, named_reader
from sos_map.privacy.report import OperatorReport
from sos_map.privacy.view import View
from sos_map.testing import random_case

DATE = "2026-01-16"
RULES = policy("se")


@attrs.frozen(repr=False)
class Scene:
    """One map and one reader; each look erases anew, with the code as it is."""

    case: CaseMap
    reader: Reader
    child: str | None = None

    def look(self) -> tuple[View, OperatorReport]:
        """Erase; through `views`, so that a planted leak is met there."""
        return views.erase(self.case, self.reader, RULES, DATE, self.child)


def scenes(
    seed: int, count: int, size: int = 5, *, everybody: bool = False
) -> Iterator[Scene]:
    """Return so many scenes; the same seed gives the same ones.

    Args:
        seed: Which ones.
        count: How many.
        size: Of each map.
        everybody: Whether the owner and a teaching room are among the readers.
    """
    for number in range(count):
        rng = random.Random(f"{seed}/{number}")
        one = scene(random_case(rng, size), rng)
        if everybody and rng.random() < 0.1:
            kind = rng.choice(("owner", "teaching"))
            one = attrs.evolve(one, reader=Reader(kind, ""))
        yield one


def scene(case: CaseMap, rng: random.Random) -> Scene:
    """Return the map with one of its readers, guardians more often than bodies."""
    reader = _reader(case, rng)
    child = None
    if rng.random() < 0.2:
        child = rng.choice(reader.children or case.case.children)
    return Scene(case, reader, child)


def _reader(case: CaseMap, rng: random.Random) -> Reader:
    wanted = rng.random()
    candidates: list[str] = [body.id for body in case.bodies]
    if wanted < 0.05:
        return Reader("child", "kid0", ("kid0",))
    if wanted < 0.5:
        candidates = [f"{one.person}:guardian:{one.child}" for one in case.custody]
    elif wanted < 0.6:
        candidates = ["mum:parent:kid0+kid1", "dad1:parent:kid1", "dad0:parent:kid0"]
    elif wanted < 0.8:
        kind = rng.choice(("network", "network", "professional"))
        kids = "+".join(case.case.children[: rng.choice((1, 2))])
        candidates = [f"{one.person}:{kind}:{kids}" for one in case.network]
    rng.shuffle(candidates)
    for text in [*candidates, case.bodies[0].id]:
        try:
            return named_reader(case, text, DATE)
        except ReaderRefused:
            continue
    raise AssertionError("every random map has a team")


def things_of(data: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Return section and thing for all things of a map as plain data."""
    for section, things in data.items():
        if section not in ("sos_map", "case", "labels"):
            for thing in things:
                yield section, thing
