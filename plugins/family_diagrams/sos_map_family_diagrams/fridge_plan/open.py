"""What a visitor may read: a program can only say no, and says it too often (§3.10).

A text is open when no word of it is on the list, it names no office and nobody who is
paid, has no row of digits, and does not speak of a thing by which a child tells. What
is not open is left to the folder, or to whoever writes it by hand in other words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any, Protocol

from attrs import frozen

from sos_map import Plan, Request, Rule, Said
from sos_map_family_diagrams.fridge_plan.never import LIMITS, PARENT
from sos_map_family_diagrams.fridge_plan.seen import has_word, same_stem, seen, words_of

__all__ = ["HasWords", "Visitor", "called"]

#: Six digits or more, however they are grouped: a number, an identity number.
_DIGITS = re.compile(r"\d(?:[\s()/.–-]*\d){5}")
_NUMBER = re.compile(r"\+?\d[\d\s()/–-]{1,24}")
_LIMITS = frozenset(LIMITS.split())
_IFS = frozenset(("om", "ifall", "när", "if", "case", "when", "whenever"))


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
        unnamed: People whose name would tell, or who they are, by id.
        grown: What grown-ups are called.
        worried_about: Of those, whom the plan is a shelter from.
        closed: Rules that tell of a child's sign or of how somebody may meet a child.
        protected: People whose number never stands on a page.
    """

    never: frozenset[str]
    languages: frozenset[str]
    things: frozenset[str]
    paid: frozenset[str]
    paid_names: frozenset[str]
    unnamed: frozenset[str]
    grown: frozenset[str]
    worried_about: frozenset[str]
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

    def may_read_rule(self, request: Request, rule: Rule, *, hard: bool) -> bool:
        """Say whether a rule may hang there: its words, and when it holds.

        Without the situation that it is for, it would say something else: that it is
        for every day. So it hangs there whole, or not at all. Where it holds stays
        in the folder; without it, one about whom the plan is a shelter from would
        allow more than it does.

        Args:
            request: The request.
            rule: The rule.
            hard: Whether it stands under what is done when it gets hard.
        """
        doers, when = frozenset(called(request, rule.done_by)), rule.when
        return (
            rule.id not in self.closed
            and (
                rule.place is None or self.worried_about.isdisjoint(doers | _told(rule))
            )
            and self.unnamed.isdisjoint(rule.done_by)
            and all(self.may_read_all(request, one) for one in _with_when(rule))
            and not self._says_of_whom(_told(*_with_when(rule)), doers, hard=hard)
            and (when is None or not self._says_of_whom(_told(when), doers, hard=True))
        )

    def may_read_plan(self, request: Request, plan: Plan) -> bool:
        """Say whether what a plan says as a whole may hang there.

        How somebody may meet a child is the folder's, also in few words.
        """
        words = _told(plan)
        return (
            plan.kind != "contact"
            and self.may_read_all(request, plan)
            and words.isdisjoint(self.worried_about)
            and not self._says_of_whom(words, frozenset(), hard=False)
        )

    def _says_of_whom(
        self, words: frozenset[str], doers: frozenset[str], *, hard: bool
    ) -> bool:
        """Say whether words tell of whom the plan is a shelter from.

        They do when they hold somebody off, or say what is done if such a one comes.
        What somebody does themselves tells nothing.
        """
        if not _LIMITS.isdisjoint(words):
            held = self.worried_about
            if not hard and _IFS.isdisjoint(words):  # not `om Gun inte orkar`
                held |= self.grown - doers
        elif hard or not _IFS.isdisjoint(words):
            held = self.worried_about - doers
        else:
            return False
        return not words.isdisjoint(held)

    def number(self, person: str, phone: str | None) -> str:
        """Return a number to hang up, with spaces that do not break; else nothing."""
        if phone is None or person in self.protected or not _NUMBER.fullmatch(phone):
            return ""
        return "\u00a0".join(phone.split())

    def _tells(self, text: str) -> bool:
        text = seen(text)
        return (
            bool(_DIGITS.search(text))
            # A picture among letters is how a child tells from a telephone.
            or any(unicodedata.category(one) == "So" for one in text)
            or any(map(self._is_telling, words_of(text)))
        )

    def _is_telling(self, word: str) -> bool:
        if not self.paid_names.isdisjoint(_bare(word)):
            return True
        if any(same_stem(word, thing) for thing in self.things):
            return True
        return has_word(self.never, word)


def _with_when(rule: Rule) -> tuple[HasWords, ...]:
    return (rule,) if rule.when is None else (rule, rule.when)


def _told(*things: HasWords) -> frozenset[str]:
    """Return the words of things in all their wordings."""
    texts = (
        text
        for thing in things
        for text in (thing.text or "", *(one.text for one in thing.wordings))
    )
    found = (word for text in texts for word in words_of(text))
    return frozenset(one for word in found for one in _bare(word))


def _bare(word: str) -> tuple[str, ...]:
    """Return a word, and what it is when its last letter says whose: `Guns`."""
    return (word, word[:-1]) if word.endswith("s") else (word,)


def called(request: Request, people: Iterable[str]) -> Iterator[str]:
    """Yield what people are called: the words of their names, and `mamma`."""
    case = request.view.case
    genders = {one.id: one.gender for one in case.people}
    parents = {one.person for one in case.kinships if one.tie == "parent"}
    for one in people:
        yield from words_of(request.view.name(one))
        if one in parents:
            gender = genders.get(one) or ""
            yield from PARENT.get(gender, " ".join(PARENT.values())).split()
