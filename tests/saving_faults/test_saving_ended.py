"""A command that is ended in order leaves the old file and nothing beside it."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

OLD = b"sos_map: 1  # ours\ncase: {title: Kartan}\n"
#: `sos-map` that gets a signal at one of its calls.
CODE = """
import os, signal, sys
number, step = int(sys.argv[1]), sys.argv[2]
if sys.argv[3] == "ignored":
    signal.signal(number, signal.SIG_IGN)
real = getattr(os, step)
def stopping(*what):
    done = real(*what)
    os.kill(os.getpid(), number)
    return done
setattr(os, step, stopping)
from sos_map.cli import main
main(sys.argv[4:])
"""
SIGNALS = [
    (getattr(signal, name), code)
    for name, code in (("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130))
    if hasattr(signal, name)
]


def ended(number: int, step: str, how: str, file: Path) -> int:
    line = [sys.executable, "-I", "-c", CODE, str(int(number)), step, how]
    line += ["add", str(file), "steps", "--text", "Ringer"]
    done = subprocess.run(line, capture_output=True, check=False)
    assert b"Traceback" not in done.stderr
    return done.returncode


@pytest.mark.parametrize("step", ["write", "fsync", "fstat"])
@pytest.mark.parametrize(("number", "code"), SIGNALS)
def test_a_command_that_is_asked_to_end_ends_in_order(
    tmp_path: Path, number: signal.Signals, code: int, step: str
) -> None:
    file = tmp_path / "case.yaml"
    file.write_bytes(OLD)
    assert ended(number, step, "heard", file) == code
    assert file.read_bytes() == OLD
    assert [path.name for path in tmp_path.iterdir()] == ["case.yaml"]


@pytest.mark.parametrize(("number", "code"), SIGNALS)
def test_after_the_file_has_its_name_it_is_the_new_one(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    file = tmp_path / "case.yaml"
    file.write_bytes(OLD)
    assert ended(number, "replace", "heard", file) == code
    assert b"Ringer" in file.read_bytes()
    assert [path.name for path in tmp_path.iterdir()] == ["case.yaml"]


@pytest.mark.skipif(not hasattr(signal, "SIGHUP"), reason="Windows has no SIGHUP")
def test_what_was_to_be_ignored_still_is(tmp_path: Path) -> None:
    """As `nohup` asks for."""
    file = tmp_path / "case.yaml"
    file.write_bytes(OLD)
    assert ended(signal.SIGHUP, "fsync", "ignored", file) == 0
    assert b"Ringer" in file.read_bytes()
