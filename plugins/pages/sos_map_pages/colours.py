"""Colour tokens and their contrast (drawings §1.5)."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType
from typing import Literal

__all__ = ["COLOURS", "Colour", "contrast"]

Colour = Literal[
    "paper",
    "ink",
    "ink2",
    "line",
    "grid",
    "worry",
    "worry_tint",
    "strength",
    "strength_tint",
    "goal",
    "goal_tint",
    "child",
    "child_tint",
    "neutral_tint",
    "prof",
    "sector",
    "voice1",
    "voice2",
    "voice3",
    "voice4",
]

COLOURS: MappingProxyType[Colour, str] = MappingProxyType(
    {
        "paper": "#FFFFFF",
        "ink": "#1A1A1A",
        "ink2": "#4A4A4A",
        "line": "#767676",
        "grid": "#D0D0D0",
        "worry": "#9A3F00",
        "worry_tint": "#FBE9DD",
        "strength": "#00614A",
        "strength_tint": "#DFF1EA",
        "goal": "#004F85",
        "goal_tint": "#DFECF7",
        "child": "#7A4B00",
        "child_tint": "#FFF3CF",
        "neutral_tint": "#F2F2F2",
        "prof": "#D9D9D9",
        "sector": "#F4F4F4",
        "voice1": "#0B5CAD",
        "voice2": "#B34700",
        "voice3": "#00715A",
        "voice4": "#1A1A1A",
    }
)


@cache
def contrast(one: Colour, other: Colour) -> float:
    """Return the WCAG contrast ratio of two tokens, from 1 to 21.

    >>> round(contrast("worry", "worry_tint"), 2)
    5.77
    """
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Colour) -> float:
    value = COLOURS[colour]
    red, green, blue = (
        _linear(int(value[start : start + 2], 16) / 255) for start in (1, 3, 5)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= 0.04045:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
