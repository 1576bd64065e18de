"""Numbers as JSON writes them, and those that would be another number when read."""

from __future__ import annotations

import math
import re
from decimal import Decimal

from sos_map.files.limits import LARGEST, SMALLEST

__all__ = ["is_number", "number"]

_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?\Z")
#: As many characters as the longest whole number that is one.
_LONGEST = len(str(SMALLEST))
#: Any fraction of so few characters comes back as it went in: fifteen digits do.
_SURE = 16


def is_number(word: str) -> bool:
    """Say whether JSON would read a word as a number."""
    return _NUMBER.match(word) is not None


def number(word: str) -> int | float | None:
    """Return the number that JSON writes so; None for one that cannot be kept.

    Parsers round in silence: a whole number beyond 64 bits, each in its own way, and a
    fraction with more digits than it would be given back with.

    >>> number("18446744073709551615"), number("18446744073709551616"), number("1e999")
    (18446744073709551615, None, None)
    >>> number("0.10000000000000001"), number("0.12345678901234567890")
    (0.1, None)
    """
    if word.lstrip("-").isdigit():
        whole = int(word) if len(word) <= _LONGEST else LARGEST + 1
        return whole if SMALLEST <= whole <= LARGEST else None
    fraction = float(word)
    return fraction if math.isfinite(fraction) and _kept(word, fraction) else None


def _kept(word: str, fraction: float) -> bool:
    """Say whether a fraction, written shortly or with as many digits, is the same."""
    if len(word) <= _SURE and "e" not in word.lower():
        return True
    written = re.split("[eE]", word)[0].replace(".", "").strip("-0")
    if not fraction:
        return not written
    again = repr(fraction), f"{fraction:.{max(len(written) - 1, 0)}e}"
    return Decimal(word) in map(Decimal, again)
