"""Labels read too kindly, capacities that do not hold, rules that are not asked."""

from __future__ import annotations

from typing import Any

import pytest

from leaks.planting import always, planted, wrap
from leaks.promises.packs import UNRULED
from leaks.promises.readers import CAPACITY
from leaks.promises.views import (
    FIELDS,
    RULES,
)
from leaks.promises.what_is_seldom import FIELDS_TITLE
from sos_map.model.declare import changed
from sos_map.privacy import labels as labelling
from sos_map.privacy import reader as reading
from sos_map.privacy.deciding import Deciding
from sos_map.privacy.erase import _Erasing
from sos_map.privacy.labels import Labels
from sos_map.privacy.policy import Policy
from sos_map.privacy.reader import Reader


@planted(RULES)
def inherited_labels_cross_custody(patch: pytest.MonkeyPatch) -> None:
    """A meeting's label reaches the guardian of another child."""
    always(patch, Deciding, "is_about_others", False)


@planted(RULES)
def hidden_from_is_not_inherited(patch: pytest.MonkeyPatch) -> None:
    """Only the thing's own `hidden_from` counts, not its meeting's or section's."""

    def hidden(_shipped: Any, self: Any, _section: str, thing: Any) -> bool:
        return any(map(self.reader.matches, thing.hidden_from))

    wrap(patch, Labels, "hidden", hidden)


@planted(RULES, row="webtrees: the nearer label opens what is closed")
def a_label_of_its_own_beats_what_hides(patch: pytest.MonkeyPatch) -> None:
    """What is shown by a label of its own is not asked from whom it is hidden."""

    def hidden(shipped: Any, self: Any, section: str, thing: Any) -> bool:
        own = any(map(self.reader.matches, thing.shown_to or ()))
        return not own and shipped(self, section, thing)

    wrap(patch, Labels, "hidden", hidden)


@planted(RULES)
def a_capacity_towards_any_child(patch: pytest.MonkeyPatch) -> None:
    """`guardian:ebba` names every guardian: one mother, two fathers, one paper."""

    def matches(shipped: Any, self: Any, label: str) -> bool:
        capacity, _, child = label.partition(":")
        any_child = bool(child) and ":" not in child and capacity == self.kind
        return any_child or shipped(self, label)

    wrap(patch, Reader, "matches", matches)


@planted(RULES)
def a_person_in_any_capacity(patch: pytest.MonkeyPatch) -> None:
    """`johan:guardian:milo` names Johan as whatever he reads."""

    def matches(shipped: Any, self: Any, label: str) -> bool:
        return label.partition(":")[0] == self.who or shipped(self, label)

    wrap(patch, Reader, "matches", matches)


@planted(RULES)
def an_empty_label_is_no_label(patch: pytest.MonkeyPatch) -> None:
    """A thing that is for nobody goes by its meeting's label instead."""

    def shown(shipped: Any, self: Any, section: str, thing: Any) -> Any:
        if thing.shown_to == ():
            thing = changed(thing, shown_to=None)
        return shipped(self, section, thing)

    wrap(patch, Labels, "shown", shown)


@planted(RULES)
def the_widest_label_counts(patch: pytest.MonkeyPatch) -> None:
    """A thing is shown when any label on its way shows it, not the nearest."""

    def shown(shipped: Any, self: Any, section: str, thing: Any) -> Any:
        found = shipped(self, section, thing)
        way = [step for step in self._way(section, thing) if step.shown_to]
        wide = any(self._names_reader(step.shown_to) for step in way)
        return found or ("inherited" if wide else None)

    wrap(patch, Labels, "shown", shown)


@planted(RULES, where=lambda scene: scene.child is not None)
def one_childs_paper_tells_of_all(patch: pytest.MonkeyPatch) -> None:
    """A paper about one child holds what is about the others."""

    def others(shipped: Any, self: Any, thing: Any, *, narrowed: bool = False) -> bool:
        return not narrowed and shipped(self, thing)

    wrap(patch, Deciding, "is_about_others", others)


@planted(RULES)
def a_house_is_about_nobody(patch: pytest.MonkeyPatch) -> None:
    """Which child a number was given by is not seen as whose it is."""

    def own(shipped: Any, section: str, thing: Any, children: Any) -> Any:
        nobodys = section in ("ratings", "households", "rings")
        return frozenset() if nobodys else shipped(section, thing, children)

    wrap(patch, labelling, "_own_children", own)


@planted(RULES)
def a_goal_does_not_carry_its_child(patch: pytest.MonkeyPatch) -> None:
    """What builds on one child's danger is about no child."""
    always(patch, labelling, "_carried", frozenset())


@planted(FIELDS_TITLE)
def the_title_for_everybody(patch: pytest.MonkeyPatch) -> None:
    """`Ebba och Milo` stands on the paper of one who knows of Milo only."""

    def case_file(shipped: Any, self: Any) -> Any:
        made = shipped(self)
        case = self.case.case
        shown = any(map(self.reader.matches, case.shown_to or ()))
        return changed(made, title=case.title) if shown else made

    wrap(patch, _Erasing, "case_file", case_file)


@planted(FIELDS)
def a_label_opens_what_is_never_shown(patch: pytest.MonkeyPatch) -> None:
    """A telephone is shown to whoever has a label on the person."""
    _other_cells(patch, "never", "ask")


@planted(FIELDS)
def what_needs_a_label_is_shown_without(patch: pytest.MonkeyPatch) -> None:
    """A field that asks for a label goes with the thing."""
    _other_cells(patch, "ask", "show")


def _other_cells(patch: pytest.MonkeyPatch, strict: str, kind: str) -> None:
    def cell(shipped: Any, self: Any, who: str, section: str, field: str) -> Any:
        found = shipped(self, who, section, field)
        return kind if found == strict and field != "*" else found

    wrap(patch, Policy, "cell", cell)


@planted(UNRULED)
def a_new_field_without_a_rule(patch: pytest.MonkeyPatch) -> None:
    """A field that no pack knows yet goes with the thing."""

    def cell(_shipped: Any, self: Any, kind: str, section: str, field: str) -> Any:
        return self.cells.get((kind, section, field), "show")

    wrap(patch, Policy, "cell", cell)


@planted(FIELDS, row="OpenCRVS: date of birth")
def a_field_that_erasing_forgets(patch: pytest.MonkeyPatch) -> None:
    """The date of birth is copied with the name, its rule is not asked."""

    def field_reason(
        shipped: Any, self: Any, section: str, field: str, *rest: Any
    ) -> Any:
        return None if field == "born" else shipped(self, section, field, *rest)

    wrap(patch, Deciding, "field_reason", field_reason)


@planted(RULES)
def every_whole_thing_goes_by_its_label(patch: pytest.MonkeyPatch) -> None:
    """What a kind of reader never gets is shown by a label."""

    def cell(shipped: Any, self: Any, kind: str, section: str, field: str) -> Any:
        found = shipped(self, kind, section, field)
        return "ask" if field == "*" and found == "never" else found

    wrap(patch, Policy, "cell", cell)


# ── who holds which capacity ────────────────────────────────────────────────────


@planted(CAPACITY)
def a_capacity_that_is_over(patch: pytest.MonkeyPatch) -> None:
    """Custody that has ended still makes a guardian."""
    wrap(
        patch,
        reading,
        "on_day",
        lambda shipped, since, _ended, date: shipped(since, None, date),
    )


@planted(CAPACITY)
def a_capacity_that_has_not_begun(patch: pytest.MonkeyPatch) -> None:
    """Care that begins next month already makes a carer."""
    wrap(
        patch,
        reading,
        "on_day",
        lambda shipped, _since, ended, date: shipped(None, ended, date),
    )


@planted(CAPACITY)
def a_guardian_of_any_child(patch: pytest.MonkeyPatch) -> None:
    """Who is a guardian of one child is one of all."""

    def any_child(
        shipped: Any, case: Any, who: str, kind: str, _child: str, day: str
    ) -> Any:
        return any(shipped(case, who, kind, one, day) for one in case.case.children)

    wrap(patch, reading, "_holds", any_child)


@planted(CAPACITY)
def who_has_left_the_network(patch: pytest.MonkeyPatch) -> None:
    """Somebody who was asked and said no reads as one of the network."""

    def holds(shipped: Any, case: Any, *rest: Any) -> Any:
        active = tuple(changed(one, status="active") for one in case.network)
        return shipped(changed(case, network=active), *rest)

    wrap(patch, reading, "_holds", holds)
