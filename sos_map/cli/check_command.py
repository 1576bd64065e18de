"""`sos-map check`: every problem of a file, with its place."""

from __future__ import annotations

import click

from sos_map.cli.common import as_json, case_from, print_json
from sos_map.cli.leaving import message_language, say

__all__ = ["command"]


@click.command("check")
@click.argument("file")
@click.option("--reference", is_flag=True, help="Use the slower reference validator.")
@as_json
def command(file: str, reference: bool, json_: bool) -> None:
    """Check FILE (- for standard input); list every problem with line and column."""
    from sos_map.i18n import catalogue
    from sos_map.model.edges import SECTIONS

    case = case_from(file, reference=reference)
    counts = {name: len(getattr(case, name)) for name in SECTIONS}
    if json_:
        print_json({"ok": True, "problems": [], "counts": counts})
        return
    things = sum(counts.values())
    say(catalogue(message_language()).text("check.fine", things=things))
