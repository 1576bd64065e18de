"""Fill pages with rows and columns: nothing is cut off, what is left goes on."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve, frozen

from sos_map_family_diagrams.measured import HEAD_AFTER, PAD, Stack, Tall, split_tall

__all__ = ["Filled", "RowBand", "Taken", "fill", "height_of", "take"]

BETWEEN = 26  # entries
ABOVE_HEADING = 34  # at least 24 (drawings §3.1: 0 looked crowded)
ROW_GAP = 20
_WHOLE = 10**9

Cells = tuple[tuple[Stack, ...], tuple[Stack, ...], tuple[Stack, ...]]


@frozen(kw_only=True, repr=False)
class Taken:
    """What was put into some room.

    Attributes:
        stacks: What fits, in order.
        height: How much of the room it takes.
        rest: What did not fit.
    """

    stacks: tuple[Stack, ...]
    height: int
    rest: tuple[Stack, ...]


@frozen(kw_only=True, repr=False)
class RowBand:
    """One row on one page: three cells with the same top and bottom."""

    cells: Cells
    top: int
    height: int


@frozen(kw_only=True, repr=False)
class Filled:
    """One page's columns, relative to their upper edge.

    Attributes:
        rows: The rows, from the top.
        columns: What stands below them.
        below: Where that begins.
        heights: How far down each column is filled.
        more: For each column, whether it goes on overleaf.
    """

    rows: tuple[RowBand, ...]
    columns: Cells
    below: int
    heights: tuple[int, int, int]
    more: tuple[bool, bool, bool]


def height_of(stacks: tuple[Stack, ...]) -> int:
    """Return how high sections stand below each other."""
    return take(stacks, _WHOLE).height


def take(stacks: tuple[Stack, ...], room: int, *, must: bool = False) -> Taken:
    """Take from the front of a column whatever fits.

    Args:
        stacks: What is waiting.
        room: The room.
        must: Whether the room is all that a page has to give: then an entry that
            does not fit is parted between two of its lines.
    """
    taken: list[Stack] = []
    used = 0
    for number, stack in enumerate(stacks):
        head = (ABOVE_HEADING if used else 0) + stack.heading.height + HEAD_AFTER
        height = head
        entries: list[Tall] = []
        for place, tall in enumerate(stack.entries):
            gap = BETWEEN if entries else 0
            if used + height + gap + tall.height <= room:
                entries.append(tall)
                height += gap + tall.height
                continue
            waiting = stack.entries[place:]
            if must and not taken and not entries:
                halves = split_tall(tall, room - used - height - gap)
                if halves is not None:
                    entries.append(halves[0])
                    height += gap + halves[0].height
                    waiting = (halves[1], *stack.entries[place + 1 :])
            if entries:
                taken.append(evolve(stack, entries=tuple(entries)))
                used += height
            rest = (evolve(stack, entries=waiting), *stacks[number + 1 :])
            return Taken(stacks=tuple(taken), height=used, rest=rest)
        taken.append(stack)
        used += height
    return Taken(stacks=tuple(taken), height=used, rest=())


def fill(
    rows: tuple[Cells, ...], columns: Cells, first: int, later: int
) -> tuple[Filled, ...]:
    """Divide everything between pages.

    Rows come first; where the next row has no room left, the columns go on in what
    is left of the page, so that no page stands half empty.

    Args:
        rows: Dangers with their goals, wrapped.
        columns: The rest of each column, wrapped.
        first: The room on the first page.
        later: The room on every other page.
    """
    pages: list[Filled] = []
    while rows or any(columns) or not pages:
        room = later if pages else first
        page, rows, columns = _page(rows, columns, room, later)
        pages.append(page)
    return tuple(pages)


def _page(
    rows: tuple[Cells, ...], columns: Cells, room: int, whole: int
) -> tuple[Filled, tuple[Cells, ...], Cells]:
    bands: list[RowBand] = []
    used = 0
    while rows:
        gap = ROW_GAP if bands else 0
        band, rest = _row(rows[0], room - used - gap, whole, alone=not bands)
        if band is None:
            break
        bands.append(evolve(band, top=used + gap))
        used += gap + band.height
        rows = (*((rest,) if rest else ()), *rows[1:])
        if rest:
            break
    below = used + ABOVE_HEADING if bands else 0
    must = not bands and not rows
    parts = [take(column, room - below, must=must) for column in columns]
    heights = [below + part.height if part.stacks else used for part in parts]
    left = _three(part.rest for part in parts)
    waiting = [any(row[place] for row in rows) for place in range(3)]
    page = Filled(
        rows=tuple(bands),
        columns=_three(part.stacks for part in parts),
        below=below,
        heights=(heights[0], heights[1], heights[2]),
        more=(
            bool(left[0]) or waiting[0],
            bool(left[1]) or waiting[1],
            bool(left[2]) or waiting[2],
        ),
    )
    return page, rows, left


def _row(
    cells: Cells, room: int, whole: int, *, alone: bool
) -> tuple[RowBand | None, Cells | None]:
    """Place a row: whole if it fits, parted only where no page could hold it."""
    height = max(height_of(cell) for cell in cells) + 2 * PAD
    if height <= room:
        return RowBand(cells=cells, top=0, height=height), None
    if height <= whole and not alone:
        return None, None
    parts = [take(cell, room - 2 * PAD, must=True) for cell in cells]
    if not any(part.stacks for part in parts):
        return None, None
    rest = _three(part.rest for part in parts)
    height = max(part.height for part in parts) + 2 * PAD
    shown = _three(part.stacks for part in parts)
    return RowBand(cells=shown, top=0, height=height), rest if any(rest) else None


def _three(values: Iterable[tuple[Stack, ...]]) -> Cells:
    one, two, three = values
    return one, two, three
