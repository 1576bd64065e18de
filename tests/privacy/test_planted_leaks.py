"""Leaks are planted one by one; each shows, and the promise named for it notices.

`SOS_MAP_LEAKS=long` asks more maps and more seeds than a usual run has time for.
"""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import itertools
import os
import random
from collections import Counter
from collections.abc import Iterator

import pytest
from leaks import LEAKS
from leaks.planting import Leak
from leaks.promises.promise import Promise
from scenes import Scene

from sos_map.errors import SosMapError

LONG = os.environ.get("SOS_MAP_LEAKS") == "long"
SEEDS = range(20) if LONG else range(3)
#: On so many maps each promise holds, for each seed, with nothing planted.
HOLDS = 300 if LONG else 4
#: Among so many maps a leak must have been noticed.
BUDGET = 2000
PROMISES = sorted({leak.noticed_by for leak in LEAKS}, key=lambda one: one.name)

_drawn: dict[tuple[Promise, int], tuple[list[Scene], Iterator[Scene]]] = {}


def scenes_of(promise: Promise, seed: int) -> Iterator[tuple[int, Scene]]:
    """Return a promise's maps by number; those of one seed are drawn once."""
    known, more = _drawn.setdefault((promise, seed), ([], promise.scenes(seed)))
    for number in range(BUDGET):
        while len(known) <= number:
            known.append(next(more))
        yield number, known[number]


def ask(promise: Promise, seed: int, number: int, scene: Scene) -> None:
    """Raise where a promise does not hold."""
    promise.check(scene, random.Random(f"{seed}/{number}"))


#: Stands for a map on which what was planted breaks by itself, which shows nothing.
BROKEN = object()


def noticed(leak: Leak, seed: int, number: int, scene: Scene) -> bool:
    """Say whether the promise fails: it says so, or a gate of the project does."""
    try:
        ask(leak.noticed_by, seed, number, scene)
    except (AssertionError, SosMapError, *leak.breaks):
        return True
    except Exception:
        return False
    return False


def outcome(leak: Leak, scene: Scene) -> object:
    try:
        return leak.noticed_by.outcome(scene)
    except (SosMapError, *leak.breaks) as error:
        return f"{error!r}"
    except Exception:
        return BROKEN


def met_by(leak: Leak, seed: int) -> Iterator[tuple[int, Scene]]:
    """Return the maps on which a leak can be met, among those of its promise."""
    return (one for one in scenes_of(leak.noticed_by, seed) if leak.where(one[1]))


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    "promise", sorted(PROMISES, key=lambda one: one.name), ids=lambda one: one.name
)
def test_each_promise_holds_when_nothing_is_planted(
    promise: Promise, seed: int
) -> None:
    count = 1 if promise.slow else HOLDS
    for number, scene in itertools.islice(scenes_of(promise, seed), count):
        ask(promise, seed, number, scene)


@pytest.mark.parametrize("leak", LEAKS, ids=lambda leak: leak.name)
class TestPlanted:
    """Every leak of the list."""

    def test_it_changes_what_comes_out(
        self, leak: Leak, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for _number, scene in met_by(leak, 0):
            clean = outcome(leak, scene)
            with monkeypatch.context() as patch:
                leak.plant(patch)
                leaky = outcome(leak, scene)
            if leaky is not BROKEN and leaky != clean:
                return
        pytest.fail("the planted leak does nothing")

    @pytest.mark.parametrize("seed", SEEDS)
    def test_it_is_noticed_and_only_when_it_is_there(
        self, leak: Leak, seed: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for number, scene in met_by(leak, seed):
            with monkeypatch.context() as patch:
                leak.plant(patch)
                found = noticed(leak, seed, number, scene)
            if found:
                ask(leak.noticed_by, seed, number, scene)
                return
        pytest.fail(f"{leak.noticed_by.name} did not notice the planted leak")


#: Time and memory are no channel of a file; they would be one of a service.
_NOT_OF_FILES = {28}


def test_every_side_channel_and_every_row_of_prior_art_has_a_leak() -> None:
    channels = {leak.channel for leak in LEAKS}
    assert channels - {0} == set(range(1, 31)) - _NOT_OF_FILES
    rows = {leak.row for leak in LEAKS}
    assert rows - {""} == PRIOR_ART


def test_there_are_sixty_leaks_or_more_and_each_says_what_it_does() -> None:
    assert len(LEAKS) >= 60
    assert max(Counter(leak.name for leak in LEAKS).values()) == 1
    for leak in LEAKS:
        assert (leak.plant.__doc__ or "").endswith(".")


PRIOR_ART = {
    "Gramps: surname list",
    "Gramps: enclosing place",
    "Gramps: living proxy sorts by the real name",
    "Gramps: grouping name survives",
    "Gramps: associations unsanitised",
    "Gramps: an iterator past the proxy",
    "Gramps: gaps in ids",
    "Gramps: backlinks",
    "gramps-web: error for a hidden link",
    "webtrees: husks",
    "webtrees: private surnames in a list",
    "webtrees: name in the address of a page",
    "webtrees: last editor",
    "webtrees: the nearer label opens what is closed",
    "webtrees: submitter in the header",
    "betty: derived liveness",
    "Primero: only the field called name",
    "Primero: fails open",
    "Primero: a list of names that takes nothing away",
    "SORMAS: name in the page header",
    "OpenCRVS: date of birth",
    "DS4P: narrative repeats what is labelled",
    "GEDCOM: labels for the receiver to keep",
}
