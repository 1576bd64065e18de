"""Rules, signs and what must be in place, as entries: all of it, or what may hang."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sos_map import BottomLine, Request, Rule, Trigger, surely_after
from sos_map_family_diagrams.content import Part
from sos_map_family_diagrams.fridge_plan.content import Entry
from sos_map_family_diagrams.fridge_plan.hard import is_hard
from sos_map_family_diagrams.fridge_plan.open import Visitor
from sos_map_family_diagrams.fridge_plan.saying import beside, sentence, statement
from sos_map_family_diagrams.fridge_plan.standing import holds
from sos_map_family_diagrams.sentences import small

__all__ = [
    "goes_apart",
    "musts",
    "open_rules",
    "safe_people",
    "signs",
    "whole_rules",
]


def open_rules(
    request: Request, rules: Iterable[Rule], visitor: Visitor
) -> Iterator[Entry]:
    """Yield rules for a wall that visitors pass.

    A rule that may not hang there is its people and a line to write on; one that only
    an office keeps is none of the family's. On a line for when it gets hard stands
    nobody: who does something just then could say whom it is about.
    """
    for rule, doers in _familys(rules, visitor):
        hard = goes_apart(request, rule, visitor)
        if visitor.may_read_rule(request, rule, hard=hard):
            yield _open_rule(request, rule, doers, visitor)
            continue
        shown = [] if hard else [one for one in doers if one not in visitor.unnamed]
        names = request.names(shown)
        lead = (small(request, "fridge-plan.does", names=names),) if names else ()
        yield Entry(parts=tuple(Part(text=p.text) for p in lead), pen=True)


def goes_apart(request: Request, rule: Rule, reader: Visitor | None) -> bool:
    """Say whether a rule stands under what is done when it gets hard.

    What a child tells by, and how somebody may meet a child, stays where it always
    was: that it is for a hard day would tell a visitor more.
    """
    return is_hard(request, rule) and (reader is None or rule.id not in reader.closed)


def whole_rules(request: Request, rules: Iterable[Rule]) -> Iterator[Entry]:
    """Yield rules with all that the view says of them."""
    for rule in rules:
        parts = [*sentence(request, rule, rule.done_by, rule.when)]
        parts += _from(request, rule)
        if rule.place is not None:
            told = " ".join(part.text for part in parts)
            parts += beside(request, rule.place, "where", told)
        parts += _backups(request, rule, frozenset())
        parts += _checks(request, rule)
        if rule.if_broken is not None:
            parts += beside(request, rule.if_broken, "broken")
        yield Entry(parts=tuple(parts))


def signs(request: Request, found: Iterable[Trigger]) -> Iterator[Entry]:
    """Yield warning signs with what is done then."""
    for sign in found:
        parts = [statement(request, sign)]
        if sign.response is not None:
            parts += beside(request, sign.response, "then")
        yield Entry(parts=tuple(parts))


def musts(request: Request, found: Iterable[BottomLine]) -> Iterator[Entry]:
    """Yield what must be in place."""
    for one in found:
        yield Entry(parts=(statement(request, one),))


def safe_people(request: Request, visitor: Visitor | None) -> Iterator[Entry]:
    """Yield whom each child can turn to."""
    for one in request.view.case.safety_people:
        who, whom = request.view.name(one.child), request.view.name(one.person)
        shown = visitor is None or one.person not in visitor.paid | visitor.unnamed
        if who and whom and shown and holds(one, request.view.date):
            text = request.text("fridge-plan.rings", who=who, whom=whom)
            yield Entry(parts=(Part(text=text),))


def _familys(
    rules: Iterable[Rule], visitor: Visitor
) -> Iterator[tuple[Rule, list[str]]]:
    """Yield the rules that not only an office keeps, and who else does."""
    for rule in rules:
        doers = [one for one in rule.done_by if one not in visitor.paid]
        if doers or not rule.done_by:
            yield rule, doers


def _open_rule(
    request: Request, rule: Rule, doers: Iterable[str], visitor: Visitor
) -> Entry:
    return Entry(
        parts=(
            *sentence(request, rule, doers, rule.when),
            *_from(request, rule),
            *_backups(request, rule, visitor.paid | visitor.unnamed),
        )
    )


def _from(request: Request, rule: Rule) -> Iterator[Part]:
    if rule.since and surely_after(rule.since, request.view.date):
        yield small(request, "fridge-plan.from", day=request.day(rule.since))


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
            yield from beside(request, one.how, "how")
