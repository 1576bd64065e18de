"""Drawing, warm: from a view to the bytes of a page."""

from __future__ import annotations

import pytest

from sos_map import Registry, loads, render, view


@pytest.mark.parametrize(("form", "limit"), [("svg", 10), ("pdf", 25)])
def test_the_three_column_map(
    benchmark, side_by_side, slowness, ekwall_yaml, form, limit
):
    exporter = Registry.installed().get("three-columns")
    seen = view(loads(ekwall_yaml), "sara:guardian:ebba+milo", "2026-01-16")

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
        f"three-columns {form}, {pages} files: {spent:.1f} ms; machine slower by "
        f"{slowness:.2f}: {scaled:.1f} ms (limit {limit})"
    )
    assert scaled <= limit
