"""Numbers as JSON writes them, and those that would be another number when read."""

from __future__ import annotations

import math
import re

from sos_map.files.limits import LARGEST, SMALLEST

__all__ = ["is_number", "number"]

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\Z")
#: As many characters as the longest whole number that is one.
_LONGEST = len(str(SMALLEST))


def is_number(word: str) -> bool:
    """Say whether JSON would read a word as a number."""
    return _NUMBER.match(word) is not None


def number(word: str) -> int | float | None:
    """Return the number that JSON writes so; None for one that is too long or large.

    Parsers round a whole number beyond 64 bits in silence, each in its own way.

    >>> number("18446744073709551615"), number("18446744073709551616"), number("1e999")
    (18446744073709551615, None, None)
    """
    if word.lstrip("-").isdigit():
        whole = int(word) if len(word) <= _LONGEST else LARGEST + 1
        return whole if SMALLEST <= whole <= LARGEST else None
    fraction = float(word)
    return fraction if math.isfinite(fraction) else None
