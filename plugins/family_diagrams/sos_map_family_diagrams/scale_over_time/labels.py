"""Names beside one ladder: each at its number, none on another (drawings §4.1)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.scale_over_time.occasions import Occasion, Spoke
from sos_map_family_diagrams.scale_over_time.pav import apart
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Size, TextLine

__all__ = ["Label", "labels", "stacks", "tall", "tops"]

GAP = 6  # between two names
_FAR = 24  # names that others push further from there stand around their heights
_LOW = 65  # hundredths of a step; a name that is higher would stand at another number
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

    A line that goes up from a mark passes over the name, one that goes down under it.

    Args:
        some: The names, from the highest number; see `tall` for the room they need.
        top: Where 10 stands.
        height: From 10 to 0.
    """
    if not some:
        return ()
    least = [one.height + GAP for one in some[:-1]]
    end = top + height + _OVER - some[-1].height
    low_names = max(one.height for one in some) <= height * _LOW // 1000
    for clear in (True, False) if low_names else (False,):
        want: list[int] = []
        for middle, group in groupby(some, key=lambda one: one.middle):
            y = top + round(height * (10 - middle) / 10)
            want += _beside(tuple(group), y, clear=clear)
        found = apart(want, least, top - _OVER, end)
        far = max(abs(one - two) for one, two in zip(found, want, strict=True))
        if far <= _FAR:
            break
    return found


def _beside(names: tuple[Label, ...], y: int, *, clear: bool) -> Iterator[int]:
    """Yield where names of one number would stand if there were no others.

    Args:
        names: The names.
        y: The height of the number.
        clear: Whether above and below their lines, else around the height.
    """
    over = names
    if clear and any(one.spoke.goes > 0 for one in names):
        over = tuple(one for one in names if one.spoke.goes < 0)
    begin = y - sum(one.height + GAP for one in over) + GAP
    if not clear or not any(one.spoke.goes for one in names):
        begin = y + (begin - y) // 2
    for one in names:
        yield begin
        begin += one.height + GAP


def stacks(
    some: tuple[Label, ...], heights: tuple[int, ...]
) -> tuple[tuple[int, ...], ...]:
    """Return which names stand close below each other; see `tops`."""
    found: list[list[int]] = []
    end = 0
    for place, (one, top) in enumerate(zip(some, heights, strict=True)):
        if found and top - end <= GAP:
            found[-1].append(place)
        else:
            found.append([place])
        end = top + one.height
    return tuple(tuple(stack) for stack in found)
