"""What a visitor may read: a program can only say no, and says it too often (§3.10).

A text is open when no word of it is on the list, it names no office and nobody who is
paid, has no row of digits, and does not speak of a thing by which a child tells. What
is not open is left to the folder, or to whoever writes it by hand in other words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import translate
from functools import lru_cache
from typing import Any, Protocol

from attrs import frozen

from sos_map import Request, Rule, Said
from sos_map_family_diagrams.fridge_plan.never import NEVER

__all__ = ["HasWords", "Visitor", "visitor_of"]

_WORD = re.compile(r"[^\W\d_]+")
#: Six digits or more, however they are grouped: a number, an identity number.
_DIGITS = re.compile(r"\d(?:[\s()/.–-]*\d){5}")
_NUMBER = re.compile(r"\+?\d[\d\s()/–-]{1,24}")
_SHORTEST = 4  # letters of a word that tells of a thing
_STEM = 5  # letters in common: `elefant`, `elefanten`


class HasWords(Protocol):
    """Anything with words, and with the same words in other languages."""

    @property
    def text(self) -> str | None:
        """The words."""

    @property
    def language(self) -> str | None:
        """Their language."""

    @property
    def wordings(self) -> tuple[Any, ...]:
        """The other wordings."""


@frozen(kw_only=True, repr=False)
class Visitor:
    """Somebody who stands in the kitchen and must not learn why.

    Attributes:
        never: Words that tell why; `*` stands for any letters.
        languages: The languages that those words are in: no other can be judged.
        things: Words for what a child tells with.
        paid: People and bodies who are there for their work, by id.
        paid_names: The words of their names.
        closed: Rules that tell of a child's sign or of how somebody may meet a child.
        protected: People whose number never stands on a page.
    """

    never: frozenset[str]
    languages: frozenset[str]
    things: frozenset[str]
    paid: frozenset[str]
    paid_names: frozenset[str]
    closed: frozenset[str]
    protected: frozenset[str]

    def may_read(self, said: Said | None) -> bool:
        """Say whether words may hang where everybody passes."""
        return (
            said is not None
            and said.language.split("-")[0] in self.languages
            and not self._tells(said.text)
        )

    def may_read_all(self, request: Request, thing: HasWords) -> bool:
        """Say whether a thing's words may hang there, in whichever language.

        What one wording tells, another says too, perhaps in a word that no list has.
        """
        texts = [thing.text or "", *(one.text for one in thing.wordings)]
        return self.may_read(request.said(thing)) and not any(map(self._tells, texts))

    def may_read_rule(self, request: Request, rule: Rule) -> bool:
        """Say whether a rule's own words may hang there."""
        return rule.id not in self.closed and self.may_read_all(request, rule)

    def number(self, person: str, phone: str | None) -> str:
        """Return a number to hang up, with spaces that do not break; else nothing."""
        if phone is None or person in self.protected or not _NUMBER.fullmatch(phone):
            return ""
        return "\u00a0".join(phone.split())

    def _tells(self, text: str) -> bool:
        return bool(_DIGITS.search(text)) or any(map(self._is_telling, _words(text)))

    def _is_telling(self, word: str) -> bool:
        if word in self.paid_names:
            return True
        if any(_same_stem(word, thing) for thing in self.things):
            return True
        return _one_of(self.never).match(word) is not None


def visitor_of(request: Request) -> Visitor:
    """Return whom a page is hung up for, as the view lets us know it."""
    case = request.view.case
    lists = [*NEVER.values(), request.text("fridge-plan.never")]
    members = {one for body in case.bodies for one in body.members}
    paid = members | {body.id for body in case.bodies}
    paid |= {one.id for one in case.people if one.profession}
    paid |= {one.person for one in case.network if one.kind == "professional"}
    contact = {one.id for one in case.bottom_lines if one.kind == "contact"}
    closed = {one.rule for one in case.safety_objects if one.rule is not None}
    closed |= {one.id for one in case.rules if contact.intersection(one.meets)}
    return Visitor(
        never=frozenset(" ".join(lists).casefold().split()),
        languages=frozenset(NEVER),
        things=frozenset(_telling(request)),
        paid=frozenset(paid),
        paid_names=frozenset(_named(request, paid)),
        closed=frozenset(closed),
        protected=frozenset(one.person for one in case.protections),
    )


def _named(request: Request, paid: set[str]) -> Iterator[str]:
    """Yield the words of names; the small words of an office's name are everybody's."""
    bodies = {one.id for one in request.view.case.bodies}
    for one in paid:
        least = _SHORTEST if one in bodies else 2
        yield from (w for w in _words(request.view.name(one)) if len(w) >= least)


def _telling(request: Request) -> Iterator[str]:
    """Yield the words for things by which a child tells, people's names left out."""
    case = request.view.case
    names = {w for one in case.people for w in _words(one.name or "")}
    for one in case.safety_objects:
        for text in (one.text, *(wording.text for wording in one.wordings)):
            words = _words(text)
            yield from (w for w in words if len(w) >= _SHORTEST and w not in names)


@lru_cache(maxsize=8)
def _one_of(patterns: frozenset[str]) -> re.Pattern[str]:
    """Return one expression for a whole list, which is asked for every word."""
    return re.compile("|".join(map(translate, sorted(patterns))))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _same_stem(one: str, other: str) -> bool:
    return one == other or (len(one) >= _STEM and one[:_STEM] == other[:_STEM])
