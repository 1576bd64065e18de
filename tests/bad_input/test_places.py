"""Every problem of a bad file at once, each with its line, column and path."""

from __future__ import annotations

import pytest

from sos_map import load, loads, open_document
from sos_map.errors import SosMapError


def told(error: SosMapError) -> list[str]:
    return [f"{p.line}:{p.column} {p.code} {p.path}" for p in error.problems]


def test_every_problem_is_told_at_its_place(bad):
    with pytest.raises(SosMapError) as caught:
        load(bad.path)

    assert told(caught.value) == bad.expected
    assert type(caught.value) is bad.error


def test_bytes_are_told_the_same_as_a_file(bad):
    with pytest.raises(SosMapError) as caught:
        loads(bad.path.read_bytes(), format=bad.format)

    assert told(caught.value) == bad.expected


def test_the_reference_implementation_tells_the_same(bad):
    with pytest.raises(SosMapError) as caught:
        open_document(bad.path, reference=True)

    assert told(caught.value) == bad.expected


def test_a_file_is_told_the_same_whatever_its_line_ends(bad_lines):
    data = bad_lines.path.read_bytes().replace(b"\n", b"\r\n")
    with pytest.raises(SosMapError) as caught:
        loads(data, format=bad_lines.format)

    assert told(caught.value) == bad_lines.expected


def test_a_text_says_its_format_itself_when_it_is_an_object(bad_object):
    with pytest.raises(SosMapError) as caught:
        loads(bad_object.path.read_bytes())

    assert told(caught.value) == bad_object.expected


def test_problems_come_in_the_order_of_the_text(bad):
    with pytest.raises(SosMapError) as caught:
        load(bad.path)

    places = [(problem.line, problem.column) for problem in caught.value.problems]
    assert places == sorted(places)
    assert all(line >= 1 and column >= 1 for line, column in places)


def test_every_place_is_inside_the_text(bad_lines):
    text = bad_lines.path.read_bytes().decode("utf-8-sig", errors="replace")
    lines = text.split("\n")
    with pytest.raises(SosMapError) as caught:
        load(bad_lines.path)

    for problem in caught.value.problems:
        assert problem.line <= len(lines)
        assert problem.column <= len(lines[problem.line - 1]) + 1


def test_at_least_ten_files_have_three_faults_on_different_lines(table):
    lines = [{line.partition(":")[0] for line in bad.expected} for bad in table]

    assert sum(len(numbers) >= 3 for numbers in lines) >= 10


def test_the_table_and_the_folder_hold_the_same_files(table, root):
    folder = root / "tests" / "bad_input" / "cases"

    assert {bad.path.name for bad in table} == {path.name for path in folder.iterdir()}


def test_a_duplicate_says_where_the_first_one_stands(root):
    path = root / "tests" / "bad_input" / "cases" / "id-duplicate.yaml"
    with pytest.raises(SosMapError) as caught:
        load(path)

    assert [problem.also for problem in caught.value.problems] == [
        (("$.people[0].id", 3, 5),),
        (("$.people[0].id", 3, 5),),
        (("$.goals[0].id", 10, 5),),
    ]
