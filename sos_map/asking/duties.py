"""What one person has to do, and what holds for one child."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal

import attrs

from sos_map.asking.lookup import found
from sos_map.asking.standing import Part, Standing, parts, standings
from sos_map.model.case import CaseMap
from sos_map.silence import silent

__all__ = ["ChildPlan", "Duty", "duties", "plan_for"]

Does = Literal[
    "does",
    "checks",
    "backs_up",
    "notices",
    "step",
    "stage",
    "supervises",
    "safety_person",
]


@attrs.frozen(repr=False)
class Duty:
    """One thing that somebody is on the map for.

    Attributes:
        does: `does` a rule, `checks` it, `backs_up`; `notices` a sign; owns a `step` or
            a `stage`; `supervises` contact; is a child's `safety_person`.
        id: Of the rule, sign, step …
        standing: Whether it still holds, for this person too.
        agreed: Whether the person said yes and has not taken it back; ``None`` for
            what nobody says yes to.
    """

    does: Does
    id: str
    standing: Standing
    agreed: bool | None = None


@silent
def duties(case: CaseMap, person_id: str) -> tuple[Duty, ...]:
    """Return everything that a person or body is to do, in the map's order.

    Raises:
        SosMapError: no such person or body; see `answers_to`.

    >>> from sos_map.testing.families import family
    >>> for one in duties(family("leaving").case, "selma"):
    ...     print(one.does, one.id, one.standing, one.agreed)
    does r2 current True
    safety_person sp2 current None
    """
    found(case, person_id, "people", "bodies")
    known = standings(case)
    yes = {
        one.to for one in case.commitments if one.person == person_id and not one.ended
    }
    return tuple(
        Duty(
            does,
            thing.id,
            "ended" if over and known[thing.id] == "current" else known[thing.id],
            thing.id in yes if does in ("does", "checks", "backs_up", "step") else None,
        )
        for does, thing, over in _named(case, person_id)
    )


def _named(case: CaseMap, who: str) -> Iterator[tuple[Does, Any, bool]]:
    """Yield what names somebody, and whether this person's part in it is over."""
    for step in case.steps:
        if who in step.owners:
            yield "step", step, False
    for rule in case.rules:
        if who in rule.done_by:
            yield "does", rule, False
        for check in rule.checks:
            if check.who == who:
                yield "checks", rule, check.ended is not None
        for backup in rule.backups:
            if backup.who == who:
                yield "backs_up", rule, backup.ended is not None
    for sign in case.triggers:
        if who in sign.noticed_by:
            yield "notices", sign, False
    for stage in case.stages:
        if who in stage.owners:
            yield "stage", stage, False
    for contact in case.contacts:
        if who in contact.supervised_by:
            yield "supervises", contact, False
    for chosen in case.safety_people:
        if chosen.person == who:
            yield "safety_person", chosen, False


@attrs.frozen(kw_only=True, repr=False)
class ChildPlan:
    """What is agreed for one child, by id, each list in the map's order.

    Attributes:
        child: Id of the child.
        plans: Plans that protect the child.
        rules: Rules that do; a rule that names no child goes with its plan.
        bottom_lines: What must be in place for the child.
        triggers: Warning signs about the child.
        goals: Goals for the child.
        safety_people: Whom the child can turn to.
        safety_objects: Things by which the child tells.
        contacts: Rungs of the ladder.
    """

    child: str
    plans: tuple[Part, ...]
    rules: tuple[Part, ...]
    bottom_lines: tuple[Part, ...]
    triggers: tuple[Part, ...]
    goals: tuple[Part, ...]
    safety_people: tuple[Part, ...]
    safety_objects: tuple[Part, ...]
    contacts: tuple[Part, ...]


@silent
def plan_for(case: CaseMap, child_id: str) -> ChildPlan:
    """Return what is agreed for one child; what names no child is for all of them.

    Raises:
        SosMapError: no such person; see `answers_to`.

    >>> from sos_map.testing.families import family
    >>> plans = plan_for(family("alternating").case, "melker").plans
    >>> [(plan.id, plan.standing) for plan in plans]
    [('pl1', 'current'), ('pl2', 'current')]
    """
    found(case, child_id, "people")
    known = standings(case)
    plans = {plan.id: plan.children for plan in case.plans}

    def of(things: Any) -> tuple[Part, ...]:
        return parts(known, (one for one in things if _for(one, child_id, plans)))

    def own(things: Any) -> tuple[Part, ...]:
        return parts(known, (one for one in things if one.child == child_id))

    return ChildPlan(
        child=child_id,
        plans=of(case.plans),
        rules=of(case.rules),
        bottom_lines=of(case.bottom_lines),
        triggers=of(case.triggers),
        goals=of(case.goals),
        safety_people=own(case.safety_people),
        safety_objects=own(case.safety_objects),
        contacts=of(case.contacts),
    )


def _for(thing: Any, child: str, plans: dict[str, tuple[str, ...]]) -> bool:
    named = thing.children or plans.get(getattr(thing, "plan", None) or "", ())
    return not named or child in named
