"""Rows of digits that tell of something: telephones, identity numbers, days, codes."""

from __future__ import annotations

import re
from typing import Literal

import attrs

from sos_map.mentions.folding import folded
from sos_map.mentions.secret import Secret
from sos_map.mentions.streets import NUMBER_CODE

__all__ = ["Digits", "digits_of"]

#: What else the text must say: that a number ends or begins so; that it is a car's, a
#: case's, a post code.
Needs = Literal["", "ending", "beginning", "car", "case", "zip"]


@attrs.frozen(repr=False)
class Digits:
    """A row of digits that tells.

    Attributes:
        row: The digits.
        kind: What a mention of them is called.
        needs: What the text around must say.
        whole: They must stand in one group: ``48.20`` is no 4820.
    """

    row: str
    kind: str
    needs: Needs = ""
    whole: bool = False


_CODES = ("46", "44", "47", "45", "358", "353", "1")


def digits_of(secret: Secret) -> list[Digits]:
    """Return the rows of digits that tell of a secret."""
    if secret.kind == "phone":
        return _phone(secret.words)
    if secret.kind == "identity-number":
        return _identity(secret.words)
    if secret.kind == "born":
        return _born(secret.words)
    if secret.kind == "address":
        text = folded(secret.words)
        codes = ["".join(filter(None, c.groups())) for c in NUMBER_CODE.finditer(text)]
        # 2897 or 0150 Oslo; the number of the house stands in the first piece.
        short = re.findall(r"\b\d{4,5}\b", " ".join(re.split(r"[,\n;]", text)[1:]))
        return [
            *(Digits(code, "zip") for code in codes),
            *(Digits(code, "zip", "zip", whole=True) for code in short),
        ]
    if secret.kind == "number":
        return _code(secret.words, "number", "case")
    if secret.kind == "plate":
        return _code(secret.words, "plate", "car")
    return []


def _phone(words: str) -> list[Digits]:
    digits = re.sub(r"\D", "", folded(words))
    local = digits
    if folded(words).strip().startswith("+") or digits.startswith("00"):
        local = digits.removeprefix("00")
        code = next((code for code in _CODES if local.startswith(code)), "")
        local = local.removeprefix(code)
    local = local.lstrip("0")
    if len(local) < 5:
        return [Digits(digits, "phone", whole=True)] if len(digits) >= 4 else []
    rows = [local, f"0{local}", f"00{local}"]
    for code in _CODES:
        rows += [f"{code}{local}", f"00{code}{local}", f"{code}0{local}"]
    rows += [local[-length:] for length in range(5, len(local))]
    found = [Digits(row, "phone") for row in rows]
    whole = {f"0{local}", digits, digits.removeprefix("00")}
    found += [
        Digits(row[:length], "phone", "beginning")
        for row in sorted(whole)
        for length in range(4, len(row))
    ]
    # A last digit or two left out, and dots or crosses in their place.
    found += [Digits(f"0{local[:-gone]}", "phone", "ending") for gone in (1, 2)]
    return found + [Digits(local[-n:], "phone", "ending", True) for n in (2, 3, 4)]


def _identity(words: str) -> list[Digits]:
    digits = re.sub(r"\D", "", folded(words))
    kind = "identity-number"
    if len(digits) in (10, 12):
        short = digits[-10:]
        last = short[-4:]
        year = last.startswith(("19", "20"))
        found = [Digits(digits, kind), Digits(short, kind)]
        if _is_day(short[:6]):
            found += [
                Digits(digits[:-4], "born"),
                Digits(short[:6], "born", whole=True),
            ]
        return [*found, Digits(last, kind, "ending" if year else "", whole=True)]
    if len(digits) in (6, 8) and _is_day(digits[-6:]):
        return [Digits(digits, "born"), Digits(digits[-6:], "born", whole=True)]
    return [Digits(digits, kind)] if len(digits) >= 5 else []


def _is_day(six: str) -> bool:
    # The day of a coordination number is 60 more.
    return 1 <= int(six[2:4]) <= 12 and 1 <= int(six[4:6]) % 60 <= 31


def _born(words: str) -> list[Digits]:
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)[~?%]?", words.strip())
    if not match:
        return []
    year, month, day = match.groups()
    rows = {
        y + m + d
        for y in (year, year[2:])
        for m in (month, month.lstrip("0"))
        for d in (day, day.lstrip("0"))
    }
    rows |= {
        first + second + y
        for y in (year, year[2:])
        for m in (month, month.lstrip("0"))
        for d in (day, day.lstrip("0"))
        for first, second in ((d, m), (m, d))
    }
    return [Digits(row, "born", whole=len(row) < 6) for row in sorted(rows)]


def _code(words: str, kind: str, needs: Needs) -> list[Digits]:
    text = folded(words)
    digits = re.sub(r"\D", "", text)
    groups = re.findall(r"\d+", text)
    found = []
    if len(groups) > 1 and len(digits) >= 4:
        found.append(Digits(digits, kind, "" if len(digits) >= 5 else needs))
    for group in groups:
        year = len(group) == 4 and group.startswith(("19", "20"))
        if year and len(groups) > 1:
            continue
        sure = len(group) >= 4 and not year
        if len(group) >= 3:
            found.append(Digits(group, kind, "" if sure else needs, whole=True))
        short = group.lstrip("0")
        if short != group and len(short) >= 2:
            found.append(Digits(short, kind, needs, whole=True))
    return found
