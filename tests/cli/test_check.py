"""`sos-map check` asks calmly, in the wanted language, and repeats nothing."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

CANARY = "kanarie7f3a"
DAY = ("--date", "2026-01-20")
MAP = f"""\
sos_map: 1
# {CANARY}
occasions:
  - {{id: {CANARY}1, date: 2026-01-10, kind: mapping}}
dangers:
  - id: {CANARY}2
    text: {CANARY} när mamma dricker
    worried: [{{who: {CANARY}3}}]
people:
  - id: {CANARY}3
    name: {CANARY}
steps:
  - {{id: n1, text: {CANARY}}}
  - {{id: n2, text: {CANARY}}}
  - {{id: n3, text: {CANARY}}}
  - {{id: n4, text: {CANARY}}}
  - {{id: n5, text: {CANARY}}}
"""
ACCEPTED = """\
    extensions:
      sos-map:
        accepted:
          - {code: L-D01, why: kanarie7f3a}
"""


@pytest.fixture
def karta():
    def write(text=MAP):
        Path("karta.yaml").write_text(text, encoding="utf-8")
        return "karta.yaml"

    return write


def with_accepted(entry=ACCEPTED):
    return MAP.replace("people:\n", f"{entry}people:\n")


def test_a_question_stands_with_its_place_and_source(run, karta):
    ran = run("check", karta(), *DAY)
    out = ran.out.decode()
    assert ran.code == 0
    assert out.startswith("No problems. 8 things on the map.\n\nTo ask about next.")
    assert "L-D01 · a good place to begin\n" in out
    assert "    6:5 $.dangers[0]\n" in out
    assert "  Ask: How will it be for the child instead" in out
    assert "  Source: Signs of Safety glossary" in out
    assert CANARY not in out + ran.err


def test_of_many_alike_three_are_listed(run, karta):
    out = run("check", karta(), *DAY).out.decode()
    assert re.findall(r"\$\.steps\[(\d)\]", out) == ["0", "1", "2"]
    assert "… and 2 more" in out
    everything = run("check", karta(), *DAY, "--all").out.decode()
    assert re.findall(r"\$\.steps\[(\d)\]", everything) == ["0", "1", "2", "3", "4"]
    assert "more" not in everything


def test_the_language_is_chosen_or_taken_from_the_environment(run, karta, monkeypatch):
    file = karta()
    swedish = run("check", file, *DAY, "--language", "sv").out.decode()
    assert "Fråga: Hur ska det vara hos barnet i stället" in swedish
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    assert run("check", file, *DAY).out.decode() == swedish
    assert "Ask:" in run("check", file, *DAY, "--language", "en").out.decode()
    assert run("check", file, "--language", "xx").code == 7


def strict(run, *arguments):
    """Return the exit code of a check that is strict."""
    return run("check", *arguments, *DAY, "--strict").code


def test_an_open_question_is_no_fault_unless_strict(run, karta):
    assert run("check", karta(), *DAY).code == 0
    assert strict(run, karta()) == 8
    assert strict(run, karta(), "--json") == 8
    assert strict(run, karta("sos_map: 1\n")) == 0
    assert "Nothing in particular" in run("check", "karta.yaml").out.decode()


def test_strict_answers_all_the_same(tmp_path):
    file = tmp_path / "karta.yaml"
    file.write_text(MAP, encoding="utf-8")
    program = [sys.executable, "-m", "sos_map", "check", str(file), *DAY, "--strict"]
    ran = subprocess.run(
        [*program, "--json"], capture_output=True, check=False, cwd=tmp_path
    )
    data = json.loads(ran.stdout)
    assert (ran.returncode, data["ok"], ran.stderr) == (8, True, b"")
    assert data["findings"]


def test_a_wrong_file_is_wrong_before_anything_is_asked(run, karta):
    ran = run("check", karta(f"{MAP}  - {{id: n5, text: x}}\n"), "--strict")
    assert ran.code == 3
    assert "id-duplicate" in ran.err
    assert "L-D01" not in ran.out.decode() + ran.err


def test_in_json_each_question_says_which_thing(run, karta):
    data = json.loads(run("check", karta(), *DAY, "--json").out)
    assert (data["ok"], data["problems"], data["migrated"]) == (True, [], [])
    assert data["counts"]["steps"] == 5
    first = next(one for one in data["findings"] if one["code"] == "L-D01")
    text, ask, source = (first.pop(name) for name in ("text", "ask", "source"))
    assert first == {
        "code": "L-D01",
        "weight": "first",
        "certainty": "sure",
        "id": f"{CANARY}2",
        "path": "$.dangers[0]",
        "line": 6,
        "column": 5,
        "also": [],
        "missing": [],
    }
    assert CANARY not in text + ask + source
    assert (data["accepted"], data["remarks"]) == ([], [])


def test_what_is_accepted_is_counted_and_listed_with_all(run, karta):
    file = karta(with_accepted())
    out = run("check", file, *DAY).out.decode()
    assert "L-D01" not in out
    assert "Left as it is, with a reason: 1." in out
    everything = run("check", file, *DAY, "--all").out.decode()
    assert "Left as it is, with a reason:\n\nL-D01" in everything
    assert CANARY not in out + everything
    data = json.loads(run("check", file, *DAY, "--json").out)
    assert [one["code"] for one in data["accepted"]] == ["L-D01"]


def test_what_is_accepted_is_not_open_to_strict(run, karta):
    text = with_accepted().partition("steps:")[0]
    assert strict(run, karta(text)) == 0
    assert strict(run, karta(text.replace(ACCEPTED, ""))) == 8


def test_an_entry_that_does_not_count_is_told_with_its_line(run, karta):
    entry = ACCEPTED.replace(f", why: {CANARY}", "")
    out = run("check", karta(with_accepted(entry)), *DAY).out.decode()
    assert "L-D01" in out
    assert re.search(
        r"^12:\d+ \$\.dangers\[0\]\.extensions Something is left", out, re.MULTILINE
    )


def test_the_agency_says_it_in_its_own_words(run, karta):
    Path("ord.yaml").write_text(
        "sv:\n  finding.L-D01.ask: Vad vill ni i stället?\n  three_columns.x: annat\n",
        encoding="utf-8",
    )
    out = run(
        "check", karta(), *DAY, "--language", "sv", "--words", "ord.yaml"
    ).out.decode()
    assert "Fråga: Vad vill ni i stället?" in out
    Path("ord.yaml").write_text("sv:\n  finding.L-D99: Nej.\n", encoding="utf-8")
    wrong = run("check", karta(), "--language", "sv", "--words", "ord.yaml")
    assert (wrong.code, "words-key-unknown" in wrong.err) == (7, True)


def test_the_day_decides(run, karta):
    file = karta(MAP.replace("steps:", "steps:\n  - {id: n9, text: x, since: 2030}"))
    now = json.loads(run("check", file, *DAY, "--json").out)["findings"]
    later = json.loads(run("check", file, "--date", "2031-01-01", "--json").out)
    assert len(later["findings"]) == len(now) + 1
    ran = run("check", file, "--date", CANARY)
    assert (ran.code != 0, "date-needed" in ran.err, CANARY in ran.err) == (
        True,
        True,
        False,
    )


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_places_are_found_on_standard_input_too(run, form):
    text = MAP
    if form == "json":
        text = '{\n "sos_map": 1,\n "occasions": [{"id": "m", "date": "2026-01-10",'
        text += ' "kind": "mapping"}],\n "people": [{"id": "p"}],\n "dangers": [\n'
        text += '  {"id": "d", "text": "när mamma dricker", "worried": [{"who": "p"}]}'
        text += "\n ]\n}\n"
    out = run("check", "-", *DAY, stdin=text.encode()).out.decode()
    assert re.search(r"^    6:\d \$\.dangers\[0\]$", out, re.MULTILINE)


def test_an_older_file_says_what_was_changed_and_where_things_stood(run, karta):
    old = (
        "sos_map: 0\n"
        "occasions: [{id: m, date: 2026-01-10, kind: mapping}]\n"
        "existing_safety:\n"
        "  - id: es1\n"
        "    text: Mormor kom.\n"
        "    dates: [2025-12-24]\n"
    )
    ran = run("check", karta(old), *DAY)
    out = ran.out.decode()
    assert ran.code == 0
    assert "Changed when the file was read: $.existing_safety[0].dates" in out
    assert "    4:5 $.existing_safety[0]\n" in out


def test_a_hand_written_file_is_answered_in_its_own_keys_and_places(run, karta):
    text = (
        "sos-map: 1\n"
        "barn:\n"
        "  vera: {född: 2017}\n"
        "möten:\n"
        "  m1: {dag: 2026-01-10, vad: kartläggning}\n"
        "faror:\n"
        "  f1:\n"
        "    oroliga: [gun]\n"
        "    möte: m1\n"
        "    för att: När det blir sent somnar ingen igen.\n"
        "vuxna:\n"
        "  gun: {nätverk: ja}\n"
    )
    out = run("check", karta(text), *DAY).out.decode()
    assert "    7:3 faror › f1\n" in out
    assert "    3:3 barn › 1\n" in out
    assert "$.dangers" not in out
