"""Texts that are too large, too deep or too clever are refused, at once."""

from __future__ import annotations

import time

import pytest

from sos_map import loads
from sos_map.errors import FileProblem, InvalidCase, SosMapError
from sos_map.files import decode as decoding
from sos_map.files.limits import MAX_DEPTH

JSON = b'{"sos_map": 1, "people": '
YAML = b"sos_map: 1\npeople: "


def refused(text: bytes, **options: object) -> SosMapError:
    began = time.process_time()
    with pytest.raises(SosMapError) as caught:
        loads(text, **options)
    assert time.process_time() - began < 2
    return caught.value


@pytest.mark.parametrize("levels", [MAX_DEPTH, 255, 300, 1_023, 1_030, 100_000])
@pytest.mark.parametrize("reference", [False, True])
def test_json_with_too_many_levels_is_refused(levels, reference):
    text = JSON + b"[" * levels + b"]" * levels + b"}"
    error = refused(text, reference=reference)

    assert type(error) is FileProblem
    assert [(p.code, p.line, p.column) for p in error.problems] == [
        ("too-deep", 1, len(JSON) + MAX_DEPTH)
    ]


@pytest.mark.parametrize("levels", [MAX_DEPTH, 1_000, 100_000])
def test_yaml_with_too_many_levels_is_refused(levels):
    error = refused(YAML + b"[" * levels + b"]" * levels)

    assert type(error) is FileProblem
    assert [(p.code, p.line, p.column) for p in error.problems] == [
        ("too-deep", 2, len("people: ") + MAX_DEPTH)
    ]


@pytest.mark.parametrize(
    "text",
    [b"- " * 2_000 + b"a", b"? " * 2_000 + b"a", b"{" * 100_000, b"{? [" * 10_000],
    ids=["lists", "keys", "objects as keys", "lists as keys"],
)
def test_no_way_of_nesting_yaml_goes_deeper(text):
    error = refused(text, format="yaml")

    assert error.problems[-1].code == "too-deep"


def test_the_deepest_document_that_is_allowed_is_read():
    levels = MAX_DEPTH - 1
    for text in (
        JSON + b"[" * levels + b"]" * levels + b"}",
        YAML + b"[" * levels + b"]" * levels,
    ):
        error = refused(text)
        assert (type(error), error.code) == (InvalidCase, "type-object")


@pytest.mark.parametrize("text", [b"{}" + b" " * 99, b"# " + b"x" * 99])
def test_a_file_beyond_the_limit_is_refused(monkeypatch, text):
    monkeypatch.setattr(decoding, "MAX_BYTES", 100)

    error = refused(text)
    assert [(p.code, p.line) for p in error.problems] == [("too-large", 0)]
    assert refused(text[:100]).code != "too-large"


@pytest.mark.parametrize(
    "number", [b"9" * 5_000, b"-" + b"9" * 21, b"1e999", b"-1e999", b"1" + b"0" * 400]
)
def test_a_number_of_thousands_of_digits_is_refused(number):
    error = refused(b'{"sos_map": ' + number + b"}")

    assert [(p.code, p.line, p.column) for p in error.problems] == [
        ("not-a-number", 1, 13)
    ]


@pytest.mark.parametrize("number", [b"1.000", b"1.0e0", b"1." + b"0" * 400])
def test_a_long_way_of_writing_one_is_one(number):
    case = loads(b'{"sos_map": ' + number + b"}")

    assert type(case.sos_map) is int


def test_a_long_number_is_no_other_problem_beside_another():
    error = refused(b'{"sos_map": 1.' + b"0" * 400 + b', "x": 1}')

    assert [problem.code for problem in error.problems] == ["field-unknown"]


def test_thousands_of_digits_in_yaml_are_a_text_where_a_number_should_be():
    error = refused(
        b"sos_map: 1\ngoals:\n  - {id: g, text: x, for_months: " + b"9" * 5000 + b"}"
    )

    assert [problem.code for problem in error.problems] == ["type-integer"]


@pytest.mark.parametrize("day", ["9" * 5_000, "99999999999999999999", "9" * 4_301])
def test_a_date_of_thousands_of_digits_is_only_a_wrong_date(day):
    error = refused(f"sos_map: 1\npeople:\n  - {{id: p, born: '{day}'}}".encode())

    assert [problem.code for problem in error.problems] == ["when-form"]


def test_a_text_of_many_megabytes_is_too_long():
    text = b'{"sos_map": 1, "case": {"title": "' + b"a" * 8_000_000 + b'"}}'
    error = refused(text)

    assert [problem.code for problem in error.problems] == ["text-too-long"]


def test_a_field_name_of_a_megabyte_is_only_unknown():
    error = refused(b'{"sos_map": 1, "' + b"a" * 1_000_000 + b'": 1}')

    assert [problem.code for problem in error.problems] == ["field-unknown"]


def test_a_laugh_of_many_levels_is_refused_where_it_begins():
    lines = ["a0: &a0 [ha, ha]"]
    lines += [f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]" for n in range(1, 40)]
    error = refused("\n".join(lines).encode())

    assert {problem.code for problem in error.problems} == {"yaml-anchor"}


def test_many_things_with_one_id_are_told_in_time():
    things = b",".join(b'{"id": "a%d"}' % n for n in range(20_000))
    again = b",".join([b'{"id": "a19999"}'] * 5_000)
    error = refused(b'{"sos_map": 1, "people": [' + things + b"," + again + b"]}")

    assert len(error.problems) == 5_000
    assert {p.also for p in error.problems} == {
        (("$.people[19999].id", *error.problems[0].also[0][1:]),)
    }
