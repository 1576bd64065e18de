"""A broken kit does not pass in silence: C16 tells."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import good
import pytest

from sos_map.exporting.api import Request
from sos_map.model.case import CaseMap
from sos_map.testing.contract import declared, elsewhere, hidden, looking, planted
from sos_map.testing.contract.gallery import draw_every_kind
from sos_map.testing.contract.trying import Trying


def render(request: Request) -> object:
    """Draw the list."""
    return good.text(good.lines(request))


EXPORTER = good.exporter(render)


_RUN = elsewhere._run


def trying() -> Trying:
    return Trying(EXPORTER, f"{Path(__file__).stem}:EXPORTER", 2)


@pytest.fixture(autouse=True)
def once_more() -> Iterator[None]:
    """Let the self-test run anew, before and after the kit was broken."""
    planted.tried_once.cache_clear()
    yield
    planted.tried_once.cache_clear()


def seen_leaks() -> list[str]:
    state = trying()
    planted.the_kit_sees_leaks(state)
    return [breach.what for breach in state.breaches if breach.rule == 16]


def test_the_whole_kit_sees_every_leak_that_it_plants() -> None:
    assert seen_leaks() == []
    assert len(planted.LEAKS) >= 10


def test_a_kit_that_compares_nothing_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planted, "compared", lambda *_: ("same", ()))
    assert seen_leaks() == ["leak-unseen"] * len(planted.LEAKS)


def test_a_kit_that_goes_past_the_host_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planted, "_MAPS", 1)
    monkeypatch.setattr(hidden.Paper, "of_the_map", hidden.Paper.of_the_view)
    assert set(seen_leaks()) == {"leak-unseen"}


def test_a_kit_that_cries_wolf_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planted, "compared", lambda *_: ("leak", ()))
    assert seen_leaks() == ["false-alarm"]


def test_each_leak_alone_is_noticed_when_others_are_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(planted.LEAKS, "nothing at all", lambda full: full.view)
    state = trying()
    planted.the_kit_sees_leaks(state)
    (breach,) = state.breaches
    assert breach.facts == (("leak", "nothing at all"),)


_ANSWERS: dict[str, Any] = {}


def answered(origin: str, jobs: list[Any], place: Any, root: Path) -> Any:
    """Return what a process answers; each is asked once for all tests here."""
    if place.name not in _ANSWERS:
        _ANSWERS[place.name] = _RUN(origin, jobs, place, root)
    return _ANSWERS[place.name]


@pytest.mark.parametrize(
    ("answer", "part"),
    [
        ({"saw": False}, "audit hook"),
        ({"today": "2020-01-01"}, "clock"),
        ({"now": "2020-01-01"}, "clock"),
        ({"hash": 1}, "hash seed"),
    ],
)
def test_surroundings_that_are_not_what_they_should_be_are_seen(
    monkeypatch: pytest.MonkeyPatch, answer: dict[str, Any], part: str
) -> None:
    monkeypatch.setattr(
        elsewhere, "_run", lambda *given: {**answered(*given), **answer}
    )
    state = trying()
    elsewhere.draw_elsewhere(state)
    told = {breach.facts for breach in state.breaches if breach.what == "surroundings"}
    assert told == {(("part", part),)}


def test_a_parser_that_is_not_there_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "find_spec", lambda _name: None)
    state = Trying(good.exporter(_markdown, media_types=("text/markdown",)))
    draw_every_kind(state)
    told = {breach.text() for breach in state.breaches if breach.rule == 16}
    assert told == {
        "C16: text/markdown cannot be looked into without markdown-it-py: "
        'pip install "sos-map[testing]"'
    }


def test_a_host_that_takes_any_option_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the host that refuses, and the rule guards the host (C2)."""
    monkeypatch.setattr(declared, "checked_options", lambda _one, given: given)
    state = trying()
    declared.read_the_declaration(state)
    assert [breach.what for breach in state.breaches] == ["option-taken"]


def _markdown(request: Request) -> object:
    from sos_map import File

    return [File.text("a.md", "text/markdown", request.text("list.title"))]


def test_no_whole_map_is_in_memory_while_the_view_alone_is_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    around: list[list[CaseMap]] = []

    def look_around(*_given: Any) -> tuple[()]:
        around.clear()  # or what was seen for the map's own page lies about still
        everything = gc.get_objects()
        around.append([one for one in everything if type(one) is CaseMap])
        return ()

    monkeypatch.setattr(hidden, "render", look_around)
    tried = 0
    for paper in hidden.papers(EXPORTER, 3):
        hidden.compared(EXPORTER, paper)
        found = around.pop()
        assert paper.make() not in found
        del found
        tried += 1
    assert tried > 6
