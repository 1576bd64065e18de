"""The scanner of free text: what one text costs, and a whole family."""

from __future__ import annotations

import json
import statistics
import time
from pathlib import Path

from sos_map import loads, view_with_report
from sos_map.mentions.prepared import Secrets
from sos_map.mentions.scan import scan
from sos_map.mentions.secret import Secret

CORPUS = Path(__file__).parents[1] / "mentions" / "corpus"
FIELDS = {
    "address": "address",
    "phone": "phone",
    "email": "email",
    "identity_number": "identity-number",
    "born": "born",
    "workplace": "body",
    "car": "plate",
}


def _secrets(setting):
    for hidden in setting["hidden"]:
        for name in hidden["names"]:
            yield Secret(hidden["kind"], name, hidden["id"])
        for field, kind in FIELDS.items():
            if hidden.get(field):
                yield Secret(kind, hidden[field], hidden["id"])
        if hidden.get("referrer") and hidden.get("role"):
            yield Secret("role", hidden["role"], hidden["id"])


def _texts():
    for path in sorted(CORPUS.glob("[ab]-*.jsonl")):
        ready = {}
        for row in path.read_text("utf-8").splitlines():
            data = json.loads(row)
            if "setting" in data:
                ready[data["setting"]] = Secrets.of(
                    _secrets(data), data["visible"], data["visible_roles"]
                )
            else:
                yield ready[data["in"]], data["text"]


def test_a_text(benchmark):
    texts = list(_texts())
    spent = []
    for ready, text in texts * 3:
        start = time.perf_counter()
        ready.hits(text)
        spent.append((time.perf_counter() - start) * 1e3)
    median, most = statistics.median(spent), statistics.quantiles(spent, n=100)[98]
    benchmark.extra_info.update(median_ms=round(median, 3), p99_ms=round(most, 3))
    benchmark.pedantic(lambda: [r.hits(t) for r, t in texts], rounds=3, iterations=1)
    print(f"{len(texts)} texts: median {median:.3f} ms, 99 of 100 below {most:.3f} ms")


def test_a_family(benchmark, side_by_side, ekwall_yaml):
    case = loads(ekwall_yaml)
    reader, day = "johan:guardian:milo", "2026-01-16"
    seen, report = view_with_report(case, reader, day)
    found = side_by_side(
        rounds=30,
        view=lambda: view_with_report(case, reader, day),
        scan=lambda: scan(case, seen, report),
    )
    benchmark.pedantic(scan, args=(case, seen, report), rounds=10, iterations=1)
    benchmark.extra_info.update({f"{n} ms": round(ms, 2) for n, ms in found.items()})
    print(
        f"the Ekwall family for {reader}: scan {found['scan']:.1f} ms, "
        f"{found['scan'] / found['view']:.1f} × making the view"
    )
