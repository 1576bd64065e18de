"""Public test kit: sample families, random maps, canaries, the contract for exporters.

Everything here may be used by plugin authors and case systems in their own tests. All
families are invented. Names load when first used; `hypothesis` is needed only for
`case_maps`, and `pytest` only to run the contract.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sos_map.privacy.all_readers import readers_of
    from sos_map.testing.canaries import Canaries, canaries_in, with_canaries
    from sos_map.testing.contract.run import Report, conformance, conformance_of
    from sos_map.testing.contract.suite import ExporterContract
    from sos_map.testing.hostile import Vector, vectors
    from sos_map.testing.inside import readable
    from sos_map.testing.pools import HOSTILE_TEXTS
    from sos_map.testing.random_cases import random_case
    from sos_map.testing.samples import empty_case, extreme_case, usual_case
    from sos_map.testing.strategies import case_maps

_HOMES = {
    "sos_map.testing.canaries": ("Canaries", "canaries_in", "with_canaries"),
    "sos_map.testing.contract.run": ("Report", "conformance", "conformance_of"),
    "sos_map.testing.contract.suite": ("ExporterContract",),
    "sos_map.testing.pools": ("HOSTILE_TEXTS",),
    "sos_map.testing.random_cases": ("random_case",),
    "sos_map.testing.hostile": ("Vector", "vectors"),
    "sos_map.testing.inside": ("readable",),
    "sos_map.privacy.all_readers": ("readers_of",),
    "sos_map.testing.samples": ("empty_case", "extreme_case", "usual_case"),
    "sos_map.testing.strategies": ("case_maps",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "HOSTILE_TEXTS",
    "Canaries",
    "ExporterContract",
    "Report",
    "Vector",
    "canaries_in",
    "case_maps",
    "conformance",
    "conformance_of",
    "empty_case",
    "extreme_case",
    "random_case",
    "readable",
    "readers_of",
    "usual_case",
    "vectors",
    "with_canaries",
]


def __getattr__(name: str) -> Any:
    """Load a public name from where it lives."""
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(home), name)
