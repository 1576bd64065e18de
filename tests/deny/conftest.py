"""Makes the helper modules of this folder importable by their names."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sos_map.mentions.gate import unsearched

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True)
def what_stands_and_not_what_is_said() -> Iterator[None]:
    """The tables are about what a paper holds; that texts name somebody is apart."""
    with unsearched():
        yield
