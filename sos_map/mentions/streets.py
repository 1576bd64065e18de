"""The forms in which an address is looked for: street, town, a letter post code."""

from __future__ import annotations

import re

from sos_map.mentions.folding import folded
from sos_map.mentions.naming import Form, body_forms, name_parts
from sos_map.mentions.secret import Secret
from sos_map.mentions.street_types import is_street_type, same_street
from sos_map.mentions.words import is_ordinary

__all__ = ["LETTER_CODE", "NUMBER_CODE", "OTHER_CODE", "address_forms", "is_street"]

#: 411 38 or SE-41138, 40-219; BS5 7QT.
NUMBER_CODE = re.compile(r"\b(?:se-?)?(?:(\d{3}) ?(\d{2})|(\d{2})-(\d{3}))\b")
LETTER_CODE = re.compile(r"\b([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})\b")
#: Post codes of other countries: T99 X2Y8, K1A 0B1, 1012 AB.
OTHER_CODE = re.compile(
    r"\b([a-z]\d[\dw] ?[a-z\d]{4}|[a-z]\d[a-z] ?\d[a-z]\d|\d{4} ?[a-z]{2})\b"
)
_WORD = re.compile(r"[^\W_]+")
#: How Swedish streets end, and how that is shortened.
_ENDS = {
    "gatan": ("g", "gata"),
    "vagen": ("v", "vag"),
    "granden": ("gr",),
    "grand": ("gr",),
    "stigen": ("st",),
    "torget": ("t",),
    "backen": ("b",),
    "allen": ("alle",),
    "plan": ("pl",),
    "leden": (),
    "kajen": (),
    "ringen": (),
    "slingan": (),
    "svangen": (),
    "garden": (),
}
#: Parts of a home that set nothing apart.
_ROOMS = re.compile(
    r"\b(?:lgh|lagenhet|flat|apt|apartment|unit|vån|van|tr|c/o|hus)\b.*"
)


def address_forms(secret: Secret) -> list[Form]:
    """Return the forms of an address; digits alone are looked for as numbers.

    >>> [f.joined for f in address_forms(Secret("address", "Ekgatan 1, Åby", "$"))]
    ['ekgatan', 'ekg', 'ekgata', 'aby', 'aaby']
    """
    forms: list[Form] = []
    for piece in re.split(r"[,\n;]", secret.words):
        text = folded(piece)
        text = OTHER_CODE.sub(" ", text)
        for code in LETTER_CODE.finditer(text):
            forms.append(Form((code[1],), "zip", secret.path, exact=True))
        has_code = bool(NUMBER_CODE.search(text) or LETTER_CODE.search(text))
        text = _ROOMS.sub(" ", LETTER_CODE.sub(" ", NUMBER_CODE.sub(" ", text)))
        words = name_parts(text)
        letters = tuple(w for w in words if not w[0].isdigit() and len(w) > 1)
        if not letters:
            continue
        last = letters[-1]
        swedish = next(
            (e for e in _ENDS if last.endswith(e) and (last != e or len(letters) > 1)),
            "",
        )
        numbers = [w for w in words if w[0].isdigit()]
        if same_street(last) and len(letters) > 1:
            forms += _english(letters[:-1], last, numbers, secret.path)
        elif swedish:
            forms += _swedish(letters, swedish, numbers, secret.path)
        elif len(letters) < len(words) and not has_code:
            forms += _foreign(letters, secret.path)
            forms.append(Form(letters, "street", secret.path, not is_ordinary(last)))
        else:
            town = " ".join(_WORD.findall(re.sub(r"\d", " ", piece)))
            forms += body_forms(Secret("place", town, secret.path), "town")
    return forms


def is_street(text: str) -> bool:
    """Say whether folded words are those of a street."""
    words = [word for word in _WORD.findall(text) if word.isalpha()]
    return any(word.endswith(tuple(_ENDS)) for word in words) or (
        len(words) > 1 and is_street_type(words[-1])
    )


#: What a street is called elsewhere: ul. Lipowa, rue des Lilas.
_ELSEWHERE = frozenset({"ul", "al", "os", "rue", "via", "calle", "heol", "stryd"})


def _foreign(letters: tuple[str, ...], path: str) -> list[Form]:
    own = tuple(word for word in letters if word not in _ELSEWHERE)
    forms = [
        Form((word,), "street", path)
        for word in own
        if len(word) >= 5 and not is_ordinary(word)
    ]
    if len("".join(letters)) >= 8:
        forms.append(Form(("".join(letters),), "street", path))
    return forms


def _swedish(
    letters: tuple[str, ...], end: str, numbers: list[str], path: str
) -> list[Form]:
    forms = [Form(letters, "street", path)]
    if len(letters) > 1 and len(letters[0]) >= 4:
        # Hökens gränd 3 is Höken 3.
        short = (*(() if len(letters) == 2 else letters[:-2]), letters[-2].rstrip("s"))
        forms += [
            Form((*short, number), "street", path, exact=True) for number in numbers
        ]
    stem = letters[-1].removesuffix(end)
    forms += [
        Form((*letters[:-1], stem + short), "street", path, exact=True)
        for short in _ENDS[end]
    ]
    return forms


def _english(
    stem: tuple[str, ...], end: str, numbers: list[str], path: str
) -> list[Form]:
    forms = [
        Form((*stem, same), "street", path, exact=same != end)
        for same in same_street(end)
    ]
    forms += [Form((number, *stem), "street", path, exact=True) for number in numbers]
    if len(stem[0]) >= 4:
        forms.append(Form(stem, "street", path, plain=False, exact=len(stem[0]) < 6))
    if len(stem) > 1:
        forms += [
            Form((word,), "street", path)
            for word in stem
            if len(word) >= 6 and not is_ordinary(word)
        ]
    return forms
