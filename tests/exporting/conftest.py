"""Plugins that are found but not installed."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

DISTS = Path(__file__).parent / "dists"


@pytest.fixture
def fake_plugins(monkeypatch):
    """Put the odd plugins on the path."""
    monkeypatch.syspath_prepend(str(DISTS))
    yield
    for name in [m for m in sys.modules if m.startswith("fake_plugins")]:
        del sys.modules[name]
