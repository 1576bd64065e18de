"""`sos-map export`: a paper for one reader."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from sos_map.cli.common import (
    case_from,
    now,
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
@click.option("--draft", is_flag=True, help="Mark every page; no receipt is kept.")
@click.option("--by", help="Who hands it over, for the receipt.")
@click.option(
    "--receipts",
    help="Folder for receipts; `receipts` beside FILE when left out.",
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
    draft: bool,
    by: str | None,
    receipts: str | None,
) -> None:
    """Make a paper from FILE (- for standard input) for one reader.

    A paper that is no draft leaves a receipt with an exact copy for each child's
    record, never in the folder that is handed over.
    """
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
        draft=draft,
    )
    deliver(
        made,
        out,
        force=force,
        json_=json_,
        receipts=receipts or _beside(file, out, json_),
        by=by,
        at=now(),
    )


def _beside(file: str, out: str, json_: bool) -> str | None:
    """Return where receipts lie unless somebody says: where the case file does.

    The case file lies where its secrets may lie; the folder of the paper is handed
    over. A program that takes the paper out of the answer takes the receipt, too.
    """
    if file == "-" or (out == "-" and json_):
        return None
    return os.path.join(os.path.dirname(os.path.abspath(file)), "receipts")


def _decisions(file: str) -> tuple[AllowedMention, ...]:
    """Return the decisions in a file."""
    from sos_map.files.load import read_bytes
    from sos_map.mentions.allowed_file import read_allowed

    return read_allowed(read_bytes(file))
