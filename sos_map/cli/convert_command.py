"""`sos-map convert`: the same map in another spelling."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sos_map.cli.common import as_json, case_from, say_written
from sos_map.cli.leaving import message_language
from sos_map.cli.voice import Command, say_bytes
from sos_map.errors import NothingWritten, Problem

__all__ = ["command"]


@click.command("convert", cls=Command)
@click.argument("file")
@click.option(
    "--to",
    "form",
    type=click.Choice(["by-hand", "yaml", "json"]),
    required=True,
    help="The hand-written form, or the full form in YAML or JSON.",
)
@click.option(
    "--language",
    type=click.Choice(["sv", "en"]),
    help="Of the keys of the hand-written form; the texts stay as they are.",
)
@click.option("-o", "--out", required=True, help="A file; - for standard output.")
@click.option("--force", is_flag=True, help="Replace a file that stands there.")
@as_json
def command(
    file: str, form: str, language: str | None, out: str, force: bool, json_: bool
) -> None:
    """Write FILE (- for standard input) in another form; the map is the same.

    Comments are not carried over: keep the old file if it has any.

    Raises:
        NothingWritten: `convert-not-same`, or something stands there already.
    """
    from sos_map.files.save import write_safely

    data = _written(case_from(file), form, language or message_language())
    if out == "-":
        say_bytes(data)
        return
    write_safely(Path(out), data, force=force)
    say_written(json_)


def _written(case: Any, form: str, language: str) -> bytes:
    if form == "by-hand":
        from sos_map.files.handwritten.writing import by_hand

        return by_hand(case, language).encode()
    if form == "json":
        from sos_map.files.canonical import dumps

        return dumps(case)
    from sos_map.files.canonical import as_data
    from sos_map.files.handwritten.layout import text_of
    from sos_map.files.load import loads

    data = text_of(_texts(as_data(case))).encode()
    if loads(data) != case:
        # In YAML a text like "4" that another program keeps is read as a number.
        raise NothingWritten(Problem("$", "convert-not-same"))
    return data


def _texts(value: Any) -> Any:
    """Return plain data as the words that YAML stands in; the reader knows numbers."""
    if isinstance(value, dict):
        return {name: _texts(one) for name, one in value.items()}
    if isinstance(value, list):
        return [_texts(one) for one in value]
    if value is True or value is False:
        return str(value).lower()
    return value if isinstance(value, str) else str(value)
