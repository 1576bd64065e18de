"""What the page on the fridge says, before anything is measured or placed (§3.10)."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from sos_map_family_diagrams.content import Part
from sos_map_pages import Colour

__all__ = ["HUES", "WRITE", "Box", "BoxKind", "Entry", "Fridge"]

BoxKind = Literal[
    "promise",
    "rules",
    "suggested",
    "signs",
    "hard",
    "musts",
    "night",
    "calls",
    "ring",
]


@frozen(kw_only=True, repr=False)
class Entry:
    """One line of a box, and what belongs to it.

    Attributes:
        parts: What it says; the first one largest.
        pen: Whether a line to write on follows.
        end: What stands at the far side, large: a number to ring.
    """

    parts: tuple[Part, ...] = ()
    pen: bool = False
    end: str = ""


@frozen(kw_only=True, repr=False)
class Box:
    """Entries of one kind under a heading.

    Attributes:
        kind: What it is; decides sign and colour.
        heading: Its heading.
        entries: What stands in it.
        last: What stays at its end, below the lines that are added.
        spare: How many empty lines it may get where there is room.
        quiet: Whether it stands in small type without a frame, below the rest.
    """

    kind: BoxKind
    heading: str
    entries: tuple[Entry, ...] = ()
    last: tuple[Entry, ...] = ()
    spare: int = 0
    quiet: bool = False


@frozen(kw_only=True, repr=False)
class Fridge:
    """All that the page says.

    Attributes:
        title: The title of the first page.
        later: The key of the title of later pages.
        note: What every page says under its title, or nothing.
        under: Lines under the title.
        blanks: Labels under the title with a line to write on.
        boxes: What follows.
    """

    title: str
    later: str
    note: str
    under: tuple[Part, ...]
    blanks: tuple[str, ...]
    boxes: tuple[Box, ...]


#: The colour of each kind, and its tint; never the only sign.
HUES: dict[BoxKind, tuple[Colour, Colour]] = {
    "promise": ("goal", "goal_tint"),
    "rules": ("strength", "strength_tint"),
    "suggested": ("ink2", "neutral_tint"),
    "signs": ("worry", "worry_tint"),
    "hard": ("worry", "worry_tint"),
    "musts": ("goal", "goal_tint"),
    "night": ("goal", "goal_tint"),
    "calls": ("strength", "strength_tint"),
    "ring": ("child", "child_tint"),
}


#: An empty line to write on.
WRITE = Entry(pen=True)
