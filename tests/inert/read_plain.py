"""Plain text: there is nothing to parse, and the whole file is one text."""

from __future__ import annotations

import unicodedata

from read_back import Read

__all__ = ["read"]


def read(data: bytes) -> Read:
    """Decode; a control character would act in a terminal.

    The frame are the lines by which a program finds the headings.
    """
    text = data.decode()
    active = {
        f"control character {ord(one):04x}"
        for one in text
        if unicodedata.category(one) == "Cc" and one not in "\n\t"
    }
    ours = tuple(line for line in text.splitlines() if line.startswith("====="))
    return Read((text,), ours, tuple(sorted(active)))
