"""Finding many strings at once in one text, however it is broken up.

Three ways, since none finds all: words in a row (short names), letters without anything
between (names split by kerning or markup, copied passages), digits.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

import attrs

from sos_map.leaks.folding import WALL, edges_of, fold, words_and_divided
from sos_map.leaks.secrets import Secret

__all__ = ["PASSAGE", "Form", "Found", "Matcher"]

#: What a text is: written to be read; a setting of a format, such as an attribute's
#: value; bytes that may be no text at all.
Form = Literal["prose", "setting", "bytes"]
#: So many letters in common are a copy, of whatever length the whole is.
PASSAGE = 32
_GRAM = 8
# Any passage then holds a whole gram of those that are kept.
_STEP = PASSAGE - _GRAM
#: Among random bytes, shorter words turn up by chance.
_IN_BYTES = 6
#: Among sizes and colours, shorter numbers do.
_IN_SETTINGS = 7
_SHORTEST_NUMBER = 5
_RUN = re.compile(r"[0-9](?:[ \t\r\n().\-–/_]{0,4}[0-9])*")
_UNBROKEN = re.compile(r"[0-9]+")


@attrs.frozen(repr=False)
class Found:
    """One secret that stands in a text.

    Attributes:
        secret: Which.
        passage: The letters in common, where it was found by its letters.
    """

    secret: Secret
    passage: str = ""


class Matcher:
    """What is looked for, laid out for finding; it does not change."""

    def __init__(self, secrets: Iterable[Secret]) -> None:
        """Lay out the secrets by first word, by some of their letters, by digits."""
        self._first: defaultdict[str, list[Secret]] = defaultdict(list)
        self._grams: defaultdict[str, list[tuple[Secret, int]]] = defaultdict(list)
        self._digits: list[Secret] = []
        for secret in secrets:
            if secret.words:
                self._first[secret.words[0]].append(secret)
            if secret.digits:
                self._digits.append(secret)
            letters = len(secret.letters)
            last = (
                letters - _GRAM + 1 if letters >= PASSAGE else min(1, letters // _GRAM)
            )
            for place in range(0, last, _STEP):
                gram = secret.letters[place : place + _GRAM]
                self._grams[gram].append((secret, place))

    def find(self, text: str, form: Form = "prose") -> Iterator[Found]:
        """Return what stands in a text; the same thing may come more than once.

        Args:
            text: Any text; what must not be read as one is divided by `WALL`.
            form: What it is; in settings and bytes, less is taken for a find.
        """
        words = words_and_divided(text)
        yield from self._by_words(words, form)
        yield from self._by_letters(words)
        if self._digits:
            yield from self._by_digits(fold(text), form)

    def _by_words(self, words: list[str], form: Form) -> Iterator[Found]:
        first = self._first
        for place, word in enumerate(words):
            for secret in first.get(word, ()):
                wanted = secret.words
                if form == "bytes" and len("".join(wanted)) < _IN_BYTES:
                    continue
                if tuple(words[place : place + len(wanted)]) == wanted:
                    yield Found(secret)

    def _by_letters(self, words: list[str]) -> Iterator[Found]:
        letters, grams = "".join(words), self._grams
        every = range(len(letters) - _GRAM + 1)
        places = [at for at in every if letters[at : at + _GRAM] in grams]
        edges = edges_of(words) if places else frozenset()
        past: dict[int, int] = {}
        for at in places:
            for secret, place in grams[letters[at : at + _GRAM]]:
                if at < past.get(id(secret), 0):
                    continue
                begin, end = _common(letters, at, secret.letters, place)
                # Whole words of what is short: "förskola nära" is not "förskolan".
                whole = end - begin == len(secret.letters)
                if end - begin >= PASSAGE or (whole and {begin, end} <= edges):
                    past[id(secret)] = end
                    yield Found(secret, letters[begin:end])

    def _by_digits(self, text: str, form: Form) -> Iterator[Found]:
        for match in _RUN.finditer(text):
            groups = _UNBROKEN.findall(match[0])
            run = "".join(groups)
            if len(run) < _SHORTEST_NUMBER:
                continue
            if form == "prose":
                edges = edges_of(groups)
                for secret in self._digits:
                    if any(_stands(digits, run, edges) for digits in secret.digits):
                        yield Found(secret)
            else:
                alone = {one for one in (run, *groups) if len(one) >= _IN_SETTINGS}
                for secret in self._digits:
                    if alone.intersection(secret.digits):
                        yield Found(secret)


def _common(one: str, at: int, other: str, place: int) -> tuple[int, int]:
    """Return where the longest common passage around two places begins and ends."""
    begin, back = at, place
    while begin and back and one[begin - 1] == other[back - 1] != WALL:
        begin, back = begin - 1, back - 1
    end, forth = at + _GRAM, place + _GRAM
    while end < len(one) and forth < len(other) and one[end] == other[forth] != WALL:
        end, forth = end + 1, forth + 1
    return begin, end


def _stands(digits: str, run: str, edges: frozenset[int]) -> bool:
    """Say whether digits stand in a run as whole groups."""
    at = run.find(digits)
    while at >= 0:
        if at in edges and at + len(digits) in edges:
            return True
        at = run.find(digits, at + 1)
    return False
