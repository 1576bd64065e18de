"""The command line does what docs/command-line.md says, and tells no secrets."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

CANARY = "KANARIE-7f3a"
READER = "p2:guardian:p1"
ROOT = Path(__file__).parents[2]


def starter(run, language="sv"):
    assert run("new", "karta.yaml", "--language", language).code == 0


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_starter_file_is_a_valid_draft_with_dull_ids(run, language):
    starter(run, language)
    assert run("check", "karta.yaml").code == 0
    seen = json.loads(run("view", "karta.yaml", "--for", READER).out)
    assert len(seen["case"]["ratings"]) == 5


def test_new_does_not_overwrite_without_force(run):
    starter(run)
    before = Path("karta.yaml").read_bytes()
    Path("karta.yaml").write_bytes(b"mine\n")
    ran = run("new", "karta.yaml", "--language", "sv")
    assert (ran.code, Path("karta.yaml").read_bytes()) == (5, b"mine\n")
    assert "file-exists" in ran.err
    assert run("new", "karta.yaml", "--language", "sv", "--force").code == 0
    assert Path("karta.yaml").read_bytes() == before


def test_a_map_goes_in_and_out_through_pipes(run):
    text = run("new", "-", "--language", "en").out
    assert run("check", "-", stdin=text).code == 0
    line = ("export", "-", "--as", "outline", "--for", READER, "-o", "-")
    made = run(*line, "--receipts", "r", stdin=text)
    assert made.code == 0
    assert made.out.startswith(b"# ")
    answer = run(
        "export",
        "-",
        "--as",
        "outline",
        "--for",
        READER,
        "-o",
        "-",
        "--json",
        stdin=text,
    )
    data = json.loads(answer.out)
    assert data["ok"]
    assert data["files"][0]["name"].startswith("outline-guardian-")
    assert data["report"]["new_ids"]["p1"] == "p1"


def test_an_export_writes_into_a_folder_once(run):
    starter(run)
    line = ("export", "karta.yaml", "--as", "outline", "--for", READER, "-o", "ut")
    assert run(*line).code == 0
    (written,) = Path("ut").iterdir()
    first = written.read_bytes()
    again = run(*line)
    assert again.code == 5
    assert "file-exists" in again.err
    assert run(*line, "--force").code == 0
    assert list(Path("ut").iterdir()) == [written]
    assert written.read_bytes() == first


def test_there_is_no_default_reader(run):
    starter(run)
    ran = run("export", "karta.yaml", "--as", "outline", "-o", "ut")
    assert ran.code == 2
    assert "reader-missing" in ran.err
    assert not Path("ut").exists()


@pytest.mark.parametrize(
    ("reader", "code"),
    [
        ("nobody", "reader-unknown"),
        ("p2", "reader-needs-capacity"),
        ("p2:guardian", "reader-form"),
        ("p2:king:p1", "capacity-unknown"),
        ("p3:guardian:p1", "capacity-not-held"),
        ("p2:guardian:p9", "reader-unknown"),
    ],
)
def test_a_reader_that_cannot_be_is_refused_and_nothing_is_written(run, reader, code):
    starter(run)
    ran = run("export", "karta.yaml", "--as", "outline", "--for", reader, "-o", "ut")
    assert ran.code == 6
    assert f"[{code}]" in ran.err
    assert not Path("ut").exists()


@pytest.mark.parametrize(
    ("extra", "code"),
    [
        (("--as", "outlien"), "exporter-unknown"),
        (("--as", "outline", "--option", "level=9"), "option-value"),
        (("--as", "outline", "--option", "depth=1"), "option-unknown"),
        (("--as", "outline", "--option", "level"), "option-form"),
        (("--as", "outline", "--language", "xx"), "language-unknown"),
        (("--as", "outline", "--rules", "xx"), "policy-unknown"),
        (("--as", "outline", "--date", "i morgon"), "date-needed"),
    ],
)
def test_what_cannot_be_exported_is_refused_by_name(run, extra, code):
    starter(run)
    ran = run("export", "karta.yaml", "--for", READER, "-o", "ut", *extra)
    assert ran.code in (6, 7)
    assert f"[{code}]" in ran.err
    assert not Path("ut").exists()


def test_problems_come_all_at_once_with_places_and_as_json(run):
    Path("bad.yaml").write_text(
        "sos_map: 1\npeople:\n  - {id: p1, nmae: x}\n  - {id: p1}\nharms: 3\n"
    )
    ran = run("check", "bad.yaml", "--json")
    assert ran.code == 3
    found = [(p["line"], p["code"]) for p in json.loads(ran.out)["problems"]]
    assert found == [(3, "field-unknown"), (4, "id-duplicate"), (5, "type-array")]
    plain = run("check", "bad.yaml")
    assert plain.code == 3
    assert "3:14 $.people[0] [field-unknown]" in plain.err
    assert "`name`" in plain.err


def test_messages_are_swedish_where_the_machine_is(run, monkeypatch):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    assert "Inget skrevs" not in run("check", "missing.yaml").err
    assert "Filen finns inte" in run("check", "missing.yaml").err


@pytest.mark.parametrize(
    "line",
    [
        ("check",),
        ("check", "a", CANARY),
        ("export", CANARY, "--as", "outline", "--for", CANARY, "-o", "ut"),
        ("export", "karta.yaml", "--as", CANARY, "--for", READER, "-o", "ut"),
        ("export", "karta.yaml", "--as", "outline", "--for", CANARY, "-o", "ut"),
        ("check", f"--{CANARY}"),
        ("new", "x.yaml", "--language", CANARY),
        (CANARY,),
        ("export", "karta.yaml", "--as", "outline", "--for", READER, "-o", "ut",
         "--option", f"level={CANARY}"),
        ("export", "karta.yaml", "--as", "outline", "--for", READER, "-o", "ut",
         "--option", f"{CANARY}=1"),
    ],
)  # fmt: skip
def test_what_was_typed_is_never_repeated(run, line):
    starter(run)
    ran = run(*line)
    assert ran.code != 0
    assert CANARY not in ran.err + ran.out.decode()


def test_a_fault_of_ours_is_told_without_what_was_in_hand(run, monkeypatch):
    starter(run)

    def broken(*_arguments, **_options):
        raise KeyError(CANARY)

    monkeypatch.setattr("sos_map.practice.review.review", broken)
    ran = run("check", "karta.yaml")
    assert ran.code == 1
    assert "KeyError" in ran.err
    assert CANARY not in ran.err


def test_an_agency_lays_its_own_words_over_ours(run):
    starter(run)
    Path("ord.yaml").write_text("sv:\n  outline.title: Kartan i Almvik\n")
    line = ("export", "karta.yaml", "--as", "outline", "--for", READER, "-o", "-")
    assert run(*line, "--words", "ord.yaml").out.startswith(b"# Kartan i Almvik")
    Path("fel.yaml").write_text("sv:\n  outline.titel: x\n  day.about: 'ca {dag}'\n")
    ran = run(*line, "--words", "fel.yaml")
    assert ran.code == 7
    assert "words-key-unknown" in ran.err
    assert "outline.title" in ran.err
    assert "words-placeholder" in ran.err


def test_exporters_are_listed_with_options(run):
    data = json.loads(run("exporters", "--json").out)
    by_name = {row["name"]: row for row in data["exporters"]}
    assert by_name["outline"]["options"]["level"]["default"] == 1
    assert "broken" not in by_name["outline"]
    assert run("exporters").code == 0


def test_help_is_there_without_loading_a_command():
    code = (
        "import sys, sos_map.cli as c\n"
        "try: c.main(['--help'])\n"
        "except SystemExit as e: assert e.code == 0\n"
        "loaded = [m for m in sys.modules if m.startswith('sos_map.')]\n"
        "assert all('cli' in m for m in loaded), loaded\n"
    )
    done = subprocess.run(
        [sys.executable, "-I", "-c", code], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "export" in done.stdout


def test_every_command_stands_in_the_documentation():
    from sos_map.cli import COMMANDS

    text = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"## `sos-map {name}" in text, name


def test_the_operator_is_told_what_the_reader_does_not_get(run):
    starter(run)
    Path("karta.yaml").write_text(
        Path("karta.yaml")
        .read_text()
        .replace("role: pappa}", "role: pappa, shown_to: []}")
    )
    line = ("export", "karta.yaml", "--as", "outline", "-o", "ut", "--force", "--for")
    some = run(*line, READER)
    assert "are not shown to this reader" in some.err
    assert "not shown" not in some.out.decode()
    nothing = run(*line, "p5:parent:p1")
    assert nothing.code == 0
    assert "Nothing on the map is shown" in nothing.err
    assert run(*line, "team").err == ""


def test_a_paper_of_circles_alone_is_not_called_empty(run):
    Path("karta.yaml").write_bytes(
        (ROOT / "docs" / "gallery" / "safety-circles" / "input.yaml").read_bytes()
    )
    line = ("export", "karta.yaml", "--as", "outline", "-o", "ut", "--force", "--for")
    assert "Nothing" not in run(*line, "hanna:guardian:tuva").err
