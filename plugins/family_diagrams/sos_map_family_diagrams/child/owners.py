"""A name in the form of an owner's: "Leos", "Otis", "Otis's"."""

from __future__ import annotations

import re

__all__ = ["owners"]

_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_HISSING = frozenset("sxzSXZ")


def owners(name: str, language: str) -> str:
    """Return whose a thing is; empty where we do not know how that is written.

    >>> owners("Leo", "sv"), owners("Otis", "sv"), owners("Otis", "en")
    ('Leos', 'Otis', "Otis's")
    >>> owners("\u0633\u0627\u0631\u0629", "sv"), owners("Leo", "fi")
    ('', '')
    """
    last = name[-1:]
    if not _LATIN.fullmatch(last):
        return ""
    if language == "sv":
        return name if last in _HISSING else f"{name}s"
    return f"{name}'s" if language == "en" else ""
