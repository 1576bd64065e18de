"""What every drawing of a child's own promises: each word once, whole, in its place."""

from __future__ import annotations

import random
from collections.abc import Callable
from typing import Any

import pytest
from attrs import frozen
from child_reading import keyed
from diagram_samples import bare, request
from figure_samples import figure_map, figure_of
from houses_samples import houses_map, houses_of
from hypothesis import given, settings
from hypothesis import strategies as st
from safety_samples import safety_map, safety_of

from sos_map import CaseMap, Exporter, view
from sos_map.testing import random_case
from sos_map_family_diagrams.safety_house import exporter as safety_house
from sos_map_family_diagrams.safety_house.content import ZONES, safety_sheets
from sos_map_family_diagrams.safety_house.pages import safety_drawing
from sos_map_family_diagrams.three_houses import exporter as three_houses
from sos_map_family_diagrams.three_houses.content import sheets
from sos_map_family_diagrams.three_houses.pages import houses_drawing
from sos_map_family_diagrams.wizard_fairy import exporter as wizard_fairy
from sos_map_family_diagrams.wizard_fairy.content import figure_sheets
from sos_map_family_diagrams.wizard_fairy.pages import figure_drawing
from sos_map_pages import Drawing, lines_of, overlapping


@frozen
class Kind:
    """One kind of drawing: how a map with words in it is made, and drawn."""

    exporter: Exporter
    tools: tuple[str, ...]
    zones: tuple[str, ...]
    made: Callable[[dict[str, Any]], CaseMap]
    drawn: Callable[[CaseMap], Drawing]
    sheets: Callable[..., Any]
    page: Callable[..., Drawing]
    options: dict[str, str]
    #: Whether words that are not verbatim stand as they were worded for the page.
    worded: bool = False


_THREE = ("worries", "good", "dreams", "path")
_FIRST = {"first": "worries"}
KINDS = {
    "three-houses": Kind(
        three_houses.EXPORTER, ("three_houses",), _THREE,
        houses_map, houses_of, sheets, houses_drawing, _FIRST,
    ),
    "wizard-fairy": Kind(
        wizard_fairy.EXPORTER, ("wizard", "fairy"), _THREE,
        figure_map, figure_of, figure_sheets, figure_drawing,
        {"first": "good"}, worded=True,
    ),
    "safety-house": Kind(
        safety_house.EXPORTER, ("safety_house",), (*ZONES, "worries"),
        safety_map, safety_of, safety_sheets, safety_drawing, {}, worded=True,
    ),
}  # fmt: skip
TEXTS = st.lists(
    st.text("abåä 👍مر\n", min_size=1, max_size=400).map(lambda text: f"x{text}x"),
    max_size=10,
)
each = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)


@each
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_whatever_a_child_says_stands_once_and_whole(
    kind: Kind, data: st.DataObject
) -> None:
    words = data.draw(st.fixed_dictionaries(dict.fromkeys(kind.zones, TEXTS)))
    case = kind.made({zone: tuple(texts) for zone, texts in words.items()})
    drawing = kind.drawn(case)
    assert keyed(drawing.pages) == {
        thing.id: bare(f"”{thing.text}”") for thing in case.child_items
    }
    for page in drawing.pages:
        assert overlapping(page) == ()


@each
def test_everything_of_random_maps_stands_once(kind: Kind) -> None:
    drawn = 0
    for seed in range(60):
        whole_map = random_case(random.Random(seed), size=20)  # noqa: S311
        case = view(whole_map, "owner", "2026-01-16").case
        mine = [one.id for one in case.child_tools if one.tool in kind.tools]
        asked = request(kind.exporter, case, **kind.options)
        found: dict[str, str] = {}
        for sheet in kind.sheets(asked):
            found |= keyed(kind.page(asked, sheet).pages)
        corrected = {(one.supersedes, one.tool) for one in case.child_items}
        for thing in case.child_items:
            if thing.tool in mine and (thing.id, thing.tool) not in corrected:
                own = thing.verbatim or not kind.worded
                words = thing if own else asked.said(thing)
                assert words is not None
                assert bare(words.text) in found.pop(thing.id)
                drawn += 1
        assert not found
    assert drawn > 30


@each
def test_every_page_says_that_the_child_is_asked_first(kind: Kind) -> None:
    zone = kind.zones[0]
    drawing = kind.drawn(kind.made({zone: tuple(f"ord nummer {n}" for n in range(60))}))
    assert len(drawing.pages) > 1
    for page in drawing.pages:
        words = [line.text for node in page.tree for line in lines_of(node)]
        asking = [text for text in words if "Fråga Otis innan" in text]
        assert len(asking) == 1
