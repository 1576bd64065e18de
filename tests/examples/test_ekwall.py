"""The worked example holds the fixture: every edge and number has its counterpart.

`fixture.json` is the graph of the invented Ekwall family as it was first drawn, with
its own ids and directions. `docs/examples/ekwall-table.csv` says for each of its edges
and ratings where it stands in `docs/examples/ekwall.yaml`, or what it waits for.
"""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest

from sos_map import CaseMap, dumps, load, loads, view_with_report
from sos_map.model.edges import EDGES, SECTIONS, Edge

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"

PEOPLE = {
    "C1": "ebba",
    "C2": "milo",
    "P1": "sara",
    "P2": "johan",
    "P3": "amir",
    "N1": "birgitta",
    "N2": "lars",
    "N3": "tove",
    "N4": "layla",
    "N5": "peter",
    "N6": "maria",
    "N7": "jenny",
    "N8": "kristian",
    "N9": "anders",
    "W1": "linnea",
    "W2": "omar",
    "W3": "karin",
    "W4": "helena",
    "W5": "mona",
    "W6": "farid",
}
#: The fixture's kind of node → our section. What is not here has no place yet.
HOMES = {
    "child": "people",
    "person": "people",
    "anonymous_source": "sources",
    "occasion": "occasions",
    "harm": "harms",
    "missing_information": "complicating",
    "danger": "dangers",
    "goal": "goals",
    "complicating": "complicating",
    "strength": "strengths",
    "existing_safety": "existing_safety",
    "scale": "scales",
    "step": "steps",
}
#: The fixture's edge → the kind of ours that says the same from the other end.
TURNED = {"worried": "worried", "said": "said_by"}
VIEWS = {
    "agree": "agrees",
    "partly": "partly",
    "disagree": "disagrees",
    "unsure": "unsure",
}
FAMILY = ("sara:guardian:ebba+milo", "johan:guardian:milo", "amir:guardian:ebba")
NETWORK = (
    *("amir", "birgitta", "lars", "tove", "layla", "peter"),
    *("maria", "jenny", "kristian", "helena", "mona"),
)


@cache
def case() -> CaseMap:
    return load(EXAMPLES / "ekwall.yaml")


@cache
def fixture() -> dict[str, Any]:
    text = Path(__file__).with_name("fixture.json").read_text("utf-8")
    made: dict[str, Any] = json.loads(text)
    return made


@cache
def table() -> list[dict[str, str]]:
    with (EXAMPLES / "ekwall-table.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def things() -> dict[str, Any]:
    return {
        thing.id: thing for section in SECTIONS for thing in getattr(case(), section)
    }


@cache
def section_of() -> dict[str, str]:
    return {
        thing.id: section for section in SECTIONS for thing in getattr(case(), section)
    }


@cache
def ours() -> dict[str, str]:
    """Say which thing of ours each of the fixture's nodes is, if it has a place."""
    return {
        node["id"]: PEOPLE.get(node["id"], node["id"].lower().replace("ns", "n"))
        for node in fixture()["nodes"]
        if node["type"] in HOMES
    }


@cache
def facts() -> frozenset[tuple[str, str, str, str]]:
    """Read every edge of the loaded map by the one table: section, id, field, end."""
    found = set()
    for edge in EDGES:
        for thing in (
            getattr(case(), edge.section, ()) if edge.section != "case" else ()
        ):
            value = getattr(thing, edge.name)
            for item in value if edge.is_list else (value,):
                end = getattr(item, edge.inner) if edge.inner else item
                if end is not None:
                    found.add((edge.section, thing.id, edge.name, end))
    return frozenset(found)


def readers(labels: tuple[str, ...]) -> set[str]:
    """Return the people behind plain labels: a body stands for its members."""
    bodies = {body.id: body.members for body in case().bodies}
    return {who for label in labels for who in bodies.get(label, (label,))}


def held(source: str, target: str, kind: str) -> list[Edge]:
    """Return the rows of the table that hold such an edge between two of our things."""
    home = section_of()
    return [
        edge
        for edge in EDGES
        if edge.kind == kind
        and edge.section == home.get(source)
        and home.get(target) in edge.targets
    ]


# ── the file ────────────────────────────────────────────────────────────────


def test_it_holds_so_many_things_of_each_kind() -> None:
    counts = {section: len(getattr(case(), section)) for section in SECTIONS}
    assert counts == {
        "people": 20,
        "bodies": 4,
        "kinships": 10,
        "partnerships": 1,
        "households": 5,
        "custody": 4,
        "parties": 4,
        "care": 0,
        "protections": 0,
        "occasions": 11,
        "sources": 5,
        "harms": 9,
        "dangers": 3,
        "complicating": 10,
        "strengths": 7,
        "existing_safety": 5,
        "needs": 0,
        "goals": 4,
        "steps": 10,
        "wall": 5,
        "scales": 8,
        "ratings": 66,
        "stances": 25,
        "network": 12,
    }


def test_it_is_the_same_map_after_a_round_trip() -> None:
    assert loads(dumps(case())) == case()
    assert dumps(loads(dumps(case()))) == dumps(case())


def test_the_reference_validator_takes_it_too() -> None:
    assert load(EXAMPLES / "ekwall.yaml", reference=True) == case()


def worded(value: Any) -> list[Any]:
    """Return everything inside that has words and room for other wordings."""
    if isinstance(value, tuple):
        return [found for item in value for found in worded(item)]
    if not attrs.has(value.__class__):
        return []
    names = {field.name for field in attrs.fields(value.__class__)}
    found = [found for name in sorted(names) for found in worded(getattr(value, name))]
    said = getattr(value, "text", None) or getattr(value, "quote", None)
    return [value, *found] if "wordings" in names and said else found


def test_every_text_has_english_beside_the_swedish() -> None:
    every = worded(case())
    assert len(every) == 111
    assert all(one.language is None for one in every)  # the case's own, Swedish
    for one in every:
        assert [wording.language for wording in one.wordings] == ["en"]


def test_four_statements_stand_under_no_area() -> None:
    tagged = ("harms", "complicating", "strengths", "existing_safety")
    every = [thing for section in tagged for thing in getattr(case(), section)]
    assert [thing.id for thing in every if not thing.areas] == ["cf5", "u1", "u2", "u3"]
    assert max(len(thing.areas) for thing in every) == 2


# ── the table ───────────────────────────────────────────────────────────────


def rows(*verdicts: str, ratings: bool = False) -> list[dict[str, str]]:
    return [
        row
        for row in table()
        if row["verdict"] in verdicts and (row["type"] == "rating") is ratings
    ]


def attributes(row: dict[str, str]) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(row["attrs"] or "{}")
    return made


def test_each_edge_and_each_rating_has_exactly_one_row() -> None:
    edges = [
        (*edge[:3], edge[3] if len(edge) > 3 else {}) for edge in fixture()["edges"]
    ]
    written = [
        (row["from"], row["type"], row["to"], attributes(row))
        for row in table()
        if row["type"] != "rating"
    ]
    assert len(edges) == 379
    assert written == edges
    ratings = fixture()["ratings"]
    assert len(ratings) == 61
    assert [
        {"id": row["from"], "scale": row["to"], **attributes(row)}
        for row in table()
        if row["type"] == "rating"
    ] == ratings


def test_so_many_rows_have_each_verdict() -> None:
    edges = Counter(row["verdict"] for row in table() if row["type"] != "rating")
    assert edges == {
        "same": 103,
        "renamed": 42,
        "reversed": 20,
        "a label": 8,
        "waiting": 206,
    }
    ratings = Counter(row["verdict"] for row in table() if row["type"] == "rating")
    assert ratings == {"same": 60, "renamed": 1}
    assert Counter(row["why"] for row in rows("waiting")) == {
        "rules": 94,
        "knowledge": 36,
        "rings": 24,
        "child tools": 23,
        "threads": 18,
        "words and pictures": 6,
        "safety persons": 4,
        "network as a target": 1,
    }


CLAUSE = re.compile(r"(\w+)\[(\w+)\]\.(\w+) (->|=) (\S+)")


def clauses(row: dict[str, str]) -> list[tuple[str, str, str, str, str]]:
    found = [CLAUSE.fullmatch(part) for part in row["ours"].split(" & ")]
    assert all(found), row
    return [match.groups() for match in found if match]  # type: ignore[misc]


def is_there(clause: tuple[str, str, str, str, str]) -> bool:
    """Say whether what a clause of the table claims stands in the loaded map."""
    section, identity, field, sign, end = clause
    if section_of()[identity] != section:
        return False
    if field in ("shown_to", "hidden_from"):
        return end in (getattr(things()[identity], field) or ())
    if sign == "->":
        return (section, identity, field, end) in facts()
    value = getattr(things()[identity], field)
    return ("true" if value is True else value) == end


def test_every_counterpart_stands_in_the_map() -> None:
    for row in rows("same", "renamed", "reversed", "a label"):
        assert all(map(is_there, clauses(row))), row


def test_the_same_edge_is_one_of_the_one_table() -> None:
    for row in rows("same"):
        source, target = ours()[row["from"]], ours()[row["to"]]
        (edge,) = held(source, target, row["type"])
        assert clauses(row) == [
            (edge.section, source, edge.name, "->", target),
        ]


def test_a_reversed_edge_is_written_at_its_other_end() -> None:
    for row in rows("reversed"):
        source, target = ours()[row["from"]], ours()[row["to"]]
        (edge,) = held(target, source, TURNED[row["type"]])
        assert clauses(row) == [
            (edge.section, target, edge.name, "->", source),
        ]


def renamed(row: dict[str, str]) -> tuple[str, list[tuple[str, str, str]]]:
    """Return the section, and what the thing of ours must say, for a renamed edge."""
    source, target = ours()[row["from"]], ours().get(row["to"], "")
    more = attributes(row)
    match row["type"]:
        case "parent_of" | "sibling_of" as tie:
            word = tie.removesuffix("_of")
            return "kinships", [
                ("person", "->", source),
                ("of", "->", target),
                ("tie", "=", word),
            ]
        case "partner_of":
            return "partnerships", [
                ("partners", "->", source),
                ("partners", "->", target),
            ]
        case "stance":
            return "stances", [
                ("who", "->", source),
                ("on", "->", target),
                ("view", "=", VIEWS[more["value"]]),
            ]
        case "membership":
            said = [("person", "->", source), ("status", "=", more["status"])]
            return "network", said + (
                [("ended", "=", more["on"])] if "on" in more else []
            )
        case "network_chair":
            return "network", [("person", "->", source), ("chair", "=", "true")]
    raise AssertionError(row)


def test_a_renamed_edge_is_a_thing_that_says_the_same() -> None:
    for row in rows("renamed"):
        section, wanted = renamed(row)
        found = clauses(row)
        assert {(part[0], part[1]) for part in found} == {(section, found[0][1])}
        assert [part[2:] for part in found] == wanted


def test_a_label_lets_exactly_those_read() -> None:
    for row in rows("a label"):
        thing = things()[ours()[row["from"]]]
        ((section, identity, field, _, end),) = clauses(row)
        assert (section, identity) == (section_of()[thing.id], thing.id)
        if row["type"] == "visible_to":
            assert field == "shown_to"
            assert ours()[row["to"]] in readers((end,))
        elif row["to"] == "audience:family":
            assert (field, end) == ("shown_to", "team")
            assert readers(thing.shown_to) == {"linnea", "omar", "karin"}
        else:
            assert (field, end) == ("hidden_from", ours()[row["to"]])
    named = {ours()[row["to"]] for row in rows("a label") if row["from"] == "H7"}
    assert readers(things()["h7"].shown_to) == named


def test_only_what_has_no_place_yet_waits() -> None:
    for row in rows("waiting"):
        assert row["ours"] == ""
        source, target = ours().get(row["from"]), ours().get(row["to"])
        if source and target:
            assert not held(source, target, row["type"]), row
            assert row["type"] in ("knows", "safety_person_for")


def test_the_ratings_are_the_same_numbers_by_the_same_people() -> None:
    by_id = {rating["id"]: rating for rating in fixture()["ratings"]}
    places = []
    for row in rows("same", "renamed", ratings=True):
        there = by_id[row["from"]]
        match = re.fullmatch(r"ratings\[(r[0-9]+)\]", row["ours"])
        assert match
        places.append(match[1])
        here = things()[match[1]]
        name = ours().get
        assert (here.scale, here.at, here.by) == (
            name(there["scale"]),
            name(there["at"]),
            name(there["by"]),
        )
        assert here.status == there["status"]
        assert here.value == there.get("value")
        assert here.range == (tuple(there["range"]) if "range" in there else None)
        assert here.mode == there["mode"]
        assert here.as_imagined_for == name(there.get("proxy_for"))
        assert (row["verdict"] == "renamed") is (here.mode == "proxy")
    assert len(set(places)) == 61


# ── the fixture's nodes ─────────────────────────────────────────────────────


def test_every_node_with_a_place_is_there() -> None:
    for node in fixture()["nodes"]:
        if node["type"] in HOMES:
            assert section_of()[ours()[node["id"]]] == HOMES[node["type"]]
    assert len(fixture()["nodes"]) == 145
    assert len(ours()) == 82


def test_the_nodes_carry_what_the_fixture_says_of_them() -> None:
    for node in fixture()["nodes"]:
        if node["type"] not in HOMES:
            continue
        thing = things()[ours()[node["id"]]]
        for name in ("name", "date", "due", "danger_present", "relies_on_child"):
            if name in node:
                assert getattr(thing, name) == node[name]
        if node["type"] == "goal":
            assert (thing.kind, thing.owner) == (node["kind"], node["owner"])
            assert thing.for_months == node.get("duration_months")
        if node["type"] == "danger":
            assert thing.status == node["status"]
        if node["type"] == "step":
            first = node["status"].split()[0]
            assert thing.status == {"superseded": "overtaken"}.get(first, first)
        if "dates" in node:
            assert ", ".join(thing.dates) == node["dates"] or thing.how_often


def test_the_network_is_ten_and_two() -> None:
    kinds = Counter(member.kind for member in case().network)
    assert kinds == {"natural": 10, "professional": 2}
    assert {(member.person, member.kind) for member in case().network} == {
        (ours()[node["id"]], node["network"])
        for node in fixture()["nodes"]
        if "network" in node
    }


# ── who may read (the family's own matrix) ──────────────────────────────────


def seen_by(reader: str) -> set[str]:
    return set(view_with_report(case(), reader, "2026-01-16")[1].new_ids)


def test_every_section_has_a_label_of_its_own() -> None:
    assert [label.section for label in case().labels] == list(SECTIONS)


@pytest.mark.parametrize(
    "reader", [*FAMILY, *(f"{one}:network:ebba+milo" for one in NETWORK)]
)
def test_nobody_around_the_child_sees_what_the_matrix_hides(reader: str) -> None:
    seen = seen_by(reader)
    who = reader.partition(":")[0]
    assert not seen & {"ref1", "o0", "o2", "u1", "sc6", "sc7", "w1"}
    assert ("h7" in seen) is (who == "sara")
    assert ("cf1" in seen) is (who == "sara")


def test_the_team_sees_everything() -> None:
    assert seen_by("team") == set(things())


def test_johan_sees_what_he_answers_for_and_nothing_else_about_ebba() -> None:
    seen = seen_by("johan:guardian:milo")
    assert {"d1", "d2", "d3", "g1", "g2", "g3", "sc2", "n4", "n6", "n9"} <= seen
    assert not seen & {
        "h4",
        "h5",
        "h6",
        "h7",
        "es5",
        "s1",
        "s3",
        "s4",
        "cu1",
        "cu4",
        "b1",
    }
    ratings = [rating for rating in case().ratings if rating.id in seen]
    assert "ebba" not in {rating.by for rating in ratings}
    assert {r.by for r in ratings if r.at == "o3"} == {"johan", "milo"}


def test_amir_sees_ebbas_things_and_no_custody_of_milo() -> None:
    seen = seen_by("amir:guardian:ebba")
    assert {"d1", "d2", "d3", "h4", "h5", "h6", "s3", "s4", "es5"} <= seen
    assert not seen & {"cu2", "cu3", "pa2", "pa3", "s2", "s5", "s7", "n2", "u3"}


@pytest.mark.parametrize(
    ("who", "dangers"),
    [
        ("birgitta", {"d1", "d2", "d3"}),
        ("lars", {"d1", "d2", "d3"}),
        ("tove", {"d1", "d2", "d3"}),
        ("layla", {"d2"}),
        ("peter", {"d1", "d2", "d3"}),
        ("maria", {"d1", "d3"}),
        ("jenny", {"d1", "d2", "d3"}),
        ("kristian", {"d2"}),
        ("helena", {"d2"}),
        ("mona", {"d1"}),
    ],
)
def test_a_member_reads_the_worries_that_were_told_in_full(
    who: str, dangers: set[str]
) -> None:
    seen = seen_by(f"{who}:network:ebba+milo")
    assert seen & {"d1", "d2", "d3"} == dangers
    assert not seen & {f"h{number}" for number in range(1, 10)}
