"""Section 11: need → goal → next step, with room for the measure (bbic §0.6, §6.2)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sos_map import Goal, Step
from sos_map_bbic.items import bulleted, full, statement_line
from sos_map_bbic.material import Material
from sos_map_bbic.spans import labelled, note, own_words
from sos_map_pages.report import Block, Cell, Line, Table

__all__ = ["chain", "family_goals", "loose_steps", "without_need"]


def chain(material: Material) -> Iterator[Block]:
    """Write the table of needs, goals and next steps."""
    goals = [one for one in material.case.goals if _home(material, one) == "behov_mal"]
    met = {identity for goal in material.case.goals for identity in goal.meets}
    rows = [_row(material, goal) for goal in goals]
    for need in material.case.needs:
        if need.id not in met:
            cell = (note(material.text("no_goal")),)
            rows.append(((statement_line(material, need),), cell, (), ()))
    if not rows:
        yield note(material.text("nothing_yet"))
        return
    header = tuple(
        material.text(f"chain.{key}") for key in ("need", "goal", "step", "measure")
    )
    yield Table(material.text("chain.caption"), header, tuple(rows), (3, 5, 5, 3))


def without_need(material: Material) -> Iterator[Block]:
    """List the goals that no need is written for."""
    yield from _goals(material, "behov_mal/utan_behov")


def family_goals(material: Material) -> Iterator[Block]:
    """List the family's own goals, apart from the agency's."""
    yield from _goals(material, "behov_mal/familjens")


def loose_steps(material: Material) -> Iterator[Block]:
    """List next steps that lead to no goal on the map."""
    found = material.at("behov_mal/steg")
    loose = [one for one in found if isinstance(one, Step) and not one.advances]
    yield from bulleted(tuple(full(material, one) for one in loose))


def _home(material: Material, goal: Goal) -> str:
    return material.homes[goal.id]


def _row(material: Material, goal: Goal) -> tuple[Cell, ...]:
    needs = [material.things[identity] for identity in goal.meets]
    return (
        tuple(statement_line(material, need) for need in needs),
        full(material, goal).lines,
        tuple(_steps(material, goal)),
        (),
    )


def _goals(material: Material, slot: str) -> Iterator[Block]:
    rows = tuple(
        (
            (*full(material, goal).lines, *_met(material, goal)),
            tuple(_steps(material, goal)),
            (),
        )
        for goal in material.case.goals
        if _home(material, goal) == slot
    )
    if not rows:
        return
    header = tuple(material.text(f"chain.{key}") for key in ("goal", "step", "measure"))
    yield Table(material.text("chain.goals"), header, rows, (6, 6, 3))


def _met(material: Material, goal: Goal) -> Iterable[Line]:
    for identity in goal.meets:
        words, _ = own_words(material, material.things[identity])
        yield labelled(material.text("meets", mark=material.marks[identity]), words)


def _steps(material: Material, goal: Goal) -> Iterator[Line]:
    """Write a goal's steps, in full at the first goal each leads to."""
    for step in material.case.steps:
        if goal.id not in step.advances:
            continue
        first = next(one.id for one in material.case.goals if one.id in step.advances)
        if first == goal.id:
            yield from full(material, step).lines
        else:
            yield note(material.text("step_elsewhere", mark=material.marks[step.id]))
