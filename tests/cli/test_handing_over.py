"""`export` leaves receipts, `receipt verify` knows them, `report` tells the rest."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from sos_map import load, view_with_report
from sos_map.i18n import catalogue

READER = "p2:guardian:p1"
DATE = "2026-01-16"
ROOT = Path(__file__).parents[2]
EKWALL = ROOT / "docs" / "examples" / "ekwall.yaml"
JOHAN = "johan:guardian:milo"


@pytest.fixture
def starter(run):
    """A starter file, and how to make a paper of it."""
    assert run("new", "karta.yaml", "--language", "sv").code == 0

    def make(*more):
        line = ("export", "karta.yaml", "--as", "outline", "--for", READER)
        return run(*line, "--date", DATE, *more)

    return make


def receipts(folder="receipts"):
    return sorted(Path(folder).rglob("receipt.json"))


def test_a_paper_leaves_a_receipt_beside_the_case_file(starter):
    ran = starter("-o", "ut", "--by", "Linnea")
    assert ran.code == 0
    (path,) = receipts()
    said = ran.out.decode()
    assert path.relative_to("receipts").as_posix() in said
    # Where the case file lies is nothing to be said: folders have names of people.
    assert str(Path.cwd()) not in said
    assert Path.cwd().name not in said
    data = json.loads(path.read_text())
    assert (data["child"], data["by"], data["date"]) == ("p1", "Linnea", DATE)
    assert data["made"]
    (page,) = Path("ut").iterdir()
    assert re.fullmatch(r"outline-guardian-[a-z0-9]{6}-2026-01-16\.md", page.name)
    assert (path.parent / "files" / page.name).read_bytes() == page.read_bytes()


def test_without_by_nobody_is_named(starter, monkeypatch):
    for name in ("USER", "LOGNAME", "USERNAME"):
        monkeypatch.setenv(name, "kanarie-os-name")
    starter("-o", "ut")
    (path,) = receipts()
    assert json.loads(path.read_text())["by"] is None
    assert "kanarie-os-name" not in path.read_text()


def test_a_draft_says_so_and_leaves_none(starter):
    assert starter("-o", "ut", "--draft", "--language", "sv").code == 0
    (page,) = Path("ut").iterdir()
    assert page.read_text().startswith("**UTKAST**\n")
    assert receipts() == []
    assert not Path("receipts").exists()


@pytest.mark.parametrize(
    ("more", "code"),
    [
        (("-o", "ut", "--option", "level=9"), 7),
        (("-o", "ut", "--rules", "xx"), 6),
        (("-o", "."), 5),
        (("-o", "ut", "--receipts", "ut/r"), 5),
        (("-o", "no/such/ut"), 5),
        (("-o", "ut", "--receipts", "no/such"), 5),
    ],
)
def test_what_is_refused_leaves_neither_paper_nor_receipt(starter, more, code):
    assert starter(*more).code == code
    assert [p.name for p in Path.cwd().iterdir()] == ["karta.yaml"]


def test_the_second_paper_to_one_place_is_refused_and_the_first_stays(starter):
    starter("-o", "ut")
    before = receipts()
    assert starter("-o", "ut").code == 5
    assert receipts() == before
    assert starter("-o", "ut", "--force").code == 0


def test_a_case_from_a_pipe_says_where_its_receipt_lies(run):
    text = run("new", "-", "--language", "en").out
    line = ("export", "-", "--as", "outline", "--for", READER, "-o", "-")
    refused = run(*line, stdin=text)
    assert (refused.code, refused.out) == (7, b"")
    assert "receipt-nowhere" in refused.err
    told = run(*line, "--receipts", "r", stdin=text)
    (path,) = receipts("r")
    (copy,) = (path.parent / "files").iterdir()
    assert copy.read_bytes() == told.out
    draft = run(*line, "--draft", stdin=text)
    assert draft.out.startswith(b"**DRAFT**")
    answer = json.loads(run(*line, "--json", stdin=text).out)
    (inside,) = answer["receipts"]
    assert inside["files"] == json.loads(path.read_text())["files"]
    assert "receipts" not in json.loads(run(*line, "--json", "--draft", stdin=text).out)


def test_a_receipt_knows_its_files_whatever_they_are_called(run, starter):
    starter("-o", "ut")
    (path,) = receipts()
    assert run("receipt", "verify", str(path)).code == 0
    (page,) = Path("ut").iterdir()
    page.rename("annat.md")
    told = run("receipt", "verify", str(path), "annat.md")
    assert told.code == 0
    assert page.name.encode() in told.out
    Path("annat.md").write_text(Path("annat.md").read_text() + " ")
    told = run("receipt", "verify", str(path), "annat.md", "--json")
    assert told.code == 13
    assert json.loads(told.out) == {
        "ok": False,
        "files": [None],
        "missing": [page.name],
    }
    (path.parent / "files" / page.name).write_bytes(b"x")
    assert run("receipt", "verify", str(path)).code == 13


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"sos_map_receipt": 2, "files": []}',
     '{"sos_map_receipt": 1, "files": [{"name": "../KANARIE", "sha256": "x"}]}'],
)  # fmt: skip
def test_what_is_no_receipt_is_refused(run, text):
    Path("receipt.json").write_text(text)
    told = run("receipt", "verify", "receipt.json")
    assert told.code == 4
    assert "receipt-form" in told.err
    assert "KANARIE" not in told.err


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_report_tells_of_every_thing_and_no_word_of_the_case(run, language):
    line = ("report", str(EKWALL), "--for", JOHAN, "--date", DATE)
    told = run(*line, "--language", language).out.decode()
    case = load(EKWALL)
    _view, account = view_with_report(case, JOHAN, DATE)
    lines = told.splitlines()
    for identity, new in account.new_ids.items():
        assert f"  {identity} → {new}" in lines
    words = catalogue(language)
    for one in account.withheld:
        if one.piece[1] == "*":
            why = words.text(f"report.reason.{one.reason}")
            assert any(
                row.startswith(f"  {one.piece[0]} → –") and row.endswith(why)
                for row in lines
            ), one.reason
        assert words.text(f"report.why.{one.reason}") in told
    texts = [thing.text for thing in (*case.harms, *case.dangers, *case.wall)]
    names = [person.name for person in case.people]
    assert not [text for text in (*texts, *names) if text and text in told]
    asked = " ".join(run(*line, "--texts").out.decode().split())
    assert all(text in asked for text in texts if text)


def test_the_report_names_every_field_of_what_is_shown_in_part(run):
    line = ("report", str(EKWALL), "--for", JOHAN, "--date", DATE, "--language", "en")
    told = run(*line).out.decode()
    blocks = {}
    for row in told.splitlines():
        if row.startswith("  ") and " → " in row:
            block = blocks.setdefault(row.split()[0], [])
        elif row.startswith("    ") and blocks:
            block.append(row.strip())
    _view, account = view_with_report(load(EKWALL), JOHAN, DATE)
    for kind, pieces in (
        ("shown", account.shown),
        ("not", [one.piece for one in account.withheld]),
    ):
        for identity, field, position, inner in pieces:
            if identity not in account.new_ids or field == "*":
                continue
            text = " ".join(blocks[identity])
            parts = re.split(r"(?=\b(?:not|shown): )", re.sub(r" \([^)]*\)", "", text))
            told = [part for part in parts if _names(part, field, position, inner)]
            assert [part.partition(":")[0] for part in told] == [kind], identity


def _names(part, field, position, inner):
    end = f"\\.{inner}" if inner else "(?![.\\w])"
    for found in re.finditer(rf"(?<![.\w]){field}(?:\[(\d+)(?:–(\d+))?\])?{end}", part):
        first, last = found[1], found[2] or found[1]
        if position is None and first is None:
            return True
        if position is not None and first and int(first) <= position <= int(last):
            return True
    return False


def test_the_report_as_json_is_the_whole(run):
    line = ("report", str(EKWALL), "--for", JOHAN, "--date", DATE, "--json")
    data = json.loads(run(*line).out)
    _view, account = view_with_report(load(EKWALL), JOHAN, DATE)
    told = [(one["id"], one["field"], one["position"], one["inner"])
            for one in (*data["shown"], *data["withheld"])]  # fmt: skip
    assert told == [*account.shown, *(one.piece for one in account.withheld)]
    assert data["new_ids"] == account.new_ids
    assert "texts" not in data
    assert "texts" in json.loads(run(*line, "--texts").out)


def test_every_reason_has_its_words_in_both_languages():
    from typing import get_args

    from sos_map.privacy.report import Reason

    for language in ("sv", "en"):
        for reason in get_args(Reason):
            for kind in ("reason", "why"):
                assert catalogue(language).has(f"report.{kind}.{reason}")


def test_the_report_joins_only_what_follows_on(run):
    people = "".join(
        f"  - {{id: p{n}, shown_to: [{'p2' if n != 3 else 'team'}]}}\n"
        for n in range(1, 6)
    )
    Path("karta.yaml").write_text(
        "sos_map: 1\ncase: {children: [p1]}\npeople:\n" + people + "bodies: "
        "[{id: team, name: T, kind: team}]\ncustody: [{id: c, person: p2, child: p1}]\n"
        "strengths: [{id: s, text: Bra., said_by: [p1, p2, p3, p4, p5], "
        "shown_to: [p2]}]\n"
    )
    told = run("report", "karta.yaml", "--for", READER, "--date", DATE).out.decode()
    assert "shown: text, said_by[0–1], said_by[3–4]\n" in told
    assert "not: said_by[2] (points at hidden)\n" in told
