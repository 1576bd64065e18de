"""Where each statement is printed: exactly one home for every one (bbic §6.2, §6.4).

Nothing is dropped in silence because `home_of` answers for every statement there is.
"""

from __future__ import annotations

from sos_map import CaseMap, Complicating, Danger, Goal, Need, Statement, Step, WallLine
from sos_map_bbic.template import AREAS, TEMPLATE, side_of

__all__ = ["SECTIONS", "homes", "kind_of", "statements", "voice_rank"]

#: Sections that hold statements, and the word for one of them.
SECTIONS = {
    "harms": "harm",
    "dangers": "danger",
    "complicating": "complicating",
    "strengths": "strength",
    "existing_safety": "existing_safety",
    "needs": "need",
    "goals": "goal",
    "steps": "step",
    "wall": "wall",
}
_KINDS = {
    "Harm": "harm",
    "Danger": "danger",
    "Complicating": "complicating",
    "Strength": "strength",
    "ExistingSafety": "existing_safety",
    "Need": "need",
    "Goal": "goal",
    "Step": "step",
    "WallLine": "wall",
}
_ORDER = {slot.id: number for number, slot in enumerate(TEMPLATE)}


def kind_of(thing: Statement) -> str:
    """Return the word for what a statement is."""
    return _KINDS[type(thing).__name__]


def statements(case: CaseMap) -> tuple[Statement, ...]:
    """Return every statement of a map, in the order of its sections."""
    return tuple(thing for section in SECTIONS for thing in getattr(case, section))


def homes(case: CaseMap, voices: tuple[str, ...]) -> dict[str, str]:
    """Return the heading under which each statement is printed in full.

    Args:
        case: The erased map.
        voices: The child and the guardians, whose words are kept apart.

    Returns:
        Statement id → heading id, in the order of the document.
    """
    placed = [(thing, home_of(thing, case)) for thing in statements(case)]

    def order(pair: tuple[Statement, str]) -> tuple[int, int]:
        thing, home = pair
        return _ORDER[home], voice_rank(thing, voices) if home in AREAS else 0

    return {thing.id: home for thing, home in sorted(placed, key=order)}


def voice_rank(thing: Statement, voices: tuple[str, ...]) -> int:
    """Return whose words a statement is: the place in `voices`, or after the last.

    What one of them said together with somebody else is nobody's alone: it comes right
    after `voices`, and before what only others have said.
    """
    among = [rank for rank, who in enumerate(voices) if who in thing.said_by]
    if not among:
        return len(voices) + 1
    return among[0] if len(set(thing.said_by)) == 1 else len(voices)


def home_of(thing: Statement, case: CaseMap) -> str:
    """Return the heading under which one statement is printed in full.

    A danger is a prediction and never stands among the facts; a complicating factor
    never stands under the child's development; a goal without a need is listed as
    such and no need is made up for it.
    """
    match thing:
        case Danger():
            return "analys/konsekvenser"
        case Need():
            return "analys/behov"
        case Goal():
            return _goal_home(thing)
        case Step():
            goals = [goal for goal in case.goals if goal.id in thing.advances]
            return _goal_home(goals[0]) if goals else "behov_mal/steg"
        case WallLine():
            return "saknas/vagg"
        case Complicating():
            return _complicating_home(thing)
        case _:
            return next((area for area in thing.areas if area in AREAS), _NO_AREA)


_NO_AREA = "saknas/omrade"


def _goal_home(goal: Goal) -> str:
    if goal.kind == "family" or goal.owner == "family":
        return "behov_mal/familjens"
    return "behov_mal" if goal.meets else "behov_mal/utan_behov"


def _complicating_home(thing: Complicating) -> str:
    if thing.kind == "missing_information":
        return "genomforande/vet_inte"
    known = [area for area in thing.areas if area in AREAS]
    allowed = [area for area in known if side_of(area) != "barnets_utveckling"]
    if allowed:
        return allowed[0]
    return "saknas/fel_sida" if known else _NO_AREA
