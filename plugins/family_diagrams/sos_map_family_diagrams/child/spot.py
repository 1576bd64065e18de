"""A place on a child's page: a stretch of it, with a hue of its own."""

from __future__ import annotations

from attrs import frozen

from sos_map_pages import Colour

__all__ = ["PAD", "Spot"]

PAD = 36  # from the edge of a spot to its words


@frozen(kw_only=True)
class Spot:
    """Where a part of a child's drawing stands.

    Attributes:
        x: The left edge.
        width: The width.
        hue: The colour of its outline, its name and its dots.
        tint: The colour beneath its words.
    """

    x: int
    width: int
    hue: Colour
    tint: Colour

    @property
    def right(self) -> int:
        """The right edge."""
        return self.x + self.width

    @property
    def middle(self) -> int:
        """Halfway between the edges."""
        return self.x + self.width // 2
