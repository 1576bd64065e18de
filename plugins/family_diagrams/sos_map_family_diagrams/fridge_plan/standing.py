"""Which plans, rules and people a page is about, on its day."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from attrs import frozen

from sos_map import (
    BottomLine,
    Plan,
    Request,
    Rule,
    Trigger,
    no_longer,
    surely_after,
    surely_before,
)

__all__ = ["Standing", "holds", "standing_of"]

_AGREED = frozenset({"agreed", "in_test", "in_force"})


class _Dated(Protocol):
    @property
    def since(self) -> str | None: ...
    @property
    def ended(self) -> str | None: ...


@frozen(kw_only=True, repr=False)
class Standing:
    """What stands on the day of the page.

    Attributes:
        plans: The plans that the page is about.
        rules: Their rules that are agreed, also those that begin later.
        suggested: Their rules that are not decided yet.
        signs: Warning signs.
        musts: What must be in place.
        agreed: People in the network who said yes to a plan or a rule.
    """

    plans: tuple[Plan, ...]
    rules: tuple[Rule, ...]
    suggested: tuple[Rule, ...]
    signs: tuple[Trigger, ...]
    musts: tuple[BottomLine, ...]
    agreed: tuple[str, ...]


def holds(thing: _Dated, date: str) -> bool:
    """Say whether something has begun and has not ended, as far as anybody knows."""
    if thing.ended and (thing.ended == date or surely_before(thing.ended, date)):
        return False
    return not (thing.since and surely_after(thing.since, date))


def standing_of(request: Request, *, tonight: bool) -> Standing:
    """Return what a page is about.

    Until next time, that is the interim plan; else every other plan that stands, with
    the rules of no plan, and the interim plan only while it is the only one.
    """
    case, date = request.view.case, request.view.date
    gone = no_longer(case, date)

    def left(things: Iterable[Any]) -> list[Any]:
        return [one for one in things if one.id not in gone]

    plans = [
        plan
        for plan in left(case.plans)
        if _stood(plan, date) or plan.status == "proposed"
    ]
    interim = [plan for plan in plans if plan.kind == "interim"]
    others = [plan for plan in plans if plan.kind != "interim"]
    chosen = interim if tonight else others or interim
    homes: set[str | None] = {plan.id for plan in chosen}
    if not tonight:
        homes.add(None)
    rules = [rule for rule in left(case.rules) if rule.plan in homes]
    return Standing(
        plans=tuple(chosen),
        rules=tuple(rule for rule in rules if _stood(rule, date)),
        suggested=tuple(rule for rule in rules if rule.status == "proposed"),
        signs=tuple(left(case.triggers)),
        musts=tuple(left(case.bottom_lines)),
        agreed=_agreed(request, homes),
    )


def _stood(thing: Plan | Rule, date: str) -> bool:
    """Say whether it is agreed, or was until a day that is still to come."""
    if thing.status == "withdrawn":
        return thing.ended is not None and surely_after(thing.ended, date)
    return thing.status in _AGREED


def _agreed(request: Request, homes: set[str | None]) -> tuple[str, ...]:
    """Return grown-ups in the network who said yes and have not taken it back.

    A yes to an earlier version of a rule is a yes to the plan.
    """
    case, date = request.view.case, request.view.date
    duties = {rule.id for rule in case.rules if rule.plan in homes} | homes
    days = {one.id: one.date for one in case.occasions}
    yes = set()
    for one in case.commitments:
        said_on = one.date or days.get(one.at or "")
        over = one.ended and (one.ended == date or surely_before(one.ended, date))
        later = said_on is not None and surely_after(said_on, date)
        if one.to in duties and not over and not later:
            yes.add(one.person)
    members = [
        one.person
        for one in case.network
        if one.status in ("committed", "active") and holds(one, date)
    ]
    found = [one for one in members if one in yes and one not in case.case.children]
    return tuple(dict.fromkeys(found))
