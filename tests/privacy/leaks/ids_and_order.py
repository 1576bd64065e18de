"""New ids that tell of the old ones, and an order by what is hidden."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

import sos_map_minimal
from leaks.planting import planted, wrap
from leaks.promises.files import SETS
from leaks.promises.views import (
    HIDDEN_FIELDS,
    ONE_RUN,
    RELABELLED,
    RENUMBERED,
)
from sos_map.model.case import CaseMap
from sos_map.model.declare import changed
from sos_map.model.edges import SECTIONS
from sos_map.privacy.erase import _Erasing


class _Numbers(dict[str, str]):
    """New ids, each made of the one that was given and the old one."""

    def __init__(self, made: Any) -> None:
        super().__init__()
        self.made = made

    def __setitem__(self, old: str, new: str) -> None:
        super().__setitem__(old, self.made(old, new))


def _with_ids(patch: pytest.MonkeyPatch, made: Any) -> None:
    def init(shipped: Any, self: Any, case: CaseMap, *rest: Any) -> None:
        shipped(self, case, *rest)
        self.new_ids = _Numbers(made(case))

    wrap(patch, _Erasing, "__init__", init)


@planted(RENUMBERED, 4)
def old_ids(patch: pytest.MonkeyPatch) -> None:
    """Things keep the ids of the file."""
    _with_ids(patch, lambda _case: lambda old, _new: old)


@planted(RENUMBERED, 4)
def ids_that_end_in_a_hash_of_the_old_one(patch: pytest.MonkeyPatch) -> None:
    """`p1-3f`: so that a click leads back, and two papers can be laid together."""

    def hashed(old: str, new: str) -> str:
        return f"{new}-{hashlib.sha256(old.encode()).hexdigest()[:2]}"

    _with_ids(patch, lambda _case: hashed)


@planted(ONE_RUN, 4)
def numbers_by_the_place_in_the_whole_file(patch: pytest.MonkeyPatch) -> None:
    """`d17`: one count for everything that the file holds."""

    def made(case: CaseMap) -> Any:
        every = [thing.id for section in SECTIONS for thing in getattr(case, section)]
        place = {identity: number for number, identity in enumerate(every, 1)}
        return lambda old, new: new.rstrip("0123456789") + str(place[old])

    _with_ids(patch, made)


@planted(ONE_RUN, 7, row="Gramps: gaps in ids")
def numbers_with_gaps(patch: pytest.MonkeyPatch) -> None:
    """`p1, p3`: numbered by the place in the whole map."""

    def made(case: CaseMap) -> Any:
        place = {
            thing.id: number
            for section in SECTIONS
            for number, thing in enumerate(getattr(case, section), start=1)
        }
        return lambda old, new: new.rstrip("0123456789") + str(place[old])

    _with_ids(patch, made)


def _sorted_by(patch: pytest.MonkeyPatch, section: str, key: Any) -> None:
    def view(shipped: Any, self: Any) -> Any:
        things = tuple(sorted(getattr(self.case, section), key=key))
        self.case = changed(self.case, **{section: things})
        return shipped(self)

    wrap(patch, _Erasing, "view", view)


@planted(HIDDEN_FIELDS, 5)
def order_by_a_hidden_field(patch: pytest.MonkeyPatch) -> None:
    """People stand in the order of their addresses."""
    _sorted_by(patch, "people", lambda person: person.address or "")


@planted(RENUMBERED, 5)
def order_by_old_ids(patch: pytest.MonkeyPatch) -> None:
    """People stand in the order of the ids of the file."""
    _sorted_by(patch, "people", lambda person: person.id)


@planted(RELABELLED, 5)
def order_by_how_many_may_see(patch: pytest.MonkeyPatch) -> None:
    """What is for fewest comes last."""
    _sorted_by(patch, "people", lambda person: -len(person.shown_to or ()))


@planted(RENUMBERED, 29)
def members_in_the_order_of_a_set(patch: pytest.MonkeyPatch) -> None:
    """Members of a list are told once each, through a set."""

    def members(shipped: Any, self: Any, edge: Any, identity: str, values: Any) -> Any:
        once = values if edge.inner else tuple(set(values))
        return shipped(self, edge, identity, once)

    wrap(patch, _Erasing, "members", members)


@planted(SETS, 29)
def lines_in_the_order_of_a_set(patch: pytest.MonkeyPatch) -> None:
    """A page says everything once, through a set of its lines."""
    patch.setenv("PLANTED_LEAK", "lines_in_the_order_of_a_set")
    wrap(
        patch, sos_map_minimal, "_lines", lambda shipped, request: set(shipped(request))
    )
