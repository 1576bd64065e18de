"""Exporting: from a whole map to files for one reader; no disk is touched here."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from sos_map.errors import ExportRefused, Problem
from sos_map.exporting.api import Exporter, File
from sos_map.exporting.leak_gate import refuse_leaks
from sos_map.exporting.naming import named
from sos_map.exporting.options import checked_options
from sos_map.exporting.receipt import Dispatch, Receipt, dispatch, made_by
from sos_map.exporting.registry import Registry
from sos_map.exporting.rendering import Words, page_words, render
from sos_map.leaks.everybodys import catalogue_words
from sos_map.leaks.looking import Unread
from sos_map.mentions.allowed import AllowedMention
from sos_map.mentions.gate import searched
from sos_map.model.case import CaseFile, CaseMap
from sos_map.privacy.policy import Policy
from sos_map.privacy.report import OperatorReport
from sos_map.privacy.view import View, ViewReader
from sos_map.privacy.views import view_with_report
from sos_map.silence import silent, silent_methods

__all__ = ["Artifact", "blank", "export", "page_language"]


@silent_methods
@attrs.frozen(repr=False)
class Artifact:
    """What an export gave: files for the reader, a report for the operator.

    Attributes:
        files: Not yet written; see `write`.
        report: Old and new ids, what was shown and withheld. Never for the reader;
            ``None`` for a blank sheet.
        unread: What in the files no program can judge, such as the dots of a picture:
            for the operator to look at.
        allowed: The decisions that let a mention of something hidden stand.
        dispatch: What a receipt says beside the files; ``None`` for what is not handed
            over: drafts and blank sheets.
    """

    files: tuple[File, ...]
    report: OperatorReport | None = None
    unread: tuple[Unread, ...] = ()
    allowed: tuple[AllowedMention, ...] = ()
    dispatch: Dispatch | None = None

    def write(self, folder: str, *, force: bool = False) -> tuple[str, ...]:
        """Write every file into a folder, or none; see `gate.write_files`."""
        from sos_map.exporting.gate import write_files

        return write_files(self.files, folder, force=force)

    def receipt(
        self, child: str | None, *, by: str | None = None, at: str | None = None
    ) -> Receipt:
        """Return the receipt for one child's record; see `receipt.receipt_of`."""
        from sos_map.exporting.receipt import receipt_of

        return receipt_of(self.dispatch, self.files, child, by=by, at=at)

    def _repr_html_(self) -> str:
        """Show the pages in a notebook, below each other, else the files' names."""
        pages = [
            f'<div style="margin-bottom: 1em">{file.data.decode()}</div>'
            for file in self.files
            if file.media_type == "image/svg+xml"
        ]
        return "".join(pages) or "<br>".join(file.name for file in self.files)


@silent
def export(
    case: CaseMap,
    name: str | Exporter,
    *,
    reader: str,
    date: datetime.date | str,
    child: str | None = None,
    options: Mapping[str, Any] | None = None,
    language: str | None = None,
    words: Words | None = None,
    rules: str | Policy = "se",
    registry: Registry | None = None,
    allowed: Iterable[AllowedMention] = (),
    draft: bool = False,
) -> Artifact:
    """Make a paper for one reader.

    Every text that the reader would see is first searched for what is hidden from
    that reader (docs/mentions.md); anything found stops the export.

    Args:
        case: The whole map; the exporter gets an erased view of it.
        name: An installed exporter's name, or an exporter.
        reader: `PERSON:CAPACITY:CHILD[+CHILD]` or a body's id; no default.
        date: The date of the paper; no default, so that the same call gives the same
            bytes tomorrow.
        child: The child that the paper is about, for papers about one child.
        options: The exporter's own options.
        language: The page's language; the case's own when left out.
        words: An agency's wording, by language and key.
        rules: A policy pack or its name.
        registry: Where to look for `name`; what is installed when left out.
        allowed: Decisions to let single mentions stand.
        draft: Make a paper that says on every page that it is a draft, to look at and
            not to hand over; it has no receipt.

    Returns:
        Files in memory, the operator's report, and what its receipts are made of.

    Raises:
        ReaderRefused: no such reader, or the capacity is not held.
        ExportRefused: the exporter is unknown, broken, not made for this reader, its
            options do not fit, it failed, or it has nothing to show to this reader
            (`paper-empty`); `mention-found` for each place where a
            text may tell of something hidden; or something hidden stands in the bytes
            that it made (`leak-found`), or they cannot be opened (`leak-unread`).
    """
    exporter, maker = _found(name, registry)
    day = date if isinstance(date, str) else date.isoformat()
    if exporter.per_child and child is None:
        raise ExportRefused(Problem("$", "child-missing"))
    view, report = view_with_report(case, reader, day, child=child, rules=rules)
    decided = searched(case, view, report, allowed, reader)
    chosen = language or page_language(view.case)
    files = render(
        exporter,
        view,
        options or {},
        chosen,
        words=words,
        distribution=maker,
        draft=draft,
    )
    if not files:
        raise ExportRefused(Problem("$", "paper-empty"))
    unread = refuse_leaks(
        case, view, files, lambda: catalogue_words(page_words(exporter, chosen, words))
    )
    files = named(files, view)
    if draft:
        return Artifact(files, report, unread, decided)
    made = made_by(
        exporter.name,
        maker,
        checked_options(exporter, options or {}),
        chosen,
        (words or {}).get(chosen, {}),
    )
    sent = dispatch(case, view, report, made, reader=reader, child=child, rules=rules)
    return Artifact(files, report, unread, decided, sent)


def page_language(case: CaseMap) -> str:
    """Return the language of a page that nobody chose: the case's own, if it can be."""
    from sos_map.i18n import LANGUAGES

    own = case.case.language
    return own if own in LANGUAGES else "en"


@silent
def blank(
    name: str | Exporter,
    *,
    date: datetime.date | str,
    options: Mapping[str, Any] | None = None,
    language: str = "sv",
    words: Words | None = None,
    registry: Registry | None = None,
) -> Artifact:
    """Make an empty sheet to write on; no case is involved.

    Raises:
        ExportRefused: the exporter has none, or as for `export`.
    """
    exporter, maker = _found(name, registry)
    if exporter.blank is None:
        raise ExportRefused(Problem("$", "exporter-no-blank"))
    day = date if isinstance(date, str) else date.isoformat()
    empty = View(
        CaseMap(sos_map=1, case=CaseFile(language=language)), ViewReader("other"), day
    )
    sheet = attrs.evolve(exporter, render=exporter.blank, readers=None)
    return Artifact(
        render(sheet, empty, options or {}, language, words=words, distribution=maker)
    )


def _found(name: str | Exporter, registry: Registry | None) -> tuple[Exporter, str]:
    if isinstance(name, Exporter):
        return name, "?"
    registry = registry or Registry.installed()
    return registry.get(name), registry.entry(name).distribution
