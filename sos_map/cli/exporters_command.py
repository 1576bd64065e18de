"""`sos-map exporters`: what is installed, also what is broken and why."""

from __future__ import annotations

from typing import Any

import click

from sos_map.cli.common import as_json, print_json
from sos_map.cli.leaving import message_language
from sos_map.cli.voice import Command, say

__all__ = ["command"]


@click.command("exporters", cls=Command)
@as_json
def command(json_: bool) -> None:
    """List the installed exporters with their options."""
    from sos_map.errors import ExporterBroken
    from sos_map.exporting.registry import Registry

    language = message_language()
    registry = Registry.installed()
    rows: list[dict[str, Any]] = []
    for entry in registry.entries:
        row: dict[str, Any] = {
            "name": entry.name,
            "distribution": entry.distribution,
            "version": entry.version,
        }
        try:
            exporter = registry.get(entry.name)
        except ExporterBroken as error:
            row["broken"] = error.problems[0].as_data(language)
        else:
            row["summary"] = exporter.summary.get(language, "")
            row["options"] = {
                name: dict(rule) for name, rule in exporter.options.items()
            }
            row["blank"] = exporter.blank is not None
            row["per_child"] = exporter.per_child
            row["lossy"] = list(exporter.lossy)
            row["readers"] = sorted(exporter.readers) if exporter.readers else None
        rows.append(row)
    if json_:
        print_json({"ok": True, "exporters": rows})
        return
    for row in rows:
        text = row.get("summary") or row["broken"]["hint"]
        say(f"{row['name']:<20}{text}  ({row['distribution']} {row['version']})")
        for name, rule in row.get("options", {}).items():
            say(f"{'':<20}--option {name}={rule['default']}  {rule['description']}")
