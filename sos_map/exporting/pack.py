"""Everything that one reader should have, in one go: papers, one PDF, a manifest.

All papers are made of one view, for one child and one day, and leave together or not
at all. What cannot be made for this reader is told to whoever makes the pack, and
never in the pack itself.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import attrs
import orjson

from sos_map.errors import ExporterFailed, ExportRefused, Problem, SosMapError
from sos_map.exporting.api import Exporter, File
from sos_map.exporting.leak_gate import refuse_leaks
from sos_map.exporting.naming import named
from sos_map.exporting.options import checked_options
from sos_map.exporting.receipt import dispatch, fingerprint, made_by
from sos_map.exporting.registry import Registry
from sos_map.exporting.rendering import (
    Words,
    has_content,
    page_words,
    render,
    request_for,
)
from sos_map.exporting.run import Artifact, page_language
from sos_map.i18n import day_text
from sos_map.leaks.everybodys import catalogue_words
from sos_map.mentions.allowed import AllowedMention
from sos_map.mentions.gate import searched
from sos_map.model.case import CaseMap
from sos_map.privacy.policy import Policy
from sos_map.privacy.view import View
from sos_map.privacy.views import view_with_report
from sos_map.silence import foreign, silent, silent_methods

__all__ = ["LeftOut", "Pack", "Paper", "pack"]

PDF = "application/pdf"
#: The number of the manifest's form.
FORM = 1
#: Told before each paper: which it is, of how many, and the exporter's name.
Progress = Callable[[int, int, str], object]


@silent_methods
@attrs.frozen(repr=False)
class Paper:
    """One paper of a pack: an exporter's name and options for it."""

    name: str
    options: Mapping[str, Any] = attrs.field(factory=dict)


@attrs.frozen(repr=False)
class LeftOut:
    """A paper that is not in the pack, and why; for whoever makes it."""

    name: str
    problem: Problem


@silent_methods
@attrs.frozen(repr=False)
class Pack:
    """What a reader gets, and what is told to whoever hands it over.

    Attributes:
        made: All files: the one PDF, the papers, the manifest; the operator's report.
        papers: The names of the exporters in it, in order.
        left_out: Papers that could not be made for this reader.
    """

    made: Artifact
    papers: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


@attrs.frozen(repr=False)
class _Drawn:
    """One paper with its files, and what a receipt says of how it was made."""

    exporter: Exporter
    files: tuple[File, ...]
    made: Mapping[str, Any]


@silent
def pack(
    case: CaseMap,
    *,
    reader: str,
    date: datetime.date | str,
    child: str | None = None,
    papers: Iterable[Paper] = (),
    language: str | None = None,
    words: Words | None = None,
    rules: str | Policy = "se",
    registry: Registry | None = None,
    allowed: Iterable[AllowedMention] = (),
    draft: bool = False,
    progress: Progress | None = None,
) -> Pack:
    """Make all papers for one reader, about one child.

    Args:
        case: The whole map.
        reader: As for `export`.
        date: As for `export`.
        child: The child that the pack is about; may be left out where the case has
            only one.
        papers: Which papers, in which order; when left out, every installed one that
            can be printed and is made for this reader, in the order of
            `Exporter.order`.
        language: As for `export`.
        words: As for `export`.
        rules: As for `export`.
        registry: As for `export`.
        allowed: As for `export`.
        draft: Mark every page; there is no receipt.
        progress: Called before each paper.

    Raises:
        ReaderRefused: no such reader, or the capacity is not held.
        ExportRefused: as for `export`, for a paper that was asked for by name or
            whose exporter failed; `child-missing`, `pack-empty`, `pack-twice`.
    """
    registry = registry or Registry.installed()
    child = child or _only_child(case)
    day = date if isinstance(date, str) else date.isoformat()
    view, report = view_with_report(case, reader, day, child=child, rules=rules)
    decided = searched(case, view, report, allowed, reader)
    chosen = language or page_language(view.case)
    left: list[LeftOut] = []
    asked = tuple(papers)
    wanted = asked or tuple(_all_for(view, registry, draft, left))
    drawn: list[_Drawn] = []
    for number, paper in enumerate(wanted, start=1):
        if progress is not None:
            progress(number, len(wanted), paper.name)
        made = _drawn(paper, view, chosen, words, registry, draft, whatever=bool(asked))
        if made.files:
            drawn.append(made)
        else:
            left.append(LeftOut(paper.name, Problem("$", "paper-empty")))
    if not drawn:
        raise ExportRefused(Problem("$", "pack-empty"))
    files = _together(drawn, view, chosen, words)
    unread = refuse_leaks(case, view, files, lambda: _everybodys(drawn, chosen, words))
    sent = None
    if not draft:
        how = {
            **made_by("pack", "sos-map", {}, chosen, (words or {}).get(chosen, {})),
            "papers": [dict(one.made) for one in drawn],
        }
        sent = dispatch(
            case, view, report, how, reader=reader, child=child, rules=rules
        )
    names = tuple(one.exporter.name for one in drawn)
    return Pack(Artifact(files, report, unread, decided, sent), names, tuple(left))


def _only_child(case: CaseMap) -> str | None:
    children = case.case.children
    if len(children) > 1:
        raise ExportRefused(Problem("$", "child-missing"))
    return children[0] if children else None


def _all_for(
    view: View, registry: Registry, draft: bool, left: list[LeftOut]
) -> Iterator[Paper]:
    """Yield the papers that a reader of this kind gets, in their order."""
    found = []
    for entry in registry.entries:
        try:
            exporter = registry.get(entry.name)
        except SosMapError as error:
            left.append(LeftOut(entry.name, error.problems[0]))
            continue
        meant = exporter.readers is None or view.reader.kind in exporter.readers
        if not meant or PDF not in exporter.media_types:
            continue
        if draft and not exporter.marks_drafts:
            left.append(LeftOut(entry.name, Problem("$", "exporter-no-draft")))
        else:
            found.append((exporter.order, exporter.name))
    yield from (Paper(name) for _order, name in sorted(found))


def _drawn(
    paper: Paper,
    view: View,
    language: str,
    words: Words | None,
    registry: Registry,
    draft: bool,
    *,
    whatever: bool,
) -> _Drawn:
    """Return a paper; without files where it has nothing to show and nobody asked."""
    exporter = registry.get(paper.name)
    maker = registry.entry(paper.name).distribution
    request = request_for(exporter, view, paper.options, language, words=words)
    if not (whatever or has_content(exporter, request, maker)):
        return _Drawn(exporter, (), {})
    files = render(
        exporter,
        view,
        paper.options,
        language,
        words=words,
        distribution=maker,
        draft=draft,
    )
    options = checked_options(exporter, paper.options)
    own_words = (words or {}).get(language, {})
    made = made_by(exporter.name, maker, options, language, own_words)
    return _Drawn(exporter, files, made)


def _together(
    drawn: list[_Drawn], view: View, language: str, words: Words | None
) -> tuple[File, ...]:
    """Return every file under its own name, the one PDF first, the manifest last."""
    single = named(tuple(file for one in drawn for file in one.files), view)
    if len({file.name for file in single}) < len(single):
        raise ExportRefused(Problem("$", "pack-twice"))
    whole = named(_one_pdf(drawn, view, language, words), view)
    listed = [
        {"name": file.name, "bytes": len(file.data), "sha256": fingerprint(file.data)}
        for file in (*whole, *single)
    ]
    plain = {"sos_map_manifest": FORM, "date": view.date, "files": listed}
    options = orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE
    manifest = File(
        "manifest.json", "application/json", orjson.dumps(plain, option=options)
    )
    return (*whole, *single, *named((manifest,), view))


def _one_pdf(
    drawn: list[_Drawn], view: View, language: str, words: Words | None
) -> tuple[File, ...]:
    """Return the printed papers as one file; none where none is printed."""
    from sos_map.exporting.one_pdf import joined

    printed = [
        file.data for one in drawn for file in one.files if file.media_type == PDF
    ]
    if not printed:
        return ()
    date = datetime.date.fromisoformat(view.date)
    said = page_words(drawn[0].exporter, language, words)
    title = said.text("pack.title", day=day_text(view.date, said))

    def failed(told: Mapping[str, str]) -> ExporterFailed:
        detail = (("exporter", "pack"), ("distribution", "sos-map"), *told.items())
        return ExporterFailed(Problem("$", "exporter-failed", detail=detail))

    whole = foreign(lambda: joined(printed, title=title, date=date), failed)
    return (File("pack.pdf", PDF, whole),)


def _everybodys(
    drawn: list[_Drawn], language: str, words: Words | None
) -> Iterator[str]:
    for one in drawn:
        yield from catalogue_words(page_words(one.exporter, language, words))
