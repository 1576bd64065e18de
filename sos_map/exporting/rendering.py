"""Drawing a view: all that an exporter ever sees, and what may come back of it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping
from typing import Any

from sos_map.errors import ExporterFailed, ExportRefused, Problem, SosMapError
from sos_map.exporting.api import Exporter, File, Render, Request
from sos_map.exporting.options import checked_options
from sos_map.exporting.registry import Registry
from sos_map.i18n import Catalogue, catalogue, with_agency_words
from sos_map.privacy.view import View
from sos_map.silence import foreign, silent

__all__ = [
    "LONGEST_NAME",
    "Words",
    "has_content",
    "page_words",
    "render",
    "request_for",
]

Words = Mapping[str, Mapping[str, str]]
#: So much of a file's name is the exporter's; the rest says for whom it is.
LONGEST_NAME = 50


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
