"""`sos-map leakcheck`: is anything in these files hidden from their reader?"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs
import click

from sos_map.cli.common import (
    as_json,
    case_from,
    print_json,
    reader_options,
    rules_from,
    today,
)
from sos_map.cli.leaving import message_language
from sos_map.cli.voice import Command, say

if TYPE_CHECKING:
    from sos_map.i18n import Catalogue
    from sos_map.leaks.looking import LeakReport

__all__ = ["LEAKS", "UNREAD", "command"]

#: The exit code when something hidden stands in a file.
LEAKS = 11
#: The exit code when nothing was found, and not everything could be read.
UNREAD = 12
_PEOPLE = (
    "name",
    "part-of-name",
    "place",
    "part-of-place",
    "phone",
    "identity-number",
    "birth-date",
)


@click.command("leakcheck", cls=Command)
@click.argument("files", nargs=-1, required=True)
@click.option("--against", "case_file", required=True, help="The map (- for stdin).")
@reader_options
@as_json
def command(
    files: tuple[str, ...],
    case_file: str,
    reader: str,
    child: str | None,
    date: str | None,
    rules: str,
    json_: bool,
) -> None:
    """Look in FILES for anything of a map that their reader does not get.

    Exit codes: 0 nothing found, 11 something found, 12 nothing found but not everything
    could be read.
    """
    from sos_map.exporting.leakcheck import leakcheck
    from sos_map.i18n import catalogue

    case = case_from(case_file)
    pairs = [
        (os.path.basename(file), _bytes_of(n, file)) for n, file in enumerate(files)
    ]
    found = leakcheck(
        case,
        pairs,
        reader=reader,
        date=date or today(),
        child=child,
        rules=rules_from(rules),
    )
    if json_:
        print_json({"ok": not found.leaks, **attrs.asdict(found)})
    else:
        for line in _lines(found, catalogue(message_language())):
            say(line)
    if found.leaks:
        raise click.exceptions.Exit(LEAKS)
    if found.unread:
        raise click.exceptions.Exit(UNREAD)


def _bytes_of(number: int, file: str) -> bytes:
    from sos_map.errors import FileProblem, Problem
    from sos_map.files.limits import MAX_BYTES
    from sos_map.files.load import read_bytes

    # Which of them is told by its number: what was typed can be a name.
    place = f"$.files[{number}]"
    try:
        data = read_bytes(file)
    except FileProblem as error:
        raise FileProblem(Problem(place, error.code)) from None
    if len(data) > MAX_BYTES:
        most = (("megabytes", str(MAX_BYTES >> 20)),)
        raise FileProblem(Problem(place, "too-large", detail=most))
    return data


def _lines(found: LeakReport, words: Catalogue) -> Iterator[str]:
    for one in found.looked:
        facts = {"file": one.file, "format": one.format, "texts": one.texts}
        yield words.text("leakcheck.looked", **facts)
    yield words.text("leakcheck.secrets", number=found.secrets)
    for leak in found.leaks:
        facts = {"file": leak.file, "where": leak.where, "path": leak.path}
        yield words.text("leakcheck.leak", **facts)
    for unread in found.unread:
        why = words.text(f"leakcheck.why.{unread.why}")
        facts = {"file": unread.file, "where": unread.where or "-", "why": why}
        yield words.text("leakcheck.unread", **facts)
    # Whoever checks a paper wants to know of the people in it; JSON has the others.
    people = [one for one in found.unsure if one.kind in _PEOPLE]
    for unsure in people:
        yield words.text(f"leakcheck.unsure.{unsure.why}", path=unsure.path)
    if len(found.unsure) > len(people):
        others = len(found.unsure) - len(people)
        yield words.text("leakcheck.unsure.others", number=others)
    if not found.leaks:
        yield words.text("leakcheck.nothing")
