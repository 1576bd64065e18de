"""Promises of every file that an exporter makes."""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import random
from typing import Any

import properties
import properties_of_files as of_files
from scenes import DATE, Scene, scene

from leaks.promises.promise import SIZE, Promise, any_reader, drawn
from sos_map.exporting.api import Exporter
from sos_map.privacy.reader import Reader
from sos_map.testing import random_case, readers_of
from sos_map_bbic import EXPORTER as UNDERLAG
from sos_map_family_diagrams.graph.exporter import EXPORTER as GRAPH
from sos_map_family_diagrams.three_columns.exporter import EXPORTER as SHEET
from sos_map_minimal import EXPORTER as OUTLINE

_OPTIONS = {"three-columns": {"format": "svg"}}


def _for_the_team(rng: random.Random) -> Scene:
    case = random_case(rng, SIZE)
    body = next(one for one in case.bodies if one.kind == "team")
    return Scene(case, Reader("team", body.id), rng.choice(case.case.children))


def _page(exporter: Exporter, **options: Any) -> Promise:
    chosen = options or _OPTIONS.get(exporter.name, {})

    def check(one: Scene, _rng: random.Random) -> None:
        properties.a_page_of_the_view_is_the_page_of_the_map(exporter, one, chosen)

    return drawn(
        check,
        f"a_page_of_the_view_is_the_page_of_the_map[{exporter.name}]",
        outcome=lambda one: properties.files_of(exporter, one, chosen),
        scene=_for_the_team if exporter.per_child else any_reader,
    )


PAGE = _page(OUTLINE)
GRAPH_PAGE = _page(GRAPH)
SHEET_PAGE = _page(SHEET)
PDF_PAGE = _page(SHEET, format="pdf")
WORD_PAGE = _page(UNDERLAG)


def _clock(exporter: Exporter, **options: Any) -> Promise:
    def check(one: Scene, _rng: random.Random) -> None:
        of_files.another_day_gives_the_same_bytes(exporter, one, options)

    return drawn(
        check,
        f"another_day_gives_the_same_bytes[{exporter.name}]",
        outcome=lambda one: properties.files_of(exporter, one, options),
        scene=_for_the_team if exporter.per_child else any_reader,
    )


PDF_CLOCK = _clock(SHEET, format="pdf")
WORD_CLOCK = _clock(UNDERLAG)
PAGE_CLOCK = _clock(OUTLINE)


def _canary_check(one: Scene, _rng: random.Random) -> None:
    reader = readers_of(one.case, DATE)[-1]
    properties.no_canary_stands_in_a_file(OUTLINE, Scene(one.case, one.reader), reader)


CANARY = drawn(
    _canary_check,
    "no_canary_stands_in_a_file",
    outcome=lambda one: properties.files_of(OUTLINE, one),
)


def _after_another(one: Scene) -> object:
    other = scene(one.case, random.Random(0))
    other.look()
    properties.files_of(OUTLINE, other)
    return one.look()[0], properties.files_of(OUTLINE, one)


def _remembers(one: Scene, rng: random.Random) -> None:
    of_files.no_page_remembers_another_readers_page(OUTLINE, one, rng)


MEMORY = drawn(
    _remembers, "no_page_remembers_another_readers_page", outcome=_after_another
)


def _sets(_one: Scene, rng: random.Random) -> None:
    of_files.the_order_of_sets_leaves_no_trace(str(rng.randrange(10**6)))


SETS = drawn(
    _sets,
    "the_order_of_sets_leaves_no_trace",
    outcome=lambda _one: [of_files.drawn_in_a_process("0", n) for n in "12"],
    slow=True,
)
