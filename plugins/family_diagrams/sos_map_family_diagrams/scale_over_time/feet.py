"""What stands under the ladders: days, the time between them, what began (§3.8)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from sos_map_family_diagrams.column_parts import moved
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.scale_over_time.occasions import Occasion
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Block, Heading, Paragraph, Polygon, Shape, Style

__all__ = ["Foot", "day_of", "feet", "height_of", "words_of"]

_APART = 30  # words of neighbours
_SIGN = 44  # room for the sign of what began
_ROWS = 12  # between rows


@frozen(kw_only=True, repr=False)
class Foot:
    """What stands under a ladder and, at its right, between it and the next.

    Attributes:
        day: The day.
        later: How long it is to the next; empty when nobody knows.
        after: What began in between.
        began: What began on the day.
        silent: Who gave no number.
        level: Whether the time between has room beside the days of all ladders.
    """

    day: Block
    later: Block
    after: tuple[Block, ...]
    began: tuple[Block, ...]
    silent: tuple[Block, ...]
    level: bool = True

    @property
    def between(self) -> int:
        """How high the words between this ladder and the next stand."""
        high = sum(block.height for block in self.after)
        return high if self.level else high + self.later.height

    @property
    def under(self) -> int:
        """How high the words below the day stand."""
        return sum(block.height for block in (*self.began, *self.silent))


def feet(some: tuple[Occasion, ...], look: Look, step: int) -> tuple[Foot, ...]:
    """Return the words under some ladders, wrapped round x = 0."""

    def block(words: str, style: Style, room: int) -> Block:
        return set_text(
            words, x=-room // 2, y=0, width=room, style=style, anchor="middle"
        )

    small = look.style(look.small)
    grey = look.style(look.small, colour="ink2")
    room = step - _APART
    days = [block(one.when, look.style(bold=True), room) for one in some]
    later = [block(one.later, grey, room) for one in some]
    level = all(
        step >= _wide(words) + max(_wide(one), _wide(two)) + 2 * _APART
        for words, one, two in zip(later, days, [*days[1:], days[-1]], strict=True)
    )
    return tuple(
        Foot(
            day=day,
            later=between,
            after=tuple(block(words, small, room - 2 * _SIGN) for words in one.after),
            began=tuple(block(words, small, room - 2 * _SIGN) for words in one.began),
            silent=tuple(block(words, small, room) for words in one.silent),
            level=level,
        )
        for one, day, between in zip(some, days, later, strict=True)
    )


def _wide(block: Block) -> int:
    return max((line.width for line in block.lines), default=0)


def height_of(some: tuple[Foot, ...]) -> int:
    """Return how high everything under the ladders stands."""
    days = _days(some)
    return max(
        max(days + foot.between, _under(some, number) + foot.under)
        for number, foot in enumerate(some)
    )


def _days(some: tuple[Foot, ...]) -> int:
    """Return how far below the ladders the row of days ends."""
    return max(foot.day.height for foot in some) + _ROWS


def _under(some: tuple[Foot, ...], number: int) -> int:
    """Return where words under a ladder begin: below those at both sides of it."""
    beside = max(foot.between for foot in some[max(number - 1, 0) : number + 1])
    return _days(some) + (beside + _ROWS if beside else 0)


def day_of(foot: Foot, x: int, y: int) -> Heading:
    """Return the day under its ladder."""
    return Heading(level=3, lines=moved(foot.day.lines, x, y))


def words_of(
    some: tuple[Foot, ...], number: int, x: int, step: int, y: int
) -> Iterator[tuple[Paragraph, tuple[Shape, ...]]]:
    """Yield what else stands under a ladder, then what stands before the next.

    Args:
        some: The words of all ladders of the picture.
        number: Which ladder.
        x: The middle of the ladder.
        step: How far it is to the next.
        y: Where the days begin.
    """
    foot = some[number]
    middle = y + _days(some)
    down = y + _under(some, number)
    for block in foot.began:
        yield _paragraph(block, x, down, sign=True)
        down += block.height
    for block in foot.silent:
        yield _paragraph(block, x, down)
        down += block.height
    if foot.later.lines:
        yield _paragraph(foot.later, x + step // 2, y if foot.level else middle)
        middle += 0 if foot.level else foot.later.height
    for block in foot.after:
        yield _paragraph(block, x + step // 2, middle, sign=True)
        middle += block.height


def _paragraph(
    block: Block, x: int, y: int, *, sign: bool = False
) -> tuple[Paragraph, tuple[Shape, ...]]:
    lines = moved(block.lines, x, y)
    if not sign:
        return Paragraph(lines=lines), ()
    tip, middle = lines[0].left - _SIGN + 16, lines[0].middle
    points = ((tip - 15, middle + 13), (tip + 15, middle + 13), (tip, middle - 15))
    return Paragraph(lines=lines), (Polygon(points=points, fill="ink"),)
