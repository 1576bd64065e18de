"""The operator's report as a calm page of text, section by section."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from typing import Any, get_args

from sos_map.i18n import Catalogue
from sos_map.model.case import CaseMap
from sos_map.model.edges import SECTIONS
from sos_map.privacy.report import OperatorReport, Piece, Reason

__all__ = ["report_data", "report_text"]

_WIDTH = 96
_INDENT = "        "


def report_data(
    case: CaseMap, account: OperatorReport, *, texts: bool = False
) -> dict[str, Any]:
    """Return the whole report as plain data: every piece, shown or with its reason.

    Args:
        case: The map.
        account: The report.
        texts: Add what each thing says.
    """
    data = account.as_data()
    data["shown"] = [
        {"id": one[0], "field": one[1], "position": one[2], "inner": one[3]}
        for one in account.shown
    ]
    if texts:
        data["texts"] = {
            thing.id: said for _, thing in _things(case) if (said := _says(thing))
        }
    return data


def report_text(
    case: CaseMap, account: OperatorReport, words: Catalogue, *, texts: bool = False
) -> Iterator[str]:
    """Return the lines; the arguments are those of `report_data`, and our words."""
    shown: dict[str, list[Piece]] = {}
    for piece in account.shown:
        shown.setdefault(piece[0], []).append(piece)
    withheld: dict[str, dict[Reason, list[Piece]]] = {}
    whole: dict[str, Reason] = {}
    for one in account.withheld:
        by_reason = withheld.setdefault(one.piece[0], {})
        by_reason.setdefault(one.reason, []).append(one.piece)
        if one.piece[1] == "*":
            whole[one.piece[0]] = one.reason
    yield words.text("report.top")
    counts = {"shown": len(account.shown), "withheld": len(account.withheld)}
    yield words.text("report.counts", **counts)
    yield ""
    yield words.text("report.case")
    yield from _parts(shown.get("", ()), withheld.get("", {}), words)
    section = ""
    for here, thing in _things(case):
        if here != section:
            section = here
            yield ""
            yield f"{words.text(f'section.{section}')} ({section})"
        new = account.new_ids.get(thing.id, words.text("report.nothing"))
        if thing.id in whole:
            reason = words.text(f"report.reason.{whole[thing.id]}")
            yield f"  {thing.id} → {new}  {words.text('report.not_shown')}: {reason}"
        else:
            yield f"  {thing.id} → {new}"
        if texts and (said := _says(thing)):
            yield from _wrapped(f"“{said}”")
        if thing.id not in whole:
            yield from _parts(shown[thing.id], withheld.get(thing.id, {}), words)
    yield ""
    yield words.text("report.legend")
    used = {one.reason for one in account.withheld}
    for reason in (one for one in get_args(Reason) if one in used):
        short = words.text(f"report.reason.{reason}")
        yield f"  {short}: {words.text(f'report.why.{reason}')}"


def _things(case: CaseMap) -> Iterator[tuple[str, Any]]:
    for section in SECTIONS:
        for thing in getattr(case, section):
            yield section, thing


def _says(thing: Any) -> str:
    """Return what a thing says first: its text, or whom it names."""
    return getattr(thing, "text", None) or getattr(thing, "name", None) or ""


def _parts(
    shown: Iterable[Piece], withheld: dict[Reason, list[Piece]], words: Catalogue
) -> Iterator[str]:
    names = _names(shown)
    if names:
        yield from _wrapped(f"{words.text('report.shown')}: {names}")
    for reason, pieces in withheld.items():
        why = words.text(f"report.reason.{reason}")
        said = f"{words.text('report.not_shown')}: {_names(pieces)} ({why})"
        yield from _wrapped(said)


def _names(pieces: Iterable[Piece]) -> str:
    """Write fields as the format calls them: `text, by[0–2], children[0].text`."""
    runs: dict[tuple[str, str, int | None], int | None] = {}
    last: tuple[str, str, int | None] = ("", "", None)
    for _identity, field, position, inner in pieces:
        name = "" if field == "labels" else inner  # one label for each section
        end = runs.get(last)
        goes_on = end is not None and position == end + 1
        if not (last[:2] == (field, name) and goes_on):
            last = (field, name, position)
        if field != "*":
            runs[last] = position
    return ", ".join(_name(*run, end) for run, end in runs.items())


def _name(field: str, inner: str, first: int | None, end: int | None) -> str:
    place = "" if first is None else f"[{first}]"
    if end != first:
        place = f"[{first}–{end}]"
    return f"{field}{place}{f'.{inner}' if inner else ''}"


def _wrapped(text: str) -> Iterator[str]:
    yield from textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=_INDENT,
        subsequent_indent=_INDENT + "  ",
        break_on_hyphens=False,
    )
