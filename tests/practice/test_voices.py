"""L-R03, L-R05, L-C01: fires, and stays quiet, on small maps."""

from __future__ import annotations

import pytest
from practice_maps import changed, found, ids, quiet, thing

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
        changed(
            add={
                "network": [
                    {"id": "nm1", "person": "mormor", "kind": "professional"},
                ]
            }
        ),
        True,
    ),
    "four voices": (changed(), False),
    "a parent declined": (answer(MAMMA, status="declined"), False),
    "a child could not": (answer(OTIS, status="unable"), False),
    "unclear": (answer(MORMOR, status="unclear"), False),
    "taken back": (answer(MORMOR, status="withdrawn"), False),
    "one nameless may be the one": (changed("r0", add={"ratings": [NAMELESS]}), False),
    "a child too young": (changed("r3", otis={"born": "2022-06"}), False),
    "a child of unknown age": (changed("r3", otis={"born": None}), False),
    "a child whose age is not sure": (changed("r3", otis={"born": "2018?"}), False),
    "the parent has died": (changed("r0", mamma={"died": "2025"}), False),
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


def silent(*without, add=None, **changes):
    """Return the map in which Otis has said nothing of his own."""
    return changed("r3", *without, add=add, **changes)


SAID = {"text": "Jag vill sova hos mormor.", "said_by": ["otis"]}
TOOL = {"id": "t1", "tool": "three_houses", "child": "otis"}
ITEM = {"id": "i1", "tool": "t1", "zone": "good", "text": "fotboll"}

C01 = {
    "nothing": (silent(), True),
    "a number without words": (changed(r3={"quote": None}), True),
    "words that are not his own": (
        silent(add={"strengths": [{"id": "s1", "at": "m2", **SAID}]}),
        True,
    ),
    "his own words without a day": (
        silent(add={"strengths": [{"id": "s1", "verbatim": True, **SAID}]}),
        True,
    ),
    "somebody else's words": (
        silent(
            add={
                "strengths": [
                    {"id": "s1", "verbatim": True, "at": "m2", **SAID}
                    | {"said_by": ["mamma"]}
                ]
            }
        ),
        True,
    ),
    "a drawing without a day": (
        silent(add={"child_tools": [TOOL], "child_items": [ITEM]}),
        True,
    ),
    "a drawing with nothing in it": (
        silent(add={"child_tools": [{**TOOL, "at": "m2"}]}),
        True,
    ),
    "a drawing by another child": (
        silent(
            add={
                "child_tools": [{**TOOL, "child": "nora", "at": "m2"}],
                "child_items": [ITEM],
            }
        ),
        True,
    ),
    **{
        f"a drawing of a day: {name}": (
            silent(
                add={
                    "child_tools": [{**TOOL, "at": "m2", **tool}],
                    "child_items": [{**ITEM, **item}],
                }
            ),
            True,
        )
        for name, tool, item in [
            ("what adults saw", {"tool": "observation"}, {}),
            ("what was seen", {}, {"zone": "seen"}),
            ("what somebody else said", {}, {"said_by": ["mamma"]}),
            ("drawn, without words", {}, {"kind": "drawing"}),
        ]
    },
    "words of a day to come": (
        silent(
            add={
                "strengths": [
                    {"id": "s1", "verbatim": True, "since": "2026-06", **SAID}
                ]
            }
        ),
        True,
    ),
    "a number with his words": (changed(), False),
    "declined, with his words": (
        changed(r3={"value": None, "status": "declined"}),
        False,
    ),
    "his own words at a talk": (
        silent(add={"strengths": [{"id": "s1", "verbatim": True, "at": "m2", **SAID}]}),
        False,
    ),
    "his own words in another language": (
        silent(
            add={
                "strengths": [
                    {"id": "s1", "verbatim": True, "at": "m2", **SAID}
                    | {"text": "أريد", "language": "ar"}
                ]
            }
        ),
        False,
    ),
    "his own words that no longer hold": (
        silent(
            add={
                "strengths": [
                    {"id": "s1", "verbatim": True, "at": "m2", **SAID}
                    | {"ended": "2026-01-15"}
                ]
            }
        ),
        False,
    ),
    "in a drawing of a day": (
        silent(
            add={
                "child_tools": [{**TOOL, "date": "2026-01-11"}],
                "child_items": [ITEM],
            }
        ),
        False,
    ),
    "what he says of who may see it": (
        silent(
            add={"child_tools": [{**TOOL, "at": "m2", "child_says": {"text": "inte"}}]}
        ),
        False,
    ),
    "what he says of whom he trusts": (
        silent(
            add={
                "trusts": [
                    {"id": "tr1", "child": "otis", "person": "mormor", "kind": "trusts"}
                    | {"at": "m2", "text": "Hon lyssnar."}
                ]
            }
        ),
        False,
    ),
    "his view in his words": (silent(st2={"text": "Ja.", "at": "m2"}), False),
    "his version of what happened": (
        silent(h1={"accounts": [{"who": "otis", "text": "Jag ville ut."}]}),
        False,
    ),
    "too young to talk": (silent(otis={"born": "2023-01-01"}), False),
    "of unknown age": (silent(otis={"born": None}), False),
    "of an age that is not sure": (silent(otis={"born": "2018?"}), False),
    "not born": (silent(otis={"born": None, "expected": "2026-06"}), False),
    "dead": (silent(otis={"died": "2026-01-01"}), False),
    "a child whom the case is not about": (
        silent() | {"case": {"children": ["nora"]}},
        False,
    ),
    "a draft": (silent(m1={"kind": "report"}), False),
    "a first wall with lines and a scale": (
        silent("d1", "g1", "h1", "es1", "n1", "st1", "st2")
        | {"scales": [{"id": "sc1", "kind": "overall"}]},
        False,
    ),
}

TABLES = {"L-R03": R03, "L-R05": R05, "L-C01": C01}
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


def test_a_child_grows_up_to_be_asked():
    data = quiet()
    thing(data, "nora")["born"] = "2022-01-20"
    assert ids(data, "L-C01", "2026-01-19") == []
    assert ids(data, "L-C01", "2026-01-20") == ["nora"]
    assert ids(data, "L-C01", None) == []  # on the day of the last meeting
