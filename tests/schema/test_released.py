"""A schema that was released is never changed."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

HERE = Path(__file__).parent
SCHEMAS = HERE.parents[1] / "schemas"
KNOWN = tomllib.loads((HERE / "released.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", KNOWN)
def test_a_released_schema_is_never_changed(name):
    found = hashlib.sha256((SCHEMAS / name).read_bytes()).hexdigest()
    state = KNOWN[name]["state"]
    message = (
        "it is not released yet: set its hash in released.toml anew"
        if state == "unreleased"
        else "a released schema never changes: make a new one"
    )

    assert state in ("unreleased", "released")
    assert found == KNOWN[name]["sha256"], message


def test_every_schema_file_is_listed():
    assert {path.name for path in SCHEMAS.iterdir()} == KNOWN.keys()
