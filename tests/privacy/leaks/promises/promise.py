"""What a promise is: a property, and maps to ask it of."""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator
from typing import Any

import attrs
from scenes import Scene, scene

from sos_map.testing import random_case

Check = Callable[[Scene, random.Random], object]
SIZE = 3


@attrs.frozen(eq=False)
class Promise:
    """A property that must hold for every scene.

    Attributes:
        name: Of the property, as it is called in its file.
        check: Raises where the property does not hold.
        outcome: What a reader or the operator meets, to see whether a leak leaks.
        scene: Makes one scene by chance.
        slow: Whether asking it once for each seed must do.
    """

    name: str
    check: Check
    outcome: Callable[[Scene], object]
    scene: Callable[[random.Random], Scene]
    slow: bool = False

    def scenes(self, seed: int) -> Iterator[Scene]:
        """Return scenes without end; the same seed gives the same ones."""
        for number in itertools.count():
            yield self.scene(random.Random(f"{self.name}/{seed}/{number}"))


def any_reader(rng: random.Random) -> Scene:
    return scene(random_case(rng, SIZE), rng)


def view_of(one: Scene) -> object:
    return one.look()[0]


def plain(check: Callable[[Scene], object], where: str = "", **more: Any) -> Promise:
    return drawn(lambda one, _rng: check(one), check.__name__ + where, **more)


def drawn(check: Check, name: str = "", **more: Any) -> Promise:
    made = {"outcome": view_of, "scene": any_reader, **more}
    return Promise(name or check.__name__, check, **made)  # type: ignore[arg-type]
