"""The fast way of reading JSON sees exactly what the slow way sees."""

from __future__ import annotations

import json
import random
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sos_map.errors import FileProblem
from sos_map.files.json_text import located, parse

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**18), 10**18)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
    | st.text('"\\/u0022 {}[],:', max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text('ab"\\u0022', max_size=3), inner, max_size=4)
    ),
    max_leaves=15,
)


def outcome(read: Any, text: bytes) -> tuple[Any, ...]:
    try:
        return ("data", read(text))
    except FileProblem as error:
        return (
            "problems",
            [(p.line, p.column, p.code, p.path) for p in error.problems],
        )


def both_see_the_same(text: bytes) -> tuple[Any, ...]:
    fast = outcome(parse, text)
    slow = outcome(lambda text: located(text)[0], text)
    assert fast == slow
    return fast


def escaped(text: str, rng: random.Random) -> str:
    """Write some characters inside the strings of a JSON text as escapes."""

    def one(match: re.Match[str]) -> str:
        part = match[0]
        if part == '\\"':
            return "\\u0022"
        if len(part) > 1 or ord(part) > 0xFFFF or rng.random() > 0.3:
            return part
        return f"\\u{ord(part):04x}"

    def string(match: re.Match[str]) -> str:
        inside = re.sub(r"\\u[0-9a-f]{4}|\\.|.", one, match[0][1:-1], flags=re.DOTALL)
        return f'"{inside}"'

    return re.sub(r'"(?:[^"\\]|\\.)*"', string, text, flags=re.DOTALL)


@given(VALUES, st.booleans(), st.sampled_from([None, 2]))
@settings(max_examples=200)
def test_both_ways_read_any_value_alike(value, plain, indent):
    text = json.dumps(value, ensure_ascii=plain, indent=indent)

    assert both_see_the_same(text.encode()) == ("data", value)


@given(VALUES, st.integers(0, 999))
@settings(max_examples=150)
def test_both_ways_read_escapes_alike(value, seed):
    text = escaped(json.dumps(value), random.Random(seed))  # noqa: S311

    assert both_see_the_same(text.encode()) == ("data", value)


@given(
    st.lists(st.tuples(st.text('ab"\\', max_size=2), VALUES), min_size=2, max_size=5)
)
@settings(max_examples=150)
def test_both_ways_see_a_key_that_stands_twice(pairs):
    names = [key for key, _ in pairs]
    rng = random.Random(len(names))  # noqa: S311
    inside = ",".join(
        f"{escaped(json.dumps(key), rng)}:{json.dumps(value)}" for key, value in pairs
    )
    kind, told = both_see_the_same(b'{"a b":{' + inside.encode() + b"}}")

    if len(set(names)) < len(names):
        assert kind == "problems"
        assert {code for _l, _c, code, _p in told} == {"duplicate-key"}
        assert len(told) == len(names) - len(set(names))


@pytest.mark.parametrize(
    "text",
    [
        b'{"a": "\\u0022", "a": 1}',
        b'{"a": "\\"\\"\\"", "a": "x"}',
        b'{"a": "\\u0022\\u0022\\u0022\\u0022", "a": "", "b": ""}',
        b'{"a": 1, "\\u0061": 2}',
        b'{"\\u0022a": "\\u0022", "\\"a": ""}',
        b'[{"a": {"b": 1, "b": 1}}]',
        b'{"": 1, "": 2}',
        b'{"a": [], "a": []}',
    ],
)
def test_a_forged_second_key_is_seen(text):
    kind, told = both_see_the_same(text)

    assert kind == "problems"
    assert {code for _line, _column, code, _path in told} == {"duplicate-key"}


@pytest.mark.parametrize(
    "text",
    [
        *(
            b"",
            b" ",
            b"{",
            b"}",
            b"[",
            b"]",
            b"[1,]",
            b"[,]",
            b'{"a":}',
            b'{"a"}',
            b"{,}",
        ),
        *(
            b'{"a":1,}',
            b"{a:1}",
            b"{1:1}",
            b"nul",
            b"True",
            b"tru",
            b"truefalse",
            b"+1",
        ),
        *(b"01", b"-", b"1.", b".1", b"1e", b"1e+", b"0x1", b"1_0", b"--1", b"-01"),
        *(
            b'"',
            b'"\\x"',
            b'"\\u12"',
            b'"\\u123g"',
            b'"\n"',
            b'"\t"',
            b'"\x00"',
            b"'a'",
        ),
        *(b"[1 2]", b'["a" "b"]', b"1 2", b"[1]]", b"// a", b"[1]\x0b", b"\xc2\xa0[1]"),
        *(b"[1]\xc2\xa0", b"\x0c1", b"[1,\xe2\x80\xa82]", b"[[[", b'{"a":{', b'{"a'),
    ],
)
def test_both_ways_refuse_what_is_not_json(text):
    kind, told = both_see_the_same(text)

    assert kind == "problems"
    assert [code for _line, _column, code, _path in told] == ["not-json"]


def test_both_ways_see_a_changed_random_document_alike(several, data_of):
    rng = random.Random(8)  # noqa: S311
    for case in several[:12]:
        text = bytearray(json.dumps(data_of(case)).encode())
        for _ in range(12):
            changed = text[:]
            at = rng.randrange(len(changed))
            changed[at : at + rng.randrange(3)] = rng.choice(
                [b'"', b"{", b"}", b"[", b"]", b",", b":", b"\\", b"1", b" ", b"", b"e"]
            )
            both_see_the_same(bytes(changed))
