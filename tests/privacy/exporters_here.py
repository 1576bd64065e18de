"""The exporters to try: those installed, else those of the plugins in this checkout."""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path

from sos_map.errors import ExporterBroken
from sos_map.exporting.api import Exporter
from sos_map.exporting.registry import Registry

_PLUGINS = Path(__file__).parents[2] / "plugins"


def exporters() -> tuple[list[Exporter], list[str]]:
    """Return every exporter that can be loaded, and the names of the others."""
    registry = Registry.installed()
    if not registry.entries:
        registry = Registry.of(_from_source())
    loaded, broken = [], []
    for entry in registry.entries:
        try:
            loaded.append(registry.get(entry.name))
        except ExporterBroken:
            broken.append(entry.name)
    return loaded, broken


def _from_source() -> list[Exporter]:
    found = []
    for project in sorted(_PLUGINS.glob("*/pyproject.toml")):
        declared = tomllib.loads(project.read_text(encoding="utf-8"))["project"]
        points = declared.get("entry-points", {}).get("sos_map.exporters", {})
        for point in points.values():
            module, _, attribute = point.partition(":")
            try:
                found.append(getattr(import_module(module), attribute))
            except (ImportError, AttributeError):
                continue  # not built yet
    return found
