"""`sos-map receipt`: whether files are those that a receipt tells of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from sos_map.cli.common import as_json, print_json
from sos_map.cli.leaving import message_language
from sos_map.cli.voice import Command, say

__all__ = ["NOT_THE_SAME", "command"]

#: The exit code when a file is none of those that were handed over.
NOT_THE_SAME = 13


@click.group("receipt")
def command() -> None:
    """Look at receipts of papers that were handed over."""


@command.command("verify", cls=Command)
@click.argument("receipt")
@click.argument("files", nargs=-1)
@as_json
def verify(receipt: str, files: tuple[str, ...], json_: bool) -> None:
    """Say whether FILES are those that RECEIPT tells of.

    Without FILES, the copies that are kept beside the receipt are looked at. Files are
    known by what they hold, whatever they are called now. Exit code 13: one is not.
    """
    from sos_map.files.load import read_bytes
    from sos_map.i18n import catalogue

    told = _told(read_bytes(receipt))
    beside = Path(receipt).parent / "files"
    paths = files or tuple(str(beside / name) for name in told.values())
    found = [told.get(_fingerprint(path)) for path in paths]
    missing = [name for name in told.values() if name not in found]
    same = None not in found
    if json_:
        print_json({"ok": same, "files": found, "missing": missing})
    else:
        words = catalogue(message_language())
        for number, name in enumerate(found, start=1):
            key = "receipt.differs" if name is None else "receipt.same"
            say(words.text(key, number=number, name=name))
        for name in missing:
            say(words.text("receipt.missing", name=name))
    if not same:
        raise click.exceptions.Exit(NOT_THE_SAME)


def _fingerprint(path: str) -> str:
    from sos_map.exporting.receipt import fingerprint
    from sos_map.files.limits import MAX_BYTES
    from sos_map.files.load import read_bytes

    data = read_bytes(path)  # tells what is wrong, and stops where a map would be large
    return fingerprint(Path(path).read_bytes() if len(data) > MAX_BYTES else data)


def _told(data: bytes) -> dict[str, str]:
    """Return the names of the files of a receipt by fingerprint.

    Raises:
        FileProblem: `receipt-form`.
    """
    import orjson

    from sos_map.errors import FileProblem, Problem
    from sos_map.exporting.api import File
    from sos_map.exporting.receipt import FORM

    try:
        read: Any = orjson.loads(data)
        if read["sos_map_receipt"] != FORM:
            raise ValueError
        # A file's name is checked: it is printed, and opened beside the receipt.
        return {
            str(file["sha256"]): File(file["name"], "", b"").name
            for file in read["files"]
        }
    except (ValueError, TypeError, KeyError):
        raise FileProblem(Problem("$", "receipt-form")) from None
