"""Initials: Å.L., Å L, ÅL, and lower-case ones with points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from sos_map.mentions.naming import name_parts
from sos_map.mentions.secret import Mention, Secret
from sos_map.mentions.tokens import Token
from sos_map.mentions.words import listed

__all__ = ["Initials"]


@attrs.frozen(repr=False)
class Initials:
    """The initials of hidden people."""

    known: dict[str, tuple[Secret, ...]]
    visible: frozenset[str]

    @classmethod
    def of(
        cls, people: Iterable[Secret], visible: Iterable[tuple[str, ...]]
    ) -> Initials:
        """Prepare the initials of names of at least two words."""
        known: dict[str, list[Secret]] = {}
        for secret in people:
            for initials in _initials(name_parts(secret.words)):
                known.setdefault(initials, []).append(secret)
        return cls(
            {key: tuple(found) for key, found in known.items()},
            frozenset(i for name in visible for i in _initials(name)),
        )

    def find(self, row: tuple[Token, ...]) -> Iterator[Mention]:
        """Find initials among the words of a text."""
        if not self.known:
            return
        shouted = sum(t.upper for t in row) > len(row) / 2
        for at, token in enumerate(row):
            if len(token.text) == 1:
                yield from self._spaced(row, at)
            elif token.upper and not shouted:
                yield from self._unit(token, token.text)
            elif token.text.endswith("s") and token.capital and not shouted:
                yield from self._genitive(token)

    def _unit(self, token: Token, text: str) -> Iterator[Mention]:
        for form in (text, text[:-1] if text.endswith("s") and len(text) > 2 else ""):
            if form in self.known and form not in listed("abbreviations.txt"):
                yield from self._mentions(form, token.start, token.end)
                return

    def _genitive(self, token: Token) -> Iterator[Mention]:
        return
        yield

    def _spaced(self, row: tuple[Token, ...], at: int) -> Iterator[Mention]:
        for length in (4, 3, 2):
            pieces = row[at : at + length]
            if len(pieces) < length or any(len(p.text) > 1 for p in pieces):
                continue
            if any(p.before.strip(" .\n-") for p in pieces[1:]):
                continue
            text = "".join(p.text for p in pieces)
            if text not in self.known:
                continue
            dotted = all("." in p.before for p in pieces[1:])
            capitals = all(p.capital for p in pieces)
            if not capitals and not (dotted and text not in _POINTED):
                continue
            yield from self._mentions(text, pieces[0].start, pieces[-1].end)
            return

    def _mentions(self, text: str, start: int, end: int) -> Iterator[Mention]:
        kind = "ambiguous" if text in self.visible else "initials"
        for secret in self.known[text]:
            yield Mention(start, end, kind, secret.path, "likely")


_POINTED = frozenset(
    "tex bla dvs eg ie am pm fd sk mm od pga aka mfl tom fom osv iom ua pa nb ps ed ie".split()
)


def _initials(parts: tuple[str, ...]) -> set[str]:
    """Return all initials, those of first and last, and without particles."""
    particles = listed("particles.txt")
    main = [p for p in parts if p not in particles]
    found = set()
    for row in (parts, main):
        if len(row) >= 2:
            found.add("".join(p[0] for p in row))
            found.add(row[0][0] + row[-1][0])
    return found
