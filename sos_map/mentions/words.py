"""Ordinary words: what is no name unless something else says so."""

from __future__ import annotations

import functools

from sos_map.data import read_data
from sos_map.mentions.folding import folded

__all__ = ["is_ordinary", "listed", "ordinary_words"]


@functools.cache
def listed(name: str) -> frozenset[str]:
    """Return the words of an installed list, folded."""
    text = read_data("mentions", "lists", name).decode()
    return frozenset(folded(text).split())


@functools.cache
def ordinary_words() -> frozenset[str]:
    """Return the ordinary words of both languages; an English page may quote Swedish."""
    return listed("ordinary.sv.txt") | listed("ordinary.en.txt")


_ENDINGS = (
    "s n en et t a e r ar er or na arna erna orna ns ens ets na an de te ade t at "
    "ing ly ed ly es rs rn rna"
).split()


@functools.lru_cache(maxsize=20_000)
def is_ordinary(word: str) -> bool:
    """Say whether a folded word is an ordinary one, in any of its forms."""
    known = ordinary_words()
    if word in known:
        return True
    return any(
        word.endswith(ending) and word[: -len(ending)] in known
        for ending in _ENDINGS
        if len(word) - len(ending) >= 3
    )
