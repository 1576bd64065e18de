"""Drafts: every file of one says that it is a draft, and no other paper does (C17).

A file of nothing but white space says nothing at all: it has no place for the mark, and
there is nothing in it that could be taken for what was handed over.
"""

from __future__ import annotations

from sos_map.exporting.api import Exporter
from sos_map.exporting.rendering import render
from sos_map.privacy.view import View
from sos_map.testing.contract.attempt import Crash, Drawn, drawn
from sos_map.testing.contract.own_reader import opaque
from sos_map.testing.contract.reading import readable_in
from sos_map.testing.contract.trials import LANGUAGES, Trial, trials
from sos_map.testing.contract.trying import Trying
from sos_map.testing.samples import empty_case, usual_case

__all__ = ["drafts_say_so"]

#: An agency's own word for it, so that nothing else on a page can be that.
_WORD = "utkast4711q"


def drafts_say_so(trying: Trying) -> None:
    """Draw a usual and an empty map as paper and as draft, for each kind of reader."""
    exporter = trying.exporter
    trying.tried[17] += 1
    if not exporter.marks_drafts:  # then the host makes none
        return
    for language in LANGUAGES:
        for trial in _trials(exporter):
            shown = trial.view()
            paper = _files(exporter, shown, language, draft=False)
            draft = _files(exporter, shown, language, draft=True)
            if isinstance(paper, Crash) or isinstance(draft, Crash):
                continue  # that it is drawn at all is another rule's
            trying.expect(len(draft) == len(paper), 17, "draft-other-files")
            for marked, plain in zip(draft, paper, strict=False):
                # Letters of a PDF are numbers of its font: of one it must be another.
                in_pdf = marked.media_type == "application/pdf"
                other = in_pdf and marked.data != plain.data
                says = other or _WORD in readable_in(exporter, marked)
                says = says or not marked.data.strip()
                if not says and exporter.read_back is None and opaque(marked.data):
                    trying.not_seen(17, marked.media_type)
                    continue
                trying.expect(says, 17, "draft-unmarked", type=marked.media_type)
                kept = _WORD not in readable_in(exporter, plain)
                trying.expect(kept, 17, "paper-marked", type=plain.media_type)


def _trials(exporter: Exporter) -> list[Trial]:
    return [
        one for case in (usual_case(), empty_case()) for one in trials(exporter, case)
    ]


def _files(exporter: Exporter, shown: View, language: str, *, draft: bool) -> Drawn:
    words = {language: {"draft.mark": _WORD}}
    return drawn(
        exporter,
        lambda: render(exporter, shown, {}, language, words=words, draft=draft),
    )
