"""Numbers: telephones, identity numbers, days of birth, post codes, references."""

from __future__ import annotations

import re

import attrs

from sos_map.mentions.folding import folded

__all__ = ["Digits", "born_digits", "identity_digits", "phone_digits", "runs", "spoken"]


@attrs.frozen
class Digits:
    """A row of digits that tells, and whether other words must say what it is."""

    digits: str
    kind: str
    context: bool = False


_CODES = ("46", "44", "47", "45", "358", "353", "1")
_RUN = re.compile(r"[+(]?\d(?:[^\S\n]?[-/.()–—:+]?[^\S\n]?[-()]?\d)*")
_GROUP = re.compile(r"\d+")
_MIXED = re.compile(r"(?<![^\W\d_])[\doil]*\d[\doil]*(?![^\W\d_])")
_SPOKEN = {
    "noll": "0",
    "ett": "1",
    "en": "1",
    "tva": "2",
    "tre": "3",
    "fyra": "4",
    "fem": "5",
    "sex": "6",
    "sju": "7",
    "atta": "8",
    "nio": "9",
    "zero": "0",
    "oh": "0",
    "nought": "0",
    "one": "1",
    "two": "2",
    "three": "3",
    "four": "4",
    "five": "5",
    "six": "6",
    "seven": "7",
    "eight": "8",
    "nine": "9",
}
_TENS = {
    "tjugo": "2",
    "trettio": "3",
    "fyrtio": "4",
    "femtio": "5",
    "sextio": "6",
    "sjuttio": "7",
    "attio": "8",
    "nittio": "9",
    "twenty": "2",
    "thirty": "3",
    "forty": "4",
    "fifty": "5",
    "sixty": "6",
    "seventy": "7",
    "eighty": "8",
    "ninety": "9",
}
_TEENS = {
    "tio": "10",
    "elva": "11",
    "tolv": "12",
    "tretton": "13",
    "fjorton": "14",
    "femton": "15",
    "sexton": "16",
    "sjutton": "17",
    "arton": "18",
    "nitton": "19",
    "ten": "10",
    "eleven": "11",
    "twelve": "12",
    "thirteen": "13",
    "fourteen": "14",
    "fifteen": "15",
    "sixteen": "16",
    "seventeen": "17",
    "eighteen": "18",
    "nineteen": "19",
}
_ONES = {word: digit for word, digit in _SPOKEN.items() if word not in ("oh",)}
_READ = {
    **_SPOKEN,
    **_TEENS,
    **{tens: f"{digit}0" for tens, digit in _TENS.items()},
    **{
        f"{tens}{one}": f"{digit}{last}"
        for tens, digit in _TENS.items()
        for one, last in _ONES.items()
        if last != "0"
    },
}


def phone_digits(words: str) -> list[Digits]:
    """Return what a telephone number can look like."""
    text = folded(words).strip()
    digits = re.sub(r"\D", "", text)
    local = digits
    if text.startswith("+") or digits.startswith("00"):
        local = digits.removeprefix("00")
        for code in _CODES:
            if local.startswith(code):
                local = local[len(code) :]
                break
    local = local.lstrip("0")
    if len(local) < 5:
        return [Digits(digits, "phone")] if len(digits) >= 4 else []
    whole = [local, f"0{local}"]
    for code in _CODES:
        whole += [f"{code}{local}", f"00{code}{local}", f"{code}0{local}"]
    found = [Digits(one, "phone") for one in whole]
    found += [Digits(local[-n:], "phone") for n in range(5, len(local))]
    found += [Digits(f"0{local[:n]}", "phone") for n in range(5, len(local))]
    found += [Digits(local[-n:], "phone", context=True) for n in (2, 3, 4)]
    return found


def identity_digits(words: str) -> list[Digits]:
    """Return what an identity number can look like, whole or in part."""
    groups = re.sub(r"[^\d]", "", folded(words))
    found = []
    if len(groups) in (10, 12):
        short = groups[-10:]
        kind = "identity-number"
        found = [Digits(groups, kind), Digits(short, kind)]
        if len(groups) == 12:
            found += [Digits(groups[:8], "born"), Digits(groups[2:8], "born")]
        found += [Digits(short[:6], "born")]
        found += [Digits(short[-4:], kind, context=short[-4:-2] in ("19", "20"))]
    elif len(groups) in (6, 8):
        found = [Digits(groups, "born"), Digits(groups[-6:], "born")]
    elif len(groups) >= 4:
        found = [Digits(groups, "identity-number")]
    return found


def born_digits(words: str) -> list[Digits]:
    """Return a day of birth as a row of digits, the ways people write one."""
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)[~?%]?", words.strip())
    if not match:
        return []
    year, month, day = match.groups()
    short = year[2:]
    orders = [
        year + month + day,
        short + month + day,
        day + month + year,
        day + month + short,
        month + day + year,
        f"{int(day)}{int(month)}{year}",
        f"{int(day)}{int(month)}{short}",
        f"{int(month)}{int(day)}{year}",
        f"{day}{int(month)}{year}",
        f"{int(day)}{month}{year}",
        f"{int(day)}{month}{short}",
        f"{year}{int(month)}{int(day)}",
        f"{year}{month}{int(day)}",
        f"{year}{int(month)}{day}",
    ]
    return [Digits(one, "born") for one in orders if len(one) >= 5]


def runs(text: str) -> list[tuple[str, int, int]]:
    """Return every row of digits in a folded text, with where it stands.

    Groups that are only parted by a space, a hyphen and the like are one row; parts of
    a row that begin and end with a group are rows as well.
    """
    found = []
    for match in _RUN.finditer(text):
        groups = [
            (g[0], match.start() + g.start(), match.start() + g.end())
            for g in _GROUP.finditer(match[0])
        ]
        for first in range(len(groups)):
            row = ""
            for last in range(first, min(len(groups), first + 12)):
                row += groups[last][0]
                if len(row) > 16:
                    break
                found.append((row, groups[first][1], groups[last][2]))
    return found


def spoken(words: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Return rows of digits that are read out, word by word."""
    found = []
    at = 0
    while at < len(words):
        row = ""
        last = at
        rows: list[tuple[str, int]] = []
        while last < len(words) and words[last][0] in _READ:
            row += _READ[words[last][0]]
            last += 1
            rows.append((row, last))
        if last - at >= 2:
            found += [
                (text, words[at][1], words[end - 1][2])
                for text, end in rows
                if len(text) >= 3
            ]
        at += 1
    return found


def letters_for_digits(text: str) -> str:
    """Return a text in which ``O7O-l23`` is 070-123; everything stays in its place."""
    return _MIXED.sub(
        lambda m: m[0].replace("o", "0").replace("i", "1").replace("l", "1"), text
    )
