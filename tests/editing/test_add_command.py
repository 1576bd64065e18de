"""`sos-map add`: the file as it was with one thing more, or as it was."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from sos_map import dumps, load, loads
from sos_map.cli import COMMANDS, main

FILE = """\
# Påhittad familj.
sos_map: 1
people:
  - {id: sara, name: Sara}  # mamma
  - {id: tove, name: KANARIE}
steps:
  - {id: n1, text: "Går hem"}
  # under stegen
"""


@pytest.fixture
def path(tmp_path) -> Path:
    made = tmp_path / "karta.yaml"
    made.write_text(FILE, encoding="utf-8")
    return made


@pytest.fixture
def run(capsys, monkeypatch) -> Any:
    def ran(*arguments: str, given: str = "") -> tuple[int, str, str]:
        stdin = io.TextIOWrapper(io.BytesIO(given.encode()), encoding="utf-8")
        monkeypatch.setattr(sys, "stdin", stdin)
        monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
        with pytest.raises(SystemExit) as left:
            main(["add", *arguments])
        out = capsys.readouterr()
        return int(left.value.code or 0), out.out, out.err

    return ran


def test_a_step_is_added_and_its_id_printed(run, path):
    fields = ["--text", "Ringer: nu", "--owners", "sara", "--owners=tove"]

    code, out, err = run(str(path), "steps", *fields, "--due", "2026-02-01")

    assert (code, out, err) == (0, "n2\n", "")
    assert path.read_text(encoding="utf-8") == FILE + (
        '\n  - {id: n2, text: "Ringer: nu", owners: [sara, tove], due: 2026-02-01}\n'
    )


def test_values_are_read_as_the_format_has_them(run, path):
    fields = ["--text", "19.40", "--for-months", "6", "--shown-to", "[]"]

    assert run(str(path), "goals", *fields)[0] == 0
    goal = load(path).goals[0]

    assert (goal.text, goal.for_months, goal.shown_to) == ("19.40", 6, ())


def test_a_thing_within_the_thing_is_given_as_json_or_by_its_first_field(run, path):
    fields = ["--text", "Föll", "--children", "sara", "--verbatim", "true"]
    child = '{"child": "tove", "text": "kall"}'

    assert run(str(path), "harms", *fields, "--children", child)[0] == 0
    harm = load(path).harms[0]

    assert [(c.child, c.text) for c in harm.children] == [
        ("sara", None),
        ("tove", "kall"),
    ]
    assert harm.verbatim is True


def test_a_thing_is_read_as_json_from_standard_input(run, path):
    code, out, _ = run(str(path), "wall", "--json", given='{"text": "Vera # 8"}')

    assert (code, json.loads(out)) == (0, {"ok": True, "id": "w1"})
    assert load(path).wall[0].text == "Vera # 8"


def test_a_json_file_is_saved_in_the_canonical_form(run, tmp_path):
    path = tmp_path / "karta.json"
    path.write_bytes(dumps(loads(FILE)))

    assert run(str(path), "wall", "--text", "Otis vaknar")[0] == 0
    case = load(path)

    assert path.read_bytes() == dumps(case)
    assert [line.text for line in case.wall] == ["Otis vaknar"]


@pytest.mark.parametrize(
    ("arguments", "given", "status"),
    [
        (["steps", "--text", "KANARIE", "--owners", "KANARIE"], "", 3),
        (["steps", "--texxt", "KANARIE"], "", 2),
        (["steps", "KANARIE"], "", 2),
        (["steps", "--text"], "", 2),
        (["steps", "--text", "KANARIE", "--text", "KANARIE"], "", 2),
        (["steps"], "", 2),
        (["KANARIE", "--text", "x"], "", 2),
        (["steps", "--id", "sara", "--text", "KANARIE"], "", 3),
        (["steps", "--json"], "KANARIE", 4),
        (["steps", "--json"], '["KANARIE"]', 3),
        (["steps", "--json"], '{"text": "x", "KANARIE": "x"}', 3),
        (["harms", "--text", "x", "--children", "{KANARIE"], "", 4),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_written(
    run, path, arguments, given, status
):
    code, out, err = run(str(path), *arguments, given=given)

    assert code == status
    assert "KANARIE" not in out + err
    assert out + err
    assert path.read_text(encoding="utf-8") == FILE
    assert [entry.name for entry in path.parent.iterdir()] == ["karta.yaml"]


def test_a_wrong_field_is_answered_with_the_nearest(run, path):
    assert "`--text`" in run(str(path), "steps", "--texxt", "x")[2]


def test_a_file_that_is_no_map_is_left_alone(run, path):
    path.write_text(FILE + "KANARIE: x\n", encoding="utf-8")

    code, _, err = run(str(path), "steps", "--text", "x")

    assert code == 3
    assert "KANARIE" not in err


def test_a_file_that_changed_meanwhile_is_left_alone(run, path, monkeypatch):
    from sos_map.files import edit_things

    real = edit_things.thing_added

    def slow(data: bytes, section: str, thing: Any) -> bytes:
        path.write_text(FILE + "# av någon annan\n", encoding="utf-8")
        return real(data, section, thing)

    monkeypatch.setattr(edit_things, "thing_added", slow)
    code, _, err = run(str(path), "steps", "--text", "x")

    assert code == 5
    assert "file-changed" in err
    assert path.read_text(encoding="utf-8") == FILE + "# av någon annan\n"


def test_a_file_in_the_short_form_is_left_alone(run, path):
    path.write_text("sos-map: 1\nbarn:\n  vera: {född: 2017}\n", encoding="utf-8")

    code, _, err = run(str(path), "steps", "--text", "x")

    assert (code, "edit-hand-written" in err) == (5, True)


def test_a_missing_file_is_told(run, tmp_path):
    assert run(str(tmp_path / "nej.yaml"), "steps", "--text", "x")[0] == 4


def test_the_command_is_listed_and_its_help_names_the_sections(run):
    code, out, _ = run("--help")

    assert "add" in COMMANDS
    assert code == 0
    assert "existing_safety" in out
