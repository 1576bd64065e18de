"""A text made plain, so that a name is found however it was written.

Compatibility forms, capitals, accents, look-alike letters and characters that do not
show are folded away; where each folded character stood is kept.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from itertools import accumulate

import attrs

__all__ = ["Folded", "fold", "folded"]

#: Letters of other scripts that look like Latin ones, each before what it looks like,
#: and Latin letters that no decomposition leads to. The whole list of Unicode's
#: confusables is two megabytes; people mix in what their keyboard has.
_PAIRS = """
АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԚQ ԜW ЗZ аa вb еe кk мm нh оo рp сc тt
уy хx іi јj ѕs ԁd һh ӏl ԛq ԝw ьb гr пn иu ѵv ғf ңh ҝk үy ұy ҳx әe өo ΑA ΒB ΕE ΖZ ΗH
ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX αa βb γy εe ηn ιi κk νv οo ρp τt υu χx ωw ςs σo ϲc ϳj օo
ոn սu հh ցg քp յj łl øo đd ħh ıi ɩi ɑa ɡg ʟl ʀr ɴn ʙb ɪi ƙk ɓb ɗd ƒf ſs ŋn ðd
""".split()  # noqa: SIM905 (a list would be a page long)
_LOOKS_LIKE = {
    **{ord(pair[0]): pair[1] for pair in _PAIRS},
    **{ord(one): two for one, two in (("æ", "ae"), ("œ", "oe"), ("þ", "th"))},
}
#: Small capitals, letters in circles and squares, flags that spell.
_NAMED = re.compile(
    r"(?:LATIN.*SMALL CAPITAL|(?:SQUARED|CIRCLED|SYMBOL).* LETTER) ([A-Z])$"
)
_INVISIBLE = frozenset("\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u3164\uffa0")


def _plain(character: str) -> str:
    """Return what is left of one character."""
    if character in _INVISIBLE or unicodedata.category(character) in ("Cf", "Cc"):
        return " " if character in "\n\t\r" else ""
    spread = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", character))
    kept = "".join(c for c in spread if unicodedata.category(c) not in ("Mn", "Me"))
    named = _NAMED.search(unicodedata.name(kept, "")) if len(kept) == 1 else None
    if named:
        kept = named[1]
    return kept.translate(_LOOKS_LIKE).casefold().translate(_LOOKS_LIKE)


class _Table(dict[int, str]):
    """What each character folds to, looked up once."""

    def __missing__(self, code: int) -> str:
        found = self[code] = _plain(chr(code))
        return found


class _SoftTable(dict[int, str]):
    """The same, but Swedish letters keep their marks."""

    def __missing__(self, code: int) -> str:
        small = chr(code).lower()
        found = self[code] = small if small in "åäö" else _TABLE[code]
        return found


_TABLE = _Table()
_SOFT = _SoftTable()


@attrs.frozen(repr=False)
class Folded:
    """A folded text that remembers the text it was made of.

    Attributes:
        source: As it stands on the page.
        text: Folded.
        soft: Folded, but å, ä and ö are kept: får is not far.
    """

    source: str
    text: str
    soft: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a piece of the folded text stands in the source."""
        if len(self.source) == len(self.text):
            every = all(len(_TABLE[ord(c)]) == 1 for c in self.source)
            if every:
                return start, end
        ends = list(accumulate(len(_TABLE[ord(c)]) for c in self.source))
        return bisect_right(ends, start), bisect_right(ends, end - 1) + 1


def fold(text: str) -> Folded:
    """Fold a text."""
    return Folded(text, text.translate(_TABLE), text.translate(_SOFT))


def folded(text: str) -> str:
    """Return only the folded words.

    >>> folded("ÅSA Lind\u00adqvist"), folded("Ѕаrа")
    ('asa lindqvist', 'sara')
    """
    return text.translate(_TABLE)
