"""Fill pages with rows and columns: nothing is cut off, what is left goes on."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from sos_map_family_diagrams.measured import PAD, Stack
from sos_map_family_diagrams.taking import WHOLE, Taken, height_of, take

__all__ = ["Cells", "Filled", "Segment", "fill"]

ROW_GAP = 20
_EVEN = 30  # how exactly the thirds of a last page are levelled

Cells = tuple[tuple[Stack, ...], tuple[Stack, ...], tuple[Stack, ...]]


@frozen(kw_only=True, repr=False)
class Segment:
    """Sections that stand together in one third of a page.

    Attributes:
        place: Which third, from the left.
        side: Whose: 0 worried, 1 working well, 2 needs to happen.
        stacks: What stands there.
        top: Where it begins, from the upper edge of the columns.
        height: How far down it goes from there.
        paired: Whether it is one cell of a row: a danger, its safety, its goal.
    """

    place: int
    side: int
    stacks: tuple[Stack, ...]
    top: int
    height: int
    paired: bool = False


@frozen(kw_only=True, repr=False)
class Filled:
    """One page's columns, relative to their upper edge.

    Attributes:
        segments: What stands there, each third from the top.
        owners: Whose each third is; a long column may have two.
        more: For each question, whether it goes on overleaf.
    """

    segments: tuple[Segment, ...]
    owners: tuple[int, ...]
    more: tuple[bool, bool, bool]

    def height(self, place: int) -> int:
        """Return how far down a third of the page is filled."""
        ends = (s.top + s.height for s in self.segments if s.place == place)
        return max(ends, default=0)


def fill(
    rows: tuple[Cells, ...], columns: Cells, first: int, later: int
) -> tuple[Filled, ...]:
    """Divide everything between pages.

    Rows come first: the tops of a danger and its goal are equal. What is left beside
    a cell and below the rows is filled with the rest of the same column, so that no
    page stands half empty. The first page has all three questions, also where
    nothing is written under one: a map without a question says what nobody meant.

    Args:
        rows: Dangers with their goals, wrapped.
        columns: The rest of each column, wrapped.
        first: The room on the first page.
        later: The room on every other page.
    """
    pages: list[Filled] = []
    while rows or any(columns) or not pages:
        room = later if pages else first
        page, rows, columns = _page(rows, columns, room, later, first=not pages)
        pages.append(page)
    return tuple(pages)


def _page(
    rows: tuple[Cells, ...], columns: Cells, room: int, whole: int, *, first: bool
) -> tuple[Filled, tuple[Cells, ...], Cells]:
    bands: list[tuple[Segment, ...]] = []
    down = 0
    while rows:
        parts = _row(rows[0], room - down, whole, alone=not bands)
        if parts is None:
            break
        bands.append(_cells(parts, down))
        down += max(_padded(part) for part in parts) + ROW_GAP
        rest = _three(part.rest for part in parts)
        rows = (*((rest,) if any(rest) else ()), *rows[1:])
        if any(rest):
            break
    owners: tuple[int, ...] = (0, 1, 2)
    if not rows and not bands:
        owners, room = _balanced(columns, room, fixed=owners if first else None)
    left = list(columns)
    segments: list[Segment] = []
    for place, side in enumerate(owners):
        mine, left[side] = _third(bands, left[side], place, side, room)
        segments += mine
    one, two, three = (
        bool(left[side]) or any(row[side] for row in rows) for side in range(3)
    )
    page = Filled(segments=tuple(segments), owners=owners, more=(one, two, three))
    return page, rows, _three(left)


def _third(
    bands: list[tuple[Segment, ...]],
    column: tuple[Stack, ...],
    place: int,
    side: int,
    room: int,
) -> tuple[list[Segment], tuple[Stack, ...]]:
    """Put a column's cells into a third of a page, and its rest into the gaps."""
    ends = [band[0].top for band in bands[1:]] + [room]
    made: list[Segment] = []
    cells: list[Segment | None] = [band[side] for band in bands]
    for cell, end in zip(cells or [None], ends, strict=True):
        top = cell.top if cell is not None else 0
        if cell is not None and cell.stacks:
            made.append(cell)
            top += cell.height + ROW_GAP
        part = take(column, end - top, must=not bands)
        column = part.rest
        if part.stacks:
            made.append(
                Segment(
                    place=place,
                    side=side,
                    stacks=part.stacks,
                    top=top,
                    height=part.height,
                )
            )
    return made, column


def _cells(parts: list[Taken], top: int) -> tuple[Segment, ...]:
    return tuple(
        Segment(
            place=side,
            side=side,
            stacks=part.stacks,
            top=top,
            height=_padded(part),
            paired=True,
        )
        for side, part in enumerate(parts)
    )


def _padded(part: Taken) -> int:
    return part.height + 2 * PAD if part.stacks else 0


def _row(cells: Cells, room: int, whole: int, *, alone: bool) -> list[Taken] | None:
    """Take a row: whole if it fits, parted only where no page could hold it."""
    parts = [take(cell, WHOLE) for cell in cells]
    height = max(part.height for part in parts) + 2 * PAD
    if height <= room:
        return parts
    if height <= whole and not alone:
        return None
    parts = [take(cell, room - 2 * PAD, must=True) for cell in cells]
    return parts if any(part.stacks for part in parts) else None


def _owners(columns: Cells, room: int) -> tuple[int, ...]:
    """Return whose each third of a page is.

    A column that has more to say than fits into its own third gets that of one that
    has nothing left: no half-empty pages, and lines stay as short.
    """
    thirds = [1, 1, 1]
    needs = [height_of(column) for column in columns]
    for spare in range(3):
        single = [side for side in range(3) if thirds[side] == 1]
        long = max(single, key=lambda side: needs[side])
        if not needs[spare] and needs[long] > room:
            thirds[spare], thirds[long] = 0, 2
    return tuple(side for side in range(3) for _ in range(thirds[side]))


def _balanced(
    columns: Cells, room: int, *, fixed: tuple[int, ...] | None
) -> tuple[tuple[int, ...], int]:
    """Return the thirds and the least room for the last page of columns.

    What is left fills its thirds evenly, so that the numbers may stand below it.

    Args:
        columns: What is left to say.
        room: The most room.
        fixed: Whose the thirds are, where that is not to be chosen.
    """
    owners = fixed or _owners(columns, room)
    if not _all_fits(columns, owners, room):
        return owners, room
    low, high = 0, room
    wider = fixed or _owners(columns, 0)
    while high - low > _EVEN:
        middle = (low + high) // 2
        if _all_fits(columns, wider, middle):
            high = middle
        else:
            low = middle
    return (wider, high) if high < room else (owners, room)


def _all_fits(columns: Cells, owners: tuple[int, ...], room: int) -> bool:
    left = list(columns)
    for side in owners:
        left[side] = take(left[side], room).rest
    return not any(left)


def _three(values: Iterable[tuple[Stack, ...]]) -> Cells:
    one, two, three = values
    return one, two, three
