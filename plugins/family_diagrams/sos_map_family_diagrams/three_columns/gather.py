"""From a view to the content of a three-column sheet: rows first, then the rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

import attrs

from sos_map import CaseMap, Goal, Harm, Request, Statement, no_longer, span
from sos_map_family_diagrams.content import Column, Content, Pair, Section
from sos_map_family_diagrams.three_columns.entries import entry
from sos_map_pages import BulletKind

__all__ = ["content_of", "title_of"]


def title_of(request: Request) -> tuple[str, str]:
    """Return the title and the line under it; together they say what the page is."""
    day = request.day(request.view.date)
    own = request.view.case.case.title
    if own is None:
        return request.text("map.title"), day
    return own, request.text("map.subtitle", day=day)


def content_of(request: Request) -> Content:
    """Return all that the columns say, each visible statement once.

    A danger stands on a row with what has protected against it and with its goal;
    the row is their bond, so no codes are needed (practice notes, pages by value).
    """
    case = _today(request)
    title, subtitle = title_of(request)
    dangers = {danger.id for danger in case.dangers}
    home = {
        one.id: next((d for d in one.against if d in dangers), "")
        for one in case.existing_safety
    }
    pairs = []
    for danger in sorted(case.dangers, key=lambda one: one.status != "active"):
        safety = [one for one in case.existing_safety if home[one.id] == danger.id]
        goals = [goal for goal in case.goals if goal.answers == danger.id]
        worried = _section(request, "kind.danger", "danger", [danger])
        safe = _section(request, "kind.existing_safety", "existing_safety", safety)
        needed = _section(request, "kind.goal", "goal", goals)
        pairs.append(Pair(cells=(worried, safe, needed)))
    return Content(
        title=title,
        subtitle=subtitle,
        pairs=tuple(pairs),
        columns=(
            _worried(request, case),
            _working_well(
                request, case, [s for s in case.existing_safety if not home[s.id]]
            ),
            _needed(request, case, [g for g in case.goals if g.answers not in dangers]),
        ),
    )


def _section(
    request: Request, key: str, bullet: BulletKind, things: Iterable[Statement]
) -> tuple[Section, ...]:
    entries = tuple(entry(request, thing, bullet) for thing in things)
    if not entries:
        return ()
    return (Section(heading=request.text(key), entries=entries),)


def _today(request: Request) -> CaseMap:
    """Return the case without what a newer version took the place of, or has ended.

    That is history, not today's map.
    """
    case = request.view.case
    gone = no_longer(case, request.view.date)
    if not gone:
        return case
    left = {
        name: tuple(thing for thing in things if thing.id not in gone)
        for name, things in vars(case).items()
        if isinstance(things, tuple) and things and isinstance(things[0], Statement)
    }
    today: CaseMap = attrs.evolve(cast("Any", case), **left)
    return today


def _day(harm: Harm) -> tuple[bool, str]:
    """Return what puts harms in the order of time, those without a day last."""
    earliest = span(harm.date).earliest if harm.date is not None else None
    return earliest is None, earliest.isoformat() if earliest else ""


def _worried(request: Request, case: CaseMap) -> Column:
    known = [c for c in case.complicating if c.kind != "missing_information"]
    unknown = [c for c in case.complicating if c.kind == "missing_information"]
    harms = sorted(case.harms, key=_day)
    return Column(
        title=request.text("column.worried"),
        sections=(
            *_section(request, "kind.harm", "harm", harms),
            *_section(request, "kind.complicating", "complicating", known),
            *_section(request, "kind.missing_information", "complicating", unknown),
            *_wall(request, case, "worried", "complicating"),
        ),
    )


def _working_well(
    request: Request, case: CaseMap, safety: Iterable[Statement]
) -> Column:
    strengths = case.strengths
    return Column(
        title=request.text("column.working_well"),
        sections=(
            *_section(request, "kind.existing_safety", "existing_safety", safety),
            *_section(request, "kind.strength", "strength", strengths),
            *_wall(request, case, "working_well", "strength"),
        ),
    )


def _needed(request: Request, case: CaseMap, goals: list[Goal]) -> Column:
    closing, family, wellbeing, progress = (
        [goal for goal in goals if goal.kind == kind]
        for kind in ("closing", "family", "wellbeing", "immediate_progress")
    )
    coming = [step for step in case.steps if step.status == "open"]
    earlier = [step for step in case.steps if step.status != "open"]
    return Column(
        title=request.text("column.needs_to_happen"),
        sections=(
            *_section(request, "kind.goal", "goal", closing),
            *_section(request, "kind.family_goal", "goal", family),
            *_section(request, "map.wellbeing_goal", "goal", wellbeing),
            *_section(request, "map.progress_goal", "goal", progress),
            *_section(request, "kind.need", "goal", case.needs),
            *_section(request, "kind.step", "step", coming),
            *_wall(request, case, "needs_to_happen", "step"),
            *_section(request, "map.earlier_steps", "step", earlier),
        ),
    )


def _wall(
    request: Request, case: CaseMap, column: str, bullet: BulletKind
) -> tuple[Section, ...]:
    # A line under no question yet is neither a worry nor a strength: sorting it is
    # what needs to happen.
    lines = [line for line in case.wall if (line.column or "needs_to_happen") == column]
    return _section(request, "kind.wall_line", bullet, lines)
