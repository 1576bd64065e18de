"""Words that are nearly a name: a letter wrong, by ear, dressed up, cut short."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs
from rapidfuzz.distance import OSA

from sos_map.mentions.endings import bases
from sos_map.mentions.naming import Form
from sos_map.mentions.nicknames import is_given
from sos_map.mentions.tokens import Reading, Token

__all__ = ["Near", "sound"]

_LEET = tuple(
    str.maketrans("013456789@$!|€£", f"o{one}easbtbgas{one}{one}ef") for one in "il"
)
_SOUNDS = (
    ("tch", "ch"), ("sch", "sh"), ("sz", "sh"), ("cz", "ch"), ("ksh", "sh"),
    ("ck", "k"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("bh", "b"), ("ch", "k"),
    ("oo", "u"), ("ou", "u"), ("ee", "i"), ("ae", "e"), ("ai", "e"), ("ei", "e"),
    ("ay", "e"), ("ey", "e"), ("dt", "t"), ("dj", "j"), ("ph", "f"), ("th", "t"),
    ("qu", "kv"), ("c", "k"),
    ("q", "k"), ("w", "v"), ("z", "s"), ("x", "ks"), ("y", "i"), ("j", "i"),
    ("ie", "i"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1+")
#: Fahy and Fahey, Kelly and Kellie.
_LAST = re.compile(r"(?:ey|ie|ee|y)$")
#: Sarah, Jonathan, Johan.
_SILENT = re.compile(r"(?<=[aeiou])h(?![aeiou])|(?<=[aeiou])h$")


def sound(word: str) -> str:
    """Return roughly how a folded word sounds.

    >>> sound("villma") == sound("wilma"), sound("christopher") == sound("kristofer")
    (True, True)
    """
    word = _LAST.sub("i", word)
    for written, said in _SOUNDS:
        word = word.replace(written, said)
    return _SILENT.sub("", _TWICE.sub(r"\1", word))


def _look(word: str) -> str:
    """Return a folded word with letters that look the same made one."""
    return word.replace("rn", "m").replace("vv", "w").translate(_LOOKS)


_LOOKS = str.maketrans("i1|0", "lllo")


@attrs.frozen(repr=False)
class Near:
    """The names of one reader's secrets by sound, by look and by length."""

    words: Mapping[str, tuple[Form, ...]]
    sounds: Mapping[str, tuple[Form, ...]]
    looks: Mapping[str, tuple[Form, ...]]
    lengths: Mapping[int, tuple[str, ...]]
    streets: frozenset[str]

    @classmethod
    def of(cls, words: Mapping[str, tuple[Form, ...]]) -> Near:
        """Prepare the names."""
        sounds: dict[str, tuple[Form, ...]] = {}
        looks: dict[str, tuple[Form, ...]] = {}
        lengths: dict[int, tuple[str, ...]] = {}
        for word, forms in words.items():
            loose = tuple(form for form in forms if not form.exact)
            if not loose:
                continue
            if not word.isalpha():
                continue  # a code with another figure is another code
            sounds[sound(word)] = sounds.get(sound(word), ()) + loose
            looks[_look(word)] = looks.get(_look(word), ()) + loose
            if len(word) >= 5:
                reach = 2 if len(word) >= 9 else 1
                for length in range(len(word) - reach, len(word) + reach + 1):
                    lengths[length] = (*lengths.get(length, ()), word)
        streets = {
            word
            for word, forms in words.items()
            if any(f.kind == "street" for f in forms)
        }
        return cls(words, sounds, looks, lengths, frozenset(streets))

    def find(self, text: Reading, token: Token) -> Iterator[Form]:
        """Return the names that a word may be meant to be."""
        word = token.text
        found: list[Form] = []
        if len(word) >= 3:
            found += self._dressed(word)
        short = word.strip("0123456789")
        if short != word and len(short) >= 3:  # gunvor51
            for base, _ending in bases(short)[:2]:
                found += (form for form in self.words.get(base, ()) if form.plain)
        if token.capital or token.tied or not text.cased:
            found += self._misspelled(word)
        if len(word) >= 5 and text.plain.text[token.end : token.end + 1] == ".":
            found += self._cut(word, token)
        # The word itself was looked at before, and was no name here.
        itself = {base for base, _ending in bases(word)}
        yield from (f for f in dict.fromkeys(found) if f.words[0] not in itself)

    def _dressed(self, word: str) -> Iterator[Form]:
        """Find letters that are figures, and letters that look like others."""
        yield from self.looks.get(_look(word), ())
        if any(c.isdigit() for c in word) and not word.isdigit():
            for table in _LEET:
                for base, _ending in bases(word.translate(table)):
                    for form in self.words.get(base, ()):
                        if not form.exact:
                            yield form

    def _misspelled(self, word: str) -> Iterator[Form]:
        if len(word) < 3 or not word.isalpha():
            return
        for base, ending in bases(word):
            if ending not in ("", "s", "n", "of"):
                continue
            if len(base) >= 3 and ending in ("", "s"):
                for form in self.sounds.get(sound(base), ()):
                    if len(form.joined) >= 4:
                        yield form
            if len(base) < 5 or ending == "n" or is_given(base) or is_given(word):
                continue  # Hamid is another name than Hamdi
            for other in self.lengths.get(len(base), ()):
                if len(base) != len(other) and len(other) < 6:
                    continue
                most = 2 if len(other) >= 9 and other not in self.streets else 1
                if OSA.distance(base, other, score_cutoff=most) <= most:
                    for form in self.words[other]:
                        if not form.exact:
                            yield form

    def _cut(self, word: str, token: Token) -> Iterator[Form]:
        """Find a name that is cut short with a point: Kaprifolsk."""
        if not token.capital:
            return
        for other, forms in self.words.items():
            if len(other) >= len(word) + 2 and other.startswith(word):
                for form in forms:
                    if form.kind != "name-part" and not form.exact:
                        yield form
