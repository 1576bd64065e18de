"""Whatever a program hands over is a case map or refused, and no third thing."""

from __future__ import annotations

import enum
import json
import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sos_map import dumps
from sos_map.admission import admit
from sos_map.errors import InvalidCase
from sos_map.model.edges import SECTIONS
from sos_map.schema import read
from sos_map.testing import random_case


def names() -> list[str]:
    schema = read()
    bodies = [schema, *schema["$defs"].values()]
    return sorted({name for body in bodies for name in body["properties"]})


KEYS = st.sampled_from(names()) | st.text(max_size=3)
LEAVES = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([10**20, -(10**400), 2**64, 2**63, 0, 1])
    | st.floats()
    | st.text(st.characters(), max_size=4)
    | st.sampled_from(["p1", "2025-02-30", "9" * 5_000, "guardian:p1", "given", ""])
)
DATA = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(KEYS, inner, max_size=4)
        | st.tuples(inner, inner)
    ),
    max_leaves=12,
)
DOCUMENTS = st.fixed_dictionaries(
    {"sos_map": st.just(1) | LEAVES},
    optional={
        section: st.lists(
            st.dictionaries(KEYS, DATA, max_size=5)
            | st.fixed_dictionaries({"id": st.sampled_from(["p1", "p2"])}),
            max_size=3,
        )
        | DATA
        for section in ("case", "labels", *SECTIONS)
    },
)
RELAXED = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=list(HealthCheck),
)


def settle(data: object, *, reference: bool = False) -> list[tuple[str, str]]:
    error: InvalidCase | None = None
    try:
        case = admit(data, reference=reference)
    except InvalidCase as raised:
        error = raised
    if error is not None:
        assert (error.__cause__, error.__context__) == (None, None)
        return [(p.code, p.path) for p in error.problems]
    assert admit(json.loads(dumps(case))) == case
    return []


@RELAXED
@given(DATA)
def test_any_data_is_refused_or_a_case_map(data):
    assert settle(data) == settle(data, reference=True)


@RELAXED
@given(DOCUMENTS)
def test_anything_like_a_document_is_refused_or_a_case_map(data):
    assert settle(data) == settle(data, reference=True)


class Word(str):
    __slots__ = ()


class Number(enum.IntEnum):
    ONE = 1


class Fields(dict):  # type: ignore[type-arg]
    pass


class Things(list):  # type: ignore[type-arg]
    pass


STRANGE = [
    (b"x", "build-value"),
    (object(), "build-value"),
    ({1, 2}, "build-value"),
    (Word("x"), "build-value"),
    (Number.ONE, "build-value"),
    (float("nan"), "not-a-number"),
    (float("-inf"), "not-a-number"),
    (10**20, "not-a-number"),
    (-(10**400), "not-a-number"),
    ("half \ud800", "lone-surrogate"),
    ({1: "x"}, "key-not-text"),
    ({None: "x"}, "key-not-text"),
    ({"\udc00": "x"}, "lone-surrogate"),
]


@pytest.mark.parametrize(("value", "code"), STRANGE, ids=range(len(STRANGE)))
@pytest.mark.parametrize("place", ["title", "children", "extensions", "elsewhere"])
@pytest.mark.parametrize("reference", [False, True])
def test_what_no_parser_gives_has_a_code_of_its_own(value, code, place, reference):
    told = settle({"sos_map": 1, "case": {place: value}}, reference=reference)

    path = f"$.case.{'?' if place == 'elsewhere' else place}"
    assert told == [(code, path)]


@pytest.mark.parametrize("reference", [False, True])
def test_data_that_holds_itself_is_too_deep(reference):
    around: list[object] = []
    around.append(around)

    assert settle(around, reference=reference)[0][0] == "too-deep"
    assert settle({"sos_map": 1, "people": around}, reference=reference)


def test_a_tuple_is_a_list_whose_references_are_checked():
    people = ({"id": "p1", "hidden_from": ("p9",)},)

    assert settle({"sos_map": 1, "people": people}) == [
        ("label-unknown", "$.people[0].hidden_from[0]")
    ]
    assert settle({"sos_map": 1, "people": ({"id": "p1"}, {"id": "p1"})}) == [
        ("id-duplicate", "$.people[1].id")
    ]


def test_dicts_and_lists_of_another_class_are_checked_as_well():
    people = Things([Fields(id="p1", hidden_from=Things(["p9"]))])

    assert settle(Fields(sos_map=1, people=people)) == [
        ("label-unknown", "$.people[0].hidden_from[0]")
    ]
    harms = Things([Fields(id="h1", text="x", children=Things([Fields(child="p9")]))])
    assert settle(Fields(sos_map=1, harms=harms)) == [
        ("reference-dangling", "$.harms[0].children[0].child")
    ]


def test_true_is_not_one_and_one_point_is():
    assert settle({"sos_map": True}) == [("format-unknown", "$.sos_map")]
    assert settle({"sos_map": 1.0}) == []
    goal = {"id": "g", "text": "x", "for_months": 3.0}
    assert settle({"sos_map": 1, "goals": [goal]}) == []
    goal["for_months"] = True
    assert settle({"sos_map": 1, "goals": [goal]})[0][0] == "type-integer"


def test_a_random_case_with_anything_put_anywhere_is_settled():
    rng = random.Random(11)  # noqa: S311
    anything = [None, True, 0, 1.5, 10**30, "", "x", [], {}, "9" * 5_000, float("nan")]
    for _ in range(60):
        data = json.loads(dumps(random_case(rng, size=3)))
        section = rng.choice([name for name in data if name != "sos_map"])
        things = data[section]
        thing = rng.choice(things) if isinstance(things, list) else things
        thing[rng.choice([*thing, "id", "at", "note"])] = rng.choice(anything)
        assert settle(data) == settle(data, reference=True)


def test_a_label_in_a_list_that_points_at_nothing_is_checked():
    act = {"date": "2025", "hidden_from": ["p9"]}
    safety = {"id": "es1", "text": "x", "acts": [act]}

    assert settle({"sos_map": 1, "existing_safety": [safety]}) == [
        ("label-unknown", "$.existing_safety[0].acts[0].hidden_from[0]")
    ]
