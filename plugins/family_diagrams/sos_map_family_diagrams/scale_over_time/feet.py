"""What stands under the ladders: days, the time between them, what happened (§3.8)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import frozen

from sos_map import Request
from sos_map_family_diagrams.column_parts import moved
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.scale_over_time.happened import Happened
from sos_map_family_diagrams.scale_over_time.ladders import tenths
from sos_map_family_diagrams.scale_over_time.occasions import Occasion
from sos_map_family_diagrams.scale_over_time.signs import sign
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import Block, Heading, Paragraph, Shape, Style, TextLine

__all__ = ["Foot", "day_of", "feet", "height_of", "words_of"]

_APART = 30  # words of neighbours
_SIGN = 50  # room for the sign of what happened
_WIDEST = 140  # words on what happened, in tenths of the size of letters
_ROWS = 12  # between rows
_AFTER = 8  # below a thing that happened
_LINES = 3  # of a thing that happened; what is longer stands in the list


@frozen(kw_only=True, repr=False)
class Thing:
    """Something that happened, wrapped round x = 0 from y = 0."""

    happened: Happened
    lines: tuple[TextLine, ...]
    height: int


@frozen(kw_only=True, repr=False)
class Foot:
    """What stands under a ladder and, at its right, between it and the next.

    Attributes:
        day: The day.
        later: How long it is to the next; empty when nobody knows.
        after: What happened in between.
        on: What happened on the day.
        silent: Who gave no number.
        left: What happened and has no room.
        level: Whether the time between has room beside the days of all ladders.
    """

    day: Block
    later: Block
    after: tuple[Thing, ...]
    on: tuple[Thing, ...]
    silent: tuple[Block, ...]
    left: tuple[Happened, ...]
    level: bool = True

    @property
    def between(self) -> int:
        """How high the words between this ladder and the next stand."""
        high = sum(one.height for one in self.after)
        return high if self.level else high + self.later.height

    @property
    def under(self) -> int:
        """How high the words below the day stand."""
        return sum(one.height for one in self.on) + sum(
            one.height for one in self.silent
        )


def feet(
    request: Request,
    some: tuple[Occasion, ...],
    look: Look,
    step: int,
    own: int,
    most: int,
) -> tuple[Foot, ...]:
    """Return the words under some ladders, wrapped round x = 0.

    Args:
        request: The request.
        some: A day for each ladder.
        look: Sizes and letters.
        step: From one ladder to the next.
        own: How wide words under a ladder may be.
        most: How high it may stand that something happened; the shortest things come
            first, the others are left.
    """

    def block(words: str, style: Style, room: int) -> Block:
        return set_text(
            words, x=-(room // 2), y=0, width=room, style=style, anchor="middle"
        )

    small = look.style(look.small)
    grey = look.style(look.small, colour="ink2")
    room, own = step - _APART, min(step, own) - _APART
    days = [block(one.when, look.style(bold=True), own) for one in some]
    later = [block(one.later, grey, room) for one in some]
    level = all(
        step >= _wide(words) + max(_wide(one), _wide(two)) + 2 * _APART
        for words, one, two in zip(later, days, [*days[1:], days[-1]], strict=True)
    )
    made = []
    for one, day, between in zip(some, days, later, strict=True):
        wide = min(room - _APART, tenths(_WIDEST, look))
        after = [_thing(request, thing, look, wide, dated=True) for thing in one.after]
        on = [_thing(request, thing, look, own, dated=False) for thing in one.on]
        shown, rest = _chosen(after, most), _chosen(on, most)
        made.append(
            Foot(
                day=day,
                later=between,
                after=shown,
                on=rest,
                silent=tuple(block(words, small, own) for words in one.silent),
                left=tuple(
                    thing.happened
                    for thing in (*on, *after)
                    if thing not in (*shown, *rest)
                ),
                level=level,
            )
        )
    return tuple(made)


def _thing(
    request: Request, one: Happened, look: Look, room: int, *, dated: bool
) -> Thing:
    lines: list[TextLine] = []
    y = 0
    when = request.text("time.on_day", day=one.when)
    said = [(when, "")] if dated else []
    for words, language in (*said, *((part.text, part.language) for part in one.parts)):
        aside = 0 if lines else _SIGN
        block = set_text(
            words,
            x=aside // 2 - (room - aside) // 2,
            y=y,
            width=room - aside,
            style=look.style(look.small, language=language),
            anchor="middle",
        )
        lines += block.lines
        y = block.bottom
    return Thing(happened=one, lines=tuple(lines), height=y + _AFTER)


def _chosen(some: Sequence[Thing], most: int) -> tuple[Thing, ...]:
    """Return what has room, the shortest first, in time."""
    found = []
    room = most
    for place in sorted(range(len(some)), key=lambda place: some[place].height):
        if len(some[place].lines) <= _LINES + 1 and some[place].height <= room:
            room -= some[place].height
            found.append(place)
    return tuple(some[place] for place in sorted(found))


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
    for one in foot.on:
        yield from _paragraphs(one, x, down)
        down += one.height
    for block in foot.silent:
        yield Paragraph(lines=moved(block.lines, x, down)), ()
        down += block.height
    if foot.later.lines:
        lines = moved(foot.later.lines, x + step // 2, y if foot.level else middle)
        yield Paragraph(lines=lines), ()
        middle += 0 if foot.level else foot.later.height
    for one in foot.after:
        yield from _paragraphs(one, x + step // 2, middle)
        middle += one.height


def _paragraphs(
    one: Thing, x: int, y: int
) -> Iterator[tuple[Paragraph, tuple[Shape, ...]]]:
    """Yield a thing; a screen reader changes its voice between paragraphs."""
    lines = moved(one.lines, x, y)
    first = lines[0]
    shapes: tuple[Shape, ...] = (
        sign(one.happened.sign, first.left - _SIGN // 2 - 3, first.middle),
    )
    for _, same in groupby(lines, key=lambda line: line.style.language):
        yield Paragraph(lines=tuple(same)), shapes
        shapes = ()
