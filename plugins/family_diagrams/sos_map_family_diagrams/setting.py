"""Setting text: the page kit's `place_text`, for whatever a family may have written."""

from __future__ import annotations

import re

from sos_map_pages import (
    Anchor,
    Block,
    Profile,
    Style,
    Weight,
    missing_glyphs,
    place_text,
    spelled_out,
)

__all__ = ["drawable", "set_text"]

#: Letters that every font of ours has; the rest is looked up.
_KNOWN = re.compile("[ -~\u00a0-\u017f\u2013\u2014\u2018-\u201e\u2026\n]*")


def drawable(text: str, profile: Profile, weight: Weight = 400) -> str:
    """Return a text with what no font has spelled out; nearly always the text itself.

    >>> drawable("Åsa 李", "family")
    'Åsa [U+674E]'
    """
    if _KNOWN.fullmatch(text) or not missing_glyphs(text, profile, weight):
        return text
    return spelled_out(text, profile, weight)


def set_text(
    text: str,
    *,
    x: int,
    y: int,
    width: int,
    style: Style,
    anchor: Anchor | None = None,
) -> Block:
    """Wrap and place text; a character that no font has is spelled out, never a box."""
    if not _KNOWN.fullmatch(text) and missing_glyphs(text, style.profile, style.weight):
        text = spelled_out(text, style.profile, style.weight)
    return place_text(text, x=x, y=y, width=width, style=style, anchor=anchor)
