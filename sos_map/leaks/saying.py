"""What the reader is told anyway: a string that also stands there cannot be judged."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable

from sos_map.leaks.folding import WALL, edges_of, words_and_divided
from sos_map.leaks.matching import PASSAGE, Found
from sos_map.leaks.secrets import Secret

__all__ = ["Said"]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
#: So few words, each of them said somewhere, meet by chance when a sentence is made.
_BY_CHANCE = 3
#: Pieces of a passage that are shorter than this may be what happens to stand beside.
_PIECE = 8


class Said:
    """The words of a view, and behind them the words of every page of its kind."""

    def __init__(
        self, view: Iterable[str], everybodys: Callable[[], Iterable[str]]
    ) -> None:
        """Lay out what is said.

        Args:
            view: Every string of the view, and its date; no control character in them.
            everybodys: Gives the words that stand on pages for everybody: catalogues,
                the format's own. Asked only when something was found.
        """
        own = WALL.join(view)
        self._everybodys = everybodys
        self._days = frozenset(_DAY.findall(own))
        self._own = _Words(own)
        self._all: _Words | None = None

    def explains(self, found: Found) -> bool:
        """Say whether a find need not come from what is hidden."""
        secret = found.secret
        if secret.day:
            return secret.day in self._days
        return self._own.hold(found) or self._everything().hold(found)

    def holds(self, secret: Secret) -> bool:
        """Say whether the view says a secret's very words, so that nobody can judge."""
        alone = not secret.words and secret.letters
        return self.explains(Found(secret, alone or ""))

    def _everything(self) -> _Words:
        if self._all is None:
            self._all = self._own.and_also(WALL.join(self._everybodys()))
        return self._all


class _Words:
    def __init__(self, text: str) -> None:
        self.text = text

    @functools.cached_property
    def known(self) -> frozenset[str]:
        return frozenset(self.words)

    @functools.cached_property
    def words(self) -> list[str]:
        return words_and_divided(self.text)

    @functools.cached_property
    def row(self) -> str:
        return f" {' '.join(self.words)} "

    @functools.cached_property
    def letters(self) -> str:
        return "".join(self.words)

    @functools.cached_property
    def edges(self) -> frozenset[int]:
        return edges_of(self.words)

    def and_also(self, more: str) -> _Words:
        return _Words(f"{self.text}{WALL}{more}")

    def hold(self, found: Found) -> bool:
        secret = found.secret
        if secret.words and self._in_a_row(secret.words):
            return True
        if found.passage:
            return self._made_of(found.passage)
        return any(digits in self.letters for digits in secret.digits)

    def _in_a_row(self, words: tuple[str, ...]) -> bool:
        if f" {' '.join(words)} " in self.row:
            return True
        return 1 < len(words) <= _BY_CHANCE and self.known.issuperset(words)

    def _made_of(self, passage: str) -> bool:
        """Say whether a passage can be laid out of pieces that are said.

        What is hidden and what is shown can be alike for a while, and a few letters
        more where by chance the next text on the page goes on in the same way.
        """
        if len(passage) < PASSAGE:
            return self._whole(passage)
        at = next((n for n in range(_PIECE) if self._piece(passage, n) >= _PIECE), None)
        if at is None:
            return False
        while len(passage) - at >= _PIECE:
            piece = self._piece(passage, at)
            if piece < _PIECE:
                return False
            at += piece
        return True

    def _whole(self, passage: str) -> bool:
        at = self.letters.find(passage)
        while at >= 0:
            if at in self.edges and at + len(passage) in self.edges:
                return True
            at = self.letters.find(passage, at + 1)
        return False

    def _piece(self, passage: str, at: int) -> int:
        """Return how many letters from a place on are said in a row."""
        low, high = 0, len(passage) - at
        while low < high:
            middle = (low + high + 1) // 2
            if passage[at : at + middle] in self.letters:
                low = middle
            else:
                high = middle - 1
        return low
