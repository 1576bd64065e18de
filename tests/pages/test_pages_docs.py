"""The examples in the page kit's documentation run."""

from __future__ import annotations

import doctest
import re
from importlib import import_module
from pathlib import Path

import pytest
from pages_samples import fonts

PACKAGE = fonts().parent
README = PACKAGE.parent / "README.md"
MODULES = sorted(path.stem for path in PACKAGE.glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("name", ["", *(f".{module}" for module in MODULES)])
def test_examples_in_docstrings_hold(name: str) -> None:
    module = import_module(f"sos_map_pages{name}")
    assert doctest.testmod(module).failed == 0


@pytest.mark.skipif(
    not README.exists(),
    reason="the README lies beside the source, not beside an installed package",
)
def test_the_example_in_the_readme_runs() -> None:
    (code,) = re.findall(
        r"```python\n(.*?)```", Path(README).read_text("utf-8"), re.DOTALL
    )
    exec(compile(code, "README.md", "exec"), {})  # noqa: S102 - our own example
