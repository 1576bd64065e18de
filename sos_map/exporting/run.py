"""Exporting: view, request, render. Nothing here touches the disk."""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs

from sos_map.errors import ExporterFailed, ExportRefused, Problem, SosMapError
from sos_map.exporting.api import Exporter, File, Render, Request
from sos_map.exporting.leak_gate import refuse_leaks
from sos_map.exporting.naming import named
from sos_map.exporting.options import checked_options
from sos_map.exporting.receipt import Dispatch, Receipt, dispatch, made_by
from sos_map.exporting.registry import Registry
from sos_map.i18n import Catalogue, catalogue, with_agency_words
from sos_map.leaks.everybodys import catalogue_words
from sos_map.leaks.looking import Unread
from sos_map.mentions.allowed import AllowedMention
from sos_map.mentions.gate import searched
from sos_map.model.case import CaseFile, CaseMap
from sos_map.privacy.policy import Policy
from sos_map.privacy.report import OperatorReport
from sos_map.privacy.view import View, ViewReader
from sos_map.privacy.views import view_with_report
from sos_map.silence import foreign, silent, silent_methods

__all__ = ["Artifact", "blank", "export", "render"]

Words = Mapping[str, Mapping[str, str]]
#: So much of a file's name is the exporter's; the rest says for whom it is.
LONGEST_NAME = 50


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
        """Show the first picture in a notebook, else the files' names."""
        for file in self.files:
            if file.media_type == "image/svg+xml":
                return file.data.decode()
        return "<br>".join(file.name for file in self.files)


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


@silent
def render(
    exporter: Exporter,
    view: View,
    options: Mapping[str, Any],
    language: str,
    *,
    words: Words | None = None,
    distribution: str = "?",
    draft: bool = False,
) -> tuple[File, ...]:
    """Let an exporter draw a view. This is all that an exporter ever sees.

    Raises:
        OptionsRefused, WordsRefused, ExporterFailed, ExportRefused: see `export`.
    """
    if exporter.readers is not None and view.reader.kind not in exporter.readers:
        listed = ", ".join(sorted(exporter.readers))
        raise ExportRefused(
            Problem("$", "exporter-reader", detail=(("readers", listed),))
        )
    if draft and not exporter.marks_drafts:
        raise ExportRefused(Problem("$", "exporter-no-draft"))
    request = request_for(exporter, view, options, language, words=words, draft=draft)
    return _files(exporter.render, request, _facts(exporter, distribution))


def request_for(
    exporter: Exporter,
    view: View,
    options: Mapping[str, Any],
    language: str,
    *,
    words: Words | None = None,
    draft: bool = False,
) -> Request:
    """Return all that an exporter is handed of a view."""
    return Request(
        view=view,
        options=checked_options(exporter, options),
        language=language,
        words=page_words(exporter, language, words),
        draft=draft,
    )


def has_content(exporter: Exporter, request: Request, distribution: str) -> bool:
    """Say whether a paper would hold anything of the view.

    Raises:
        ExporterFailed: the exporter failed at saying so.
    """
    asked = exporter.has_content
    if asked is None:
        return True
    failed = _failing(_facts(exporter, distribution))
    return bool(foreign(lambda: asked(request), failed))


def page_words(exporter: Exporter, language: str, words: Words | None) -> Catalogue:
    """Return the words for a page: the agency's, ours, the plugin's.

    One file of an agency's words serves every exporter, so keys of another installed
    exporter are left alone here; a key that none knows is refused.
    """
    base = catalogue(language).under(exporter.words)
    if not words or language not in words:
        return base
    mine = {key: text for key, text in words[language].items() if base.has(key)}
    if len(mine) < len(words[language]):
        everybody = _everybodys_words(base)
        with_agency_words(everybody, words[language])
    return with_agency_words(base, mine)


def _everybodys_words(base: Catalogue) -> Catalogue:
    registry = Registry.installed()
    for entry in registry.entries:
        # A broken neighbour is no reason to refuse this paper.
        with contextlib.suppress(SosMapError):
            base = base.under(registry.get(entry.name).words)
    return base


def _files(
    draw: Render, request: Request, facts: tuple[tuple[str, str], ...]
) -> tuple[File, ...]:
    # The plugin's message may quote the view, an error of our kinds no less.
    files = foreign(lambda: tuple(draw(request)), _failing(facts))
    names = {getattr(file, "name", "") for file in files}
    if (
        not all(isinstance(file, File) for file in files)
        or len(names) != len(files)
        or any(len(name) > LONGEST_NAME for name in names)
    ):
        raise ExporterFailed(Problem("$", "exporter-files", detail=facts))
    return files


def _facts(exporter: Exporter, distribution: str) -> tuple[tuple[str, str], ...]:
    return (("exporter", exporter.name), ("distribution", distribution))


def _failing(
    facts: tuple[tuple[str, str], ...],
) -> Callable[[Mapping[str, str]], ExporterFailed]:
    def failed(told: Mapping[str, str]) -> ExporterFailed:
        detail = (*facts, *told.items())
        return ExporterFailed(Problem("$", "exporter-failed", detail=detail))

    return failed
