"""The search finds a canary in every spelling, and the family has one everywhere."""

from __future__ import annotations

import base64
import json
import urllib.parse

import pytest
from silence_family import family
from silence_search import DAY, heard, reachable, token

from sos_map.model.edges import SECTIONS
from sos_map.schema import read

WORD = f"Ringde {token(17)} i går"
SPELLINGS = {
    "plain": WORD,
    "upper": WORD.upper(),
    "utf-8": WORD.encode(),
    "utf-16": WORD.encode("utf-16"),
    "utf-32": WORD.encode("utf-32-be"),
    "escaped": WORD.encode("unicode_escape"),
    "unicode": "".join(f"\\u{ord(c):04x}" for c in WORD),
    "braces": "".join(f"\\u{{{ord(c):x}}}" for c in WORD),
    "hexadecimal": "".join(f"\\x{ord(c):02x}" for c in WORD),
    "octal": "".join(f"\\{ord(c):03o}" for c in WORD),
    "json": json.dumps([{WORD: 1}]),
    "percent": urllib.parse.quote(WORD),
    "percent all": "".join(f"%{b:02X}" for b in WORD.encode()),
    "quoted printable": "".join(f"={b:02X}" for b in WORD.encode()),
    "html": "".join(f"&#x{ord(c):x};" for c in WORD),
    "html decimal": "".join(f"&#{ord(c)};" for c in WORD),
    "hex": WORD.encode().hex(),
    "reversed": WORD[::-1],
    "spaced": " ".join(WORD),
    "numbers": str([*WORD.encode()]),
    "repr": repr(WORD.encode("utf-16")),
    "a day": "date(1887-04-03)",
    "a day of Python": "datetime.date(1887, 4, 3)",
    "a season": "'1887-spring'",
}


@pytest.mark.parametrize("spelling", SPELLINGS)
def test_a_canary_is_heard_in_every_spelling(spelling: str) -> None:
    assert heard(SPELLINGS[spelling])


@pytest.mark.parametrize("before", range(6))
def test_a_canary_is_heard_in_base64_wherever_it_begins(before: int) -> None:
    text = b"x" * before + WORD.encode()
    assert heard(base64.b64encode(text))
    assert heard(base64.b64encode(text).decode())


@pytest.mark.parametrize(
    "text",
    [
        "$.people[3].born [date-form] A date is written 2025-09-12, 2025-09 or 2025.",
        "load.py:1887 > admission.py:40",
        b"\x00\xff%PDF-1.7",
    ],
    ids=["message", "place", "bytes"],
)
def test_nothing_else_is_heard(text: str | bytes) -> None:
    assert not heard(text)


def test_everything_that_hangs_on_an_error_is_reached() -> None:
    cause = UnicodeDecodeError("utf-8", WORD.encode(), 0, 1, "x")
    error = ValueError("silent")
    error.__cause__ = cause
    assert any(heard(text) for text in reachable(error))
    noted = ValueError("silent")
    noted.add_note(WORD)
    assert any(heard(text) for text in reachable(noted))
    group = ExceptionGroup("silent", [KeyError(WORD)])
    assert any(heard(text) for text in reachable(group))


def test_every_field_of_words_has_a_canary_of_its_own() -> None:
    made = family()
    assert len(made.places) == len(set(made.places)) > 400
    whole = json.dumps(made.data)
    for canary in made.places:
        assert canary in whole
    # No word of the sample that it was made from is left.
    assert not {"Hampus", "Tilde", "Jenny", "Gunvor"} & {
        *whole.replace('"', " ").split()
    }
    assert DAY.search(whole)


def test_every_section_and_every_form_is_there() -> None:
    made = family()
    assert {*SECTIONS} <= made.data.keys()
    words = {
        f"{section}.{field}"
        for section in SECTIONS
        for thing in made.data[section]
        for field in thing
    }
    assert len(words) > len(read()["$defs"])
    for text in made.texts.values():
        assert heard(text)
        assert text.count(b"kanarieq") > 400
