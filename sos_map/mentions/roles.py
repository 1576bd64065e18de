"""Words for what somebody is, where that alone tells who it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from sos_map.mentions.folding import fold
from sos_map.mentions.kin_words import chains_of, kin_pattern
from sos_map.mentions.role_words import (
    Family,
    families,
    families_of,
    families_of_role,
    is_somebody,
    role_head,
)
from sos_map.mentions.secret import Hit, Secret
from sos_map.mentions.tokens import Reading, Token
from sos_map.mentions.visible import Visible

__all__ = ["Roles"]

#: Letters with a figure or two among them: farm0r.
_MIXED = re.compile(r"\b[^\W\d_]{2,}[0134579][^\W_]*")
#: How a chain that leads to somebody ends: the aunt is somebody's sister.
_CHAINS = {
    "grandmother": ("mother",),
    "grandfather": ("father",),
    "aunt": ("sister", "aunt", "partner", "child"),
    "uncle": ("brother", "uncle", "partner", "child"),
    "sister": ("sister", "child"),
    "brother": ("brother", "child"),
    "cousin": ("cousin", "child"),
    "mother": ("mother", "partner", "ex", "child"),
    "father": ("father", "partner", "ex", "child"),
}
_FRIENDS = re.compile(r"friend|mate|kompis|kamrat|\bvan|polare")
_OPEN = re.compile(r"\b(?:till|i|på|från|hos|av|at|from|in|of|to|one|en)$")
_ARTICLES = frozenset({"the", "a", "an", "our", "var", "en", "ett"})
_LEET = str.maketrans("0134579", "oieasto")


@attrs.frozen(repr=False)
class _Told:
    """One role that tells: its words, and the word that the role itself is."""

    family: Family
    path: str
    shared: bool
    words: str


@attrs.frozen(repr=False)
class Roles:
    """The roles of hidden people that alone tell who it was."""

    told: tuple[_Told, ...]
    literal: tuple[tuple[re.Pattern[str], str], ...]
    covered: re.Pattern[str] | None
    chains: re.Pattern[str] | None
    kin: tuple[tuple[str, frozenset[str]], ...]
    visible_families: frozenset[str]
    visible: Visible

    @classmethod
    def of(
        cls, secrets: Iterable[Secret], visible_roles: Iterable[str], visible: Visible
    ) -> Roles:
        """Prepare the roles.

        Args:
            secrets: Of the kind `role`; others are left alone.
            visible_roles: The roles of people whom the reader does see.
            visible: Their names.
        """
        every = tuple(secrets)
        roles = [secret for secret in every if secret.kind == "role"]
        seen = frozenset(w for role in visible_roles for w in _words_of(role))
        own = frozenset(w for secret in roles for w in _words_of(secret.words))
        told = []
        literal = []
        kin: list[tuple[str, frozenset[str]]] = []
        for secret in roles:
            names = families_of_role(secret.words)
            shared = not seen.isdisjoint(_words_of(secret.words))
            own_words = fold(secret.words).text
            told += [
                _Told(families()[n], secret.path, shared, own_words) for n in names
            ]
            if any(families()[name].kin for name in names):
                ends = frozenset(e for name in names for e in _CHAINS.get(name, ()))
                kin.append((secret.path, ends))
                told.append(
                    _Told(families()["relative"], secret.path, False, own_words)
                )
            if not names:
                words = re.findall(r"[^\W_]{4,}", fold(role_head(secret.words)).soft)
                literal += [
                    (re.compile(rf"\b{re.escape(word)}\w*"), secret.path)
                    for word in words[-1:]
                ]
        cover = [_inflected(role) for role in sorted(seen - own)]
        literal += [
            (kin_pattern(secret.words), secret.path)
            for secret in every
            if secret.kind == "kin"
        ]
        return cls(
            tuple(told),
            tuple(literal),
            re.compile("|".join(cover)) if cover else None,
            chains_of(visible) if kin else None,
            tuple(kin),
            frozenset(f for role in seen for f in families_of(role)),
            visible,
        )

    def find(self, text: Reading) -> Iterator[Hit]:
        """Find words for roles in a text."""
        if not self.told and not self.literal:
            return
        plain = text.plain.soft
        if _MIXED.search(plain):
            plain = _MIXED.sub(lambda m: m[0].translate(_LEET), plain)
        covered = _spans(self.covered, plain)
        for one in self.told:
            but = _spans(one.family.but, plain)
            for match in one.family.words[text.language].finditer(plain):
                if _inside(match.span(), covered) or _overlaps(match.span(), but):
                    continue
                if (
                    one.shared
                    and one.family.kin
                    and self._is_of_another(text, match, one)
                ):
                    continue
                if self._is_named(text, match):
                    continue
                kind = "ambiguous" if one.shared else "role"
                yield Hit(match.start(), match.end(), kind, one.path, "likely")
        for pattern, path in self.literal:
            for match in pattern.finditer(plain):
                if not self._is_named(text, match):
                    yield Hit(match.start(), match.end(), "role", path, "likely")
        if self.chains is not None:
            for match in self.chains.finditer(plain):
                word = match["kin"] or match["of"] or match[0].split()[-1]
                seen = not self.visible_families.isdisjoint(families_of(word))
                if seen and (match["kin"] or match["of"]):
                    continue
                for path, chains in self.kin:
                    ends = families_of(word)  # none for: her mother's family
                    if not chains or not ends or not chains.isdisjoint(ends):
                        yield Hit(match.start(), match.end(), "role", path, "doubtful")

    def _is_named(self, text: Reading, match: re.Match[str]) -> bool:
        """Say whether a name beside it tells that somebody else is meant."""
        row = text.row
        if is_somebody(match[0]):
            return False  # hon som klipper Sara
        after = next((t for t in row if t.start >= match.end()), None)
        if _OPEN.search(match[0]):
            after = None  # mamma till Vera names Vera, and not the one who is meant
        if after is not None and after.capital and not after.first:
            # Grannen Maria is another neighbour; tant G may be this one.
            beside = not after.before.strip() and len(after.text) > 1
            if beside:
                return True
        before = [t for t in row if t.end <= match.start()][-3:]
        return self._apposed(before, match, text)

    def _is_of_another(self, text: Reading, match: re.Match[str], told: _Told) -> bool:
        """Say whether it is said whose mother it is: of one whom the reader sees.

        The mother of Vera's friend is not Vera's; she may be anybody else's.
        """
        before = [t for t in text.row if t.end <= match.start()][-2:]
        whose = [t.text for t in before if t.text != "s"][-1:]
        gap = text.plain.soft[before[-1].end : match.start()] if before else "."
        name = self.visible.named(whose[0]) if whose else ""
        if not name or gap.strip(" '’"):
            return False
        return name in told.words or not _FRIENDS.search(told.words)

    def _apposed(
        self, before: list[Token], match: re.Match[str], text: Reading
    ) -> bool:
        """Say whether a visible name stands before it: Jo Lyle, the headteacher."""
        while before and before[-1].text in _ARTICLES:
            before = before[:-1]
        if not before or not self.visible.named(before[-1].text):
            return False
        between = text.plain.soft[before[-1].end : match.start()]
        return "," in between


def _words_of(role: str) -> frozenset[str]:
    """Return a role and the words for roles in it: mamma till Milo, mamma."""
    text = fold(role).soft
    words = {m[0] for one in families().values() for m in one.words[""].finditer(text)}
    return frozenset({text, *words})


def _inflected(role: str) -> str:
    words = role.split()
    return (
        r"\b"
        + r"[\W_]+".join(rf"{re.escape(w)}(?:s|n|en|ns|ens|erna|ar|es)?" for w in words)
        + r"\b"
    )


def _spans(pattern: re.Pattern[str] | None, text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)] if pattern else []


def _inside(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
