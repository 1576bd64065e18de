"""Every map can be written by hand: what is written loads to an equal map."""

from __future__ import annotations

import os
import random

import pytest
from hand_example import small
from hypothesis import given, settings
from hypothesis import strategies as st

import sos_map
from sos_map.admission import admit
from sos_map.files import yaml_text
from sos_map.files.canonical import as_data
from sos_map.files.handwritten.expanding import expand
from sos_map.files.handwritten.layout import text_of
from sos_map.files.handwritten.writing import by_hand, plain_by_hand
from sos_map.model.case import CaseMap
from sos_map.testing import HOSTILE_TEXTS, extreme_case, random_case

#: How many maps; the environment asks for more.
MAPS = int(os.environ.get("SOS_MAP_BY_HAND_MAPS", "2000"))


def _chunks() -> list[range]:
    return [range(start, min(start + 50, MAPS)) for start in range(0, MAPS, 50)]


@pytest.mark.parametrize("seeds", _chunks(), ids=lambda seeds: str(seeds.start))
def test_a_random_map_written_by_hand_loads_to_an_equal_map(seeds: range) -> None:
    for seed in seeds:
        case = random_case(random.Random(seed), 1 + seed % 5)  # noqa: S311
        language = ("sv", "en")[seed % 2]
        text = by_hand(case, language)
        assert sos_map.loads(text) == case, seed
        assert text == by_hand(case, language), seed


@pytest.mark.parametrize("seed", range(20))
def test_the_short_forms_alone_lose_nothing(seed: int) -> None:
    """`by_hand` has a plain spelling to fall back on; it must not be needed."""
    data = as_data(random_case(random.Random(1000 + seed), 5))  # noqa: S311
    for short in (True, False):
        expanded = expand(plain_by_hand(data, "sv", short=short))
        assert not expanded.problems()
        assert admit(expanded.data) == admit(data)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_example_comes_back_in_its_short_forms(language: str) -> None:
    case = sos_map.loads(small(language))
    text = by_hand(case, language)
    assert sos_map.loads(text) == case
    wanted = {
        "sv": ("mamma till", "bor ihop", "siffror:", "för att:", "även", "bara", "4–5"),
        "en": (
            "mother of",
            "live together",
            "numbers:",
            "that:",
            "also",
            "only",
            "4–5",
        ),
    }[language]
    assert all(word in text for word in wanted)
    never = {"sv": "visas för", "en": "shown to"}[language]
    assert never not in text  # every label of the example is its room's, or short
    assert len(text.splitlines()) < 1.5 * len(small(language).splitlines())


def test_the_large_family_and_the_extreme_one(ekwall: CaseMap) -> None:
    for case in (ekwall, extreme_case()):
        for language in ("sv", "en"):
            assert sos_map.loads(by_hand(case, language)) == case


@pytest.fixture(scope="module")
def ekwall() -> CaseMap:
    return sos_map.load("docs/examples/ekwall.yaml")


_TEXTS = st.one_of(st.sampled_from(HOSTILE_TEXTS), st.text(min_size=1, max_size=200))
_PLAIN = st.recursive(
    _TEXTS,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4),
        st.dictionaries(
            st.from_regex("[a-zåäö][a-z åäö0-9]{0,8}[a-z]", fullmatch=True),
            inner,
            min_size=1,
            max_size=4,
        ),
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(st.sampled_from(["grund", "möten", "har hänt"]), _PLAIN, min_size=1)
)
def test_the_layout_brings_every_text_back_byte_for_byte(
    data: dict[str, object],
) -> None:
    assert yaml_text.parse(text_of(data).encode()) == data
