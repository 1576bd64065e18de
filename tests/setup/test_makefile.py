"""When something is missing, make says what, in one sentence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="needs make")


def make(
    root: Path, *arguments: str, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run make with arguments, in the repository, as if no other make ran it."""
    outside = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("MAKE", "MFLAGS"))
    }
    return subprocess.run(
        [str(shutil.which("make")), *arguments],
        cwd=root,
        env=outside | variables,
        capture_output=True,
        text=True,
        check=False,
    )


def a_python(folder: Path, *, without: str) -> str:
    """Write a stand-in for python3 that fails when asked about one thing."""
    script = folder / "python3"
    script.write_text(
        f'#!/bin/sh\ncase "$2" in *{without}*) exit 1;; esac\n'
        f'exec {sys.executable} "$@"\n',
        encoding="utf-8",
    )
    script.chmod(0o755)
    return f"PYTHON={script}"


def test_make_alone_lists_the_targets(root: Path) -> None:
    listed = make(root)
    assert listed.returncode == 0
    for target in ["demo", "test", "wheels", "lock", "lint", "bench", "clean"]:
        assert f"make {target} " in listed.stdout


def test_a_complete_python_passes(root: Path) -> None:
    checked = make(root, "check", f"PYTHON={sys.executable}")
    assert (checked.returncode, checked.stderr) == (0, "")


def test_a_missing_python_is_named(root: Path) -> None:
    checked = make(root, "check", "PYTHON=no-such-python3")
    assert checked.returncode == 2
    assert "python3 is missing" in checked.stderr


@pytest.mark.parametrize(
    ("without", "sentence"),
    [
        ("version_info", "is older than 3.11"),
        ("import venv", "the module venv is missing"),
        ("ensurepip", "the module ensurepip is missing"),
    ],
)
def test_what_python_lacks_is_named(
    root: Path, tmp_path: Path, without: str, sentence: str
) -> None:
    checked = make(root, "check", a_python(tmp_path, without=without.replace(" ", "?")))
    assert checked.returncode == 2
    first, *others = checked.stderr.splitlines()
    assert sentence in first
    assert len(others) == 1  # make's own line: the target that failed


def test_a_missing_git_is_named(root: Path, tmp_path: Path) -> None:
    for program in ["cat", "find"]:  # what the Makefile itself asks on the way
        (tmp_path / program).symlink_to(str(shutil.which(program)))
    checked = make(root, "check-git", PATH=str(tmp_path))
    assert checked.returncode == 2
    assert "git is missing" in checked.stderr.splitlines()[0]
