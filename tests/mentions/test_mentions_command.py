"""`sos-map mentions`, and exporting with decisions, on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import pytest
from mention_cases import DAY, FATHER, family

from sos_map.cli import sos_map
from sos_map.cli.leaving import leave
from sos_map.files.canonical import dumps

SAID = "Runa Kvistberg ringde."


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def said(capfd, monkeypatch, tmp_path):
    """Run a command in a folder where the map lies, its first harm naming Runa."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    Path("karta.json").write_bytes(dumps(family(SAID)))

    def run(*arguments):
        code = leave(sos_map, list(arguments))
        return Ran(code, *capfd.readouterr())

    return run


def _export(run, *more):
    return run(
        *("export", "karta.json", "--as", "outline", "--for", FATHER, "--date", DAY),
        *("-o", "ut", *more),
    )


def test_the_mentions_are_listed_with_line_and_column(said):
    ran = said("mentions", "karta.json", "--for", FATHER, "--date", DAY)
    assert ran.code == 0
    out = ran.out
    assert "$.harms[0].text 0–14: a name (sure) → " in out
    assert "$.people[3].name" in out
    line = int(out.partition(":")[0])
    assert SAID in Path("karta.json").read_text("utf-8").splitlines()[line - 1]
    assert "Runa" not in out


def test_in_json_every_mention_has_its_place(said):
    ran = said("mentions", "karta.json", "--for", FATHER, "--date", DAY, "--json")
    (one,) = json.loads(ran.out)["mentions"]
    assert (one["path"], one["secret"]) == ("$.harms[0].text", "$.people[3].name")
    assert (one["thing"], one["kind"], one["severity"]) == ("h1", "name", "sure")


def test_the_text_is_shown_on_a_terminal_only(said):
    ran = said("mentions", "karta.json", "--for", FATHER, "--date", DAY, "--show")
    assert "Runa" not in ran.out + ran.err


def test_an_export_is_refused_and_nothing_is_written(said):
    ran = _export(said)
    assert ran.code == 7
    assert "$.harms[0].text [mention-found]" in ran.err
    assert "Runa" not in ran.out + ran.err
    assert not Path("ut").exists()


def test_a_filled_in_draft_lets_the_page_out(said):
    made = said(
        "mentions", "karta.json", "--for", FATHER, "--date", DAY, "--draft-overrides"
    )
    Path("beslut.yaml").write_text(made.out, encoding="utf-8")
    assert (
        "mention-override-reason" in _export(said, "--allow-mention", "beslut.yaml").err
    )
    text = made.out
    for name, value in (("reason", "Känt."), ("decided_by", "Ling"), ("date", DAY)):
        text = text.replace(f'{name}: ""', f"{name}: {value}")
    Path("beslut.yaml").write_text(text, encoding="utf-8")
    ran = _export(said, "--allow-mention", "beslut.yaml", "--json")
    assert ran.code == 0
    (kept,) = json.loads(ran.out)["report"]["allowed_mentions"]
    assert (kept["reason"], kept["decided_by"]) == ("Känt.", "Ling")
    assert "1 mentions" in ran.err
    Path("karta.json").write_bytes(dumps(family("Milo stod där.")))
    stale = _export(said, "--allow-mention", "beslut.yaml", "--force")
    assert stale.code == 7
    assert "mention-override-stale" in stale.err


def test_messages_are_swedish_where_the_environment_is(said, monkeypatch):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    assert "ett namn" in _export(said).err
    ran = said("mentions", "karta.json", "--for", FATHER, "--date", DAY)
    assert "ett namn (säkert)" in ran.out
