"""Running the command line as a program in this process."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from sos_map.cli import sos_map
from sos_map.cli.leaving import leave


class Ran(NamedTuple):
    """What a command left behind."""

    code: int
    out: bytes
    err: str


class _Out(io.TextIOWrapper):
    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def value(self) -> bytes:
        self.flush()
        kept: bytes = self.buffer.getvalue()  # type: ignore[attr-defined]
        return kept


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., Ran]:
    """Run `sos-map` with arguments, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")

    def _run(*arguments: str, stdin: bytes = b"") -> Ran:
        out, err = _Out(), _Out()
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(
                sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
            )
            code = leave(sos_map, list(arguments))
        return Ran(code, out.value(), err.value().decode())

    return _run
