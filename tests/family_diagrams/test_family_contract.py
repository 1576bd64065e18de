"""The exporters keep the contract, and their words are whole sentences."""

from __future__ import annotations

import re

import pytest

from sos_map import Exporter
from sos_map.testing import ExporterContract
from sos_map_family_diagrams import graph, houses, scale, three_columns

EXPORTERS = (
    three_columns.EXPORTER,
    scale.EXPORTER,
    houses.EXPORTER,
    graph.EXPORTER,
)


class TestThreeColumns(ExporterContract):
    """C1 to C17 for the three-column sheet."""

    exporter = three_columns.EXPORTER


class TestScale(ExporterContract):
    """C1 to C17 for the scale strips."""

    exporter = scale.EXPORTER


class TestThreeHouses(ExporterContract):
    """C1 to C17 for the three houses."""

    exporter = houses.EXPORTER


class TestGraph(ExporterContract):
    """C1 to C17 for the graph."""

    exporter = graph.EXPORTER


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_both_languages_have_the_same_placeholders(exporter: Exporter) -> None:
    swedish, english = exporter.words["sv"], exporter.words["en"]
    for key, text in swedish.items():
        fields = re.findall(r"\{[a-z_]+\}", text)
        assert sorted(fields) == sorted(re.findall(r"\{[a-z_]+\}", english[key])), key


def test_family_words_avoid_risk_and_promises() -> None:
    for exporter in EXPORTERS[:3]:
        for text in exporter.words["sv"].values():
            assert not re.search(r"\b(risk|fara|lovar|garanterar)\b", text.lower())
