"""Errors of the page kit: facts in fields, never a word of the drawn text."""

from __future__ import annotations

from attrs import frozen

__all__ = ["DrawingError", "MissingGlyphsError", "PagesError", "Problem"]


class PagesError(Exception):
    """Anything the page kit refuses to do."""


@frozen
class Problem:
    """One thing wrong with a drawing.

    Attributes:
        path: Where, by position, such as ``pages[0].tree[3].items[1].lines[0]``.
        rule: A stable short name, such as ``outside-sheet``.
        hint: What to do about it, in our own words.
    """

    path: str
    rule: str
    hint: str


class DrawingError(PagesError):
    """A drawing that cannot be written as it stands; lists every problem at once."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems in their order."""
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        """One line for each problem."""
        return "\n".join(f"{p.path}: {p.rule}: {p.hint}" for p in self.problems)


class MissingGlyphsError(PagesError):
    """Some characters are in no font of the stack, so they cannot be drawn."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        """Keep the characters, sorted and each once."""
        super().__init__(characters)
        self.characters = characters

    def __str__(self) -> str:
        """The code points, and what to do."""
        points = ", ".join(f"U+{ord(char):04X}" for char in self.characters)
        return (
            f"no font has {points}; write them differently, or pass the text "
            "through sos_map_pages.spelled_out first"
        )
