"""Nothing leaves whose bytes hold what is hidden: the look before anything is written.

Erasing and exporters are not asked; the files are opened and the whole map is looked
for in them (privacy §1.4, gate on the artifact).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sos_map.errors import ExportRefused, Problem
from sos_map.exporting.api import File
from sos_map.files.canonical import as_data
from sos_map.leaks.looking import LeakReport, Unread, look
from sos_map.model.case import CaseMap
from sos_map.privacy.view import View

__all__ = ["refuse_leaks"]

#: What no look can judge and what is no fault: dots, and formats of others.
_TOLD = frozenset({"picture", "unknown"})


def refuse_leaks(
    case: CaseMap,
    view: View,
    files: tuple[File, ...],
    everybodys: Callable[[], Iterable[str]],
) -> tuple[Unread, ...]:
    """Look at an export's files.

    Args:
        case: The whole map.
        view: What the reader may see of it.
        files: What an exporter made of the view.
        everybodys: Gives the words that stand on the page whoever reads it.

    Returns:
        What could not be judged, for the operator.

    Raises:
        ExportRefused: `leak-found` for each hidden string that stands in a file, with
            its place there and in the map; `leak-unread` for a file that cannot be
            opened. Never the string.
    """
    pairs = [(file.name, file.data) for file in files]
    found = look(as_data(case), as_data(view.case), view.date, pairs, everybodys)
    problems = [
        Problem(
            leak.path,
            "leak-found",
            detail=(("file", _called(leak.file, files, found)), ("where", leak.where)),
        )
        for leak in found.leaks
    ]
    problems += [
        Problem(
            "$",
            "leak-unread",
            detail=(
                ("file", _called(one.file, files, found)),
                ("where", one.where or "file"),
            ),
        )
        for one in found.unread
        if one.why not in _TOLD
    ]
    if problems:
        raise ExportRefused(problems)
    return found.unread


def _called(number: int, files: tuple[File, ...], found: LeakReport) -> str:
    """Return a file's name, or its number where the name itself is the leak."""
    told = any(leak.file == number and leak.where == "name" for leak in found.leaks)
    return str(number) if told else files[number - 1].name
