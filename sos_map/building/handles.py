"""What a script holds in its hands while it builds."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import attrs

__all__ = ["Day", "Handle", "Links", "Many", "One", "Piece", "Said", "Worded"]


@attrs.frozen(repr=False)
class Handle:
    """What a verb gives back: it stands for the thing in other verbs.

    ``str(handle)`` is the id, and so names a body as a reader.
    """

    id: str
    section: str
    _maker: object

    def __str__(self) -> str:
        """Return the id."""
        return self.id


@attrs.frozen(repr=False)
class Piece:
    """Words or a handle with fields of their own; made by `Builder.piece`."""

    what: str | Handle | datetime.date | None
    fields: Mapping[str, object]


Day: TypeAlias = str | datetime.date
One: TypeAlias = Handle | None
Many: TypeAlias = Sequence[Handle]
#: Words, with their language or other wordings where they are a piece.
Said: TypeAlias = str | Piece
#: What stands inside a thing: each a handle (a day, a word) that says which, or a piece
#: or fields that say more; or a mapping from which to the words about it.
Links: TypeAlias = (
    Sequence[Handle | Piece | Day | Mapping[str, object]]
    | Mapping[Handle, Said | None]
    | Mapping[str, Said | None]
)
#: The words in other languages, or for other readers.
Worded: TypeAlias = Mapping[str, Said] | Sequence[Piece | Mapping[str, object]]
