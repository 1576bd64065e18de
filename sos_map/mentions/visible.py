"""The names and places that a reader may see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import attrs

from sos_map.mentions.tokens import Token
from sos_map.mentions.words import listed

__all__ = ["Visible"]


@attrs.frozen(repr=False)
class Visible:
    """The names that a reader may see; `shared` are surnames of several of them."""

    words: frozenset[str]
    first: frozenset[str]
    shared: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    places: frozenset[str]
    bodies: tuple[tuple[str, ...], ...]

    @classmethod
    def of(
        cls, names: Iterable[tuple[str, ...]], places: Iterable[tuple[str, ...]] = ()
    ) -> Visible:
        """Prepare names and places, each as its folded words."""
        seen = [name for name in names if name]
        surnames = Counter(word for name in seen for word in set(name[1:]))
        for name in seen:
            surnames.pop(name[0], None)
        return cls(
            frozenset(w for name in seen for w in name),
            frozenset(name[0] for name in seen),
            frozenset(last for last, many in surnames.items() if many > 1),
            frozenset((a, b) for name in seen for a in name for b in name if a != b),
            frozenset(
                form
                for words in (*seen, *places)
                for word in words
                for form in (word, word.removesuffix("s"))
            ),
            tuple(seen),
        )

    def named(self, word: str) -> str:
        """Return which visible name a folded word is, in itself or as a genitive."""
        if word in self.words:
            return word
        short = word[:-1] if word.endswith("s") else ""
        return short if short in self.words else ""

    def explains(self, row: tuple[Token, ...], at: int, name: str) -> bool:
        """Say whether the words beside it make a name that of a visible person.

        A family bears the name of those of it who may be seen.
        """
        beside = {
            token.text for token in (*row[max(at - 1, 0) : at], *row[at + 1 : at + 2])
        }
        if name not in self.first and not beside.isdisjoint(listed("families")):
            return True
        before = row[at - 1].text if at else ""
        after = row[at + 1].text if at + 1 < len(row) else ""
        if name in self.shared and (row[at].text != name or after == "s"):
            # The Hartleys, Hartleys bil: the family of those who may be seen.
            return before not in listed("titles")
        for step in (-1, 1, -2):
            place = at + step
            if 0 <= place < len(row):
                word = row[place].text
                other = self.named(word)
                if other and (name, other) in self.pairs:
                    return True
                if step == 1 and len(word) == 1 and row[place].capital:
                    return any(a == name and b[0] == word for a, b in self.pairs)
        return False
