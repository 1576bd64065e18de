"""`sos-map export`: a paper for one reader."""

from __future__ import annotations

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
from sos_map.cli.delivery import allowed_from, beside, deliver
from sos_map.cli.voice import Command

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
        allowed=allowed_from(allow),
        draft=draft,
    )
    deliver(
        made,
        out,
        force=force,
        json_=json_,
        receipts=receipts or beside(file, out, json_),
        by=by,
        at=now(),
    )
