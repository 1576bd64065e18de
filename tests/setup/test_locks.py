"""The lock covers what we declare, is checked by hash, and names no registry."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ["bench", "build", "lock", "pip", "run", "test"]
# Put together here, so that this file does not name them either.
REGISTRIES = [
    ".".join(parts)
    for parts in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("registry", "npmjs", "org"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
    ]
]


def locked(path: Path) -> dict[str, Requirement]:
    """Read the pins of a lock file, which must be nothing but pins with hashes."""
    pins = {}
    text = path.read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        pin, *hashes = line.split(" --hash=")
        assert hashes, f"{path.name}: no hash for {pin}"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}\s*", each) for each in hashes)
        requirement = Requirement(pin.strip())
        assert [each.operator for each in requirement.specifier] == ["=="]
        name = canonicalize_name(requirement.name)
        assert name not in pins, f"{path.name}: {name} twice"
        pins[name] = requirement
    return pins


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_holds_pins_with_hashes_and_nothing_else(
    root: Path, name: str
) -> None:
    assert locked(root / "requirements" / f"{name}.txt")


def test_what_runs_is_the_same_on_every_platform(root: Path) -> None:
    # pip reads markers for the PC it runs on, so `make wheels FOR=...` needs none.
    pins = locked(root / "requirements" / "run.txt")
    assert [name for name, pin in pins.items() if pin.marker] == []


def test_every_lock_file_is_refreshed_by_make(root: Path) -> None:
    files = sorted(path.stem for path in (root / "requirements").glob("*.txt"))
    assert files == LOCKS


@pytest.mark.parametrize("name", ["build", "test"])
def test_a_package_in_two_locks_has_one_version(root: Path, name: str) -> None:
    run = locked(root / "requirements" / "run.txt")
    other = locked(root / "requirements" / f"{name}.txt")
    differing = [
        each
        for each in run.keys() & other
        if run[each].specifier != other[each].specifier
    ]
    assert differing == []


def test_the_lock_satisfies_what_each_distribution_asks(
    root: Path, project: dict[str, Any]
) -> None:
    run = locked(root / "requirements" / "run.txt")
    for text in project.get("dependencies", []):
        asked = Requirement(text)
        name = canonicalize_name(asked.name)
        if name == "sos-map" or name.startswith("sos-map-"):
            continue
        assert name in run, f"{name} is not locked: run `make lock`"
        (pin,) = run[name].specifier
        assert asked.specifier.contains(pin.version), f"{text}: run `make lock`"


def test_no_tracked_file_names_a_registry(root: Path) -> None:
    if not (root / ".git").exists():
        pytest.skip("not a git checkout, so nothing is tracked")
    # A checkout may belong to someone else than the one who tests, as in a container.
    search = ["git", "-c", "safe.directory=*", "grep", "-iFIl"]
    for registry in REGISTRIES:
        search += ["-e", registry]
    found = subprocess.run(
        search, cwd=root, capture_output=True, text=True, check=False
    )
    assert found.stdout == ""
    assert found.returncode == 1, found.stderr  # 1: searched, nothing found
