"""L-C01: fires, and stays quiet, on small maps."""

from __future__ import annotations

import pytest
from practice_maps import changed, ids, quiet, thing


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

TABLES = {"L-C01": C01}
ROWS = [
    pytest.param(code, data, fires, id=f"{code}: {name}")
    for code, table in TABLES.items()
    for name, (data, fires) in table.items()
]


@pytest.mark.parametrize(("code", "data", "fires"), ROWS)
def test_the_rule_asks_when_it_should_and_only_then(code, data, fires):
    assert bool(ids(data, code)) is fires


def test_a_child_grows_up_to_be_asked():
    data = quiet()
    thing(data, "nora")["born"] = "2022-01-20"
    assert ids(data, "L-C01", "2026-01-19") == []
    assert ids(data, "L-C01", "2026-01-20") == ["nora"]
    assert ids(data, "L-C01", None) == []  # on the day of the last meeting
