"""A view tells nothing of what is hidden: five thousand random families in CI."""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import os
import random
from string import ascii_lowercase

import properties
import pytest
from hidden_edits import EDITS
from hypothesis import given, settings
from hypothesis import strategies as st
from properties import things_of
from scenes import scene, scenes

from sos_map.files.canonical import as_data
from sos_map.model.case import CaseMap
from sos_map.testing import case_maps, random_case
from sos_map.testing.canaries import WORDS

EACH = 250
#: How many maps; the environment asks for more.
CHUNKS = int(os.environ.get("SOS_MAP_ERASE_MAPS", "5000")) // EACH


@pytest.mark.parametrize("chunk", range(CHUNKS))
def test_a_view_is_the_same_whatever_is_hidden(chunk: int) -> None:
    done = set()
    for number, one in enumerate(scenes(chunk, EACH, 3, everybody=True)):
        properties.erasing_a_view_again_changes_nothing(one)
        rng = random.Random(f"{chunk}/{number}/edit")
        done.add(properties.hidden_edits_leave_no_trace(one, rng))
    assert len(done) > len(EDITS) * 2 // 3


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_each_hidden_edit_is_tried_and_leaves_no_trace(edit: object) -> None:
    done = 0
    for number, one in enumerate(scenes(100, 400)):
        rng = random.Random(number)
        if properties.hidden_edits_leave_no_trace(one, rng, (edit,)):
            done += 1
        if done == 12:
            return
    assert done, "the edit never applies"


@pytest.mark.parametrize("chunk", range(4))
def test_what_is_seen_is_what_the_rules_say_in_plain_words(chunk: int) -> None:
    for one in scenes(200 + chunk, 150):
        properties.only_what_the_rules_allow_is_seen(one)
        properties.a_view_is_a_valid_map(one)


@settings(max_examples=40)
@given(case_maps(), st.randoms(use_true_random=False))
def test_a_small_family_is_erased_the_same_twice(
    case: CaseMap, rng: random.Random
) -> None:
    properties.erasing_a_view_again_changes_nothing(scene(case, rng))


@settings(max_examples=40)
@given(case_maps(), st.randoms(use_true_random=False))
def test_a_small_family_hides_every_edit(case: CaseMap, rng: random.Random) -> None:
    properties.hidden_edits_leave_no_trace(scene(case, rng), rng)


@settings(max_examples=40)
@given(case_maps(), st.randoms(use_true_random=False))
def test_a_small_family_follows_the_rules(case: CaseMap, rng: random.Random) -> None:
    properties.only_what_the_rules_allow_is_seen(scene(case, rng))


def words_of(value: object) -> set[str]:
    """Return every text under a field of words."""
    if isinstance(value, list):
        return {word for item in value for word in words_of(item)}
    if not isinstance(value, dict):
        return set()
    own = [text for field, text in value.items() if field in WORDS]
    texts = {text for text in own if isinstance(text, str)}
    return texts | {word for item in value.values() for word in words_of(item)}


def test_every_word_of_a_view_stands_in_the_map() -> None:
    for one in scenes(300, 200):
        view, _report = one.look()
        assert words_of(as_data(view.case)) <= words_of(as_data(one.case))


def test_no_label_note_or_ground_is_ever_in_a_view() -> None:
    for one in scenes(301, 200):
        data = as_data(one.look()[0].case)
        assert "labels" not in data
        for _section, thing in [("case", data.get("case", {})), *things_of(data)]:
            links = [*thing.get("worried", ()), *thing.get("children", ())]
            for part in (thing, *(link for link in links if isinstance(link, dict))):
                assert not {"shown_to", "hidden_from", "ground", "note"} & set(part)


def test_ids_in_a_view_number_what_is_visible_without_gaps() -> None:
    for one in scenes(302, 200):
        data = as_data(one.look()[0].case)
        for things in data.values():
            if isinstance(things, list):
                numbers = [int(thing["id"].lstrip(ascii_lowercase)) for thing in things]
                assert numbers == list(range(1, len(things) + 1))


def test_order_of_readers_does_not_matter() -> None:
    for number, one in enumerate(scenes(303, 60)):
        others = [scene(one.case, random.Random(n)) for n in range(3)]
        first = [other.look()[0] for other in (one, *others)]
        again = [other.look()[0] for other in (*others, one)]
        assert [*first[1:], first[0]] == again, number


def test_one_seed_gives_one_map() -> None:
    assert random_case(random.Random(7)) == random_case(random.Random(7))


def test_random_families_have_something_to_show_and_something_to_hide() -> None:
    shown = hidden = 0
    for one in scenes(304, 100):
        report = one.look()[1]
        shown += len(report.shown) > 40
        hidden += len(report.withheld) > 40
    assert shown > 30
    assert hidden > 80
