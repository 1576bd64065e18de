"""Whom a page is hung up for, as the view lets us know it."""

from __future__ import annotations

from collections.abc import Iterator

from sos_map import Request
from sos_map_family_diagrams.fridge_plan.never import NEVER, WORK
from sos_map_family_diagrams.fridge_plan.open import Visitor, called
from sos_map_family_diagrams.fridge_plan.seen import has_word, words_of

__all__ = ["visitor_of"]

_SHORTEST = 4  # letters of a word that tells of a thing
_WORK = frozenset(WORK.split())


def visitor_of(request: Request) -> Visitor:
    """Return whom a page is hung up for, as the view lets us know it."""
    case = request.view.case
    lists = [*NEVER.values(), request.text("fridge-plan.never")]
    never = frozenset(" ".join(lists).casefold().split())
    members = {one for body in case.bodies for one in body.members}
    paid = members | {body.id for body in case.bodies}
    paid |= {one.id for one in case.people if one.profession}
    paid |= {one.person for one in case.network if one.kind == "professional"}
    # Written by hand, what somebody works as may stand where kin stands.
    work = {one.id for one in case.people if has_word(_WORK, one.role or "")}
    names = {one.id: request.view.name(one.id) for one in case.people}
    unnamed = work | {one for one, name in names.items() if has_word(never, name)}
    grown = set(names) - set(case.case.children)
    contact = {one.id for one in case.bottom_lines if one.kind == "contact"}
    meeting = {one.id for one in case.plans if one.kind == "contact"}
    closed = {one.rule for one in case.safety_objects if one.rule is not None}
    closed |= {one.id for one in case.rules if contact.intersection(one.meets)}
    closed |= {one.id for one in case.rules if one.plan in meeting}
    return Visitor(
        never=never,
        languages=frozenset(NEVER),
        things=frozenset(_telling(request)),
        paid=frozenset(paid),
        paid_names=frozenset(_named(request, paid | work)),
        unnamed=frozenset(unnamed),
        grown=frozenset(called(request, grown)),
        worried_about=frozenset(called(request, grown & _worried_about(request))),
        closed=frozenset(closed),
        protected=frozenset(one.person for one in case.protections),
    )


def _worried_about(request: Request) -> set[str]:
    """Return who did harm, or is kept off or watched, as far as the view says."""
    case = request.view.case
    found = {who for one in case.protections for who in one.against}
    found |= {who for one in case.harms for who in one.done_by}
    return found | {one.person for one in case.contacts if one.form != "home"}


def _named(request: Request, paid: set[str]) -> Iterator[str]:
    """Yield the words of names; the small words of an office's name are everybody's."""
    bodies = {one.id for one in request.view.case.bodies}
    for one in paid:
        least = _SHORTEST if one in bodies else 2
        yield from (w for w in words_of(request.view.name(one)) if len(w) >= least)


def _telling(request: Request) -> Iterator[str]:
    """Yield the words for things by which a child tells, people's names left out."""
    case = request.view.case
    names = {w for one in case.people for w in words_of(one.name or "")}
    for one in case.safety_objects:
        for text in (one.text, *(wording.text for wording in one.wordings)):
            words = [w for w in words_of(text) if w not in names]
            # A code may be one short word, or a number.
            least = min(_SHORTEST, max(map(len, words), default=0))
            yield from (w for w in words if len(w) >= least)
