"""`sos-map blank`: an empty sheet to write on."""

from __future__ import annotations

import click

from sos_map.cli.common import page_options, today, words_from
from sos_map.cli.delivery import deliver
from sos_map.cli.leaving import message_language
from sos_map.cli.voice import Command

__all__ = ["command"]


@click.command("blank", cls=Command)
@click.argument("name")
@page_options
def command(
    name: str,
    out: str,
    options: tuple[str, ...],
    language: str | None,
    words: str | None,
    force: bool,
    json_: bool,
) -> None:
    """Make the empty sheet of the exporter NAME."""
    from sos_map.exporting.options import options_from_text
    from sos_map.exporting.registry import Registry
    from sos_map.exporting.run import blank

    registry = Registry.installed()
    made = blank(
        name,
        date=today(),
        options=options_from_text(registry.get(name), options),
        language=language or message_language(),
        words=words_from(words),
        registry=registry,
    )
    deliver(made, out, force=force, json_=json_)
