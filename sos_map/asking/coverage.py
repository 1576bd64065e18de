"""Is a danger covered: what answers it, who sees, who acts, who knows?"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from sos_map.asking.knowing import latest
from sos_map.asking.lookup import found
from sos_map.asking.standing import Part, parts, standings
from sos_map.model.case import CaseMap
from sos_map.model.plan import Rule
from sos_map.model.worries import Danger
from sos_map.silence import silent

__all__ = ["Coverage", "coverage"]


@attrs.frozen(kw_only=True, repr=False)
class Coverage:
    """What stands on the map against one danger, by id, each list in the map's order.

    Attributes:
        danger: The danger, and whether it still stands.
        children: The children it concerns.
        goals: Goals that answer it.
        scales: Scales that measure it or one of the goals.
        bottom_lines: What must be in place because of it.
        triggers: Warning signs of it.
        rules: Rules for one of the goals, for what must be in place, or for a sign.
        existing_safety: What has protected against it before.
        monitors: Who checks a rule that holds: who can see.
        noticers: Who can notice one of the signs.
        doers: Who does what a rule that holds says: who can act.
        backups: Who steps in.
        fully: People who were told all of it.
        partly: People who were told a part.
        not_yet: People of whom the map says that they know nothing yet.
        untold: Those who see or act, and of whom the map does not say what they know.
        unprotected: Children it concerns for whom no rule holds.
    """

    danger: Part
    children: tuple[str, ...]
    goals: tuple[Part, ...]
    scales: tuple[Part, ...]
    bottom_lines: tuple[Part, ...]
    triggers: tuple[Part, ...]
    rules: tuple[Part, ...]
    existing_safety: tuple[Part, ...]
    monitors: tuple[str, ...]
    noticers: tuple[str, ...]
    doers: tuple[str, ...]
    backups: tuple[str, ...]
    fully: tuple[str, ...]
    partly: tuple[str, ...]
    not_yet: tuple[str, ...]
    untold: tuple[str, ...]
    unprotected: tuple[str, ...]


@silent
def coverage(case: CaseMap, danger_id: str) -> Coverage:
    """Return how a danger is covered.

    What was superseded, withdrawn or has ended stays in the lists and says so; who sees
    and who acts is asked of what holds alone, and of checks and stand-ins that have not
    ended. An answer is no judgement of how safe it is.

    Raises:
        SosMapError: no such danger; see `answers_to`.

    >>> from sos_map.testing.families import family
    >>> covered = coverage(family("leaving").case, "d1")
    >>> covered.doers, covered.monitors, covered.fully
    (('selma',), ('gerd',), ('tommy', 'selma'))
    """
    danger: Danger = found(case, danger_id, "dangers")
    known = standings(case)
    goals = [goal for goal in case.goals if goal.answers == danger_id]
    lines = [one for one in case.bottom_lines if danger_id in one.concerns]
    signs = [one for one in case.triggers if danger_id in one.concerns]
    stands = {thing.id for thing in (*goals, *lines, *signs)}
    rules = [
        rule
        for rule in case.rules
        if not stands.isdisjoint((*rule.goals, *rule.meets, *rule.triggers))
    ]
    measured = {goal.id for goal in goals} | {danger_id}
    holding = [rule for rule in rules if known[rule.id] == "current"]
    children = _once(impact.child for impact in danger.children)
    told = latest(case, (one for one in case.knowledge if one.about == danger_id))
    monitors = _once(c.who for rule in holding for c in rule.checks if not c.ended)
    doers = _once(who for rule in holding for who in rule.done_by)
    backups = _once(b.who for rule in holding for b in rule.backups if not b.ended)
    noticers = _once(
        who for sign in signs if known[sign.id] == "current" for who in sign.noticed_by
    )
    bodies = {body.id for body in case.bodies}
    silent = bodies.union(one.person for one in told)
    return Coverage(
        danger=parts(known, [danger])[0],
        children=children,
        goals=parts(known, goals),
        scales=parts(
            known,
            [one for one in case.scales if measured & {one.danger, one.goal, one.of}],
        ),
        bottom_lines=parts(known, lines),
        triggers=parts(known, signs),
        rules=parts(known, rules),
        existing_safety=parts(
            known, [one for one in case.existing_safety if danger_id in one.against]
        ),
        monitors=monitors,
        noticers=noticers,
        doers=doers,
        backups=backups,
        fully=tuple(one.person for one in told if one.level == "full"),
        partly=tuple(one.person for one in told if one.level == "part"),
        not_yet=tuple(one.person for one in told if one.level == "none"),
        untold=tuple(
            who
            for who in _once((*monitors, *noticers, *doers, *backups))
            if who not in silent
        ),
        unprotected=tuple(
            child for child in children if not _protected(case, child, holding)
        ),
    )


def _protected(case: CaseMap, child: str, rules: Iterable[Rule]) -> bool:
    plans = {plan.id: plan.children for plan in case.plans}
    return any(
        child in (rule.children or plans.get(rule.plan or "", ()) or (child,))
        for rule in rules
    )


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
