"""A pack of some 25 pages, beside other ways of printing the same pages."""

from __future__ import annotations

import io
import re
import resource
import shutil
import subprocess
import sys

import pytest

from sos_map import loads
from sos_map.exporting.one_pdf import joined
from sos_map.exporting.pack import PDF, pack

DATE = "2026-01-16"
LIMIT = 500
SVG = "image/svg+xml"


@pytest.fixture(scope="module")
def case(ekwall_yaml):
    return loads(ekwall_yaml)


def made(case):
    return pack(case, reader="sara:guardian:ebba+milo", child="ebba", date=DATE)


def pages_of(files):
    import pikepdf

    with pikepdf.open(io.BytesIO(files[0].data)) as file:
        return len(file.pages)


def test_the_one_pdf(benchmark, side_by_side, slowness, case):
    import datetime

    whole = made(case)
    single = [file.data for file in whole.made.files[1:] if file.media_type == PDF]
    day = datetime.date.fromisoformat(DATE)

    def join():
        return joined(single, title="Papper", date=day)

    def everything():
        return made(case)

    benchmark.pedantic(join, rounds=5, iterations=1)
    spent = side_by_side(rounds=5, join=join, everything=everything)
    pages = pages_of(whole.made.files)
    scaled = spent["everything"] / slowness
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{pages} pages: joining {spent['join']:.0f} ms, the whole pack with view, "
        f"search, drawing and looking {spent['everything']:.0f} ms; machine slower by "
        f"{slowness:.2f}: {scaled:.0f} ms (limit {LIMIT}); {memory:.0f} MB at most"
    )
    benchmark.extra_info.update(
        pages=pages, join_ms=spent["join"], pack_ms_on_reference=scaled, mb=memory
    )
    assert scaled <= LIMIT


def as_html(case):
    """Return the same pages as a web page, one drawing on each sheet."""
    files = [one for one in made(case).made.files if one.media_type == SVG]
    rules, bodies = [], []
    for number, file in enumerate(files):
        text = file.data.decode()
        size = re.search(r'width="([\d.]+mm)" height="([\d.]+mm)"', text)
        rules.append(f"@page p{number} {{size: {size[1]} {size[2]}; margin: 0}}")
        bodies.append(f'<div style="page: p{number}; break-after: page">{text}</div>')
    style = "".join(rules)
    return (
        f'<html lang="sv"><head><meta charset="utf-8"><title>Papper</title>'
        f"<style>{style} body {{margin: 0}} svg {{display: block}}</style></head>"
        f"<body>{''.join(bodies)}</body></html>"
    )


def test_beside_weasyprint(benchmark, side_by_side, case):
    weasyprint = pytest.importorskip("weasyprint")
    html = as_html(case)
    made_by = {}

    def theirs():
        made_by["theirs"] = weasyprint.HTML(string=html).write_pdf()

    def ours():
        made_by["ours"] = made(case).made.files[0].data

    benchmark.pedantic(theirs, rounds=1, iterations=1)
    spent = side_by_side(rounds=3, theirs=theirs, ours=ours)
    benchmark.extra_info.update(spent)
    print(
        f"WeasyPrint, the same pages from SVG: {spent['theirs']:.0f} ms, "
        f"{len(made_by['theirs']) / 1024:.0f} kB; our whole pack, view, search and "
        f"looking included: {spent['ours']:.0f} ms, "
        f"{len(made_by['ours']) / 1024:.0f} kB"
    )
    assert spent["ours"] < spent["theirs"]


def test_beside_chromium(benchmark, case, tmp_path):
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("no Chromium here")
    page = tmp_path / "pages.html"
    page.write_text(as_html(case), encoding="utf-8")
    line = [chromium, "--headless", "--no-sandbox", "--disable-gpu"]
    line += [f"--print-to-pdf={tmp_path / 'out.pdf'}", page.as_uri()]
    code = (
        "import sys; from sos_map import load; "
        "from sos_map.exporting.pack import pack; "
        "pack(load(sys.argv[1]), reader='sara:guardian:ebba+milo', child='ebba', "
        f"date='{DATE}')"
    )

    def theirs():
        subprocess.run(line, check=True, capture_output=True)

    def ours():
        ekwall = "docs/examples/ekwall.yaml"
        subprocess.run([sys.executable, "-P", "-c", code, ekwall], check=True)

    benchmark.pedantic(theirs, rounds=1, iterations=1)
    spent = {}
    for name, print_it in (("theirs", theirs), ("ours", ours)):
        begun = resource.getrusage(resource.RUSAGE_CHILDREN)
        print_it()
        ended = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = ended.ru_utime - begun.ru_utime + ended.ru_stime - begun.ru_stime
        spent[name] = used * 1000
    benchmark.extra_info.update(spent)
    print(
        f"Chromium, started and printed: {spent['theirs']:.0f} ms of processor; ours, "
        f"started, loaded and packed: {spent['ours']:.0f} ms"
    )
