"""Measure text with HarfBuzz and find what no font can draw (drawings §1.3)."""

from __future__ import annotations

import threading
from array import array
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, groupby

import uharfbuzz as hb  # type: ignore[import-untyped]

from sos_map_pages.clean import clean_line, clean_text
from sos_map_pages.faces import STACKS, Face, Profile, Weight, face_bytes
from sos_map_pages.graphemes import clusters

__all__ = ["EM", "ems", "missing_glyphs", "reach", "spelled_out", "text_width"]

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
    return sum(
        scale * position.x_advance
        for _, buffer, scale in _shaped(text, profile, weight)
        for position in buffer.glyph_positions
    )


@lru_cache(maxsize=4096)
def reach(text: str, profile: Profile, weight: Weight) -> array[int]:
    """Return how far each beginning of a cleaned text reaches, in parts of an em.

    The one at n is the width of the first n characters as they stand in this text:
    a cut-off beginning may differ from it by what letters move towards each other.
    """
    room = array("q", bytes(8 * (len(text) + 1)))
    for start, buffer, scale in _shaped(text, profile, weight):
        for glyph, position in zip(
            buffer.glyph_infos, buffer.glyph_positions, strict=True
        ):
            room[start + glyph.cluster + 1] += scale * position.x_advance
    return array("q", accumulate(room))


def _shaped(
    text: str, profile: Profile, weight: Weight
) -> Iterator[tuple[int, hb.Buffer, int]]:
    """Yield each run of one font: where it begins, its glyphs, and their scale."""
    start = 0
    runs = groupby(clusters(text), key=lambda part: _face_for(part, profile, weight))
    for face, parts in runs:
        run = "".join(parts)
        font, scale = _font(face.file(weight))
        buffer = hb.Buffer()
        buffer.add_str(run)
        buffer.guess_segment_properties()
        hb.shape(font, buffer, _FEATURES)
        yield start, buffer, scale
        start += len(run)


@lru_cache(maxsize=16_384)
@lru_cache(maxsize=4096)
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
