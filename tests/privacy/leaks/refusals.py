"""Refusals that tell of the hidden, and what a refusal leaves behind."""

from __future__ import annotations

from typing import Any

import pytest

from leaks.planting import always, planted, smuggle, wrap
from leaks.promises.errors import WRITING
from leaks.promises.files import PAGE
from sos_map.errors import ExportRefused, Problem
from sos_map.exporting import gate, rendering
from sos_map.files import save


@planted(PAGE, 20)
def a_paper_refused_for_what_is_hidden(patch: pytest.MonkeyPatch) -> None:
    """No paper at all where somebody is protected: so somebody is."""
    kept = smuggle(patch)

    def files(shipped: Any, *given: Any) -> Any:
        if kept.count("protections"):
            raise ExportRefused(Problem("$", "exporter-failed"))
        return shipped(*given)

    wrap(patch, rendering, "_files", files)


@planted(PAGE, 30)
def a_paper_without_a_file_where_much_is_hidden(patch: pytest.MonkeyPatch) -> None:
    """Where most is withheld, the paper has no file."""
    kept = smuggle(patch)

    def files(shipped: Any, *given: Any) -> Any:
        made = shipped(*given)
        report = kept.report
        much = report is not None and len(report.withheld) > len(report.shown)
        return () if much else made

    wrap(patch, rendering, "_files", files)


@planted(WRITING, 25)
def files_that_a_refusal_leaves(patch: pytest.MonkeyPatch) -> None:
    """Two of three files lie there when the third could not be written."""
    always(patch, save, "_undo", None)


@planted(WRITING, 25)
def files_written_before_anything_is_asked(patch: pytest.MonkeyPatch) -> None:
    """What does not exist yet is written first, and then it is refused."""

    def write(shipped: Any, files: Any, folder: Any, *, force: bool = False) -> Any:
        for file in files:
            if folder.is_dir() and not (folder / file.name).exists():
                (folder / file.name).write_bytes(file.data)
        return shipped(files, folder, force=force)

    wrap(patch, gate, "write_files", write)
