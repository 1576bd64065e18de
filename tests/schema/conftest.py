"""The schema as it is committed, and the comparison with the classes."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def committed() -> bytes:
    """The bytes of the schema in the repository."""
    return (ROOT / "schemas" / "case-map-1.schema.json").read_bytes()


@pytest.fixture
def schema(committed: bytes) -> dict[str, Any]:
    """The schema in the repository."""
    return json.loads(committed)
