"""Which of a thing's wordings a reader gets: the one made for them, and no other."""

from __future__ import annotations

from typing import Any, Literal

import attrs

from sos_map.model.base import Wording, Words
from sos_map.model.declare import changed

__all__ = ["audience", "in_words_for", "lacks_words", "spoken", "unsaid", "wordless"]

Audience = Literal["professional", "family", "child", "teaching"]


def audience(kind: str) -> Audience:
    """Return for whom a wording must be made to reach a kind of reader.

    >>> audience("guardian"), audience("court"), audience("child")
    ('family', 'professional', 'child')
    >>> audience("teaching")
    'teaching'
    """
    if kind == "child":
        return "child"
    if kind == "teaching":
        return "teaching"
    family = kind in ("parent", "guardian", "foster_carer", "network")
    return "family" if family else "professional"


def in_words_for(kind: str, thing: Any, language: str) -> Any:
    """Return a thing in the words that were made for a kind of reader.

    Where there are any, the thing's own words and everybody's translations of them go:
    they may say more. Who made a wording, and from what, is the owner's alone.

    Args:
        kind: The kind of reader.
        thing: Something of the model.
        language: The language of the case.
    """
    inner = {
        field.name: in_words_for(kind, value, language)
        for field in attrs.fields(thing.__class__)
        if (value := getattr(thing, field.name)).__class__ is Words
    }
    if inner:
        thing = changed(thing, **inner)
    wordings = getattr(thing, "wordings", ())
    if not wordings:
        return thing
    mine = _made_for(kind, thing)
    if not mine:
        for_all = [_bare(one) for one in wordings if one.reader is None]
        return changed(thing, wordings=tuple(for_all))
    # In which language the thing's own words are is not this reader's to know.
    first = next((one for one in mine if one.language == language), mine[0])
    rest = tuple(_bare(one) for one in mine if one is not first)
    more: dict[str, Any] = {_spoken(thing): first.text, "wordings": rest}
    more["language"] = None if first.language == language else first.language
    if getattr(thing, "verbatim", False):
        more["verbatim"] = False
    return changed(thing, **more)


def unsaid(kind: str, thing: Any) -> tuple[str, ...]:
    """Return the fields of a thing that its reader gets nothing of.

    Other words stand in their place, or they were made for other readers.
    """
    wordings = getattr(thing, "wordings", ())
    if not wordings:
        return ()
    if not _made_for(kind, thing):
        for_all = any(one.reader is None for one in wordings)
        return () if for_all else ("wordings",)
    fields = (_spoken(thing), "language", "verbatim")
    return tuple(name for name in fields if getattr(thing, name, None))


def wordless(kind: str, thing: Any) -> tuple[str, ...]:
    """Return the fields of a thing that speak, but in no words made for a reader.

    Only a child and a teaching room need words of their own; everybody else may get
    the thing's own.
    """
    said = spoken(thing)
    return tuple(name for name, words in said.items() if not _made_for(kind, words))


def spoken(thing: Any) -> dict[str, Any]:
    """Return the fields of a thing that speak, each with what holds its wordings."""
    found = {}
    if hasattr(thing, "wordings") and getattr(thing, _spoken(thing)) is not None:
        found[_spoken(thing)] = thing
    for field in attrs.fields(thing.__class__):
        value = getattr(thing, field.name)
        if value.__class__ is Words:
            found[field.name] = value
    return found


def lacks_words(kind: str, thing: Any) -> bool:
    """Say whether a thing cannot be shown, since what it must say has no words."""
    needed = {
        f.name for f in attrs.fields(thing.__class__) if f.default is attrs.NOTHING
    }
    return not needed.isdisjoint(wordless(kind, thing))


def _made_for(kind: str, thing: Any) -> list[Wording]:
    mine = audience(kind)
    return [one for one in thing.wordings if one.reader == mine]


def _spoken(thing: Any) -> str:
    return "quote" if hasattr(thing, "quote") else "text"


def _bare(wording: Wording) -> Wording:
    return changed(wording, reader=None, made_from=None, made_by=None)
