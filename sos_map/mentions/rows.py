"""The rows of digits in a text, in figures or read out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import attrs

from sos_map.mentions.tokens import Reading

__all__ = ["Row", "rows_in", "years_read_out"]

#: Digits and what may stand between them: one space, hyphen, point or the like.
_RUN = re.compile(r"\d(?:\s{0,2}[-/.,()–—‐‑:+*_·•|]?\s{0,2}[-()]?\d)*")
_DIGITS = str.maketrans("oilsb", "01158")
_GROUP = re.compile(r"\d+")
#: O7O-l23: letters that stand for digits, with at least one digit among them.
_MIXED = re.compile(r"(?<![^\W\d_])[\doilsb]*\d[\doilsb]*(?![^\W\d_])")
_UNITS = {
    "noll": "0", "ett": "1", "tva": "2", "tre": "3", "fyra": "4", "fem": "5",
    "sex": "6", "sju": "7", "atta": "8", "nio": "9", "zero": "0", "one": "1",
    "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
    "eight": "8", "nine": "9",
}  # fmt: skip
_TENS = {
    "tjugo": "2", "trettio": "3", "fyrtio": "4", "femtio": "5", "sextio": "6",
    "sjuttio": "7", "attio": "8", "nittio": "9", "twenty": "2", "thirty": "3",
    "forty": "4", "fifty": "5", "sixty": "6", "seventy": "7", "eighty": "8",
    "ninety": "9",
}  # fmt: skip
_READ = {
    **_UNITS,
    **{"oh": "0", "nought": "0", "tio": "10", "elva": "11", "tolv": "12"},
    **{"tretton": "13", "fjorton": "14", "femton": "15", "sexton": "16"},
    **{"sjutton": "17", "arton": "18", "nitton": "19", "ten": "10", "eleven": "11"},
    **{"twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15"},
    **{"sixteen": "16", "seventeen": "17", "eighteen": "18", "nineteen": "19"},
    **{word: f"{digit}0" for word, digit in _TENS.items()},
    **{
        f"{ten}{unit}": f"{first}{last}"
        for ten, first in _TENS.items()
        for unit, last in _UNITS.items()
        if last != "0"
    },
}
_CENTURIES = frozenset({"nineteen", "nitton"})
_TIMES = {"double": 2, "triple": 3, "dubbel": 2, "dubbla": 2, "trippel": 3}


@attrs.frozen(repr=False)
class Row:
    """A row of digits in a text.

    Attributes:
        digits: Only the digits.
        start: Where it begins in the folded text.
        end: Where it ends.
        groups: In how many groups it stands.
    """

    digits: str
    start: int
    end: int
    groups: int


def rows_in(text: Reading) -> Iterator[Row]:
    """Return every row of digits, and every part of one that is whole groups."""
    plain = _MIXED.sub(_as_digits, text.plain.text)
    for run in _RUN.finditer(plain):
        groups = list(_GROUP.finditer(plain, *run.span()))
        for first in range(len(groups)):
            digits = ""
            for last in range(first, len(groups)):
                digits += groups[last][0]
                if len(digits) > 16:
                    break
                start, end = groups[first].start(), groups[last].end()
                yield Row(digits, start, end, last - first + 1)
    yield from _read_out(text)


def _as_digits(match: re.Match[str]) -> str:
    return match[0].translate(_DIGITS)


def _read_out(text: Reading) -> Iterator[Row]:
    row = text.row
    for at in range(len(row)):
        digits = ""
        last = at
        while last < len(row) and (row[last].text in _READ or row[last].text in _TIMES):
            times = _TIMES.get(row[last].text, 0)
            if times:
                last += 1
                if last == len(row) or row[last].text not in _READ:
                    break
            digits += _READ[row[last].text] * (times or 1)
            last += 1
            if last - at >= 2 and len(digits) >= 4:
                yield Row(digits, row[at].start, row[last - 1].end, 1)


def years_read_out(text: Reading) -> Iterator[tuple[int, int, int]]:
    """Return years in words, without their century, and where: seventy-nine.

    The 19 of nineteen seventy-nine is none itself.
    """
    row = text.row
    for at, token in enumerate(row):
        short = token.text.removeprefix("nittonhundra").removeprefix("tjugohundra")
        digits = _READ.get(short.removeprefix("tvatusen"), "")
        if len(digits) == 1 and short != token.text:
            digits = f"0{digits}"
        if len(digits) != 2 or token.text in _CENTURIES:
            continue
        after = row[at + 1] if at + 1 < len(row) else None
        unit = _UNITS.get(after.text, "") if after and digits[1] == "0" else ""
        end = after.end if after and unit else token.end
        yield int(digits[0] + (unit or digits[1])), token.start, end
