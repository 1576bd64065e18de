"""One hidden thing that a text could mention, and a place where a text does."""

from __future__ import annotations

from typing import Literal

import attrs

__all__ = ["Hit", "Kind", "Secret", "Severity"]

#: What kind of words a secret is made of; it decides how they are looked for.
Kind = Literal[
    "person",
    "body",
    "place",
    "address",
    "phone",
    "email",
    "identity-number",
    "born",
    "number",
    "plate",
    "role",
    "kin",
    "workplace",
]
Severity = Literal["sure", "likely", "doubtful"]


@attrs.frozen(repr=False)
class Secret:
    """Words that a reader must not be told, as they stand in the map.

    Attributes:
        kind: What they are.
        words: The words.
        path: Where they stand in the map, by position: ``$.people[3].phone``.
    """

    kind: Kind
    words: str
    path: str


@attrs.frozen(repr=False, order=True)
class Hit:
    """A place in a text that may tell of something hidden.

    Attributes:
        start: Where it begins in the text.
        end: Where it ends.
        kind: ``name``, ``initials``, ``street``, ``phone``, ``role``, ``ambiguous`` …
        path: Where the secret stands in the map.
        severity: How sure; every one of them stops.
    """

    start: int
    end: int
    kind: str
    path: str
    severity: Severity = "sure"
