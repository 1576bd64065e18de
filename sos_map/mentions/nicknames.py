"""What somebody may be called who bears a name: Drewie, Tommy, Bettan."""

from __future__ import annotations

import functools
import tomllib

from sos_map.data import read_data
from sos_map.mentions.folding import folded

__all__ = ["nicknames"]

#: What children and friends put on a name.
_ENDS = ("ie", "y", "ey", "is", "i")
_VOWELS = "aeiouy"


@functools.cache
def _called() -> dict[str, frozenset[str]]:
    table = tomllib.loads(read_data("mentions", "lists", "nicknames.toml").decode())
    found: dict[str, frozenset[str]] = {}
    for line in table["groups"]:
        group = frozenset(folded(word) for word in line.split())
        for word in group:
            found[word] = found.get(word, frozenset()) | group
    return found


def nicknames(given: str) -> tuple[str, ...]:
    """Return the folded names that somebody with a given name may be called.

    >>> "tommy" in nicknames("thomas"), "drewie" in nicknames("drew")
    (True, True)
    """
    found = set(_called().get(given, ()))
    stem = given.rstrip(_VOWELS)
    if 3 <= len(stem) <= 5:
        for base in {stem, stem + stem[-1]}:
            found.update(base + end for end in _ENDS)
    return tuple(sorted(one for one in found - {given} if len(one) >= 3))
