"""What depends on the surroundings or does more than compute is seen for that."""

from __future__ import annotations

import datetime
import os
import random
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import good
import pytest

from sos_map.exporting.api import Exporter, Request
from sos_map.testing.contract.elsewhere import draw_elsewhere
from sos_map.testing.contract.trying import Trying


def printing(what: Callable[[], object]) -> Exporter:
    """Return an exporter that prints what a call gives beside its list."""

    def render(request: Request) -> object:
        return good.text([*good.lines(request), str(what())])

    return good.exporter(render)


def _dies() -> object:
    if "PYTEST_CURRENT_TEST" not in os.environ:
        os._exit(3)
    return 3


FOLDER = printing(os.getcwd)
ZONE = printing(lambda: time.tzname[0])
LOCALE = printing(lambda: os.environ["LC_ALL"])
UMASK = printing(lambda: (os.umask(0), os.umask(0o22)))
YEAR = printing(lambda: datetime.datetime.now().year)
DICE = printing(random.random)
MOMENT = printing(datetime.datetime.now)
USER = printing(lambda: os.environ["USER"])
HOST = printing(socket.gethostname)
PROCESS = printing(lambda: subprocess.run(["true"], check=True).returncode)
READS = printing(lambda: len(Path("/etc/hosts").read_text()) > -1)
LEAVES = printing(lambda: Path("left.txt").write_text("x"))
PRINTS = printing(lambda: print("Maja"))
DIES = printing(_dies)
FINE = printing(lambda: Path(good.__file__).name)

CASES = {
    "FOLDER": {8, 12},  # the folder stands under the home that is looked for
    "ZONE": {8},
    "LOCALE": {8},
    "UMASK": {8},
    "YEAR": {8},
    "DICE": {7},
    "MOMENT": {7},
    "USER": {12},
    "HOST": {12},
    "PROCESS": {9},
    "READS": {9},
    "LEAVES": {9},
    "PRINTS": {9},
    "DIES": {8},
    "FINE": set(),
}


@pytest.mark.parametrize("name", CASES)
def test_it_counts_for_the_rule_that_it_breaks(name: str) -> None:
    state = Trying(globals()[name], f"{Path(__file__).stem}:{name}")
    draw_elsewhere(state)
    told = "\n".join(breach.text() for breach in state.breaches)
    assert {breach.rule for breach in state.breaches} == CASES[name], told


def test_deeds_are_named() -> None:
    state = Trying(LEAVES, f"{Path(__file__).stem}:LEAVES")
    draw_elsewhere(state)
    assert {breach.facts for breach in state.breaches} == {
        (("deed", "open for writing"),),
        (("deed", "files left behind"),),
    }


def test_what_no_process_can_find_is_told() -> None:
    state = Trying(printing(lambda: 1))
    draw_elsewhere(state)
    (breach,) = state.breaches
    assert "origin" in breach.text()
