"""Nothing is left behind on the way from the source to sdist and wheel."""

from __future__ import annotations

import tarfile
import zipfile
from pathlib import Path

import pytest

CORE_EXTRAS = {"docs/examples/ekwall.yaml": "sos_map/examples/ekwall.yaml"}
#: Source folder to its place in the core wheel.
CORE_FOLDERS = {"schemas": "sos_map/schemas", "plugins/minimal": "sos_map/template"}


@pytest.fixture
def built(root: Path, folder: Path) -> Path:
    """The folder where make put the sdist and the wheel of the distribution."""
    name = "core" if folder == root else folder.name
    path = root / ".build" / "dist" / name
    if not path.is_dir():
        pytest.skip("nothing built here; `make test` builds")
    return path


@pytest.fixture
def in_sdist(built: Path) -> set[str]:
    """The files of the sdist, below its one folder."""
    (path,) = built.glob("*.tar.gz")
    with tarfile.open(path) as sdist:
        return {name.partition("/")[2] for name in sdist.getnames()}


@pytest.fixture
def in_wheel(built: Path) -> list[str]:
    """The files of the wheel, as listed there."""
    (path,) = built.glob("*.whl")
    with zipfile.ZipFile(path) as wheel:
        return wheel.namelist()


@pytest.fixture
def expected(root: Path, folder: Path, package: str) -> dict[str, str]:
    """Source file to its place in the wheel, read from the source tree."""
    places = {
        name: name
        for path in (folder / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
        for name in [path.relative_to(folder).as_posix()]
    }
    if folder == root:
        places |= CORE_EXTRAS
        for inside, outside in CORE_FOLDERS.items():
            for path in (root / inside).rglob("*"):
                name = path.relative_to(root).as_posix()
                if path.is_file() and "__pycache__" not in path.parts:
                    places[name] = name.replace(inside, outside, 1)
        # Reached through a link in the source tree.
        linked = (*CORE_EXTRAS.values(), *(f"{one}/" for one in CORE_FOLDERS.values()))
        places = {k: v for k, v in places.items() if not k.startswith(linked)}
    return places


def test_the_sdist_holds_every_source_file(
    expected: dict[str, str], in_sdist: set[str]
) -> None:
    assert expected.keys() - in_sdist == set()


def test_the_wheel_holds_the_same_files_and_no_others(
    expected: dict[str, str], in_wheel: list[str]
) -> None:
    content = [name for name in in_wheel if ".dist-info/" not in name]
    assert sorted(content) == sorted(set(expected.values()))


def test_the_core_wheel_carries_schema_and_example(
    root: Path, folder: Path, in_wheel: list[str]
) -> None:
    if folder == root:
        assert "sos_map/schemas/case-map-1.schema.json" in in_wheel
        assert "sos_map/examples/ekwall.yaml" in in_wheel


def test_each_wheel_carries_a_licence(in_wheel: list[str]) -> None:
    assert [name for name in in_wheel if ".dist-info/licenses/" in name]
