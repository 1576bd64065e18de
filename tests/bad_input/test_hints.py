"""What the sentences say beside where: the nearest name, the choices, the limits."""

from __future__ import annotations

import pytest

from sos_map import load, loads
from sos_map.errors import SosMapError


def hints(text: str, language: str = "en") -> list[str]:
    with pytest.raises(SosMapError) as caught:
        loads(text)
    return [problem.hint(language) for problem in caught.value.problems]


def test_every_sentence_is_whole_in_both_languages(bad):
    with pytest.raises(SosMapError) as caught:
        load(bad.path)

    for problem in caught.value.problems:
        for language in ("sv", "en"):
            hint = problem.hint(language)
            assert hint.endswith((".", "?"))
            assert problem.code != hint
            assert "{" not in hint.replace("{}", "")
        assert problem.hint("sv") != problem.hint("en")


@pytest.mark.parametrize(
    ("written", "meant"),
    [("nmae", "name"), ("intepreter", "interpreter"), ("hiden_from", "hidden_from")],
)
def test_an_unknown_field_is_answered_with_the_nearest_known(written, meant):
    text = f"sos_map: 1\npeople:\n  - {{id: p, {written}: x}}\n"

    assert hints(text)[0].endswith(f"Did you mean `{meant}`?")
    assert hints(text, "sv")[0].endswith(f"Menade du `{meant}`?")


def test_nothing_is_suggested_when_nothing_is_near():
    text = "sos_map: 1\npeople:\n  - {id: p, vårdnadshavare: x}\n"

    assert "Did you mean" not in hints(text)[0]


def test_the_nearest_field_is_one_of_the_same_thing():
    text = "sos_map: 1\npeople:\n  - {id: p, kin: x}\n"

    assert "kind" not in hints(text)[0]  # sources have a kind, people do not


def test_a_missing_field_is_named():
    text = "sos_map: 1\noccasions:\n  - {id: o}\n"

    assert [hint.split("`")[1] for hint in hints(text)] == ["date", "kind"]


def test_the_possible_choices_are_listed():
    text = "sos_map: 1\nbodies:\n  - {id: b, name: x, kind: y}\n"

    listed = hints(text)[0].partition(": ")[2].rstrip(".")
    assert {*listed.split(", ")} == {
        *("team", "school", "health", "police", "court", "provider", "other")
    }


def test_a_reference_says_what_it_may_point_at():
    text = "sos_map: 1\ncase: {children: [x]}\n"

    assert "person" in hints(text)[0]


def test_a_limit_is_named():
    text = "sos_map: 1\ngoals:\n  - {id: g, text: x, for_months: 0}\n"

    assert "1" in hints(text)[0]
