"""Who and what leads to a protected person, told to the one she hides from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs
import pytest

from leaks.planting import always, planted, wrap
from leaks.promises.packs import ANY_PACK
from leaks.promises.what_is_seldom import (
    BODIES_PROTECTION,
    FIELDS_PROTECTION,
    RULES_BODY_PROTECTION,
    RULES_PROTECTION,
)
from sos_map.privacy import deciding
from sos_map.privacy import locators as locating
from sos_map.privacy.deciding import Deciding
from sos_map.privacy.locators import Locators


def _without(patch: pytest.MonkeyPatch, part: str) -> None:
    """Forget a part of what leads to somebody."""

    def found(shipped: Any, *given: Any) -> Any:
        return attrs.evolve(shipped(*given), **{part: frozenset()})

    wrap(patch, deciding, "locators", found)


@planted(RULES_PROTECTION)
def where_she_works(patch: pytest.MonkeyPatch) -> None:
    """A label of its own opens the place where she works."""
    _without(patch, "bodies")


@planted(RULES_PROTECTION)
def the_name_of_a_colleague(patch: pytest.MonkeyPatch) -> None:
    """Whoever looks a teacher up finds the school."""
    _without(patch, "strangers")


@planted(ANY_PACK)
def the_name_that_she_was_given(patch: pytest.MonkeyPatch) -> None:
    """She lives under another identity, and the paper says which."""
    _without(patch, "renamed")


@planted(FIELDS_PROTECTION)
def the_case_number_begins_with_the_office(patch: pytest.MonkeyPatch) -> None:
    """Who handles the case tells in which town it is; its number tells who."""
    patch.setattr(locating, "_PLACES", locating._PLACES - {"reference"})


@planted(RULES_PROTECTION)
def with_whom_she_lives(patch: pytest.MonkeyPatch) -> None:
    """Only she is hidden, not those who share her home."""
    wrap(patch, locating, "_at_home", lambda _shipped, _case, people, _date: people)


@planted(ANY_PACK)
def a_telephone_that_two_share(patch: pytest.MonkeyPatch) -> None:
    """Her mother's number is shown, and it is hers."""
    always(patch, locating, "_on_one_line", ())


@planted(ANY_PACK)
def an_address_in_capitals(patch: pytest.MonkeyPatch) -> None:
    """Two ways to write one address are two addresses."""

    def written(_shipped: Any, person: Any) -> Iterator[str]:
        yield from filter(None, (person.address, person.phone))

    wrap(patch, locating, "_lines", written)


@planted(RULES_PROTECTION)
def the_childs_teacher(patch: pytest.MonkeyPatch) -> None:
    """Who is paid to be around a child works where the child is."""
    always(patch, locating, "_paid_around", ())


@planted(RULES_PROTECTION)
def the_father_of_her_new_child(patch: pytest.MonkeyPatch) -> None:
    """Whoever is related by any way counts as known since before."""

    def all_related(_shipped: Any, case: Any, people: Any) -> set[str]:
        ties = [(one.person, one.of) for one in case.kinships]
        ways = [*ties, *((b, a) for a, b in ties)]
        return locating._reached(people, ways)

    wrap(patch, locating, "_relatives", all_related)


@planted(RULES_BODY_PROTECTION)
def whom_she_lets_know(patch: pytest.MonkeyPatch) -> None:
    """Her yes to a school says which school it is."""

    def hides(shipped: Any, self: Any, section: str, thing: Any, label: Any) -> bool:
        return section != "consents" and shipped(self, section, thing, label)

    wrap(patch, Locators, "hides", hides)


@planted(BODIES_PROTECTION)
def a_colleague_of_the_adversary(patch: pytest.MonkeyPatch) -> None:
    """His own workplace lists her among those who work there."""

    def link_reason(shipped: Any, self: Any, edge: Any, item: Any, *rest: Any) -> Any:
        found = shipped(self, edge, item, *rest)
        return None if edge.section == "bodies" and found == "protected" else found

    wrap(patch, Deciding, "link_reason", link_reason)
