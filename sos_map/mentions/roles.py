"""Words for what somebody is, where that alone tells who it was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from sos_map.mentions.folding import fold
from sos_map.mentions.kin_words import Chains, kin_pattern
from sos_map.mentions.kinds import shelter_pattern, workplace_pattern
from sos_map.mentions.mended import mended
from sos_map.mentions.role_patterns import letters, someone_at
from sos_map.mentions.role_words import (
    Family,
    families,
    families_of,
    families_of_role,
    role_head,
)
from sos_map.mentions.said_of import SaidOf
from sos_map.mentions.secret import Hit, Secret
from sos_map.mentions.tokens import Reading
from sos_map.mentions.visible import Visible

__all__ = ["Roles"]

#: Letters with a figure or two among them: farm0r.
_MIXED = re.compile(r"\b[^\W\d_]{2,}[0134579][^\W_]*")
_STREETS = ("gatan", "vägen", "vagen", "gränd", "grand", "stigen", "torget", "gata")
_LEET = str.maketrans("0134579", "oieasto")


@attrs.frozen(repr=False)
class _Told:
    """One role that tells: its words, and the word that the role itself is."""

    family: Family
    path: str
    shared: bool
    at: re.Pattern[str] | None = None


@attrs.frozen(repr=False)
class Roles:
    """The roles of hidden people that alone tell who it was."""

    told: tuple[_Told, ...]
    literal: tuple[tuple[re.Pattern[str], str], ...]
    covered: re.Pattern[str] | None
    chains: Chains | None
    said_of: SaidOf

    @classmethod
    def of(
        cls,
        secrets: Iterable[Secret],
        visible_roles: Iterable[str],
        visible: Visible,
        children: Iterable[str] = (),
    ) -> Roles:
        """Prepare the roles.

        Args:
            secrets: Of the kinds `role`, `kin` and `workplace`, and bodies and places
                that are shelters; others are left alone.
            visible_roles: The roles of people whom the reader does see.
            visible: Their names, and those of bodies.
            children: The children's names, whose mother is known to everybody.
        """
        every = tuple(secrets)
        roles = [secret for secret in every if secret.kind == "role"]
        literal = [*_of_bodies(every), *_of_kin(every)]
        if not roles and not literal:
            return cls((), (), None, None, SaidOf.of(visible, frozenset()))
        seen = frozenset(w for role in visible_roles for w in _words_of(role))
        own = frozenset(w for secret in roles for w in _words_of(secret.words))
        told = []
        for secret in roles:
            names = families_of_role(secret.words)
            shared = not seen.isdisjoint(_words_of(secret.words))
            told += [
                _Told(families()[name], secret.path, shared, _at(name, visible))
                for name in names
            ]
            if any(families()[name].kin for name in names):
                told.append(_Told(families()["relative"], secret.path, False))
            if not names:
                words = re.findall(r"[^\W_]{4,}", fold(role_head(secret.words)).soft)
                literal += [
                    (re.compile(rf"\b{letters(word)}\w*"), secret.path)
                    for word in words[-1:]
                ]
        cover = [_inflected(role) for role in sorted(seen - own)]
        visible_families = frozenset(f for role in seen for f in families_of(role))
        return cls(
            tuple(told),
            tuple(literal),
            re.compile("|".join(cover)) if cover else None,
            Chains.of(roles, visible, visible_families, children),
            SaidOf.of(visible, visible_families),
        )

    def find(self, text: Reading) -> Iterator[Hit]:
        """Find words for roles in a text."""
        if not self.told and not self.literal:
            return
        yield from self._written(text)
        whole = mended(text)
        if whole is not None:
            for hit in self._written(whole.text):
                yield attrs.evolve(
                    hit, start=whole.at[hit.start], end=whole.at[hit.end - 1] + 1
                )

    def _written(self, text: Reading) -> Iterator[Hit]:
        plain = text.plain.soft
        if _MIXED.search(plain):
            plain = _MIXED.sub(lambda m: m[0].translate(_LEET), plain)
        covered = _spans(self.covered, plain)
        for one in self.told:
            spans = [
                span
                for pattern in one.family.patterns(text.language)
                for span in _spans(pattern, plain)
            ]
            but = _spans(one.family.but(), plain) if spans else []
            spans += _spans(one.at, plain)
            spans += [
                (token.start, token.end)
                for token in text.row
                if token.upper and token.text in one.family.caps
            ]
            for span in spans:
                if _inside(span, covered) or _overlaps(span, but):
                    continue
                if plain.endswith(_STREETS, *span):
                    continue  # Hantverkargatan
                if not self.said_of.another(text, *span, one.family.name):
                    kind = "ambiguous" if one.shared else "role"
                    yield Hit(*span, kind, one.path, "likely")
        for pattern, path in self.literal:
            for span in _spans(pattern, plain):
                if not self.said_of.another(text, *span, ""):
                    yield Hit(*span, "role", path, "likely")
        if self.chains is not None:
            for span, path in self.chains.find(text):
                if not self.said_of.another(text, *span, ""):
                    yield Hit(*span, "role", path, "doubtful")


def _of_kin(secrets: Iterable[Secret]) -> Iterator[tuple[re.Pattern[str], str]]:
    for secret in secrets:
        if secret.kind == "kin":
            yield kin_pattern(secret.words), secret.path


def _of_bodies(secrets: Iterable[Secret]) -> Iterator[tuple[re.Pattern[str], str]]:
    """Return what finds hidden bodies by their kind: a shelter, someone at the shop."""
    for secret in secrets:
        found = None
        if secret.kind == "workplace":
            found = workplace_pattern(secret.words)
        elif secret.kind in ("body", "place"):
            found = shelter_pattern(secret.words)
        if found is not None:
            yield found, secret.path


def _at(name: str, visible: Visible) -> re.Pattern[str] | None:
    """Return what finds whoever is at a visible body where such people work."""
    places = families()[name].places
    if not places:
        return None
    kinds = re.compile(rf"(?:\w*|\b)(?:{'|'.join(map(letters, places))})\b")
    names = {
        word
        for words in visible.bodies
        if kinds.search(" ".join(words))
        for word in words
        if len(word) >= 4
    }
    return someone_at(sorted(names)) if names else None


def _words_of(role: str) -> frozenset[str]:
    """Return a role and the words for roles in it: mamma till Milo, mamma."""
    text = fold(role).soft
    words = {
        m[0]
        for one in families().values()
        for pattern in one.patterns("")
        for m in pattern.finditer(text)
    }
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
