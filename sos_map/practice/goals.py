"""What the rules ask about safety goals (§8.1, §8.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sos_map.practice.finding import Seen
from sos_map.practice.look import Look
from sos_map.practice.reading import only_absence, readable
from sos_map.practice.worries import active

__all__ = ["one_goal_each", "what_instead"]


def _closing(look: Look) -> list[Any]:
    return [goal for goal in look.held("goals") if goal.kind == "closing"]


def one_goal_each(look: Look) -> Iterator[Seen]:
    """L-D01: a worry and one closing goal belong together."""
    answers: dict[str, list[str]] = {}
    for goal in _closing(look):
        if goal.answers is not None:
            answers.setdefault(_newest(look, goal.answers), []).append(goal.id)
    for danger in active(look):
        goals = answers.get(danger.id, [])
        if not goals:
            yield Seen(danger.id)
        elif len(goals) > 1:
            yield Seen(danger.id, tuple(goals), "many")


def _newest(look: Look, danger: str) -> str:
    """Follow a worry to the version that stands: the goal answers that one too."""
    later = {one.supersedes: one.id for one in look.case.dangers if look.has_begun(one)}
    passed = set()
    while danger in later and danger not in passed:
        passed.add(danger)
        danger = later[danger]
    return danger


def what_instead(look: Look) -> Iterator[Seen]:
    """L-G02: what will be done, not only what will not."""
    written_in = look.case.case.language
    for goal in _closing(look):
        parts = (goal, goal.behaviour, goal.experience, goal.shown_by)
        texts = [text for part in parts for text in readable(part, written_in)]
        if only_absence(texts, look.practice.clause_words):
            yield Seen(goal.id)
