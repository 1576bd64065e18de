"""`sos-map leakcheck`: exit codes, what it says, and what it never says."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import NamedTuple

import pytest
from containers import PLACES, drawn, picture
from family import CASE, DAY, NAME, PHONE, READER, STATEMENT

from sos_map import dumps
from sos_map.cli import sos_map
from sos_map.cli.leaving import leave

FOR = ("--against", "karta.json", "--for", READER, "--date", DAY)


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def run(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    Path("karta.json").write_bytes(dumps(CASE))

    def _run(*arguments, stdin=b""):
        out, err = (
            io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
            for _ in range(2)
        )
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
            code = leave(sos_map, ["leakcheck", *arguments])
        texts = (stream.buffer.getvalue().decode() for stream in (out, err))
        return Ran(code, *texts)

    return _run


def test_nothing_found_is_zero_and_says_what_was_looked_at(run):
    Path("brev.txt").write_text("Hej Sara!")
    Path("sida.pdf").write_bytes(drawn("Sara"))
    ran = run("brev.txt", "sida.pdf", *FOR)
    assert (ran.code, ran.err) == (0, "")
    assert "File 1: text" in ran.out
    assert "File 2: pdf" in ran.out
    assert "no promise" in ran.out


def test_a_find_is_nine_and_each_place_is_told(run):
    Path("ren.txt").write_text("Hej Sara!")
    Path("brev.txt").write_text(f"Hej\n\n{NAME} och {PHONE}")
    ran = run("ren.txt", "brev.txt", *FOR)
    assert ran.code == 11
    assert "file 2 at line[3]: $.people[2].name" in ran.out
    assert "file 2 at line[3]: $.people[2].phone" in ran.out
    assert "no promise" not in ran.out


def test_what_cannot_be_judged_is_ten_and_is_told(run):
    Path("bild.png").write_bytes(picture(format="PNG"))
    ran = run("bild.png", *FOR)
    assert ran.code == 12
    assert "Not judged: file 1, -: a picture" in ran.out
    assert "Not judged: $.people[3].name: too short" in ran.out
    assert "Not judged: $.people[3].born: too short or too vague" in ran.out


def test_json_has_everything_by_place(run):
    Path("brev.txt").write_text(NAME)
    Path("bild.png").write_bytes(picture(format="PNG"))
    ran = run("brev.txt", "bild.png", *FOR, "--json")
    answer = json.loads(ran.out)
    assert ran.code == 11
    assert answer["ok"] is False
    assert answer["leaks"] == [
        {"file": 1, "where": "line[1]", "path": "$.people[2].name", "kind": "name"}
    ]
    assert answer["unread"] == [{"file": 2, "where": "", "why": "picture"}]
    assert [one["format"] for one in answer["looked"]] == ["text", "picture"]
    short = {"path": "$.people[3].name", "kind": "part-of-name", "why": "short"}
    assert short in answer["unsure"]
    assert answer["secrets"] > 20


def test_it_speaks_swedish_where_the_environment_does(run, monkeypatch):
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    Path("brev.txt").write_text(NAME)
    ran = run("brev.txt", *FOR)
    assert "Hittat i fil 1, line[1]: $.people[2].name" in ran.out


@pytest.mark.parametrize("json_", [(), ("--json",)], ids=["text", "json"])
def test_no_answer_repeats_what_is_hidden_or_what_was_typed(run, json_):
    names = []
    for number, (place, make) in enumerate(PLACES.items()):
        name = f"{number} {NAME} {place}.bin"
        Path(name).write_bytes(make(STATEMENT if number % 2 else NAME))
        names.append(name)
    ran = run(*names, *FOR, *json_)
    assert ran.code == 11
    told = (ran.out + ran.err).casefold()
    for word in ("Lindqvist", "Åsa", STATEMENT, "Hunden", "Sjöstad", "svg-title"):
        assert word.casefold() not in told


def test_the_map_can_come_through_a_pipe(run):
    Path("brev.txt").write_text(NAME)
    line = ("--against", "-", "--for", READER, "--date", DAY)
    assert run("brev.txt", *line, stdin=dumps(CASE)).code == 11


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("borta.txt", *FOR), 4, "$.files[0] [file-missing]"),
        (("brev.txt", "mapp", *FOR), 4, "$.files[1] [file-is-folder]"),
        (("brev.txt", "--for", READER), 2, "--against"),
        (("brev.txt", "--against", "karta.json"), 2, "[reader-missing]"),
        (FOR, 2, "[usage"),
        (("brev.txt", *FOR[:2], "--for", "ingen:guardian:p1"), 6, "[reader-unknown]"),
        (("brev.txt", "--against", "brev.txt", *FOR[2:]), 4, "[yaml-colon]"),
    ],
)
def test_trouble_has_the_usual_codes(run, arguments, code, said):
    Path("brev.txt").write_text("Hej: Sara: hej")
    Path("mapp").mkdir()
    ran = run(*arguments)
    assert ran.code == code
    assert said in ran.out + ran.err
    assert "borta" not in ran.err


def test_its_codes_are_documented(pytestconfig):
    text = (pytestconfig.rootpath / "docs" / "command-line.md").read_text("utf-8")
    assert "| 11 | `leakcheck`" in text
    assert "| 12 | `leakcheck`" in text


def test_what_export_wrote_is_clean(run):
    line = ["export", "karta.json", "--as", "outline", "--for", READER, "--date", DAY]
    assert leave(sos_map, [*line, "-o", "ut"]) == 0
    (written,) = Path("ut").iterdir()
    assert run(str(written), *FOR).code == 0
