"""Names inside a ring: each wholly within it, none on another (drawings §4.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from math import atan2, cos, hypot, inf, pi, radians, sin, sqrt

from attrs import frozen

__all__ = ["EDGE", "Band", "Box", "placed", "swept", "with_the_clock"]

#: Left, top, right and bottom, from the middle of the circles.
Box = tuple[int, int, int, int]
EDGE = 12  # from a name to the edge of its ring
_ASIDE, _BELOW = 36, 18  # from a name to a name
_STEP = 20  # between marks that are tried close by each other
_DEGREES, _OUTWARDS = 3, 12  # from a place that is tried to the next one
_FULL = 0.75  # so much of a ring words can take; with more, nobody finds a place


@frozen(kw_only=True)
class Band:
    """A ring, or the middle when there is nothing inside it."""

    inner: int
    outer: int

    def holds(self, box: Box) -> bool:
        """Say whether a box lies in the ring, whole."""
        left, top, right, bottom = box
        far = hypot(max(-left, right), max(-top, bottom))
        near = hypot(max(left, 0, -right), max(top, 0, -bottom))
        inner = self.inner + EDGE if self.inner else 0
        return far <= self.outer - EDGE and near >= inner

    def takes(self, size: tuple[int, int]) -> bool:
        """Say whether a label has room in the ring at all, when it stands alone."""
        wide, high = size
        inner = self.inner + EDGE if self.inner else -high / 2
        beside = self.inner + EDGE if self.inner else -wide / 2
        outer = self.outer - EDGE
        # There is most room straight above or below the middle, or straight beside it.
        return (
            hypot(wide / 2, inner + high) <= outer
            or hypot(beside + wide, high / 2) <= outer
        )

    @property
    def area(self) -> float:
        """How large it is."""
        return pi * (self.outer**2 - self.inner**2)

    @property
    def middle(self) -> int:
        """Half way from its inner to its outer edge."""
        return (self.inner + self.outer) // 2


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
                box = _around(size, round(radius * east), round(radius * south))
                if _free(box, there):
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


def _around(size: tuple[int, int], x: int, y: int) -> Box:
    wide, high = size
    left, top = x - wide // 2, y - high // 2
    return left, top, left + wide, top + high


def _free(box: Box, there: Iterable[Box]) -> bool:
    left, top, right, bottom = box
    return not any(
        left < one[2] + _ASIDE
        and one[0] < right + _ASIDE
        and top < one[3] + _BELOW
        and one[1] < bottom + _BELOW
        for one in there
    )


def swept(
    size: tuple[int, int], count: int, band: Band, taken: Iterable[Box]
) -> tuple[Box, ...]:
    """Return places for marks of one size close by each other.

    There are as many as were asked for, or as have room.
    """
    there = list(taken)
    found: list[Box] = []
    places = _holding(size, band)
    for _, _, box in sorted(places, key=lambda at: (abs(at[0] - band.middle), at)):
        if len(found) < count and _free(box, there):
            there.append(box)
            found.append(box)
    return tuple(found)


@lru_cache(maxsize=1024)
def _holding(size: tuple[int, int], band: Band) -> tuple[tuple[int, float, Box], ...]:
    """Return where a mark lies in a ring: radius, angle and box."""
    found = []
    for radius in range(band.inner + _STEP, band.outer, _STEP):
        # A multiple of four: there is most room straight out to the sides.
        count = 4 * max(1, round(pi * radius / 4 / _STEP))
        for step in range(count):
            angle = radians(360 * step / count)
            x, y = round(radius * sin(angle)), round(-radius * cos(angle))
            box = _around(size, x, y)
            if band.holds(box):
                found.append((radius, angle, box))
    return tuple(found)


def with_the_clock(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Return boxes in the order of a clock's hand, from above."""

    def angle(box: Box) -> tuple[float, Box]:
        x, y = box[0] + box[2], box[1] + box[3]
        return atan2(x, -y) % (2 * pi), box

    return tuple(sorted(boxes, key=angle))
