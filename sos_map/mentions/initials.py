"""Initials: Å.L., Å L, ÅL, A-C, and small ones with points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from sos_map.mentions.naming import name_parts
from sos_map.mentions.secret import Hit, Secret
from sos_map.mentions.tokens import Reading, Token
from sos_map.mentions.words import acts, listed, written

__all__ = ["Initials"]

#: Names that begin with Mc keep it: McP.
_IRISH = re.compile(r"mc[^\W\d_]")
_GAPS = " .\n-‐‑'’·/"


@attrs.frozen(repr=False)
class Initials:
    """The initials of hidden people."""

    known: dict[str, tuple[str, ...]]
    visible: frozenset[str]
    particles: frozenset[str]

    @classmethod
    def of(
        cls, people: Iterable[Secret], visible: Iterable[tuple[str, ...]]
    ) -> Initials:
        """Prepare the initials of names of at least two words."""
        known: dict[str, tuple[str, ...]] = {}
        particles = listed("particles")
        for secret in people:
            for initials in _of(name_parts(secret.words), particles):
                known[initials] = (*known.get(initials, ()), secret.path)
        return cls(
            {key: tuple(dict.fromkeys(paths)) for key, paths in known.items()},
            frozenset(i for name in visible for i in _of(name, particles)),
            particles,
        )

    def find(self, text: Reading) -> Iterator[Hit]:
        """Find initials among the words of a text."""
        if not self.known:
            return
        row = text.row
        for at, token in enumerate(row):
            if _is_initial(row, at):
                yield from self._apart(row, at)
            if len(token.text) == 1:
                yield from self._titled(row, at)
            elif not text.shouted and len(token.text) <= 5:
                yield from self._unit(row, at)

    def _unit(self, row: tuple[Token, ...], at: int) -> Iterator[Hit]:
        token = row[at]
        if not token.capital or (at + 1 < len(row) and row[at + 1].before == "-"):
            return  # BB-avdelningen
        for form in (token.text, token.text.removesuffix("s")):
            if form not in self.known or len(form) < 2:
                continue
            if not token.upper and not _capitals_then_s(token, form):
                continue
            if token.raw in listed("abbreviations") and not _is_somebody(row, at):
                continue
            yield from self._hits(form, token.start, token.end)
            return

    def _apart(self, row: tuple[Token, ...], at: int) -> Iterator[Hit]:
        if at and row[at - 1].text.isdigit():
            return  # 10 a.m.
        pieces: list[Token] = []
        for place, token in enumerate(row[at : at + 6], start=at):
            if pieces and token.before.strip(_GAPS):
                break
            if not _is_initial(row, place):
                if token.text in self.particles - {"and", "och"} and pieces:
                    continue
                break
            pieces.append(token)
        for length in range(min(len(pieces), 4), 1, -1):
            some = pieces[:length]
            text = "".join(piece.text for piece in some)
            if text not in self.known:
                continue
            pointed = all(piece.before.strip() for piece in some[1:])
            capitals = all(piece.capital for piece in some)
            if not capitals and (not pointed or text in listed("pointed_small")):
                continue
            if not capitals and any("/" in piece.before for piece in some[1:]):
                continue  # n/a
            if text in listed("pointed") and not _is_somebody(row, at):
                continue
            yield from self._hits(text, some[0].start, some[-1].end)
            return

    def _titled(self, row: tuple[Token, ...], at: int) -> Iterator[Hit]:
        """Find one letter after a title: tant G, Mrs P."""
        letter = row[at]
        if not letter.capital or not at or row[at - 1].text not in listed("titles"):
            return
        # Mr M is a Mr Marlowe, tant M a Maj.
        of_surname = row[at - 1].text in ("mr", "mrs", "ms", "miss", "fru", "herr")
        if letter.before.strip(" .") or any(
            letter.text == one[-1 if of_surname else 0] for one in self.visible
        ):
            return
        found = {
            path
            for key, paths in self.known.items()
            if letter.text in key
            for path in paths
        }
        for path in sorted(found):
            yield Hit(row[at - 1].start, letter.end, "initials", path, "doubtful")

    def _hits(self, text: str, start: int, end: int) -> Iterator[Hit]:
        kind = "ambiguous" if text in self.visible else "initials"
        for path in self.known[text]:
            yield Hit(start, end, kind, path, "likely")


def _is_initial(row: tuple[Token, ...], at: int) -> bool:
    """Say whether a word is one letter, or two that are said as one: Sz., Ch."""
    token = row[at]
    if len(token.text) == 1:
        return True
    pointed = at + 1 == len(row) or row[at + 1].before.startswith(".")
    if _IRISH.fullmatch(token.text) and token.capital and token.shown[-1].isupper():
        return True  # A. McP.
    return token.text in listed("digraphs") and token.capital and pointed


def _capitals_then_s(token: Token, form: str) -> bool:
    return token.text == f"{form}s" and token.shown[:-1].isupper()


def _is_somebody(row: tuple[Token, ...], at: int) -> bool:
    """Say whether letters that are an abbreviation, too, stand for somebody here."""
    before = row[at - 1].text if at else ""
    if before in ("the", "en", "ett", "a", "an"):
        return False
    last = at
    while last + 1 < len(row) and len(row[last + 1].text) == 1:
        last += 1
    after = row[last + 1].raw if last + 1 < len(row) else ""
    if row[at].first and row[at].upper and after in written("has_or_is"):
        return True
    if row[at].first and len(row[at].text) == 1 and acts(after):
        return True
    others = (row[at - 1] if at else None, row[last + 1] if after else None)
    if any(one and one.upper and len(one.text) == 2 for one in others):
        return True  # SL, LH, AE
    return before in listed("before_somebody") or acts(after, surely=True)


def _of(parts: tuple[str, ...], particles: frozenset[str]) -> set[str]:
    """Return the initials of a name, with and without what stands in its middle."""
    main = tuple(part for part in parts if part not in particles)
    found = set()
    for row in (parts, main):
        if len(row) >= 2:
            found.add("".join(part[0] for part in row))
            for other in (row[-1], row[1]):
                found |= {a + b for a in _first(row[0]) for b in _first(other)}
    return found


def _first(part: str) -> set[str]:
    """Return what a name begins with."""
    if _IRISH.match(part) and len(part) > 3:
        return {part[0], part[:3]}
    return {part[0], part[:2]} if part[:2] in listed("digraphs") else {part[0]}
