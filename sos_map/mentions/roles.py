"""Words for what somebody is, where that alone tells who it was."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from sos_map.data import read_data
from sos_map.mentions.folding import fold, folded
from sos_map.mentions.names import Visible
from sos_map.mentions.naming import name_parts
from sos_map.mentions.secret import Hit, Secret
from sos_map.mentions.tokens import Reading, Token
from sos_map.mentions.words import written

__all__ = ["Roles", "families_of"]

_WHO = (
    r"(?:n[åa]gon|n[åa]gra|n[åa]n|n[åa]t|en|de|dem|dom|folk|hon|han|hen|den|denna|dam|damen"
    r"|kvinna\w*|man|mannen|tjej\w*|kill\w*|tant\w*|gubb\w*|person\w*|vuxen|vuxna"
    r"|k[äa]rring\w*|par|paret|familj\w*|alla|flera|andra|annan|someone|somebody|one|anyone"
    r"|people|person|woman|man|lady|ladies|bloke|guy|girl|couple|family|they|she|he|them"
    r"|those|everyone|members?|women|men|mum|dad|tenants?|lot|ones)"
)


_SOMEBODY = re.compile(rf"{_WHO}\b")
#: Letters with a figure or two among them: farm0r.
_MIXED = re.compile(r"\b[^\W\d_]{2,}[0134579][^\W_]*")
_LEET = str.maketrans("0134579", "oieasto")


@attrs.frozen(repr=False)
class _Family:
    """One family of words, in each language and in either."""

    words: dict[str, re.Pattern[str]]
    but: re.Pattern[str] | None
    kin: bool


@functools.cache
def _families() -> dict[str, _Family]:
    table = tomllib.loads(read_data("mentions", "lists", "roles.toml").decode())
    return {name: _family(rows) for name, rows in table.items()}


def _family(rows: dict[str, Any]) -> _Family:
    words = {language: _any_of(rows[language]) for language in ("sv", "en")}
    words[""] = _any_of([*rows["sv"], *rows["en"]])
    but = rows.get("not")
    return _Family(words, _any_of(but) if but else None, rows.get("kin", False))


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b{_pattern(one)}\b" for one in patterns))


def _pattern(pattern: str) -> str:
    written = r"[\W_]+".join(
        _WHO if word == "{who}" else _letters(word) for word in pattern.split()
    )
    written = written.replace(r"[\W_]+\~", r"(?:[\W_]+\w+){0,3}?")
    return written.replace(r"[\W_]+\+", r"(?:[\W_]+\w+)?")


def _letters(word: str) -> str:
    """Return a word in which marks may be left out, but none put on: far is not får."""
    written = re.escape(word).replace(r"\*", r"\w*")
    return re.sub("[åäö]", lambda m: f"[{m[0]}{folded(m[0])}]", written)


def families_of(words: str) -> tuple[str, ...]:
    """Return the families of roles that words belong to.

    >>> families_of("granne i samma trapphus"), families_of("school nurse")
    (('neighbour',), ('nurse',))
    """
    text = fold(words).soft
    return tuple(
        name for name, one in _families().items() if one.words[""].search(text)
    )


_HERS = r"barnens|flickans|pojkens|hennes|hans|deras|her|his|their|children's"
#: A parent's own kin is no parent of the children.
_PARENTS = (
    r"mammas|pappas|mors|fars|mum's|mums|mom's|dad's|dads|mother's|father's|mamman's"
    r"|(?:hennes|hans|deras)\s+eg(?:en|na)|(?:her|his|their)\s+own"
)


@attrs.frozen(repr=False)
class _Told:
    """One role that tells: its words, and the word that the role itself is."""

    family: _Family
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
            names = families_of(secret.words)
            shared = not seen.isdisjoint(_words_of(secret.words))
            told += [_Told(_families()[name], secret.path, shared) for name in names]
            if any(_families()[name].kin for name in names):
                kin.append(secret.path)
                told.append(_Told(_families()["relative"], secret.path, False))
            if not names:
                words = re.findall(r"[^\W\d_]{4,}", fold(secret.words).soft)
                literal += [
                    (re.compile(rf"\b{re.escape(word)}\w*"), secret.path)
                    for word in words[:1]
                ]
        cover = [_inflected(role) for role in sorted(seen - own)]
        names_ = "|".join(map(_letters_of, sorted(visible.words)))
        kin_words = "|".join(map(_letters, sorted(written("kin"))))
        whose = (
            rf"\b(?:(?:{names_})(?:['’]?s)|{_HERS})\s+(?:\w+\s+)?(?P<kin>{kin_words})\b"
        )
        of_whom = rf"\b(?P<of>{kin_words})\s+(?:till|of|to)\s+(?:{names_})\b"
        chains = rf"\b(?:{_PARENTS})\s+(?:{kin_words})\b|{whose}|{of_whom}"
        literal += [
            (_kin_pattern(secret.words), secret.path)
            for secret in every
            if secret.kind == "kin"
        ]
        return cls(
            tuple(told),
            tuple(literal),
            re.compile("|".join(cover)) if cover else None,
            re.compile(chains) if kin and names_ else None,
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
        covered = (
            [m.span() for m in self.covered.finditer(plain)] if self.covered else []
        )
        for one in self.told:
            but = (
                [m.span() for m in one.family.but.finditer(plain)]
                if one.family.but
                else []
            )
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
        if _SOMEBODY.match(match[0]):
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
        while before and before[-1].text in (
            "the",
            "a",
            "an",
            "our",
            "var",
            "en",
            "ett",
        ):
            before = before[:-1]
        if not before or not self.visible.named(before[-1].text):
            return False
        between = text.plain.soft[before[-1].end : match.start()]
        return "," in between


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


def _kin_pattern(words: str) -> re.Pattern[str]:
    """Return what finds somebody by their kin: Saras mamma, mamma till Sara."""
    tie, _, name = words.partition(" ")
    parts = name_parts(name)
    names = "|".join(map(_letters_of, (parts[0], r" ".join(parts))))
    kin = "|".join(
        _letters(word)
        for word in sorted(written("kin"))
        if not set(_TIES[tie]).isdisjoint(families_of(word))
    )
    whose = rf"\b(?:{names})['’:]?s?\s+(?:\w+\s+)?(?:{kin})\b"
    return re.compile(rf"{whose}|\b(?:{kin})\s+(?:till|of|to)\s+(?:{names})\b")


def _letters_of(word: str) -> str:
    """Return a folded word in which marks may stand or not."""
    return re.sub("[ao]", lambda m: "[aåä]" if m[0] == "a" else "[oö]", re.escape(word))


def _words_of(role: str) -> frozenset[str]:
    """Return a role and the words for roles in it: mamma till Milo, mamma."""
    text = fold(role).soft
    words = {m[0] for one in _families().values() for m in one.words[""].finditer(text)}
    return frozenset({text, *words})


def _inflected(role: str) -> str:
    words = role.split()
    return (
        r"\b"
        + r"[\W_]+".join(rf"{re.escape(w)}(?:s|n|en|ns|ens|erna|ar|es)?" for w in words)
        + r"\b"
    )


def _inside(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
