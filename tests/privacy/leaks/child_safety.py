"""What a child must not be betrayed by, told to the one it fears."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from leaks.planting import always, planted, wrap
from leaks.promises.what_is_seldom import (
    FIELDS_FEAR,
    RULES_BODY_FEARED,
    RULES_FEAR,
)
from sos_map.model.declare import changed
from sos_map.privacy import child_safety as safety
from sos_map.privacy import deciding
from sos_map.privacy.child_safety import ChildSafety


def _items_as(patch: pytest.MonkeyPatch, **answers: str) -> None:
    def keeps(shipped: Any, self: Any, section: str, thing: Any, label: Any) -> Any:
        if section == "child_items" and thing.safe_to_share in answers:
            thing = changed(thing, safe_to_share=answers[thing.safe_to_share])
        return shipped(self, section, thing, label)

    wrap(patch, ChildSafety, "keeps", keeps)


@planted(RULES_FEAR)
def what_is_not_safe_to_share(patch: pytest.MonkeyPatch) -> None:
    """What the child said is not safe to share goes by its label."""
    _items_as(patch, no="yes", later="yes")


@planted(RULES_FEAR)
def later_is_now(patch: pytest.MonkeyPatch) -> None:
    """What may be shared later is shared at once."""
    _items_as(patch, later="yes")


@planted(RULES_FEAR)
def that_a_child_fears_the_reader(patch: pytest.MonkeyPatch) -> None:
    """He learns that his child said it is afraid of him."""

    def keeps(shipped: Any, self: Any, section: str, thing: Any, label: Any) -> Any:
        quiet = attrs.evolve(self, near=frozenset())
        return shipped(quiet, section, thing, label)

    wrap(patch, ChildSafety, "keeps", keeps)


@planted(RULES_FEAR)
def the_words_of_a_child_who_fears_the_reader(patch: pytest.MonkeyPatch) -> None:
    """A meeting's label gives him what the child said there."""
    always(patch, ChildSafety, "_said_by", ())


@planted(RULES_BODY_FEARED)
def a_body_is_not_its_people(patch: pytest.MonkeyPatch) -> None:
    """The school where he works reads that the child fears him."""

    def alone(shipped: Any, case: Any, reader: Any) -> Any:
        bare = tuple(changed(body, members=()) for body in case.bodies)
        return shipped(changed(case, bodies=bare), reader)

    wrap(patch, deciding, "child_safety", alone)


def _kept(patch: pytest.MonkeyPatch, case_as: Any) -> None:
    wrap(
        patch,
        safety,
        "_kept",
        lambda shipped, case, harmful: shipped(case_as(case), harmful),
    )


@planted(RULES_FEAR)
def the_rule_of_a_safety_object(patch: pytest.MonkeyPatch) -> None:
    """The yellow cup is kept from him; the rule that explains it is not."""

    def ruleless(case: Any) -> Any:
        bare = tuple(changed(one, rule=None) for one in case.safety_objects)
        return changed(case, safety_objects=bare)

    _kept(patch, ruleless)


@planted(RULES_FEAR)
def an_earlier_version_of_the_rule(patch: pytest.MonkeyPatch) -> None:
    """The rule is kept from him; the one before it says nearly the same."""

    def alone(case: Any) -> Any:
        rules = tuple(changed(one, supersedes=None) for one in case.rules)
        return changed(case, rules=rules)

    _kept(patch, alone)


@planted(RULES_FEAR)
def the_signs_of_the_rule(patch: pytest.MonkeyPatch) -> None:
    """The rule is kept from him; its signs are not."""

    def unsigned(case: Any) -> Any:
        rules = tuple(changed(one, triggers=()) for one in case.rules)
        return changed(case, rules=rules)

    _kept(patch, unsigned)


@planted(RULES_BODY_FEARED)
def one_who_knows_of_it_is_enough(patch: pytest.MonkeyPatch) -> None:
    """Where a colleague knows of the object, the whole body may."""

    def kept(shipped: Any, case: Any, harmful: set[tuple[str, str]]) -> Any:
        who = {person for _child, person in harmful}
        known = tuple(
            changed(one, known_by=tuple(who)) if who & set(one.known_by) else one
            for one in case.safety_objects
        )
        return shipped(changed(case, safety_objects=known), harmful)

    wrap(patch, safety, "_kept", kept)


@planted(RULES_FEAR)
def who_did_harm_is_no_danger(patch: pytest.MonkeyPatch) -> None:
    """Only dangers are asked of whom they are about, not the harm that was done."""

    def harmful(shipped: Any, case: Any, near: set[str]) -> Any:
        return shipped(changed(case, harms=(), harm_threads=()), near)

    wrap(patch, safety, "_harmful", harmful)


@planted(FIELDS_FEAR)
def what_a_child_thinks_of_the_reader(patch: pytest.MonkeyPatch) -> None:
    """What a child says of one in the network reaches that one."""
    always(patch, ChildSafety, "keeps_field", False)


@planted(RULES_FEAR)
def a_childs_link_without_a_label(patch: pytest.MonkeyPatch) -> None:
    """That a child is worried about him is shown with the danger."""
    always(patch, ChildSafety, "keeps_link", False)
