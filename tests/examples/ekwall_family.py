"""The worked example and the graph it was first drawn as, side by side.

`fixture.json` is the graph of the invented Ekwall family with its own ids and
directions. `docs/examples/ekwall-table.csv` says for each of its edges and ratings
where it stands in `docs/examples/ekwall.yaml`.
"""

from __future__ import annotations

import csv
import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from sos_map import CaseMap, View, load, view_with_report
from sos_map.files.canonical import as_data
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
FAMILY = ("sara:guardian:ebba+milo", "johan:guardian:milo", "amir:guardian:ebba")
NETWORK = (
    *("amir", "birgitta", "lars", "tove", "layla", "peter"),
    *("maria", "jenny", "kristian", "helena", "mona"),
)
#: What the children drew, and the one thing that has become a part of another.
OTHERS = {
    "3H-C1-1": "tool1",
    "SH-C1-1": "tool2",
    "OBS-C2-1": "tool3",
    **{f"3H-W-{letter}": f"it{n}" for n, letter in enumerate("abcd", start=1)},
    **{f"3H-G-{letter}": f"it{n}" for n, letter in enumerate("abcd", start=5)},
    **{f"3H-Dr-{letter}": f"it{n}" for n, letter in enumerate("abcd", start=9)},
    "SH-red": "it15",
    **{f"SH-Ro-{n}": f"it{15 + n}" for n in range(1, 5)},
    "EXT1": "clock1",
}
#: The fixture's numbered ids → ours; the rest only become small letters.
NUMBERED = (
    (re.compile(r"R(\d+)"), "rule"),
    (re.compile(r"T(\d+)"), "test"),
    (re.compile(r"NS(\d+)"), "n"),
    (re.compile(r"WP1-(\d+)"), "wpp"),
)
#: The fixture's kind of node → our section.
HOMES = {
    "child": "people",
    "person": "people",
    "anonymous_source": "sources",
    "occasion": "occasions",
    "harm_thread": "harm_threads",
    "harm": "harms",
    "missing_information": "complicating",
    "danger": "dangers",
    "goal": "goals",
    "complicating": "complicating",
    "strength": "strengths",
    "existing_safety": "existing_safety",
    "scale": "scales",
    "step": "steps",
    "bottom_line": "bottom_lines",
    "rule": "rules",
    "trigger": "triggers",
    "plan_test": "plan_tests",
    "child_tool": "child_tools",
    "child_item": "child_items",
    "words_pictures": "stories",
    "wp_panel": "panels",
    "extension": "clocks",
}


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


def our_id(node: str) -> str:
    for pattern, word in NUMBERED:
        if match := pattern.fullmatch(node):
            return f"{word}{match[1]}"
    return PEOPLE.get(node) or OTHERS.get(node) or node.lower()


@cache
def ours() -> dict[str, str]:
    """Say which thing of ours each of the fixture's nodes is."""
    return {
        node["id"]: our_id(node["id"])
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


@cache
def shown(reader: str) -> tuple[View, frozenset[str]]:
    view, report = view_with_report(case(), reader, "2026-01-16")
    return view, frozenset(report.new_ids)


def seen_by(reader: str) -> frozenset[str]:
    return shown(reader)[1]


def words(made: CaseMap) -> str:
    return json.dumps(as_data(made), ensure_ascii=False)
