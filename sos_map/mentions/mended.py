"""A text whose broken words are whole again: land-lord, gran-\\nnen, g r a n n e."""

from __future__ import annotations

import re

import attrs

from sos_map.mentions.tokens import Reading, read

__all__ = ["Mended", "mended"]

_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐‑]\n?[ ]?(?=[^\W\d_])")
_SPACED = re.compile(r"\b[^\W\d_](?:[ .·_*-][^\W\d_]\b){3,}")


@attrs.frozen(repr=False)
class Mended:
    """A text without what breaks its words.

    Attributes:
        text: It, read.
        at: Where each of its characters stands in the text that was broken.
    """

    text: Reading
    at: tuple[int, ...]


def mended(text: Reading) -> Mended | None:
    """Return a text with broken words made whole, or nothing when none is broken."""
    plain = text.plain.text
    source = text.plain.source
    if len(plain) != len(source):
        return None
    gone = {at for match in _HYPHEN.finditer(plain) for at in range(*match.span())}
    for match in _SPACED.finditer(plain):
        gone |= {at for at in range(*match.span()) if not plain[at].isalpha()}
    if not gone:
        return None
    at = tuple(place for place in range(len(plain)) if place not in gone)
    return Mended(read("".join(source[place] for place in at)), at)
