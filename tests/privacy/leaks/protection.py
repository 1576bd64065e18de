"""Where somebody hides, told to the one she hides from."""

from __future__ import annotations

from typing import Any

import pytest

from leaks.planting import always, planted, wrap
from leaks.promises.packs import ANY_PACK
from leaks.promises.what_is_seldom import (
    RULES_BODY_PROTECTION,
    RULES_PROTECTION,
)
from sos_map.model.declare import changed
from sos_map.privacy import locators as locating
from sos_map.privacy import shelter
from sos_map.privacy.days import on_day
from sos_map.privacy.locators import Locators


@planted(RULES_BODY_PROTECTION)
def a_body_to_which_the_adversary_belongs(patch: pytest.MonkeyPatch) -> None:
    """The school where he works reads what he may not."""

    def without(shipped: Any, case: Any, reader: Any, date: str) -> Any:
        bare = tuple(changed(body, members=()) for body in case.bodies)
        return shipped(changed(case, bodies=bare), reader, date)

    wrap(patch, locating, "sheltered_from", without)


@planted(RULES_PROTECTION)
def a_protection_that_ends_too_early(patch: pytest.MonkeyPatch) -> None:
    """A protection that ends some time this month is over when the month begins."""

    def over(_shipped: Any, ended: str | None, date: str) -> bool:
        return ended is not None and not on_day(None, ended, date)

    wrap(patch, shelter, "surely_over", over)


@planted(RULES_PROTECTION)
def a_protection_from_nobody_named(patch: pytest.MonkeyPatch) -> None:
    """Where nobody is named, she is hidden from nobody."""

    def named(shipped: Any, case: Any, *rest: Any) -> Any:
        kept = tuple(one for one in case.protections if one.against)
        return shipped(changed(case, protections=kept), *rest)

    wrap(patch, locating, "sheltered_from", named)


@planted(RULES_PROTECTION)
def a_home_that_they_once_shared(patch: pytest.MonkeyPatch) -> None:
    """Who lived with her once counts as living with her."""
    always(patch, shelter, "on_day", True)


def _not_told(patch: pytest.MonkeyPatch, *sections: str) -> None:
    def met(shipped: Any, self: Any, section: str, thing: Any) -> Any:
        return frozenset() if section in sections else shipped(self, section, thing)

    wrap(patch, Locators, "_met_with", met)


@planted(RULES_PROTECTION)
def her_home(patch: pytest.MonkeyPatch) -> None:
    """With whom she lives is shown."""
    _not_told(patch, "households")


@planted(RULES_PROTECTION)
def who_cares_for_the_child_and_is_turned_to(patch: pytest.MonkeyPatch) -> None:
    """The foster home of a protected child is shown, and to whom it runs."""
    _not_told(patch, "care", "safety_people")


@planted(RULES_PROTECTION)
def when_the_child_can_be_met(patch: pytest.MonkeyPatch) -> None:
    """Another's contact with a protected child tells when and with whom it is."""
    _not_told(patch, "contacts")


@planted(RULES_PROTECTION)
def her_school_and_her_ward(patch: pytest.MonkeyPatch) -> None:
    """A body is shown by any label, and each is a place."""

    def hides(shipped: Any, self: Any, section: str, thing: Any, label: Any) -> bool:
        return section != "bodies" and shipped(self, section, thing, label)

    wrap(patch, Locators, "hides", hides)


@planted(ANY_PACK)
def a_pack_that_opens_a_telephone(patch: pytest.MonkeyPatch) -> None:
    """A protected person's telephone is shown where a pack says so."""
    patch.setattr(locating, "LOCATORS", locating.LOCATORS - {"phone"})


@planted(ANY_PACK, row="Gramps: enclosing place")
def the_place_that_encloses_a_hidden_one(patch: pytest.MonkeyPatch) -> None:
    """The office that handles the case tells in which town the hidden home is."""
    patch.setattr(locating, "_PLACES", locating._PLACES - {"office"})


@planted(ANY_PACK)
def the_place_of_a_home_in_free_words(patch: pytest.MonkeyPatch) -> None:
    """Nobody can tell whose place it is, so it is shown."""
    patch.setattr(locating, "_PLACES", locating._PLACES - {"place"})
