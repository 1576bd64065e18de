"""The dull counters that things get for an id: `h1`, `h2`, `src1`."""

from __future__ import annotations

from collections.abc import Container

from sos_map.model.edges import SECTIONS

__all__ = ["next_id"]

#: What the counter of each section puts before its number, in the table's order.
_PREFIXES = (
    "p b k c home cu pa ca pr o src co ob ht h d cf s es need g n w sc r st nm sp ring "
    "kn yes tr plan bl rule sign test so stage meet tool it wp page clock de may"
)
_PREFIX = dict(zip(SECTIONS, _PREFIXES.split(), strict=True))


def next_id(section: str, there: int, taken: Container[str]) -> str:
    """Return the next free id for a section that holds so many things."""
    number = there + 1
    while f"{_PREFIX[section]}{number}" in taken:
        number += 1
    return f"{_PREFIX[section]}{number}"
