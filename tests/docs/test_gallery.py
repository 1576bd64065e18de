"""The gallery shows what the package draws today, from the files that stand in it."""

from __future__ import annotations

import runpy
import shlex
from pathlib import Path
from typing import Any

import pytest

from sos_map import Registry
from sos_map.cli import sos_map
from sos_map.cli.leaving import leave

GALLERY = Path(__file__).parents[2] / "docs" / "gallery"
MAKE = runpy.run_path(str(GALLERY / "make.py"))
STALE = "a page has changed: run python docs/gallery/make.py, and look at the picture"


@pytest.fixture(scope="module")
def drawings() -> list[Any]:
    made: list[Any] = MAKE["drawings"]()
    return made


def test_every_picture_is_of_the_page_as_it_is_drawn_now(drawings: list[Any]) -> None:
    written = (GALLERY / "made.json").read_text(encoding="utf-8")
    assert written == MAKE["made"](drawings), STALE


def test_the_page_of_the_gallery_is_fresh(drawings: list[Any]) -> None:
    written = (GALLERY / "README.md").read_text(encoding="utf-8")
    assert written == MAKE["readme"](drawings), STALE


def test_no_drawing_of_the_package_is_missing(drawings: list[Any]) -> None:
    registry = Registry.installed()
    own = {
        entry.name
        for entry in registry.entries
        if entry.distribution == "sos-map-family-diagrams"
        and registry.get(entry.name).blank is not None
    }
    assert {one.name for one in drawings} == own


@pytest.mark.parametrize(
    "name", sorted(path.parent.name for path in GALLERY.glob("*/input.yaml"))
)
def test_the_command_that_stands_there_makes_that_page(
    name: str,
    drawings: list[Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (shown,) = (one for one in drawings if one.name == name)
    monkeypatch.chdir(tmp_path)
    Path("input.yaml").write_bytes(shown.source)
    assert leave(sos_map, shlex.split(shown.command)[1:]) == 0
    assert shown.filled in [path.read_bytes() for path in Path("ut").glob("*.pdf")]
