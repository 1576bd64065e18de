"""What somebody with a given name is called, too: Bill, Lasse, Robban, Drewie."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

import attrs

from sos_map.data import read_data
from sos_map.mentions.folding import folded
from sos_map.mentions.words import is_common, is_listed

__all__ = ["called", "is_given", "is_well_known"]

#: What begins a line of spellings, and a line of names that are only known to be ones.
_SIGNS = frozenset("=.")
_FIRST = re.compile(r"[^aeiouy]*[aeiouy]+[^aeiouy]+")
#: What is hung on the beginning of a name; and on a short name that is whole.
_SHORT_ENDS = ("an", "is", "ie")
_WHOLE_ENDS = ("ie", "y", "ey", "is", "e", "an", "o", "sie", "ster", "ito")


@attrs.frozen(repr=False)
class _Names:
    """What names are called, too; the names that have a line; all that are names."""

    called: dict[str, tuple[str, ...]]
    full: frozenset[str]
    given: frozenset[str]


@functools.cache
def _known() -> _Names:
    """Read the list. A short form that is a name of its own leads nowhere.

    Margit is not Margareta.
    """
    text = read_data("mentions", "lists", "nicknames.txt").decode()
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    rows = [[folded(name).replace("-", "") for name in line] for line in lines]
    full = frozenset(row[0] for row in rows if row[0] not in _SIGNS)
    found: dict[str, tuple[str, ...]] = {}
    for first, *rest in (row for row in rows if row[0] != "."):
        for name in rest if first == "=" else [first]:
            some = tuple(one for one in rest if first == "=" or one not in full)
            found[name] = (*found.get(name, ()), *some)
    only = frozenset(name for row in rows if row[0] == "." for name in row[1:])
    return _Names(found, full, full | only | frozenset(found))


def is_given(name: str) -> bool:
    """Say whether a folded word is a given name that many have."""
    return name in _known().given


def is_well_known(name: str, other: str) -> bool:
    """Say whether what a name may be is listed, and no ordinary word."""
    listed = other in _known().called.get(name, ())
    return listed and len(other) > 2 and not is_common(other)


@functools.lru_cache(maxsize=2_000)
def called(name: str) -> tuple[str, ...]:
    """Return what else a folded given name may be, itself left out.

    >>> "lasse" in called("lars"), "drewie" in called("drew"), called("maj-britt")
    (True, True, ())
    """
    if not name.isalpha() or len(name) < 3:
        return ()
    every = dict.fromkeys((*_known().called.get(name, ()), *_shortened(name)))
    return tuple(one for one in every if one != name)


def _shortened(name: str) -> Iterator[str]:
    """Return what a name becomes with an ending of fondness, where it is no word."""
    stems: list[tuple[str, tuple[str, ...]]]
    stems = [(name.rstrip("ey") if len(name) > 4 else name, _WHOLE_ENDS)]
    first = _FIRST.match(name)
    if first and len(first[0]) < len(name) - 1 and len(first[0]) >= 3:
        stems.append((first[0], _SHORT_ENDS))
        if 3 <= len(first[0]) <= 4:
            yield first[0]  # Vik, Gab
    for stem, ends in stems:
        if not 3 <= len(stem) <= 5 or stem[-1] in "aeiouy":
            continue
        for end in ends:
            for made in dict.fromkeys(
                (stem + end, stem.rstrip(stem[-1]) + stem[-1] * 2 + end)
            ):
                if len(made) >= 5 and not is_listed(made) and not is_given(made):
                    yield made
