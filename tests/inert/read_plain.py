"""Plain text: there is nothing to parse, and the whole file is one text."""

from __future__ import annotations

import unicodedata

from read_back import Read

__all__ = ["read"]


def read(data: bytes) -> Read:
    """Decode; a control character would act in a terminal."""
    text = data.decode()
    active = {
        f"control character {ord(one):04x}"
        for one in text
        if unicodedata.category(one) == "Cc" and one not in "\n\t"
    }
    return Read((text,), active=tuple(sorted(active)))
