"""`sos-map plugin new` makes a folder that installs offline and keeps the contract."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import sos_map
from sos_map.errors import ExportRefused
from sos_map.testing.new_plugin import new_plugin

ROOT = Path(__file__).parents[2]


def run(
    *arguments: str, at: Path, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run this Python with arguments, in a folder."""
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=at,
        env={**os.environ, "LC_ALL": "C.UTF-8", **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_template_is_the_minimal_plugin() -> None:
    shipped = Path(sos_map.__file__).parent / "template"
    assert files_in(shipped) == files_in(ROOT / "plugins" / "minimal")


def test_it_installs_offline_and_keeps_the_contract(tmp_path: Path) -> None:
    made = run("-m", "sos_map", "plugin", "new", "fridge-note", at=tmp_path)
    assert made.returncode == 0, made.stderr
    folder, site = tmp_path / "sos-map-fridge-note", tmp_path / "site"
    readme = (folder / "README.md").read_text(encoding="utf-8")
    (line,) = re.findall(r"^python (-m pip install .*)$", readme, re.MULTILINE)
    assert "-e" not in line.split()  # offline a build backend may lack the way
    own = (*line.split()[:-1], "-q", "--no-index", "--target", str(site), ".")
    installed = run(*own, at=folder)
    assert installed.returncode == 0, installed.stderr

    here = {"PYTHONPATH": str(site)}
    tried = run("-m", "pytest", "-q", "-p", "no:cacheprovider", at=folder, **here)
    assert tried.returncode == 0, tried.stdout
    assert "18 passed" in tried.stdout

    asked = ("conformance", "fridge-note", "--n", "2", "--json")
    report = run("-m", "sos_map", *asked, at=tmp_path, **here)
    said = json.loads(report.stdout)
    assert (report.returncode, said["ok"]) == (0, True)
    assert said["distribution"] == "sos-map-fridge-note"
    assert len(said["files"]) == 64


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_of_the_template_s_name_is_left(language: str) -> None:
    made = new_plugin("fridge-note", language)
    assert set(made) == {
        "README.md",
        "pyproject.toml",
        "sos_map_fridge_note/__init__.py",
        "sos_map_fridge_note/py.typed",
        "tests/test_contract.py",
    }
    whole = b"".join(made.values()).decode()
    assert "minimal" not in whole
    assert "outline" not in whole
    assert "authors" not in whole
    assert 'words={"sv": {"fridge-note.title"' in whole
    readme = made["README.md"].decode()
    assert ("Handboken" in readme) == (language == "sv")


@pytest.mark.parametrize(
    "name",
    ["", "Fridge", "-x", "x-", "a--b", "å", "a_b", "a b", "x" * 41, "../x", "x\n"],
)
def test_a_name_that_is_none_is_refused_and_not_repeated(name: str) -> None:
    with pytest.raises(ExportRefused) as caught:
        new_plugin(name)
    assert caught.value.code == "plugin-name"
    assert not name or name not in str(caught.value)


@pytest.mark.parametrize(
    "name", ["outline", "three-columns", "pages", "bbic", "minimal"]
)
def test_a_name_that_is_taken_is_refused(name: str) -> None:
    with pytest.raises(ExportRefused) as caught:
        new_plugin(name)
    assert caught.value.code == "plugin-name-taken"


def test_a_folder_that_stands_there_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "mine.txt").write_text("mine")
    line = ("-m", "sos_map", "plugin", "new", "fridge", "--json")
    taken = run(*line, "-o", "here", at=tmp_path)
    assert taken.returncode == 5
    assert json.loads(taken.stdout)["problems"][0]["code"] == "file-exists"
    assert list(files_in(tmp_path)) == ["here/mine.txt"]
    nowhere = run(*line, "-o", "no/such/folder", at=tmp_path)
    assert nowhere.returncode == 5
    wrong = run(*line[:-2], "Fridge", at=tmp_path)
    assert wrong.returncode == 7
    assert list(files_in(tmp_path)) == ["here/mine.txt"]
