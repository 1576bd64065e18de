"""The map as it stood on a day: nothing later, nothing invented, always a map."""

from __future__ import annotations

import itertools
import os
import random
from typing import Any

import attrs
import pytest

from sos_map import CaseMap, SosMapError
from sos_map.admission import admit
from sos_map.asking.as_of import BEGINS, KNOWN_LATER, PLANNED, as_of, history
from sos_map.dates import surely_after
from sos_map.files.canonical import as_data
from sos_map.integrity.days import day_fields, object_lists
from sos_map.model.case import CLASSES
from sos_map.model.declare import changed
from sos_map.model.edges import SECTIONS, edges_of
from sos_map.testing import random_case

DAYS = ("2024-06-01", "2025-09-12", "2025-11-15", "2025-12-01", "2026-01-20")
#: 20 lots of 100 seeds; the environment asks for more.
LOTS = range(int(os.environ.get("SOS_MAP_DAYS_MAPS", "2000")) // 100)


def things(case: CaseMap) -> dict[str, Any]:
    return {one.id: one for section in SECTIONS for one in getattr(case, section)}


def drawn(seed: int) -> CaseMap:
    """A random map in which versions, members and clocks have come and gone."""
    rng = random.Random(seed)  # noqa: S311
    case = random_case(rng, size=3)
    data = as_data(case)
    days = ("2025-09-12", "2025-11", "2025-12-01", "2026-01-05", "2025~", "2025-11?")
    for member in data.get("network", ()):
        if rng.random() < 0.4:
            steps = sorted(rng.sample(range(4), rng.randint(1, 3)))
            member["moves"] = [
                {"to": rng.choice(("suggested", "active", "left")), "date": days[step]}
                for step in steps
            ]
    for section in ("dangers", "goals", "needs"):
        row = data.get(section, ())
        if any("supersedes" in thing for thing in row):
            continue
        for older, newer in itertools.pairwise(row):
            if rng.random() < 0.5:
                newer["supersedes"] = older["id"]
                if rng.random() < 0.7:
                    newer["since"] = rng.choice(days)
                    newer.pop("ended", None)
    for section in ("steps", "strengths", "scales"):
        for thing in data.get(section, ()):
            if rng.random() < 0.3:
                thing["ended"] = rng.choice(days)
                thing.pop("since", None)
    for stance in data.get("stances", ()):
        stance.pop("at", None)  # on an old version it would contradict that
    people = [one["id"] for one in data["people"]]
    for rule in data.setdefault("rules", [{"id": "ru0", "text": "x"}]):
        rule["told_on"] = rng.choice(days)
        rule["status"] = "agreed"
        rule["checks"] = [
            {"who": rng.choice(people), field: rng.choice(days)}
            for field in ("since", "ended")
        ]
    for decision in data.get("access", ()):
        decision.pop("member", None)  # it may have been one of those checks
    for clock in data.setdefault("clocks", [{"id": "cl0", "ends": "measure"}]):
        clock |= {"due": "2026-04-01"}
        clock["restarts"] = [{"since": rng.choice(days), "told_on": rng.choice(days)}]
    return admit({name: held for name, held in data.items() if held != []})


def came_from(new: Any, old: Any) -> bool:
    """Say whether a value is the old one with less in it."""
    if new == old:
        return True
    if isinstance(new, tuple) and isinstance(old, tuple):
        left = iter(old)
        return all(any(came_from(one, other) for other in left) for one in new)
    if attrs.has(type(new)) and type(new) is type(old):
        return all(
            came_from(getattr(new, f.name), getattr(old, f.name))
            or getattr(new, f.name) == f.default
            or (f.name == "status" and getattr(new, f.name) in steps_of(old))
            for f in attrs.fields(type(new))
        )
    return False


def steps_of(member: Any) -> list[str]:
    return [move.to for move in getattr(member, "moves", ())]


def days_in(thing: Any) -> list[tuple[str, str]]:
    """Every day of a thing and of the objects in it, with its field."""
    found = [(n, getattr(thing, n)) for n in day_fields(type(thing))]
    for value in vars(thing).values():
        if isinstance(value, tuple) and value and attrs.has(type(value[0])):
            found += [day for item in value for day in days_in(item)]
    return [(name, day) for name, day in found if day is not None]


@pytest.mark.parametrize("lot", LOTS)
def test_a_hundred_maps_as_they_stood(lot):
    dropped = kept = 0
    for seed in range(lot * 100, lot * 100 + 100):
        case = drawn(seed)
        day = DAYS[seed % len(DAYS)]
        made = as_of(case, day)
        before, after = things(case), things(made)

        assert admit(as_data(made)) == made
        assert as_of(made, day) == made
        assert came_from(made, case)
        assert [*after] == [one for one in before if one in after]
        for thing in after.values():
            for name, when in days_in(thing):
                assert name in PLANNED or not surely_after(when, day)
        dropped += len(before) - len(after)
        kept += len(after)
    assert dropped > 100
    assert kept > 100


@pytest.mark.parametrize("lot", range(4))
def test_an_early_day_is_the_same_by_way_of_a_late_one(lot):
    for seed in range(lot * 50, lot * 50 + 50):
        case = lasting(drawn(seed))
        late, early = DAYS[3 - seed % 2], DAYS[1 + seed % 2]

        assert as_of(as_of(case, late), early) == as_of(case, early)


@pytest.mark.parametrize("seed", range(40))
def test_where_something_ended_in_between_the_long_way_shows_less(seed):
    case = drawn(seed)
    direct = things(as_of(case, DAYS[1]))

    assert things(as_of(as_of(case, DAYS[3]), DAYS[1])).keys() <= direct.keys()


def lasting(case: CaseMap) -> CaseMap:
    """The map without ends and without versions."""

    def without(value: Any) -> Any:
        if isinstance(value, list):
            return [without(one) for one in value]
        if isinstance(value, dict):
            return {
                name: without(one)
                for name, one in value.items()
                if name not in ("ended", "supersedes")
            }
        return value

    return admit(without(as_data(case)))


@pytest.mark.parametrize("seed", range(20))
def test_nothing_is_lost_when_everything_has_come_and_nothing_ended(seed):
    case = lasting(drawn(seed))

    assert as_of(case, "2999-01-01") == case


def test_every_day_of_the_format_is_of_one_of_three_kinds():
    kinds = [*CLASSES.values()]
    kinds += [kind for name in CLASSES for kind in object_lists(name).values()]
    found = {name for kind in kinds for name in day_fields(kind)}

    assert found == {*BEGINS, *KNOWN_LATER, *PLANNED}
    assert len(found) == len(BEGINS) + len(KNOWN_LATER) + len(PLANNED)


def test_a_tie_that_may_go_can_go_from_every_class():
    # `when_hidden = "link"` must leave a thing that the gate lets through.
    for section, kind in CLASSES.items():
        for edge in edges_of(section):
            if edge.when_hidden == "link" and not edge.inner:
                (field,) = (f for f in attrs.fields(kind) if f.name == edge.name)
                assert field.default is not attrs.NOTHING, (section, edge.field)


def family(**sections: Any) -> CaseMap:
    people = [{"id": one} for one in ("ebba", "sara", "tove")]
    return admit({"sos_map": 1, "people": people, **sections})


def test_a_story_of_versions():
    danger = {"text": "Vi är oroliga.", "children": [{"child": "ebba"}]}
    case = family(
        dangers=[
            {"id": "d1", **danger, "since": "2025-09-12"},
            {"id": "d2", **danger, "since": "2025-11", "supersedes": "d1"},
            {"id": "d3", **danger, "since": "2026-01-16", "supersedes": "d2"},
        ],
        goals=[{"id": "g1", "text": "Trygg.", "answers": "d1"}],
    )

    assert [*things(as_of(case, "2025-09-11"))] == ["ebba", "sara", "tove"]
    assert [d.id for d in as_of(case, "2025-10-31").dangers] == ["d1"]
    # In November it may be the one or the other.
    both = as_of(case, "2025-11-15")
    assert [(d.id, d.supersedes) for d in both.dangers] == [("d1", None), ("d2", "d1")]
    assert [d.id for d in as_of(case, "2025-11-30").dangers] == ["d2"]
    assert as_of(case, "2025-11-30").goals == ()
    assert [d.id for d in as_of(case, "2026-01-16").dangers] == ["d3"]
    for name in ("d1", "d2", "d3"):
        assert [d.id for d in history(case, name)] == ["d1", "d2", "d3"]
    assert [g.id for g in history(case, "g1")] == ["g1"]


def test_a_story_of_a_member_who_left():
    moves = [
        {"to": "asked", "date": "2025-09-20"},
        {"to": "active", "date": "2025-10-01"},
        {"to": "left", "date": "2025-12-01"},
    ]
    member = {"id": "nm1", "person": "tove", "status": "left", "moves": moves}
    case = family(network=[{**member, "ended": "2025-12-01"}])

    assert as_of(case, "2025-09-19").network == ()
    (asked,) = as_of(case, "2025-09-30").network
    assert (asked.status, asked.ended, len(asked.moves)) == ("asked", None, 1)
    (active,) = as_of(case, "2025-11-30").network
    assert (active.status, active.ended, len(active.moves)) == ("active", None, 2)
    assert as_of(case, "2025-12-01").network == ()


def test_a_story_of_a_talk_with_a_child():
    case = family(
        occasions=[
            {"id": "o1", "date": "2025-09-12", "kind": "mapping"},
            {"id": "o2", "date": "2025-10-02", "kind": "child_talk"},
        ],
        scales=[{"id": "sc1", "kind": "overall"}],
        ratings=[
            {"id": "r1", "scale": "sc1", "at": "o1", "by": "sara", "value": 4},
            {"id": "r2", "scale": "sc1", "at": "o2", "by": "ebba", "value": 2},
        ],
        harms=[{"id": "h1", "text": "Milo var ensam.", "at": "o2", "date": "2023~"}],
        dangers=[{"id": "d1", "text": "Vi är oroliga.", "arises_from": ["h1"]}],
    )
    made = as_of(case, "2025-10-01")

    assert [r.id for r in made.ratings] == ["r1"]
    assert made.harms == ()  # it happened before, and nobody had told it
    assert made.dangers[0].arises_from == ()
    assert as_of(case, "2025-10-02") == case


def test_what_only_may_be_twice_is_there_once():
    custody = {"person": "sara", "child": "ebba"}
    case = family(
        custody=[
            {"id": "cu1", **custody, "since": "2020", "ended": "2025-08"},
            {"id": "cu2", **custody, "since": "2025"},
        ]
    )

    assert [one.id for one in as_of(case, "2025-03-01").custody] == ["cu1"]


@pytest.mark.parametrize(
    "day", ["2025", "2025-09", "20250912", "unknown", "i dag", "2025-02-30", None, ""]
)
def test_a_day_is_needed(day):
    with pytest.raises(SosMapError) as caught:
        as_of(family(), day)
    assert caught.value.code == "date-needed"


def test_history_of_nothing_is_refused():
    with pytest.raises(SosMapError) as caught:
        history(family(), "d9")
    assert caught.value.code == "reference-dangling"


def test_the_map_itself_is_untouched():
    case = drawn(3)
    before = as_data(case)
    as_of(case, DAYS[1])
    assert as_data(case) == before
    assert changed(case) == case


def test_what_was_replaced_had_replaced_all_before_it():
    case = family(
        needs=[
            {"id": "n0", "text": "x"},
            {"id": "n1", "text": "x", "supersedes": "n0"},
            {"id": "n2", "text": "x", "supersedes": "n1"},
            {"id": "n3", "text": "x", "supersedes": "n2", "since": "2025-11"},
        ]
    )

    assert [n.id for n in as_of(case, "2025-12-01").needs] == ["n3"]
    # Nobody wrote when the second took the place of the first: both may have stood.
    assert [n.id for n in as_of(case, "2025-10-01").needs] == [*("n0", "n1", "n2")]


def test_links_that_had_ended_or_had_not_begun_are_left_out():
    checks = [
        {"who": "sara", "ended": "2025-10-01"},
        {"who": "tove", "since": "2025-10-02"},
        {"who": "ebba", "ended": "2025-12-01"},
    ]
    case = family(rules=[{"id": "r1", "text": "x", "checks": checks}])

    (rule,) = as_of(case, "2025-10-01").rules
    assert [(check.who, check.ended) for check in rule.checks] == [("ebba", None)]


def test_what_stood_on_a_later_thing_alone_falls_with_it():
    case = family(
        dangers=[
            {"id": "d1", "text": "x"},
            {"id": "d2", "text": "x", "since": "2026"},
        ],
        complicating=[
            {"id": "c1", "text": "x", "affects": ["d2"]},
            {"id": "c2", "text": "x", "affects": ["d1", "d2"]},
        ],
    )

    (left,) = as_of(case, "2025-10-01").complicating
    assert (left.id, left.affects) == ("c2", ("d1",))
