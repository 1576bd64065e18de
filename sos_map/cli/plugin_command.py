"""`sos-map plugin new`: the folder of a working plugin, ready to be changed."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import click

from sos_map.cli.common import as_json, print_json
from sos_map.cli.leaving import message_language
from sos_map.cli.voice import Command, say
from sos_map.errors import NothingWritten, Problem

__all__ = ["command"]


@click.group("plugin")
def command() -> None:
    """Begin an exporter of your own."""


@command.command("new", cls=Command)
@click.argument("name")
@click.option("-o", "--out", help="The folder to make; sos-map-NAME by default.")
@click.option(
    "--language", type=click.Choice(["sv", "en"]), help="Language of its README."
)
@as_json
def new(name: str, out: str | None, language: str | None, json_: bool) -> None:
    """Make the folder of a working exporter NAME, to change as you like."""
    from sos_map.i18n import catalogue
    from sos_map.testing.new_plugin import new_plugin

    files = new_plugin(name, language or message_language())
    folder = Path(out or f"sos-map-{name}")
    _write(folder, files)
    if json_:
        print_json({"ok": True, "files": sorted(files)})
        return
    words = catalogue(language or message_language())
    say(words.text("plugin.made"))
    for path in sorted(files):
        say(f"  {path}")
    say(words.text("plugin.next", name=name))
    say(words.text("plugin.docs"))


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    """Make the folder with everything in it, or nothing."""
    try:
        folder.mkdir()
    except FileExistsError:
        raise NothingWritten(Problem("$", "file-exists")) from None
    except OSError:
        raise NothingWritten(Problem("$", "folder-missing")) from None
    try:
        for path, data in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise NothingWritten(Problem("$", "disk-failed")) from None
        raise
