"""L-V01, L-V02: what nobody would ever read is asked about, and nothing else."""

from __future__ import annotations

import pytest
from practice_maps import DAY, case_of, changed, found, ids, quiet, thing

from sos_map import load, view_with_report
from sos_map.practice.review import findings
from sos_map.privacy.all_readers import child_readers_of, readers_of

HIDDEN = {"hidden_from": ["team"]}
GROUND = {"ground": "Fara för repressalier. Linnea 2026-01-12."}
EVERYBODY = ["guardian:otis", "parent:otis", "network:otis", "otis"]
#: A worry of each kind, hidden from the one body that reads without a label.
KINDS = {
    "harm_threads": {"id": "x1", "text": "Att bli lämnad ensam."},
    "complicating": {"id": "x1", "text": "Trångt."},
    "wall": {"id": "x1", "text": "Skriker mycket.", "column": "worried"},
    "triggers": {"id": "x1", "text": "Hon slutar svara."},
}


def lone(section="complicating", /, **fields):
    """Return the quiet map with one worry that the team may not read."""
    return changed(add={section: [{**KINDS[section], **HIDDEN, **fields}]})


def decided(**fields):
    """Return the same with a decision on access to it."""
    access = {"id": "ac1", "of": ["x1"], "date": "2026-01-12", **HIDDEN, **fields}
    return changed(add={"complicating": [KINDS["complicating"]], "access": [access]})


def without_the_team(**labels):
    """Return a map in which nobody reads without a label, and its danger labelled."""
    data = changed("team", "h1", d1=labels)
    # Else the danger falls with the child whom nobody may see.
    return {**data, "labels": [{"section": "people", "shown_to": EVERYBODY}]}


V01 = {
    **{f"hidden, in {section}": (lone(section), True) for section in KINDS},
    "a harm": (changed(h1=HIDDEN), True),
    "a danger": (changed(d1=HIDDEN), True),
    "nobody reads without a label": (without_the_team(), True),
    "it is shown, and the child that it is about is not": (
        changed("team", "h1", d1={"shown_to": ["mamma:parent:otis"]}),
        True,
    ),
    "it is shown to nobody": (without_the_team(shown_to=[]), True),
    "shown to one who holds no capacity": (
        without_the_team(shown_to=["guardian:otis"]),
        True,
    ),
    "it falls with what it stands on": (
        changed(h1={**HIDDEN, "thread": None}, d1={"arises_from": ["h1"]}),
        True,
    ),
    "shown to a child without words for it": (
        without_the_team(shown_to=["otis"]),
        True,
    ),
    "a decision without a ground": (decided(), True),
    "a decision that is over, and one that holds": (
        changed(
            add={
                "complicating": [KINDS["complicating"]],
                "access": [
                    {"id": "ac1", "of": ["x1"], **HIDDEN, "date": "2026-01-12"},
                    {
                        **{"id": "ac2", "of": ["x1"], "date": "2025-12-01"},
                        **{**HIDDEN, "ended": "2026-01-02", **GROUND},
                    },
                ],
            }
        ),
        True,
    ),
    "a decision that shows it to somebody who is gone": (
        changed(
            add={
                "complicating": [{**KINDS["complicating"], **HIDDEN}],
                "access": [
                    {
                        **{"id": "ac1", "of": ["x1"], "date": "2026-01-12"},
                        **{"shown_to": ["guardian:otis"], **GROUND},
                    }
                ],
            }
        ),
        True,
    ),
    "nothing is hidden": (changed(), False),
    "with a ground": (lone(**GROUND), False),
    "a decision with a ground": (decided(**GROUND), False),
    "shown to one other": (lone(shown_to=["mamma:parent:otis"]), False),
    "shown to a parent, no team": (
        without_the_team(shown_to=["mamma:parent:otis"]),
        False,
    ),
    "nobody on the map could read": (
        {
            "sos_map": 1,
            "people": [{"id": "mamma"}],
            "dangers": [{"id": "d1", "text": "Ensam när mamma dricker."}],
        },
        False,
    ),
    "it has ended": (lone(ended="2026-01-15"), False),
    "resolved": (changed(d1={**HIDDEN, "status": "resolved"}), False),
    "on the wall, and no worry": (lone("wall", column="working_well"), False),
    "a strength": (
        changed(add={"strengths": [{"id": "x1", "text": "Glad.", **HIDDEN}]}),
        False,
    ),
}


SCALE = {
    "id": "x1",
    "kind": "overall",
    "zero": {"text": "farligt"},
    "ten": {"text": "tryggt"},
}
NUMBER = {"id": "r9", "scale": "x1", "at": "m1", "by": "mamma", "value": 4}


def numbered(*, number=NUMBER, **fields):
    """Return the quiet map with one more scale, which the team reads if it may."""
    return changed(add={"scales": [{**SCALE, **fields}], "ratings": [number]})


def unlabelled(**labels):
    """Return a map in which nobody reads without a label, with a scale."""
    data = without_the_team(shown_to=["mamma:parent:otis"])
    number = {**NUMBER, "shown_to": ["mamma:parent:otis"]}
    return {**data, "scales": [{**SCALE, **labels}], "ratings": [number]}


def scale_decided(**fields):
    """Return a map with a decision on access to a scale."""
    access = {"id": "ac1", "of": ["x1"], "date": "2026-01-12", **HIDDEN, **fields}
    return changed(
        add={"scales": [SCALE], "ratings": [NUMBER], "access": [access]},
    )


V02 = {
    "hidden": (numbered(**HIDDEN), True),
    "a scale that no label shows": (unlabelled(), True),
    "shown to nobody": (unlabelled(shown_to=[]), True),
    "shown to one who holds no capacity": (
        unlabelled(shown_to=["guardian:otis"]),
        True,
    ),
    "a decision without a ground": (scale_decided(), True),
    "nobody gave a number, and they said why": (
        numbered(
            number={**{k: v for k, v in NUMBER.items() if k != "value"}}
            | {"status": "declined"},
            **HIDDEN,
        ),
        True,
    ),
    "nothing is hidden": (numbered(), False),
    "shown to a parent": (unlabelled(shown_to=["mamma:parent:otis"]), False),
    "hidden from one, shown to another": (
        numbered(**HIDDEN, shown_to=["mamma:parent:otis"]),
        False,
    ),
    "there is no number on it": (
        numbered(number={**NUMBER, "scale": "sc1"}, **HIDDEN),
        False,
    ),
    "it is written why": (numbered(**HIDDEN, **GROUND), False),
    "a decision with a ground": (scale_decided(**GROUND), False),
}
TABLES = {"L-V01": V01, "L-V02": V02}


@pytest.mark.parametrize(("data", "fires"), V01.values(), ids=V01)
def test_a_worry_for_nobody_is_asked_about(data, fires):
    assert bool(found(data, "L-V01")) is fires


@pytest.mark.parametrize(("data", "fires"), V02.values(), ids=V02)
def test_numbers_for_nobody_are_asked_about(data, fires):
    assert bool(found(data, "L-V02")) is fires


def test_it_is_about_the_pack_that_is_used():
    case = case_of(without_the_team(shown_to=["mormor:network:otis"]))
    asked = {
        rules: "L-V01" in {one.code for one in findings(case, DAY, rules=rules)}
        for rules in ("se", "none")
    }
    assert asked == {"se": True, "none": False}  # `se` wants a consent as well


def test_without_a_day_and_without_meetings_readers_are_still_found():
    data = quiet()
    assert ids(data, "L-V01", None) == []
    thing(data, "h1").update(HIDDEN)
    assert ids(data, "L-V01", None) == ["h1"]


def test_on_the_example_the_rule_agrees_with_every_readers_report(ekwall):
    """Asked the long way: each reader's report, one by one."""
    date = "2026-01-16"
    seen = set()
    for reader in readers_of(ekwall, date):
        _view, report = view_with_report(ekwall, reader, date)
        seen |= {piece[0] for piece in report.shown if piece[1] == "text"}
    worries = {one.id for one in (*ekwall.harms, *ekwall.dangers, *ekwall.complicating)}
    asked = {one.spot.id for one in findings(ekwall, date) if one.code == "L-V01"}
    assert asked == worries - seen
    assert child_readers_of(ekwall, date) == ("ebba:child:ebba", "milo:child:milo")


@pytest.fixture(scope="module")
def ekwall():
    """The example family."""
    from test_ekwall import FILE

    return load(FILE)
