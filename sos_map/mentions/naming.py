"""The forms in which people, bodies and places are looked for."""

from __future__ import annotations

import re
from itertools import pairwise

import attrs

from sos_map.mentions.folding import fold, folded
from sos_map.mentions.nicknames import called, is_well_known
from sos_map.mentions.secret import Secret
from sos_map.mentions.street_types import same_street
from sos_map.mentions.words import is_common, is_ordinary, listed

__all__ = ["PLACED", "Form", "body_forms", "mail_forms", "name_parts", "person_forms"]

#: Kinds of mention that are of a place; a visible name or address may say it, too.
PLACED = frozenset({"body", "place", "town", "street", "zip"})
_WORD = re.compile(r"[^\W_]+")
_PIECE = re.compile(r"[^\W_]+(?:['’`´-][^\W_]+)*")


@attrs.frozen(repr=False)
class Form:
    """One way to write a secret.

    Attributes:
        words: Its folded words, in order.
        kind: What a mention of it is called.
        path: Where the secret stands in the map.
        plain: No ordinary word, whatever it is made of; found in small letters too.
        exact: Nothing hangs on it, nothing is built on it, no letter is wrong.
        half: Half of a double name, which a visible person may have whole.
        soft: A single word with å, ä and ö kept; empty where they do not matter.
        other: What somebody of that name may be called, too; needs a capital.
    """

    words: tuple[str, ...]
    kind: str
    path: str
    plain: bool = True
    exact: bool = False
    half: bool = False
    soft: str = ""
    other: bool = False

    @property
    def joined(self) -> str:
        """All its words in one."""
        return "".join(self.words)


#: Umm Sami is the mother of Sami; so are Um Sami and Oum Sami.
_PARENT_OF = {
    **dict.fromkeys(("umm", "um", "oum"), ("umm", "um", "oum")),
    **dict.fromkeys(("abu", "abou", "abo"), ("abu", "abou", "abo")),
}
_GENITIVE = re.compile(r"['’`´]s\b")


def name_parts(words: str) -> tuple[str, ...]:
    """Return the folded words of a name, without genitives."""
    return tuple(_WORD.findall(_GENITIVE.sub("", folded(words))))


def spellings(word: str) -> tuple[str, ...]:
    """Return a word folded, and as it is written where there is no å, ä, ö.

    >>> spellings("Åhs")
    ('ahs', 'aahs')
    """
    low = word.lower()
    found = [folded(low)]
    for letters in (("å", "aa"), ("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ø", "oe")):
        if letters[0] in low:
            found.append(folded(low.replace(*letters)))
    return tuple(dict.fromkeys(found))


def person_forms(secret: Secret) -> list[Form]:
    """Return the forms of a person's name: whole, joined, each part, and nicknames.

    >>> forms = person_forms(Secret("person", "Ann-Li af Ek", "$"))
    >>> [form.joined for form in forms if not form.other]
    ['annliafek', 'annliafek', 'annli', 'annli', 'ann', 'li', 'afek', 'ek']
    """
    path = secret.path
    parts = name_parts(secret.words)
    particles = listed("particles")
    pieces = _PIECE.findall(secret.words)
    forms = [Form(parts, "name", path)] if len(parts) > 1 else []
    if len(parts) > 1 and len("".join(parts)) >= 6:
        forms.append(Form(("".join(parts),), "name", path))
    kind = "name-part" if len(pieces) > 1 else "name"
    # Umm Sami is the mother of Sami, who may be seen.
    of_child = bool(pieces) and folded(pieces[0]) in _PARENT_OF
    if of_child and len(parts) > 1:
        forms += [
            Form((same, *parts[1:]), "name", path) for same in _PARENT_OF[parts[0]]
        ]
    held = ""
    for piece in pieces:
        if (
            piece is pieces[0]
            and folded(piece) in listed("no_names")
            and len(pieces) > 1
        ):
            continue  # Uncle Segun is called Segun
        if folded(piece) in particles and len(pieces) > 1:
            held += folded(piece)
            continue
        halves = _WORD.findall(piece)
        if len(halves) > 1:
            forms.append(Form(("".join(name_parts(piece)),), kind, path))
            forms.append(Form(name_parts(piece), kind, path))
        elif held:
            forms.append(Form((held + folded(piece),), kind, path, exact=True))
        held = ""
        for half in halves:
            if folded(half) in particles and len(halves) > 1:
                continue
            forms += [
                Form(
                    (one,),
                    kind,
                    path,
                    not is_common(half.lower()),
                    half=len(halves) > 1 or of_child,
                    soft=fold(half).soft if one == folded(half) else "",
                )
                for one in spellings(half)
                if len(one) > 1
            ]
    given = name_parts(pieces[0]) if pieces else ()
    for name in (*given, "".join(given)):
        forms += [
            Form((one,), kind, path, is_well_known(name, one), exact=True, other=True)
            for one in called(name)
        ]
    return forms


def body_forms(secret: Secret, kind: str) -> list[Form]:
    """Return the forms of a body or a place: whole, and what sets it apart."""
    path = secret.path
    parts = name_parts(secret.words)
    raws = [w.lower() for w in _WORD.findall(_GENITIVE.sub("", secret.words))]
    generic = listed("generic")
    forms = []
    if len(parts) > 1:
        forms.append(Form(parts, kind, path))
        if len(parts) == 2:
            forms.append(Form(parts[::-1], kind, path))
        if len("".join(parts)) >= 8:
            forms.append(Form(("".join(parts),), kind, path))
    forms += [
        Form((*parts[:at], same, *parts[at + 1 :]), kind, path, exact=True)
        for at, part in enumerate(parts)
        if at
        for same in same_street(part)
        if same != part
    ]
    apart = [
        (part, raw)
        for part, raw in zip(parts, raws, strict=False)
        if part not in generic and not part.isdigit() and len(part) > 2
    ]
    if 1 < len(apart) < len(parts):
        known = all(is_ordinary(raw) for _part, raw in apart)
        names = tuple(part for part, _raw in apart)
        forms.append(Form(names, kind, path, not known))
        if len("".join(names)) >= 8:
            forms.append(Form(("".join(names),), kind, path, not known))
    if len(parts) > 2:
        own = {part for part, _raw in apart}
        forms += [
            Form(pair, kind, path, False)
            for pair in pairwise(parts)
            if not own.isdisjoint(pair) and min(map(len, pair)) > 1
        ]
    for part, raw in apart:
        ordinary = is_common(raw)
        if ordinary and len(apart) > 1 and (len(part) < 5 or part != apart[-1][0]):
            continue
        plain = not ordinary and (len(parts) == 1 or kind != "body")
        forms += [Form((one,), kind, path, plain) for one in spellings(raw)]
        if part.endswith("s") and len(part) >= 6:
            forms.append(Form((part[:-1],), kind, path, plain))
        if part.endswith(("a", "e")) and len(part) >= 6:
            forms.append(Form((part[:-1],), kind, path, False, exact=True))
        if part.endswith("en") and len(part) >= 6:
            forms += [Form((one,), kind, path, plain) for one in (part[:-1], part[:-2])]
        if part.endswith("an") and len(part) >= 7:
            forms.append(Form((part[:-1],), kind, path, False, exact=True))
            forms.append(Form((f"{part[:-2]}e",), kind, path, plain))
        for head in sorted(listed("heads"), key=len, reverse=True):
            stem = part.removesuffix(head)
            if stem != part and len(stem.rstrip("s")) >= 4:
                forms.append(Form((stem, head), kind, path))
            if stem != part and len(stem.rstrip("s")) >= 5 and stem not in generic:
                forms.append(Form((stem,), kind, path, False))
                forms.append(Form((stem.rstrip("s"),), kind, path, False))
                break
    if not apart and len(parts) == 1:
        forms.append(Form(parts, kind, path, False))
    return forms


_PROVIDERS = re.compile(
    r"(?:exempel|example|gmail|hotmail|outlook|icloud|yahoo|live|telia|post|mail|"
    r"skola|kommun|region|brev|tele2|protonmail)"
)


def mail_forms(secret: Secret) -> list[Form]:
    """Return the forms of a mail address: what stands before the @, and whose it is."""
    local, _, domain = folded(secret.words).partition("@")
    words = tuple(_WORD.findall(local))
    if not words:
        return []
    forms = []
    if len(words) > 1 or (len(words[0]) >= 4 and not is_common(words[0])):
        forms.append(Form(words, "email", secret.path, exact=True))
    if len(words) > 1 and len("".join(words)) >= 6:
        forms.append(Form(("".join(words),), "email", secret.path, exact=True))
    owner = domain.rpartition(".")[0].rpartition(".")[2]
    if len(owner) >= 6 and not _PROVIDERS.search(owner) and not is_common(owner):
        forms.append(Form((owner,), "email", secret.path))
    return forms
