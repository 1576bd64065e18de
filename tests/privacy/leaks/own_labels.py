"""What somebody must decide for one thing, opened by the label of many."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from leaks.planting import always, planted, wrap
from leaks.promises.what_is_seldom import CONFIDENCE, RULES_UNDECIDED
from sos_map.privacy.deciding import Deciding
from sos_map.privacy.own_labels import OwnLabels


def _not_needed(
    patch: pytest.MonkeyPatch, opened: Callable[[Any, str, Any], bool]
) -> None:
    """Let any label open what `opened(own labels, section, thing)` says."""

    def needed(shipped: Any, self: Any, section: str, thing: Any) -> bool:
        return not opened(self, section, thing) and shipped(self, section, thing)

    wrap(patch, OwnLabels, "needed", needed)


@planted(RULES_UNDECIDED)
def who_told_in_confidence(patch: pytest.MonkeyPatch) -> None:
    """A source that will not be named is shown with everybody else."""
    _not_needed(patch, lambda _self, section, _thing: section == "people")


@planted(RULES_UNDECIDED)
def the_school_for_all_who_help(patch: pytest.MonkeyPatch) -> None:
    """Everybody in the network learns where the child goes to school."""
    _not_needed(patch, lambda _self, section, _thing: section == "bodies")


@planted(RULES_UNDECIDED)
def anothers_illness(patch: pytest.MonkeyPatch) -> None:
    """That she is ill is shown to him by the label of the case."""
    _not_needed(patch, lambda _self, section, _thing: section == "complicating")


@planted(RULES_UNDECIDED)
def an_illness_of_nobody_named(patch: pytest.MonkeyPatch) -> None:
    """Where it is not said whose illness it is, it counts as nobody's."""

    def nobodys(_self: Any, section: str, thing: Any) -> bool:
        return section == "complicating" and not (thing.about or thing.children)

    _not_needed(patch, nobodys)


@planted(RULES_UNDECIDED)
def what_the_office_asked_itself(patch: pytest.MonkeyPatch) -> None:
    """The talk is kept back; what was written down at it is not."""
    _not_needed(
        patch,
        lambda self, _section, thing: getattr(thing, "at", "") in self.supervision,
    )


@planted(CONFIDENCE)
def that_it_was_she_who_told(patch: pytest.MonkeyPatch) -> None:
    """She may be known to be there, so she stands among those who said it."""
    always(patch, Deciding, "keeps_speaker", False)


@planted(RULES_UNDECIDED)
def an_answer_noted_among_themselves(patch: pytest.MonkeyPatch) -> None:
    """A consent is asked whose it is, and not that it stands in notes of the office."""

    def theirs(self: Any, section: str, thing: Any) -> bool:
        return section == "consents" and thing.by == self.reader.who

    _not_needed(patch, theirs)
