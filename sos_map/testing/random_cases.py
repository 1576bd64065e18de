"""Random families: seeded, realistic, full of collisions and of labels."""

from __future__ import annotations

import random
from typing import Any

from sos_map.admission import admit
from sos_map.model.case import CaseMap
from sos_map.testing.random_draws import Draws
from sos_map.testing.random_family import add_family
from sos_map.testing.random_things import add_things

__all__ = ["drawn_case", "random_case"]


def random_case(rng: random.Random, size: int = 5) -> CaseMap:
    """Return a random map of an invented family.

    Two or three children, half-siblings, two fathers, grandparents, a network,
    professionals, bodies, meetings, and every section and field that the format has,
    with labels of every form on things and links. It passes the same gate as a file.

    Args:
        rng: The source of chance; the same seed gives the same map.
        size: At most so many things of each kind.
    """
    chance = rng.random
    return drawn_case(Draws(lambda limit: int(chance() * limit), size))


def drawn_case(draws: Draws) -> CaseMap:
    """Return the map that the draws make."""
    data: dict[str, Any] = {"sos_map": 1, "case": {}}
    add_family(draws, data)
    add_things(draws, data)
    draws.label_everything(data)
    return admit({key: value for key, value in data.items() if value != []})
