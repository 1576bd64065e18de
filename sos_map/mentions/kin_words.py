"""Expressions that find somebody by whose mother, brother or partner they are."""

from __future__ import annotations

import re

from sos_map.mentions.naming import name_parts
from sos_map.mentions.role_words import families_of, letters
from sos_map.mentions.visible import Visible
from sos_map.mentions.words import written

__all__ = ["chains_of", "kin_pattern"]

_HERS = r"barnens|flickans|pojkens|hennes|hans|deras|her|his|their|children's"
#: A parent's own kin is no parent of the children.
_PARENTS = (
    r"mammas|pappas|mors|fars|mum's|mums|mom's|dad's|dads|mother's|father's|mamman's"
    r"|(?:hennes|hans|deras)\s+eg(?:en|na)|(?:her|his|their)\s+own"
)
_PARENT = (
    r"mamma|mamman|pappa|pappan|mum|mom|dad|(?:the|her|his|their)\s+(?:mother|father)"
)


def chains_of(visible: Visible) -> re.Pattern[str] | None:
    """Return what finds anybody's kin: Davids mamma, mamma till David, her own mother.

    The word for the kin is the group `kin` or `of`; neither when it is a parent's own
    kin, who is no parent of the children.
    """
    if not visible.words:
        return None
    names = "|".join(map(_letters_of, sorted(visible.words)))
    kin = "|".join(map(letters, sorted(written("kin"))))
    whose = rf"\b(?:(?:{names})(?:['’]?s)|{_HERS})\s+(?:\w+\s+)?(?P<kin>{kin})\b"
    of_whom = rf"\b(?P<of>{kin})\s+(?:till|of|to)\s+(?:{names})\b"
    parents = (
        rf"\b(?:(?:(?:{names})(?:['’]?s)|{_HERS})\s+)?(?:{_PARENTS})\s+(?:{kin})\b"
    )
    of_parent = rf"\b(?:{kin})\s+(?:till|åt|of|to)\s+(?:\w+\s+)?(?:{_PARENT})\b"
    return re.compile(rf"{parents}|{of_parent}|{whose}|{of_whom}")


#: The word of a secret of kin → the families of words for it.
_TIES = {
    "mother": ("mother",),
    "father": ("father",),
    "parent": ("mother", "father", "parent"),
    "child": ("child",),
    "sister": ("sister",),
    "brother": ("brother",),
    "sibling": ("sister", "brother", "sibling"),
    "partner": ("partner", "ex"),
    "relative": (
        *("relative", "cousin", "aunt", "uncle"),
        *("grandmother", "grandfather"),
    ),
}


def kin_pattern(words: str) -> re.Pattern[str]:
    """Return what finds somebody by their kin: Saras mamma, mamma till Sara."""
    tie, _, name = words.partition(" ")
    parts = name_parts(name)
    names = "|".join(map(_letters_of, (parts[0], r" ".join(parts))))
    kin = "|".join(
        letters(word)
        for word in sorted(written("kin"))
        if not set(_TIES[tie]).isdisjoint(families_of(word))
    )
    whose = rf"\b(?:{names})['’:]?s?\s+(?:\w+\s+)?(?:{kin})\b"
    return re.compile(rf"{whose}|\b(?:{kin})\s+(?:till|of|to)\s+(?:{names})\b")


def _letters_of(word: str) -> str:
    """Return a folded word in which marks may stand or not."""
    return re.sub("[ao]", lambda m: "[aåä]" if m[0] == "a" else "[oö]", re.escape(word))
