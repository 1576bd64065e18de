"""The rules there are: code, weight, from when, and the function that looks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

import attrs

from sos_map.practice import (
    children,
    goals,
    scales,
    steps,
    unseen,
    working_well,
    worries,
)
from sos_map.practice.finding import Seen, Weight
from sos_map.practice.look import Look, Phase

__all__ = ["RULES", "Rule"]


@attrs.frozen(kw_only=True)
class Rule:
    """One criterion of good practice (signs-of-safety §8).

    Attributes:
        code: Its id there; `L-V…` for what the privacy of the map asks.
        weight: How near at hand; see `Finding`.
        phase: How far the map must have come; `draft` for any but a bare wall.
        certainty: `maybe` where the rule reads wording.
        look: The function that looks.
    """

    code: str
    weight: Weight
    phase: Phase
    look: Callable[[Look], Iterator[Seen]]
    certainty: Literal["sure", "maybe"] = "sure"

    def applies(self, phase: Phase) -> bool:
        """Say whether a map that has come so far is looked at."""
        return phase == "family" or phase == self.phase


#: In the order in which one would ask.
RULES: tuple[Rule, ...] = (
    Rule(code="L-D04", weight="first", phase="draft", look=worries.who_is_worried),
    Rule(
        code="L-D06",
        weight="first",
        phase="family",
        look=worries.what_and_when,
        certainty="maybe",
    ),
    Rule(code="L-D12", weight="next", phase="family", look=worries.own_views),
    Rule(code="L-H07", weight="next", phase="draft", look=worries.both_sides),
    Rule(code="L-S01", weight="first", phase="family", look=working_well.against_what),
    Rule(code="L-S02", weight="next", phase="family", look=working_well.shown_when),
    Rule(code="L-D01", weight="first", phase="family", look=goals.one_goal_each),
    Rule(
        code="L-G02",
        weight="next",
        phase="family",
        look=goals.what_instead,
        certainty="maybe",
    ),
    Rule(code="L-R03", weight="next", phase="family", look=scales.several_voices),
    Rule(code="L-R05", weight="next", phase="draft", look=scales.reasons),
    Rule(code="L-N01", weight="next", phase="family", look=steps.who_when_what_for),
    Rule(code="L-C01", weight="next", phase="family", look=children.own_words),
    Rule(code="L-V01", weight="first", phase="draft", look=unseen.seen_by_nobody),
    Rule(code="L-V02", weight="next", phase="draft", look=unseen.numbers_for_nobody),
)
