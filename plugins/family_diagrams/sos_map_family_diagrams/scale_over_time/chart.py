"""Rows below each other on one scale, in time, and each voice's line (§3.8)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from sos_map_family_diagrams.column_parts import moved
from sos_map_family_diagrams.flags import place_of
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.ruler import (
    RADIUS,
    RAISED,
    Figure,
    digits,
    marks_on,
    names_of,
)
from sos_map_family_diagrams.scale_over_time.pav import apart
from sos_map_family_diagrams.scale_over_time.rows import AIR, Row, place
from sos_map_family_diagrams.scale_over_time.voices import Voice, joins, moment
from sos_map_pages import (
    Colour,
    Heading,
    Line,
    List,
    Node,
    Paragraph,
    Polygon,
    Rect,
    Shape,
    lines_of,
)

__all__ = ["Chart", "chart", "charts"]

_TALLEST = 1560  # of one picture; more rows go on in another
_LOOSE = 160  # more than the least from row to row, so that time can be seen
_LOOSEST = 480  # in all, so that most scales stay on a page
_UNDER = 20  # below the digits
_PAD = 8  # of white round words, so that no line runs through them
_COLOURS: tuple[Colour, ...] = ("voice1", "voice2", "voice3", "voice4")
_DASHES = (0, 30, 10, 60)


@frozen(kw_only=True, repr=False)
class Chart:
    """Rows that stand in one picture, each with its line's place.

    Attributes:
        rows: The rows.
        axes: Where each row's line is, below the digits.
        height: Of everything below the digits.
    """

    rows: tuple[Row, ...]
    axes: tuple[int, ...]
    height: int


def charts(rows: tuple[Row, ...], *, loose: bool = True) -> tuple[Chart, ...]:
    """Return rows on as many pictures as they need, close where not loose."""
    made: list[Chart] = []
    waiting = list(rows)
    while waiting:
        taken = [waiting.pop(0)]
        used = taken[0].above + taken[0].below
        while waiting and used + AIR + waiting[0].above + waiting[0].below <= _TALLEST:
            used += AIR + waiting[0].above + waiting[0].below
            taken.append(waiting.pop(0))
        made.append(_spaced(tuple(taken), _LOOSEST if loose else 0))
    return tuple(made)


def _spaced(rows: tuple[Row, ...], loosest: int) -> Chart:
    """Put rows as far apart as the days lie, as far as names leave room for it."""
    least = [one.below + AIR + two.above for one, two in pairwise(rows)]
    first, last = rows[0].above, rows[-1].below
    more = min(_LOOSE * len(least), loosest)
    room = max(sum(least), min(_TALLEST - first - last, sum(least) + more))
    days = [_number(row.day) for row in rows]
    known = [day for day in days if day is not None]
    begin, end = min(known, default=0), max(known, default=0)
    want = [
        first + room * ((end if day is None else day) - begin) // max(end - begin, 1)
        for day in days
    ]
    axes = apart(want, least, first, first + room)
    return Chart(rows=rows, axes=axes, height=axes[-1] + last)


def _number(day: str) -> int | None:
    found = moment(day)
    return found.toordinal() if found is not None else None


def chart(one: Chart, some: tuple[Voice, ...], look: Look, y: int) -> Figure:
    """Draw one picture: 0 to 10 above, then row after row."""
    x, width = place(look)
    numbers, under = digits(x, width, y, look)
    top = under + _UNDER
    nodes: list[Node] = [Paragraph(lines=numbers)]
    behind = list(_ground(one, x, width, under, top))
    behind += _lines(one, some, x, width, top)
    above: list[Shape] = []
    for row, down in zip(one.rows, one.axes, strict=True):
        axis = top + down
        mine = list(_words(row, x, width, axis))
        nodes += mine
        above += [
            Rect(
                x=left - _PAD,
                y=high - 2,
                width=right - left + 2 * _PAD,
                height=low - high + 4,
                fill="paper",
            )
            for node in mine
            for left, high, right, low in (line.box for line in lines_of(node))
        ]
        above += marks_on(row.votes, row.flags or (), x, width, axis)
        if row.begins:
            points = ((x - 62, axis + 16), (x - 30, axis + 16), (x - 46, axis - 14))
            above.append(Polygon(points=points, fill="ink"))
    return Figure(
        tree=tuple(nodes), shapes=(*behind, *above), bottom=top + one.height + AIR
    )


def _words(row: Row, x: int, width: int, axis: int) -> Iterator[Node]:
    label = moved(row.label.lines, 0, axis - row.label.height // 2)
    yield Heading(level=3, lines=label)
    names = names_of(row.flags or (), axis)
    if names:
        yield List(items=names)
    if row.silent:
        yield Paragraph(lines=moved(row.silent, 0, axis + RADIUS + 10))


def _ground(one: Chart, x: int, width: int, under: int, top: int) -> Iterator[Shape]:
    """Yield a line down from each number, and one across for each day."""
    for value in range(11):
        at = place_of(value, x, width)
        end = value in (0, 10)
        yield Line(
            x1=at,
            y1=under,
            x2=at,
            y2=top + one.height,
            stroke="line" if end else "grid",
            stroke_width=4 if end else 3,
        )
    for down in one.axes:
        yield Line(
            x1=x, y1=top + down, x2=x + width, y2=top + down, stroke="line",
            stroke_width=3,
        )  # fmt: skip


def _lines(
    one: Chart, some: tuple[Voice, ...], x: int, width: int, top: int
) -> Iterator[Line]:
    axes = {row.day: top + down for row, down in zip(one.rows, one.axes, strict=True)}
    for slot, voice in enumerate(some):
        # Beside each other where two give the same numbers.
        aside = 10 * slot - 5 * (len(some) - 1)
        said = dict(voice.said)
        up = RAISED if voice.guesses else 0
        for day, later in joins(voice):
            if day in axes and later in axes:
                yield Line(
                    x1=_at(said[day], x, width) + aside,
                    y1=axes[day] - up,
                    x2=_at(said[later], x, width) + aside,
                    y2=axes[later] - up,
                    stroke=_COLOURS[slot],
                    stroke_width=4 if voice.guesses else 7,
                    dash=6 if voice.guesses else _DASHES[slot],
                )


def _at(rating: object, x: int, width: int) -> int:
    low, high = getattr(rating, "range", None) or (getattr(rating, "value", 0),) * 2
    return place_of((float(low) + float(high)) / 2, x, width)
