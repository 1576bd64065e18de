"""Every kind of page, drawn once and looked at by all rules for pages (C3 to C5)."""

from __future__ import annotations

import functools
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
from sos_map.testing.contract.large import large_view
from sos_map.testing.contract.leaving_out import left_out
from sos_map.testing.contract.looking import look, look_at_file
from sos_map.testing.contract.marks import marked, plainly, worded
from sos_map.testing.contract.texts import visible_texts
from sos_map.testing.contract.trials import LANGUAGES, option_sets, trials
from sos_map.testing.contract.trying import Trying
from sos_map.testing.hostile import vectors
from sos_map.testing.samples import DATE, empty_case, extreme_case, usual_case

__all__ = ["draw_every_kind"]

#: From so many letters on a text fills pages by itself and is not tried among others.
_LONG = 1_000
#: So many places further stands each hostile text in the next view.
_FURTHER = 53
#: So many things has a map in which each hostile text finds a place that is shown.
_MANY_THINGS = 360

#: What is told of an empty sheet, which is for nobody of a family.
_BLANK = {"reader": "other", "view": "blank"}


@attrs.frozen(repr=False)
class _Wanted:
    """One drawing: by which rule it is wanted, of what; `of` names it in the report."""

    rule: int
    of: str
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
            trying.expect(bool(files), wanted.rule, "no-file", **facts)
            look(trying, wanted.view, wanted.of, wanted.language, files)
    _blank_sheets(trying)


def _wanted(trying: Trying, whole: dict[str, View]) -> Iterator[_Wanted]:
    exporter = trying.exporter
    plain = {kind: marked(view, _sentence) for kind, view in whole.items()}
    for view in plain.values():
        for language in LANGUAGES:
            yield _Wanted(3, "complete", view, language=language)
    for view in list(plain.values())[:1]:
        for options in option_sets(exporter):
            yield _Wanted(3, "complete", view, options)
    for view in richest_views(exporter):
        yield _Wanted(4, "every-field", marked(view, _sentence))
    for trial in trials(exporter, extreme_case(12))[::2][:2]:
        yield _Wanted(3, "long", trial.view())
    for of, case in (("usual", usual_case()), ("empty", empty_case())):
        for number, trial in enumerate(trials(exporter, case)):
            yield _Wanted(4, of, trial.view(), language=LANGUAGES[number % 2])
    for view in nothing(exporter):
        yield _Wanted(4, "nothing", view)
    for view in thinned(exporter, max(16, trying.maps // 20)):
        yield _Wanted(4, "thinned", marked(view, _sentence))
    yield from _hostile(trying, list(whole.values()))


def _sentence(number: int) -> str:
    return f"En mening, {number} i ordningen."


def _hostile(trying: Trying, whole: list[View]) -> Iterator[_Wanted]:
    """Yield views with hostile words: everywhere, and each where it must come back."""
    tried = [one.text for one in vectors() if one.holds != "refused"]
    long = [text for text in tried if len(text) >= _LONG]
    texts = [text for text in tried if len(text) < _LONG]

    def everywhere(turn: int) -> Callable[[int], str]:
        return lambda number: texts[(number + _FURTHER * turn) % len(texts)]

    for turn, view in enumerate(whole[: max(3, trying.maps // 100)]):
        yield _Wanted(5, "hostile", worded(view, everywhere(turn)))
    large = large_view(trying.exporter, _MANY_THINGS)
    if large is None:
        return
    yield _Wanted(5, "hostile", worded(large, everywhere(0)))
    shown = _carried(trying, large)
    # Where few texts are shown, it takes as many turns as each needs to be shown once.
    turns = -(-len(texts) // len(shown))
    for one in (long, *(texts[start::turns] for start in range(turns))):
        far = shown[:: max(1, len(shown) // len(one))]
        placed = dict(zip(far, one, strict=False))
        placing = functools.partial(_placed, placed)
        yield _Wanted(5, "hostile", marked(large, placing))


def _placed(texts: Mapping[int, str], number: int) -> str:
    return texts.get(number, "ord")


def _carried(trying: Trying, view: View) -> list[int]:
    """Return the numbers of the texts that the exporter says it shows, or of all."""
    texts = list(visible_texts(plainly(view), "sv"))
    lossy = trying.exporter.lossy
    shown = [one for one in texts if not left_out(lossy, one, view.date)]
    return [int(one.text[4:8]) for one in shown or texts]


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
            look_at_file(trying, file, files, [], _BLANK)
