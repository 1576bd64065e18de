"""The graph holds every reference of the map once, and nothing else."""

from __future__ import annotations

import functools
import subprocess
import sys
from collections import Counter
from random import Random
from typing import Any, get_args, get_type_hints

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sos_map import CaseMap, Danger, Harm, InvalidCase, loads
from sos_map.asking.typed_graph import CASE_NODE, edge_catalogue, graph, references
from sos_map.building.builder import build
from sos_map.files.canonical import as_data
from sos_map.model.case import CLASSES
from sos_map.model.declare import Ref, changed
from sos_map.model.edges import EDGES, SECTIONS, Edge, edges_of
from sos_map.schema import read


@functools.cache
def _parts() -> dict[str, Any]:
    return dict(read()["$defs"])


def _needed(name: str) -> dict[str, Any]:
    """Return what a class cannot do without, from the schema's own examples."""
    body = _parts()[name]
    return {
        field: body["properties"][field]["examples"][0]
        for field in body.get("required", ())
        if field != "id"
    }


def _filled(rng: Random, section: str, ids: dict[str, list[str]]) -> dict[str, Any]:
    """Fill every reference that a thing needs, and any of those that it need not."""
    name = "CaseFile" if section == "case" else CLASSES[section].__name__
    made = _needed(name)

    def target(edge: Edge) -> str:
        return rng.choice([i for place in edge.targets for i in ids[place]])

    for edge in edges_of(section):
        if edge.name not in made and rng.random() < 0.5:
            continue
        size = 2 if edge.name == "partners" else rng.randint(1, 3)
        if not edge.is_list:
            made[edge.name] = target(edge)
        elif not edge.inner:
            made[edge.name] = [target(edge) for _ in range(size)]
        else:
            items = _parts()[name]["properties"][edge.name]["items"]
            link = items["$ref"].rpartition("/")[2]
            bare = _needed(link)
            must = edge.inner in bare
            made[edge.name] = [
                {**bare, **({edge.inner: target(edge)} if must or n % 2 else {})}
                for n in range(size)
            ]
    return made


@st.composite
def maps(draw: st.DrawFn) -> CaseMap:
    """Make a map with two things in every section and any references among them.

    They need not make sense together, so they do not go through the gate.
    """
    rng = Random(draw(st.integers(0, 2**32 - 1)))  # noqa: S311
    ids = {section: [f"{section}-1", f"{section}-2"] for section in SECTIONS}
    data: dict[str, Any] = {"sos_map": 1, "case": _filled(rng, "case", ids)}
    for section in SECTIONS:
        data[section] = [
            {"id": one, **_filled(rng, section, ids)} for one in ids[section]
        ]
    return msgspec.convert(data, CaseMap)


@functools.cache
def _hints(cls: Any) -> dict[str, Any]:
    return get_type_hints(cls, include_extras=True)


def _is_reference(declared: Any) -> bool:
    """Say whether a field's declared type holds ids, without asking the table."""
    if get_args(Ref)[1] in get_args(declared):
        return True
    return any(_is_reference(inner) for inner in get_args(declared))


def _pointed_at(value: Any) -> Counter[str]:
    """Count what a value of the model points at, by its declared types alone."""
    if isinstance(value, tuple):
        return sum((_pointed_at(item) for item in value), Counter())
    if not hasattr(type(value), "__attrs_attrs__"):
        return Counter()
    found: Counter[str] = Counter()
    for name, declared in _hints(type(value)).items():
        inner = getattr(value, name)
        if name != "id" and inner and _is_reference(declared):
            found.update([inner] if isinstance(inner, str) else inner)
        else:
            found += _pointed_at(inner)
    return found


def _columns(declared: Any, before: str = "") -> set[str]:
    """Return each column that holds ids, links included, as the table writes it."""
    found = set()
    for name, kind in _hints(declared).items():
        shape = get_args(kind)[0] if get_args(kind) else kind
        many = getattr(shape, "__origin__", None) is tuple
        inside = get_args(shape)[0] if many else None
        written = f"{before}{name}{'[]' if many else ''}"
        if many and hasattr(inside, "__attrs_attrs__"):
            found |= _columns(inside, f"{written}.")
        elif name != "id" and _is_reference(kind):
            found.add(written)
    return found


def test_every_field_that_holds_ids_stands_in_the_table() -> None:
    hints = _hints(CaseMap)
    for section in ("case", *SECTIONS):
        declared = get_args(hints[section])[0]
        cls = get_args(declared)[0] if get_args(declared) else declared
        assert _columns(cls) == {edge.field for edge in edges_of(section)}, section


@given(maps())
@settings(max_examples=30, deadline=None)
def test_every_edge_is_of_the_documented_kind(case: CaseMap) -> None:
    made = graph(case)
    rows = {(e.kind, e.field, e.section): e.targets for e in EDGES}
    for source, target, tied in made.edges(data=True):
        section = made.nodes[source]["section"]
        row = rows[tied["kind"], tied["field"], section]
        assert made.nodes[target]["section"] in row


@given(maps())
@settings(max_examples=30, deadline=None)
def test_every_reference_is_exactly_one_edge(case: CaseMap) -> None:
    made = graph(case)
    expected = _pointed_at(case)
    assert Counter(target for _, target in made.edges()) == expected
    assert made.number_of_edges() == sum(expected.values()) == len([*references(case)])
    assert set(made) == {CASE_NODE} | {
        thing.id for section in SECTIONS for thing in getattr(case, section)
    }


def test_the_example_has_every_reference_too(ekwall: CaseMap) -> None:
    made = graph(ekwall)
    assert Counter(target for _, target in made.edges()) == _pointed_at(ekwall)
    assert made.number_of_edges() > 400


def test_a_node_carries_kind_section_and_the_thing_itself(ekwall: CaseMap) -> None:
    node = graph(ekwall).nodes["h1"]
    assert (node["kind"], node["section"]) == ("harm", "harms")
    assert isinstance(node["thing"], Harm)
    assert graph(ekwall).nodes[CASE_NODE]["thing"] is ekwall.case


def test_an_edge_carries_kind_field_and_the_link_in_between(ekwall: CaseMap) -> None:
    danger = next(one for one in ekwall.dangers if one.id == "d1")
    assert isinstance(danger, Danger)
    edge = graph(ekwall).edges["d1", "ebba", "concerns_child"]
    assert (edge["kind"], edge["field"]) == ("concerns_child", "children[].child")
    assert edge["link"] is danger.children[edge["position"]]
    plain = graph(ekwall).edges["g1", "d1", "answers"]
    assert (plain["link"], plain["position"]) == (None, None)


def test_the_same_tie_twice_keeps_both_edges() -> None:
    m = build()
    sara = m.person("Sara")
    wall = m.occasion("2025-09-12", "mapping", present=[sara, sara])
    made = graph(m.case())
    assert sorted(made[wall.id][sara.id]) == ["present", "present:1"]


def test_no_id_can_clash_with_the_case_file() -> None:
    with pytest.raises(InvalidCase) as caught:
        loads('{"sos_map": 1, "people": [{"id": "%s"}]}' % CASE_NODE)  # noqa: UP031
    assert caught.value.code == "id-form"


def test_the_graph_is_fresh_each_time(ekwall: CaseMap) -> None:
    spoilt = graph(ekwall)
    spoilt.clear()
    assert len(graph(ekwall)) > 200


def test_what_points_at_nothing_is_refused_and_not_skipped(ekwall: CaseMap) -> None:
    first, *others = ekwall.goals
    torn = changed(ekwall, goals=(changed(first, answers="secret-name"), *others))
    with pytest.raises(InvalidCase) as caught:
        graph(torn)
    assert [p.path for p in caught.value.problems] == ["$.goals[0].answers"]
    assert "secret" not in str(caught.value)


def test_two_things_with_one_id_are_refused(ekwall: CaseMap) -> None:
    torn = changed(ekwall, people=(*ekwall.people, ekwall.people[0]))
    with pytest.raises(InvalidCase) as caught:
        graph(torn)
    assert caught.value.code == "id-duplicate"


def test_the_catalogue_tells_every_row_of_the_table() -> None:
    rows = edge_catalogue()
    assert [(row.kind, row.field) for row in rows] == [
        (edge.kind, edge.field) for edge in EDGES
    ]
    assert all(row.description.endswith((".", "…", "?")) for row in rows)
    assert all(row.link for row in rows if "." in row.field)


def test_networkx_is_not_loaded_before_a_graph_is_asked_for() -> None:
    script = (
        "import sys, sos_map.asking.queries, sos_map.building.builder\n"
        "sys.exit('networkx' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@given(maps())
@settings(max_examples=10, deadline=None)
def test_asking_for_the_graph_leaves_the_map_alone(case: CaseMap) -> None:
    before = as_data(case)
    graph(case).clear()
    assert as_data(case) == before
