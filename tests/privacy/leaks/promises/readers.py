"""Promises of who reads, of a child's paper and of a teaching room."""

from __future__ import annotations

import random

import properties
import properties_of_readers as of_readers
from scenes import DATE, Scene

from leaks import scenery
from leaks.promises.promise import SIZE, drawn, plain
from leaks.wordings_for import worded_for
from sos_map.errors import SosMapError
from sos_map.integrity import CAPACITIES
from sos_map.model.declare import changed
from sos_map.model.edges import SECTIONS
from sos_map.privacy import views
from sos_map.privacy.reader import Reader
from sos_map.testing import random_case


def _all_readers(one: Scene) -> object:
    return [
        of_readers._reads(one, f"{person.id}:{capacity}:{child}")
        for person in one.case.people
        for capacity in CAPACITIES
        for child in one.case.case.children
    ]


CAPACITY = plain(
    of_readers.who_reads_holds_the_capacity,
    outcome=_all_readers,
    scene=scenery.a_capacity,
)


def _teaching_room(rng: random.Random) -> Scene:
    case = worded_for(random_case(rng, SIZE), rng, "teaching", 0.7)
    return Scene(case, Reader("teaching", ""))


def a_child(rng: random.Random) -> Scene:
    case = worded_for(random_case(rng, 2), rng, "child", rng.choice((0.9, 0.99, 1)))
    child = case.case.children[0]
    sections = {
        section: tuple(
            thing if rng.random() < 0.4 else changed(thing, shown_to=None)
            for thing in getattr(case, section)
        )
        for section in SECTIONS
        if section not in ("access", "protections")
    }
    own = changed(case.case, shown_to=(child,), hidden_from=())
    return Scene(changed(case, case=own, **sections), Reader("child", child, (child,)))


def _childs_paper(one: Scene) -> object:
    who = one.reader.who
    try:
        return views.view(one.case, f"{who}:child:{who}", DATE)
    except SosMapError as error:
        return f"{error!r}"


CHILD = plain(
    of_readers.a_child_is_handed_only_words_for_a_child,
    outcome=_childs_paper,
    scene=a_child,
)
TEACHING = plain(
    of_readers.a_teaching_case_tells_no_name_and_no_day, scene=_teaching_room
)
TEACHING_TWICE = drawn(
    of_readers.true_names_and_words_leave_no_trace_in_teaching, scene=_teaching_room
)
TEACHING_AGAIN = drawn(
    lambda one, _rng: properties.erasing_a_view_again_changes_nothing(one),
    "erasing_a_view_again_changes_nothing[teaching]",
    scene=_teaching_room,
)
