"""Verbs for the safety plan: what must be in place, who does what, how it went (§5)."""

from __future__ import annotations

from sos_map.building.collecting import Collector
from sos_map.building.handles import Day, Handle, Links, Many, One

__all__ = [
    "bottom_line",
    "contact_step",
    "plan",
    "plan_test",
    "rule",
    "safety_object",
    "stage",
    "trigger",
]


def plan(m: Collector, text: str, *, children: Many = (), **more: object) -> Handle:
    """Add a plan that people agreed on, or are working on."""
    return m.add("plans", more, text=text, children=children)


def bottom_line(
    m: Collector,
    text: str,
    *,
    concerns: Many = (),
    children: Many = (),
    set_by: Many = (),
    met_by: Many = (),
    **more: object,
) -> Handle:
    """Add what must be in place; a rule that meets it says so itself."""
    ties = {"concerns": concerns, "children": children}
    return m.add("bottom_lines", more, text=text, **ties, set_by=set_by, met_by=met_by)


def rule(
    m: Collector,
    text: str,
    *,
    plan: One = None,
    children: Many = (),
    done_by: Many = (),
    goals: Many = (),
    meets: Many = (),
    triggers: Many = (),
    checks: Links = (),
    backups: Links = (),
    **more: object,
) -> Handle:
    """Add who does what and when.

    Args:
        m: The builder.
        text: The rule, in the family's words.
        plan: The plan it belongs to.
        children: Whom it protects.
        done_by: Who does it, by name.
        goals: The goals it works for.
        meets: What must be in place that it meets.
        triggers: The warning signs it answers.
        checks: Who sees that it is kept: ``[jenny, m.piece(lars, unannounced=True)]``.
        backups: Who steps in: ``[m.piece(lars, since="2025-12-05")]``.
        more: The other fields: `when`, `place`, `status`, `if_broken` …
    """
    ties = {"plan": plan, "children": children, "done_by": done_by, "goals": goals}
    around = {"triggers": triggers, "checks": checks, "backups": backups}
    return m.add("rules", more, text=text, meets=meets, **ties, **around)


def trigger(
    m: Collector,
    text: str,
    *,
    concerns: Many = (),
    children: Many = (),
    about: Many = (),
    noticed_by: Many = (),
    **more: object,
) -> Handle:
    """Add a warning sign, and with `response` what is done then."""
    ties = {"concerns": concerns, "children": children, "about": about}
    return m.add("triggers", more, text=text, **ties, noticed_by=noticed_by)


def plan_test(
    m: Collector,
    text: str,
    *,
    date: Day | None = None,
    children: Many = (),
    results: Links = (),
    led_to: Many = (),
    **more: object,
) -> Handle:
    """Add a time the plan was tried: ``results=[m.piece(r1, held="no")]``."""
    ties = {"children": children, "results": results, "led_to": led_to}
    return m.add("plan_tests", more, text=text, date=date, **ties)


def safety_object(
    m: Collector,
    text: str,
    *,
    child: Handle,
    known_by: Many = (),
    rule: One = None,
    **more: object,
) -> Handle:
    """Add a thing by which a child tells that something is wrong, without words."""
    ties = {"child": child, "known_by": known_by, "rule": rule}
    return m.add("safety_objects", more, text=text, **ties)


def stage(m: Collector, kind: str, *, owners: Many = (), **more: object) -> Handle:
    """Add one stage on the way from the first report to the closing."""
    return m.add("stages", more, kind=kind, owners=owners)


def contact_step(
    m: Collector,
    person: Handle,
    *,
    form: str,
    children: Many = (),
    supervised_by: Many = (),
    decided_by: Many = (),
    **more: object,
) -> Handle:
    """Add one rung of the ladder from no contact to home."""
    ties = {"supervised_by": supervised_by, "decided_by": decided_by}
    return m.add("contacts", more, person=person, form=form, children=children, **ties)
