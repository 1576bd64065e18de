"""A place in a text that a reader sees, where something hidden may be told of."""

from __future__ import annotations

import attrs

from sos_map.mentions.secret import Severity

__all__ = ["Mention"]


@attrs.frozen(repr=False)
class Mention:
    """One finding of the scanner; it holds no words of the case.

    Attributes:
        place: Where the text stands in the view, by position: ``$.harms[0].text``.
        path: Where it stands in the map: ``$.harms[2].text``.
        thing: The id in the map of the thing the text belongs to.
        start: Where the mention begins in the text, in characters.
        end: Where it ends.
        kind: ``name``, ``name-part``, ``initials``, ``street``, ``phone``, ``role``,
            ``ambiguous`` …; docs/mentions.md lists them.
        secret: Where the hidden words stand in the map: ``$.people[3].phone``.
        atom: The same by id, with a fingerprint of the words: ``maria.phone#1a2b3c4d``.
        severity: How sure it is. Every one stops an export.
        text_sha256: The fingerprint of the text, for an `AllowedMention`.
    """

    place: str
    path: str
    thing: str
    start: int
    end: int
    kind: str
    secret: str
    atom: str
    severity: Severity
    text_sha256: str
