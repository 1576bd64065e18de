"""The look at finished files, warm: what it adds to an export."""

from __future__ import annotations

import pytest

from sos_map import Registry, loads, render, view
from sos_map.exporting.rendering import page_words
from sos_map.files.canonical import as_data
from sos_map.leaks.everybodys import catalogue_words
from sos_map.leaks.looking import look


@pytest.mark.parametrize(
    ("name", "form", "limit"),
    [
        ("outline", None, 8),
        ("graph", None, 10),
        ("three-columns", "svg", 14),
        ("three-columns", "pdf", 28),
    ],
)
def test_the_look(benchmark, side_by_side, slowness, ekwall_yaml, name, form, limit):
    exporter = Registry.installed().get(name)
    case = loads(ekwall_yaml)
    seen = view(case, "sara:guardian:ebba+milo", "2026-01-16")
    options = {"format": form} if form else {}
    files = [(f.name, f.data) for f in render(exporter, seen, options, "sv")]

    def looked():
        return look(
            as_data(case),
            as_data(seen.case),
            seen.date,
            files,
            lambda: catalogue_words(page_words(exporter, "sv", None)),
        )

    assert not looked().leaks
    benchmark.pedantic(looked, rounds=10, iterations=1)
    spent = side_by_side(rounds=30, look=looked)["look"]
    scaled = spent / slowness
    benchmark.extra_info.update(
        cpu_ms=round(spent, 2),
        machine_slower_by=round(slowness, 2),
        ms_on_reference=round(scaled, 2),
        limit_ms=limit,
        files=len(files),
    )
    print(
        f"look at {name} {form or ''}, {len(files)} files: {spent:.1f} ms; machine "
        f"slower by {slowness:.2f}: {scaled:.1f} ms (limit {limit})"
    )
    assert scaled <= limit
