"""Every word of a map that its reader's view does not hold, with its place in the map.

The whole map is laid beside the view, as plain data.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from sos_map.leaks.secrets import Secret, secrets_of
from sos_map.leaks.strings import (
    KINDS,
    NEVER_SAID,
    Kind,
    is_dull,
    said_strings,
    strings_of,
    written,
)

__all__ = ["hidden_strings", "shared_strings"]


def hidden_strings(case: Any, shown: Any) -> tuple[Secret, ...]:
    """Return what is hidden, each spelling once.

    Args:
        case: The whole map as plain data.
        shown: The view's map as plain data.
    """
    said = said_strings(shown)
    found: dict[tuple[object, ...], Secret] = {}
    for path, field, text in strings_of(case):
        if (text not in said or field in NEVER_SAID) and not is_dull(field, text):
            for secret in secrets_of(written(path), field, text):
                found.setdefault(secret.key or (secret.path,), secret)
    return tuple(found.values())


def shared_strings(case: Any, shown: Any) -> Iterator[tuple[str, Kind]]:
    """Return the places of what stands in the map more often than in the view.

    One of the places is hidden and another is not; which, the words do not tell.

    Args:
        case: The whole map as plain data.
        shown: The view's map as plain data.
    """
    whole = strings_of(case)
    left = Counter((field, text) for _path, field, text in strings_of(shown))
    every = Counter((field, text) for _path, field, text in whole)
    for path, field, text in whole:
        if 0 < left[field, text] < every[field, text] and not is_dull(field, text):
            yield written(path), KINDS.get(field, "text")
