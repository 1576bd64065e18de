"""`sos-map pack`: everything that one reader should have, in one folder."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import click

from sos_map.cli.common import (
    as_json,
    case_from,
    now,
    reader_options,
    rules_from,
    today,
    words_from,
)
from sos_map.cli.delivery import allowed_from, beside, deliver
from sos_map.cli.leaving import message_language
from sos_map.cli.voice import Command, say

if TYPE_CHECKING:
    from sos_map.exporting.pack import LeftOut, Pack, Paper
    from sos_map.exporting.registry import Registry

__all__ = ["command"]

#: Seconds after which a pack that is not made yet says how far it is.
PATIENCE = 1.0


@click.command("pack", cls=Command)
@click.argument("file")
@reader_options
@click.option(
    "-o", "--out", required=True, help="Folder for the files, which need not exist."
)
@click.option(
    "--as",
    "papers",
    multiple=True,
    metavar="NAME[:OPTION=VALUE,...]",
    help="A paper to take, in this order; all that suit the reader when left out.",
)
@click.option("--language", help="The pages' language, sv or en.")
@click.option("--words", help="A file with the agency's own wording.")
@click.option("--force", is_flag=True, help="Replace files that stand there.")
@as_json
@click.option(
    "--allow-mention",
    "allow",
    multiple=True,
    help="A file of decisions to let single mentions stand; see: sos-map mentions.",
)
@click.option("--draft", is_flag=True, help="Mark every page; no receipt is kept.")
@click.option("--by", help="Who hands it over, for the receipt.")
@click.option(
    "--receipts", help="Folder for receipts; `receipts` beside FILE when left out."
)
def command(
    file: str,
    reader: str,
    child: str | None,
    date: str | None,
    rules: str,
    out: str,
    papers: tuple[str, ...],
    language: str | None,
    words: str | None,
    force: bool,
    json_: bool,
    allow: tuple[str, ...],
    draft: bool,
    by: str | None,
    receipts: str | None,
) -> None:
    """Make every paper that one reader should have, about one child.

    In the folder: all pages as one PDF with bookmarks, each paper by itself, and a
    manifest with the fingerprint of each file. All of it is written, or nothing.
    """
    from sos_map.exporting.pack import pack
    from sos_map.exporting.registry import Registry

    registry = Registry.installed()
    made = pack(
        case_from(file),
        reader=reader,
        date=date or today(),
        child=child,
        papers=[_paper(text, registry) for text in papers],
        language=language,
        words=words_from(words),
        rules=rules_from(rules),
        registry=registry,
        allowed=allowed_from(allow),
        draft=draft,
        progress=_Waiting(),
    )
    _tell_left_out(made)
    deliver(
        made.made,
        out,
        force=force,
        json_=json_,
        receipts=receipts or beside(file, out, json_),
        by=by,
        at=now(),
        also={"left_out": [_left_out(one) for one in made.left_out]},
    )


class _Waiting:
    """Says how far it is, once somebody has waited for a while."""

    def __init__(self) -> None:
        self._begun = time.monotonic()

    def __call__(self, number: int, of: int, name: str) -> None:
        """Say which paper is being made."""
        if time.monotonic() - self._begun > PATIENCE:
            say(_text("pack.waiting", number=number, of=of, name=name), error=True)


def _paper(text: str, registry: Registry) -> Paper:
    from sos_map.exporting.options import options_from_text
    from sos_map.exporting.pack import Paper

    name, _, options = text.partition(":")
    given = tuple(one for one in options.split(",") if one)
    return Paper(name, options_from_text(registry.get(name), given))


def _left_out(one: LeftOut) -> dict[str, Any]:
    return {"name": one.name, "problem": one.problem.as_data(message_language())}


def _tell_left_out(made: Pack) -> None:
    for one in made.left_out:
        why = one.problem.hint(message_language())
        say(_text("pack.left_out", name=one.name, why=why), error=True)


def _text(key: str, **fields: object) -> str:
    from sos_map.i18n import catalogue

    return catalogue(message_language()).text(key, **fields)
