"""A damaged file is refused, with a problem and a place, or it still is a map."""

from __future__ import annotations

import random
import time

import pytest

from sos_map import CaseMap, loads
from sos_map.errors import SosMapError

FORMATS = ("yaml", "json")


@pytest.fixture(params=FORMATS)
def format(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def text(format, small_yaml, small_json) -> bytes:
    return small_yaml if format == "yaml" else small_json


def settle(data: bytes, format: str | None) -> str:
    """Read; anything but a map or a problem of ours fails the test."""
    began = time.process_time()
    error: SosMapError | None = None
    try:
        case = loads(data, format=format)
    except SosMapError as raised:
        error = raised
    assert time.process_time() - began < 2
    if error is None:
        assert type(case) is CaseMap
        return "read"
    assert error.problems
    assert error.__context__ is None
    for problem in error.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert problem.hint("sv") != problem.code
    return error.code


def test_a_file_cut_off_anywhere_is_settled(text, format):
    codes = {settle(text[:length], format) for length in range(len(text))}

    assert "empty" in codes
    assert len(codes) > 2


def test_a_file_cut_off_anywhere_is_settled_without_its_format(text):
    for length in range(0, len(text), 3):
        settle(text[:length], None)


def test_a_file_with_bits_turned_is_settled(text, format):
    rng = random.Random(17)  # noqa: S311
    codes = set()
    for _ in range(1_200):
        damaged = bytearray(text)
        for _ in range(rng.choice((1, 1, 2, 5))):
            damaged[rng.randrange(len(damaged))] ^= 1 << rng.randrange(8)
        codes.add(settle(bytes(damaged), format))

    broken = {"yaml": "yaml-character", "json": "not-json"}[format]
    assert {"not-utf8", broken, "field-unknown", "read"} <= codes


def test_a_file_with_bytes_put_in_is_settled(text, format):
    rng = random.Random(18)  # noqa: S311
    marks = [bytes([n]) for n in range(256)]
    marks += [
        b"---\n",
        b"...\n",
        b"&a ",
        b"*a",
        b"!!x ",
        b"<<: ",
        b"? ",
        b"- ",
        b"%A\n",
    ]
    marks += [
        b"\xef\xbb\xbf",
        b"\xe2\x80\xa8",
        b"\xc2\x85",
        b"\xed\xa0\x80",
        b"\\ud800",
    ]
    marks += [b"\r", b"\r\n", b"\t", b"{" * 80, b"[" * 80, b"|\n", b">-\n", b'"', b"'"]
    for _ in range(900):
        at = rng.randrange(len(text) + 1)
        settle(text[:at] + rng.choice(marks) + text[at + rng.randrange(3) :], format)


def test_a_file_with_parts_moved_is_settled(text, format):
    rng = random.Random(19)  # noqa: S311
    lines = text.splitlines(keepends=True)
    for _ in range(300):
        moved = lines[:]
        one, other = rng.randrange(len(moved)), rng.randrange(len(moved))
        moved[one], moved[other] = moved[other], moved[one]
        if rng.random() < 0.3:
            moved.insert(one, moved[other])
        settle(b"".join(moved), format)


@pytest.mark.parametrize("seed", range(3))
def test_bytes_without_any_sense_are_settled(seed):
    rng = random.Random(seed)  # noqa: S311
    for _ in range(300):
        settle(rng.randbytes(rng.randrange(1, 60)), rng.choice((None, *FORMATS)))


def test_marks_of_both_formats_in_any_order_are_settled():
    rng = random.Random(23)  # noqa: S311
    marks = [
        *"{}[],:\"'\\-?!&*|>%@#~ \n\t",
        "sos_map",
        ": ",
        "- ",
        "1",
        "people",
        "---\n",
    ]
    for _ in range(1_500):
        text = "".join(rng.choices(marks, k=rng.randrange(1, 25)))
        settle(text.encode(), rng.choice((None, *FORMATS)))
