"""`sos-map conformance` says rule by rule what came of an installed exporter."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from sos_map.testing.contract.rules import RULES

HERE = Path(__file__).parent


def conformance(*arguments: str, at: Path) -> subprocess.CompletedProcess[str]:
    """Run the command where the bad exporters are installed."""
    paths = os.pathsep.join(map(str, (at, HERE, HERE / "bad")))
    return subprocess.run(
        [sys.executable, "-m", "sos_map", "conformance", *arguments, "--n", "1"],
        cwd=at,
        env={**os.environ, "PYTHONPATH": paths, "LC_ALL": "en_GB.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """A folder in which `option_takes_all` counts as an installed package."""
    about = tmp_path / "bad_option-1.2.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Name: bad-option\nVersion: 1.2\n")
    points = "[sos_map.exporters]\nlist = option_takes_all:EXPORTER\n"
    (about / "entry_points.txt").write_text(points)
    return tmp_path


def test_a_broken_rule_is_told_and_is_exit_code_9(installed: Path) -> None:
    ran = conformance("list", at=installed)
    assert ran.returncode == 9, ran.stderr
    lines = ran.stdout.splitlines()
    assert lines[0].startswith("list (bad-option 1.2), contract of sos-map 0.1.0")
    rules = [line for line in lines if line[:1] == "C"]
    assert [line.split()[0] for line in rules] == [f"C{number}" for number in RULES]
    assert [line.split()[1] for line in rules].count("BROKEN") == 1
    assert rules[1].split()[1] == "BROKEN"
    assert (
        "     C2: option `level` takes any value: give it a `type` or an `enum`"
        in lines
    )


def test_the_same_as_json_and_in_swedish(installed: Path) -> None:
    ran = conformance("list", "--json", "--language", "sv", at=installed)
    said = json.loads(ran.stdout)
    assert ran.returncode == 9
    assert said["ok"] is False
    assert {"exporter", "distribution", "version", "files", "kit", "python"} < set(said)
    assert [rule["rule"] for rule in said["rules"] if not rule["kept"]] == ["C2"]
    (breach,) = said["rules"][1]["breaches"]
    assert breach["what"] == "option-takes-all"
    assert breach["facts"] == {"option": "level"}
    assert breach["text"].startswith("C2: inställningen `level` tar emot")
    assert said["rules"][1]["says"].startswith("Varje inställning förklarar sig")


def test_an_exporter_that_is_not_there_is_exit_code_7(installed: Path) -> None:
    ran = conformance("nothing", at=installed)
    assert ran.returncode == 7
    assert "exporter-unknown" in ran.stderr
