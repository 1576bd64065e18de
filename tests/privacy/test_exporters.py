"""For every exporter: a page made of the map is the page made of its view."""

# ruff: noqa: S311 (chance for tests, not for secrets)
from __future__ import annotations

import os
import random

import properties
import pytest
from exporters_here import exporters
from scenes import DATE, Scene, scenes

from sos_map.exporting.api import Exporter, File
from sos_map.exporting.rendering import render
from sos_map.privacy.reader import named_reader
from sos_map.testing import readers_of, usual_case
from sos_map.testing.contract.trials import option_sets

CHUNKS = 6
#: How many maps for each exporter; the environment asks for more.
MAPS = int(os.environ.get("SOS_MAP_PAGE_MAPS", "300"))
EXPORTERS, BROKEN = exporters()


def fits(exporter: Exporter, scene: Scene) -> Scene | None:
    """Return the scene with a child where one is needed; None for other readers."""
    if exporter.readers is not None and scene.reader.kind not in exporter.readers:
        return None
    if not exporter.per_child or scene.child:
        return scene
    child = (scene.reader.children or scene.case.case.children)[0]
    return Scene(scene.case, scene.reader, child)


@pytest.mark.parametrize("chunk", range(CHUNKS))
@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_the_page_is_the_page_of_the_view(exporter: Exporter, chunk: int) -> None:
    variants = list(option_sets(exporter))
    for number, scene in enumerate(scenes(400 + chunk, MAPS // CHUNKS, 4)):
        fitting = fits(exporter, scene)
        if fitting is not None:
            options = variants[number % len(variants)]
            properties.a_page_of_the_view_is_the_page_of_the_map(
                exporter, fitting, options
            )


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_no_page_remembers_another_readers_page(exporter: Exporter) -> None:
    """Team first and father last, or the other way round: the bytes are the same."""
    case = usual_case()
    trials = []
    for text in readers_of(case, DATE):
        scene = fits(exporter, Scene(case, named_reader(case, text, DATE)))
        if scene is not None:
            trials.append(scene)
    trials = trials[:3] + trials[-3:]
    fresh = [pages(exporter, one) for one in trials]
    rng = random.Random(5)
    for _ in range(2):
        order = rng.sample(range(len(trials)), len(trials))
        for place in order:
            assert pages(exporter, trials[place]) == fresh[place]


def pages(exporter: Exporter, scene: Scene) -> tuple[File, ...]:
    return render(exporter, scene.look()[0], {}, "sv")


@pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.name)
def test_no_canary_stands_in_a_file(exporter: Exporter) -> None:
    for reader in readers_of(usual_case(), DATE):
        named = named_reader(usual_case(), reader, DATE)
        scene = fits(exporter, Scene(usual_case(), named))
        if scene is not None:
            properties.no_canary_stands_in_a_file(exporter, scene, reader)


def test_every_exporter_that_is_installed_was_tried() -> None:
    assert "outline" in [exporter.name for exporter in EXPORTERS]
    assert not BROKEN
