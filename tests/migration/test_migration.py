"""An older file is read as it was meant; it is never changed, and places stay true."""

from __future__ import annotations

import copy
import json
import sys
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sos_map import InvalidCase, dumps, load, loads, open_document, save
from sos_map.admission import admit
from sos_map.files.canonical import as_data
from sos_map.migrate import NEWEST, is_newer, migrated
from sos_map.migrate.steps import STEPS
from sos_map.testing import case_maps

few = settings(max_examples=25)
DAYS = st.sampled_from(["2025-05-17", "2024", "2023-11~", "2025-06-01?"])
WORDED = {
    "existing_safety": ["how_often"],
    "steps": ["outcome"],
    "ratings": ["why_not_lower", "why_not_higher"],
}
OLD = """\
# Ett utkast från före den första utgåvan.
sos_map: 0
steps:
  - {id: n1, text: Fråga grannen., outcome: klart}
existing_safety:
  - id: es1
    text: Birgitta kom.
    how_often: fyra gånger på ett år
    dates:
      - 2025-05-17
      - 2025-06-01
"""


def down(data: dict[str, Any]) -> dict[str, Any]:
    """Write a document of today as a draft of format 0 would have had it.

    What the old format had no room for stays as it is today; a draft may hold both.
    """
    old = copy.deepcopy(data) | {"sos_map": 0}
    for section, fields in WORDED.items():
        for thing in old.get(section, ()):
            for field in fields:
                if thing.get(field, {}).keys() == {"text"}:
                    thing[field] = thing[field]["text"]
            if all(act.keys() == {"date"} for act in thing.get("acts", [{}])):
                thing["dates"] = [act["date"] for act in thing.pop("acts")]
    return old


@st.composite
def cases(draw: st.DrawFn) -> Any:
    """Random maps, with much of what the first step moves."""
    data = as_data(draw(case_maps(2)))
    words = st.sampled_from([{"text": "Ja: 5 % – å"}, {"text": "#", "language": "en"}])
    for section, fields in WORDED.items():
        for thing in data.get(section, ()):
            for field in fields:
                if draw(st.booleans()):
                    thing[field] = draw(words)
            if section == "existing_safety" and draw(st.booleans()):
                acts = st.lists(DAYS.map(lambda day: {"date": day}), min_size=1)
                thing["acts"] = draw(acts)
    return admit(data)


@few
@given(cases())
def test_a_map_written_in_the_old_format_is_the_same_map(case):
    old = down(as_data(case))

    assert loads(json.dumps(old)) == case
    assert loads(yaml.safe_dump(old), format="yaml") == case


@few
@given(cases())
def test_every_change_has_a_note_with_a_sentence_in_both_languages(case):
    old = down(as_data(case))
    asked = copy.deepcopy(old)
    new, notes = migrated(old)

    assert old == asked  # what was handed over is not touched
    assert new == as_data(case)
    changed = [
        (section, place, name)
        for section in WORDED
        for place, thing in enumerate(old.get(section, ()))
        for name, value in thing.items()
        if new[section][place].get(name) != value
    ]
    assert sorted(note.was for note in notes) == sorted(changed)
    for note in notes:
        for language in ("sv", "en"):
            assert note.sentence(language).startswith(f"{note.path} ")
            assert "{was}" not in note.sentence(language)


@few
@given(cases())
def test_a_document_of_today_is_handed_on_as_it_is(case):
    data = as_data(case)
    same, notes = migrated(data)
    assert same is data
    assert notes == ()


def test_a_document_of_today_loads_no_step(tmp_path):
    import subprocess

    (tmp_path / "a.json").write_text('{"sos_map": 1}')
    code = (
        "import sys, sos_map; sos_map.load('a.json');"
        "sys.exit('sos_map.migrate.steps' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=tmp_path)


def test_there_is_one_step_for_every_number():
    assert len(STEPS) == NEWEST


def test_the_story_of_an_old_draft(tmp_path):
    path = tmp_path / "utkast.yaml"
    path.write_text(OLD, encoding="utf-8")

    document = open_document(path)

    safety = document.case.existing_safety[0]
    assert [act.date for act in safety.acts] == ["2025-05-17", "2025-06-01"]
    assert safety.how_often is not None
    assert safety.how_often.text == "fyra gånger på ett år"
    assert path.read_text(encoding="utf-8") == OLD  # reading changes no file
    assert [note.sentence("sv") for note in document.notes] == [
        "$.existing_safety[0].how_often Orden i `how_often` blev `{text: …}`.",
        "$.existing_safety[0].dates Datumen i `dates` blev en lista i `acts`, "
        "med ett `date` för varje.",
        "$.steps[0].outcome Orden i `outcome` blev `{text: …}`.",
    ]
    assert load(path) == document.case
    saved = save(document.case, tmp_path / "karta.json")
    assert saved.notes == ()
    assert open_document(tmp_path / "karta.json").notes == ()


@pytest.mark.parametrize(
    ("wrong", "right", "place"),
    [
        ("      - 2025-06-01", "      - i juni", (11, 9)),
        ("      - 2025-06-01", "      - {day: 1}", (11, 9)),
        ("outcome: klart", "outcome: ' '", (4, 36)),
        ("how_often: fyra gånger på ett år", "how_often: [ofta]", (8, 5)),
        (
            "    dates:\n      - 2025-05-17\n      - 2025-06-01\n",
            "    dates: x\n",
            (9, 5),
        ),
    ],
)
def test_problems_of_an_old_file_stand_where_they_stand_in_it(wrong, right, place):
    assert wrong in OLD
    with pytest.raises(InvalidCase) as caught:
        loads(OLD.replace(wrong, right))
    (problem,) = caught.value.problems
    assert (problem.line, problem.column) == place
    assert "juni" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        {"sos_map": 0, "steps": {"a": 1}, "existing_safety": "x", "ratings": [1, None]},
        {"sos_map": 0, "existing_safety": [{"dates": "2025", "acts": []}]},
        {"sos_map": 0, "existing_safety": [{"id": "e", "dates": ["2025"], "acts": []}]},
    ],
)
def test_what_has_another_shape_is_left_for_the_schema(data):
    new, notes = migrated(data)
    assert notes == ()
    assert new == data | {"sos_map": 1}
    with pytest.raises(InvalidCase):
        admit(new)


@few
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text() | st.floats(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_nothing_that_is_no_old_document_is_touched(data):
    assert migrated(data)[0] is data
    assert is_newer(data) is False


@pytest.mark.parametrize("number", [2, 3, 10**6, 2.0])
def test_a_newer_file_is_refused_with_what_to_do_and_nothing_else(number, tmp_path):
    text = json.dumps({"sos_map": number, "framtid": [1], "people": "annorlunda"})
    path = tmp_path / "ny.json"
    path.write_text(text)
    with pytest.raises(InvalidCase) as caught:
        load(path)
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == ("format-newer", "$.sos_map")
    assert (problem.line, problem.column) == (1, 2)
    assert "nyare version" in problem.hint("sv")
    assert "newer version" in problem.hint("en")
    assert path.read_text() == text
    with pytest.raises(InvalidCase) as caught:
        loads(text, reference=True)
    assert caught.value.code == "format-newer"


@pytest.mark.parametrize("number", [True, False, -1, 0.5, 1.5, "2", "0", None, [2]])
def test_what_is_no_number_of_a_format_is_another_problem(number):
    with pytest.raises(InvalidCase) as caught:
        loads(json.dumps({"sos_map": number}))
    assert "format-newer" not in [p.code for p in caught.value.problems]


def test_what_comes_out_is_always_written_in_the_newest_format():
    assert json.loads(dumps(loads(OLD)))["sos_map"] == NEWEST
