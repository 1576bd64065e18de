"""What a text may hold: everything that people write, and nothing that paper cannot.

The classes are written so that every engine for patterns reads them alike: ranges of
characters, no names of properties (privacy §2, text policy).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["MAX_TEXT", "TEXT_PATTERN", "in_text"]

MAX_TEXT = 100_000
#: Control characters but tab and line feed: a terminal or a printer would obey them.
_CONTROL = "\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f"
#: Embeddings, overrides and isolates: they turn lines around on paper.
_DIRECTION = "\\u202a-\\u202e\\u2066-\\u2069"
#: Code points that are no characters. Those beyond the first plane stand as they are,
#: since no escape for them is read alike everywhere.
_NONCHARACTER = "\\ufdd0-\\ufdef\\ufffe\\uffff" + "".join(
    f"{chr(plane + 0xFFFE)}-{chr(plane + 0xFFFF)}"
    for plane in range(0x10000, 0x110000, 0x10000)
)
#: White space, joiners, marks of direction, fillers, selectors, tags: nobody sees them.
_UNSEEN = (
    "\\u0009\\u000a\\u0020\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5"
    "\\u180b-\\u180f\\u2000-\\u200f\\u2028\\u2029\\u202f\\u205f-\\u2065\\u206a-\\u206f"
    "\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff9-\\ufffb"
    "\U000e0000-\U000e0fff"
)
_NEVER = f"{_CONTROL}{_DIRECTION}{_NONCHARACTER}"
#: None of those that never, and at least one character that shows on paper. The first
#: one is asked for, so that no engine has to go back and forth.
TEXT_PATTERN = f"^[{_UNSEEN}]*[^{_NEVER}{_UNSEEN}][^{_NEVER}]*$"
_TEXTS = (
    ("text-control", f"[{_CONTROL}]"),
    ("text-direction", f"[{_DIRECTION}]"),
    ("text-noncharacter", f"[{_NONCHARACTER}]"),
)


def in_text(text: str) -> Iterator[tuple[str, int]]:
    r"""Say why a text is refused: a code, and the number of the first such character.

    >>> list(in_text("Sara\x00")), list(in_text("\u200b"))
    ([('text-control', 5)], [('text-empty', 0)])
    """
    found = [(code, re.search(never, text)) for code, never in _TEXTS]
    wrong = [(code, match.start() + 1) for code, match in found if match]
    yield from wrong or [("text-empty", 0)]
