"""Files that are installed with the package: schema, words, rules, starters, example.

Read by path: `importlib.resources` costs as much at start as reading a whole case.
"""

from __future__ import annotations

import os

__all__ = ["names_in", "read_data"]

_HERE = os.path.dirname(__file__)


def read_data(*parts: str) -> bytes:
    """Return an installed file's bytes, by its path inside the package."""
    with open(os.path.join(_HERE, *parts), "rb") as file:
        return file.read()


def names_in(*parts: str) -> list[str]:
    """Return the names of the files in an installed folder, sorted."""
    return sorted(os.listdir(os.path.join(_HERE, *parts)))
