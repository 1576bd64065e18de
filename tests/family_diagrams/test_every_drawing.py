"""Every drawing, in both languages, of nothing, one, the usual and too much."""

from __future__ import annotations

from importlib import metadata
from typing import Any

import attrs
import circles_samples
import figure_samples
import fridge_samples
import houses_samples
import pytest
import safety_samples
import story_samples
import time_samples
from diagram_samples import bare
from page_checks import CHECKS, Paper, drawings_of

from sos_map import CaseMap, Exporter, View, ViewReader
from sos_map.model.case import CLASSES
from sos_map.testing.contract.corpora import complete_views
from sos_map.testing.samples import DATE
from sos_map_pages import Drawing, lines_of

LONG = "Barnavårdsutredningssamordningsmötesprotokollförarekedja"
TEXTS = (
    "Otis vaknar och skriker.",
    f"{LONG} är ett långt ord.",
    "قالت أمي 3 مرات",
    "Gun kommer. " * 9,
    "Så gör vi. " * 30,
)
DRAWINGS: tuple[Exporter, ...] = tuple(
    one
    for point in metadata.entry_points(group="sos_map.exporters")
    if point.dist.name == "sos-map-family-diagrams"
    for one in [point.load()]
    if "application/pdf" in one.media_types
)
#: What people are and who they are to each other: kept as it is, whatever the amount.
_WHO = {"people", "bodies", "kinships", "custody", "care", "occasions", "households"}


def usual(exporter: Exporter) -> View:
    """Return the view that has one of everything for this drawing."""
    views = complete_views(exporter)
    return views.get("child") or views.get("guardian") or next(iter(views.values()))


def one(exporter: Exporter) -> View:
    """Return the usual view with no more than one thing of each kind."""
    view = usual(exporter)
    cut = {
        section: getattr(view.case, section)[:1]
        for section in CLASSES
        if section not in _WHO
    }
    return attrs.evolve(view, case=attrs.evolve(view.case, **cut))


def extreme(exporter: Exporter) -> View:
    """Return the usual view with forty more things of each kind that has words."""
    view = usual(exporter)
    more: dict[str, Any] = {}
    for section, kind in CLASSES.items():
        things = getattr(view.case, section)
        names = {field.name for field in attrs.fields(kind)}
        if not things or "text" not in names or section in _WHO:
            continue
        more[section] = (
            *things,
            *(
                attrs.evolve(
                    things[n % len(things)],
                    id=f"{section.replace('_', '-')}-{n}",
                    text=TEXTS[n % len(TEXTS)],
                )
                for n in range(40)
            ),
        )
    return attrs.evolve(view, case=attrs.evolve(view.case, **more))


AMOUNTS = {"one": one, "usual": usual, "extreme": extreme}
#: Maps for drawings of which a map as it usually looks has nothing, or little.
CASES: dict[str, dict[str, CaseMap]] = {
    "fridge-plan": {
        "one": fridge_samples.one_rule(),
        "usual": fridge_samples.usual_plan(),
        "extreme": fridge_samples.extreme_plan(),
    },
    "safety-circles": circles_samples.CASES,
    "scale": time_samples.CASES,
    "scale-over-time": time_samples.CASES,
    "safety-house": safety_samples.CASES,
    "three-houses": houses_samples.CASES,
    "wizard-fairy": figure_samples.CASES,
    "words-and-pictures": story_samples.CASES,
}


def view_of(exporter: Exporter, amount: str) -> View:
    if exporter.name in CASES:
        return View(CASES[exporter.name][amount], ViewReader("guardian"), DATE)
    return AMOUNTS[amount](exporter)


def papers(exporter: Exporter) -> list[str]:
    return list(exporter.options.get("paper", {}).get("enum", ("A4",)))


def _ids(value: Any) -> str:
    return value.name if isinstance(value, Exporter) else str(value)


def _options(exporter: Exporter, paper: str) -> dict[str, str]:
    return {"paper": paper} if "paper" in exporter.options else {}


def checked(drawings: list[Drawing]) -> list[str]:
    assert drawings
    return [
        f"{name}: {problem}"
        for drawing in drawings
        for paper in [Paper.of(drawing)]
        for name, check in CHECKS.items()
        for problem in check(paper)
    ]


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("amount", AMOUNTS)
@pytest.mark.parametrize(
    ("exporter", "paper"),
    [(one, paper) for one in DRAWINGS for paper in papers(one)],
    ids=_ids,
)
def test_a_filled_page_holds(
    exporter: Exporter, paper: str, amount: str, language: str, monkeypatch: Any
) -> None:
    view = view_of(exporter, amount)
    options = _options(exporter, paper)
    assert checked(drawings_of(exporter, view, language, monkeypatch, **options)) == []


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    ("exporter", "paper"),
    [(one, paper) for one in DRAWINGS for paper in papers(one)],
    ids=_ids,
)
def test_an_empty_sheet_holds(
    exporter: Exporter, paper: str, language: str, monkeypatch: Any
) -> None:
    empty = View(
        CaseMap(sos_map=1, case=usual(exporter).case.case), ViewReader("other"), DATE
    )
    sheet = attrs.evolve(exporter, render=exporter.blank, readers=None)
    options = _options(exporter, paper)
    assert checked(drawings_of(sheet, empty, language, monkeypatch, **options)) == []


@pytest.mark.parametrize(
    ("name", "asked", "answered"),
    [
        ("three-houses", "Vad är jag orolig för?", "Vad är bra?"),
        ("wizard-fairy", "Vad vill jag ska bli annorlunda?", "Vad hjälper mig"),
        ("safety-house", "Vad ska alla hålla sig till?", "Vem hälsar på?"),
    ],
)
def test_a_part_where_a_child_said_nothing_asks_and_no_other_does(
    name: str, asked: str, answered: str, monkeypatch: Any
) -> None:
    (exporter,) = (one for one in DRAWINGS if one.name == name)
    (drawing,) = drawings_of(exporter, view_of(exporter, "one"), "sv", monkeypatch)
    whole = bare(
        "".join(
            line.text
            for page in drawing.pages
            for node in page.tree
            for line in lines_of(node)
        )
    )
    assert bare(asked) in whole
    assert bare(answered) not in whole
