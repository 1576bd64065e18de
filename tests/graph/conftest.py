"""The invented family of the documentation."""

from __future__ import annotations

from pathlib import Path

import pytest

from sos_map import CaseMap, load

EXAMPLE = Path(__file__).parents[2] / "docs" / "examples" / "ekwall.yaml"


@pytest.fixture(scope="session")
def ekwall() -> CaseMap:
    """The Ekwall family."""
    return load(EXAMPLE)
