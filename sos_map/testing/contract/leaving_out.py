"""What an exporter declares that its pages leave out (`lossy`), and whether a text is.

A pattern is `PATH`, or `PATH where FIELD=VALUE` for those on things of which that
holds: `steps.text where due=` (no day), `occasions.text where date<today`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import Any

from sos_map.dates import UNKNOWN, surely_before
from sos_map.model.case import CLASSES, CaseFile
from sos_map.model.declare import fields_of
from sos_map.testing.contract.texts import Visible, known_paths

__all__ = ["left_out", "names_a_text"]

_WHERE = re.compile(
    r"!?(?P<path>.*?)(?: where (?P<field>[a-z_]+)(?P<is>[=<])(?P<value>[a-z_]*))?\Z"
)


def left_out(lossy: Iterable[str], visible: Visible, date: str) -> bool:
    """Say whether an exporter declares that it leaves a text out.

    Args:
        lossy: Its patterns; the last that fits counts.
        visible: The text, with the thing it stands on.
        date: The day of the paper.
    """
    out = False
    for pattern in lossy:
        if _fits(pattern, visible, date):
            out = not pattern.startswith("!")
    return out


def _fits(pattern: str, visible: Visible, date: str) -> bool:
    found = _WHERE.match(pattern)
    if found is None or not fnmatchcase(visible.path, found["path"]):
        return False
    return not found["field"] or _holds(found, visible.thing, date)


def _holds(found: re.Match[str], thing: Any, date: str) -> bool:
    value = getattr(thing, found["field"], None)
    if found["is"] == "<":
        return surely_before(value, date)
    if not found["value"]:
        return value in (None, "", (), UNKNOWN)
    return value == found["value"]


def names_a_text(pattern: str) -> bool:
    """Say whether some text of the format has the path, and its thing the field."""
    found = _WHERE.match(pattern)
    if found is None or (found["is"] == "<" and found["value"] != "today"):
        return False
    kinds: dict[str, type[Any]] = {"case": CaseFile, **CLASSES}
    fitting = {
        path.partition(".")[0]
        for path in known_paths()
        if fnmatchcase(path, found["path"])
    }
    field = found["field"]
    return any(
        not field or field in {one.name for one in fields_of(kinds[section])}
        for section in fitting
    )
