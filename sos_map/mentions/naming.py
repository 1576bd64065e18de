"""The names that are looked for, and the names that a reader may see."""

from __future__ import annotations

import re

import attrs

from sos_map.mentions.folding import folded
from sos_map.mentions.secret import Secret
from sos_map.mentions.words import is_ordinary, listed

__all__ = ["Form", "address_forms", "body_forms", "name_parts", "person_forms"]

_WORD = re.compile(r"[^\W_]+")


@attrs.frozen
class Form:
    """One way to write a secret.

    Attributes:
        words: Its folded words, in order.
        kind: What a mention of it is called.
        path: Where the secret stands in the map.
        common: Ordinary words are written so, too: it needs a capital or company.
        whole: It must stand whole; no endings, nothing built on it.
    """

    words: tuple[str, ...]
    kind: str
    path: str
    common: bool = False
    whole: bool = False


def name_parts(words: str) -> tuple[str, ...]:
    """Return the folded words of a name."""
    return tuple(_WORD.findall(folded(words)))


def _spellings(word: str) -> set[str]:
    """Return how a word with å, ä, ö is written where there are none."""
    plain = folded(word)
    low = word.lower()
    found = {plain}
    for dotted, written in (
        ("å", "aa"),
        ("ä", "ae"),
        ("ö", "oe"),
        ("ü", "ue"),
        ("ø", "oe"),
    ):
        if dotted in low:
            found.add(folded(low.replace(dotted, written)))
    return found


def person_forms(secret: Secret) -> list[Form]:
    """Return the forms of a person's name: whole, and each part."""
    forms = []
    parts = name_parts(secret.words)
    particles = listed("particles.txt")
    if len(parts) > 1:
        forms.append(Form(parts, "name", secret.path))
    kind = "name-part" if len(parts) > 1 else "name"
    for raw in re.findall(r"[^\W_]+", secret.words):
        for part in _spellings(raw):
            if len(part) >= 2 and part not in particles:
                forms.append(Form((part,), kind, secret.path, is_ordinary(part)))
    return forms


def body_forms(secret: Secret, kind: str) -> list[Form]:
    """Return the forms of a body or a place: whole, and what sets it apart."""
    parts = name_parts(secret.words)
    generic = listed("generic.txt")
    forms = []
    if len(parts) > 1:
        forms.append(Form(parts, kind, secret.path))
        if len(parts) == 2:
            forms.append(Form(parts[::-1], kind, secret.path))
    apart = [p for p in parts if p not in generic and not p.isdigit()]
    for part in apart:
        if len(part) < 3:
            continue
        common = is_ordinary(part)
        if common and len(parts) > 1 and len(apart) > 1:
            continue
        forms.append(Form((part,), kind, secret.path, common))
        if part.endswith("s") and len(part) >= 6:
            forms.append(Form((part[:-1],), kind, secret.path, is_ordinary(part[:-1])))
    if len(parts) == 1 and not apart:
        forms.append(Form(parts, kind, secret.path, common=True))
    return forms


_ZIP = re.compile(r"\b(?:se-?)?\d{3} ?\d{2}\b|\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b")
_STREETS = {
    "gatan": ("g", "gat", "gata", "gatans", "gt"),
    "vagen": ("v", "vag", "vagens", "vg"),
    "grand": ("gr", "granden"),
    "granden": ("gr", "grand"),
    "stigen": ("st", "stig"),
    "torget": ("t", "torg"),
    "backen": ("b", "backe"),
    "allen": ("al", "alle"),
    "plan": ("pl", "planen"),
    "gard": ("gd", "garden"),
    "garden": ("gd", "gard"),
    "leden": ("led",),
    "kajen": ("kaj",),
    "ringen": ("ring",),
    "slingan": ("slinga",),
    "svangen": ("svang",),
}
_TYPES = (
    "street st str",
    "road rd",
    "avenue ave av",
    "lane ln la",
    "close cl",
    "drive dr drv",
    "court ct crt",
    "crescent cres cr crst",
    "terrace terr ter tce",
    "place pl",
    "square sq",
    "gardens gdns gdn",
    "grove gr grv",
    "hill hl",
    "park pk",
    "way wy",
    "row",
    "walk wlk",
    "mews",
    "green grn",
    "view vw",
    "rise",
    "house hse",
)
_SAME = {word: line.split() for line in _TYPES for word in line.split()}


def address_forms(secret: Secret) -> list[Form]:
    """Return the forms of an address: street, post code and town."""
    forms: list[Form] = []
    for piece in re.split(r"[,\n;]", folded(secret.words)):
        zips = list(_ZIP.finditer(piece))
        for match in zips:
            code = tuple(_WORD.findall(match[0]))
            if not match[0][0].isdigit():
                forms.append(
                    Form((code[0],), "zip", secret.path, common=False, whole=True)
                )
        rest = _ZIP.sub(" ", piece)
        words = tuple(w for w in _WORD.findall(rest))
        letters = tuple(w for w in words if not w[0].isdigit() and len(w) > 1)
        if not letters:
            continue
        if len(letters) < len(words) and not zips:
            forms += _street(letters, words, secret.path)
        elif any(w.endswith(tuple(_STREETS)) for w in letters) or letters[-1] in _SAME:
            forms += _street(letters, words, secret.path)
        else:
            forms += body_forms(Secret("place", " ".join(letters), secret.path), "town")
    return forms


def _street(letters: tuple[str, ...], words: tuple[str, ...], path: str) -> list[Form]:
    forms = []
    last = letters[-1]
    if last in _SAME and len(letters) > 1:
        stem = letters[:-1]
        for same in _SAME[last]:
            forms.append(Form((*stem, same), "street", path))
        numbers = [w for w in words if w[0].isdigit()]
        for number in numbers:
            forms.append(Form((number, *stem), "street", path, whole=True))
        if len(stem) == 1 and len(stem[0]) >= 4:
            forms.append(Form(stem, "street", path, common=True))
        elif len(stem) > 1:
            forms.append(Form(stem, "street", path))
        return forms
    forms.append(Form(letters, "street", path))
    for ending, short in _STREETS.items():
        if last.endswith(ending) and len(last) > len(ending) + 1:
            stem_word = last[: -len(ending)]
            for one in short:
                forms.append(Form((*letters[:-1], stem_word + one), "street", path))
                forms.append(Form((*letters[:-1], stem_word, one), "street", path))
            forms.append(Form((*letters[:-1], stem_word, ending), "street", path))
            break
    return forms
