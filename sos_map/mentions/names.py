"""Names among the words of a text: whole, in part, inflected, built upon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from sos_map.mentions.endings import Ending, bases
from sos_map.mentions.naming import Form
from sos_map.mentions.near import Near
from sos_map.mentions.secret import Hit, Severity
from sos_map.mentions.tokens import Reading, Token
from sos_map.mentions.words import (
    acts,
    is_common,
    is_definite,
    is_listed,
    is_ordinary,
    listed,
)

__all__ = ["Names", "Visible"]

#: What is no secret where a visible name or address says it.
_PLACED = frozenset({"body", "place", "town", "street", "zip"})
Words = dict[str, tuple[Form, ...]]


@attrs.frozen(repr=False)
class Visible:
    """The names that a reader may see."""

    words: frozenset[str]
    first: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    places: frozenset[str]

    @classmethod
    def of(
        cls, names: Iterable[tuple[str, ...]], places: Iterable[tuple[str, ...]] = ()
    ) -> Visible:
        """Prepare names and places, each as its folded words."""
        seen = [name for name in names if name]
        return cls(
            frozenset(w for name in seen for w in name),
            frozenset(name[0] for name in seen),
            frozenset((a, b) for name in seen for a in name for b in name if a != b),
            frozenset(
                form
                for words in (*seen, *places)
                for word in words
                for form in (word, word.removesuffix("s"))
            ),
        )

    def named(self, word: str) -> str:
        """Return which visible name a folded word is, in itself or as a genitive."""
        if word in self.words:
            return word
        short = word[:-1] if word.endswith("s") else ""
        return short if short in self.words else ""

    def explains(self, row: tuple[Token, ...], at: int, name: str) -> bool:
        """Say whether the words beside it make a name that of a visible person."""
        for step in (-1, 1, -2):
            beside = at + step
            if 0 <= beside < len(row):
                word = row[beside].text
                other = self.named(word)
                if other and (name, other) in self.pairs:
                    return True
                if step == 1 and len(word) == 1 and row[beside].capital:
                    return any(a == name and b[0] == word for a, b in self.pairs)
        return False


@attrs.frozen(repr=False)
class Names:
    """The names of one reader's secrets, ready to be looked for."""

    words: Words
    phrases: Words
    near: Near
    visible: Visible

    @classmethod
    def of(cls, forms: Iterable[Form], visible: Visible) -> Names:
        """Prepare forms; parts of bodies that are visible names tell nothing."""
        words: dict[str, list[Form]] = {}
        phrases: dict[str, list[Form]] = {}
        for form in forms:
            if form.kind in _PLACED and visible.places.issuperset(form.words):
                continue
            if len(form.words) > 1:
                phrases.setdefault(form.words[0], []).append(form)
                continue
            word = form.words[0]
            if form.half and word in visible.first:
                continue
            words.setdefault(word, []).append(form)
        frozen = {word: tuple(found) for word, found in words.items()}
        return cls(
            frozen,
            {word: tuple(found) for word, found in phrases.items()},
            Near.of(frozen),
            visible,
        )

    def find(self, text: Reading) -> Iterator[Hit]:
        """Find names among the words of a text."""
        for at, token in enumerate(text.row):
            yield from self._word(text, at, token)
        yield from self._phrases(text.row)

    def _word(self, text: Reading, at: int, token: Token) -> Iterator[Hit]:
        seen = self.visible.named(token.text)
        found = False
        for base, ending in bases(token.text):
            for form in self.words.get(base, ()):
                if form.exact and ending == "n":
                    continue
                if seen and seen != base:
                    continue
                severity = self._as_name(text, at, form, ending)
                if severity is None:
                    continue
                if not seen:
                    found = True
                    yield _hit(token, form, severity)
                elif not self.visible.explains(text.row, at, seen):
                    yield _hit(token, form, "doubtful", "ambiguous")
        if found or seen or token.text.isdigit():
            return
        yield from self._built(text, token)
        if is_ordinary(token.raw, text.language):
            return
        for form in self.near.find(text, token):
            yield _hit(token, form, "likely")

    def _as_name(
        self, text: Reading, at: int, form: Form, ending: Ending
    ) -> Severity | None:
        """Say how surely a word stands as a name here."""
        token = text.row[at]
        # A house may be called anything; few people are.
        known = is_ordinary if form.kind in _PLACED else is_common
        ordinary = known(token.raw, text.language) or (
            ending == "s" and known(token.raw[:-1], text.language)
        )
        if self._in_company(text, at, form):
            return "sure"
        if form.plain and not ordinary:
            if token.capital or token.tied or not text.cased or ending in ("", "s"):
                return "sure"
            return "likely" if ending == "of" else None
        if token.tied and not ordinary:
            return "likely"
        if not text.cased and ending in ("", "s") and self._is_met(text, at):
            return "doubtful"
        if not token.capital or text.shouted:
            return "likely" if ending == "of" and not ordinary else None
        if not token.first:
            return None if self._is_month(text, at) else "likely"
        if ending == "s" and not is_listed(token.raw) and not self._is_many(text, at):
            return "doubtful"
        if ending in ("n", "of"):
            return "doubtful" if ending == "of" and not ordinary else None
        return "doubtful" if not ordinary or self._acts(text, at) else None

    def _in_company(self, text: Reading, at: int, form: Form) -> bool:
        """Say whether a title or another part of the name stands beside a word."""
        before = text.row[at - 1] if at else None
        if form.kind.startswith("name") and before is not None:
            gap = text.row[at].before.strip()
            if before.text in listed("titles") and gap in ("", "."):
                return True
        return any(
            one.path == form.path
            for beside in (at - 1, at + 1)
            if 0 <= beside < len(text.row)
            for base, _ending in bases(text.row[beside].text)[:2]
            if base not in form.words and base not in self.visible.words
            for one in self.words.get(base, ())
        )

    def _is_met(self, text: Reading, at: int) -> bool:
        """Say whether a word in a text without capitals stands where somebody does."""
        before = text.row[at - 1].text if at else ""
        after = text.row[at + 1].raw if at + 1 < len(text.row) else ""
        if before in ("hos", "av", "with", "by") or acts(after, surely=True):
            return True
        return not at and acts(after)

    def _is_many(self, text: Reading, at: int) -> bool:
        """Say whether a word in s stands for several things: Castles in the sand."""
        after = text.row[at + 1] if at + 1 < len(text.row) else None
        return after is not None and after.text in listed("of_things")

    def _is_month(self, text: Reading, at: int) -> bool:
        if text.row[at].text not in listed("months"):
            return False
        before = text.row[at - 1].text if at else ""
        after = text.row[at + 1].text if at + 1 < len(text.row) else ""
        return before.isdigit() or before in listed("of_time") or after.isdigit()

    def _acts(self, text: Reading, at: int) -> bool:
        """Say whether what follows at the start of a sentence follows a name."""
        after = text.row[at + 1 : at + 4]
        if not after:
            return False
        word = after[0]
        gap = word.before.strip()
        second = after[1] if len(after) > 1 else None
        if gap:
            return (
                (gap in ("'", "’") and word.text == "s")
                or gap in ("?", "!")
                or (gap == "," and (len(word.text) == 1 or word.text in ("som", "who")))
            )
        if word.capital and word.text != "i":
            return not self.visible.named(word.text)
        if word.text in ("and", "och", "&"):
            return (
                second is not None
                and second.capital
                and second.text not in listed("months")
            )
        if is_definite(text.row[at].raw):
            return acts(word.raw, surely=True)
        if word.text in ("is", "was", "ar", "var"):
            return second is not None and second.text not in listed("says_what")
        return acts(word.raw)

    def _built(self, text: Reading, token: Token) -> Iterator[Hit]:
        """Find a name that something is built on: Almviksskolan, Lindqvistbarnen."""
        word = token.text
        for length in range(min(len(word) - 2, 24), 4, -1):
            forms = self.words.get(word[:length])
            if not forms:
                continue
            rest = token.raw[length:] if len(token.raw) == len(word) else word[length:]
            if is_ordinary(token.raw, text.language) or rest in listed("surname_ends"):
                return
            heads = {rest, rest.removeprefix("s"), rest.removeprefix("-")}
            headed = token.capital and not listed("generic").isdisjoint(heads)
            known = headed or any(map(is_ordinary, heads))
            for form in forms:
                # Whatever is built on the name of a town tells of the town.
                if form.kind in ("place", "town") and rest[0] == "s" and len(rest) > 3:
                    known = True
                if known and not form.exact and (form.plain or headed):
                    yield _hit(token, form, "likely")
            return

    def _phrases(self, row: tuple[Token, ...]) -> Iterator[Hit]:
        if not self.phrases:
            return
        for at, token in enumerate(row):
            for base, ending in bases(token.text):
                for form in self.phrases.get(base, ()):
                    if ending not in ("", "s") and form.kind in ("name", "email"):
                        continue
                    end = _follows(row, at, form)
                    if end:
                        yield Hit(token.start, row[end].end, form.kind, form.path)


def _follows(row: tuple[Token, ...], at: int, form: Form) -> int:
    """Return the place of the last word of a phrase, or 0."""
    place = at
    if form.exact and row[at].text.removesuffix("s") != form.words[0].removesuffix("s"):
        return 0
    for word in form.words[1:]:
        place += 1
        if place < len(row) and row[place].text in ("i", "pa", "the", "of", "s"):
            place += 1
        if place >= len(row):
            return 0
        if form.kind == "email" and not row[place].before.strip():
            return 0
        if form.exact:
            if row[place].text.removesuffix("s") != word.removesuffix("s"):
                return 0
        elif word not in (base for base, _kind in bases(row[place].text)):
            return 0
    return place


def _hit(token: Token, form: Form, severity: Severity, kind: str = "") -> Hit:
    return Hit(token.start, token.end, kind or form.kind, form.path, severity)
