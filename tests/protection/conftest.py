"""Makes the helper modules of this folder and of the deny tables importable."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sos_map.mentions.gate import unsearched

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1] / "deny")]


@pytest.fixture(autouse=True)
def what_stands_and_not_what_is_said() -> Iterator[None]:
    """The tables are about what a paper holds; that texts name somebody is apart."""
    with unsearched():
        yield
