"""What a three-column sheet says, before anything is measured or placed."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from sos_map_pages import BulletKind, Colour

__all__ = ["HUES", "Column", "Content", "Entry", "Pair", "Part", "Section"]

PartKind = Literal["statement", "words", "small"]

#: The colour of each column; never the only sign (drawings §1.5).
HUES: tuple[Colour, Colour, Colour] = ("worry", "strength", "goal")


@frozen(kw_only=True, repr=False)
class Part:
    """One paragraph of an entry.

    Attributes:
        text: What it says.
        kind: The statement itself, words that belong to it, or a small line.
        language: A language tag when it is not the page's own.
    """

    text: str
    kind: PartKind = "statement"
    language: str = ""


@frozen(kw_only=True, repr=False)
class Entry:
    """One thing in a column: its statement first, then what belongs to it."""

    bullet: BulletKind
    parts: tuple[Part, ...]
    key: str = ""


@frozen(kw_only=True, repr=False)
class Section:
    """Entries of one kind under a heading."""

    heading: str
    entries: tuple[Entry, ...]


@frozen(kw_only=True, repr=False)
class Column:
    """One of the three questions, and what stands under it outside the pairs."""

    title: str
    sections: tuple[Section, ...] = ()


@frozen(kw_only=True, repr=False)
class Pair:
    """A danger, what has protected against it, and its goal: one row of the sheet."""

    cells: tuple[tuple[Section, ...], tuple[Section, ...], tuple[Section, ...]]


@frozen(kw_only=True, repr=False)
class Content:
    """All that the columns say, and what the head had no room for."""

    title: str
    subtitle: str
    pairs: tuple[Pair, ...]
    columns: tuple[Column, Column, Column]
    below: tuple[Part, ...] = ()

    @property
    def letters(self) -> int:
        """How much there is to read: decides whether large type is tried."""
        sections = [s for pair in self.pairs for cell in pair.cells for s in cell]
        sections += [s for column in self.columns for s in column.sections]
        return sum(
            len(part.text)
            for section in sections
            for entry in section.entries
            for part in entry.parts
        )
