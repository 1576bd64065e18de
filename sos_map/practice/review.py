"""Looking through a case with every rule."""

from __future__ import annotations

import attrs

from sos_map.files.places import Where
from sos_map.i18n import Catalogue
from sos_map.model.case import CaseMap
from sos_map.practice.accepted import acceptances, sorted_out
from sos_map.practice.finding import Finding, Named, Remark, Seen, Spot, unnamed
from sos_map.practice.look import Look
from sos_map.practice.parameters import USUAL, Practice
from sos_map.practice.rules import RULES, Rule
from sos_map.privacy.policy import Policy
from sos_map.silence import silent, silent_methods

__all__ = ["Review", "findings", "review"]


@silent_methods
@attrs.frozen(repr=False)
class Review:
    """What the rules say of a case on a day.

    Attributes:
        findings: What is open, rule by rule, each in the order of the map.
        accepted: What somebody has accepted with a reason.
        remarks: What is written as accepted and does not count, or is not needed.
    """

    findings: tuple[Finding, ...]
    accepted: tuple[Finding, ...]
    remarks: tuple[Remark, ...]

    def found_in(self, where: Where, named: Named = unnamed) -> Review:
        """Return the review with every place in a text.

        Args:
            where: Says on which line and in which column a path stands.
            named: Says how the writer of the text knows the path.
        """
        return Review(
            tuple(one.found_in(where, named) for one in self.findings),
            tuple(one.found_in(where, named) for one in self.accepted),
            tuple(one.found_in(where, named) for one in self.remarks),
        )

    def as_data(self, words: Catalogue) -> dict[str, object]:
        """Return the review as plain data, for ``--json``."""
        return {
            "findings": [one.as_data(words) for one in self.findings],
            "accepted": [one.as_data(words) for one in self.accepted],
            "remarks": [one.as_data(words) for one in self.remarks],
        }


@silent
def review(
    case: CaseMap,
    date: str | None = None,
    *,
    practice: Practice = USUAL,
    rules: str | Policy = "se",
) -> Review:
    """Return what good practice would ask about a case.

    Nothing here judges a family or a worker, and nothing is counted together: each
    finding is a question somebody could ask next (signs-of-safety §8).

    Args:
        case: The map, for its owner; ask about a view's case for anybody else.
        date: The day, `2026-01-16`; left out, the case as the file ends.
        practice: The numbers that the rules go by.
        rules: The policy pack that decides who reads what, or its name.
    """
    look = Look(case, date, practice, rules)
    found = [
        _finding(look, rule, seen)
        for rule in RULES
        if rule.applies(look.phase)
        for seen in rule.look(look)
    ]
    codes = frozenset(rule.code for rule in RULES)
    accepted, remarks = acceptances(case, date, codes)
    still, left, idle = sorted_out(found, accepted)
    return Review(tuple(still), tuple(left), (*remarks, *idle))


@silent
def findings(
    case: CaseMap,
    date: str | None = None,
    *,
    practice: Practice = USUAL,
    rules: str | Policy = "se",
) -> tuple[Finding, ...]:
    """Return what is open; see `review`."""
    return review(case, date, practice=practice, rules=rules).findings


def _finding(look: Look, rule: Rule, seen: Seen) -> Finding:
    return Finding(
        code=rule.code,
        weight=rule.weight,
        certainty=rule.certainty,
        spot=Spot(seen.id, look.steps[seen.id]),
        also=tuple(Spot(one, look.steps[one]) for one in seen.also),
        variant=seen.variant,
        missing=seen.missing,
    )
