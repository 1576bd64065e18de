"""BBIC-style reports out of an erased case map: a first underlag for one child.

"BBIC-style" means headings in that order and nothing else: no triangle, no logo, no
help text; headings are words that a licensed office replaces (bbic §0.2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sos_map_bbic.report import underlag_report
    from sos_map_bbic.underlag import EXPORTER

__all__ = ["EXPORTER", "underlag_report"]

_HOMES = {
    "EXPORTER": "sos_map_bbic.underlag",
    "underlag_report": "sos_map_bbic.report",
}


def __getattr__(name: str) -> Any:
    """Load a public name from where it lives."""
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)
