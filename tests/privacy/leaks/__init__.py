"""Leaks, planted into the shipped code one at a time, to measure the tests.

One file for each theme. A leak is a function that patches the shipped code; it says
which side channel it opens (the numbers are those of the list of thirty), or which
case of prior art it repeats, and which promise must notice it. A leak that nobody
notices here would be noticed elsewhere by luck only.
"""

from __future__ import annotations

from leaks import (
    child_safety,
    closure,
    decisions,
    drawing,
    errors_and_state,
    files_and_metadata,
    handing_over,
    ids_and_order,
    labels_and_capacities,
    lists_and_links,
    own_labels,
    prior_art,
    protection,
    refusals,
    teaching_and_children,
    words,
)
from leaks.planting import Leak

__all__ = ["LEAKS"]

_THEMES = (
    ids_and_order,
    lists_and_links,
    labels_and_capacities,
    words,
    protection,
    closure,
    own_labels,
    child_safety,
    decisions,
    teaching_and_children,
    drawing,
    files_and_metadata,
    errors_and_state,
    refusals,
    handing_over,
    prior_art,
)
LEAKS: tuple[Leak, ...] = tuple(
    thing
    for theme in _THEMES
    for thing in vars(theme).values()
    if isinstance(thing, Leak)
)
