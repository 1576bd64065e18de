"""Cut text where a reader sees characters end, so that no letter is ever torn.

Covers the scripts that our fonts hold, and emoji: marks, joiners, skin tones,
flags, keycaps. Hangul syllables arrive composed (NFC), so they need no rule.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

__all__ = ["clusters", "is_mark"]

_JOINER = "\u200d"
# A line must be able to break somewhere, and no real character is longer than four
# people with a skin tone each.
_LONGEST = 12
_MARKS = frozenset({"Mn", "Me", "Mc"})


def clusters(text: str) -> tuple[str, ...]:
    """Return the grapheme clusters of a text.

    >>> [len(part) for part in clusters("a\\u0308bc")]
    [2, 1, 1]
    """
    # Only ASCII is certain to hold no mark, joiner or flag.
    return tuple(text) if text.isascii() else _clusters(text)


@lru_cache(maxsize=8192)
def _clusters(text: str) -> tuple[str, ...]:
    found: list[str] = []
    flags = 0
    for char in text:
        flag = "\U0001f1e6" <= char <= "\U0001f1ff"
        flags = flags + 1 if flag else 0
        if found and (_extends(char, found[-1]) or (flag and flags % 2 == 0)):
            found[-1] += char
        else:
            found.append(char)
    return tuple(found)


def is_mark(char: str) -> bool:
    """Tell whether a character is drawn onto the letter before it."""
    return unicodedata.category(char) in _MARKS and not "\ufe00" <= char <= "\ufe0f"


def _extends(char: str, before: str) -> bool:
    if len(before) >= _LONGEST:
        return False
    return (
        (before.endswith(_JOINER) and not char.isspace())
        or char in (_JOINER, "\u200c")
        or "\U0001f3fb" <= char <= "\U0001f3ff"
        or "\ufe00" <= char <= "\ufe0f"
        or "\U000e0020" <= char <= "\U000e007f"
        or is_mark(char)
    )
