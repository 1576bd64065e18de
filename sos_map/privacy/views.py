"""From a case and the name of a reader to a view, and from a view back to a map."""

from __future__ import annotations

import datetime
from typing import Any

from sos_map.dates import written
from sos_map.errors import Problem, ReaderRefused
from sos_map.model.case import CaseMap
from sos_map.model.declare import changed
from sos_map.model.edges import LINKS, SECTIONS
from sos_map.privacy.childs_words import refuse_without_childs_words
from sos_map.privacy.erase import erase
from sos_map.privacy.policy import Policy, policy
from sos_map.privacy.reader import Reader, named_reader
from sos_map.privacy.report import OperatorReport
from sos_map.privacy.view import View
from sos_map.silence import silent

__all__ = ["as_data", "lift", "view", "view_with_report"]


@silent
def view_with_report(
    case: CaseMap,
    reader: str,
    date: datetime.date | str,
    *,
    child: str | None = None,
    rules: str | Policy = "se",
) -> tuple[View, OperatorReport]:
    """Return what a reader may see on a day, and the operator's report.

    Args:
        case: The whole map.
        reader: `PERSON:CAPACITY:CHILD[+CHILD]` or the id of a body; no default.
        date: The day of the paper, as a date or as `2026-01-16`.
        child: The one child that the paper is about, by id.
        rules: A policy pack or its name.

    Raises:
        ReaderRefused: no such reader, or the capacity is not held on that day; for a
            child, `child-wording-missing` for everything that nobody has written for a
            child yet, or when there is nothing at all.
    """
    day = written(date)
    found = named_reader(case, reader, day)
    if child is not None and child not in case.case.children:
        raise ReaderRefused(Problem("$", "child-unknown"))
    if child is not None and found.children and child not in found.children:
        raise ReaderRefused(Problem("$", "child-not-the-readers"))
    pack = policy(rules) if isinstance(rules, str) else rules
    shown, report = erase(case, found, pack, day, child)
    if found.kind == "child":
        refuse_without_childs_words(case, found, shown, report)
    return shown, report


@silent
def view(
    case: CaseMap,
    reader: str,
    date: datetime.date | str,
    *,
    child: str | None = None,
    rules: str | Policy = "se",
) -> View:
    """Return what a reader may see on a day; see `view_with_report`."""
    return view_with_report(case, reader, date, child=child, rules=rules)[0]


def as_data(shown: View) -> dict[str, Any]:
    """Return a view as plain data: what `sos-map view` prints."""
    from sos_map.files.canonical import as_data as case_data

    reader = {"kind": shown.reader.kind, "children": list(shown.reader.children)}
    if shown.reader.person:
        reader["person"] = shown.reader.person
    made: dict[str, Any] = {"sos_map_view": 1, "date": shown.date, "reader": reader}
    if shown.child:
        made["child"] = shown.child
    made["case"] = case_data(shown.case)
    return made


@silent
def lift(shown: View) -> tuple[CaseMap, Reader]:
    """Return a view as a map in which everything is labelled for its reader.

    Erasing it again for that reader gives the same view: that is how the guarantee is
    tested (privacy §1.5, one run).
    """
    reader = Reader(
        shown.reader.kind,
        shown.reader.person or "",
        shown.reader.children,
        settled=True,
    )
    if not reader.who:  # the owner needs no label, and a teaching room has none
        return shown.case, reader
    label = (reader.who,)
    sections = {
        section: tuple(
            changed(_links_labelled(thing, label), shown_to=label)
            for thing in getattr(shown.case, section)
        )
        for section in SECTIONS
    }
    case = changed(shown.case.case, shown_to=label)
    return changed(shown.case, case=case, **sections), reader


def _links_labelled(thing: Any, label: tuple[str, ...]) -> Any:
    for field in LINKS:
        items = getattr(thing, field, ())
        if items and not isinstance(items[0], str):
            labelled = tuple(changed(item, shown_to=label) for item in items)
            thing = changed(thing, **{field: labelled})
    return thing
