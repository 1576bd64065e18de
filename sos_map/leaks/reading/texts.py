"""What was taken out of a file: texts with their places, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

import attrs

from sos_map.leaks.folding import WALL
from sos_map.leaks.matching import Form

__all__ = ["Text", "Texts", "TooMuch", "Why"]

#: Why something cannot be judged.
Why = Literal["encrypted", "damaged", "nested", "too-large", "picture", "unknown"]
#: So many bytes are taken out of one file, inflated; a bomb is not blown up further.
MOST = 256 * 2**20
#: A container in a container in a container …
DEEPEST = 5


class TooMuch(Exception):
    """The file would grow beyond what is read."""


@attrs.frozen(repr=False)
class Text:
    """One text of a file.

    Attributes:
        where: A place in words of ours: `page[3]`, `members[5]/comment`.
        text: The text; parts that must not be read as one are divided by `WALL`.
        form: Whether it is there to be read.
    """

    where: str
    text: str
    form: Form = "prose"


class Texts:
    """Collects while one file is read."""

    def __init__(self) -> None:
        """Begin with nothing; `format` is set by who finds out."""
        self.found: list[Text] = []
        self.unread: list[tuple[str, Why]] = []
        self.format = ""
        self._left = MOST

    def add(self, where: str, text: str, form: Form = "prose") -> None:
        """Keep one text."""
        if text:
            place = where.removeprefix("/")
            self.found.append(Text(place, text.replace(WALL, " "), form))

    def add_each(self, where: str, texts: Iterable[str], form: Form = "prose") -> None:
        """Keep several texts of one kind of place; they are not read as one."""
        joined = WALL.join(text.replace(WALL, " ") for text in texts)
        if joined:
            self.found.append(Text(where.removeprefix("/"), joined, form))

    def cannot(self, where: str, why: Why) -> None:
        """Keep that something was not read."""
        if (where.removeprefix("/"), why) not in self.unread:
            self.unread.append((where.removeprefix("/"), why))

    def spend(self, size: int) -> None:
        """Count inflated bytes.

        Raises:
            TooMuch: there are more than are read.
        """
        self._left -= size
        if self._left < 0:
            raise TooMuch

    @property
    def left(self) -> int:
        """How many more bytes may be inflated."""
        return self._left
