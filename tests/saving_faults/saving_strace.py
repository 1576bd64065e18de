"""Doing something to a deed at one call of the system, by `strace`."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import attrs
import saving_server as server

__all__ = ["Call", "End", "Server", "can_trace"]

_NAME = re.compile(r"^(?:\d+ +)?(\w+)\(")
#: What says nothing of the disk, and what every process does.
_NOT_OURS = {"ioctl", "mmap", "munmap", "fcntl"}


@attrs.frozen
class Call:
    """One call of the system within a deed.

    Attributes:
        name: `write`.
        number: Which one of that name, from 1.
        text: How `strace` wrote it.
    """

    name: str
    number: int
    text: str

    def __str__(self) -> str:
        return f"{self.name} {self.number}"


@attrs.frozen
class End:
    """How a deed ended.

    Attributes:
        how: `done`, `refused`, `unconfirmed`, `interrupted`, `other`, `killed`.
        calls: What `strace` saw.
        injected: Whether it did something to a call.
    """

    how: str
    calls: tuple[Call, ...]
    injected: bool


class Server:
    """An interpreter that does deeds, each in a process of its own."""

    def __init__(self, root: Path) -> None:
        warm = root / "warm"
        warm.mkdir()
        self.log = root / "calls"
        self.process = subprocess.Popen(
            [sys.executable, "-I", server.__file__, str(warm)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def close(self) -> None:
        """End it."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()

    def do(self, deed: str, folder: Path, *what: str) -> End:
        """Do a deed in a folder.

        Args:
            deed: Its name.
            folder: Where.
            what: For `strace -e inject=`.
        """
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        told = json.dumps({"deed": deed, "folder": str(folder)})
        print(told, file=self.process.stdin, flush=True)
        child = int(self.process.stdout.readline())
        line = ["strace", "-q", "-p", str(child), "-o", str(self.log)]
        line += ["-e", "trace=%file,%desc,fsync"]
        line += [part for one in what for part in ("-e", f"inject={one}")]
        with subprocess.Popen(line, stderr=subprocess.DEVNULL) as tracer:
            _wait_for_tracer(child, tracer)
            os.kill(child, signal.SIGCONT)
            code = int(self.process.stdout.readline())
        text = self.log.read_text(errors="replace")
        ends = {number: how for how, number in server.ENDS.items()}
        how = "killed" if code == -signal.SIGKILL else ends.get(code, f"code {code}")
        done = any(sign in text for sign in ("(INJECTED)", "SIGKILL", "SIGINT"))
        return End(how, _calls(text), done)


def _wait_for_tracer(child: int, tracer: subprocess.Popen[bytes]) -> None:
    status = Path(f"/proc/{child}/status")
    while "TracerPid:\t0" in status.read_text():
        if tracer.poll() is not None:
            os.kill(child, signal.SIGKILL)
            raise OSError("strace could not take hold")
        time.sleep(0.001)


def _calls(text: str) -> tuple[Call, ...]:
    numbers: Counter[str] = Counter()
    found = []
    for line in text.splitlines():
        match = _NAME.match(line)
        if match is None or match[1] in _NOT_OURS:
            continue
        numbers[match[1]] += 1
        found.append(Call(match[1], numbers[match[1]], line))
    return tuple(found)


def can_trace() -> str:
    """Return why this machine cannot trace, or nothing."""
    if sys.platform != "linux":
        return "strace is for Linux"
    if shutil.which("strace") is None:
        return "strace is not installed"
    line = ["strace", "-q", "-o", os.devnull, "-e", "inject=getcwd:error=EIO", "true"]
    done = subprocess.run(line, capture_output=True, check=False)
    return "strace may not trace here" if done.returncode else ""
