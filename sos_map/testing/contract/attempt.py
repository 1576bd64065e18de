"""Drawing once: files, or what kind of error it was and where."""

from __future__ import annotations

import functools
import re
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import attrs

from sos_map.errors import SosMapError
from sos_map.exporting.api import Exporter, File
from sos_map.exporting.rendering import render
from sos_map.privacy.view import View

__all__ = ["Crash", "Drawn", "attempt", "drawn", "own_place"]

_CODE = re.compile(r"exporter-[a-z-]{1,30}|option-[a-z]{1,20}|words-[a-z-]{1,20}")


@attrs.frozen
class Crash:
    """Nothing was drawn.

    Attributes:
        error: The type of the error, or the code of a refusal; never its words.
        where: The last line of the exporter's own package on the way: `page.py:12`.
    """

    error: str
    where: str


Drawn = tuple[File, ...] | Crash


def attempt(
    exporter: Exporter,
    shown: View,
    options: Mapping[str, Any] | None = None,
    language: str = "sv",
) -> Drawn:
    """Draw a view."""
    return drawn(exporter, lambda: render(exporter, shown, options or {}, language))


def drawn(exporter: Exporter, draw: Callable[[], tuple[File, ...]]) -> Drawn:
    """Return what a call that draws gives, or how it failed."""
    try:
        return draw()
    except SosMapError as error:
        told = dict(error.problems[0].detail)
        if error.code == "exporter-failed" and "error" in told:
            return Crash(told["error"], own_place(exporter.render, told["where"]))
        # A refusal's code is a word of ours, unless a plugin made it of somebody's.
        known = _CODE.fullmatch(error.code)
        return Crash(error.code if known else type(error).__name__, "?")


def own_place(function: Callable[..., Any], where: str) -> str:
    """Return the last place that lies beside a function's own module: `page.py:12`.

    Args:
        function: One of the exporter's.
        where: All places on the way, as `place_of` tells them; the last when none is.
    """
    module = sys.modules.get(function.__module__ or "")
    home = Path(getattr(module, "__file__", None) or __file__).parent
    places = where.split(" > ")
    own = [one for one in places if one.partition(":")[0] in _modules_in(home)]
    return (own or places)[-1]


@functools.cache
def _modules_in(home: Path) -> frozenset[str]:
    return frozenset(path.name for path in home.rglob("*.py"))
