"""Rules, signs and what must be in place, as entries: all of it, or what may hang."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sos_map import BottomLine, Request, Rule, Trigger, surely_after
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.fridge_plan.content import Entry
from sos_map_family_diagrams.fridge_plan.open import Visitor
from sos_map_family_diagrams.fridge_plan.standing import holds
from sos_map_family_diagrams.sentences import quoted, said_part, small

__all__ = ["musts", "open_rules", "signs", "statement", "whole_rules"]


def open_rules(
    request: Request, rules: Iterable[Rule], visitor: Visitor
) -> Iterator[Entry]:
    """Yield rules for a wall that visitors pass.

    A rule whose words may not hang there is its people and a line to write on; one
    that only an office keeps is none of the family's.
    """
    for rule in rules:
        doers = [one for one in rule.done_by if one not in visitor.paid]
        if rule.done_by and not doers:
            continue
        if visitor.may_read_rule(request, rule):
            parts = [statement(request, rule)]
            parts += _who(request, rule, doers, parts[0].text)
            parts += _from(request, rule)
            if rule.when is not None and visitor.may_read_all(request, rule.when):
                parts += _beside(request, rule.when, "when", parts[0].text)
            parts += _backups(request, rule, visitor.paid)
            yield Entry(parts=tuple(parts))
        else:
            names = request.names(doers)
            lead = (small(request, "fridge-plan.does", names=names),) if names else ()
            yield Entry(parts=tuple(Part(text=p.text) for p in lead), pen=True)


def whole_rules(request: Request, rules: Iterable[Rule]) -> Iterator[Entry]:
    """Yield rules with all that the view says of them."""
    for rule in rules:
        first = statement(request, rule)
        parts = [first, *_who(request, rule, rule.done_by, first.text)]
        parts += _from(request, rule)
        if rule.when is not None:
            parts += _beside(request, rule.when, "when", first.text)
        if rule.place is not None:
            parts += _beside(request, rule.place, "where", first.text)
        parts += _backups(request, rule, frozenset())
        parts += _checks(request, rule)
        if rule.if_broken is not None:
            parts += _beside(request, rule.if_broken, "broken")
        yield Entry(parts=tuple(parts))


def signs(request: Request, found: Iterable[Trigger]) -> Iterator[Entry]:
    """Yield warning signs with what is done then."""
    for sign in found:
        parts = [statement(request, sign)]
        if sign.response is not None:
            parts += _beside(request, sign.response, "then")
        yield Entry(parts=tuple(parts))


def musts(request: Request, found: Iterable[BottomLine]) -> Iterator[Entry]:
    """Yield what must be in place."""
    for one in found:
        yield Entry(parts=(statement(request, one),))


def statement(request: Request, thing: Rule | Trigger | BottomLine) -> Part:
    """Return the words of a thing; a quotation stands in marks."""
    part = said_part(request, thing) or Part(text="")
    if not thing.verbatim:
        return part
    text = request.text("fridge-plan.verbatim", words=part.text)
    return Part(text=text, language=part.language)


def _who(
    request: Request, rule: Rule, doers: Iterable[str], text: str
) -> Iterator[Part]:
    """Yield who does it, unless the rule's own words name them all."""
    names = [request.view.name(one) for one in doers]
    spoken = text.casefold()
    if all(name.split()[0].casefold() in spoken for name in names if name.split()):
        return
    yield small(request, "fridge-plan.who", names=request.names(doers))


def _from(request: Request, rule: Rule) -> Iterator[Part]:
    if rule.since and surely_after(rule.since, request.view.date):
        yield small(request, "fridge-plan.from", day=request.day(rule.since))


def _beside(
    request: Request, words: object, key: str, beside: str = ""
) -> Iterator[Part]:
    """Yield words of a rule under their question, unless its text says them already."""
    said = request.said(words)
    if said is None or said.text.casefold() in beside.casefold():
        return
    yield from quoted(request, words, f"fridge-plan.{key}", f"fridge-plan.{key}_lead")


def _backups(request: Request, rule: Rule, paid: frozenset[str]) -> Iterator[Part]:
    date = request.view.date
    who = [one.who for one in rule.backups if holds(one, date) and one.who not in paid]
    names = request.names(who)
    if names:
        yield small(request, "fridge-plan.backup", names=names)


def _checks(request: Request, rule: Rule) -> Iterator[Part]:
    found = [one for one in rule.checks if holds(one, request.view.date)]
    names = request.names(one.who for one in found)
    if names:
        yield small(request, "fridge-plan.checks", names=names)
    for one in found:
        if one.how is not None:
            yield from _beside(request, one.how, "how")
