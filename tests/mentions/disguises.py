"""Ways to write a name, a telephone number and a day so that it looks like another."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

Disguise = Callable[[str], str]

_CYRILLIC = str.maketrans("aeopcxyiAEOPCTXHKMB", "аеорсхуіАЕОРСТХНКМВ")
_LEET = str.maketrans("oeaiOEAI", "03410341")


def _swapped(word: str) -> str:
    at = next(i for i in range(2, len(word) - 1) if word[i] != word[i + 1])
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _wide(word: str) -> str:
    return "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in word)


def _bold(word: str) -> str:
    small, large = 0x1D41A, 0x1D400
    return "".join(
        chr(ord(c) - 97 + small)
        if "a" <= c <= "z"
        else chr(ord(c) - 65 + large)
        if "A" <= c <= "Z"
        else c
        for c in word
    )


def _bare(word: str) -> str:
    spread = unicodedata.normalize("NFD", word)
    return "".join(c for c in spread if not unicodedata.combining(c))


#: For a single name of at least six letters.
NAMES: dict[str, Disguise] = {
    "as it is": str,
    "genitive": lambda w: f"{w}s",
    "english genitive": lambda w: f"{w}’s",
    "family": lambda w: f"{w}arna",
    "with a hyphen": lambda w: f"{w}-barnen",
    "capitals": str.upper,
    "no marks": _bare,
    "spread marks": lambda w: unicodedata.normalize("NFD", w),
    "spelled out": " ".join,
    "with points": ".".join,
    "with hyphens": "-".join,
    "over two lines": lambda w: f"{w[:3]}-\n{w[3:]}",
    "soft hyphen": lambda w: f"{w[:4]}\u00ad{w[4:]}",
    "zero width": lambda w: f"{w[:2]}\u200b{w[2:5]}\u2060{w[5:]}",
    "direction marks": lambda w: f"{w[:3]}\u200f{w[3:]}",
    "look-alikes": lambda w: w.translate(_CYRILLIC),
    "wide": _wide,
    "bold": _bold,
    "figures": lambda w: w.translate(_LEET),
    "two swapped": _swapped,
    "one gone": lambda w: w[:3] + w[4:],
    "one twice": lambda w: w[:4] + w[3:],
    "in a file name": lambda w: f"samtal_{w}_1.docx",
    "a handle": lambda w: f"@{w.lower()}83",
}

PHONES: dict[str, Disguise] = {
    "as it is": str,
    "bare": lambda p: p.replace("-", "").replace(" ", ""),
    "with points": lambda p: p.replace("-", ".").replace(" ", "."),
    "abroad": lambda p: "+46 " + p[1:].replace("-", " "),
    "abroad, noughts": lambda p: "0046" + p[1:].replace("-", "").replace(" ", ""),
    "both": lambda p: "+46 (0)" + p[1:],
    "without the area": lambda p: p.partition("-")[2],
    "wide": _wide,
    "an O": lambda p: p.replace("0", "O"),
    "read out": lambda p: " ".join(
        ("noll", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio")[
            int(c)
        ]
        for c in p
        if c.isdigit()
    ),
    "its end": lambda p: f"numret som slutar på {p[-2:]}",
    "its end in english": lambda p: f"the one ending in {p[-5:]}",
}

#: For 1979-04-12.
DAYS = (
    "1979-04-12",
    "19790412",
    "790412",
    "12 april 1979",
    "den 12:e april -79",
    "12/4 1979",
    "12/4-79",
    "12.4.1979",
    "den tolfte april 1979",
    "12th of April 1979",
    "April 12, 1979",
    "12 Apr 1979",
    "född den 12 april",
    "född 1979",
    "born in 1979",
)
