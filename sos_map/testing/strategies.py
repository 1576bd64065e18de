"""A hypothesis strategy over random maps, for properties that need a small example."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from sos_map.model.case import CaseMap
from sos_map.testing.random_cases import random_case

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

    def made(rng: random.Random) -> CaseMap:
        return random_case(rng, size)

    return st.randoms(note_method_calls=False, use_true_random=False).map(made)
