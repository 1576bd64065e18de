"""The corpus of bad files, with what each is told."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

from sos_map.errors import FileProblem, InvalidCase, SosMapError

HERE = Path(__file__).parent
KINDS = {"invalid": InvalidCase, "unreadable": FileProblem}


@attrs.frozen
class Bad:
    """One bad file.

    Attributes:
        path: The file.
        kind: `invalid` or `unreadable`.
        expected: "line:column code path" of every problem, in order.
    """

    path: Path
    kind: str
    expected: list[str]

    @property
    def error(self) -> type[SosMapError]:
        """The class that is raised."""
        return KINDS[self.kind]

    @property
    def format(self) -> str:
        """`json` or `yaml`."""
        return self.path.suffix[1:]


WANTED: dict[str, Callable[[Bad], bool]] = {
    "bad": lambda bad: True,
    "bad_object": lambda bad: bad.path.name != "type-root.json",
    "bad_document": lambda bad: bad.kind == "invalid",
    "bad_lines": lambda bad: not {13, 0} & {*bad.path.read_bytes()},
    "broken_json": lambda bad: (
        (bad.kind, bad.format) == ("unreadable", "json")
        and not bad.path.name.startswith(("utf-16", "empty", "not-json-text"))
    ),
}


def corpus() -> list[Bad]:
    """Read the table."""
    table = tomllib.loads((HERE / "expected.toml").read_text(encoding="utf-8"))
    return [
        Bad(HERE / "cases" / name, kind, expected)
        for kind, files in table.items()
        for name, expected in files.items()
    ]


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run a test that asks for one of these names once for each such file."""
    for name, wanted in WANTED.items():
        if name in metafunc.fixturenames:
            files = [bad for bad in corpus() if wanted(bad)]
            metafunc.parametrize(name, files, ids=[bad.path.name for bad in files])


@pytest.fixture
def table() -> list[Bad]:
    """The whole corpus."""
    return corpus()


@pytest.fixture
def root() -> Path:
    """The folder of the repository."""
    return HERE.parents[1]


# For the writer of docs/errors.md, which stands beside the tests.
sys.path.insert(0, str(HERE))
