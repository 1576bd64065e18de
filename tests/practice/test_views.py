"""L-D12: how each one sees a worry; fires, and stays quiet, on small maps."""

from __future__ import annotations

import pytest
from practice_maps import changed, found, ids
from test_worries import OTHERS, SAID_AGAIN

FATHER = [
    {"id": "k9", "person": "pappa", "tie": "parent", "of": "otis"},
    {"id": "k8", "person": "pappa", "tie": "parent", "of": "nora"},
]

D12 = {
    "a parent": (changed("st1"), True),
    "a child who can": (changed("st2"), True),
    "a parent not asked": (changed(st1={"view": "not_asked"}), True),
    "a guardian": (
        changed(
            add={
                "people": [{"id": "farfar"}],
                "custody": [{"id": "c1", "person": "farfar", "child": "otis"}],
            }
        ),
        True,
    ),
    "a second parent": (
        changed(add={"people": [{"id": "pappa"}], "kinships": FATHER}),
        True,
    ),
    "a view of an earlier version": (changed(add=SAID_AGAIN), True),
    "a dispute outside the words": (changed(st1={"view": "disagrees"}), True),
    "half a dispute outside the words": (changed(st1={"view": "partly"}), True),
    "all heard": (changed(), False),
    "unsure is a view": (changed(st1={"view": "unsure"}), False),
    "not to be told is a choice": (changed(st1={"view": "not_told"}), False),
    "a dispute in its part": (
        changed(st1={"view": "partly"}, d1={"dispute": {"text": "Mamma ser annat."}}),
        False,
    ),
    "a dispute in the words": (
        changed(
            st1={"view": "disagrees"},
            d1={"text": "När hon dricker somnar hon. Mamma säger att hon är vaken."},
        ),
        False,
    ),
    "a dispute in a language without a list": (
        changed(st1={"view": "disagrees"}, d1={"text": "نحن قلقون", "language": "ar"}),
        False,
    ),
    "a dispute of somebody from whom a child is protected": (
        changed(
            st1={"view": "disagrees"},
            add={
                "protections": [
                    {"id": "pr1", "person": "otis", "level": "marking"}
                    | {"against": ["mamma"]}
                ]
            },
        ),
        False,
    ),
    "a child too young": (changed("st2", otis={"born": "2023"}), False),
    "a child whose age is not sure": (changed("st2", otis={"born": "2018?"}), False),
    "a child of unknown age": (changed("st2", otis={"born": None}), False),
    "the parent of another child": (
        changed(add={"people": [{"id": "pappa"}], "kinships": FATHER[1:]}),
        False,
    ),
    "a foster parent": (
        changed(
            add={
                "people": [{"id": "pappa"}],
                "kinships": [{**FATHER[0], "nature": "foster"}],
            }
        ),
        False,
    ),
    "custody that ended": (
        changed(
            add={
                "people": [{"id": "farfar"}],
                "custody": [
                    {"id": "c1", "person": "farfar", "child": "otis", "ended": "2024"}
                ],
            }
        ),
        False,
    ),
    **{
        f"a parent {name}": (
            changed(
                add={"people": [{"id": "pappa", **how}], "kinships": FATHER},
            ),
            False,
        )
        for name, how in {
            "who has died": {"died": "2024-11"},
            "of whom nobody knows": {"unknown": True},
            "who cannot be reached": {"whereabouts": "utomlands"},
        }.items()
    },
    "somebody from whom the child is protected": (
        changed(
            add={
                "people": [{"id": "pappa"}],
                "kinships": FATHER,
                "protections": [
                    {"id": "pr1", "person": "otis", "level": "marking"}
                    | {"against": ["pappa"]}
                ],
            }
        ),
        False,
    ),
    **{
        f"somebody from whom it is hidden, as {label}": (
            changed(
                d1={"hidden_from": [label]},
                add={"people": [{"id": "pappa"}], "kinships": FATHER}
                if "pappa" in label
                else {},
                st1={"view": "not_asked"} if label == "guardian:otis" else {},
            ),
            False,
        )
        for label in ("pappa", "pappa:parent:otis", "guardian:otis")
    },
    "a draft": (changed("st1", m1={"kind": "report"}), False),
    **{name: (changed("st1", d1=how), False) for name, how in OTHERS.items()},
}

TABLES = {"L-D12": D12}
ROWS = [
    pytest.param(code, data, fires, id=f"{code}: {name}")
    for code, table in TABLES.items()
    for name, (data, fires) in table.items()
]


@pytest.mark.parametrize(("code", "data", "fires"), ROWS)
def test_the_rule_asks_when_it_should_and_only_then(code, data, fires):
    assert bool(ids(data, code)) is fires


def test_who_has_not_been_heard_is_pointed_at():
    (one,) = found(changed("st1", "st2"), "L-D12")
    assert [spot.id for spot in one.also] == ["mamma", "otis"]
    (one,) = found(changed(st1={"view": "partly"}), "L-D12")
    assert (one.variant, [spot.id for spot in one.also]) == ("dispute", ["mamma"])


def test_a_view_is_asked_for_only_once_it_could_be_given():
    later = {"occasions": [{"id": "m9", "date": "2026-02-01", "kind": "review"}]}
    data = changed(st1={"at": "m9"}, add=later)
    assert ids(data, "L-D12") == ["d1"]
    assert ids(data, "L-D12", "2026-02-01") == []
    assert ids(data, "L-D12", None) == []
