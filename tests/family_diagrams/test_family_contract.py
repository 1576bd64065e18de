"""The exporters keep the contract, and their words are whole sentences."""

from __future__ import annotations

import re
from importlib import metadata

import pytest

from sos_map import Exporter
from sos_map.testing import ExporterContract

EXPORTERS: tuple[Exporter, ...] = tuple(
    point.load()
    for point in sorted(metadata.entry_points(group="sos_map.exporters"))
    if point.dist.name == "sos-map-family-diagrams"
)

# A class for each, so that a report says which drawing breaks which rule.
for one in EXPORTERS:
    name = "Test" + one.name.title().replace("-", "")
    globals()[name] = type(name, (ExporterContract,), {"exporter": one})


def test_every_drawing_of_the_package_is_here() -> None:
    assert len(EXPORTERS) >= 7


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_both_languages_have_the_same_placeholders(exporter: Exporter) -> None:
    swedish, english = exporter.words["sv"], exporter.words["en"]
    for key, text in swedish.items():
        fields = re.findall(r"\{[a-z_]+\}", text)
        assert sorted(fields) == sorted(re.findall(r"\{[a-z_]+\}", english[key])), key


def test_family_words_avoid_risk_and_promises() -> None:
    for exporter in (one for one in EXPORTERS if one.name != "graph"):
        for key, text in exporter.words["sv"].items():
            # What is kept off a page, and what the family itself promises its child.
            if key.endswith(".never") or key.startswith("fridge-plan.promise"):
                continue
            assert not re.search(r"\b(risk|fara|lovar|garanterar)\b", text.lower())
