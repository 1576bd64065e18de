"""A hand-written file as a case map, through the same gate as every other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sos_map.admission import admitted, problems_of
from sos_map.errors import InvalidCase
from sos_map.files.handwritten.expanding import expand, is_by_hand
from sos_map.files.handwritten.own_words import in_own_words
from sos_map.files.places import Path, Place, finder
from sos_map.model.case import CaseMap

__all__ = ["case_by_hand", "is_by_hand"]


def case_by_hand(
    data: Any,
    places: Callable[[], dict[Path, Place]],
    *,
    reference: bool = False,
) -> CaseMap:
    """Return the case map that was written by hand.

    Args:
        data: The file as plain data; texts as they stand.
        places: Reads the file once more and says where each path stands; asked only
            when something is wrong.
        reference: Validate with the reference implementation, slower.

    Raises:
        InvalidCase: every problem at once, in the writer's own keys and places.
    """
    expanded = expand(data)
    if not expanded.problems():
        case = admitted(expanded.data, reference=reference)
        if case is not None:
            return case
    where = finder(places())
    canonical = problems_of(expanded.data, reference=reference)
    raise InvalidCase(in_own_words(expanded, canonical, data, where))
