"""The signs before what happened: something began, something made it safer (§3.8)."""

from __future__ import annotations

import math
from typing import Literal

from sos_map_pages import Polygon, Shape

__all__ = ["sign"]

_RADIUS = 15
_TURNS = 28  # corners of a heart: it looks round


def sign(kind: Literal["began", "safer"], x: int, y: int) -> Shape:
    """Return a flag for what began, a heart for what made it safer.

    No mark of a number looks like either.
    """
    if kind == "began":
        corners = ((-12, -16), (14, -8), (-6, 0), (-6, 16), (-12, 16))
        return Polygon(points=tuple((x + a, y + b) for a, b in corners), fill="ink")
    return Polygon(points=tuple((x + a, y + b) for a, b in _HEART), fill="ink")


def _heart() -> tuple[tuple[int, int], ...]:
    turns = (math.tau * number / _TURNS for number in range(_TURNS))
    return tuple(
        (
            round(_RADIUS * 1.1 * math.sin(turn) ** 3),
            -round(
                _RADIUS
                * (
                    0.85 * math.cos(turn)
                    - 0.34 * math.cos(2 * turn)
                    - 0.14 * math.cos(3 * turn)
                    - 0.07 * math.cos(4 * turn)
                )
            ),
        )
        for turn in turns
    )


_HEART = _heart()
