"""Wherever a number stands a word does too, with what was said beside it."""

from __future__ import annotations

import pytest

import sos_map

BASE = """\
sos-map: 1
barn: {{vera: {{}}}}
vuxna: {{maja: {{}}}}
möten: {{m1: {{dag: 2026-02-12, vad: kartläggning, med: [maja]}}}}
faror:
  f1:
    för att: x
    siffror: {{m1: {{maja: {{{said}, sa: "som att hålla andan"}}}}}}
"""


@pytest.mark.parametrize(
    ("said", "value", "marks", "status"),
    [
        ("siffra: 4", 4, (), "given"),
        ("siffra: avstod", None, (), "declined"),
        ("siffra: 4–5", None, (4, 5), "given"),
        ("mellan: 4–5", None, (4, 5), "given"),
        ("mellan: [4, 5]", None, (4, 5), "given"),
    ],
)
def test_a_number_a_word_or_two_marks(
    said: str, value: float | None, marks: tuple[float, ...], status: str
) -> None:
    rating = sos_map.loads(BASE.format(said=said)).ratings[0]
    assert (rating.value, tuple(rating.range or ()), rating.status) == (
        value,
        marks,
        status,
    )
    assert rating.quote is not None


def test_another_word_is_refused() -> None:
    with pytest.raises(sos_map.InvalidCase) as caught:
        sos_map.loads(BASE.format(said="siffra: fyra"))
    assert [p.code for p in caught.value.problems] == ["type-number"]
