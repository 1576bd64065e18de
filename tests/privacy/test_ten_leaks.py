"""Ten leaks are planted one by one; each shows, and each is noticed by name."""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import random
from collections.abc import Iterator

import properties
import pytest
from mutants import LEAKS, Leak
from scenes import Scene, scenes

from sos_map_minimal import EXPORTER

#: At most so many maps until a leak must have been noticed.
MOST = 400


def holds(leak: Leak, scene: Scene, number: int) -> bool:
    """Say whether the property that should notice the leak holds on one map."""
    check = getattr(properties, leak.noticed_by)
    arguments = {
        "hidden_edits_leave_no_trace": (scene, random.Random(number)),
        "a_page_of_the_view_is_the_page_of_the_map": (EXPORTER, scene),
    }.get(leak.noticed_by, (scene,))
    try:
        check(*arguments)
    except AssertionError:
        return False
    return True


def outcome(leak: Leak, scene: Scene) -> object:
    return properties.files_of(EXPORTER, scene) if leak.draws else scene.look()[0]


def numbered() -> Iterator[tuple[int, Scene]]:
    yield from enumerate(scenes(10, MOST))


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: f"channel-{leak.channel}")
class TestPlanted:
    """Every leak of the list."""

    def test_the_leak_changes_what_comes_out(
        self, leak: Leak, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for _number, scene in numbered():
            clean = outcome(leak, scene)
            with monkeypatch.context() as patch:
                leak.plant(patch)
                leaky = outcome(leak, scene)
            if leaky != clean:
                return
        pytest.fail("the planted leak does nothing")

    def test_it_is_noticed_and_only_when_it_is_there(
        self, leak: Leak, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for number, scene in numbered():
            assert holds(leak, scene, number)
            with monkeypatch.context() as patch:
                leak.plant(patch)
                noticed = not holds(leak, scene, number)
            if noticed:
                return
        pytest.fail(f"{leak.noticed_by} did not notice the planted leak")


def test_the_list_holds_the_ten_channels() -> None:
    assert [leak.channel for leak in LEAKS] == [1, 4, 5, 6, 7, 9, 12, 15, 23, 25]
