"""Every kind of page, drawn once and looked at by all rules for pages (C3 to C5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from sos_map.errors import ExportRefused
from sos_map.exporting.run import blank
from sos_map.privacy.view import View
from sos_map.testing.contract.corpora import (
    complete_views,
    nothing,
    richest_views,
    thinned,
)
from sos_map.testing.contract.looking import look, look_at_file
from sos_map.testing.contract.marks import marked
from sos_map.testing.contract.texts import left_out, visible_texts
from sos_map.testing.contract.trials import LANGUAGES, option_sets, trials
from sos_map.testing.contract.trying import Trying
from sos_map.testing.contract.vectors import admitted, longest
from sos_map.testing.samples import DATE, empty_case, extreme_case, usual_case

__all__ = ["draw_every_kind"]


@attrs.frozen(repr=False)
class _Wanted:
    """One drawing: by which rule it is wanted, of what."""

    rule: int
    view: View
    options: Mapping[str, Any] = attrs.field(factory=dict)
    language: str = "sv"


def draw_every_kind(trying: Trying) -> None:
    """Draw everything there is to draw, and look at each page."""
    exporter = trying.exporter
    whole = complete_views(exporter)
    trying.expect(bool(whole), 3, "no-reader")
    for kind in sorted(exporter.readers or ()):
        trying.expect(
            kind in whole or kind == "child", 3, "no-such-reader", reader=kind
        )
    for wanted in _wanted(trying, whole):
        trying.tried[wanted.rule] += 1
        files = trying.draw(wanted.view, wanted.options, wanted.language)
        if files is not None:
            facts = {"reader": wanted.view.reader.kind, "language": wanted.language}
            trying.expect(bool(files), 3, "no-file", **facts)
            look(trying, wanted.view, wanted.language, files)
    _blank_sheets(trying)


def _wanted(trying: Trying, whole: dict[str, View]) -> Iterator[_Wanted]:
    exporter = trying.exporter
    plain = {kind: marked(view, _sentence) for kind, view in whole.items()}
    for view in plain.values():
        for language in LANGUAGES:
            yield _Wanted(3, view, language=language)
    for view in list(plain.values())[:1]:
        for options in option_sets(exporter):
            yield _Wanted(3, view, options)
    for view in richest_views(exporter):
        yield _Wanted(4, marked(view, _sentence))
    for trial in trials(exporter, extreme_case(12))[::2][:2]:
        yield _Wanted(3, trial.view())
    for case in (usual_case(), empty_case()):
        for number, trial in enumerate(trials(exporter, case)):
            yield _Wanted(4, trial.view(), language=LANGUAGES[number % 2])
    for view in nothing(exporter):
        yield _Wanted(4, view)
    for view in thinned(exporter, max(16, trying.maps // 20)):
        yield _Wanted(4, marked(view, _sentence))
    yield from _hostile(trying, list(whole.values()))


def _sentence(number: int) -> str:
    return f"En mening, {number} i ordningen."


def _hostile(trying: Trying, whole: list[View]) -> Iterator[_Wanted]:
    """Yield views with hostile words: each text in every turn, elsewhere each time."""
    texts = admitted()

    def words(turn: int) -> Callable[[int], str]:
        return lambda number: texts[(7 * number + 37 * turn) % len(texts)]

    for turn in range(min(len(texts), max(4, trying.maps // 100)) if whole else 0):
        yield _Wanted(5, marked(whole[turn % len(whole)], words(turn)))
    if whole:
        places = _carried(trying, whole[0])[: len(longest())]
        long = dict(zip(places, longest(), strict=False))
        yield _Wanted(5, marked(whole[0], lambda n: long.get(n, "ord")))


def _carried(trying: Trying, view: View) -> list[int]:
    """Return the numbers of the texts of a view that the exporter shows."""
    found = [
        int(text[4:8]) - 1
        for path, text in visible_texts(marked(view, _sentence), "sv")
        if not left_out(trying.exporter.lossy, path)
    ]
    return found[:: max(1, len(found) // len(longest()))] or list(range(len(longest())))


def _blank_sheets(trying: Trying) -> None:
    exporter = trying.exporter
    for language in LANGUAGES if exporter.blank is not None else ():
        try:
            files = blank(exporter, date=DATE, language=language).files
        except ExportRefused as error:
            trying.expect(False, 3, "no-blank", error=error.code, language=language)
            continue
        trying.expect(bool(files), 3, "no-blank", error="-", language=language)
        for file in files:
            look_at_file(trying, file, files, "")
