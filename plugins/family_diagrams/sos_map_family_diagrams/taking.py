"""Take from the front of a column whatever fits into some room; nothing is lost."""

from __future__ import annotations

from attrs import evolve, frozen

from sos_map_family_diagrams.measured import HEAD_AFTER, Stack, Tall, split_tall

__all__ = ["ABOVE_HEADING", "BETWEEN", "WHOLE", "Taken", "height_of", "take"]

BETWEEN = 26  # entries
ABOVE_HEADING = 34  # at least 24 (drawings §3.1: 0 looked crowded)
WHOLE = 10**9  # more room than any column needs


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


def height_of(stacks: tuple[Stack, ...]) -> int:
    """Return how high sections stand below each other."""
    return take(stacks, WHOLE).height


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
        above = ABOVE_HEADING if used else 0
        height = above + stack.heading.height + HEAD_AFTER
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
            head = stack.again if waiting[0].bullet is None else stack.heading
            left = evolve(stack, heading=head, entries=waiting)
            rest = (left, *stacks[number + 1 :])
            return Taken(stacks=tuple(taken), height=used, rest=rest)
        taken.append(stack)
        used += height
    return Taken(stacks=tuple(taken), height=used, rest=())
