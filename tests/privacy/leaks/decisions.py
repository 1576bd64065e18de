"""Decisions on access that do not hold, and a yes or a no that is read wrongly."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from leaks.planting import planted, wrap
from leaks.promises.views import RULES
from leaks.promises.what_is_seldom import (
    FIELDS_DECISIONS,
    MEMBERS_DECISIONS,
    RULES_CONSENT,
    RULES_DECISIONS,
)
from sos_map.model.declare import changed
from sos_map.privacy import consent as consenting
from sos_map.privacy import deciding, decisions
from sos_map.privacy.consent import Consents
from sos_map.privacy.days import on_day
from sos_map.privacy.deciding import Deciding
from sos_map.privacy.own_labels import OwnLabels


@planted(RULES_DECISIONS)
def a_decision_that_has_ended(patch: pytest.MonkeyPatch) -> None:
    """What was decided until December is still shown."""

    def shows(shipped: Any, one: Any, *rest: Any) -> Any:
        return shipped(changed(one, ended=None), *rest)

    wrap(patch, decisions, "_shows", shows)


@planted(RULES_DECISIONS)
def a_decision_that_has_not_begun(patch: pytest.MonkeyPatch) -> None:
    """What is decided from next month is already shown."""

    def shows(shipped: Any, one: Any, *rest: Any) -> Any:
        return shipped(changed(one, since=None, date=None), *rest)

    wrap(patch, decisions, "_shows", shows)


@planted(RULES_DECISIONS)
def a_closing_decision_that_may_be_over(patch: pytest.MonkeyPatch) -> None:
    """What is closed until some time in January is open all January."""

    def hides(shipped: Any, one: Any, reader: Any, date: str) -> Any:
        return shipped(one, reader, date) and on_day(
            one.since or one.date, one.ended, date
        )

    wrap(patch, decisions, "_hides", hides)


def _changed_decided(patch: pytest.MonkeyPatch, **parts: Any) -> None:
    def decided(shipped: Any, *given: Any) -> Any:
        return attrs.evolve(shipped(*given), **parts)

    wrap(patch, deciding, "decided", decided)


@planted(MEMBERS_DECISIONS)
def a_member_that_a_decision_takes_out(patch: pytest.MonkeyPatch) -> None:
    """One name in a list was closed; the list is shown as it is."""
    _changed_decided(patch, members=frozenset())


@planted(FIELDS_DECISIONS)
def a_field_that_a_decision_closes(patch: pytest.MonkeyPatch) -> None:
    """One field was closed; the thing is shown with it."""
    _changed_decided(patch, hidden=frozenset())


@planted(FIELDS_DECISIONS)
def a_decision_opens_what_is_never_shown(patch: pytest.MonkeyPatch) -> None:
    """A decision on one field beats the rule that it is nobody's."""

    def field_reason(
        shipped: Any, self: Any, section: str, field: str, labelled: bool, who: Any
    ) -> Any:
        if (who, field) in self.decided.shown:
            return None
        return shipped(self, section, field, labelled, who)

    wrap(patch, Deciding, "field_reason", field_reason)


@planted(RULES_DECISIONS)
def a_decision_for_the_reader_is_for_all_it_is_about(patch: pytest.MonkeyPatch) -> None:
    """What was decided of one field is shown as a whole."""

    def whole(shipped: Any, things: Any, identity: str, one: Any, label: Any) -> None:
        shipped(things, identity, changed(one, field=None, member=None), label)

    wrap(patch, decisions, "_whole_or_link", whole)


# ── consent ─────────────────────────────────────────────────────────────────────


def _consents_as(patch: pytest.MonkeyPatch, change: Any) -> None:
    """Let the answers be read as `change(answer, reader)` leaves them."""

    def init(shipped: Any, self: Any, case: Any, reader: Any, date: str) -> None:
        answers = (change(one, reader) for one in case.consents)
        kept = tuple(one for one in answers if one is not None)
        shipped(self, changed(case, consents=kept), reader, date)

    wrap(patch, Consents, "__init__", init)


@planted(RULES_CONSENT)
def a_yes_to_somebody_else(patch: pytest.MonkeyPatch) -> None:
    """That one in the network may know counts for all."""
    _consents_as(patch, lambda one, reader: changed(one, to=(*one.to, reader.who)))


@planted(RULES_CONSENT)
def a_guardians_no(patch: pytest.MonkeyPatch) -> None:
    """Where one said yes, the other guardian's no does not count."""
    _consents_as(patch, lambda one, _reader: one if one.answer == "yes" else None)


@planted(RULES_CONSENT)
def any_answer_is_a_yes(patch: pytest.MonkeyPatch) -> None:
    """That somebody was asked counts."""
    _consents_as(patch, lambda one, _reader: changed(one, answer="yes"))


@planted(RULES_CONSENT)
def a_yes_that_was_taken_back(patch: pytest.MonkeyPatch) -> None:
    """A consent that has ended still counts."""
    _consents_as(patch, lambda one, _reader: changed(one, ended=None))


@planted(RULES_CONSENT)
def a_yes_to_something_else(patch: pytest.MonkeyPatch) -> None:
    """That one thing may be told counts for everything."""
    _consents_as(patch, lambda one, _reader: changed(one, about=()))


@planted(RULES_CONSENT)
def a_yes_to_the_worry_that_somebodys_illness_makes_harder(
    patch: pytest.MonkeyPatch,
) -> None:
    """That a worry may be told counts for a parent's health beside it."""
    patch.setattr(consenting, "_OTHER_MATTERS", frozenset())


@planted(RULES_CONSENT)
def a_yes_for_another_child(patch: pytest.MonkeyPatch) -> None:
    """That one child's matter may be told counts for its sister's."""
    _consents_as(patch, lambda one, _reader: changed(one, children=()))


@planted(RULES_CONSENT)
def the_first_answer_counts(patch: pytest.MonkeyPatch) -> None:
    """A no that followed a yes is not heard."""

    def init(shipped: Any, self: Any, *given: Any) -> None:
        shipped(self, *given)
        self._answers.reverse()

    wrap(patch, Consents, "__init__", init)


@planted(RULES_CONSENT)
def no_consent_is_needed(patch: pytest.MonkeyPatch) -> None:
    """A label lets something out of the circle by itself."""
    patch.setattr(Consents, "cover", lambda *_given: True)


@planted(RULES_CONSENT)
def who_was_in_the_room_heard_it(patch: pytest.MonkeyPatch) -> None:
    """To have been there suffices, though no guardian was."""

    def cover(shipped: Any, self: Any, section: str, thing: Any, about: Any) -> Any:
        there = getattr(thing, "at", None) in self._rooms
        return there or shipped(self, section, thing, about)

    wrap(patch, Consents, "cover", cover)


@planted(RULES_CONSENT)
def who_works_at_the_school_works_on_the_matter(patch: pytest.MonkeyPatch) -> None:
    """To belong to any body opens what only those who handle the case may read."""
    every = frozenset({"school", "health", "police", "other"})
    patch.setattr(consenting, "_INSIDE", every)


@planted(RULES)
def what_somebody_else_consented_to(patch: pytest.MonkeyPatch) -> None:
    """A meeting's label shows to whom the other parent said no."""

    def needed(shipped: Any, self: Any, section: str, thing: Any) -> bool:
        return section != "consents" and shipped(self, section, thing)

    wrap(patch, OwnLabels, "needed", needed)


@planted(RULES_CONSENT)
def a_yes_by_anybody(patch: pytest.MonkeyPatch) -> None:
    """A neighbour's yes counts like a guardian's."""

    def init(shipped: Any, self: Any, case: Any, *rest: Any) -> None:
        shipped(self, case, *rest)
        voices = {one.by for one in case.consents}
        for child in case.case.children:
            self._guardians.setdefault(child, set()).update(voices)

    wrap(patch, consenting.Consents, "__init__", init)
