"""A schema that was released is never changed."""

from __future__ import annotations

import hashlib
import tomllib
from pathlib import Path

import pytest

from sos_map.files.handwritten.editor import EDITOR_NAME

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


def test_every_schema_of_the_format_is_listed():
    """The one for editors of hand-written files is made anew with each of the words."""
    found = {path.name for path in SCHEMAS.iterdir()} - {EDITOR_NAME}
    assert found == KNOWN.keys()
