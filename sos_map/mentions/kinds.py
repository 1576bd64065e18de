"""Bodies by what kind they are: the library, where somebody hidden works."""

from __future__ import annotations

import functools
import re
import tomllib

from sos_map.data import read_data
from sos_map.mentions.folding import fold
from sos_map.mentions.role_patterns import letters, someone_at

__all__ = ["kinds_of", "shelter_pattern", "workplace_pattern"]

#: Ekbackens förskola is a school, too, by its end.
_LOOSE = "school"
_SHELTER = "shelter"
#: A bus shelter; somebody takes shelter.
_NO_HOME = "".join(
    f"(?<!{word} )"
    for word in ("bus", "animal", "dog", "cat", "take", "took", "taking", "tax", "rain")
)


@functools.cache
def _kinds() -> dict[str, tuple[str, ...]]:
    table = tomllib.loads(read_data("mentions", "lists", "kinds.toml").decode())
    return {name: tuple(words) for name, words in table.items()}


@functools.cache
def _named(kind: str) -> re.Pattern[str]:
    """Return what says of what kind a body is, in its name."""
    whole = "|".join(map(letters, _kinds()[kind]))
    return re.compile(rf"\b(?:{whole})\b")


@functools.lru_cache(maxsize=500)
def kinds_of(name: str) -> tuple[str, ...]:
    """Return of what kinds a body is, by its name.

    >>> kinds_of("Almviks bibliotek"), kinds_of("Förskolan Blåklockan")
    (('library',), ('preschool',))
    """
    text = fold(name).soft
    found = [kind for kind in _kinds() if _named(kind).search(text)]
    return tuple(kind for kind in found if len(found) == 1 or kind != _LOOSE)


def workplace_pattern(name: str) -> re.Pattern[str] | None:
    """Return what finds whoever is at a body of the same kind: staff at the library."""
    places = [word for kind in kinds_of(name) for word in _kinds()[kind]]
    return someone_at(places, tells=True) if places else None


def shelter_pattern(name: str) -> re.Pattern[str] | None:
    """Return what finds any shelter when a body is one: that there is one tells."""
    if _SHELTER not in kinds_of(name):
        return None
    words = "|".join(map(letters, _kinds()[_SHELTER]))
    return re.compile(rf"\b{_NO_HOME}(?:{words})\b")
