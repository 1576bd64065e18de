"""From a path in a document to a line and a column in its text."""

from __future__ import annotations

import functools
from collections.abc import Callable

__all__ = ["Path", "Place", "Where", "nowhere", "written"]

#: Keys and positions from the root of the document.
Path = tuple[str | int, ...]
#: 1-based line and column.
Place = tuple[int, int]
#: Says where a path stands; for a mapping, where its key stands.
Where = Callable[[Path], Place]


def nowhere(_path: Path) -> Place:
    """Say that there was no text: the data came from a program."""
    return (0, 0)


def written(path: Path) -> str:
    """Write a path for people: ``$.harms[2].children[0].child``.

    A field that the format does not know may hold words of the case, so its name is
    not repeated.

    >>> written(("harms", 2, "text"))
    '$.harms[2].text'
    >>> written(("harms", 2, "Sara"))
    '$.harms[2].?'
    """
    return "$" + "".join(
        f"[{step}]"
        if isinstance(step, int)
        else f".{step if step in _known_fields() else '?'}"
        for step in path
    )


@functools.cache
def _known_fields() -> frozenset[str]:
    from sos_map.schema import read

    schema = read()
    objects = [schema, *schema["$defs"].values()]
    return frozenset(name for body in objects for name in body["properties"])


def finder(places: dict[Path, Place]) -> Where:
    """Return a `Where` that falls back to the nearest place further up."""

    def where(path: Path) -> Place:
        while path not in places and path:
            path = path[:-1]
        return places.get(path, (1, 1))

    return where
