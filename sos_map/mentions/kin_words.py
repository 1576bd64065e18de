"""Expressions that find somebody by whose mother, brother or partner they are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from sos_map.mentions.folding import folded
from sos_map.mentions.naming import name_parts
from sos_map.mentions.role_patterns import letters, marked
from sos_map.mentions.role_words import families_of, families_of_role
from sos_map.mentions.secret import Secret
from sos_map.mentions.tokens import Reading
from sos_map.mentions.visible import Visible
from sos_map.mentions.words import is_ordinary, written

__all__ = ["Chains", "kin_pattern"]

_HERS = (
    r"barnens|flickans|pojkens|hennes|hans|deras|"
    r"her|his|their|children's|children’s"
)
#: A parent's own kin is no parent of the children.
_PARENTS = (
    r"(?:bio|biologiska\s+)?(?:mammas|pappas|mors|fars|mammans|pappans|moderns|faderns"
    r"|morsans|farsans|morsas|farsas)"
    r"|mum['’]?s|mam['’]?s|ma['’]s|da['’]s|mom['’]?s|dad['’]?s|mother['’]?s|father['’]?s|mummy['’]?s|daddy['’]?s"
    r"|(?:hennes|hans|deras|sin)\s+eg(?:en|na)|(?:her|his|their)\s+own"
)
_PARENT = (
    "mamma|mamman|pappa|pappan|modern|fadern|mor|far|barnens mor|barnens far"
    "|mum|mom|dad|mother|father|parents?"
)
#: As what kin of another somebody may be named: a grandmother is Davids mamma.
_ALSO: dict[str, frozenset[str]] = {
    "grandmother": frozenset({"mother", "parent", "ex"}),
    "grandfather": frozenset({"father", "parent", "ex"}),
    "aunt": frozenset({"sister", "sibling"}),
    "uncle": frozenset({"brother", "sibling"}),
    "cousin": frozenset({"cousin", "child"}),
    "sister": frozenset({"sister", "sibling", "child"}),
    "brother": frozenset({"brother", "sibling", "child"}),
    "mother": frozenset({"mother", "ex", "partner", "child", "sister", "parent"}),
    "father": frozenset({"father", "ex", "partner", "child", "brother", "parent"}),
    "child": frozenset({"child", "sister", "brother", "sibling", "cousin"}),
    "step": frozenset({"partner", "step"}),
    "partner": frozenset({"partner"}),
    "ex": frozenset({"ex", "partner", "mother", "father", "parent"}),
}


def _reach(family: str) -> frozenset[str]:
    return written("ties") if family == "relative" else _ALSO.get(family, frozenset())


#: A name, but not whose: mother of Max's best friend Theo.
_NAME = re.compile(r"\b[A-ZÅÄÖ][^\W\d_]+\b(?!['’]s)")
_SIBLINGS = frozenset({"sister", "brother", "sibling", "aunt"})


@attrs.frozen(repr=False)
class Chains:
    """What finds hidden kin by anybody's kin: Davids mamma, her own mother."""

    pattern: re.Pattern[str]
    names: re.Pattern[str]
    told: tuple[tuple[frozenset[str], str], ...]
    others: tuple[tuple[frozenset[str], str], ...]
    seen: frozenset[str]
    children: frozenset[str]

    @classmethod
    def of(
        cls,
        roles: Iterable[Secret],
        visible: Visible,
        seen: frozenset[str],
        children: Iterable[str],
    ) -> Chains | None:
        """Prepare; nothing when no hidden role is one of kin.

        Args:
            roles: The hidden roles.
            visible: The names that the reader sees.
            seen: The families of the visible people's roles.
            children: The children's names.
        """
        told = []
        others = []
        for secret in roles:
            if "otherparent" in families_of_role(secret.words):
                others.append((_own_names(secret.words), secret.path))
            ties = [
                _ALSO[name] for name in families_of_role(secret.words) if name in _ALSO
            ]
            if any(ties):
                told.append((frozenset().union(*ties), secret.path))
        if not (told or others) or not visible.words:
            return None
        names = "|".join(sorted(map(marked, visible.words), key=len, reverse=True))
        kin = "|".join(sorted(map(letters, written("kin")), key=len, reverse=True))
        whose = (
            rf"\b(?:(?P<name>{names})(?:['’]?s|(?<=s)['’]?)|(?:{_HERS}))\s+"
            rf"(?:\w+\s+)?(?P<kin>{kin})\b"
        )
        of_whom = (
            rf"\b(?P<of>{kin})\s+(?:till|åt|of|to)\s+"
            rf"(?:(?P<whom>{names})|(?:the\s+)?(?P<parent>{_PARENT}))\b"
        )
        hers = rf"(?:(?:(?:{names})(?:['’]?s)|{_HERS})\s+)?"
        parents = rf"\b{hers}(?:{_PARENTS})\s+(?:\w+\s+)?(?P<own>{kin})\b"
        return cls(
            re.compile(rf"{parents}|{whose}|{of_whom}"),
            re.compile(rf"\b(?:{names})\b"),
            tuple(told),
            tuple(others),
            seen,
            frozenset(part for name in children for part in name_parts(name)),
        )

    def find(self, text: Reading) -> Iterator[tuple[tuple[int, int], str]]:
        """Return where a text tells of hidden kin so, and of which."""
        plain = text.plain.soft
        for match in self.pattern.finditer(plain):
            words = match["own"] or match["kin"] or match["of"]
            whose = match["name"] or match["whom"]
            ties = frozenset(families_of(words))
            said = whose or match["own"] or match["parent"]
            if (
                not said
                and ties <= _SIBLINGS
                and self.names.search(plain, 0, match.start())
            ):
                continue  # Jake and his sister
            known = folded(whose or "") in self.children or not said
            if known and not ties.isdisjoint(self.seen):
                continue  # the mother, whom the reader sees
            for reach, path in self.told:
                if not ties.isdisjoint(reach):
                    yield match.span(), path
        if self.others:
            yield from self._others(text)

    def _others(self, text: Reading) -> Iterator[tuple[tuple[int, int], str]]:
        """Find the parent of another child: Maya's mum."""
        row = text.row
        for at, child in enumerate(row[:-1]):
            after = row[at + 1]
            if after.text == "s" and at + 2 < len(row):
                after = row[at + 2]
            elif not child.text.endswith("s"):
                continue
            name = child.text.removesuffix("s")
            if (
                not child.capital
                or after.raw not in written("parents")
                or name in self.children
                or is_ordinary(child.raw, text.language)
            ):
                continue
            seen = self.names.fullmatch(name) is not None and not self.seen.isdisjoint(
                families_of(after.raw)
            )
            for names, path in self.others:
                if not seen or name in names:
                    yield (child.start, after.end), path


def _own_names(role: str) -> frozenset[str]:
    """Return the names in a role that are not in the genitive: Theo, whose mother."""
    return frozenset(name_parts(" ".join(_NAME.findall(role))))


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
    names = "|".join(map(marked, (parts[0], r" ".join(parts))))
    kin = "|".join(
        letters(word)
        for word in sorted(written("kin"))
        if not set(_TIES[tie]).isdisjoint(families_of(word))
    )
    whose = rf"\b(?:{names})['’:]?s?\s+(?:\w+\s+)?(?:{kin})\b"
    return re.compile(rf"{whose}|\b(?:{kin})\s+(?:till|of|to)\s+(?:{names})\b")
