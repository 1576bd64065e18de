"""Hold what a file says against what its twin of dull words says.

The twin is the same map with a token in the place of every hostile text. What its file
says, with the tokens replaced, is what the file of the map must say: nothing more,
nothing less, in the same frame.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import attrs
from losses import canonical
from read_back import Read, read_back
from word_map import POSITIONS

from sos_map.exporting.api import File
from sos_map.testing import Vector

__all__ = ["Said", "differences", "said_by"]

_TOKEN = re.compile(rf"Q({'|'.join(POSITIONS)})(\d{{4}})q")
_PAGE = re.compile(r"\d+")


@attrs.frozen
class Said:
    """What the files of one name say, however many pages there are.

    Attributes:
        reads: By the file's name without its number.
    """

    reads: dict[str, list[Read]]

    @property
    def active(self) -> set[str]:
        """What in any file does more than be read."""
        pairs = ((name, read) for name, all_ in self.reads.items() for read in all_)
        return {f"{name}: {one}" for name, read in pairs for one in read.active}

    def has_title(self) -> bool:
        """Say whether the twin shows the title."""
        leaves = (x for reads in self.reads.values() for r in reads for x in r.leaves)
        return any("Qtitle" in leaf for leaf in leaves)


def said_by(files: Sequence[File]) -> Said:
    """Read every file back."""
    reads: dict[str, list[Read]] = {}
    for file in files:
        name = re.sub(r"-?\d+", "", file.name)
        reads.setdefault(name, []).append(read_back(file.media_type, file.data))
    return Said(reads)


def differences(
    found: Said,
    twin: Said,
    words: Sequence[Vector],
    *,
    title: int = 0,
    only: str = "",
    bare: Said | None = None,
) -> Iterator[str]:
    """Yield what the files say otherwise than they should; names no vector's text.

    Args:
        found: What the files of the map say.
        twin: What the files of its twin say.
        words: The vectors, in the order of their tokens.
        title: The vector that is the title.
        only: The one position in which vectors stand, if it is one.
        bare: What the files of a map without any words say: ours alone, and what
            stands at the end of a page where there is room.
    """

    def hostile(place: str, number: str) -> str:
        if only not in ("", place):
            return f"Q{place}{number}q"
        return words[title if place == "title" else int(number)].text

    if found.reads.keys() != twin.reads.keys():
        yield "other files"
    for name, reads in twin.reads.items():
        mine = found.reads.get(name, [])
        if reads[0].frame and [r.frame for r in reads] != [r.frame for r in mine]:
            yield f"{name}: another frame"
        wanted: Counter[str] = Counter()
        whose: dict[str, set[str]] = {}
        ours = set(_ours(name, bare))
        for leaf in (leaf for read in reads for leaf in read.leaves):
            tokens = _TOKEN.findall(leaf)
            plain = canonical(name, _TOKEN.sub(lambda m: hostile(m[1], m[2]), leaf))
            if tokens:
                wanted[plain] += 1
                places = (title if p == "title" else int(n) for p, n in tokens)
                whose.setdefault(plain, set()).update(words[n].id for n in places)
            else:
                ours.add(_PAGE.sub("0", plain))
        said = Counter(canonical(name, leaf) for read in mine for leaf in read.leaves)
        for plain in wanted - said:
            yield f"{name}: not as it was: {', '.join(sorted(whose[plain]))}"
        for plain in said.keys() - wanted.keys():
            if _PAGE.sub("0", plain) not in ours:
                yield f"{name}: says more: {ascii(plain)[:60]}"


def _ours(name: str, bare: Said | None) -> Iterator[str]:
    for read in bare.reads.get(name, []) if bare else ():
        yield from (_PAGE.sub("0", canonical(name, leaf)) for leaf in read.leaves)
