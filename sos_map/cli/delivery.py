"""Handing over what an export gave: into a folder, or to standard output."""

from __future__ import annotations

import base64
import contextlib
import os
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import attrs

from sos_map.cli.common import print_json
from sos_map.cli.voice import say, say_bytes
from sos_map.errors import ExportRefused, Problem
from sos_map.exporting.keeping import keeping, receipts_of
from sos_map.exporting.run import Artifact

if TYPE_CHECKING:
    from sos_map.mentions.allowed import AllowedMention

__all__ = ["allowed_from", "beside", "deliver"]


def deliver(
    made: Artifact,
    out: str,
    *,
    force: bool,
    json_: bool,
    receipts: str | None = None,
    by: str | None = None,
    at: str | None = None,
    also: Mapping[str, Any] = MappingProxyType({}),
) -> None:
    """Write the files, or print them, and keep receipts of what is handed over.

    Args:
        made: What an export or a blank sheet gave.
        out: A folder, or `-` for standard output.
        force: Replace files that stand there.
        json_: Answer in JSON.
        receipts: The folder for receipts. Where files come inside an answer and there
            is no folder, the receipts do, too.
        by: Who hands it over.
        at: The time of making.
        also: What else an answer in JSON tells.

    Raises:
        NothingWritten: one of them could not be written; then none is.
        ExportRefused: `one-file-only` for several files on standard output,
            `receipt-nowhere`.
    """
    if out == "-" and not json_ and len(made.files) != 1:
        raise ExportRefused(Problem("$", "one-file-only"))
    inside = out == "-" and json_ and receipts is None
    answer: dict[str, Any] = {"ok": True, **also}
    with _keeping(made, out, receipts, by, at, inside=inside) as kept:
        paths = () if out == "-" else made.write(out, force=force)
    if out == "-" and not json_:
        say_bytes(made.files[0].data)
        return
    if out != "-":
        _tell_withheld(made)
    if json_:
        answer["files"] = _listed(made) if paths else _inline(made)
        answer["report"] = _account(made)
        answer["unread"] = [attrs.asdict(one) for one in made.unread]
        if made.dispatch is not None:
            told = [one.as_data() for one in receipts_of(made, by=by, at=at)]
            answer["receipts"] = told if inside else [_in_folder(p) for p in kept]
        print_json(answer)
        return
    for file in made.files if paths else ():  # the folder was typed, so it is not said
        say(file.name)
    for path in kept:
        say(_receipt_line(_in_folder(path)))


#: Fields that say something of the case: words, a number, a circle, how much is known.
_SAYS = frozenset({"text", "value", "ring", "level"})


def beside(file: str, out: str, json_: bool) -> str | None:
    """Return where receipts lie unless somebody says: where the case file does.

    The case file lies where its secrets may lie; the folder of the paper is handed
    over. A program that takes the paper out of the answer takes the receipt, too.
    """
    if file == "-" or (out == "-" and json_):
        return None
    return os.path.join(os.path.dirname(os.path.abspath(file)), "receipts")


def allowed_from(files: Iterable[str]) -> list[AllowedMention]:
    """Return the decisions on single mentions that stand in files."""
    from sos_map.files.load import read_bytes
    from sos_map.mentions.allowed_file import read_allowed

    return [one for file in files for one in read_allowed(read_bytes(file))]


def _keeping(
    made: Artifact,
    out: str,
    receipts: str | None,
    by: str | None,
    at: str | None,
    *,
    inside: bool,
) -> AbstractContextManager[tuple[str, ...]]:
    if made.dispatch is None or inside:
        return contextlib.nullcontext(())
    if receipts is None:
        raise ExportRefused(Problem("$", "receipt-nowhere"))
    apart_from = None if out == "-" else out
    return keeping(made, receipts, by=by, at=at, apart_from=apart_from)


def _account(made: Artifact) -> dict[str, Any] | None:
    """Return the operator's report, with the decisions that let a mention stand."""
    if made.report is None:
        return None
    allowed = [attrs.asdict(one) for one in made.allowed]
    return {**made.report.as_data(), "allowed_mentions": allowed}


def _in_folder(receipt: str) -> str:
    """Return a receipt's place in the folder of receipts.

    The folder lies beside the case file, in folders that have names of people.
    """
    return "/".join(Path(receipt).parts[-2:])


def _receipt_line(path: str) -> str:
    from sos_map.cli.leaving import message_language
    from sos_map.i18n import catalogue

    return catalogue(message_language()).text("export.receipt", path=path)


def _listed(made: Artifact) -> list[dict[str, Any]]:
    return [{"name": file.name, "media_type": file.media_type} for file in made.files]


def _tell_withheld(made: Artifact) -> None:
    """Say on the operator's channel what the reader does not get, or nobody judged."""
    from sos_map.cli.leaving import message_language
    from sos_map.i18n import catalogue

    words = catalogue(message_language())
    if made.unread:
        files = sorted({made.files[one.file - 1].name for one in made.unread})
        say(words.text("export.unread", files=", ".join(files)), error=True)
    if made.report is None:
        return
    if made.allowed:
        say(words.text("export.allowed", number=len(made.allowed)), error=True)
    number = sum(one.piece[1] == "*" for one in made.report.withheld)
    if not any(piece[1] in _SAYS for piece in made.report.shown):
        say(words.text("export.nothing"), error=True)
    elif number:
        say(words.text("export.withheld", number=number), error=True)


def _inline(made: Artifact) -> list[dict[str, Any]]:
    return [
        {
            "name": file.name,
            "media_type": file.media_type,
            "base64": base64.b64encode(file.data).decode(),
        }
        for file in made.files
    ]
