"""Measure text with HarfBuzz and find what no font can draw (drawings §1.3)."""

from __future__ import annotations

import threading
from functools import lru_cache
from itertools import groupby

import uharfbuzz as hb  # type: ignore[import-untyped]

from sos_map_pages.clean import clean_line, clean_text
from sos_map_pages.faces import STACKS, Face, Profile, Weight, face_bytes
from sos_map_pages.graphemes import clusters

__all__ = ["EM", "ems", "missing_glyphs", "spelled_out", "text_width"]

# Widths are whole parts of an em that both 1000 and 2048 divide: no rounding
# until a coordinate is written, and no floats that differ between machines.
EM = 256_000

# Shown by their effect on a neighbour, or not at all: never looked up alone.
_INVISIBLE = frozenset("\u200c\u200d\u2066\u2067\u2068\u2069\ufe0e\ufe0f\u00ad\n")

# No ligatures (drawings §1.3); required Arabic ones are `rlig` and stay.
_FEATURES = {"liga": False, "clig": False}

# HarfBuzz fonts are not meant to be shaped with from two threads at once, so
# each thread has its own; the bytes behind them are shared.
_local = threading.local()


def text_width(text: str, profile: Profile, size: int, weight: Weight = 400) -> int:
    """Return the width of one line in units, rounded up.

    >>> text_width("Vad fungerar bra?", "family", 50) > 300
    True
    """
    return -(-ems(clean_line(text), profile, weight) * size // EM)


@lru_cache(maxsize=65_536)
def ems(text: str, profile: Profile, weight: Weight) -> int:
    """Return the width of a cleaned text in parts of an em (see `EM`)."""
    runs = groupby(clusters(text), key=lambda part: _face_for(part, profile, weight))
    return sum(_advance(face.file(weight), "".join(parts)) for face, parts in runs)


def missing_glyphs(
    text: str, profile: Profile, weight: Weight = 400
) -> tuple[str, ...]:
    """Return the characters that no font of the profile has, sorted, each once.

    >>> missing_glyphs("Åsa och \\u1230", "family")
    ('ሰ',)
    """
    lost: set[str] = set()
    for part in clusters(clean_text(text)):
        needed = set(part) - _INVISIBLE
        # A letter and its mark are one picture, so one font must have both.
        face = _face_for(part, profile, weight)
        lost.update(char for char in needed if ord(char) not in _codes_of(face, weight))
    return tuple(sorted(lost))


def spelled_out(text: str, profile: Profile, weight: Weight = 400) -> str:
    """Return the text with each missing character written as its code point.

    The last resort of an exporter that has told the operator and still needs a
    page: ``[U+1230]`` is ugly and true, a box or a gap would be neither.
    """
    text = clean_text(text)
    # A mark whose letter was written out lands on a bracket, and may lack that one.
    while lost := missing_glyphs(text, profile, weight):
        text = text.translate({ord(char): f"[U+{ord(char):04X}]" for char in lost})
    return text


@lru_cache(maxsize=16_384)
def _face_for(cluster: str, profile: Profile, weight: Weight) -> Face:
    needed = {ord(char) for char in cluster if char not in _INVISIBLE}

    def lacking(face: Face) -> int:
        return len(needed - _codes_of(face, weight))

    # The first font that has it all; if none has, the one that lacks least.
    return min(STACKS[profile], key=lacking)


def _codes_of(face: Face, weight: Weight) -> frozenset[int]:
    return _codes(face.file(weight))


@lru_cache(maxsize=16)
def _codes(name: str) -> frozenset[int]:
    return frozenset(hb.Face(_blob(name)).unicodes)


@lru_cache(maxsize=16)
def _blob(name: str) -> hb.Blob:
    return hb.Blob(face_bytes(name))


def _font(name: str) -> tuple[hb.Font, int]:
    fonts: dict[str, tuple[hb.Font, int]] | None = getattr(_local, "fonts", None)
    if fonts is None:
        fonts = _local.fonts = {}
    if name not in fonts:
        face = hb.Face(_blob(name))
        fonts[name] = (hb.Font(face), EM // face.upem)
    return fonts[name]


def _advance(name: str, text: str) -> int:
    font, scale = _font(name)
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    hb.shape(font, buffer, _FEATURES)
    advance: int = sum(position.x_advance for position in buffer.glyph_positions)
    return advance * scale
