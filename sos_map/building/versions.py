"""What a new version of a statement takes over from the old one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

__all__ = ["taken_over"]

#: When it was said, for how long, and what is kept about the one version only.
_OF_ONE_VERSION = (
    *("id", "at", "since", "ended", "supersedes", "why_changed", "told_on"),
    *("note", "extensions"),
)


def taken_over(old: Mapping[str, Any], new: Iterable[str] = ()) -> dict[str, Any]:
    """Return the fields that a new version shares with the old one.

    Args:
        old: The old version, as plain data.
        new: The fields that the new version says itself.
    """
    left = {*_OF_ONE_VERSION, *new}
    return {name: value for name, value in old.items() if name not in left}
