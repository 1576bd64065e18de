"""Names in a text: whole, in part, inflected, misspelled, built upon, spelled out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs
from rapidfuzz.distance import OSA

from sos_map.mentions.naming import Form
from sos_map.mentions.secret import Mention, Severity
from sos_map.mentions.tokens import ENDINGS, Token, bases
from sos_map.mentions.words import is_ordinary, listed

__all__ = ["Names"]

_LEET = str.maketrans("013457892@$!|€£", "oleastbgzasilel")
_LEET_I = str.maketrans("013457892@$!|€£", "oieastbgzasiiel")
_LOOKS = str.maketrans("i1|0", "lllo")


@attrs.frozen(repr=False)
class Names:
    """The names of one reader's secrets, ready to be looked for."""

    words: dict[str, tuple[Form, ...]]
    phrases: dict[str, tuple[Form, ...]]
    spelled: tuple[tuple[str, Form], ...]
    looks: dict[str, tuple[Form, ...]]
    long: tuple[str, ...]
    visible: frozenset[str]
    visible_pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, forms: Iterable[Form], visible: Iterable[tuple[str, ...]]) -> Names:
        """Prepare forms; `visible` are the names that the reader may see."""
        words: dict[str, list[Form]] = {}
        phrases: dict[str, list[Form]] = {}
        spelled: dict[str, Form] = {}
        looks: dict[str, list[Form]] = {}
        for form in forms:
            if len(form.words) == 1:
                words.setdefault(form.words[0], []).append(form)
                looks.setdefault(_look(form.words[0]), []).append(form)
            else:
                phrases.setdefault(form.words[0], []).append(form)
            joined = "".join(form.words)
            if len(joined) >= 3 and not form.whole:
                spelled.setdefault(joined, form)
        seen = [tuple(name) for name in visible]
        return cls(
            {word: tuple(found) for word, found in words.items()},
            {word: tuple(found) for word, found in phrases.items()},
            tuple(spelled.items()),
            {word: tuple(found) for word, found in looks.items()},
            tuple(
                w
                for w, found in words.items()
                if len(w) >= 5 and not all(f.whole or f.common for f in found)
            ),
            frozenset(w for name in seen for w in name),
            frozenset((a, b) for name in seen for a in name for b in name if a != b),
        )

    def find(self, row: tuple[Token, ...], squeezed: bool = True) -> Iterator[Mention]:
        """Find names among the words of a text."""
        for at, token in enumerate(row):
            yield from self._word(row, at, token)
        yield from self._phrases(row)
        if squeezed:
            yield from self._spelled(row)

    # ── one word ────────────────────────────────────────────────────────────

    def _word(self, row: tuple[Token, ...], at: int, token: Token) -> Iterator[Mention]:
        word = token.text
        forms, base, seen = self._known(word)
        if forms:
            if seen:
                if self._explained(row, at, seen):
                    return
                for form in forms:
                    yield _mention(token, "ambiguous", form, "doubtful")
                return
            for form in forms:
                if form.whole and base != word:
                    continue
                if form.common:
                    severity = self._stands_as_name(row, at, token, base)
                    if severity is None:
                        continue
                    yield _mention(token, form.kind, form, severity)
                else:
                    yield _mention(token, form.kind, form, "sure")
            return
        if seen or word.isdigit():
            return
        yield from self._built_upon(token)
        yield from self._misspelled(token)
        yield from self._disguised(token)

    def _known(self, word: str) -> tuple[tuple[Form, ...], str, str]:
        """Return the forms of a word, its base, and the visible name it is."""
        seen = ""
        for base in bases(word):
            if base in self.visible and not seen:
                seen = base
            forms = self.words.get(base)
            if forms:
                if base != word and (is_ordinary(word) or (seen and seen != base)):
                    continue
                return forms, base, base if base in self.visible else ""
        return (), word, seen

    def _explained(self, row: tuple[Token, ...], at: int, seen: str) -> bool:
        """Say whether the word beside makes it the visible person's name."""
        for step in (-1, 1):
            beside = at + step
            if 0 <= beside < len(row):
                for base in bases(row[beside].text):
                    if (seen, base) in self.visible_pairs:
                        return True
        return False

    def _stands_as_name(
        self, row: tuple[Token, ...], at: int, token: Token, base: str
    ) -> Severity | None:
        """Say whether an ordinary word stands as a name."""
        if (
            not token.capital
            or token.upper
            and all(t.upper for t in row if len(t.text) > 2)
        ):
            return None
        if not token.first:
            return "likely"
        if token.text != base:
            return "doubtful"
        after = row[at + 1] if at + 1 < len(row) else None
        if after is not None and after.text in listed("people_do.txt"):
            return "doubtful"
        if after is not None and after.text == "s" and after.before in ("'", "’"):
            return "doubtful"
        return None

    def _built_upon(self, token: Token) -> Iterator[Mention]:
        word = token.text
        for length in range(min(len(word) - 2, 20), 4, -1):
            forms = self.words.get(word[:length])
            if not forms or is_ordinary(word):
                continue
            rest = word[length:]
            if rest in listed("surname_ends.txt") or len(rest) < 3:
                continue
            for form in forms:
                if not form.whole and not form.common:
                    yield _mention(token, form.kind, form, "likely")
            return

    def _misspelled(self, token: Token) -> Iterator[Mention]:
        word = token.text
        if len(word) < 5 or is_ordinary(word):
            return
        done = set()
        for base in bases(word):
            if len(base) < 5 or is_ordinary(base):
                continue
            for other in self.long:
                if abs(len(other) - len(base)) > 1 or other in done:
                    continue
                if OSA.distance(base, other, score_cutoff=1) <= 1:
                    done.add(other)
                    for form in self.words[other]:
                        if not form.whole and not form.common:
                            yield _mention(token, form.kind, form, "likely")

    def _disguised(self, token: Token) -> Iterator[Mention]:
        word = token.text
        if len(word) < 3:
            return
        look = _look(word)
        if look != word or word in self.looks:
            forms = self.looks.get(look, ())
            if not is_ordinary(word):
                for form in forms:
                    if not form.whole:
                        yield _mention(token, form.kind, form, "likely")
        if any(c.isdigit() for c in word) and not word.isdigit():
            for table in (_LEET, _LEET_I):
                for base in bases(word.translate(table)):
                    for form in self.words.get(base, ()):
                        if not form.whole:
                            yield _mention(token, form.kind, form, "likely")

    # ── several words ───────────────────────────────────────────────────────

    def _phrases(self, row: tuple[Token, ...]) -> Iterator[Mention]:
        if not self.phrases:
            return
        for at, token in enumerate(row):
            for base in bases(token.text):
                for form in self.phrases.get(base, ()):
                    end = _follows(row, at, form.words)
                    if end:
                        yield Mention(
                            token.start, row[end].end, form.kind, form.path, "sure"
                        )

    def _spelled(self, row: tuple[Token, ...]) -> Iterator[Mention]:
        """Find a name that is broken into pieces."""
        text = "".join(token.text for token in row)
        starts: dict[int, int] = {}
        ends: dict[int, int] = {}
        at = 0
        for number, token in enumerate(row):
            starts[at] = number
            at += len(token.text)
            ends[at] = number
        for name, form in self.spelled:
            found = text.find(name)
            while found >= 0:
                first = starts.get(found)
                if first is not None:
                    end = found + len(name)
                    last = None
                    for ending in ("", "s", "n", "en", "ns", "ens"):
                        if text.startswith(ending, end) and end + len(ending) in ends:
                            last = ends[end + len(ending)]
                            break
                    if last is not None and last > first:
                        pieces = row[first : last + 1]
                        if _is_spelled(pieces, name, form):
                            yield Mention(
                                pieces[0].start,
                                pieces[-1].end,
                                form.kind,
                                form.path,
                                "likely",
                            )
                found = text.find(name, found + 1)


def _is_spelled(pieces: tuple[Token, ...], name: str, form: Form) -> bool:
    """Say whether pieces are one name, and not words that stand beside each other."""
    if len(form.words) == len(pieces) and len(form.words) > 1:
        return False  # a phrase, and found as one
    single = sum(len(p.text) == 1 for p in pieces)
    if single == len(pieces) or (single >= len(pieces) - 1 and len(pieces) >= 3):
        return True
    if len(name) < 5:
        return False
    joined = all("-" in p.before or "\n" in p.before for p in pieces[1:])
    if joined:
        return True
    return not all(is_ordinary(p.text) for p in pieces)


def _follows(row: tuple[Token, ...], at: int, words: tuple[str, ...]) -> int:
    """Return the place of the last word of a phrase, or 0."""
    place = at
    for word in words[1:]:
        place += 1
        if place < len(row) and row[place].text in ("i", "pa", "the", "of", "s"):
            place += 1
        if place >= len(row) or word not in bases(row[place].text):
            return 0
    return place


def _look(word: str) -> str:
    return word.replace("rn", "m").replace("vv", "w").translate(_LOOKS)


def _mention(token: Token, kind: str, form: Form, severity: Severity) -> Mention:
    return Mention(token.start, token.end, kind, form.path, severity)
