"""What stock parsers forgive is refused (privacy §3.1): rows that have no test yet."""

from __future__ import annotations

import json
import re
import socket
from typing import Any

import pytest

from sos_map import dumps, loads
from sos_map.errors import SosMapError
from sos_map.schema import read


def code_of(text: str | bytes, **options: Any) -> str:
    with pytest.raises(SosMapError) as caught:
        loads(text, **options)
    return caught.value.code


def extended(number: str) -> str:
    return f'{{"sos_map": 1, "case": {{"extensions": {{"p": {{"x": {number}}}}}}}}}'


@pytest.mark.parametrize("format", ["json", "yaml"])
@pytest.mark.parametrize(
    "number",
    [
        "0.12345678901234567890",
        "0.1234567890123456789",
        "123456789012345678.9",
        "1.00000000000000000001",
        "9007199254740993.5",
        "1e-400",
        "4e-324",
        "-0.30000000000000000001",
    ],
)
def test_a_number_that_would_be_rounded_is_refused(number: str, format: Any) -> None:
    assert code_of(extended(number), format=format) == "not-a-number"


@pytest.mark.parametrize("format", ["json", "yaml"])
@pytest.mark.parametrize(
    "number",
    [
        *("0.1", "0.30000000000000004", "0.10000000000000001", "1e22", "2.50", "1E5"),
        *("5.960464477539063e-08", "5e-324", "1.7976931348623157e308", "0.0", "0e9"),
    ],
)
def test_a_number_that_comes_back_is_kept(number: str, format: Any) -> None:
    case = loads(extended(number), format=format)
    again = json.loads(dumps(case))["case"]["extensions"]["p"]["x"]

    assert again == float(number)


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("format", ["json", "yaml"])
def test_one_byte_order_mark_is_fine_in_text_and_in_bytes(
    mark: str, format: Any
) -> None:
    text = mark + ('{"sos_map": 1}' if format == "json" else "sos_map: 1\n")

    assert loads(text, format=format) == loads(text.encode(), format=format)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-be", "utf-32", "utf-32-be"])
def test_wide_encodings_are_named(encoding: str) -> None:
    assert code_of('{"sos_map": 1}'.encode(encoding)) == "utf-16"


@pytest.mark.parametrize("reference", [False, True])
def test_no_document_sends_the_checker_anywhere(
    reference: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    for key in ("$schema", "$ref", "$id", "@context", "$dynamicRef"):
        for place in ("http://evil.example/x", "file:///etc/passwd"):
            whole = json.dumps({"sos_map": 1, key: place})
            inner = json.dumps({"sos_map": 1, "people": [{"id": "p", key: place}]})
            assert code_of(whole, reference=reference) == "field-unknown"
            assert code_of(inner, reference=reference) == "field-unknown"


def nodes(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [node for item in value for node in nodes(item)]
    if not isinstance(value, dict):
        return []
    return [value, *(node for item in value.values() for node in nodes(item))]


def test_the_schema_asks_for_nothing_that_grows_faster_than_the_text() -> None:
    found = nodes(read())
    patterns = {x["pattern"] for x in found if isinstance(x.get("pattern"), str)}

    assert not any("uniqueItems" in node for node in found)
    assert len(patterns) > 5
    for pattern in patterns:
        bare = re.sub(r"\[[^\]]*\]", "c", pattern)
        # No repetition without end inside another repetition, and no way back.
        assert not re.search(r"[*+][^()]*\)[*+{]", bare), pattern
        assert not re.search(r"\\[1-9]|\(\?", bare), pattern


@pytest.mark.parametrize("reference", [False, True])
@pytest.mark.parametrize(
    "text",
    [" " * 99_000, " " * 99_000 + "\x00", "a" * 99_000 + "\x00", "\u200b" * 99_000],
)
def test_a_text_made_to_confuse_a_pattern_is_settled(
    reference: bool, text: str
) -> None:
    """It ends: a pattern that goes back and forth would take days."""
    data = json.dumps({"sos_map": 1, "people": [{"id": "p", "name": text}]})

    assert code_of(data, reference=reference).startswith("text-")
