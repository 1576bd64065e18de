"""Which exporters are installed: listing loads nothing, one is loaded when asked for.

Discovery is by entry point, so ours go the same way as everybody else's. A plugin that
cannot be loaded spoils neither the list nor the others.
"""

from __future__ import annotations

import functools
import warnings
from collections.abc import Callable, Iterable
from importlib import metadata

import attrs

from sos_map.errors import ExporterBroken, Problem, UnknownExporter
from sos_map.exporting.api import API, Exporter
from sos_map.silence import foreign, silent_methods

__all__ = ["Entry", "Registry"]

GROUP = "sos_map.exporters"


@attrs.frozen(order=True)
class Entry:
    """One installed exporter, not loaded.

    Attributes:
        name: What stands after `--as`.
        distribution: The package it comes from.
        version: That package's version.
        origin: Where it stands, `package.module:NAME`; empty for one in hand.
    """

    name: str
    distribution: str
    version: str
    load: Callable[[], object] = attrs.field(eq=False, order=False, repr=False)
    origin: str = ""


@silent_methods
@attrs.frozen
class Registry:
    """A list of exporters: `installed()` on this machine, or `of()` those in hand."""

    entries: tuple[Entry, ...]

    @classmethod
    def installed(cls) -> Registry:
        """Return what is installed now; nothing is imported and nothing is cached."""
        found = [
            Entry(
                point.name,
                point.dist.name if point.dist else "?",
                point.dist.version if point.dist else "?",
                point.load,
                point.value,
            )
            for point in metadata.entry_points(group=GROUP)
        ]
        return cls(tuple(sorted(found)))

    @classmethod
    def of(cls, exporters: Iterable[Exporter]) -> Registry:
        """Return a registry of exporters that you hold in your hand."""
        found = [
            Entry(exporter.name, "?", "?", functools.partial(_given, exporter))
            for exporter in exporters
        ]
        return cls(tuple(sorted(found)))

    def entry(self, name: str) -> Entry:
        """Return one entry.

        Raises:
            UnknownExporter: none of that name.
            ExporterBroken: two packages claim it; both are named.
        """
        found = [entry for entry in self.entries if entry.name == name]
        if not found:
            known = ", ".join(sorted({entry.name for entry in self.entries})) or "-"
            raise UnknownExporter(
                Problem("$", "exporter-unknown", detail=(("known", known),))
            )
        if len(found) > 1:
            both = ", ".join(entry.distribution for entry in found)
            raise ExporterBroken(
                Problem("$", "exporter-twice", detail=(("distributions", both),))
            )
        return found[0]

    def get(self, name: str) -> Exporter:
        """Load one exporter.

        Raises:
            UnknownExporter: none of that name.
            ExporterBroken: it cannot be loaded, is no `Exporter`, or was written for
                another interface; the distribution is named.
        """
        entry = self.entry(name)
        loaded = foreign(
            entry.load,
            lambda told: ExporterBroken(_problem("exporter-broken", entry, **told)),
        )
        if not isinstance(loaded, Exporter) or loaded.name != name:
            raise ExporterBroken(_problem("exporter-not-one", entry))
        if loaded.api not in (API, API - 1):
            raise ExporterBroken(
                _problem("exporter-api", entry, theirs=str(loaded.api), ours=str(API))
            )
        if loaded.api != API:
            warnings.warn(
                f"{entry.distribution} was written for interface {loaded.api}",
                DeprecationWarning,
                stacklevel=3,
            )
        return loaded


def _given(exporter: Exporter) -> Exporter:
    return exporter


def _problem(code: str, entry: Entry, **facts: str) -> Problem:
    detail = (("distribution", entry.distribution), *facts.items())
    return Problem("$", code, detail=detail)
