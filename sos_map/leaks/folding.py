"""One way to write a text, so that two spellings of the same words are equal.

Case, accents, ligatures, invisible characters and typographic forms are gone. Nothing
is guessed: no inflection, no look-alike letters of other alphabets.
"""

from __future__ import annotations

import re
import unicodedata

__all__ = ["WALL", "edges_of", "fold", "words_and_divided", "words_of"]

#: Between texts that must not be read as one; no document holds it (a control
#: character), and nothing that is looked for does.
WALL = "\x1f"

# Combining marks, and what has no width: soft hyphens, joiners, marks of direction,
# variation selectors, the Arabic stretching stroke.
_UNSEEN = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0600-\u0605\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u06d6-\u06dd"
    "\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u070f\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u00ad\u034f\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff"
    "\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]+"
)
#: Letters that carry no accent that could be taken off.
_OTHER_LETTERS = str.maketrans(
    {
        "ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "þ": "th",
        "ħ": "h", "ŧ": "t", "ı": "i",
    }
)  # fmt: skip
_SMALL_LETTERS = re.compile("[øæœđðłþħŧı]")
# A Chinese or Japanese character is a word of its own: nothing stands between them.
_ALONE = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(f"[{_ALONE}]|[^\\W_{_ALONE}]+|{WALL}")
#: A word divided at the end of a line, or what looks like one.
_DIVIDED = re.compile(
    "(?<=\\w)[-\u2010\u2011\u00ad\u00ac]\u200b?[ \\t\\r\\n\u00a0]+(?=\\w)"
)


def fold(text: str) -> str:
    """Return a text without case, accents and what cannot be seen.

    >>> fold("A\u030asa LIN\u00adDQVIST, \ufb01n")
    'asa lindqvist, fin'
    """
    if text.isascii():
        return text.lower()
    # Taken apart first: that can lay bare a capital.
    plain = _UNSEEN.sub("", unicodedata.normalize("NFKD", text).casefold())
    if _SMALL_LETTERS.search(plain):
        plain = plain.translate(_OTHER_LETTERS)
    return plain


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded; `WALL` is a word of its own.

    >>> words_of("Storgatan 1\u00a0B, Åsa Lind-Ek")
    ['storgatan', '1', 'b', 'asa', 'lind', 'ek']
    """
    found: list[str] = _WORD.findall(fold(text))
    return found


def words_and_divided(text: str) -> list[str]:
    """Return the words of a text, and again with those joined that a line divides.

    >>> words_and_divided("av Lind-\\nqvist")
    ['av', 'lind', 'qvist', '\\x1f', 'av', 'lindqvist']
    """
    found = words_of(text)
    if _DIVIDED.search(text):
        found += [WALL, *words_of(_DIVIDED.sub("", text))]
    return found


def edges_of(words: list[str]) -> frozenset[int]:
    """Return where words begin and end in their letters without anything between.

    >>> sorted(edges_of(["lind", "qvist", "12"]))
    [0, 4, 9, 11]
    """
    edges, at = [0], 0
    for word in words:
        at += len(word)
        edges.append(at)
    return frozenset(edges)
