"""Whether what follows a word at the start of a sentence follows a name."""

from __future__ import annotations

from sos_map.mentions.tokens import Reading, Token
from sos_map.mentions.visible import Visible
from sos_map.mentions.words import acts, is_definite, listed, written

__all__ = ["acts_as_name"]

_NOT = frozenset({"inte", "not", "aldrig", "never"})


def acts_as_name(text: Reading, at: int, visible: Visible) -> bool:
    """Say whether what follows a word is what follows a name: Rose rang, Hope is here.

    Args:
        text: The text.
        at: The place of the word, which begins a sentence.
        visible: The names that the reader may see.
    """
    after = text.row[at + 1 : at + 4]
    if not after:
        return False
    word, second = after[0], after[1] if len(after) > 1 else None
    if word.before.strip():
        return _is_called(word)
    if word.capital and word.text != "i":
        return not visible.named(word.text)
    if word.text in ("and", "och", "&"):
        return (
            second is not None
            and second.capital
            and second.text not in listed("months")
        )
    if second is None:
        known = is_definite(text.row[at].raw)
        return acts(word.raw, surely=known) and word.raw not in written("may")
    if word.raw in ("har", "hade", "has", "had") and acts(second.raw, surely=True):
        return True
    if is_definite(text.row[at].raw):
        return acts(word.raw, surely=True)
    if word.text in ("is", "was", "ar", "var"):
        return _is_somebody(after, second, visible)
    if word.raw in written("may"):
        return _may(after, second)
    # June braids her hair, Will thinks that …
    return acts(word.raw) or (
        word.text.endswith("s")
        and text.language != "sv"
        and (second.raw in written("objects") or bool(visible.named(second.text)))
    )


def _is_called(word: Token) -> bool:
    """Say whether a sign after a word stands after a name: Rosa? Rosa, som …"""
    gap = word.before.strip()
    return (
        (gap == "-" and word.text in listed("of_a_family"))  # Björn-frågan
        or (gap in ("'", "’") and word.text == "s")
        or gap in ("?", "!")
        or (gap == "," and (len(word.text) == 1 or word.text in ("som", "who")))
    )


def _is_somebody(after: tuple[Token, ...], second: Token, visible: Visible) -> bool:
    """Say whether what is said of a word with `is` is said of people."""
    third = after[2] if len(after) > 2 else None
    if second.text in _NOT:
        return third is not None and third.raw in written("not_there")
    if visible.named(second.text):
        # Rosa är Majkens färg, Art is Maisie's best subject.
        return second.text in visible.words and not (third and third.text == "s")
    return second.text not in listed("says_what") and not (
        third is not None and third.text in ("an", "than")
    )


def _may(after: tuple[Token, ...], second: Token) -> bool:
    """Say whether what a word will or must do is what people do."""
    what = after[2] if second.text in _NOT and len(after) > 2 else second
    return what.raw in written("people_may") or what.text == "t"
