"""Handing over what an export gave: into a folder, or to standard output."""

from __future__ import annotations

import base64
from typing import Any

import attrs

from sos_map.cli.common import print_bytes, print_json
from sos_map.cli.leaving import say
from sos_map.errors import ExportRefused, Problem
from sos_map.exporting.run import Artifact

__all__ = ["deliver"]


def deliver(made: Artifact, out: str, *, force: bool, json_: bool) -> None:
    """Write the files, or print them.

    Raises:
        NothingWritten: one of them could not be written; then none is.
        ExportRefused: `one-file-only` for several files on standard output.
    """
    report = made.report.as_data() if made.report else None
    if out == "-":
        if json_:
            answer = {"ok": True, "files": _inline(made), "report": report}
            print_json({**answer, "unread": _unread(made)})
        elif len(made.files) == 1:
            print_bytes(made.files[0].data)
        else:
            raise ExportRefused(Problem("$", "one-file-only"))
        return
    paths = made.write(out, force=force)
    _tell_withheld(made)
    if json_:
        files = [
            {"path": path, "name": file.name, "media_type": file.media_type}
            for path, file in zip(paths, made.files, strict=True)
        ]
        answer = {"ok": True, "files": files, "report": report}
        print_json({**answer, "unread": _unread(made)})
        return
    for path in paths:
        say(path)


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
    number = sum(one.piece[1] == "*" for one in made.report.withheld)
    if not any(piece[1] == "text" for piece in made.report.shown):
        say(words.text("export.nothing"), error=True)
    elif number:
        say(words.text("export.withheld", number=number), error=True)


def _unread(made: Artifact) -> list[dict[str, Any]]:
    return [attrs.asdict(one) for one in made.unread]


def _inline(made: Artifact) -> list[dict[str, Any]]:
    return [
        {
            "name": file.name,
            "media_type": file.media_type,
            "base64": base64.b64encode(file.data).decode(),
        }
        for file in made.files
    ]
