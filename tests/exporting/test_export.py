"""Exporting: what a plugin gets, what it may return, what happens when it fails."""

from __future__ import annotations

import datetime
import errno
import os
import subprocess
import sys
import threading
from pathlib import Path

import attrs
import pytest

from sos_map import (
    Exporter,
    ExporterFailed,
    ExportRefused,
    File,
    NothingWritten,
    OptionsRefused,
    Problem,
    Registry,
    WordsRefused,
    blank,
    export,
    loads,
)
from sos_map.silence import debug_with_personal_data

DAY = "2026-01-16"
MAP = """
sos_map: 1
case: {language: sv, children: [p1], shown_to: [p2]}
people:
  - {id: p1, name: Ebba, shown_to: [p2]}
  - {id: p2, name: Sara, shown_to: [p2]}
bodies: [{id: team, name: Barn och familj, kind: team}]
custody: [{id: c1, person: p2, child: p1}]
strengths:
  - {id: s1, text: Sara läser varje kväll.}
  - {id: s2, text: KANARIE-hidden, shown_to: []}
"""
READER = "p2:guardian:p1"


@pytest.fixture
def case():
    """A family of two with one visible and one hidden strength."""
    return loads(MAP)


def exporter(render, **fields):
    return Exporter(name="mine", summary={"en": "Mine."}, render=render, **fields)


def test_an_exporter_is_handed_a_view_and_nothing_else(case):
    seen = []

    def render(request):
        seen.append(request)
        return [
            File.text(
                "a.txt", "text/plain", request.said(request.view.case.strengths[0]).text
            )
        ]

    made = export(
        case, exporter(render), reader=READER, date=datetime.date(2026, 1, 16)
    )
    assert made.files[0].data == "Sara läser varje kväll.\n".encode()
    (request,) = seen
    assert [s.text for s in request.view.case.strengths] == ["Sara läser varje kväll."]
    assert request.today == datetime.date(2026, 1, 16)
    assert request.api == 1
    assert made.report.new_ids["p2"] == "p2"


@pytest.mark.parametrize(
    "raised",
    [
        ValueError("KANARIE-render"),
        SystemExit("KANARIE-render"),
        ExportRefused(Problem("$", "KANARIE-render", detail=(("x", "KANARIE"),))),
    ],
    ids=repr,
)
def test_what_a_plugin_raises_is_told_by_type_and_place_only(case, raised):
    def render(_request):
        raise raised

    with pytest.raises(ExporterFailed) as caught:
        export(case, exporter(render), reader=READER, date=DAY)
    told = dict(caught.value.problems[0].detail)
    line = render.__code__.co_firstlineno + 1
    assert told["error"] == type(raised).__name__
    assert told["where"].endswith(f"test_export.py:{line}")
    assert "KANARIE" not in str(caught.value) + repr(caught.value)
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


def test_an_interruption_of_a_plugin_is_no_failure_of_it(case):
    def render(_request):
        raise KeyboardInterrupt("KANARIE")

    with pytest.raises(KeyboardInterrupt) as caught:
        export(case, exporter(render), reader=READER, date=DAY)
    assert caught.value.args == ()


def test_the_cause_is_there_for_whoever_asks_for_it_in_full(case):
    def render(_request):
        raise ValueError("KANARIE-render")

    with debug_with_personal_data(), pytest.raises(ExporterFailed) as caught:
        export(case, exporter(render), reader=READER, date=DAY)
    assert "KANARIE" in str(caught.value.__cause__)


@pytest.mark.parametrize("answer", [["text"], [b"x"], None, [1]])
def test_only_files_are_taken(case, answer):
    with pytest.raises(ExporterFailed):
        export(case, exporter(lambda _request: answer), reader=READER, date=DAY)


def test_two_files_of_one_name_are_refused(case):
    file = File.text("a.txt", "text/plain", "x")
    with pytest.raises(ExporterFailed) as caught:
        export(case, exporter(lambda _r: [file, file]), reader=READER, date=DAY)
    assert caught.value.code == "exporter-files"


@pytest.mark.parametrize(
    "name",
    ["../x.txt", "/x.txt", "Ebba.txt", "a b.txt", "con.txt", "lpt1.md", "a", ".x.txt",
     "a\x00.txt", "-rf.txt", "a.txt\n", "ångest.txt", "x" * 90 + ".txt"],
)  # fmt: skip
def test_a_file_has_a_neutral_name(name):
    with pytest.raises(ValueError, match="small letters") as caught:
        File(name, "text/plain", b"")
    assert len(name) == 1 or name not in str(caught.value)


def test_there_is_no_default_for_reader_or_date(case):
    with pytest.raises(TypeError):
        export(case, "outline", date=DAY)
    with pytest.raises(TypeError):
        export(case, "outline", reader=READER)


PAGE = File.text("a.txt", "text/plain", "x")


def test_a_paper_with_nothing_to_show_is_refused(case):
    with pytest.raises(ExportRefused) as caught:
        export(case, exporter(lambda _r: []), reader=READER, date=DAY)
    assert caught.value.code == "paper-empty"


def test_an_exporter_says_for_whom_and_about_whom_it_is(case):
    team_only = exporter(lambda _r: [PAGE], readers=frozenset({"team"}))
    with pytest.raises(ExportRefused) as caught:
        export(case, team_only, reader=READER, date=DAY)
    assert caught.value.code == "exporter-reader"
    assert export(case, team_only, reader="team", date=DAY).files
    with pytest.raises(ExportRefused) as caught:
        export(case, exporter(lambda _r: [], per_child=True), reader=READER, date=DAY)
    assert caught.value.code == "child-missing"


OPTIONS = {
    "size": {"type": "integer", "minimum": 1, "default": 2, "description": "Size."},
    "kind": {"enum": ["a", "b"], "default": "a", "description": "Kind."},
}


def test_options_are_checked_all_at_once_and_defaults_filled_in(case):
    seen = []
    mine = exporter(lambda r: seen.append(r.options) or [PAGE], options=OPTIONS)
    export(case, mine, reader=READER, date=DAY, options={"size": 5})
    assert dict(seen[0]) == {"size": 5, "kind": "a"}
    with pytest.raises(TypeError):
        seen[0]["size"] = 1
    wrong = {"size": "KANARIE", "colour": "KANARIE"}
    with pytest.raises(OptionsRefused) as caught:
        export(case, mine, reader=READER, date=DAY, options=wrong)
    assert [p.code for p in caught.value.problems] == ["option-value", "option-unknown"]
    assert "KANARIE" not in str(caught.value)


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "Has Space"},
        {"options": {"x": {"type": "string"}}},
        {"words": {"sv": {"a": "x"}, "en": {"b": "x"}}},
    ],
)
def test_a_declaration_that_cannot_work_is_refused_when_it_is_made(fields):
    with pytest.raises(ValueError, match=r"name|option|keys"):
        attrs.evolve(exporter(lambda _r: []), **fields)


def test_an_agencys_words_win_and_wrong_keys_are_all_named(case):
    outline = Registry.installed().get("outline")
    words = {"sv": {"outline.title": "Kartan"}}
    made = export(case, outline, reader=READER, date=DAY, words=words)
    assert made.files[0].data.startswith(b"# Kartan")
    wrong = {"sv": {"KANARIE": "x", "kind.strength": 3}}
    with pytest.raises(WordsRefused) as caught:
        export(case, outline, reader=READER, date=DAY, words=wrong)
    assert [p.code for p in caught.value.problems] == [
        "words-key-unknown",
        "words-not-text",
    ]
    assert "KANARIE" not in str(caught.value)


def test_all_files_are_written_or_none(case, tmp_path):
    def render(_request):
        return [File.text(f"{n}.txt", "text/plain", n) for n in ("a", "b")]

    made = export(case, exporter(render), reader=READER, date=DAY)
    target = tmp_path / "ut"
    target.mkdir()
    a, b = (target / file.name for file in made.files)
    b.write_text("mine")
    with pytest.raises(NothingWritten):
        made.write(str(target))
    assert list(target.iterdir()) == [b]
    assert b.read_text() == "mine"
    made.write(str(target), force=True)
    assert b.read_text() == "b\n"
    assert a.stat().st_mode & 0o077 == 0


def test_a_failure_half_way_takes_back_what_was_written(case, tmp_path, monkeypatch):
    def render(_request):
        return [File.text(f"{n}.txt", "text/plain", n) for n in ("a", "b")]

    made = export(case, exporter(render), reader=READER, date=DAY)
    real = os.link

    def failing(source, target):
        if target.name.startswith("b-"):
            raise OSError(errno.EIO, "KANARIE")
        real(source, target)

    monkeypatch.setattr(os, "link", failing)
    with pytest.raises(NothingWritten) as caught:
        made.write(str(tmp_path / "ut"))
    assert caught.value.code == "disk-failed"
    assert not (tmp_path / "ut").exists()


def test_a_failure_half_way_puts_back_what_stood_there(case, tmp_path, monkeypatch):
    def render(_request):
        return [File.text(f"{n}.txt", "text/plain", n) for n in ("a", "b", "c")]

    made = export(case, exporter(render), reader=READER, date=DAY)
    (tmp_path / "a.txt").write_text("mine")
    (tmp_path / "c.txt").write_text("mine too")
    real = os.replace

    def failing(source, target):
        if target.name.startswith("b-"):
            raise OSError(errno.EIO, "KANARIE")
        real(source, target)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(NothingWritten):
        made.write(str(tmp_path), force=True)
    there = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert there == {"a.txt": "mine", "c.txt": "mine too"}


def test_a_link_in_the_folder_does_not_lead_a_page_out_of_it(case, tmp_path):
    made = export(
        case,
        exporter(lambda _r: [File.text("a.txt", "text/plain", "x")]),
        reader=READER,
        date=DAY,
    )
    outside = tmp_path / "outside.txt"
    outside.write_text("mine")
    (tmp_path / "ut").mkdir()
    (tmp_path / "ut" / made.files[0].name).symlink_to(outside)
    with pytest.raises(NothingWritten):
        made.write(str(tmp_path / "ut"), force=True)
    assert outside.read_text() == "mine"


def test_a_blank_sheet_needs_no_case():
    with pytest.raises(ExportRefused) as caught:
        blank("outline", date=DAY)
    assert caught.value.code == "exporter-no-blank"
    sheet = exporter(
        lambda _r: [],
        blank=lambda r: [File.text("b.txt", "text/plain", r.text("empty"))],
    )
    made = blank(sheet, date=DAY, language="sv")
    assert made.files[0].data == "Inget skrivet här ännu.\n".encode()


def _everything(case):
    """Export with every installed exporter that takes a guardian or the team."""
    found = {}
    registry = Registry.installed()
    for entry in registry.entries:
        one = registry.get(entry.name)
        for reader in (READER, "team"):
            kind = reader.partition(":")[2].partition(":")[0] or "team"
            if one.readers is not None and kind not in one.readers:
                continue
            child = "p1" if one.per_child else None
            made = export(case, one, reader=reader, date=DAY, child=child)
            found[entry.name, reader] = [(f.name, f.data) for f in made.files]
    return found


def test_eight_threads_and_every_exporter_give_the_same_bytes(case):
    expected = _everything(case)
    results = [None] * 8
    barrier = threading.Barrier(8)

    def work(number):
        barrier.wait()
        results[number] = _everything(case)

    threads = [threading.Thread(target=work, args=(n,)) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(result == expected for result in results)
    assert len(expected) >= 2


def test_no_exporter_opens_a_connection_or_starts_a_program(tmp_path):
    code = f"""
import sys
seen = []
def hook(event, args):
    if event.startswith(("socket.", "subprocess.", "os.exec", "os.posix", "os.sys")):
        seen.append(event)
sys.addaudithook(hook)
from sos_map import Registry, export, loads
case = loads({MAP!r})
registry = Registry.installed()
for entry in registry.entries:
    one = registry.get(entry.name)
    child = "p1" if one.per_child else None
    reader = "team" if "team" in (one.readers or {{"team"}}) else "{READER}"
    export(case, one, reader=reader, date="{DAY}", child=child)
assert not seen, seen
"""
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-800:]
    assert not list(Path(tmp_path).iterdir())


def test_loading_the_map_of_these_tests_gives_a_guardian(case):
    assert loads(MAP) == case
