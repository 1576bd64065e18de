"""L-R03, L-R05: fires, and stays quiet, on small maps."""

from __future__ import annotations

import pytest
from practice_maps import changed, found, ids, quiet

M3 = {"occasions": [{"id": "m3", "date": "2026-01-15", "kind": "review"}]}


def answer(number, **how):
    """Return the map in which one of the four answered in another way."""
    return changed(**{f"r{number}": {"value": None, **how}})


MAMMA, MORMOR, SOC, OTIS = range(4)
NAMELESS = {"id": "r9", "scale": "sc1", "at": "m1", "value": 3, "quote": "Ja."}

R03 = {
    "a parent is missing": (changed("r0"), True),
    "the network is missing": (changed("r1"), True),
    "a professional is missing": (changed("r2"), True),
    "a child who can is missing": (changed("r3"), True),
    "a parent was not asked": (answer(MAMMA, status="not_asked"), True),
    "the network was not there": (answer(MORMOR, status="not_present"), True),
    "the child's talk was long before": (
        changed(m2={"date": "2025-11-01"}),
        True,
    ),
    "the network answered another scale": (
        changed(
            r1={"scale": "sc2"}, add={"scales": [{"id": "sc2", "kind": "willingness"}]}
        ),
        True,
    ),
    "somebody imagined the child's number": (
        changed(r3={"by": "mormor", "mode": "proxy", "as_imagined_for": "otis"}),
        True,
    ),
    "more are missing than are nameless": (
        changed("r0", "r1", add={"ratings": [NAMELESS]}),
        True,
    ),
    "a network member in the job is no network": (
        changed(nm1={"kind": "professional"}),
        True,
    ),
    "of whom nothing is said is one only": (
        changed("r1", "r3", soc={"profession": None}, m2={"present": ["otis"]}),
        True,
    ),
    "who talks with a child is no network": (
        changed("r1", soc={"profession": None}, m2={"present": ["otis", "soc"]}),
        True,
    ),
    "a friend who is a nurse is no professional": (
        changed("r2", mormor={"profession": "sjuksköterska"}),
        True,
    ),
    "a friend is no professional": (
        changed("r2", m2={"present": ["otis", "mormor"]}),
        True,
    ),
    "four voices": (changed(), False),
    "a parent declined": (answer(MAMMA, status="declined"), False),
    "a child could not": (answer(OTIS, status="unable"), False),
    "unclear": (answer(MORMOR, status="unclear"), False),
    "taken back": (answer(MORMOR, status="withdrawn"), False),
    "of whom nothing is said may be the one": (
        changed("r1", "nm1", add={"ratings": [{**NAMELESS, "by": "granne"}]})
        | {"people": [*quiet()["people"], {"id": "granne"}]},
        False,
    ),
    "a friend who is a nurse is network": (
        changed(mormor={"profession": "sjuksköterska"}),
        False,
    ),
    "kin is network": (
        changed(
            "nm1",
            add={
                "kinships": [
                    {"id": "k9", "person": "mormor", "tie": "parent", "of": "mamma"}
                ]
            },
        ),
        False,
    ),
    "a friend beside one of whom nothing is said": (
        changed(soc={"profession": None}, m2={"present": ["otis"]}),
        False,
    ),
    "who talks with a child is there for a job": (
        changed(soc={"profession": None}, m2={"present": ["otis", "soc"]}),
        False,
    ),
    "one nameless may be the one": (changed("r0", add={"ratings": [NAMELESS]}), False),
    "a child too young": (changed("r3", otis={"born": "2022-06"}), False),
    "a child of unknown age": (changed("r3", otis={"born": None}), False),
    "a child whose age is not sure": (changed("r3", otis={"born": "2018?"}), False),
    "the parent has died": (changed("r0", mamma={"died": "2025"}), False),
    "the parent is not to be met": (
        changed(
            "r0",
            add={
                "protections": [
                    {"id": "pr1", "person": "otis", "level": "marking"}
                    | {"against": ["mamma"]}
                ]
            },
        ),
        False,
    ),
    "no number at the meeting": (changed("r0", "r1", "r2"), False),
    "supervision": (changed("r0", m1={"kind": "supervision"}), False),
    "a scale for one person": (changed("r0", sc1={"kind": "confidence"}), False),
    "a scale that ended": (changed("r0", sc1={"ended": "2026-01-15"}), False),
    "a scale with other ends took over": (
        changed(
            "r0", add={"scales": [{"id": "sc2", "kind": "pair", "supersedes": "sc1"}]}
        ),
        False,
    ),
    "a first wall with lines and a scale": (
        changed("r0", "d1", "g1", "h1", "es1", "n1", "st1", "st2", "sc1", "r1")
        | {"scales": [{"id": "sc1", "kind": "overall"}]},
        False,
    ),
}

GIVEN = {"quote": None}
R05 = {
    "a bare number": (changed(r0=GIVEN), True),
    "a bare range": (changed(r0={**GIVEN, "value": None, "range": [3, 4]}), True),
    "good enough is no reason": (changed(r0={**GIVEN, "good_enough": 8}), True),
    "a note is no reason": (changed(r0={**GIVEN, "note": "Fråga igen."}), True),
    "by a body's member": (changed(r2=GIVEN), True),
    "in a draft": (changed(r0=GIVEN, m1={"kind": "report"}), True),
    "imagined": (
        changed(r0={**GIVEN, "mode": "proxy", "as_imagined_for": "otis"}),
        True,
    ),
    **{
        f"with {field}": (changed(r0={**GIVEN, field: value}), False)
        for field, value in {
            "why_not_lower": {"text": "Mormor kommer."},
            "why_not_higher": {"text": "Ingen löning än."},
            "one_up": {"text": "Att grannen säger ja."},
            "observed_instead": {"text": "Håller sig nära."},
            "because": ["es1"],
            "quote": "Ja.",
        }.items()
    },
    "in another language": (
        changed(r0={**GIVEN, "one_up": {"text": "نعم", "language": "ar"}}),
        False,
    ),
    **{
        status: (changed(r0={**GIVEN, "value": None, "status": status}), False)
        for status in (
            *("declined", "unable", "not_asked", "not_present", "unclear", "withdrawn"),
        )
    },
    "an old paper": (changed(r0=GIVEN, m1={"kind": "historic"}), False),
    "a meeting to come": (
        changed(
            r0={**GIVEN, "at": "m9"},
            add={"occasions": [{"id": "m9", "date": "2026-05", "kind": "review"}]},
        ),
        False,
    ),
    "a scale that ended": (changed(r0=GIVEN, sc1={"ended": "2026-01-15"}), False),
    "a first wall with lines and a scale": (
        changed("d1", "g1", "h1", "es1", "n1", "st1", "st2", r0=GIVEN)
        | {"scales": [{"id": "sc1", "kind": "overall"}]},
        False,
    ),
}

TABLES = {"L-R03": R03, "L-R05": R05}
ROWS = [
    pytest.param(code, data, fires, id=f"{code}: {name}")
    for code, table in TABLES.items()
    for name, (data, fires) in table.items()
]


@pytest.mark.parametrize(("code", "data", "fires"), ROWS)
def test_the_rule_asks_when_it_should_and_only_then(code, data, fires):
    assert bool(ids(data, code)) is fires


@pytest.mark.parametrize(
    ("number", "group"),
    list(enumerate(["parent", "network", "professional", "child"])),
)
def test_the_missing_voice_is_named_and_its_meeting_pointed_at(number, group):
    (one,) = found(changed(f"r{number}"), "L-R03")
    assert one.missing == (group,)
    assert [one.spot.id, *(spot.id for spot in one.also)] == ["sc1", "m1"]


def test_each_meeting_is_asked_about_for_itself():
    data = changed(add=M3)
    data["ratings"].append({**NAMELESS, "at": "m3", "by": "mamma"})
    (one,) = found(data, "L-R03")
    assert [spot.id for spot in one.also] == ["m3"]
    assert one.missing == ("network", "professional")  # Otis was asked three days ago


def test_who_talks_with_a_child_is_not_the_missing_professional():
    data = changed("r1", soc={"profession": None}, m2={"present": ["otis", "soc"]})
    assert found(data, "L-R03")[0].missing == ("network",)
    data = changed("r1", soc={"profession": None}, m2={"present": ["otis"]})
    assert found(data, "L-R03")[0].missing == ("network", "professional")
