"""What the rules ask about what nobody would ever read (privacy §1.2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sos_map.practice.finding import Seen
from sos_map.practice.look import Look
from sos_map.privacy.all_readers import child_readers_of, readers_of
from sos_map.privacy.days import surely_over
from sos_map.privacy.reaching import reaching

__all__ = ["numbers_for_nobody", "seen_by_nobody"]

#: Where something to worry about stands, beside the worried column of the wall.
_WORRIES = ("harm_threads", "harms", "dangers", "complicating", "triggers")
#: As the file ends: everything has begun, and what has an end has ended (`Look`).
_AT_LAST = "9999-12-31"


def seen_by_nobody(look: Look) -> Iterator[Seen]:
    """L-V01: somebody beside the owner of the file may read it, or it says why not."""
    yield from _unseen(look, _worries(look))


def numbers_for_nobody(look: Look) -> Iterator[Seen]:
    """L-V02: a scale with numbers on it reaches somebody, or it says why not.

    No room comes with a scale by itself, and numbers fall with the scale.
    """
    used = {rating.scale for rating in look.held("ratings")}
    yield from _unseen(look, (one for one in look.held("scales") if one.id in used))


def _unseen(look: Look, things: Iterable[Any]) -> Iterator[Seen]:
    unseen = {one.id: one for one in things if not _has_ground(look, one)}
    readers = _readers(look) if unseen else ()
    # Nearly always the first reader or two have seen all there is.
    for reader in readers:
        for identity in reaching(look.case, reader, _day(look), rules=look.rules):
            unseen.pop(identity, None)
        if not unseen:
            return
    # On a map that has no readers yet, nothing is kept from anybody.
    if readers:
        yield from map(Seen, unseen)


def _worries(look: Look) -> Iterator[Any]:
    for section in _WORRIES:
        for one in look.held(section):
            if getattr(one, "status", "active") == "active":
                yield one
    for line in look.held("wall"):
        if line.column == "worried":
            yield line


def _has_ground(look: Look, thing: Any) -> bool:
    """Say whether it is written why nobody shall read it, on it or in a decision."""
    if thing.ground is not None:
        return True
    return any(
        thing.id in one.of
        and one.field is None
        and not one.shown_to
        and one.ground is not None
        and not surely_over(one.ended, _day(look))
        for one in look.case.access
    )


def _readers(look: Look) -> tuple[str, ...]:
    day = _day(look)
    return (*readers_of(look.case, day), *child_readers_of(look.case, day))


def _day(look: Look) -> str:
    return look.date or _AT_LAST
