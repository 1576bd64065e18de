"""Drawing, warm: from a view to the bytes of a page; every drawing of the family's."""

from __future__ import annotations

from importlib import metadata

import pytest

from sos_map import Registry, loads, render, view

DATE = "2026-01-16"
#: Each drawing is timed for the first of these that it is made for.
READERS = ("sara:guardian:ebba+milo", "team")
PLUGIN = "sos-map-family-diagrams"


def drawings():
    found = (
        point.load()
        for point in metadata.entry_points(group="sos_map.exporters")
        if point.dist.name == PLUGIN
    )
    return sorted(one.name for one in found if "application/pdf" in one.media_types)


@pytest.mark.parametrize(("form", "limit"), [("svg", 10), ("pdf", 25)])
@pytest.mark.parametrize("name", drawings())
def test_a_drawing(benchmark, side_by_side, slowness, ekwall_yaml, name, form, limit):
    exporter = Registry.installed().get(name)
    reader = READERS[0 if "guardian" in (exporter.readers or {"guardian"}) else 1]
    child = "ebba" if exporter.per_child else None
    seen = view(loads(ekwall_yaml), reader, DATE, child=child)

    def draw():
        return render(exporter, seen, {"format": form}, "sv")

    benchmark.pedantic(draw, rounds=10, iterations=1)
    spent = side_by_side(rounds=30, draw=draw)["draw"]
    pages = len(draw())
    scaled = spent / slowness
    benchmark.extra_info.update(
        cpu_ms=round(spent, 2),
        machine_slower_by=round(slowness, 2),
        ms_on_reference=round(scaled, 2),
        limit_ms=limit,
        files=pages,
    )
    print(
        f"{name} {form}, {pages} files: {spent:.1f} ms; machine slower by "
        f"{slowness:.2f}: {scaled:.1f} ms (limit {limit})"
    )
    assert scaled <= limit
