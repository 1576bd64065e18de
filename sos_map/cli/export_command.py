"""`sos-map export`: a paper for one reader."""

from __future__ import annotations

import click

from sos_map.cli.common import (
    case_from,
    page_options,
    reader_options,
    rules_from,
    today,
    words_from,
)
from sos_map.cli.delivery import deliver

__all__ = ["command"]


@click.command("export")
@click.argument("file")
@click.option(
    "--as", "name", required=True, help="Which exporter; see: sos-map exporters."
)
@reader_options
@page_options
def command(
    file: str,
    name: str,
    reader: str,
    child: str | None,
    date: str | None,
    rules: str,
    out: str,
    options: tuple[str, ...],
    language: str | None,
    words: str | None,
    force: bool,
    json_: bool,
) -> None:
    """Make a paper from FILE (- for standard input) for one reader."""
    from sos_map.exporting.options import options_from_text
    from sos_map.exporting.registry import Registry
    from sos_map.exporting.run import export

    case = case_from(file)
    registry = Registry.installed()
    made = export(
        case,
        name,
        reader=reader,
        date=date or today(),
        child=child,
        options=options_from_text(registry.get(name), options),
        language=language,
        words=words_from(words),
        rules=rules_from(rules),
        registry=registry,
    )
    deliver(made, out, force=force, json_=json_)
