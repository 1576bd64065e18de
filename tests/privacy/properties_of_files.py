"""What must hold for every exporter's files beside `properties`."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
from properties import files_of
from scenes import Scene, scene

from sos_map.exporting.api import Exporter

#: The variable by which a process of its own is told what is planted.
PLANTED = "PLANTED_LEAK"


def another_day_gives_the_same_bytes(
    exporter: Exporter, one: Scene, options: Mapping[str, Any] | None = None
) -> None:
    """The clock leaves no trace: a paper says the day that was declared."""
    before = files_of(exporter, one, options)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(time, "time", lambda: 2_000_000_000.0)
        patch.setattr(time, "localtime", lambda *_at: time.gmtime(2_000_000_000.0))
        assert files_of(exporter, one, options) == before


def no_page_remembers_another_readers_page(
    exporter: Exporter, one: Scene, rng: random.Random
) -> None:
    """Before another reader of the case and after, a reader gets the same."""
    other = attrs.evolve(scene(one.case, rng), case=one.case)
    view, files = one.look()[0], files_of(exporter, one)
    other.look()
    files_of(exporter, other)
    assert one.look()[0] == view
    assert files_of(exporter, one) == files


_DRAWN = """
import hashlib, pytest, sys
sys.path.insert(0, sys.argv[1])
from leaks import LEAKS
from properties import files_of
from scenes import scenes
from sos_map_minimal import EXPORTER
with pytest.MonkeyPatch.context() as patch:
    for leak in LEAKS:
        if leak.name == sys.argv[3]:
            leak.plant(patch)
    for scene in scenes(sys.argv[2], 6, 3):
        drawn = repr([(f.name, f.data) for f in files_of(EXPORTER, scene)])
        print(hashlib.sha256(drawn.encode()).hexdigest())
"""


def drawn_in_a_process(seed: str, hash_seed: str) -> str:
    """Return digests of pages that a process with its own order of sets drew."""
    answer = subprocess.run(
        [
            sys.executable,
            "-P",
            "-c",
            _DRAWN,
            str(Path(__file__).parent),
            seed,
            os.environ.get(PLANTED, ""),
        ],
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    return answer.stdout


def the_order_of_sets_leaves_no_trace(seed: str) -> None:
    """Two processes that order sets in other ways draw the same bytes."""
    assert drawn_in_a_process(seed, "1") == drawn_in_a_process(seed, "2")
