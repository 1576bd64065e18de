"""Names above a ruler: where each stands, so that none is crossed (drawings §3.1)."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.setting import set_text
from sos_map_family_diagrams.votes import Vote
from sos_map_pages import Anchor, TextLine

__all__ = ["Flag", "mark_of", "place_of", "placed"]

OUT = 60  # how far a flag reaches beyond its mark, and beyond the ruler
_APART = 24  # between two flags
_WIDTHS = (520, 330)  # a label, before it is wrapped; the second when it is crowded
_POLE = 12  # from a stem to the edge of its flag


@frozen(kw_only=True, repr=False)
class Flag:
    """Labels that share a place: lines relative to their own upper edge.

    Attributes:
        low: The number, or the lower end of a range.
        high: The upper end.
        blocks: The lines of each label.
        width: Of the widest line.
        height: Of all lines.
        left: Where it stands.
        anchor: How its lines stand in it.
        lift: How far above the axis its lower edge is.
    """

    low: float
    high: float
    blocks: tuple[tuple[TextLine, ...], ...]
    width: int
    height: int
    left: int = 0
    anchor: Anchor = "start"
    lift: int = 0


def place_of(value: float, x: int, width: int) -> int:
    """Return where a number stands: linear, 0 at the left end.

    >>> [place_of(v, 100, 1000) for v in (0, 2.5, 10)]
    [100, 350, 1100]
    """
    return x + round(width * value / 10)


def placed(
    votes: tuple[Vote, ...], *, x: int, width: int, lift: int, look: Look
) -> tuple[Flag, ...] | None:
    """Return a place for every label: on one level when they fit beside each other.

    Else flags on stems, in the lowest way in which no stem passes through a name.

    Args:
        votes: Given numbers, from the lowest.
        x: Where 0 stands.
        width: From 0 to 10.
        lift: How far above the axis the lowest label ends.
        look: Sizes and letters.

    Returns:
        ``None`` when there is no such way.
    """
    for widest in _WIDTHS:
        flags = _flags(votes, look, widest)
        level = _level(flags, x, width, lift)
        if level is not None:
            return tuple(level)
    flags = _flags(votes, look, _WIDTHS[0])
    ways = [way for way in _flown(flags, x, width, lift) if _clear(way, x, width)]
    if not ways:
        return None
    return tuple(min(ways, key=lambda way: max(f.lift + f.height for f in way)))


def _flags(votes: tuple[Vote, ...], look: Look, widest: int) -> list[Flag]:
    places: dict[tuple[float, float], list[Vote]] = {}
    for vote in votes:
        places.setdefault((vote.low, vote.high), []).append(vote)
    flags = []
    for (low, high), alike in places.items():
        blocks = []
        height = 0
        for vote in alike:
            style = look.style(bold=not vote.hollow)
            block = set_text(vote.label, x=0, y=height, width=widest, style=style)
            blocks.append(block.lines)
            height = block.bottom
        wide = max((line.width for lines in blocks for line in lines), default=0)
        flags.append(
            Flag(low=low, high=high, blocks=tuple(blocks), width=wide, height=height)
        )
    return flags


def mark_of(flag: Flag, x: int, width: int) -> int:
    """Return where a flag's mark stands: in the middle of a range."""
    return place_of((flag.low + flag.high) / 2, x, width)


def _level(flags: list[Flag], x: int, width: int, lift: int) -> list[Flag] | None:
    """Place all on one level: centred, or flying to either side; cheapest first."""
    best: list[tuple[int, list[Flag]]] = [(0, [])]
    for flag in flags:
        after = []
        for cost, way in _ways(flag, x, width, lift):
            fits = [
                (price + cost, [*chosen, way])
                for price, chosen in best
                if not chosen or chosen[-1].left + chosen[-1].width + _APART <= way.left
            ]
            if fits:
                after.append(min(fits, key=lambda one: one[0]))
        best = after
    return min(best, key=lambda one: one[0])[1] if best else None


def _ways(flag: Flag, x: int, width: int, lift: int) -> Iterator[tuple[int, Flag]]:
    mark = mark_of(flag, x, width)
    ways: tuple[tuple[int, Anchor, int], ...] = (
        (0, "middle", mark - flag.width // 2),
        (1, "end", mark + OUT - flag.width),
        (1, "start", mark - OUT),
    )
    for cost, anchor, edge in ways:
        if x - OUT <= edge <= x + width + OUT - flag.width:
            yield cost, evolve(flag, left=edge, anchor=anchor, lift=lift)


def _flown(flags: list[Flag], x: int, width: int, lift: int) -> Iterator[list[Flag]]:
    """Yield ways to fly flags on stems: all to one side, outwards, or inwards."""
    count = len(flags)
    for split in range(count + 1):
        outwards = ["end"] * split + ["start"] * (count - split)
        inwards = ["start"] * split + ["end"] * (count - split)
        # The lowest first: outwards that is the outermost, inwards the innermost.
        yield _raised(
            flags,
            outwards,
            [*range(split), *range(count - 1, split - 1, -1)],
            x,
            width,
            lift,
        )
        yield _raised(
            flags,
            inwards,
            [*range(split - 1, -1, -1), *range(split, count)],
            x,
            width,
            lift,
        )


def _raised(
    flags: list[Flag], sides: list[str], order: list[int], x: int, width: int, lift: int
) -> list[Flag]:
    done: dict[int, Flag] = {}
    for number in order:
        flag = flags[number]
        mark = mark_of(flag, x, width)
        side: Anchor = "start" if sides[number] == "start" else "end"
        left = mark - _POLE if side == "start" else mark + _POLE - flag.width
        level = lift
        for other in done.values():
            if _share(left, flag.width, other):
                level = max(level, other.lift + other.height + 10)
        done[number] = evolve(flag, left=left, anchor=side, lift=level)
    return [done[number] for number in sorted(done)]


def _share(left: int, width: int, other: Flag) -> bool:
    return (
        left < other.left + other.width + _APART and other.left < left + width + _APART
    )


def _clear(flags: list[Flag], x: int, width: int) -> bool:
    """Say whether all stay on the sheet and no stem passes through a name."""
    for one in flags:
        if one.left < x - OUT or one.left + one.width > x + width + OUT:
            return False
        stem = mark_of(one, x, width)
        for two in flags:
            within = two.left - _POLE < stem < two.left + two.width + _POLE
            if two is not one and within and two.lift < one.lift:
                return False
    return True
