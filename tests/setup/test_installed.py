"""What was installed is what is tested, and every name that it announces resolves."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from importlib import import_module, metadata
from pathlib import Path
from typing import Any

import pytest

SITE_PACKAGES = Path(sysconfig.get_paths()["purelib"]).resolve()
EXPORTERS = {
    "fridge-plan": "sos-map-family-diagrams",
    "graph": "sos-map-family-diagrams",
    "outline": "sos-map-minimal",
    "safety-circles": "sos-map-family-diagrams",
    "safety-house": "sos-map-family-diagrams",
    "scale": "sos-map-family-diagrams",
    "scale-over-time": "sos-map-family-diagrams",
    "three-columns": "sos-map-family-diagrams",
    "three-houses": "sos-map-family-diagrams",
    "underlag": "sos-map-bbic",
    "wizard-fairy": "sos-map-family-diagrams",
    "words-and-pictures": "sos-map-family-diagrams",
}


def test_each_package_is_imported_from_site_packages(package: str) -> None:
    home = Path(import_module(package).__file__ or "").resolve()
    assert home.is_relative_to(SITE_PACKAGES)


def test_the_installed_version_is_the_one_in_the_source(
    project: dict[str, Any],
) -> None:
    assert metadata.version(project["name"]) == project["version"]


def test_each_entry_point_resolves(project: dict[str, Any]) -> None:
    for entry in metadata.distribution(project["name"]).entry_points:
        assert entry.load() is not None, entry.name


def test_our_exporters_are_all_announced_once() -> None:
    entries = [
        (entry.name, entry.dist.name)
        for entry in metadata.entry_points(group="sos_map.exporters")
        if entry.dist is not None and entry.dist.name.startswith("sos-map-")
    ]
    assert sorted(entries) == sorted(EXPORTERS.items())


@pytest.mark.parametrize(
    "command",
    [
        [str(Path(sysconfig.get_path("scripts")) / "sos-map")],
        [sys.executable, "-m", "sos_map"],
    ],
    ids=["sos-map", "python -m sos_map"],
)
def test_the_command_answers_outside_the_repository(
    command: list[str], tmp_path: Path
) -> None:
    answer = subprocess.run(
        [*command, "--help"], cwd=tmp_path, capture_output=True, timeout=30, check=False
    )
    assert answer.returncode == 0, answer.stderr.decode()
    assert b"demo" in answer.stdout


def test_each_package_says_that_it_is_typed(package: str) -> None:
    home = Path(import_module(package).__file__ or "").parent
    assert (home / "py.typed").is_file()
