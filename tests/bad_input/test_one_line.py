"""The same document on one line of JSON has the same problems in the same order."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sos_map import load, loads
from sos_map.admission import admit
from sos_map.errors import SosMapError
from sos_map.files import json_text, yaml_text
from sos_map.files.decode import checked, opened


def data_of(bad: Any) -> Any:
    parse = json_text.parse if bad.format == "json" else yaml_text.parse
    return parse(checked(opened(bad.path.read_bytes())))


def in_short(error: SosMapError) -> list[tuple[str, str]]:
    return [(problem.code, problem.path) for problem in error.problems]


@pytest.mark.parametrize("escaped", [True, False])
def test_one_line_of_json_has_the_same_problems(bad_document, escaped):
    data = data_of(bad_document)
    with pytest.raises(SosMapError) as longer:
        load(bad_document.path)
    with pytest.raises(SosMapError) as shorter:
        loads(json.dumps(data, ensure_ascii=escaped), format="json")

    assert in_short(shorter.value) == in_short(longer.value)
    assert {problem.line for problem in shorter.value.problems} == {1}


def test_unreadable_json_on_one_line_has_the_same_problems(broken_json):
    data = broken_json.path.read_bytes().replace(b"\n", b" ").rstrip()
    with pytest.raises(SosMapError) as caught:
        loads(data, format="json")

    expected = [tuple(line.split()[1:]) for line in broken_json.expected]
    assert in_short(caught.value) == expected


def test_plain_data_has_the_same_problems_as_its_text(bad_document):
    with pytest.raises(SosMapError) as caught:
        admit(data_of(bad_document))

    expected = [tuple(line.split()[1:]) for line in bad_document.expected]
    assert sorted(in_short(caught.value)) == sorted(expected)
    assert {(p.line, p.column) for p in caught.value.problems} == {(0, 0)}
