"""Entries wrapped to the width of a column: how high they stand, where they part."""

from __future__ import annotations

from collections.abc import Callable

from attrs import evolve, frozen

from sos_map_family_diagrams.content import Entry, Part, Section
from sos_map_family_diagrams.profiles import Look
from sos_map_family_diagrams.setting import set_text
from sos_map_pages import BulletKind, Colour, TextLine

__all__ = ["Bit", "Stack", "Tall", "measured", "split_tall"]

INDENT = 68  # of a statement, from the edge of its column (drawings §3.1)
BULLET = 24
PAD = 24
HEAD_AFTER = 12
_FEWEST_LINES = 3  # on each side of a split (drawings §1.4)


@frozen(kw_only=True, repr=False)
class Bit:
    """One paragraph, wrapped; lines stand relative to its own upper edge."""

    lines: tuple[TextLine, ...]
    height: int
    before: int = 0

    @property
    def leading(self) -> int:
        """From one line to the next."""
        return self.height // len(self.lines)


@frozen(kw_only=True, repr=False)
class Tall:
    """One entry, wrapped.

    Attributes:
        bullet: Its sign; ``None`` for the rest of an entry begun on another page.
        bits: Its paragraphs.
        key: Its id.
    """

    bullet: BulletKind | None
    bits: tuple[Bit, ...]
    key: str

    @property
    def height(self) -> int:
        """Without the space to the next one."""
        return sum(bit.before + bit.height for bit in self.bits)


@frozen(kw_only=True, repr=False)
class Stack:
    """A section, wrapped: a heading and entries below it.

    Attributes:
        heading: Its heading.
        again: The heading over the rest of an entry that began on another page.
        entries: What stands below it.
    """

    heading: Bit
    again: Bit
    entries: tuple[Tall, ...]


def measured(
    sections: tuple[Section, ...],
    *,
    x: int,
    width: int,
    look: Look,
    hue: Colour,
    goes_on: Callable[[str], str],
    on: Colour = "paper",
) -> tuple[Stack, ...]:
    """Wrap sections to a column whose left edge is ``x``.

    Args:
        sections: What to wrap.
        x: The left edge of the column.
        width: Its width.
        look: How words look.
        hue: The colour of headings.
        goes_on: Makes of a heading the one over what goes on from another page.
        on: The colour below.
    """
    head = look.style(bold=True, colour=hue, on=on)

    def headed(words: str) -> Bit:
        block = set_text(words, x=x + PAD, y=0, width=width - 2 * PAD, style=head)
        return Bit(lines=block.lines, height=block.height)

    stacks = []
    for section in sections:
        room = width - INDENT - PAD
        talls = [_tall(entry, x + INDENT, room, look, on) for entry in section.entries]
        # A text of nothing but invisible marks has no line to stand on.
        entries = tuple(tall for tall in talls if tall.bits)
        if entries:
            heading = headed(section.heading)
            again = headed(goes_on(section.heading))
            stacks.append(Stack(heading=heading, again=again, entries=entries))
    return tuple(stacks)


def _tall(entry: Entry, x: int, width: int, look: Look, on: Colour) -> Tall:
    bits: list[Bit] = []
    for part in entry.parts:
        bit = _bit(part, x, width, look, on, first=not bits)
        if bit.lines:
            bits.append(bit)
    return Tall(bullet=entry.bullet, bits=tuple(bits), key=entry.key)


def _bit(part: Part, x: int, width: int, look: Look, on: Colour, *, first: bool) -> Bit:
    if part.kind == "small":
        style = look.style(look.small, colour="ink2", on=on, language=part.language)
    else:
        style = look.style(on=on, language=part.language)
    before = 0 if first else 4 if part.kind == "small" else 8
    block = set_text(part.text, x=x, y=0, width=width, style=style)
    return Bit(lines=block.lines, height=block.height, before=before)


def split_tall(tall: Tall, room: int) -> tuple[Tall, Tall] | None:
    """Part an entry so that the first half fits into some room.

    Returns:
        Both halves, or ``None`` when not even a few lines fit. No line is lost: the
        lines of both halves are the lines of the whole.
    """
    head: list[Bit] = []
    left = room
    for place, bit in enumerate(tall.bits):
        if bit.before + bit.height <= left:
            head.append(bit)
            left -= bit.before + bit.height
            continue
        lines = (left - bit.before) // bit.leading
        lines = min(lines, len(bit.lines) - _FEWEST_LINES)
        rest = tall.bits[place + 1 :]
        if lines >= _FEWEST_LINES:
            first, second = _cut(bit, lines)
            return _halves(tall, (*head, first), (second, *rest))
        return _halves(tall, tuple(head), (evolve(bit, before=0), *rest))
    return None


def _halves(
    tall: Tall, head: tuple[Bit, ...], rest: tuple[Bit, ...]
) -> tuple[Tall, Tall] | None:
    if not head:
        return None
    return evolve(tall, bits=head), Tall(bullet=None, bits=rest, key=tall.key)


def _cut(bit: Bit, lines: int) -> tuple[Bit, Bit]:
    down = lines * bit.leading
    later = tuple(evolve(line, y=line.y - down) for line in bit.lines[lines:])
    return (
        Bit(lines=bit.lines[:lines], height=down, before=bit.before),
        Bit(lines=later, height=bit.height - down),
    )
