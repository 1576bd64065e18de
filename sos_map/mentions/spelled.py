"""Names in pieces: spelled out, hyphenated, broken over lines, written apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, pairwise

import attrs

from sos_map.mentions.naming import Form
from sos_map.mentions.secret import Hit
from sos_map.mentions.tokens import Reading, Token
from sos_map.mentions.visible import Visible
from sos_map.mentions.words import is_ordinary, listed

__all__ = ["Spelled"]

_TAILS = ("", "s", "n", "en", "ns", "ens")


@attrs.frozen(repr=False)
class Spelled:
    """The names and codes of one reader's secrets, each in one row of letters."""

    names: tuple[tuple[str, tuple[Form, ...]], ...]
    anything: re.Pattern[str] | None
    visible: Visible

    @classmethod
    def of(cls, forms: Iterable[Form], visible: Visible) -> Spelled:
        """Prepare forms."""
        names: dict[str, tuple[Form, ...]] = {}
        for form in forms:
            if len(form.joined) >= 3 and not (form.exact and len(form.words) == 1):
                names[form.joined] = (*names.get(form.joined, ()), form)
        every = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
        return cls(tuple(names.items()), re.compile(every) if every else None, visible)

    def find(self, text: Reading) -> Iterator[Hit]:
        """Find what is written in more than one piece."""
        row = text.row
        squeezed = "".join(token.text for token in row)
        if self.anything is None or not self.anything.search(squeezed):
            return
        starts: dict[int, int] = {}
        ends: dict[int, int] = {}
        at = 0
        for number, token in enumerate(row):
            starts[at] = number
            at += len(token.text)
            ends[at] = number
        for name, forms in self.names:
            found = squeezed.find(name)
            while found >= 0:
                pieces = _pieces(row, squeezed, starts, ends, found, found + len(name))
                for form in forms if len(pieces) > 1 else ():
                    if self._is_one(text, pieces, name, form):
                        span = pieces[0].start, pieces[-1].end
                        yield Hit(*span, form.kind, form.path, "likely")
                found = squeezed.find(name, found + 1)

    def _is_one(
        self, text: Reading, pieces: tuple[Token, ...], name: str, form: Form
    ) -> bool:
        """Say whether pieces are one name, and not words that stand side by side."""
        gaps = _gaps_inside(pieces, form)
        if not gaps:
            return False  # found as a phrase
        single = sum(len(piece.text) == 1 for piece in pieces)
        if single >= max(len(pieces) - 1, 3) or single == len(pieces):
            return True
        if len(name) < 5:
            return False
        if all(gap.strip() in ("-", "‐", "‑") or "\n" in gap for gap in gaps):
            return True
        two = len(pieces) == 2 and pieces[0].capital and not any(map(str.strip, gaps))
        if two and pieces[1].text in listed("generic"):
            return True  # Strand gymnasiet
        if any(
            self.visible.named(piece.text) and len(piece.text) > 1 for piece in pieces
        ):
            return False
        if any(gap.strip() for gap in gaps):
            return not any(gap.strip(" -.·_*/|") for gap in gaps) and single > 0
        if text.cased and not (pieces[0].capital or pieces[0].first):
            return False
        if all(is_ordinary(piece.raw, text.language) for piece in pieces):
            # Swedish words are often written apart: Hatt stugan.
            return len(pieces) == 2 and len(name) >= 9
        return True


def _gaps_inside(pieces: tuple[Token, ...], form: Form) -> list[str]:
    """Return what parts the pieces where no word of the form ends."""
    edges = set(accumulate(len(word) for word in form.words))
    gaps = []
    at = 0
    for piece, after in pairwise(pieces):
        at += len(piece.text)
        if at not in edges:
            gaps.append(after.before)
    return gaps


def _pieces(
    row: tuple[Token, ...],
    squeezed: str,
    starts: dict[int, int],
    ends: dict[int, int],
    start: int,
    end: int,
) -> tuple[Token, ...]:
    """Return the words that make up a piece of the row, or none."""
    first = starts.get(start)
    if first is None:
        return ()
    for tail in _TAILS:
        last = ends.get(end + len(tail))
        if last is not None and squeezed.startswith(tail, end):
            return row[first : last + 1]
    return ()
