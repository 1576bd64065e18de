"""The receipt of a paper that was handed over, for one child's record.

A dispatched paper is a record (practice notes): what, to whom, for which child, when,
by what rules, and the fingerprint of every file. It holds ids and no words of the case,
and never reaches the reader. Pure: the time of making is told by the caller, or absent.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from importlib import metadata
from types import MappingProxyType
from typing import Any

import attrs
import orjson

from sos_map.errors import ExportRefused, Problem
from sos_map.exporting.api import File
from sos_map.model.case import CaseMap
from sos_map.privacy.decisions import in_force
from sos_map.privacy.policy import Policy, policy
from sos_map.privacy.reader import named_reader
from sos_map.privacy.report import OperatorReport
from sos_map.privacy.view import View
from sos_map.privacy.views import as_data as view_data
from sos_map.silence import silent_methods

__all__ = [
    "FORM",
    "Dispatch",
    "Receipt",
    "dispatch",
    "fingerprint",
    "made_by",
    "receipt_of",
]

#: The number of the receipt's form.
FORM = 1


@attrs.frozen(kw_only=True, repr=False)
class Dispatch:
    """What the receipts of one export have in common, beside its files.

    Attributes:
        reader: As it was given: `sara:guardian:ebba`, `team`.
        capacity: In which capacity, or the kind of body.
        children: In whose records it belongs: the child that it is about, else the
            children that the reader is there for, else those of the case.
        date: The declared date.
        exporter: Name, package and version, options, language, and the fingerprint of
            the agency's own words where there were any.
        view: The fingerprint of what the exporter was handed.
        rules: Name and fingerprint of the policy pack.
        overrides: Ids of the decisions on access that held for the reader.
        shown: How many pieces of the map the reader got.
        withheld: How many not.
    """

    reader: str
    capacity: str
    children: tuple[str, ...]
    date: str
    exporter: Mapping[str, Any]
    view: str
    rules: Mapping[str, str]
    overrides: tuple[str, ...]
    shown: int
    withheld: int


@silent_methods
@attrs.frozen(kw_only=True, repr=False)
class Receipt:
    """What was handed over, for one child's record.

    Attributes:
        dispatch: To whom, when, how it was made.
        files: Name, media type, size and SHA-256 of each file.
        child: In whose record it belongs; ``None`` where the case has no child.
        by: Who handed it over, when somebody said so.
        at: The time of making, when somebody said so.
        program: The version of sos-map.
    """

    dispatch: Dispatch
    files: tuple[Mapping[str, Any], ...]
    child: str | None
    by: str | None
    at: str | None
    program: str | None

    def as_data(self) -> dict[str, Any]:
        """Return the receipt as plain data: ids, numbers and fingerprints."""
        sent = self.dispatch
        return {
            "sos_map_receipt": FORM,
            "child": self.child,
            "children": list(sent.children),
            "reader": {"given": sent.reader, "capacity": sent.capacity},
            "by": self.by,
            "date": sent.date,
            "made": self.at,
            "files": [dict(file) for file in self.files],
            "pieces": {"shown": sent.shown, "withheld": sent.withheld},
            "overrides": list(sent.overrides),
            "rules": dict(sent.rules),
            "view": sent.view,
            "exporter": dict(sent.exporter),
            "program": self.program,
        }

    def file(self) -> File:
        """Return the receipt as a file."""
        options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
        data = orjson.dumps(self.as_data(), option=options)
        return File("receipt.json", "application/json", data)


def receipt_of(
    sent: Dispatch | None,
    files: tuple[File, ...],
    child: str | None,
    *,
    by: str | None = None,
    at: str | None = None,
) -> Receipt:
    """Return the receipt for one child's record; equal inputs give equal receipts.

    Args:
        sent: What the export says of itself.
        files: What it gave.
        child: In whose record it belongs; ``None`` only where the case has no child.
        by: Who hands it over, in free words or by id; never looked up.
        at: The time of making; no clock is asked.

    Raises:
        ExportRefused: `receipt-of-none` for drafts and blank sheets, `receipt-child`
            for a child that the paper does not concern.
    """
    if sent is None:
        raise ExportRefused(Problem("$", "receipt-of-none"))
    if child not in (sent.children or (None,)):
        raise ExportRefused(Problem("$", "receipt-child"))
    listed = tuple(
        MappingProxyType(
            {
                "name": file.name,
                "media_type": file.media_type,
                "bytes": len(file.data),
                "sha256": fingerprint(file.data),
            }
        )
        for file in files
    )
    return Receipt(
        dispatch=sent,
        files=listed,
        child=child,
        by=by,
        at=at,
        program=_version("sos-map"),
    )


def made_by(
    name: str,
    distribution: str,
    options: Mapping[str, Any],
    language: str,
    words: Mapping[str, str],
) -> dict[str, Any]:
    """Return what a receipt says of what made a paper, and how."""
    return {
        "name": name,
        "package": distribution,
        "version": _version(distribution),
        "options": dict(options),
        "language": language,
        "words": _fingerprint_of(dict(words)) if words else None,
    }


def dispatch(
    case: CaseMap,
    view: View,
    report: OperatorReport,
    made: Mapping[str, Any],
    *,
    reader: str,
    child: str | None,
    rules: str | Policy,
) -> Dispatch:
    """Return what the receipts of an export say; see `run.export` for the arguments."""
    found = named_reader(case, reader, view.date)
    old_ids = {new: old for old, new in report.new_ids.items()}
    children = (
        ((child,) if child else ())
        or found.children
        or tuple(old_ids[one] for one in view.case.case.children)
        or case.case.children
    )
    pack = policy(rules) if isinstance(rules, str) else rules
    return Dispatch(
        reader=reader,
        capacity=found.kind,
        children=children,
        date=view.date,
        exporter=MappingProxyType(dict(made)),
        view=_fingerprint_of(view_data(view)),
        rules=MappingProxyType({"name": pack.name, "sha256": pack.fingerprint}),
        overrides=in_force(case, found, view.date),
        shown=len(report.shown),
        withheld=len(report.withheld),
    )


def fingerprint(data: bytes) -> str:
    """Return the SHA-256 of a file's bytes."""
    return hashlib.sha256(data).hexdigest()


def _fingerprint_of(plain: Any) -> str:
    return fingerprint(orjson.dumps(plain, option=orjson.OPT_SORT_KEYS))


def _version(distribution: str) -> str | None:
    try:
        return metadata.version(distribution)
    except (metadata.PackageNotFoundError, ValueError):
        return None
