"""Drawing once: files, or what kind of error it was and where."""

from __future__ import annotations

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

__all__ = ["Crash", "Drawn", "attempt", "drawn"]

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
            return Crash(told["error"], _own_place(exporter, told["where"]))
        # A refusal's code is a word of ours, unless a plugin made it of somebody's.
        known = _CODE.fullmatch(error.code)
        return Crash(error.code if known else type(error).__name__, "?")


def _own_place(exporter: Exporter, where: str) -> str:
    module = sys.modules.get(exporter.render.__module__ or "")
    home = Path(getattr(module, "__file__", None) or __file__).parent
    places = where.split(" > ")
    own = [one for one in places if any(home.rglob(one.partition(":")[0]))]
    return (own or places)[-1]
