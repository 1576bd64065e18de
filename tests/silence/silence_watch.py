"""Watching one run: what is said anywhere, and what is left on the disk."""

from __future__ import annotations

import contextlib
import io
import logging
import os
import sys
import tempfile
import traceback
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
from silence_search import Records, heard, told_by, warned, which

__all__ = ["Seen", "Watch", "snapshot"]

HERE = os.path.dirname(os.path.abspath(__file__))
#: What starts a process, or puts something where its children find it.
_STARTS = (
    "subprocess.Popen",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "os.forkpty",
    "os.system",
    "os.spawn",
    "os.startfile",
    "os.putenv",
    "socket.connect",
    "socket.bind",
    "socket.getaddrinfo",
)
_deeds: list[str] | None = None


def _noted(event: str, arguments: tuple[Any, ...]) -> None:
    if _deeds is not None and event in _STARTS:
        _deeds.append(f"{event} {arguments!r}")


@attrs.define
class Seen:
    """What one run said and did.

    Attributes:
        said: By where: everything that came out.
        error: What left.
        value: What was returned.
        before: The disk before.
        after: The disk after.
    """

    said: dict[str, list[str | bytes]] = attrs.Factory(dict)
    error: BaseException | None = None
    value: Any = None
    before: dict[str, tuple[int, bytes]] = attrs.Factory(dict)
    after: dict[str, tuple[int, bytes]] = attrs.Factory(dict)

    def canaries(self) -> dict[str, list[str]]:
        """Return where canaries came out, and which."""
        return {
            where: which(" ".join(map(str, texts))) or ["folded"]
            for where, texts in self.said.items()
            if any(heard(text) for text in texts)
        }

    def left_behind(self) -> dict[str, str]:
        """Return what is on the disk that was not, or is no longer what it was."""
        return {
            name: "changed" if name in self.before else "new"
            for name in self.before.keys() | self.after.keys()
            if self.before.get(name) != self.after.get(name)
        }


def snapshot(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Return everything below a folder: name → rights and bytes."""
    found = {}
    for path in folder.rglob("*"):
        data = b"" if path.is_dir() else path.read_bytes()
        found[path.relative_to(folder).as_posix()] = (path.stat().st_mode, data)
    return found


class Watch:
    """Watches runs in a folder of their own, which is home and temporary folder too."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.work = root / "work"
        self.records = Records()
        for name in ("work", "home", "tmp"):
            (root / name).mkdir()
        sys.addaudithook(_noted)

    @contextlib.contextmanager
    def run(self, *, answers: bool = False) -> Iterator[Seen]:
        """Watch a block; what leaves it is kept and does not leave.

        Args:
            answers: What is returned, or printed as an answer, is words of the case.
        """
        global _deeds
        seen = Seen(before=snapshot(self.root))
        out, err = io.StringIO(), io.StringIO()
        unraised: list[str | bytes] = []
        environment = dict(os.environ)
        self.records.texts = []
        _deeds = []
        hook = sys.unraisablehook
        sys.unraisablehook = lambda told: unraised.extend(_unraisable(told))
        try:
            with (
                warnings.catch_warnings(record=True) as caught,
                contextlib.redirect_stdout(out),
                contextlib.redirect_stderr(err),
            ):
                warnings.simplefilter("always")
                try:
                    yield seen
                except BaseException as error:  # whatever it is, it is looked at
                    seen.error = error
        finally:
            sys.unraisablehook = hook
            started, _deeds = _deeds, None
        seen.after = snapshot(self.root)
        seen.said = {
            "standard output": [out.getvalue()],
            "standard error": [err.getvalue()],
            "log": list(self.records.texts),
            "warning": list(warned(caught)),
            "destructor": unraised,
            "process": [*started],
            "environment": [
                f"{k}={v}" for k, v in os.environ.items() if environment.get(k) != v
            ],
        }
        if seen.error is not None:
            seen.said["error"] = list(told_by(seen.error, HERE))
        elif not answers:
            seen.said["repr"] = [repr(seen.value), str(seen.value)]

    def look(self) -> dict[str, tuple[int, bytes]]:
        """Return what is on the disk now."""
        return snapshot(self.root)

    @contextlib.contextmanager
    def surroundings(self) -> Iterator[None]:
        """Let everything lie in the folder, and everything that is logged be seen."""
        logger = logging.getLogger()
        level, here = logger.level, os.getcwd()
        kept = {name: os.environ.get(name) for name in ("HOME", "TMPDIR")}
        os.environ.update(HOME=str(self.root / "home"), TMPDIR=str(self.root / "tmp"))
        tempfile.tempdir = str(self.root / "tmp")
        logger.setLevel(logging.NOTSET)
        logger.addHandler(self.records)
        os.chdir(self.work)
        try:
            yield
        finally:
            os.chdir(here)
            logger.removeHandler(self.records)
            logger.setLevel(level)
            tempfile.tempdir = None
            for name, value in kept.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value


def _unraisable(told: Any) -> list[str | bytes]:
    error = told.exc_value
    if error is None:
        return []
    return [str(error), "".join(traceback.format_exception(error)), repr(told.object)]
