"""What a migration did, for people and for finding the place in the old text."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from sos_map.files.places import Path, Where, written

__all__ = ["Note", "before"]


@attrs.frozen
class Note:
    """One place that was written anew; never anything taken from the document.

    Attributes:
        was: Where it stood in the document as it was read.
        now: Where it stands in the document as it became.
        code: What was done, stable: `became-list`, `became-words`.
    """

    was: Path
    now: Path
    code: str

    @property
    def path(self) -> str:
        """Where, by position in the document as it was read."""
        *thing, field = self.was
        return f"{written(tuple(thing))}.{field}"  # a field of ours, if an old one

    def sentence(self, language: str = "en") -> str:
        """Return place and change on one line, in `sv` or `en`."""
        from sos_map.i18n import LANGUAGES, catalogue

        words = catalogue(language if language in LANGUAGES else "en")
        fields = {"was": self.was[-1], "now": self.now[-1]}
        return f"{self.path} {words.text(f'migrated.{self.code}', **fields)}"


def before(notes: Iterable[Note], where: Where) -> Where:
    """Return a `Where` for the document as it became, out of one for how it was read.

    What a step moved is looked up where it stood; what it only wrapped, or added,
    falls back to the nearest place further up as ever.
    """
    moved = {note.now: note.was for note in notes if note.now != note.was}
    if not moved:
        return where

    def found(path: Path) -> tuple[int, int]:
        for length in range(len(path), 0, -1):
            was = moved.get(path[:length])
            if was is not None:
                return where((*was, *path[length:]))
        return where(path)

    return found
