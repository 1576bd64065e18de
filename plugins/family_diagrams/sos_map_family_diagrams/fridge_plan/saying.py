"""One rule, said: who does what when, as people say it rather than under labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sos_map import BottomLine, Request, Rule, Trigger
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.fridge_plan.hard import is_conditional
from sos_map_family_diagrams.fridge_plan.open import HasWords
from sos_map_family_diagrams.sentences import foreign, quoted, said_part

__all__ = ["beside", "sentence", "statement"]

_WORD = re.compile(r"\w+")
_ENDS = (".", "!", "?", "…", ":", "”", "“", '"', "'", ")")


def statement(request: Request, thing: Rule | Trigger | BottomLine) -> Part:
    """Return the words of a thing; a quotation stands in marks."""
    part = said_part(request, thing) or Part(text="")
    if not thing.verbatim:
        return part
    text = request.text("fridge-plan.verbatim", words=part.text)
    return Part(text=text, language=part.language)


def sentence(
    request: Request, rule: Rule, doers: Iterable[str], when: HasWords | None
) -> Iterator[Part]:
    """Yield who does what, and when: under no labels where it is in one language.

    The rule's own words say it best: who and when are added where they do not. A
    situation comes before what is done then, a time after it.
    """
    part = statement(request, rule)
    names = _unnamed(request, doers, part.text)
    said = None if when is None else request.said(when)
    if said is not None and _says(part.text, said.text):
        said = when = None
    if part.language or (said is not None and foreign(request, said)):
        if names:
            yield Part(text=request.text("fridge-plan.who_lead", names=names))
        yield part
        if when is not None:
            yield from beside(request, when, "when")
        return
    text, time = part.text, "" if said is None else said.text
    situation = is_conditional(time, request.language)
    twice = situation and is_conditional(text, request.language)
    if time and not situation:
        text = f"{_ended(text)} {_ended(_capital(time))}"
    elif time and not twice:
        names, text = "", _when_first(request, names, time, text)
    if names:
        text = request.text("fridge-plan.who", names=names, words=text)
    yield Part(text=text)
    if twice and when is not None:
        yield from beside(request, when, "when")


def beside(request: Request, words: object, key: str, text: str = "") -> Iterator[Part]:
    """Yield words of a rule under their question, unless a text says them already."""
    said = request.said(words)
    if said is None or said.text.casefold() in text.casefold():
        return
    yield from quoted(request, words, f"fridge-plan.{key}", f"fridge-plan.{key}_lead")


def _when_first(request: Request, names: str, when: str, words: str) -> str:
    if not names:
        when = _capital(when)
        return request.text("fridge-plan.when_first", when=when, words=words)
    return request.text("fridge-plan.who_when", names=names, when=when, words=words)


def _unnamed(request: Request, doers: Iterable[str], text: str) -> str:
    """Return who does it, unless the rule's own words name them all."""
    doers = tuple(doers)
    names = [request.view.name(one) for one in doers]
    spoken = frozenset(_WORD.findall(text.casefold()))
    # A short name is a part of many words.
    firsts = [_WORD.findall(name.casefold())[:1] for name in names if name]
    if all(first and spoken.issuperset(first) for first in firsts):
        return ""
    return request.names(doers)


def _says(text: str, words: str) -> bool:
    """Say whether a text has the words already, with others between at most once.

    No word stands by itself, since `varje` here and `dag` there are not every day.
    """
    spoken = f" {' '.join(_WORD.findall(text.casefold()))} "
    asked = _WORD.findall(words.casefold())
    if f" {' '.join(asked)} " in spoken:
        return True
    for cut in range(2, len(asked) - 1):
        first, rest = (" ".join(part) for part in (asked[:cut], asked[cut:]))
        _, found, after = spoken.partition(f" {first} ")
        if found and f" {rest} " in f" {after}":
            return True
    return False


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ended(text: str) -> str:
    return text if text.rstrip().endswith(_ENDS) else f"{text}."
