"""Names inside a ring: each wholly within it, none on another (drawings §4.4)."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, inf, radians, sin, sqrt

from sos_map_family_diagrams.safety_circles.band import EDGE, Band, Box, around, free

__all__ = ["placed"]

_DEGREES, _OUTWARDS = 3, 12  # from a place that is tried to the next one
_FULL = 0.75  # so much of a ring words can take; with more, nobody finds a place


def placed(
    sizes: tuple[tuple[tuple[int, int], ...], ...],
    band: Band,
    taken: tuple[Box, ...],
    turn: int = 180,
    *,
    whole: bool = False,
) -> tuple[tuple[int, Box] | None, ...]:
    """Return where labels stand, spread evenly around the ring with the clock.

    Args:
        sizes: For each label, how wide and high it is, in each way to wrap it.
        band: The ring.
        taken: What is there already: the title, straight above the middle, which has
            a share of the ring like everybody.
        turn: How many degrees a label may stand from its share of the ring.
        whole: Whether there shall be no places when one label has none.

    Returns:
        For each label which way it is wrapped, and its box; ``None`` for one that has
        no room.
    """
    least = sum(min(wide * high for wide, high in ways) for ways in sizes)
    if least > _FULL * band.area:
        return (None,) * len(sizes)
    # The widest stand where a ring is widest.
    order = sorted(range(len(sizes)), key=lambda one: (sizes[one][0][0], one))
    shares = _shares(len(sizes), above=any(taken))
    targets = dict(zip(order, shares, strict=True))
    made: tuple[tuple[int, Box] | None, ...] = ()
    # They give way to the others first; where that leaves them no room, they do not.
    for turns in (order, order[::-1]):
        made = _put(sizes, band, taken, targets, turns, turn, whole=whole)
        if None not in made:
            return made
    return made


def _put(
    sizes: tuple[tuple[tuple[int, int], ...], ...],
    band: Band,
    taken: tuple[Box, ...],
    targets: dict[int, float],
    order: list[int],
    turn: int,
    *,
    whole: bool,
) -> tuple[tuple[int, Box] | None, ...]:
    """Place labels one after another, each as near its share as it can."""
    there = list(taken)
    found: dict[int, tuple[int, Box] | None] = {}
    for one in order:
        place = _room(sizes[one], band, targets[one], turn, there)
        if place is None and whole:
            return (None,) * len(sizes)
        found[one] = place
        if place is not None:
            there.append(place[1])
    return tuple(found[one] for one in range(len(sizes)))


def _shares(count: int, *, above: bool) -> list[float]:
    """Return angles spread evenly; first those with least room to the sides.

    Args:
        count: How many.
        above: Whether something stands straight above the middle already.
    """
    share = 360 / (count + above or 1)
    angles = [share * (one + (1 if above else 0.5)) for one in range(count)]
    return sorted(angles, key=lambda one: (round(abs(cos(radians(one))), 6), one))


def _room(
    ways: tuple[tuple[int, int], ...],
    band: Band,
    target: float,
    turn: int,
    there: list[Box],
) -> tuple[int, Box] | None:
    """Return the free place nearest to an angle; wrapping is better than going far."""
    fitting = [(way, size) for way, size in enumerate(ways) if band.takes(size)]
    best: tuple[int, Box] | None = None
    least = inf
    for away, angle in _angles(target, turn):
        if 4 * away >= least:
            break
        east, south = sin(radians(angle)), -cos(radians(angle))
        for way, size in fitting:
            cost = 4 * away + 60 * way
            if cost >= least:
                break
            for radius in _radii(band, size, abs(east), abs(south)):
                off = abs(radius - band.middle) / 2
                if cost + off >= least:
                    break
                box = around(size, round(radius * east), round(radius * south))
                if free(box, there):
                    best, least = (way, box), cost + off
                    break
    return best


def _radii(
    band: Band, size: tuple[int, int], east: float, south: float
) -> Iterator[float]:
    """Yield how far out a label may stand in a direction, nearest the middle first."""
    wide, high = size[0] / 2, size[1] / 2
    along = wide * east + high * south
    corner = wide**2 + high**2
    # The corner that is farthest out lies just within the outer edge.
    outer = band.outer - EDGE - 1
    most = sqrt(max(0.0, along**2 - corner + outer**2)) - along
    least = _nearest(band, wide, high, east, south)
    if least > most:
        return
    best = min(max(band.middle, least), most)
    yield best
    step = _OUTWARDS
    while best + step <= most or best - step >= least:
        if best + step <= most:
            yield best + step
        if best - step >= least:
            yield best - step
        step += _OUTWARDS


def _nearest(band: Band, wide: float, high: float, east: float, south: float) -> float:
    """Return how near the middle a label may stand in a direction."""
    if not band.inner:
        return 0
    inner = band.inner + EDGE + 1
    along = wide * east + high * south
    square = along**2 - wide**2 - high**2 + inner**2
    if square >= 0:
        # Its nearest corner lies just outside the inner edge.
        corner = along + sqrt(square)
        if corner * east >= wide and corner * south >= high:
            return corner
    aside = (inner + wide) / east if east else inf
    below = (inner + high) / south if south else inf
    return min(aside, below)


def _angles(target: float, turn: int) -> Iterator[tuple[int, float]]:
    """Yield angles from the nearest, downwards first: both sides are then alike."""
    yield 0, target
    down = 1 if target <= 180 else -1
    for away in range(_DEGREES, turn + 1, _DEGREES):
        yield away, target + down * away
        yield away, target - down * away
