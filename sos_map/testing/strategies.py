"""A hypothesis strategy over random maps, for properties that need a small example."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from sos_map.model.case import CaseMap
from sos_map.testing.random_cases import drawn_case
from sos_map.testing.random_draws import Draws

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["case_maps"]


def case_maps(size: int = 5) -> SearchStrategy[CaseMap]:
    """Return a strategy for realistic maps; needs `hypothesis`.

    How many things of each kind there are, and how often something is there that need
    not be, is drawn through hypothesis and shrinks to nothing; the rest comes from a
    seed. So a failing map shrinks in seconds to little more than what makes it fail.

    Args:
        size: At most so many things of each kind.
    """
    from hypothesis import strategies as st

    @st.composite
    def maps(draw: st.DrawFn) -> CaseMap:
        chance = random.Random(draw(st.integers(0, 2**32 - 1))).random  # noqa: S311
        richness = draw(st.integers(0, 10))
        return drawn_case(
            Draws(
                lambda limit: int(chance() * limit),
                size,
                richness,
                lambda most: draw(st.integers(0, most)),
            )
        )

    return maps()
