"""`sos-map export`: a paper for one reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from sos_map.cli.voice import Command

if TYPE_CHECKING:
    from sos_map.mentions.allowed import AllowedMention

__all__ = ["command"]


@click.command("export", cls=Command)
@click.argument("file")
@click.option(
    "--as", "name", required=True, help="Which exporter; see: sos-map exporters."
)
@reader_options
@page_options
@click.option(
    "--allow-mention",
    "allow",
    multiple=True,
    help="A file of decisions to let single mentions stand; see: sos-map mentions.",
)
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
    allow: tuple[str, ...],
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
        allowed=[one for decided in allow for one in _decisions(decided)],
    )
    deliver(made, out, force=force, json_=json_)


def _decisions(file: str) -> tuple[AllowedMention, ...]:
    """Return the decisions in a file."""
    from sos_map.files.load import read_bytes
    from sos_map.mentions.allowed_file import read_allowed

    return read_allowed(read_bytes(file))
