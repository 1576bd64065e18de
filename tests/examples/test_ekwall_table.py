"""The table: every edge and number of the first drawing has its counterpart."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import Any

from ekwall_family import (
    case,
    facts,
    fixture,
    held,
    ours,
    readers,
    section_of,
    table,
    things,
)

#: The fixture's edge → the kind of ours that says the same from the other end.
TURNED = {"worried": "worried", "said": "said_by"}
VIEWS = {
    "agree": "agrees",
    "partly": "partly",
    "disagree": "disagrees",
    "unsure": "unsure",
}


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
        "same": 238,
        "renamed": 108,
        "reversed": 20,
        "a label": 13,
    }
    ratings = Counter(row["verdict"] for row in table() if row["type"] == "rating")
    assert ratings == {"same": 60, "renamed": 1}


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
        # A scale names a goal in two ways: as half of a pair, and as what it asks of.
        edges = [e for e in held(source, target, row["type"]) if e.name != "of"]
        (edge,) = edges
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


def informed_members() -> list[str]:
    """Return the members who know all three worries, in the order they were told."""
    told: dict[str, dict[str, str]] = {}
    for one in case().knowledge:
        if one.level == "full":
            told.setdefault(one.person, {})[one.about] = one.date or ""
    member = {one.person: one for one in case().network}
    full = [who for who, about in told.items() if len(about) == 3]
    active = [member[who] for who in full if member[who].status == "active"]
    return [
        one.id for one in sorted(active, key=lambda one: max(told[one.person].values()))
    ]


def renamed(row: dict[str, str]) -> tuple[str, list[tuple[str, str, str]]]:
    """Return the section, and what the thing of ours must say, for a renamed edge."""
    source = ours().get(row["from"], "")
    target = ours().get(row["to"], "")
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
        case "knows":
            return "knowledge", [
                ("person", "->", source),
                ("about", "->", target),
                ("level", "=", more["level"]),
                ("date", "=", more["on"]),
            ]
        case "in_ring":
            return "rings", [
                ("person", "->", source),
                ("ring", "=", more["ring"]),
                ("date", "=", row["to"].removeprefix("circle:")),
            ]
        case "safety_person_for":
            said = [("person", "->", source), ("child", "->", target)]
            if "chosen_by" in more:
                return "safety_people", [*said, ("chosen_by", "=", more["chosen_by"])]
            return "safety_people", [*said, ("backup", "=", "true")]
        case "affects":
            return "complicating", [("affects_network", "=", "true")]
        case "meets":
            told = informed_members()
            return "bottom_lines", [("met_by", "->", member) for member in told]
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
        (section, identity, field, _, end), *more = clauses(row)
        assert (section, identity) == (section_of()[thing.id], thing.id)
        # What the object means stands on the object; the rule tells it as well.
        others = [("so1", "hidden_from", end)] if row["from"] == "R10" else []
        assert [(part[1], part[2], part[4]) for part in more] == others
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
