"""What Swedish and English hang on a name, and what is left without it."""

from __future__ import annotations

import functools

__all__ = ["Ending", "bases"]

#: Kind of ending: ``""`` none, ``s`` a genitive, ``of`` what comes of a place or a
#: family (norrvikska, lillmoborna, Lindqvistarna), ``n`` a definite form.
Ending = str

_OF = (
    "arna", "arnas", "orna", "erna", "ernas", "ska", "skan", "skas", "skans", "sk",
    "skt", "bo", "bor", "bon", "borna", "bornas", "are", "aren", "ians", "ers",
)  # fmt: skip
#: Erik is not Erika, and Eli not Elin: no vowels, and nothing on the shortest names.
_N = ("n", "en", "ns", "ens", "es")


@functools.lru_cache(maxsize=20_000)
def bases(word: str) -> tuple[tuple[str, Ending], ...]:
    """Return what a folded word may be a form of, itself first.

    >>> bases("asas")[:2]
    (('asas', ''), ('asa', 's'))
    """
    found = [(word, "")]
    if word.endswith("s") and len(word) >= 3:
        found.append((word[:-1], "s"))
    for endings, kind in ((_OF, "of"), (_N, "n")):
        found += [
            (word[: -len(ending)], kind)
            for ending in endings
            if word.endswith(ending) and len(word) - len(ending) >= 4
        ]
    return tuple(found)
