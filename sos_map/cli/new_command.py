"""`sos-map new`: a commented starter file."""

from __future__ import annotations

from pathlib import Path

import click

from sos_map.cli.common import as_json, say_written
from sos_map.cli.leaving import message_language
from sos_map.cli.voice import Command, say_bytes

__all__ = ["command"]


@click.command("new", cls=Command)
@click.argument("file", default="-")
@click.option(
    "--language", type=click.Choice(["sv", "en"]), help="Language of the file."
)
@click.option("--force", is_flag=True, help="Replace a file that stands there.")
@as_json
def command(file: str, language: str | None, force: bool, json_: bool) -> None:
    """Write a commented starter file to FILE, or to standard output for -."""
    from sos_map.data import read_data
    from sos_map.files.save import write_safely

    chosen = language or message_language()
    text = read_data("starters", f"new.{chosen}.yaml")
    if file == "-":
        say_bytes(text)
        return
    write_safely(Path(file), text, force=force)
    say_written(json_)
