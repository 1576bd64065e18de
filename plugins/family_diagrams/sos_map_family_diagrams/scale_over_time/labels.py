"""Names beside one ladder: each at its number, none on another (drawings §4.1)."""

from __future__ import annotations

from attrs import frozen

from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.scale_over_time.occasions import Occasion, Spoke
from sos_map_family_diagrams.scale_over_time.pav import apart
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Size, TextLine

__all__ = ["Label", "labels", "tall", "tops"]

GAP = 6  # between two names
_OVER = 30  # names may stand so much above 10 and below 0


@frozen(kw_only=True, repr=False)
class Label:
    """A name with its number, wrapped at (0, 0).

    Attributes:
        spoke: Whose, and how much.
        lines: Its lines.
        width: Of the widest line.
        height: Of all lines.
    """

    spoke: Spoke
    lines: tuple[TextLine, ...]
    width: int
    height: int

    @property
    def middle(self) -> float:
        """The number at which it stands; the middle of a range."""
        return (self.spoke.vote.low + self.spoke.vote.high) / 2


def labels(one: Occasion, look: Look, size: Size, width: int) -> tuple[Label, ...]:
    """Return the names of an occasion, from the highest number."""
    made = []
    for spoke in one.given:
        style = look.style(size, bold=not spoke.vote.hollow)
        # Beside the mark whichever way it is read.
        block = set_text(
            spoke.vote.label, x=0, y=0, width=width, style=style, anchor="start"
        )
        wide = max((line.width for line in block.lines), default=0)
        made.append(
            Label(spoke=spoke, lines=block.lines, width=wide, height=block.height)
        )
    return tuple(made)


def tall(some: tuple[Label, ...]) -> int:
    """Return how high a ladder must be to have room for names below each other."""
    return sum(one.height + GAP for one in some) - GAP - 2 * _OVER


def tops(some: tuple[Label, ...], top: int, height: int) -> tuple[int, ...]:
    """Return where each name begins, as near to its number as the others let it.

    Args:
        some: The names, from the highest number; see `tall` for the room they need.
        top: Where 10 stands.
        height: From 10 to 0.
    """
    if not some:
        return ()
    want = [
        top + round(height * (10 - one.middle) / 10) - one.height // 2 for one in some
    ]
    least = [one.height + GAP for one in some[:-1]]
    end = top + height + _OVER - some[-1].height
    return apart(want, least, top - _OVER, end)
