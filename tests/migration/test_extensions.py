"""What other programs keep in a file is kept, whatever JSON it is."""

from __future__ import annotations

import json
import math
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from sos_map import FileProblem, InvalidCase, build, changed, dumps, loads
from sos_map.building.changing import with_added, with_version
from sos_map.files.canonical import as_data
from sos_map.files.limits import MAX_DEPTH

few = settings(max_examples=150)
WHOLE = st.integers(-(2**63), 2**64 - 1)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
SCALARS = (
    st.none()
    | st.booleans()
    | WHOLE
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS
)
KEPT = st.dictionaries(
    TEXTS,
    st.recursive(
        SCALARS,
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4)
        ),
        max_leaves=20,
    ),
    max_size=5,
)


def script_with(kept: Any) -> Any:
    m = build(extensions=kept)
    m.harm("…", extensions=kept)
    m.person("Sara")
    return m


def same(one: Any, other: Any) -> bool:
    """Compare as JSON: 1.0 is 1, and true is not."""
    return _marked(one) == _marked(other)


def _marked(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _marked(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_marked(inner) for inner in value]
    return (isinstance(value, bool), value)


@few
@given(KEPT)
def test_any_json_survives_every_round_trip_and_every_change(kept):
    case = script_with(kept).case()
    text = dumps(case)

    assert same(as_data(case.harms[0].extensions), kept)
    assert same(json.loads(text)["harms"][0].get("extensions"), kept)
    assert same(json.loads(text)["case"].get("extensions"), kept)
    again = loads(text)
    assert again == case
    assert hash(again.case.extensions) == hash(case.case.extensions)
    assert dumps(again) == text
    for after in (
        changed(case, "p1", name="Sara Ekwall"),
        changed(case, "h1", text="Annat."),
        with_added(case, "harms", text="Mer."),
        with_version(case, "h1", why="…", since="2025", text="Nytt."),
    ):
        assert after.harms[0].extensions == case.harms[0].extensions
        assert after.case.extensions == case.case.extensions


class Quoted(yaml.SafeDumper):
    """Writes texts in quotation marks and numbers as JSON does."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _scalar(kind: str) -> Any:
    def represent(dumper: Any, value: Any) -> Any:
        text = json.dumps(value)
        if "." not in text:  # a tag would stand before 1e+22, and not before 1.0e+22
            text = text.replace("e+", ".0e+").replace("e-", ".0e-")
        return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", text)

    return represent


Quoted.add_representer(float, _scalar("float"))
Quoted.add_representer(type(None), _scalar("null"))
Quoted.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, '"'),
)


#: A key that nobody could tell from another by eye is refused in YAML.
YAML_KEYS = st.text("abcåäöÅÄÖ日本 _-:#", min_size=1).map(str.strip).filter(bool)
YAML_SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | TEXTS
)
YAML_KEPT = st.dictionaries(
    YAML_KEYS,
    st.recursive(
        YAML_SCALARS,
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(YAML_KEYS, inner, max_size=4)
        ),
        max_leaves=20,
    ),
    max_size=5,
)


@few
@given(YAML_KEPT)
def test_any_json_survives_yaml(kept):
    case = script_with(kept).case()
    data = json.loads(dumps(case))
    text = yaml.dump(data, Dumper=Quoted, sort_keys=False, allow_unicode=False)
    again = loads(text, format="yaml")
    assert again == case
    assert dumps(again) == dumps(case)


def deep(levels: int, leaf: Any = 1) -> Any:
    for _ in range(levels):
        leaf = {"a": leaf}
    return leaf


def test_nothing_is_taken_that_could_not_be_read_again():
    # `$.harms[0].extensions` is three levels down.
    fits = script_with(deep(MAX_DEPTH - 3)).case()
    assert loads(dumps(fits)) == fits
    for levels in (MAX_DEPTH - 2, MAX_DEPTH + 1, 300, 100_000):
        with pytest.raises(InvalidCase) as caught:
            script_with(deep(levels)).case()
        assert {p.code for p in caught.value.problems} == {"too-deep"}
    with pytest.raises(InvalidCase):
        changed(fits, "h1", extensions=deep(MAX_DEPTH - 2))


@pytest.mark.parametrize(
    ("kept", "code"),
    [
        ({"a": math.nan}, "not-a-number"),
        ({"a": [math.inf]}, "not-a-number"),
        ({"a": 2**64}, "not-a-number"),
        ({"a": {"b": -(2**63) - 1}}, "not-a-number"),
        ({"a": "\ud800"}, "lone-surrogate"),
        ({"\ud800": 1}, "lone-surrogate"),
        ({1: "a"}, "key-not-text"),
        ({"a": {"x", "y"}}, "build-value"),
        ({"a": object()}, "build-value"),
    ],
)
def test_what_is_no_json_is_refused_with_the_line(kept, code):
    m = build()
    m.harm("…", extensions=kept)
    with pytest.raises(InvalidCase) as caught:
        m.case()
    (problem,) = caught.value.problems
    assert (problem.code, problem.path) == (code, "$.harms[0].extensions")
    assert problem.line
    with pytest.raises(InvalidCase) as caught:
        changed(script_with({}).case(), "h1", extensions=kept)
    assert caught.value.code == code


def test_a_handle_among_them_is_refused_and_not_emptied():
    m = build()
    sara = m.person("Sara")
    m.harm("…", extensions={"program": {"vem": sara}})
    with pytest.raises(InvalidCase) as caught:
        m.case()
    assert caught.value.code == "build-value"


def test_unknown_fields_stand_nowhere_else():
    with pytest.raises(InvalidCase) as caught:
        loads('{"sos_map": 1, "people": [{"id": "p1", "x_program": 1}], "extra": {}}')
    assert [p.code for p in caught.value.problems] == ["field-unknown"] * 2


def test_whole_floats_stay_equal_and_no_bit_of_a_long_one_is_lost():
    kept = {"a": 1.0, "b": 1e22, "c": -0.5, "d": 2.0**53, "e": 2**64 - 1, "f": 5e-324}
    case = script_with(kept).case()
    assert as_data(case.harms[0].extensions) == kept
    assert loads(dumps(case)) == case


@pytest.mark.parametrize(
    "word",
    ["18446744073709551615", "-9223372036854775808", "1e3", "1.50", "-0", "0.1e-7"],
)
def test_a_number_is_the_same_number_in_yaml_and_json(word):
    def kept(template: str, **options: str) -> Any:
        case = loads(template.replace("WORD", word), **options)
        return case.case.extensions["a"]

    in_json = kept('{"sos_map": 1, "case": {"extensions": {"a": WORD}}}')
    assert kept("sos_map: 1\ncase:\n  extensions: {a: WORD}\n") == in_json
    assert in_json == json.loads(word)
    assert type(in_json) is type(json.loads(word))


@pytest.mark.parametrize(
    "word",
    ["18446744073709551616", "-9223372036854775809", "9" * 5_000, "1e999", "-1e999"],
)
@pytest.mark.parametrize(
    "template",
    [
        '{"sos_map": 1, "case": {"extensions":\n{"a": WORD}}}',
        '{"sos_map": 1, "case": {"\\u0065xtensions":\n{"a": WORD}}}',
        '{"sos_map": 1, "case": {"extensions":\n{"a": [{"b": WORD}]}}}',
        "sos_map: 1\ncase: {extensions: {a: WORD}}\n",
        "sos_map: 1\ncase:\n  extensions: {a: [b, WORD]}\n",
    ],
)
def test_a_number_that_would_be_rounded_is_refused_with_its_place(word, template):
    with pytest.raises(FileProblem) as caught:
        loads(template.replace("WORD", word))
    (problem,) = caught.value.problems
    line, column = problem.line, problem.column
    assert problem.code == "not-a-number"
    assert template.splitlines()[line - 1][column - 1 :].startswith("WORD")
