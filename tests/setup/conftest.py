"""Where the repository is, and what it ships."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(
    params=[
        ROOT,
        *sorted(path.parent for path in ROOT.glob("plugins/*/pyproject.toml")),
    ],
    ids=lambda folder: "core" if folder == ROOT else folder.name,
)
def folder(request: pytest.FixtureRequest) -> Path:
    """The folder of each distribution in turn."""
    return request.param


@pytest.fixture
def project(folder: Path) -> dict[str, Any]:
    """What the distribution declares of itself."""
    text = (folder / "pyproject.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["project"]


@pytest.fixture
def package(project: dict[str, Any]) -> str:
    """The import name of the distribution."""
    return project["name"].replace("-", "_")
