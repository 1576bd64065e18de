"""No command reaches for the network, or writes anywhere but where it was told to.

Seen from outside, by `strace`, in a process of its own.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest
from silence_deeds import DRAWS_NO_CASE, commands
from silence_family import family, lay_out
from silence_search import heard, without_given_names

from sos_map.cli import COMMANDS
from sos_map.files.beside import is_left_behind

#: What another line does as well.
_ALIKE = {"add id", "check words", "convert yaml", "convert by-hand -", "convert json"}
#: Every verb, and every exporter; its name → arguments and standard input.
LINES = {
    "demo": (["demo", "out"], b""),
    **{
        name: (line, stdin)
        for name, line, stdin, _answers in commands(family())
        if not name.endswith(" json") and name not in _ALIKE
    },
}
_SOCKET = re.compile(r"\bsocket\(|\bconnect\(|\bbind\(|\bsendto\(")
_OPENED = re.compile(
    r"\b(?:open|openat|openat2|creat)\((?:AT_FDCWD, )?\"((?:[^\"\\]|\\.)*)\", ([^)]*)"
)
_CHANGED = re.compile(
    r"\b(?:mkdir|mkdirat|rmdir|unlink|unlinkat|rename|renameat|renameat2|link|linkat"
    r"|symlink|symlinkat|mknod|mknodat|truncate|chmod|fchmodat|utimensat)\((.*)\)"
)
_TEXT = re.compile(r'"((?:[^"\\]|\\.)*)"')
_WRITING = ("O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC")


def can_trace() -> bool:
    if sys.platform != "linux" or shutil.which("strace") is None:
        return False
    line = ["strace", "-q", "-o", os.devnull, "true"]
    return not subprocess.run(line, capture_output=True, check=False).returncode


pytestmark = pytest.mark.skipif(
    not can_trace(), reason="strace is not here, or may not"
)


@attrs.frozen
class Traced:
    """What a command did, seen from outside.

    Attributes:
        code: Its exit code.
        err: What it said.
        sockets: Calls that have to do with the network.
        written: Paths that were opened for writing, made, renamed or removed.
        started: Programs that it started.
    """

    code: int
    err: str
    sockets: list[str]
    written: set[Path]
    started: list[str]


def traced(root: Path, line: list[str], stdin: bytes) -> Traced:
    """Run a command in root/work, with a home and a temporary folder of its own."""
    log = root / "log"
    program = [sys.executable, "-I", "-m", "sos_map", *line]
    trace = ["strace", "-f", "-q", "-s", "4096", "-o", str(log)]
    # A machine without one of these names has no such call.
    trace += ["-e", "trace=%network,%file,?creat,?execve"]
    surroundings = {
        "PATH": os.environ["PATH"],
        "HOME": str(root / "home"),
        "TMPDIR": str(root / "tmp"),
        "LC_ALL": "C.UTF-8",
    }
    done = subprocess.run(
        [*trace, *program],
        input=stdin,
        capture_output=True,
        check=False,
        cwd=root / "work",
        env=surroundings,
    )
    text = log.read_text(errors="replace").splitlines()
    return Traced(
        done.returncode,
        done.stderr.decode(),
        [one for one in text if _SOCKET.search(one)],
        {(root / "work" / path).resolve() for one in text for path in _paths(one)},
        [one for one in text if "execve(" in one][1:],
    )


def _paths(line: str) -> Iterator[str]:
    opened = _OPENED.search(line)
    if opened is not None:
        if any(flag in opened[2] for flag in _WRITING) or "creat(" in line:
            yield opened[1]
        return
    changed = _CHANGED.search(line)
    if changed is not None:
        yield from _TEXT.findall(changed[1])


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("work", "home", "tmp"):
        (tmp_path / name).mkdir()
    lay_out(tmp_path / "work")
    return tmp_path


def test_every_verb_is_traced() -> None:
    assert {line[0] for line, _stdin in LINES.values()} == {*COMMANDS}


@pytest.mark.parametrize("name", LINES)
def test_a_command_stays_inside(root: Path, name: str) -> None:
    line, stdin = LINES[name]
    work = root / "work"
    before = {path.name for path in work.iterdir()}
    seen = traced(root, line, stdin)
    if any("__pycache__" in path.parts for path in seen.written):
        # Installing compiles; where it did not, the first run did.
        for path in work.glob("out*"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        seen = traced(root, line, stdin)
    assert seen.code in ((0, 9) if line[0] == "conformance" else (0,)), seen.err
    assert not seen.sockets
    elsewhere = {path for path in seen.written if not path.is_relative_to(work)}
    if line[0] in DRAWS_NO_CASE:
        # It draws in interpreters of its own, in a folder that it takes away; Python
        # asks `uname` for the facts of the machine that no page may tell.
        own = (f'"{sys.executable}"', '/uname"')
        assert all(any(name in one for name in own) for one in seen.started)
        elsewhere = {e for e in elsewhere if not e.is_relative_to(root / "tmp")}
    else:
        assert not seen.started
    assert elsewhere <= {Path(os.devnull)}
    # Receipts lie beside the case file, unless it is said where.
    told = {"add": ("kanarieq90001-",), "export": ("out", "receipts")}
    told["pack"] = told["export"]
    for path in seen.written - elsewhere:
        if line[0] in DRAWS_NO_CASE:
            # An interpreter that stands in a folder of its own names what is there.
            assert not path.exists()
            continue
        part = path.relative_to(work).parts
        inside = part[0].startswith(told.get(line[0], ("out",)))
        assert inside or is_left_behind(part[-1]), path.relative_to(work)
    for place in ("home", "tmp"):
        assert not list((root / place).iterdir())
    made = {path.name for path in work.iterdir()} - before
    hands_over = line[0] in ("export", "pack") and "--receipts" not in line
    kept = {"receipts"} if hands_over else set()
    assert made <= {"out", "out.x", "out.yaml", "out-kept"} | kept
    assert not heard(without_given_names(seen.err))


def test_the_trace_sees_what_would_be_done(root: Path) -> None:
    """A program that reaches out and writes about is seen to."""
    code = (
        "import os, socket, pathlib, subprocess\n"
        "socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
        "pathlib.Path.home().joinpath('.cache').mkdir()\n"
        "pathlib.Path.home().joinpath('x').write_text('x')\n"
        "os.rename(pathlib.Path.home() / 'x', pathlib.Path.home() / 'y')\n"
        "subprocess.run(['true'])\n"
    )
    log = root / "log"
    line = ["strace", "-f", "-q", "-s", "4096", "-o", str(log)]
    line += ["-e", "trace=%network,%file,?creat,?execve"]
    subprocess.run(
        [*line, sys.executable, "-I", "-c", code],
        check=True,
        env={"HOME": str(root / "home"), "PATH": os.environ["PATH"]},
    )
    text = log.read_text().splitlines()
    paths = {path for one in text for path in _paths(one)}
    home = root / "home"
    assert {str(home / ".cache"), str(home / "x"), str(home / "y")} <= paths
    assert any(_SOCKET.search(one) for one in text)
    assert len([one for one in text if "execve(" in one]) > 1
