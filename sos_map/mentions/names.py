"""Names among the words of a text: whole, in part, inflected, built upon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from sos_map.mentions.endings import bases
from sos_map.mentions.naming import PLACED, Form
from sos_map.mentions.near import Near
from sos_map.mentions.secret import Hit, Severity
from sos_map.mentions.standing import stands_as_name
from sos_map.mentions.tokens import Reading, Token
from sos_map.mentions.visible import Visible
from sos_map.mentions.words import is_ordinary, listed

__all__ = ["Names"]

Words = dict[str, tuple[Form, ...]]


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
            if form.kind in PLACED and visible.places.issuperset(form.words):
                continue
            if len(form.words) > 1:
                phrases.setdefault(form.words[0], []).append(form)
                continue
            word = form.words[0]
            if form.half and word in visible.first:
                continue
            if form.other and word in visible.words:
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
        yield from self._phrases(text)

    def _word(self, text: Reading, at: int, token: Token) -> Iterator[Hit]:
        seen = self.visible.named(token.text)
        found = False
        for base, ending in bases(token.text):
            for form in self.words.get(base, ()):
                if form.exact and ending == "n":
                    continue
                if (seen and seen != base) or _adds_marks(token, form):
                    continue
                if form.kind == "zip" and _goes_on(text.row, at):
                    continue  # the whole code is looked for as one
                severity = stands_as_name(text, at, form, ending, self.visible)
                if self._in_company(text, at, form):
                    severity = "sure"
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
        if is_ordinary(token.raw, text.language) and not _after_initial(text, at):
            return
        for form in self.near.find(text, token):
            yield _hit(token, form, "likely")

    def _in_company(self, text: Reading, at: int, form: Form) -> bool:
        """Say whether a title or another part of the name stands beside a word."""
        before = text.row[at - 1] if at else None
        after = text.row[at + 1] if at + 1 < len(text.row) else None
        if (
            form.kind.startswith("name")
            and after is not None
            and len(after.text) == 1
            and (after.capital or not text.cased)
            and not after.before.strip()
            and any(
                one.path == form.path
                for word, forms in self.words.items()
                if word[0] == after.text and word not in form.words
                for one in forms
            )
        ):
            return True  # Rose A. is Rose Abernathy
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

    def _built(self, text: Reading, token: Token) -> Iterator[Hit]:
        """Find a name that something is built on: Almviksskolan, Lindqvistbarnen."""
        word = token.text
        found = False
        for length in range(min(len(word) - 2, 24), 3, -1):
            forms = self.words.get(word[:length])
            if not forms:
                continue
            rest = token.raw[length:] if len(token.raw) == len(word) else word[length:]
            if is_ordinary(token.raw, text.language) or rest in listed("surname_ends"):
                return
            heads = {rest, rest.removeprefix("s"), rest.removeprefix("-")}
            headed = token.capital and not listed("generic").isdisjoint(heads)
            whose = token.capital and not listed("of_a_family").isdisjoint(heads)
            towns = token.capital and not listed("of_a_town").isdisjoint(heads)
            if length == 4 and not (whose or towns):
                return
            headed = headed or whose
            if length == 4 and towns and not whose:
                forms = tuple(one for one in forms if one.kind in ("place", "town"))
            known = headed or any(map(is_ordinary, heads))
            for form in forms:
                # Whatever is built on the name of a town tells of the town.
                if form.kind in ("place", "town") and rest[0] == "s" and len(rest) > 3:
                    known = True
                if known and not form.exact and (form.plain or headed):
                    found = True
                    yield _hit(token, form, "likely")
            if found:
                return

    def _phrases(self, text: Reading) -> Iterator[Hit]:
        if not self.phrases:
            return
        row = text.row
        for at, token in enumerate(row):
            for base, ending in bases(token.text):
                for form in self.phrases.get(base, ()):
                    if ending not in ("", "s") and form.kind in ("name", "email"):
                        continue
                    end = _follows(row, at, form)
                    named = form.plain or all(
                        one.capital or one.text in listed("generic")
                        for one in row[at : end + 1]
                    )
                    if end and (named or not text.cased):
                        yield Hit(token.start, row[end].end, form.kind, form.path)


#: Small words inside a name that may stand or not.
_LITTLE = frozenset(
    {"dot", "punkt", "i", "pa", "the", "of", "s", "y", "de", "du", "la", "des"}
)
_INWARD = re.compile(r"\d[a-z]{2}")


def _goes_on(row: tuple[Token, ...], at: int) -> bool:
    """Say whether the second half of a post code stands behind its first."""
    after = row[at + 1].text if at + 1 < len(row) else ""
    return _INWARD.fullmatch(after) is not None


def _after_initial(text: Reading, at: int) -> bool:
    """Say whether a letter or a title stands before a word: D. Plumly is somebody."""
    before = text.row[at - 1] if at else None
    if before is None or not text.row[at].capital:
        return False
    return (
        len(before.text) == 1 and before.capital and before.text != "i"
    ) or before.text in listed("titles")


def _adds_marks(token: Token, form: Form) -> bool:
    """Say whether a short word has marks that the name has not: lån is not Lan."""
    if len(form.words[0]) > 4 or not form.soft:
        return False
    return any(
        mark in "åäö" and mark != plain
        for mark, plain in zip(token.raw, form.soft, strict=False)
    )


def _follows(row: tuple[Token, ...], at: int, form: Form) -> int:
    """Return the place of the last word of a phrase, or 0."""
    place = at
    if form.exact and row[at].text.removesuffix("s") != form.words[0].removesuffix("s"):
        return 0
    for word in form.words[1:]:
        place += 1
        if place < len(row) and row[place].text in _LITTLE:
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
