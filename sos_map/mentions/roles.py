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
_ARTICLES = frozenset({"the", "a", "an", "our", "var", "en", "ett"})
_LEET = str.maketrans("0134579", "oieasto")


@attrs.frozen(repr=False)
class _Told:
    """One role that tells: its words, and the word that the role itself is."""

    family: Family
    path: str
    shared: bool


@attrs.frozen(repr=False)
class Roles:
    """The roles of hidden people that alone tell who it was."""

    told: tuple[_Told, ...]
    literal: tuple[tuple[re.Pattern[str], str], ...]
    covered: re.Pattern[str] | None
    chains: re.Pattern[str] | None
    kin: tuple[str, ...]
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
        kin: list[str] = []
        for secret in roles:
            names = families_of_role(secret.words)
            shared = not seen.isdisjoint(_words_of(secret.words))
            told += [_Told(families()[name], secret.path, shared) for name in names]
            if any(families()[name].kin for name in names):
                kin.append(secret.path)
                told.append(_Told(families()["relative"], secret.path, False))
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
                kin = match["kin"] or match["of"] or ""
                if self.visible_families.isdisjoint(families_of(kin)):
                    for path in self.kin:
                        yield Hit(match.start(), match.end(), "role", path, "doubtful")

    def _is_named(self, text: Reading, match: re.Match[str]) -> bool:
        """Say whether a name beside it tells that somebody else is meant."""
        row = text.row
        if is_somebody(match[0]):
            return False  # hon som klipper Sara
        after = next((t for t in row if t.start >= match.end()), None)
        if after is not None and after.capital and not after.first:
            # Grannen Maria is another neighbour; tant G may be this one.
            beside = not after.before.strip() and len(after.text) > 1
            if beside:
                return True
        before = [t for t in row if t.end <= match.start()][-3:]
        return self._apposed(before, match, text)

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
