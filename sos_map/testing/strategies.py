"""A hypothesis strategy over random maps, for properties that need a small example."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from sos_map.model.case import CaseMap
from sos_map.testing.random_cases import drawn_case
from sos_map.testing.random_draws import Draws

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["case_maps"]


def case_maps(size: int = 5) -> SearchStrategy[CaseMap]:
    """Return a strategy for realistic maps; needs `hypothesis`.

    Every choice is drawn through hypothesis, and a smaller draw is a smaller family,
    so a failing map shrinks to little more than what makes it fail.

    Args:
        size: At most so many things of each kind.
    """
    from hypothesis import strategies as st

    numbers = functools.cache(lambda limit: st.integers(0, limit - 1))

    @st.composite
    def maps(draw: st.DrawFn) -> CaseMap:
        return drawn_case(Draws(lambda limit: draw(numbers(limit)), size))

    return maps()
