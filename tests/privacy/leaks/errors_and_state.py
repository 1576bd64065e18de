"""What is told aside: errors, warnings, logs, printed values; and what is kept."""

from __future__ import annotations

import logging
import warnings
from typing import Any

import pytest

import sos_map_minimal
from leaks.planting import planted, wrap
from leaks.promises.errors import (
    ASIDE,
    ERRORS,
    PRINTED,
)
from leaks.promises.files import MEMORY
from leaks.promises.views import HOSTILE
from sos_map.errors import ExporterFailed, OptionsRefused, Problem, ReaderRefused
from sos_map.exporting import rendering
from sos_map.files.canonical import dumps
from sos_map.model.case import CaseMap
from sos_map.privacy import childs_words, views
from sos_map.privacy.deciding import Deciding
from sos_map.privacy.report import OperatorReport


@planted(HOSTILE, 20, breaks=(ValueError,))
def hidden_words_that_break_erasing(patch: pytest.MonkeyPatch) -> None:
    """A sign that does not print, in any text of the map, stops the paper."""

    def decide(shipped: Any, self: Any) -> None:
        if any(not (line.text or "").isprintable() for line in self.case.wall):
            raise ValueError
        shipped(self)

    wrap(patch, Deciding, "decide", decide)


@planted(ERRORS, 20)
def a_plugins_own_words(patch: pytest.MonkeyPatch) -> None:
    """What a plugin says when it breaks is told on, with what it quotes."""

    def files(shipped: Any, draw: Any, request: Any, facts: Any) -> Any:
        try:
            return shipped(draw, request, facts)
        except ExporterFailed as error:
            detail = (*facts, ("error", str(error.__cause__)))
            problem = Problem("$", "exporter-failed", detail=detail)
            raise ExporterFailed(problem) from error.__cause__

    wrap(patch, rendering, "_files", files)


@planted(ERRORS, 20)
def a_reader_that_is_refused_by_name(patch: pytest.MonkeyPatch) -> None:
    """A refusal says whom it refused."""

    def named(shipped: Any, case: Any, text: str, date: str) -> Any:
        try:
            return shipped(case, text, date)
        except ReaderRefused as error:
            raise ReaderRefused(Problem(f"$.{text}", error.code)) from None

    wrap(patch, views, "named_reader", named)


@planted(ERRORS, 20)
def an_option_that_is_repeated(patch: pytest.MonkeyPatch) -> None:
    """An unknown option is told as it was written."""

    def checked(shipped: Any, exporter: Any, given: Any) -> Any:
        try:
            return shipped(exporter, given)
        except OptionsRefused:
            problem = Problem(f"$.options.{next(iter(given))}", "option-unknown")
            raise OptionsRefused(problem) from None

    wrap(patch, rendering, "checked_options", checked)


@planted(ERRORS, 20)
def a_childs_paper_refused_by_id(patch: pytest.MonkeyPatch) -> None:
    """What has no words for a child is named by its id, not by its place."""

    def unsaid(shipped: Any, *given: Any) -> Any:
        for _path, piece in shipped(*given):
            yield f"$.{piece[0]}", piece

    wrap(patch, childs_words, "_unsaid", unsaid)


@planted(ASIDE, 19)
def a_warning_with_a_name(patch: pytest.MonkeyPatch) -> None:
    """Python is told who has no birthday."""

    def warned(shipped: Any, case: CaseMap, *rest: Any) -> Any:
        for person in case.people:
            warnings.warn(f"no birthday: {person.name}", UserWarning, stacklevel=1)
        return shipped(case, *rest)

    wrap(patch, views, "erase", warned)


@planted(ASIDE, 19)
def a_line_in_the_log(patch: pytest.MonkeyPatch) -> None:
    """The log says who was left out."""

    def logged(shipped: Any, case: CaseMap, *rest: Any) -> Any:
        view, report = shipped(case, *rest)
        logging.getLogger("sos_map").warning("withheld %s", len(report.withheld))
        return view, report

    wrap(patch, views, "erase", logged)


@planted(PRINTED, 20)
def a_map_that_prints_itself(patch: pytest.MonkeyPatch) -> None:
    """A traceback with values shows the whole family."""
    patch.setattr(CaseMap, "__repr__", lambda self: dumps(self).decode())


@planted(PRINTED, 20)
def a_report_that_prints_itself(patch: pytest.MonkeyPatch) -> None:
    """The report in a notebook names what is hidden."""
    patch.setattr(OperatorReport, "__repr__", lambda self: str(self.as_data()))


# ── state between readers ───────────────────────────────────────────────────────


@planted(MEMORY, 21)
def what_was_labelled_for_another_reader(patch: pytest.MonkeyPatch) -> None:
    """One set for all runs: what was open to one is open to the next."""
    shared: set[str] = set()

    def init(shipped: Any, self: Any, *given: Any) -> None:
        shipped(self, *given)
        self.labelled = shared

    wrap(patch, Deciding, "__init__", init)


@planted(MEMORY, 21)
def a_page_that_remembers(patch: pytest.MonkeyPatch) -> None:
    """Lines of an earlier page stand below those of the next."""
    earlier: list[str] = []

    def lines(shipped: Any, request: Any) -> Any:
        made = list(shipped(request))
        found = [line for line in earlier if line not in made]
        earlier.extend(made)
        return [*made, *found]

    wrap(patch, sos_map_minimal, "_lines", lines)
