"""A fresh process, processor time above `python -c pass` (docs/benchmarks.md)."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("name", "code", "limit"),
    [
        ("import sos_map", "import sos_map", 5),
        ("sos-map --help", "HELP", 35),
        ("load Ekwall JSON", "import sos_map; sos_map.load(JSON)", 110),
        ("load Ekwall YAML", "import sos_map; sos_map.load(YAML)", 160),
        ("load Ekwall by hand", "import sos_map; sos_map.load(HAND)", 250),
    ],
)
def test_a_start_costs_little(
    benchmark, fresh, slowness, ekwall_json, ekwall_yaml, tmp_path, name, code, limit
):
    for file, text in (("e.json", ekwall_json), ("e.yaml", ekwall_yaml)):
        (tmp_path / file).write_bytes(text)
    by_hand = ROOT / "docs" / "examples" / "ekwall.hand.yaml"
    if code == "HELP":
        arguments = [str(Path(sys.executable).parent / "sos-map"), "--help"]
    else:
        code = code.replace("JSON", repr(str(tmp_path / "e.json")))
        code = code.replace("YAML", repr(str(tmp_path / "e.yaml")))
        code = code.replace("HAND", repr(str(by_hand)))
        arguments = ["-c", code]
    spent = benchmark.pedantic(lambda: fresh(*arguments), rounds=1, iterations=1)
    scaled = spent / slowness
    benchmark.extra_info.update(
        ms_above_bare=round(spent, 1),
        machine_slower_by=round(slowness, 2),
        ms_on_reference=round(scaled, 1),
        limit_ms=limit,
    )
    print(
        f"{name}: {spent:.1f} ms above bare; machine slower by {slowness:.2f}: "
        f"{scaled:.1f} ms (limit {limit})"
    )
    assert scaled <= limit
