"""Drawing, warm: from a view to the bytes of a page; every drawing of the family's.

Each is drawn for the large invented family, and for the usual one of the gallery, which
has something for every drawing.
"""

from __future__ import annotations

import re
from importlib import metadata
from pathlib import Path

import pytest

from sos_map import Registry, load, loads, render, view

DATE = "2026-01-16"
#: Each drawing is timed for the first of these that it is made for.
READERS = ("sara:guardian:ebba+milo", "team")
PLUGIN = "sos-map-family-diagrams"
GALLERY = Path(__file__).parents[2] / "docs" / "gallery"
COMMAND = re.compile(r"--for (\S+) --date (\S+)")


def drawings():
    found = (
        point.load()
        for point in metadata.entry_points(group="sos_map.exporters")
        if point.dist.name == PLUGIN
    )
    return sorted(one.name for one in found if "application/pdf" in one.media_types)


def ekwall(exporter, ekwall_yaml):
    reader = READERS[0 if "guardian" in (exporter.readers or {"guardian"}) else 1]
    child = "ebba" if exporter.per_child else None
    return view(loads(ekwall_yaml), reader, DATE, child=child)


def gallery(exporter, _ekwall_yaml):
    path = GALLERY / exporter.name / "input.yaml"
    reader, date = COMMAND.search(path.read_text(encoding="utf-8")).groups()
    case = load(path)
    child = case.case.children[0] if exporter.per_child else None
    return view(case, reader, date, child=child)


@pytest.mark.parametrize(("form", "limit"), [("svg", 10), ("pdf", 25)])
@pytest.mark.parametrize("family", [gallery, ekwall], ids=["gallery", "ekwall"])
@pytest.mark.parametrize("name", drawings())
def test_a_drawing(
    benchmark, side_by_side, slowness, ekwall_yaml, name, family, form, limit
):
    exporter = Registry.installed().get(name)
    seen = family(exporter, ekwall_yaml)

    def draw():
        return render(exporter, seen, {"format": form}, "sv")

    benchmark.pedantic(draw, rounds=10, iterations=1)
    spent = side_by_side(rounds=30, draw=draw)["draw"]
    files = len(render(exporter, seen, {"format": form}, "sv"))
    scaled = spent / slowness
    benchmark.extra_info.update(
        cpu_ms=round(spent, 2),
        machine_slower_by=round(slowness, 2),
        ms_on_reference=round(scaled, 2),
        limit_ms=limit,
        files=files,
    )
    print(
        f"{name} {form}, {files} files: {spent:.1f} ms; machine slower by "
        f"{slowness:.2f}: {scaled:.1f} ms (limit {limit})"
    )
    assert scaled <= limit
