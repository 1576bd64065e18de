"""The one open field, checked before the gate: what other programs keep must be JSON.

A file was read by a strict parser. What a script puts there was not, and whatever could
not be written to a file and read back again is refused here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sos_map.errors import Problem
from sos_map.files.places import Path, written
from sos_map.schema import unfit

__all__ = ["unfit_extensions"]


def unfit_extensions(
    thing: Mapping[str, Any], path: Path, line: int = 0
) -> list[Problem]:
    """Return what cannot stand in a file among the extensions of a thing.

    Args:
        thing: Plain data.
        path: Where it will stand; counts for how deep it goes.
        line: The line of the script.
    """
    if "extensions" not in thing:
        return []
    kept: Any = {"extensions": thing["extensions"]}
    for step in reversed(path):
        kept = {str(step): kept}
    place = written((*path, "extensions"))
    found = {keyword for _, keyword, _ in unfit(kept)}
    return [Problem(place, code, line) for code in sorted(found)]
